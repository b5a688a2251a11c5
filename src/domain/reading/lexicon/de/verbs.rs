//! German verbs by what they do, and how their forms are made.

use super::super::cue::{Form, Verb};

pub(super) const VERBS: &[(Verb, &str)] = &[
    // infinitive:participle[:imperative]; a plus follows a prefix that may stand apart.
    (
        Verb::Do,
        "abbauen|ab+holen:abgeholt|ab+schalten:abgeschaltet|abstimmen|aktivieren:aktiviert|aktualisieren:aktualisiert|an+legen:angelegt|an+melden:angemeldet|an+passen:angepasst|an|fordern:angefordert|an+schließen:angeschlossen|auf+bauen:aufgebaut|auf+hängen:aufgehängt|auf+räumen:aufgeräumt|auf+setzen:aufgesetzt|auf+stellen:aufgestellt|aus+drucken:ausgedruckt|aus+füllen:ausgefüllt|aus+tauschen:ausgetauscht|aus+werten:ausgewertet|bauen:gebaut|bearbeiten:bearbeitet|beheben:behoben|beantragen:beantragt|bereinigen:bereinigt|beschaffen:beschafft|beschriften:beschriftet|besorgen:besorgt|bestellen:bestellt|buchen:gebucht|drucken:gedruckt|ein+bauen:eingebaut|ein+holen:eingeholt|ein+pflegen:eingepflegt|ein+richten:eingerichtet|ein+stellen:eingestellt|ein+tragen:eingetragen:trage|ein+scannen:eingescannt|entfernen:entfernt|entsperren:entsperrt|entwerfen:entworfen:entwirf|entwickeln:entwickelt|ergänzen:ergänzt|erfassen:erfasst|erledigen:erledigt|erneuern:erneuert:erneuere|ersetzen:ersetzt|erstellen:erstellt|erweitern:erweitert:erweitere|fertigstellen:fertiggestellt|fotografieren:fotografiert|frei+schalten:freigeschaltet|gestalten:gestaltet|herunter+laden:heruntergeladen|runter+laden:runtergeladen|hoch+laden:hochgeladen|hinzu+fügen:hinzugefügt|installieren:installiert|kaufen:gekauft|konfigurieren:konfiguriert|kopieren:kopiert|korrigieren:korrigiert|kündigen:gekündigt|laden:geladen|leeren:geleert|liefern:geliefert:liefere|löschen:gelöscht|machen:gemacht|malen:gemalt|mähen:gemäht|messen:gemessen:miss|montieren:montiert|optimieren:optimiert|ordnen:geordnet|organisieren:organisiert|packen:gepackt|pflanzen:gepflanzt|planen:geplant|programmieren:programmiert|putzen:geputzt|registrieren:registriert|reinigen:gereinigt|reparieren:repariert|reservieren:reserviert|sammeln:gesammelt:sammle|schneiden:geschnitten|schreiben:geschrieben|setzen:gesetzt|sichern:gesichert:sichere|sortieren:sortiert|sperren:gesperrt|speichern:gespeichert:speichere|starten:gestartet|stornieren:storniert|streichen:gestrichen|suchen:gesucht|tauschen:getauscht|übersetzen:übersetzt|übertragen:übertragen|überarbeiten:überarbeitet|um+bauen:umgebaut|um+benennen:umbenannt|um+stellen:umgestellt|um+ziehen:umgezogen|vereinbaren:vereinbart|verlängern:verlängert:verlängere|verlegen:verlegt|veröffentlichen:veröffentlicht|verschieben:verschoben|vergrößern:vergrößert|verkleinern:verkleinert|vor+bereiten:vorbereitet|wechseln:gewechselt:wechsle|warten:gewartet|zusammen+stellen:zusammengestellt|zusammen+fassen:zusammengefasst|zurück+setzen:zurückgesetzt|ändern:geändert:ändere|öffnen:geöffnet|schließen:geschlossen|lösen:gelöst|finden:gefunden|holen:geholt|tun:getan|besichtigen|unterschreiben:unterschrieben|unterzeichnen:unterzeichnet|beantworten:beantwortet|recherchieren:recherchiert|archivieren:archiviert|bringen:gebracht|stellen:gestellt|nach+tragen:nachgetragen|um+setzen:umgesetzt|ein+binden:eingebunden|hinterlegen:hinterlegt|verbinden:verbunden|testen:getestet|kümmern:gekümmert|ab+sagen:abgesagt|nach+bestellen:nachbestellt|entsorgen:entsorgt|lackieren:lackiert|streichen:gestrichen|abdichten:abgedichtet|ab+dichten:abgedichtet|verputzen:verputzt|ein+fügen:eingefügt|aus|bessern:ausgebessert:bessere|zählen:gezählt",
    ),
    (
        Verb::Send,
        "schicken:geschickt|senden:gesendet|zu+schicken:zugeschickt|zu+senden:zugesandt|weiter+leiten:weitergeleitet|geben:gegeben:gib|zukommen|über+geben:übergeben|übermitteln:übermittelt|bereit+stellen:bereitgestellt|teilen:geteilt|frei+geben:freigegeben|nach+reichen:nachgereicht|ein+reichen:eingereicht|mailen:gemailt|faxen:gefaxt|lassen:gelassen|verschicken:verschickt|versenden:versandt|ab+schicken:abgeschickt|zurück+schicken:zurückgeschickt|zurück+senden:zurückgesandt|zeigen:gezeigt",
    ),
    (
        Verb::Pay,
        "überweisen:überwiesen|zahlen:gezahlt|bezahlen:bezahlt|begleichen:beglichen|erstatten:erstattet|an+weisen:angewiesen",
    ),
    (
        Verb::Tell,
        "mit+teilen:mitgeteilt|bestätigen:bestätigt|erklären:erklärt|nennen:genannt:nenne|erläutern:erläutert|antworten:geantwortet|beschreiben:beschrieben|melden:gemeldet|an+geben:angegeben|verraten:verraten",
    ),
    (
        Verb::Inform,
        "sagen:gesagt|informieren:informiert|benachrichtigen:benachrichtigt|erinnern:erinnert|warnen:gewarnt|verständigen:verständigt|unterrichten:unterrichtet",
    ),
    (
        Verb::Decide,
        "entscheiden:entschieden|genehmigen:genehmigt|frei+geben:freigegeben|zu+stimmen:zugestimmt|wählen:gewählt|aus+wählen:ausgewählt|aus+suchen:ausgesucht|ab+nehmen:abgenommen",
    ),
    (
        Verb::Check,
        "prüfen:geprüft|überprüfen:überprüft|kontrollieren:kontrolliert|testen:getestet|durch+sehen:durchgesehen|an+sehen:angesehen|an+schauen:angeschaut|nach+sehen:nachgesehen|nach+schauen:nachgeschaut|lesen:gelesen:lies|gegen+lesen:gegengelesen|durch+lesen:durchgelesen|korrektur+lesen|ansehen:angesehen|schauen:geschaut|untersuchen:untersucht|ab+gleichen:abgeglichen|vergleichen:verglichen|analysieren:analysiert|begutachten:begutachtet",
    ),
    (
        Verb::Call,
        "an+rufen:angerufen|zurück+rufen:zurückgerufen|telefonieren:telefoniert|treffen:getroffen|ein+laden:eingeladen|besprechen:besprochen|klären:geklärt|fragen:gefragt|nach+fragen:nachgefragt|rufen:gerufen|besuchen:besucht|kontaktieren:kontaktiert",
    ),
    (
        Verb::Keep,
        "achten:geachtet|beachten:beachtet|halten:gehalten|benutzen:benutzt|verwenden:verwendet|nutzen:genutzt|nehmen:genommen:nimm|lassen:gelassen|denken:gedacht|vermeiden:vermieden|orientieren|belassen|markieren:markiert|berücksichtigen:berücksichtigt|vergessen:vergiss|merken|ab+haken:abgehakt|an+kreuzen:angekreuzt|fangen|beginnen:begonnen|vermerken:vermerkt|notieren:notiert|dokumentieren:dokumentiert|stehen",
    ),
    // Verbs of Gewerbe, Laden und Büro.
    (
        Verb::Do,
        "ab+brechen:abgebrochen|ab+geben:abgegeben|ab+hängen:abgehängt|ab+heften:abgeheftet|ab+kleben:abgeklebt|ab+kürzen:abgekürzt|ab+liefern:abgeliefert|ab+machen:abgemacht|ab+schleifen:abgeschliffen|ab+schließen:abgeschlossen|ab+schreiben:abgeschrieben|ab+tippen:abgetippt|ab+waschen:abgewaschen|an+bringen:angebracht|an+fertigen:angefertigt|an+kleben:angeklebt|an+lernen:angelernt|an+malen:angemalt|an+nähen:angenäht|an+schrauben:angeschraubt|an+streichen:angestrichen|an+zeigen:angezeigt|auf+füllen:aufgefüllt|auf+hören:aufgehört|auf+kleben:aufgeklebt|auf+laden:aufgeladen|auf+listen:aufgelistet|auf+nehmen:aufgenommen|auf+schreiben:aufgeschrieben|aus+bauen:ausgebaut|aus+bessern:ausgebessert|aus+leihen:ausgeliehen|aus+liefern:ausgeliefert|aus+messen:ausgemessen|aus+misten:ausgemistet|aus+räumen:ausgeräumt|aus+schalten:ausgeschaltet|aus+schneiden:ausgeschnitten|aus+sortieren:aussortiert|aus+tragen:ausgetragen|backen:gebacken|basteln:gebastelt|befestigen:befestigt|beheizen:beheizt|bemalen:bemalt|bepflanzen:bepflanzt|beschneiden:beschnitten|betonieren:betoniert|bohren:gebohrt|bügeln:gebügelt|decken:gedeckt|demontieren:demontiert|desinfizieren:desinfiziert|düngen:gedüngt|ebnen:geebnet|ein+lagern:eingelagert|ein+laminieren:einlaminiert|ein+packen:eingepackt|ein+räumen:eingeräumt|ein+setzen:eingesetzt|entkalken:entkalkt|entleeren:entleert|entlüften:entlüftet|entrümpeln:entrümpelt|ernten:geerntet|exportieren:exportiert|fegen:gefegt|filmen:gefilmt|flicken:geflickt|formatieren:formatiert|formulieren:formuliert|fräsen:gefräst|füllen:gefüllt|füttern:gefüttert|gießen:gegossen|gravieren:graviert|heften:geheftet|heizen:geheizt|heraus+finden:herausgefunden|heraus+suchen:herausgesucht|hängen:gehängt|importieren:importiert|isolieren:isoliert|jäten:gejätet|kehren:gekehrt|kleben:geklebt|kochen:gekocht|kürzen:gekürzt|laminieren:laminiert|leihen:geliehen|lüften:gelüftet|mauern:gemauert|mieten:gemietet|mischen:gemischt|nähen:genäht|nummerieren:nummeriert|ölen:geölt|pflegen:gepflegt|polieren:poliert|protokollieren:protokolliert|rahmen:gerahmt|räumen:geräumt|rechnen:gerechnet|renovieren:renoviert|roden:gerodet|sägen:gesägt|säubern:gesäubert|saugen:gesaugt|schälen:geschält|schleifen:geschliffen|schmieren:geschmiert|schrauben:geschraubt|schweißen:geschweißt|spülen:gespült|stapeln:gestapelt|stempeln:gestempelt|tapezieren:tapeziert|tippen:getippt|transportieren:transportiert|um+buchen:umgebucht|um+füllen:umgefüllt|um+graben:umgegraben|um+räumen:umgeräumt|um+schreiben:umgeschrieben|um+tauschen:umgetauscht|umpflanzen:umgepflanzt|vermessen:vermessen|vermieten:vermietet|verkaufen:verkauft|verpacken:verpackt|verschrauben:verschraubt|versichern:versichert|verteilen:verteilt|vervielfältigen:vervielfältigt|vor+sehen:vorgesehen|wässern:gewässert|waschen:gewaschen|weg+bringen:weggebracht|weg+räumen:weggeräumt|weg+werfen:weggeworfen|wiegen:gewogen|wischen:gewischt|zerlegen:zerlegt|ziehen:gezogen|zusammen+bauen:zusammengebaut|zusammen+legen:zusammengelegt|zurück+bringen:zurückgebracht|zurück+geben:zurückgegeben|zu+schneiden:zugeschnitten|zu+machen:zugemacht|nach+füllen:nachgefüllt|nach+rüsten:nachgerüstet|mit+bringen:mitgebracht|frei+machen:freigemacht|frei+räumen:freigeräumt|impfen:geimpft|werben:geworben|bewerben:beworben",
    ),
];

/// `infinitive:participle:imperative`, a plus after a prefix that can stand apart.
pub(super) fn forms(lemma: &str, give: &mut dyn FnMut(&[&str], Form)) {
    let mut parts = lemma.split(':');
    let infinitive = parts.next().unwrap_or(lemma);
    let (prefix, verb) = infinitive.split_once('+').unwrap_or(("", infinitive));
    let Some(stem) = verb.strip_suffix("en").or_else(|| verb.strip_suffix('n')) else { return };
    give(&[prefix, verb], Form::Infinitive);
    if !prefix.is_empty() {
        give(&[prefix, "zu", verb], Form::Infinitive);
    }
    if let Some(participle) = parts.next() {
        give(&[participle], Form::Past);
    }
    // "ändere ... ab" and "wenn du ... abänderst": the stem alone, and with its prefix where the clause puts it last.
    give(&[parts.next().unwrap_or(stem)], Form::Base);
    give(&[stem, "e"], Form::Base);
    give(&[stem, "t"], Form::Wanted);
    give(&[prefix, stem, "st"], Form::Wanted);
    give(&[prefix, stem, "e"], Form::First);
}
