//! French verbs by what they do, and how their forms are made.

use super::super::cue::{Form, Verb};

pub(super) const VERBS: &[(Verb, &str)] = &[
    // A regular verb in -er, or infinitive:tu:vous:participle:future[:subjunctive].
    (
        Verb::Do,
        "acheter|actualiser|adapter|ajouter|ajuster|annuler|archiver|arranger|assembler|bloquer|brancher|changer|charger|classer|coller|commander|comparer|compléter|configurer|copier|corriger|couper|créer|débloquer|déménager|démonter|déplacer|déposer|désactiver|désinstaller|dessiner|développer|documenter|dupliquer|élaborer|effacer|enregistrer|enlever|établir:établis:établissez:établi:établirai|exporter|fabriquer|faire:fais:faites:fait:ferai:fasses|fermer|finaliser|finir:finis:finissez:fini:finirai|former|fusionner|gérer|imprimer|importer|insérer|installer|intégrer|inviter|laver|lancer|livrer|mesurer|mettre:mets:mettez:mis:mettrai:mettes|modifier|monter|nettoyer|numériser|obtenir:obtiens:obtenez:obtenu:obtiendrai|optimiser|organiser|ouvrir:ouvre:ouvrez:ouvert:ouvrirai|paramétrer|peindre:peins:peignez:peint:peindrai|photographier|planifier|planter|poser|prendre:prends:prenez:pris:prendrai:prennes|préparer|prolonger|programmer|publier|ranger|réaliser|rechercher|récupérer|rédiger|refaire:refais:refaites:refait:referai|régler|relancer|remettre:remets:remettez:remis:remettrai|remplacer|remplir:remplis:remplissez:rempli:remplirai|rénover|renouveler|réparer|répondre:réponds:répondez:répondu:répondrai|repeindre:repeins:repeignez:repeint:repeindrai|reporter|réserver|résilier|résoudre:résous:résolvez:résolu:résoudrai|restaurer|retirer|réduire:réduis:réduisez:réduit:réduirai|saisir:saisis:saisissez:saisi:saisirai|sauvegarder|scanner|signer|sortir:sors:sortez:sorti:sortirai|supprimer|tailler|télécharger|terminer|tondre:tonds:tondez:tondu:tondrai|traduire:traduis:traduisez:traduit:traduirai|traiter|transférer|trier|trouver|vider|écrire:écris:écrivez:écrit:écrirai|élargir:élargis:élargissez:élargi:élargirai|occuper|chercher|résumer|fixer|monter",
    ),
    (
        Verb::Send,
        "envoyer:envoie:envoyez:envoyé:enverrai:envoies|transmettre:transmets:transmettez:transmis:transmettrai|renvoyer:renvoie:renvoyez:renvoyé:renverrai|fournir:fournis:fournissez:fourni:fournirai|donner|partager|communiquer|adresser|expédier|faxer|remettre|passer|montrer|joindre:joins:joignez:joint:joindrai|livrer",
    ),
    (Verb::Pay, "payer:paie:payez:payé:paierai|virer|régler|verser|rembourser"),
    (
        Verb::Tell,
        "confirmer|expliquer|indiquer|préciser|répondre|signaler|décrire:décris:décrivez:décrit:décrirai|recommander|proposer|conseiller",
    ),
    (
        Verb::Inform,
        "dire:dis:dites:dit:dirai|informer|prévenir:préviens:prévenez:prévenu:préviendrai|avertir:avertis:avertissez:averti:avertirai|alerter",
    ),
    (Verb::Decide, "valider|approuver|décider|choisir:choisis:choisissez:choisi:choisirai|autoriser|accepter|trancher"),
    (
        Verb::Check,
        "vérifier|contrôler|tester|relire:relis:relisez:relu:relirai|regarder|lire:lis:lisez:lu:lirai|examiner|inspecter|revoir:revois:revoyez:revu:reverrai|analyser|voir:vois:voyez:vu:verrai|jeter",
    ),
    (Verb::Call, "appeler|rappeler|téléphoner|rencontrer|contacter|inviter|parler|demander"),
    (
        Verb::Keep,
        "garder|utiliser|éviter|laisser|respecter|suivre:suis:suivez:suivi:suivrai|noter|marquer|veiller|tenir:tiens:tenez:tenu:tiendrai|commencer|cocher|rester|conserver|oublier|considérer|assurer|penser",
    ),
    // Verbes des métiers, du magasin et du bureau.
    (
        Verb::Do,
        "abaisser|abattre:abats:abattez:abattu:abattrai|accrocher|afficher|affûter|agrafer|agrandir:agrandis:agrandissez:agrandi:agrandirai|aiguiser|aligner|amener|apporter|arracher|arroser|aspirer|balayer|blanchir:blanchis:blanchissez:blanchi:blanchirai|boucher|broyer|brosser|calculer|carreler|chauffer|clouer|composer|compter|construire:construis:construisez:construit:construirai|convertir:convertis:convertissez:converti:convertirai|coudre:couds:cousez:cousu:coudrai|creuser|cuire:cuis:cuisez:cuit:cuirai|cuisiner|débarrasser|déboucher|décaler|décharger|découper|décorer|décrocher|dégager|déneiger|désherber|désinfecter|détartrer|distribuer|dresser|ébarber|échanger|éclairer|embaucher|emballer|emporter|emprunter|encadrer|encaisser|encoller|enduire:enduis:enduisez:enduit:enduirai|enterrer|entretenir:entretiens:entretenez:entretenu:entretiendrai|épousseter|équiper|essuyer|étiqueter|étendre:étends:étendez:étendu:étendrai|étudier|évacuer|facturer|fendre:fends:fendez:fendu:fendrai|filmer|filtrer|fleurir:fleuris:fleurissez:fleuri:fleurirai|fraiser|gonfler|graisser|graver|greffer|huiler|illustrer|inscrire:inscris:inscrivez:inscrit:inscrirai|isoler|labourer|laminer|limer|louer|mélanger|meubler|mixer|mouler|nourrir:nourris:nourrissez:nourri:nourrirai|numéroter|parer|paver|percer|peser|plâtrer|plier|plastifier|polir:polis:polissez:poli:polirai|pomper|poncer|pourvoir|prévoir:prévois:prévoyez:prévu:prévoirai|purger|rabattre:rabats:rabattez:rabattu:rabattrai|raboter|raccourcir:raccourcis:raccourcissez:raccourci:raccourcirai|raccorder|raccrocher|ramasser|ramener|rapporter|raser|rassembler|recharger|recoller|recruter|recueillir:recueille:recueillez:recueilli:recueillirai|reconstruire:reconstruis:reconstruisez:reconstruit:reconstruirai|recouvrir:recouvre:recouvrez:recouvert:recouvrirai|redresser|réfrigérer|regrouper|réimprimer|relever|relier|remonter|remorquer|rendre:rends:rendez:rendu:rendrai|renforcer|rentrer|repasser|replanter|reprendre:reprends:reprenez:repris:reprendrai|reproduire:reproduis:reproduisez:reproduit:reproduirai|rincer|sabler|scier|sécher|semer|serrer|servir:sers:servez:servi:servirai|souder|stériliser|stocker|suspendre:suspends:suspendez:suspendu:suspendrai|tamponner|taper|tapisser|teindre:teins:teignez:teint:teindrai|tirer|tracer|transplanter|transporter|tuteurer|vacciner|vendre:vends:vendez:vendu:vendrai|vernir:vernis:vernissez:verni:vernirai|visser|vitrer|loger|réchauffer|recenser|chiffrer|estimer|quantifier|négocier",
    ),
];

