//! German.

mod verbs;

use super::Lexicon;
use super::cue::{Cue, Time, Unit};
use crate::domain::people::language::Language;
use verbs::{VERBS, forms};

pub(super) const LEXICON: Lexicon =
    Lexicon { language: Language::De, phrases: PHRASES, verbs: VERBS, adverbs: ADVERBS, forms };

const ADVERBS: &str = "auch|noch|außerdem|bitte|dann|deshalb|gerne";

const PHRASES: &[(Cue, &str)] = &[
    // Words that only tell the language.
    (
        Cue::Function,
        "der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|und|oder|aber|nicht|kein|keine|keinen|ist|sind|war|waren|wird|werden|wurde|hat|haben|hatte|habe|hast|bin|bist|sein|seine|mit|auf|für|von|vom|zu|zum|zur|im|in|am|an|bei|nach|aus|über|unter|durch|um|bis|ich|du|er|sie|es|wir|ihr|mir|dir|ihm|ihnen|uns|euch|mich|dich|sich|mein|dein|unser|unsere|unseren|unserer|euer|ihre|ihren|ihrer|wie|was|wer|wo|wann|warum|welche|welcher|welches|welchen|noch|schon|auch|nur|sehr|mehr|wenn|dass|weil|ob|als|so|dann|hier|da|dort|alle|alles|jede|jeder|jeden|diese|dieser|dieses|diesen|einige|man|kann|können|soll|sollen|muss|müssen|hallo|liebe|lieber|bitte|danke|gruß|grüße|damit|denn|doch|mal|gerne|gern|beim|ans|ins|ja|nein|zwei|drei",
    ),
    // Asking the reader to act.
    (
        Cue::Preposition,
        "auf|für|mit|gegen|nach|in|zu|an|bei|beim|von|aus|über|zum|zur|im|am|vom|bis|ins|ans|ohne|um|unter|vor|wegen|pro|per",
    ),
    (
        Cue::Determiner,
        "der|die|das|den|dem|des|ein|eine|einen|einem|einer|unser|unsere|unseren|mein|meine|meinen|dein|deine|deinen|ihre|ihren|alle|diese|diesen|zwei|drei|vier|neue|jeden|jede",
    ),
    (
        Cue::Please,
        "bitte|sei so gut und|seien sie so gut und|sei so lieb und|wir bitten sie|ich bitte sie|ich bitte dich|ich möchte sie bitten|ich möchte dich bitten|wir möchten sie bitten|darf ich dich bitten|darf ich sie bitten|dürfte ich sie bitten|ich würde dich bitten|wir bitten um|ich bitte um|um übersendung|bitten wir",
    ),
    (
        Cue::CanYou,
        "kannst du|könntest du|würdest du|können sie|könnten sie|würden sie|könnt ihr|könntet ihr|magst du|mögen sie|kannst|könntest|wärst du so nett|wären sie so freundlich|wärst du so lieb|wäre es möglich|ist es möglich|schaffst du es|schaffen sie es|bekomme ich|bekommen wir|kriege ich|kann jemand|könnte jemand|hast du lust|machst du|machen sie|schickst du|schicken sie uns|sorgst du|kümmerst du|kümmern sie",
    ),
    (
        Cue::NeedYou,
        "vergiss bitte nicht|vergessen sie bitte nicht|denk bitte daran|denke bitte daran|denken sie bitte daran|achte bitte darauf|achten sie bitte darauf|du musst|sie müssen|ihr müsst|du solltest|sie sollten|ihr solltet|du sollst|sie sollen|du müsstest|sie müssten|ihr sollt|denk daran|denke daran|denken sie daran|vergiss nicht|vergessen sie nicht|achte darauf|achten sie darauf|sorge dafür|sorgen sie dafür|stelle sicher|stellen sie sicher|stell sicher|ich möchte dass du|ich will dass du|ich hätte gern dass du|ich wünsche mir dass du|wir möchten dass sie|ich erwarte dass|deine aufgabe ist",
    ),
    (
        Cue::Lack,
        "ich brauche|wir brauchen|brauche ich|brauchen wir|ich bräuchte|wir bräuchten|bräuchte ich|bräuchten wir|ich benötige|wir benötigen|benötige ich|benötigen wir|mir fehlt|mir fehlen|uns fehlt|uns fehlen|es fehlt noch|es fehlen noch|fehlt mir|fehlen mir|fehlt uns|fehlen uns|fehlt noch|fehlen noch|ich hätte gern|ich hätte gerne|wir hätten gern|wir hätten gerne|hätte ich gern|hätte ich gerne|ich möchte|ich will|ich wünsche mir|wir wünschen uns|braucht noch|brauche noch",
    ),
    (
        Cue::Wish,
        "es wäre super wenn du|es wäre schön wenn du|es wäre gut wenn du|es wäre toll wenn du|es wäre nett wenn du|wäre super wenn du|wäre schön wenn du|wäre gut wenn du|wäre toll wenn du|wäre nett wenn du|wäre klasse wenn du|es wäre schön wenn sie|es wäre gut wenn sie|es wäre nett wenn sie|wäre schön wenn sie|wäre gut wenn sie|ich wäre dir dankbar wenn|ich wäre ihnen dankbar wenn|wir wären ihnen dankbar wenn|ich würde mich freuen wenn du|ich würde mich freuen wenn sie|wir würden uns freuen wenn sie|vielleicht könntest du|vielleicht kannst du|vielleicht können sie|am besten wäre wenn|es wäre hilfreich wenn|es wäre prima wenn|wäre prima wenn|wäre hilfreich wenn|wäre lieb wenn|es wäre super wenn|es wäre schön wenn|es wäre gut wenn|es wäre toll wenn|ich fände es gut wenn|könnte man",
    ),
    (
        Cue::TellMe,
        "sag mir|sag bescheid|sag mir bescheid|sagen sie mir|sagen sie uns|sagen sie bescheid|gib mir bescheid|gib bescheid|gib mir kurz bescheid|geben sie mir bescheid|geben sie mir kurz bescheid|geben sie uns bescheid|geben sie bescheid|lass mich wissen|lass es mich wissen|lassen sie mich wissen|lassen sie es mich wissen|lassen sie uns wissen|halte mich auf dem laufenden|halt mich auf dem laufenden|halten sie mich auf dem laufenden|melde dich|meld dich|melden sie sich|meldet euch|teile mir mit|teilen sie mir mit|teilen sie uns mit|schreib mir kurz|schreib mir|gib mir rückmeldung|gib kurz rückmeldung|um rückmeldung|um kurze rückmeldung|um nachricht|kurze rückmeldung|kurze info|kurz bescheid|bescheid geben|bescheid sagen|ich möchte wissen|ich wüsste gern|rückmeldung geben",
    ),
    (
        Cue::Ought,
        "muss noch|müssen noch|muss|müssen|müsste|müssten|sollte|sollten|soll|sollen|gehört noch|gehören noch|jemand sollte|jemand muss|da müsste jemand|ist noch zu|sind noch zu|wäre noch zu|es gilt",
    ),
    (
        Cue::Lets,
        "lass uns|lassen sie uns|lasst uns|wollen wir|sollen wir uns|können wir uns|könnten wir uns|hast du zeit|haben sie zeit",
    ),
    (
        Cue::ShallI,
        "soll ich|sollen wir|möchtest du dass ich|möchten sie dass wir|möchten sie dass ich|darf ich|dürfen wir|kann ich loslegen|kann ich weitermachen|willst du dass ich",
    ),
    // Other ways to ask, and to open another matter.
    (Cue::CanYou, "könntest du mal|kannst du mal|kannste|könnteste|bekämen wir|bekäme ich|ließe sich|lässt sich"),
    (
        Cue::NeedYou,
        "ich möchte dass sie|wir möchten dass du|ich hätte gern dass sie|mir wäre wichtig dass|mir ist wichtig dass|es wäre mir wichtig dass",
    ),
    (
        Cue::Lack,
        "ich~brauche|brauche ich~noch|brauchen wir~noch|brauchen wir außerdem|ich könnte gebrauchen|wir könnten gebrauchen|ich suche",
    ),
    (
        Cue::Wish,
        "es wäre schön wenn|schön wäre wenn|gut wäre wenn|toll wäre wenn|super wäre wenn|es wäre nett wenn|mir wäre geholfen wenn|es würde mir helfen wenn|es würde uns helfen wenn|ich fände es schön wenn|ich fände es toll wenn",
    ),
    (
        Cue::Addition,
        "wenn du schon da bist|wenn du eh da bist|wenn du sowieso da bist|wenn sie schon da sind|wenn sie ohnehin da sind|wo du schon da bist|wo du schon dabei bist|wo sie schon dabei sind|das zweite|das dritte|zweite sache|zweiter punkt|dritter punkt|noch eine kleinigkeit|ach ja|ach und|ach übrigens",
    ),
    (
        Cue::TasksIntro,
        "steht noch an|stehen noch an|bei uns noch an|bei uns an|fällt noch an|fallen noch an|bleibt noch zu tun|liegen geblieben|was noch fehlt|noch zu machen|offen",
    ),
    (Cue::OptionsIntro, "zwei wege|drei wege|entweder oder|eine von beiden"),
    (Cue::ReportIntro, "so habe ich|wie ich es gemacht habe|kurz zusammengefasst"),
    (
        Cue::WhenDone,
        "wenn du alle hast|wenn du alles hast|wenn du es hast|wenn du sie hast|sobald du alle hast|sobald du alles hast|sobald du es hast|sobald du sie hast|wenn sie alles haben|sobald sie alles haben|sobald sie alle haben",
    ),
    (
        Cue::IfYouLike,
        "sag einfach bescheid|sagen sie einfach bescheid|melde dich einfach|melden sie sich einfach|falls interesse|bei interesse",
    ),
    (Cue::So, "also|deshalb|daher|darum|somit"),
    (
        Cue::Wish,
        "vielleicht könnte|vielleicht könnten wir|vielleicht könnte man|ich würde mich freuen wenn|wir würden uns freuen wenn|ich wäre froh wenn|wir wären froh wenn|ich fände es prima wenn|es wäre mir lieb wenn",
    ),
    (Cue::Clitic, "sie|ihn|es"),
    (Cue::Lets, "komm doch|kommt doch|komm vorbei|kommen sie doch|kommen sie vorbei|schau vorbei|feiern wir"),
    // What lets go on, says again, points back, or tells how.
    (
        Cue::GoAhead,
        "so machen|leg los|legen sie los|loslegen|mach weiter|machen sie weiter|weitermachen|fang an|fangen sie an|wie vorgeschlagen|wie besprochen|wie geplant|wie von ihnen vorgeschlagen|wie von dir vorgeschlagen|beginnen sie|nur zu|so umsetzen|so ausführen",
    ),
    (
        Cue::Again,
        "nochmal|nochmals|noch einmal|noch mal|wie gesagt|also nochmal|kurz gesagt|zusammengefasst|ich wiederhole",
    ),
    (Cue::Whose, "dessen|deren"),
    (Cue::Me, "mir|uns|mich"),
    (
        Cue::HowTo,
        "so geht's|so geht es|das geht so|hattest gefragt wie|hatten gefragt wie|hast gefragt wie|haben gefragt wie|wie man|das funktioniert so|so funktioniert es|ganz einfach",
    ),
    // Who speaks and who acts.
    (Cue::First, "ich|wir"),
    (
        Cue::FirstFuture,
        "ich werde|wir werden|werde ich|werden wir|ich plane|wir planen|ich habe vor|wir haben vor|ich verspreche|wir sagen zu|ich sage zu",
    ),
    (
        Cue::FirstCan,
        "ich kann|wir können|ich könnte|wir könnten|kann ich|können wir|könnte ich|könnten wir|gerne kann ich|gern kann ich",
    ),
    (
        Cue::FirstWould,
        "ich könnte|wir könnten|könnte ich|könnten wir|ich würde|wir würden|würde ich|würden wir|gerne komme ich|gerne kommen wir|gern komme ich|gerne kann ich|gern kann ich",
    ),
    (
        Cue::OtherPerson,
        "er|elektriker|klempner|installateur|kollege|kollegin|kollegen|lieferant|spediteur|kurier|fahrer|kunde|kundin|drucker|steuerberater|anwalt|vermieter|hersteller|gutachter|architekt|bank|anbieter|provider|behörde|amt|notar|vermesser|der techniker|der monteur",
    ),
    (
        Cue::Habit,
        "immer|stets|normalerweise|in der regel|üblicherweise|gewöhnlich|meistens|montags|dienstags|mittwochs|donnerstags|freitags|samstags|jeden|jede woche|grundsätzlich",
    ),
    (Cue::Passive, "wird|werden|werde|wirst"),
    (
        Cue::Perfect,
        "wurde|wurden|worden|ist jetzt|sind jetzt|ist nun|sind nun|ist bereits|sind bereits|ist schon|sind schon|ist alles|sind alle|ist heute|sind heute",
    ),
    (
        Cue::Nearly,
        "fast|beinahe|halb|halbe|zur hälfte|größtenteils|teilweise|noch nicht ganz|in arbeit|im gange|nahezu|so gut wie",
    ),
    (
        Cue::Intended,
        "wollte|wollten|hatte vor|hatten vor|hatte geplant|hatten geplant|sollte eigentlich|sollten eigentlich|hätte|hätten",
    ),
    (
        Cue::Unsure,
        "vielleicht|hoffentlich|ich hoffe|wir hoffen|eventuell|womöglich|möglicherweise|unsicher|nicht sicher|bezweifle|theoretisch",
    ),
    (
        Cue::NoDeed,
        "bekommen|gefunden|angefangen|begonnen|gearbeitet|geplant|versucht|gesehen|gelesen|gesucht|erhalten|bestellt|gefragt|geschaut|gebucht|gewesen|geworden|gegangen|geblieben|gesagt|gedacht|gesprochen|geredet|gehört|gewartet|gehofft|gemerkt|gewusst|geschlossen|gesperrt|gestört|gebeten|gelegen|gestanden|gekommen|gefallen|gegeben|eingegangen|angekommen|vergessen",
    ),
    (
        Cue::YouGet,
        "bekommst du|du bekommst|bekommen sie|sie bekommen|kriegst du|du kriegst|erhalten sie|sie erhalten|erhältst du|du erhältst|hast du es|du hast es|ist bei dir|ist bei ihnen|sind bei dir|kommt|kommen|folgt|folgen|hast du sie|haben sie es|haben sie die|liegt dir vor|geht dir zu|geht ihnen zu",
    ),
    (
        Cue::WillBe,
        "wird fertig|werden fertig|wird erst|werden erst|wird bis|werden bis|ist bis|sind bis|wird am|werden am|wird geliefert|werden geliefert|geht online|geht live|wird morgen|sollte fertig sein|sollte bis|wird leider erst|wird nun|wird doch|wird dann|wird spätestens|ist spätestens|wird es|ist am|sind am|liegen die|liegt der|liegt die|liegt das|kommt der|kommt die|kommt das",
    ),
    (Cue::Second, "du|dir|dich|dein|deine|deinen|deiner|sie|ihnen|ihr|ihre|ihren|euch|euer|eure"),
    (
        Cue::Reported,
        "er bat|sie bat|er sagte|er sagt|er will|er möchte|kunde schrieb|kunde schreibt|kunde sagte|kundin schrieb|kundin sagte|kunde wollte|kunde hat gefragt|er hat gesagt|sie hat gesagt|er fragte|er hat gefragt|laut|sagte mir|sagte uns|hat mir gesagt|sagt er|sagt sie|teilte mit|teilte mir mit",
    ),
    (
        Cue::PastRequest,
        "hatte ich dich gebeten|hatte dich gebeten|hatte ich sie gebeten|habe ich dich gebeten|habe dich gebeten|ich hatte gebeten|hatte gebeten|ich bat dich|ich bat sie|hattest du gebeten|hatten sie gebeten|wie gewünscht|wie besprochen|wie gebeten|du wolltest|sie wollten|du hattest|hatte sie gebeten|wolltest du|du solltest doch|hattest gebeten|gebeten hatte|gebeten hattest|wie verlangt|habe sie gebeten|hatten wir dich gebeten",
    ),
    (Cue::Negation, "nicht|kein|keine|keinen|keiner|nie|niemals|nichts|ohne|weder|keinerlei|niemand"),
    (
        Cue::NoAction,
        "nur zur info|nur zur information|zur info|zur kenntnis|zu deiner information|zu ihrer information|du musst nichts|sie müssen nichts|kein handlungsbedarf|nichts zu tun|brauchst du nicht|brauchst nichts|musst du nicht|müssen sie nicht|du brauchst|nicht nötig|keine antwort nötig|hat sich erledigt|nur damit du es weißt|nur damit du bescheid weißt|gegenstandslos|ignoriere|ignorieren sie",
    ),
    (Cue::Condition, "wenn|falls|sofern|sobald|solange|sonst|ansonsten|bevor"),
    (
        Cue::Subordinate,
        "dass|weil|da|damit|ob|welche|welcher|welches|obwohl|nachdem|bevor|während|denn|aber|indem|sodass|wie|was|wo|warum|seit|ehe|als",
    ),
    (
        Cue::IfYouLike,
        "wenn du noch fragen hast|wenn sie nicht mehr|falls sie hilfe|wenn du magst|wenn du möchtest|wenn du willst|wenn sie mögen|wenn sie möchten|wenn sie wollen|falls gewünscht|bei bedarf|auf wunsch|falls du magst|falls du möchtest|falls sie möchten|wenn gewünscht|bei interesse|wenn es hilft|wenn ihr wollt",
    ),
    (Cue::And, "und|oder|sowie"),
    (
        Cue::Sequence,
        "dann|danach|anschließend|zuerst|zunächst|zuletzt|schließlich|abschließend|im anschluss|erst|hinterher|daraufhin|zum schluss|am ende|als erstes|schritt|davor|vorher|sobald das",
    ),
    (
        Cue::Addition,
        "außerdem|ausserdem|ferner|zudem|zusätzlich|noch etwas|noch was|noch eins|noch eine sache|eine weitere sache|des weiteren|weiterhin|übrigens|nebenbei|wenn du schon dabei bist|wenn du dabei bist|wenn sie schon dabei sind|davon abgesehen|ganz anderes thema|anderes thema|zweitens|drittens|und noch|darüber hinaus|bei der gelegenheit|bei dieser gelegenheit|abgesehen davon|unabhängig davon|ebenso|ein anderer punkt|noch ein punkt|weiterer punkt|ein weiterer punkt|auch|parallel|gleichzeitig|und zu guter letzt|zu guter letzt|nächster punkt|separat davon|im übrigen|noch eine bitte",
    ),
    (
        Cue::Generic,
        "folgende|folgendes|folgenden|punkte|punkt|aufgabe|aufgaben|sache|sachen|ding|dinge|liste|paar|kleinigkeiten|woche|heute|morgen|tag|monat|erledigen|kümmern|machen|tun|bitte|einiges|etwas|alles|zwei|drei|vier|fünf|sechs|mehrere|diese|themen|anliegen|offene|offen|weitere|hilfe|unten|to-dos|todos|to|dos|dich|um|brauche|noch|nächste|kommende|erledigt|gleich|bitten|verschiedene|darum|davon|darüber|rest|hälfte",
    ),
    (
        Cue::Matters,
        "dinge|sachen|angaben|fragen|punkte|aufgaben|anliegen|themen|bitten|to-dos|todos|kleinigkeiten|wünsche|aufträge|arbeiten",
    ),
    (Cue::Several, "paar|einige|mehrere|folgende|folgenden|diese|diesen|verschiedene|weitere"),
    (
        Cue::PlanIntro,
        "mein plan|unser plan|meine nächsten schritte|unsere nächsten schritte|als nächstes mache ich|als nächstes werde ich|auf meiner liste|meine liste|ich werde|ich plane|was ich vorhabe|das mache ich|bei mir steht an|bei mir stehen an|steht bei mir an",
    ),
    (Cue::Pronoun, "es|das|dies|diese|ihn|dieses"),
    (
        Cue::Result,
        "entwurf|datei|dateien|pdf|link|links|zusammenfassung|bericht|ergebnis|ergebnisse|screenshot|screenshots|kopie|bestätigung|foto|fotos|version|beleg|nachweis|liste",
    ),
    (
        Cue::Place,
        "ordner|server|laufwerk|dropbox|onedrive|sharepoint|cloud|verzeichnis|ablage|nextcloud|testserver|portal",
    ),
    (
        Cue::WhenDone,
        "wenn du fertig bist|wenn sie fertig sind|wenn es fertig ist|wenn das fertig ist|wenn es erledigt ist|wenn das erledigt ist|sobald du fertig bist|sobald sie fertig sind|sobald es fertig ist|sobald es erledigt ist|sobald das erledigt ist|sobald erledigt|wenn erledigt|nach erledigung|nach abschluss|wenn alles läuft|wenn es läuft|sobald es läuft|ob es geklappt hat|ob alles geklappt hat|wenn alles fertig ist|wie es läuft|wie weit du bist|wenn du durch bist|sobald alles fertig ist|wenn alles erledigt ist|wenn es klappt|wenn es online ist|sobald es online ist|wenn es soweit ist|sobald das läuft|wenn das läuft|über den fortschritt|zum fortschritt|zum stand|wie es vorangeht",
    ),
    (
        Cue::Finite,
        "ist|sind|war|waren|hat|haben|wird|werden|wurde|wurden|kann|steht|stehen|läuft|laufen|fehlt|fehlen|liegt|liegen|stimmt|stimmen|findet|heißt|hatte|geht|kommt",
    ),
    (
        Cue::Asking,
        "wer|was|wann|wo|warum|wieso|weshalb|wie|welche|welcher|welches|welchen|welchem|wem|wen|wessen|woran|wofür|womit|gibt es schon|gibt es",
    ),
    (
        Cue::Consent,
        "passt das|passt das so|passt dir|passt ihnen|ist das ok|ist das okay|ist das in ordnung|einverstanden|bist du einverstanden|sind sie einverstanden|in ordnung so|ok für dich|okay für dich|ok für sie|recht so|gefällt dir|gefällt ihnen|zufrieden|gib ihn frei|gib es frei|gib sie frei|geben sie frei|geben sie den|gibst du|geben sie es frei|freigeben|gib frei|grünes licht|stimmst du zu|stimmen sie zu|kann das so|können wir so|so in ordnung|so freigeben|wäre das ok|wäre das in ordnung",
    ),
    (
        Cue::Decision,
        "frei|freigabe|zustimmung|entscheidung|genehmigung|einverständnis|dein ok|ihr ok|ein ok|dein okay|abnahme|erlaubnis|entscheide|entscheiden|auftragsbestätigung|zusage",
    ),
    (
        Cue::Opinion,
        "feedback|rückmeldung|meinung|antwort|anmerkungen|kommentare|bestätigung|einschätzung|info|auskunft|information|informationen|angabe|angaben",
    ),
    // Phrases that ask nothing.
    (
        Cue::Courtesy,
        "wie geht's|wie geht es dir|wie geht es ihnen|wie war dein wochenende|wer hätte gedacht|wer hätte das gedacht|wer weiß|warum nicht|nicht wahr|bei fragen|wenn du fragen hast|wenn sie fragen haben|falls du fragen hast|falls sie fragen haben|für fragen|zögern sie nicht|zögere nicht|melde dich gern|melden sie sich gern|melde dich gerne|melden sie sich gerne|melde dich jederzeit|melden sie sich jederzeit|grüße bitte|grüß bitte|schöne grüße|schönes wochenende|schönen tag|schönen abend|schönen feierabend|gute besserung|bitte um verständnis|bitten um verständnis|um verständnis|um entschuldigung|bitte beachten sie|bitte beachte|anbei finden sie|bitte entschuldige|bitte entschuldigen sie|entschuldige bitte|entschuldigen sie|vielen dank für|danke für|ich freue mich|wir freuen uns|keine sorge|lass dir zeit|wie du weißt|bis bald|bis dann|ruf einfach an|rufen sie einfach an|ruf mich einfach an|rückfragen|wenn etwas unklar ist|falls etwas unklar ist|wenn noch etwas fehlt|stehe ich|stehen wir|denken sie an die umwelt|denk an die umwelt|ausdrucken|pass auf dich auf|mach weiter so|weiter so|viel spaß|herzlichen glückwunsch|falls noch etwas|wenn noch fragen|falls fragen",
    ),
    (
        Cue::Greeting,
        "hallo|hi|hey|liebe|lieber|liebes|sehr geehrte|sehr geehrter|guten tag|guten morgen|guten abend|moin|servus|grüß gott|werte|werter|grüezi|hallöchen|moin moin",
    ),
    (
        Cue::Closing,
        "mit freundlichen grüßen|mit freundlichem gruß|viele grüße|liebe grüße|beste grüße|schöne grüße|herzliche grüße|gruß|grüße|lg|vg|mfg|danke|vielen dank|besten dank|danke und gruß|dank und gruß|bis dann|bis bald|schönen gruß|danke dir|herzlichst|freundliche grüße|danke vorab|vielen dank vorab|danke im voraus|vielen dank im voraus|dankeschön|tschüss|bis später|danke schön|viele grüsse|hochachtungsvoll",
    ),
    (
        Cue::Thanks,
        "danke|vielen dank|besten dank|super|prima|perfekt|klasse|toll|wunderbar|dankeschön|herzlichen dank|spitze|sehr gut|ausgezeichnet|hervorragend|gute arbeit",
    ),
    (Cue::Postscript, "ps|p.s"),
    // What a list holds.
    (
        Cue::StepsIntro,
        "schritte|so geht's|so geht es|so gehst du vor|vorgehen|ablauf|wie folgt|folgendermaßen|anleitung|checkliste|abgenommen ist|fertig ist es wenn|fertig wenn|abnahmekriterien|kriterien|anforderungen|soll enthalten|sollte enthalten|muss enthalten|enthält|enthalten|inhalt|besteht aus|dazu|dafür|dabei|beachte|zu beachten|wichtig|vorgaben|details|hinweise|und zwar|reihenfolge|formate|in folgenden formaten|ich brauche|wir brauchen|was wir wissen|was ich weiß|bedingungen|regeln|bitte achte|achte auf|der bericht soll|ist es wenn|gilt als|mit folgenden|hintergrund|im einzelnen|am besten so|gehe so vor|zum beispiel|lieferumfang|liefergegenstand|geliefert werden|bekommen möchte ich",
    ),
    (
        Cue::TasksIntro,
        "ein paar dinge|ein paar sachen|ein paar punkte|zwei dinge|drei dinge|vier dinge|zwei sachen|drei sachen|zwei punkte|drei punkte|mehrere dinge|zwei aufgaben|drei aufgaben|vier aufgaben|folgende punkte|folgende aufgaben|folgende dinge|folgendes|diese woche|nächste woche|für heute|für diese woche|to-dos|to-do-liste|todos|aufgaben|offen sind|noch offen|offene punkte|zu erledigen|zu tun|kleinigkeiten|deine liste|für deine liste|auf deiner liste|bitte kümmere|bitte erledige|bitte noch|ein paar kleinigkeiten|anliegen|einiges|verschiedene dinge|mehrere punkte|steht an|stehen an|liegen an|arbeiten an",
    ),
    (
        Cue::OptionsIntro,
        "welches|welche|welcher|welchen|varianten|variante|option|optionen|alternativen|auswahl|zur auswahl|entweder|lieber|möglichkeiten|vorschläge|zur wahl",
    ),
    (
        Cue::ReportIntro,
        "erledigt|diese woche erledigt|habe ich|haben wir|ich habe|wir haben|fertig|abgeschlossen|stand|status|fortschritt|bisher|wochenbericht|zwischenstand|gemacht|umgesetzt|was ich gemacht habe|letzte woche|gestern|heute habe|wurde|wurden|sind erledigt|zusammenfassung|bericht",
    ),
    (
        Cue::AgendaIntro,
        "agenda|tagesordnung|themen|besprechen|für unser gespräch|für die besprechung|für das meeting|besprechungspunkte|protokoll|programm|ablaufplan|zeitplan|terminplan",
    ),
    (
        Cue::ChangesIntro,
        "korrekturen|änderungen|anmerkungen|änderungswünsche|verbesserungen|kleine korrekturen|ein paar korrekturen|hinweise|meine anmerkungen|kommentare|feedback|aufgefallen|korrekturwünsche|nachbesserungen",
    ),
    // What became of the work.
    (
        Cue::Done,
        "fertig|erledigt|abgeschlossen|ist online|sind online|ist live|läuft wieder|geht wieder|funktioniert wieder|behoben|hochgeladen|installiert|geliefert|ist da|liegen im ordner|liegt im ordner|steht bereit|ausgetauscht|umgezogen|erneuert|aktualisiert|eingerichtet|veröffentlicht|übergeben|liegen bereit|liegt bereit|im ordner|im einsatz|ist drin|sind drin|jetzt drin|steht online|sind oben|ist oben|ist umgesetzt|sind umgesetzt|ist raus|sind raus",
    ),
    (
        Cue::Attached,
        "anbei|im anhang|angehängt|beigefügt|anhang|als anlage|in der anlage|hänge ich|beiliegend|anliegend|anlage|füge ich bei|mit dieser mail|dieser mail liegt|als anhang|beigefügte|beigefügten|im attachment|angehängte",
    ),
    (
        Cue::HereIs,
        "hier ist|hier sind|hier kommt|hier kommen|hiermit|wie versprochen|finden sie|findest du|schicke ich|sende ich|erhalten sie|übersende ich|übersenden wir",
    ),
    (
        Cue::Blocked,
        "komme nicht weiter|kommen nicht weiter|nicht weiter|hänge fest|hängen fest|stecke fest|blockiert|warte auf|warten auf|warte noch|warten noch|kann nicht weiterarbeiten|kann nicht weitermachen|kann nicht anfangen|kann nicht beginnen|kein zugang|keinen zugang|kein zugriff|keinen zugriff|fehlt der zugang|fehlen die zugangsdaten|damit ich weitermachen kann|damit wir weitermachen können|damit ich weiterarbeiten kann|geht es nicht weiter|bevor ich weitermachen|ohne geht|ausgesperrt|komme nicht rein|fehlt mir der|mir fehlt der|mir fehlen die|kann erst weitermachen|können erst weitermachen|kann ich nicht weiter|können wir nicht weiter|liegt auf eis|nicht weitermachen|nicht weiterarbeiten|komme nicht voran|kommen nicht voran|steht still|ruht|fehlen mir noch|fehlen uns noch",
    ),
    (
        Cue::Progress,
        "weitermachen|weiterarbeiten|anfangen|beginnen|starten|fortfahren|loslegen|weiterkommen|einloggen|zugreifen|fortsetzen",
    ),
    (
        Cue::Acknowledge,
        "mache ich|mach ich|wird gemacht|wird erledigt|alles klar|verstanden|erhalten|angekommen|notiert|ich kümmere mich|kümmere mich|wir kümmern uns|kümmern uns|ich schaue es mir an|schaue ich mir an|schau ich mir an|ich sehe es mir an|sehe ich mir an|ich schau mal|ich schaue|ich schau|ist notiert|geht klar|ich melde mich|wir melden uns|ich prüfe das|ich sehe nach|ich bin dran|bin dran|zur kenntnis genommen|ich nehme mich der sache an|schaue mir das an|schau mir das an|wir schauen uns|danke für die info|habe ich notiert|bin dabei|erledige ich|ich gucke|gucke ich|mach ich gleich|schaue ich nach|kümmere ich mich|danke für den hinweis|danke fürs bescheid|danke für die information|sehe es mir an|nehme ich mir vor|schaue es mir an|schau es mir an|bin schon dabei|mache mich dran|komme darauf zurück",
    ),
    (
        Cue::Accept,
        "ok|okay|ja|gerne|gern|einverstanden|passt|passt mir|in ordnung|abgemacht|klar|alles klar|mache ich|mach ich|wird gemacht|geht klar|kein problem|selbstverständlich|natürlich|freigegeben|genehmigt|zugesagt|nehme ich an|nehmen wir an|übernehme ich|übernehmen wir|können wir machen|kann ich machen|bestätigt|wird erledigt|ich übernehme|sehr gerne|ich bin dabei",
    ),
    (
        Cue::Decline,
        "nicht übernehmen|nicht annehmen|lehne ich ab|lehnen wir ab|muss ich ablehnen|müssen wir ablehnen|muss absagen|muss leider absagen|keine kapazität|keine kapazitäten|ausgebucht|keine zeit|kann ich nicht machen|können wir nicht machen|schaffe ich nicht mehr|mache ich nicht|bieten wir nicht|biete ich nicht|nicht helfen|nicht mein gebiet|nicht möglich für mich|muss passen|leider passen|nicht zusagen|nicht leisten|auftrag nicht|nicht in unser|leider absagen|leider ablehnen|lieber nicht|zu viel für mich|zu viel für uns|wird mir zu viel|muss leider passen",
    ),
    (
        Cue::Settled,
        "am telefon|telefonisch|telefonat|hat sich erledigt|hat sich geklärt|geklärt|danke für das gespräch|danke für den anruf|nach unserem gespräch|wie eben besprochen|eben besprochen|telefoniert|hat sich damit erledigt|am handy|am telefon besprochen|sache erledigt|ist damit erledigt",
    ),
    (
        Cue::TooTight,
        "zu knapp|zu früh|zu eng|zu kurzfristig|schaffe ich nicht|schaffen wir nicht|schaffe es nicht|nicht zu schaffen|nicht schaffen|brauche mehr zeit|passt nicht|passt mir nicht|passt mir leider nicht|passt leider nicht|passt uns nicht|passt uns leider nicht|passt es nicht|passt es mir nicht|geht nicht|geht es nicht|geht leider nicht|geht bei mir nicht|klappt nicht|klappt leider nicht|klappt es nicht|klappt es leider nicht|wird das nichts|wird nichts|unrealistisch|nicht realistisch|unmöglich|nicht möglich|nicht machbar|schon voll|ist voll|ausgebucht|schon vergeben|verhindert|nicht da|kann ich nicht|können wir nicht|nicht einhalten|nicht halten|zu ambitioniert|schwierig",
    ),
    (
        Cue::OtherDate,
        "ginge auch|ginge|ginge es|geht auch|wäre besser|passt besser|stattdessen|lieber|realistischer|realistisch wäre|eher|wäre möglich|wäre machbar|wäre ok|wäre okay|wäre auch|wäre ihnen|wäre dir|könnten wir auch|könnten wir sagen|sagen wir|wie wäre es mit|wie wär's mit|wie wäre|passt ihnen|passt dir|passt auch|passen würde|würde passen|würde mir passen|würde gehen|würde auch gehen|könnte ich|könnten wir|ich könnte|wir könnten|ich kann|wir können|kann ich|möglich wäre|vorschlagen|schlage|vorschlag",
    ),
    (
        Cue::Postpone,
        "verschieben|verlegen wir|verlegen auf|frühestens|verlängern|verlängerung|einen tag mehr|brauche bis|bräuchte bis|brauche noch bis|brauchen bis|brauchen noch bis|bräuchten bis|brauche dafür bis|mehr zeit bis|aufschub|nicht vor|erst ab|frühester",
    ),
    (
        Cue::Moved,
        "stattdessen|hatte gesagt|hatten gesagt|verschoben|verschiebt sich|erst am|neuer termin|leider erst|doch erst|nicht mehr|verzögert sich|sondern|gesagt|nun doch|ursprünglich|statt|anstatt|eigentlich|versprochen|geplant war|verlegt auf|verlegt",
    ),
    (
        Cue::Away,
        "im urlaub|urlaub|abwesend|nicht im büro|nicht da|krank|krankgeschrieben|außer haus|unterwegs|verreist|in elternzeit|nicht erreichbar|nicht verfügbar|auf reisen|betriebsferien|ferien|auf dienstreise|auf messe|geschlossen|offline|in kur|weg|krank gemeldet|arbeitsunfähig",
    ),
    (
        Cue::Back,
        "wieder da|wieder im büro|zurück|wieder erreichbar|wieder verfügbar|wieder am platz|wieder für|wieder ab|wieder im dienst|ab wieder",
    ),
    // Money.
    (Cue::Validity, "gültig bis|gültig|gültigkeit"),
    (Cue::Invoice, "rechnung|rechnungsnummer|rechnungsnr|abschlagsrechnung|schlussrechnung"),
    (Cue::Estimate, "angebot|kostenvoranschlag|kostenschätzung|voranschlag|offerte|proforma"),
    (
        Cue::Receipt,
        "zahlung erhalten|zahlungseingang|ihre zahlung ist|haben ihre zahlung|betrag erhalten|geld ist da|quittung|bezahlt|ist eingegangen|habe überwiesen|überwiesen|beglichen",
    ),
    (
        Cue::Overdue,
        "noch offen|überfällig|mahnung|zahlungserinnerung|erinnerung|nicht beglichen|noch nicht beglichen|noch nicht bezahlt|unbezahlt|in verzug|ausstehend",
    ),
    (
        Cue::Total,
        "gesamt|gesamtbetrag|summe|betrag|endbetrag|rechnungsbetrag|zu zahlen|insgesamt|brutto|in höhe von|über",
    ),
    (
        Cue::PayBy,
        "zahlbar bis|zahlbar|fällig|fällig am|zahlungsziel|überweisen|begleichen|bis zum|zahlbar innerhalb|innerhalb|tage netto|tagen netto",
    ),
    (
        Cue::Bank,
        "bank gewechselt|neue bank|bankverbindung|kontonummer|iban|bic|bankdaten|kontodaten|bankkonto|kontoverbindung",
    ),
    (Cue::Account, "konto|konten"),
    (Cue::Payment, "zahlung|zahlungen|überweisung|überweisungen|überweisen|rechnungen"),
    (
        Cue::Changed,
        "geändert|neue|neues|neuen|neuer|künftig|ab sofort|nicht mehr|gewechselt|ändert sich|geänderte|altes|zukünftig|aktualisiert",
    ),
    (Cue::Password, "passwort|kennwort|passwörter|zugangscode|pin"),
    (Cue::All, "alles|alle|beides|alle drei|all das|das alles"),
    // Time.
    (Cue::Time(Time::Weekday(1)), "montag|mo|montags|montagabend|montagmorgen|montagmittag|montagnachmittag"),
    (
        Cue::Time(Time::Weekday(2)),
        "dienstag|di|dienstags|dienstagabend|dienstagmorgen|dienstagmittag|dienstagnachmittag",
    ),
    (
        Cue::Time(Time::Weekday(3)),
        "mittwoch|mi|mittwochs|mittwochabend|mittwochmorgen|mittwochmittag|mittwochnachmittag",
    ),
    (
        Cue::Time(Time::Weekday(4)),
        "donnerstag|do|donnerstags|donnerstagabend|donnerstagmorgen|donnerstagmittag|donnerstagnachmittag",
    ),
    (Cue::Time(Time::Weekday(5)), "freitag|fr|freitags|freitagabend|freitagmorgen|freitagmittag|freitagnachmittag"),
    (Cue::Time(Time::Weekday(6)), "samstag|sonnabend|sa|samstags"),
    (Cue::Time(Time::Weekday(7)), "sonntag|so|sonntags"),
    (Cue::Time(Time::Month(1)), "januar|jänner|jan"),
    (Cue::Time(Time::Month(2)), "februar|feber|feb"),
    (Cue::Time(Time::Month(3)), "märz|mrz"),
    (Cue::Time(Time::Month(4)), "april|apr"),
    (Cue::Time(Time::Month(5)), "mai"),
    (Cue::Time(Time::Month(6)), "juni|jun"),
    (Cue::Time(Time::Month(7)), "juli|jul"),
    (Cue::Time(Time::Month(8)), "august|aug"),
    (Cue::Time(Time::Month(9)), "september|sept|sep"),
    (Cue::Time(Time::Month(10)), "oktober|okt"),
    (Cue::Time(Time::Month(11)), "november|nov"),
    (Cue::Time(Time::Month(12)), "dezember|dez"),
    (Cue::Time(Time::Day(0)), "heute|heute abend|heute nachmittag|heute mittag"),
    (Cue::Time(Time::Day(1)), "morgen|morgen früh|morgen abend|morgen vormittag|morgen nachmittag"),
    (Cue::Time(Time::Day(2)), "übermorgen"),
    (Cue::Time(Time::Day(-1)), "gestern"),
    (Cue::Time(Time::Day(-2)), "vorgestern"),
    (Cue::Time(Time::Clock(12)), "mittag|mittags"),
    (Cue::Time(Time::Clock(24)), "mitternacht"),
    (Cue::Time(Time::PartOfDay), "früh|vormittag|vormittags|nachmittag|nachmittags|abend|abends|nacht"),
    (
        Cue::Time(Time::CloseOfDay),
        "eod|cob|feierabend|dienstschluss|geschäftsschluss|büroschluss|arbeitsschluss|ende des tages|tagesende",
    ),
    (Cue::Time(Time::CloseOfWeek), "wochenschluss|eow"),
    (Cue::Time(Time::Next), "nächste|nächsten|nächster|nächstes|nächstem"),
    (Cue::Time(Time::Coming), "kommende|kommenden|kommender|kommendes|kommendem"),
    (Cue::Time(Time::This), "diese|diesen|dieser|dieses|diesem"),
    (Cue::Time(Time::Last), "letzte|letzten|letzter|letztes|vergangene|vergangenen|vorige|vorigen"),
    (Cue::Time(Time::AfterNext), "übernächste|übernächsten|übernächster"),
    (Cue::Time(Time::EndOf), "ende|zum ende"),
    (Cue::Time(Time::StartOf), "anfang|beginn|zu beginn"),
    (Cue::Time(Time::MidOf), "mitte"),
    (Cue::Time(Time::Unit(Unit::Minute)), "minute|minuten|min"),
    (Cue::Time(Time::Unit(Unit::Hour)), "stunde|stunden|std"),
    (Cue::Time(Time::Unit(Unit::Day)), "tag|tage|tagen|tages"),
    (Cue::Time(Time::Unit(Unit::WorkingDay)), "werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen"),
    (Cue::Time(Time::Unit(Unit::Week)), "woche|wochen|kw"),
    (Cue::Time(Time::Unit(Unit::Weekend)), "wochenende"),
    (Cue::Time(Time::Unit(Unit::Month)), "monat|monate|monaten|monats"),
    (Cue::Time(Time::Unit(Unit::Quarter)), "quartal|quartals"),
    (Cue::Time(Time::Unit(Unit::Year)), "jahr|jahre|jahren|jahres"),
    (
        Cue::Time(Time::By),
        "bis|bis zum|bis zu|spätestens|spätestens am|spätestens bis|bis spätestens|bis einschließlich|fällig|frist|deadline",
    ),
    (Cue::Time(Time::Before), "vor|vor dem|noch vor"),
    (Cue::Time(Time::After), "nach|ab|seit|nicht vor|frühestens"),
    (Cue::Time(Time::Within), "innerhalb|innerhalb von|innert|binnen|in|in den nächsten|in spätestens"),
    (Cue::Time(Time::Ago), "her"),
    (Cue::Time(Time::From), "vom|von|zwischen|ab"),
    (Cue::Time(Time::To), "bis|bis zum|und|oder"),
    (Cue::Time(Time::Inclusive), "einschließlich|inklusive|inkl|einschl"),
    (Cue::Time(Time::Filler), "am|den|dem|der|des|im|in|zum|an|ca|etwa|gegen|einem|einer|zu|von|die"),
    (Cue::Time(Time::At), "um|gegen|ab|bis"),
    (Cue::Time(Time::OClock), "uhr|h"),
    (Cue::Time(Time::HalfTo), "halb"),
    (Cue::Time(Time::Count(1)), "ein|eine|einen|einem|einer"),
    (Cue::Time(Time::Count(2)), "zwei"),
    (Cue::Time(Time::Count(3)), "drei"),
    (Cue::Time(Time::Count(4)), "vier"),
    (Cue::Time(Time::Count(5)), "fünf"),
    (Cue::Time(Time::Count(6)), "sechs"),
    (Cue::Time(Time::Count(7)), "sieben"),
    (Cue::Time(Time::Count(8)), "acht"),
    (Cue::Time(Time::Count(10)), "zehn"),
    (Cue::Time(Time::Count(12)), "zwölf"),
    (Cue::Time(Time::Zone(60)), "mez"),
    (Cue::Time(Time::Zone(120)), "mesz"),
    (Cue::Time(Time::YourTime), "deiner zeit|ihrer zeit|eurer zeit|bei dir|bei ihnen"),
    (
        Cue::Time(Time::Vague),
        "ostern|weihnachten|pfingsten|silvester|neujahr|sommer|winter|frühling|frühjahr|herbst|den ferien|der messe|karneval|fasching",
    ),
];