/// A regular verb in -er, or `infinitive:tu:vous:participle:future:subjunctive`.
pub(super) fn forms(lemma: &str, give: &mut dyn FnMut(&[&str], Form)) {
    let mut parts = lemma.split(':');
    let infinitive = parts.next().unwrap_or(lemma);
    give(&[infinitive], Form::Infinitive);
    let kinds = [Form::Base, Form::Base, Form::Past, Form::Future, Form::Wanted];
    let mut irregular = false;
    for (form, kind) in parts.zip(kinds) {
        irregular = true;
        give(&[form], kind);
        // "Vous envoyez, nous envoyons"; "j'enverrai, nous enverrons".
        let (we, kind_of_we) = if kind == Form::Future { ("ai", kind) } else { ("ez", Form::First) };
        if let Some(stem) = form.strip_suffix(we) {
            give(&[stem, "ons"], kind_of_we);
        }
        if kind == Form::Past {
            ["e", "s", "es"].iter().for_each(|ending| give(&[form, ending], kind));
        }
    }
    let Some(stem) = infinitive.strip_suffix("er").filter(|_| !irregular) else { return };
    // "nettoyer: nettoie", "jeter: jette", "appeler: appelle".
    let soft = match stem.strip_suffix('y') {
        Some(root) => format!("{root}i"),
        None if stem.ends_with("pel") || stem.ends_with("vel") => format!("{stem}l"),
        None if stem.ends_with("jet") => format!("{stem}t"),
        None => stem.to_string(),
    };
    give(&[&soft, "e"], Form::Base);
    give(&[stem, "ez"], Form::Base);
    give(&[stem, "ons"], Form::First);
    give(&[&soft, "es"], Form::Wanted);
    give(&[stem, "iez"], Form::Wanted);
    ["é", "ée", "és", "ées"].iter().for_each(|ending| give(&[stem, ending], Form::Past));
    give(&[&soft, "erai"], Form::Future);
    give(&[&soft, "erons"], Form::Future);
}
