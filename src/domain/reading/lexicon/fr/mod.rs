//! French.

mod verbs;

use super::Lexicon;
use super::cue::{Cue, Time, Unit};
use crate::domain::people::language::Language;
use verbs::{VERBS, forms};

pub(super) const LEXICON: Lexicon =
    Lexicon { language: Language::Fr, phrases: PHRASES, verbs: VERBS, adverbs: ADVERBS, forms };

const ADVERBS: &str = "aussi|encore|juste|également|donc|bien";

const PHRASES: &[(Cue, &str)] = &[
    // Words that only tell the language.
    (
        Cue::Function,
        "le|la|les|l'|un|une|des|du|de|d'|et|ou|où|mais|donc|car|ni|à|au|aux|en|dans|sur|sous|avec|sans|pour|par|chez|vers|entre|avant|après|depuis|pendant|je|j'|tu|il|elle|on|nous|vous|ils|elles|me|m'|te|t'|se|s'|lui|leur|y|ce|c'|cet|cette|ces|mon|ma|mes|ton|ta|tes|son|sa|ses|notre|nos|votre|vos|leurs|que|qu'|qui|quoi|dont|quel|quelle|quels|quelles|ne|n'|pas|plus|jamais|rien|est|sont|était|étaient|sera|seront|être|été|ai|as|a|avons|avez|ont|avait|avoir|suis|es|sommes|êtes|si|comme|très|bien|aussi|encore|déjà|tout|toute|tous|toutes|même|autre|autres|merci|bonjour|cordialement|voici|ça|cela|ici|là|puis|alors|quand|comment|pourquoi|combien|deux|trois",
    ),
    // Asking the reader to act.
    (Cue::Preposition, "pour|sur|avec|contre|après|dans|à|au|aux|de|du|des|d'|par|chez|sous|en|vers|sans|avant|entre"),
    (
        Cue::Determiner,
        "le|la|les|l'|un|une|notre|nos|mon|ma|mes|votre|vos|ton|ta|tes|son|sa|ses|ce|cette|ces|deux|trois|quatre|tous",
    ),
    (
        Cue::Please,
        "s'il vous plaît|s'il te plaît|svp|stp|merci de|merci d'|veuillez|veuille|prière de|je vous prie~de|nous vous prions~de|je te prie~de|je vous demande de|je te demande de|nous vous demandons de|je voudrais vous demander de|je voulais te demander de|je voulais vous demander de|ayez la gentillesse de|merci de bien vouloir|je vous saurais gré de|merci également de|merci aussi de",
    ),
    (
        Cue::CanYou,
        "peux tu|pouvez vous|pourrais tu|pourriez vous|tu peux|vous pouvez|tu pourrais|vous pourriez|voudrais tu|voudriez vous|veux tu bien|voulez vous bien|est ce que tu peux|est ce que vous pouvez|est ce que tu pourrais|est ce que vous pourriez|serait il possible|serait il possible de|est il possible de|te serait il possible|vous serait il possible|puis je avoir|pourrais je avoir|peut on avoir|pourrait on avoir|auriez vous la gentillesse de|aurais tu le temps de|as tu le temps de|quelqu'un peut il|quelqu'un pourrait il",
    ),
    (
        Cue::NeedYou,
        "il faut que tu|il faut que vous|il faudrait que tu|il faudrait que vous|tu dois|vous devez|tu devrais|vous devriez|tu devras|vous devrez|je veux que tu|je voudrais que tu|je voudrais que vous|j'aimerais que tu|j'aimerais que vous|nous aimerions que vous|n'oublie pas de|n'oubliez pas de|pense à|pensez à|veille à|veillez à|assure toi|assurez vous|fais en sorte|faites en sorte|je compte sur toi pour|je compte sur vous pour|j'ai besoin que tu|j'ai besoin que vous|je souhaite que|nous souhaitons que|ta mission est de",
    ),
    (
        Cue::Lack,
        "j'ai besoin|nous avons besoin|on a besoin|il me faut|il nous faut|il me faudrait|il nous faudrait|il me manque|il nous manque|il manque|me manque|nous manque|me manquent|nous manquent|j'aurais besoin|nous aurions besoin|je voudrais|nous voudrions|j'aimerais|nous aimerions|je souhaite|nous souhaitons|je souhaiterais|il me faudra|il nous faudra",
    ),
    (
        Cue::Wish,
        "ce serait bien si|ce serait bien si tu|ce serait bien si vous|ce serait super si|ce serait gentil si|ce serait génial si|ce serait formidable si|ce serait utile si|il serait bien que|il serait bon que|ce serait bien que|ce serait bien de|si tu pouvais|si vous pouviez|je te serais reconnaissant|je vous serais reconnaissant|je vous serais reconnaissante|j'apprécierais que|peut être pourrais tu|peut être pourriez vous|il serait utile que|ça m'aiderait si|cela m'aiderait si",
    ),
    (
        Cue::TellMe,
        "dis moi|dites moi|dites nous|dis nous|tiens moi au courant|tenez moi au courant|tenez nous au courant|tiens moi informé|tenez moi informé|tenez moi informée|fais moi savoir|faites moi savoir|faites nous savoir|préviens moi|prévenez moi|prévenez nous|fais moi signe|faites moi signe|fais moi un retour|faites moi un retour|faire un retour|me dire|nous dire|me prévenir|me tenir au courant|me faire savoir|réponds moi|répondez moi|confirme moi|confirmez moi|me confirmer|nous confirmer|j'aimerais savoir|je voudrais savoir|avertis moi|avertissez moi|m'avertir|informe moi|informez moi|m'informer|un petit mot",
    ),
    (
        Cue::Ought,
        "il faut|il faudrait|il faudra|doit être|doivent être|devrait être|devraient être|reste à|il reste à|sont à|quelqu'un devrait|quelqu'un doit|doit encore|doivent encore|est à|à faire",
    ),
    (
        Cue::Lets,
        "voyons nous|parlons en|on se voit|on se parle|on peut se voir|pouvons nous nous voir|peut on se voir|es tu libre|êtes vous libre|es tu disponible|êtes vous disponible|que dirais tu de|que diriez vous de|on s'appelle",
    ),
    (
        Cue::ShallI,
        "dois je|devons nous|est ce que je dois|veux tu que je|voulez vous que je|voulez vous que nous|puis je|pouvons nous|souhaitez vous que|souhaites tu que|faut il que je|je peux y aller|peut on lancer|je lance",
    ),
    // Other ways to ask, and to open another matter.
    (Cue::CanYou, "tu peu|tu peut|peut tu|peu tu|tu pourrai|pourrai tu"),
    (
        Cue::NeedYou,
        "je voudrais~que tu|je voudrais~que vous|j'aimerais~que tu|j'aimerais~que vous|nous aimerions~que vous|nous voudrions que vous|nous souhaiterions que vous|je souhaiterais que|il serait bon de|il conviendrait de",
    ),
    (Cue::Lack, "j'ai~besoin|nous avons~besoin|j'aurais~besoin|nous aurions~besoin"),
    (
        Cue::Wish,
        "ce serait bien de|ce serait sympa de|ce serait sympa que|ce serait super que|ce serait gentil de|ce serait utile de|ce serait utile que|ça m'arrangerait que|cela m'arrangerait que|ça m'arrangerait si|cela nous arrangerait si|ça nous arrangerait que|j'apprécierais si|si jamais tu peux",
    ),
    (
        Cue::Ought,
        "il faudrait~que|il faut~que|il serait temps de|il est temps de|est à revoir|a besoin d'être|a besoin d'un|ont besoin d'être",
    ),
    (
        Cue::Addition,
        "pendant que tu y es|puisque tu y es|puisque vous y êtes|vu que tu y es|puisque tu passes|deuxième chose|troisième chose|deuxième point|troisième point|la deuxième|la seconde|petite chose|ah et|ah oui|tant que j'y pense",
    ),
    (Cue::TasksIntro, "il reste à faire|reste à faire|à faire"),
    (Cue::OptionsIntro, "deux solutions|deux possibilités|l'un ou l'autre|soit l'un"),
    (Cue::ReportIntro, "comment j'ai fait|ce qui s'est passé"),
    (
        Cue::WhenDone,
        "dès que tu les as|dès que vous les avez|dès que tu l'as|dès que vous l'avez|quand tu les as|quand tu les auras|quand vous les aurez|quand tu l'auras|quand vous l'aurez|dès que tu auras|dès que vous aurez",
    ),
    (
        Cue::IfYouLike,
        "si cela vous intéresse|si ça vous intéresse|si cela t'intéresse|si ça vous arrange|si ça t'arrange|si cela vous arrange|si ça vous dit",
    ),
    (Cue::So, "donc|alors|du coup|par conséquent|c'est pourquoi"),
    (
        Cue::Wish,
        "on pourrait peut être|on pourrait|nous pourrions peut être|peut être pourrait on|peut être qu'on pourrait|je serais ravi si|je serais ravie si|je serais content si|je serais contente si|je serais heureux si|je serais heureuse si|nous serions ravis si|nous serions heureux si",
    ),
    (Cue::Lets, "passe donc|passez donc|passe boire|viens donc|venez donc|joins toi à nous|joignez vous à nous"),
    // What lets go on, says again, points back, or tells how.
    (
        Cue::GoAhead,
        "allez y|vas y|comme prévu|comme proposé|comme convenu|comme vous le proposez|comme tu le proposes|poursuivez|continuez|continue ainsi|procédez|tu peux commencer|vous pouvez commencer|tu peux y aller|vous pouvez y aller|lancez vous|lance toi",
    ),
    (
        Cue::Again,
        "encore une fois|je répète|je le répète|une fois encore|de nouveau|à nouveau|bref|en résumé|donc je résume|comme je disais",
    ),
    (Cue::Whose, "son|sa|ses|leur|leurs"),
    (Cue::Clitic, "le|la|les|en|y"),
    (Cue::Me, "me|m'|moi|nous"),
    (
        Cue::HowTo,
        "voici comment|ça marche comme ça|cela marche ainsi|c'est simple|c'est très simple|demandiez comment|demandais comment|vouliez savoir comment|voulais savoir comment|comment on|il suffit de|comment faire|comment changer",
    ),
    // Who speaks and who acts.
    (Cue::First, "je|j'|nous|on"),
    (
        Cue::FirstFuture,
        "je vais|nous allons|on va|je compte|je prévois de|nous prévoyons de|je m'engage à|nous nous engageons à|je pense pouvoir|je devrais pouvoir|nous devrions pouvoir",
    ),
    (Cue::FirstCan, "je peux|nous pouvons|on peut|je pourrais|nous pourrions|on pourrait|je pourrai"),
    (Cue::FirstWould, "je pourrais|nous pourrions|on pourrait|je viendrais|j'aimerais|je serais"),
    (
        Cue::OtherPerson,
        "il|elle|électricien|plombier|collègue|collègues|fournisseur|transporteur|coursier|chauffeur|livreur|client|cliente|comptable|avocat|banque|fabricant|architecte|imprimeur|mairie|hébergeur|notaire|le technicien",
    ),
    (
        Cue::Habit,
        "toujours|d'habitude|généralement|en général|normalement|habituellement|le lundi|le vendredi|chaque|tous les",
    ),
    (Cue::Passive, "sera|seront|va être|vont être|est en cours|sont en cours"),
    (
        Cue::Perfect,
        "a été|ont été|est maintenant|sont maintenant|est désormais|sont désormais|est déjà|sont déjà|vient d'être|viennent d'être|est bien|sont bien",
    ),
    (
        Cue::Nearly,
        "presque|quasi|quasiment|à moitié|moitié|partiellement|en partie|en cours|pas encore|pas tout à fait",
    ),
    (
        Cue::Intended,
        "voulais|voulions|pensais|pensions|devais|devions|avais prévu|avions prévu|aurais|aurions|comptais|comptions",
    ),
    (
        Cue::Unsure,
        "peut être|j'espère que|nous espérons que|éventuellement|pas sûr|pas sûre|je doute|en théorie|il se peut",
    ),
    (
        Cue::NoDeed,
        "trouvé|commencé|travaillé|essayé|vu|lu|cherché|regardé|eu|obtenu|reçu|commandé|demandé|noté|réservé",
    ),
    (
        Cue::YouGet,
        "tu auras|vous aurez|tu recevras|vous recevrez|vous l'aurez|tu l'auras|vous les aurez|tu les auras|suivra|suivront|suit|suivent|arrivera|arriveront|arrive|arrivent|sera chez toi|sera chez vous|vous parviendra|te parviendra",
    ),
    (
        Cue::WillBe,
        "sera prêt|sera prête|seront prêts|seront prêtes|sera finalement prêt|sera finalement prête|sera terminé|sera terminée|seront terminés|sera livré|sera livrée|seront livrés|seront livrées|sera en ligne|sera fait|sera finalement|ce sera|sera fini|sera finie|devrait être prêt|devrait être prête|sera disponible|seront disponibles|sera installé|sera pour|sera le|sera chez",
    ),
    (Cue::Second, "tu|te|t'|toi|vous|ton|ta|tes|votre|vos"),
    (
        Cue::Reported,
        "il demande|elle demande|il dit|elle dit|il a dit|elle a dit|il a demandé|elle a demandé|il veut|elle veut|le client dit|le client a écrit|client a écrit|client demande|client a demandé|client écrit|ils veulent|ils ont demandé|selon|m'a dit|nous a dit|m'a écrit|dit il|dit elle",
    ),
    (
        Cue::PastRequest,
        "je t'avais demandé|je vous avais demandé|je t'ai demandé|je vous ai demandé|tu m'avais demandé|vous m'aviez demandé|tu m'as demandé|vous m'avez demandé|comme demandé|comme convenu|tu voulais|vous vouliez|nous vous avions demandé|tu devais|vous deviez|je demandais|vous aviez demandé",
    ),
    (Cue::Negation, "ne|n'|pas|jamais|rien|aucun|aucune|ni|sans|non|personne"),
    (
        Cue::NoAction,
        "pour information|pour info|à titre d'information|rien à faire|tu n'as rien à faire|vous n'avez rien à faire|inutile de|pas besoin de|pas la peine de|juste pour info|juste pour information|ne tenez pas compte|ignorez|pas nécessaire de",
    ),
    (Cue::Condition, "si|s'il|s'ils|au cas où|dès que|lorsque|lorsqu'|quand|sinon|une fois que|tant que|à condition"),
    (
        Cue::Subordinate,
        "que|qu'|qui|parce que|car|afin que|pour que|puisque|dont|où|mais|comme|si|pendant que|avant que|bien que|lequel|laquelle",
    ),
    (
        Cue::IfYouLike,
        "si tu veux|si vous voulez|si tu le souhaites|si vous le souhaitez|si vous souhaitez|si besoin|si nécessaire|à votre convenance|si cela vous convient|si ça t'intéresse|si ça te dit|au besoin|sur demande|si utile",
    ),
    (Cue::And, "et|ou|puis|ainsi que"),
    (
        Cue::Sequence,
        "ensuite|puis|après|d'abord|enfin|finalement|pour finir|avant cela|après cela|étape|premièrement|tout d'abord|pour commencer|à la fin|une fois cela fait",
    ),
    (
        Cue::Addition,
        "aussi|également|par ailleurs|en outre|de plus|autre chose|autre point|encore une chose|une autre chose|au passage|pendant que tu y es|pendant que vous y êtes|tant que tu y es|tant que vous y êtes|tant qu'à faire|sinon|à part ça|deuxièmement|troisièmement|au fait|d'autre part|et enfin|enfin|dernière chose|dernier point|sur un autre sujet|un autre sujet|rien à voir|à propos|en parallèle|ps|un dernier point|une dernière chose",
    ),
    (
        Cue::Generic,
        "suivant|suivante|suivants|suivantes|chose|choses|point|points|tâche|tâches|liste|semaine|jour|aujourd'hui|demain|mois|quelques|petites|deux|trois|quatre|cinq|plusieurs|travaux|ci-dessous|dessous|ceci|cela|faire|voici|cette|prochaine|demandes|demande|sujets|autres|occuper|aide|besoin|moitié|reste",
    ),
    (Cue::Matters, "choses|informations|précisions|points|tâches|demandes|sujets|travaux|services|requêtes|questions"),
    (Cue::Several, "quelques|plusieurs|suivants|suivantes|ces|différentes|autres"),
    (
        Cue::PlanIntro,
        "mon plan|mon programme|notre programme|mes prochaines étapes|ce que je vais faire|je vais|nous allons|sur ma liste|ma liste|voici ce que je vais|je prévois de|de mon côté",
    ),
    (Cue::Pronoun, "ceci|cela|ça|celui ci|le tout"),
    (
        Cue::Result,
        "brouillon|maquette|fichier|fichiers|pdf|lien|liens|résumé|rapport|résultat|résultats|capture|captures|copie|confirmation|photo|photos|version|preuve|compte rendu|liste",
    ),
    (Cue::Place, "dossier|serveur|drive|dropbox|onedrive|sharepoint|cloud|répertoire|espace partagé|portail"),
    (
        Cue::WhenDone,
        "quand c'est fait|quand ce sera fait|quand c'est fini|quand c'est terminé|quand tu auras fini|quand vous aurez fini|quand vous aurez terminé|quand tu auras terminé|une fois fait|une fois terminé|une fois fini|dès que c'est fait|dès que c'est prêt|dès que c'est terminé|quand c'est prêt|une fois que c'est fait|lorsque c'est fait|lorsque ce sera fait|une fois que c'est terminé|de l'avancement|quand tout est prêt|quand ce sera prêt|quand tu as fini|quand vous avez fini|quand tu as terminé|quand vous avez terminé|quand ce sera terminé|dès que ce sera fait|quand c'est en ligne|dès que c'est en ligne|de l'avancée|lorsque c'est terminé|lorsque vous aurez terminé",
    ),
    (
        Cue::Finite,
        "est|sont|était|étaient|a|ont|sera|seront|avait|fait|marche|fonctionne|va|porte|manque|doit|peut|semble|reste",
    ),
    (
        Cue::Asking,
        "qui|que|quoi|quand|où|pourquoi|comment|quel|quelle|quels|quelles|combien|lequel|laquelle|lesquels|est ce que|est ce qu'|qu'est ce que|des nouvelles",
    ),
    (
        Cue::Consent,
        "cela te convient|cela vous convient|ça te convient|ça vous convient|ça te va|ça vous va|cela vous va|êtes vous d'accord|es tu d'accord|d'accord pour|est ce bon pour|c'est bon pour toi|c'est bon pour vous|validez vous|valides tu|te plaît il|vous plaît il|te convient il|vous convient il|te convient elle|vous convient elle|peux tu valider|pouvez vous valider|peux tu approuver|pouvez vous approuver|feu vert|bon à tirer",
    ),
    (
        Cue::Decision,
        "validation|accord|décision|approbation|feu vert|autorisation|permission|bon à tirer|aval|bon pour accord|choix",
    ),
    (
        Cue::Opinion,
        "avis|retour|retours|réponse|commentaires|remarques|confirmation|opinion|impressions|information|informations|précisions|renseignements",
    ),
    // Phrases that ask nothing.
    (
        Cue::Courtesy,
        "comment vas tu|comment allez vous|comment ça va|ça va|j'espère que tu vas|j'espère que vous allez|qui l'aurait cru|qui aurait cru|qui sait|pourquoi pas|n'est ce pas|n'hésitez pas|n'hésite pas|bon week end|bonne journée|bonne soirée|bonne semaine|bonne continuation|bon courage|prends soin|prenez soin|veuillez agréer|je vous prie d'agréer|je vous prie de croire|recevez|bien à vous|veuillez trouver|vous trouverez|veuillez noter|veuillez m'excuser|veuillez nous excuser|merci pour|merci de votre compréhension|merci de ta compréhension|merci de votre retour|merci de votre réponse|merci de ton retour|merci de votre confiance|merci de votre patience|merci d'avance|merci d'avoir|en cas de question|si tu as des questions|si vous avez des questions|pour toute question|je reste à votre disposition|je reste à ta disposition|ne t'inquiète pas|ne vous inquiétez pas|prends ton temps|prenez votre temps|comme tu sais|à bientôt|pensez à l'environnement|avant d'imprimer|félicitations|salutations|salue l'équipe|bonjour à|si quelque chose n'est pas clair|si un point n'est pas clair|dans l'attente|au plaisir|si tu as besoin|si vous avez besoin",
    ),
    (Cue::Greeting, "bonjour|bonsoir|salut|cher|chère|chers|chères|madame|monsieur|coucou|bjr|hello"),
    (
        Cue::Closing,
        "cordialement|bien cordialement|bien à vous|bien à toi|merci|merci beaucoup|merci d'avance|à bientôt|amicalement|salutations|meilleures salutations|bonne journée|cdt|bises|sincères salutations|bonne soirée|merci par avance|merci bien|à plus|respectueusement|très cordialement|merci à toi|merci à vous|bon week end|amitiés",
    ),
    (
        Cue::Thanks,
        "merci|merci beaucoup|merci bien|parfait|super|génial|excellent|formidable|très bien|bravo|impeccable|beau travail|nickel|mille mercis",
    ),
    (Cue::Postscript, "ps|p.s"),
    // What a list holds.
    (
        Cue::StepsIntro,
        "étapes|marche à suivre|voici comment|comme suit|procédure|dans cet ordre|mode d'emploi|liste de contrôle|critères|exigences|doit contenir|doivent contenir|contient|comprend|comprenant|il me faut|il nous faut|j'ai besoin|nous avons besoin|terminé quand|terminé lorsque|fini quand|conditions|à savoir|détails|consignes|formats|aux formats suivants|pour cela|pour ce faire|notamment|par exemple|livrables|considéré comme|accepté quand|accepté si|ce que je sais|à respecter|règles|contenu",
    ),
    (
        Cue::TasksIntro,
        "quelques points|quelques choses|deux choses|trois choses|quatre choses|plusieurs choses|les choses suivantes|les points suivants|les tâches suivantes|cette semaine|pour cette semaine|semaine prochaine|pour aujourd'hui|à faire|tâches|travaux|reste à faire|points ouverts|pour ta liste|liste des tâches|petites choses|peux tu faire|merci de faire|deux points|trois points|deux tâches|trois tâches|quatre points|plusieurs points|demandes",
    ),
    (
        Cue::OptionsIntro,
        "quelle|quel|lequel|laquelle|lesquels|options|option|variantes|choix|préfères|préférez|soit|alternatives|au choix|propositions|possibilités",
    ),
    (
        Cue::ReportIntro,
        "fait|fait cette semaine|j'ai fait|nous avons fait|terminé|réalisé|effectué|état|avancement|statut|bilan|j'ai|nous avons|ce que j'ai fait|la semaine dernière|hier|compte rendu|déjà fait|sont faits|a été fait|ont été|rapport",
    ),
    (
        Cue::AgendaIntro,
        "ordre du jour|agenda|sujets|thèmes|à discuter|pour notre appel|pour la réunion|points à discuter|programme|planning|au programme|calendrier",
    ),
    (
        Cue::ChangesIntro,
        "corrections|modifications|remarques|changements|retouches|commentaires|quelques corrections|ajustements|retours|mes remarques",
    ),
    // What became of the work.
    (
        Cue::Done,
        "fait|terminé|terminée|terminés|terminées|fini|finie|prêt|prête|prêts|prêtes|en ligne|livré|livrée|livrés|livrées|réparé|réparée|corrigé|corrigée|résolu|réglé|installé|installée|mis en ligne|mise en ligne|mises à jour|publié|publiée|dans le dossier|déplacée|renouvelé|remplacé|remplacée|opérationnel|refonctionne|en place|est partie|est parti|tout est bon|est à jour|sont à jour",
    ),
    (
        Cue::Attached,
        "ci joint|ci jointe|ci joints|ci jointes|en pièce jointe|pièce jointe|pièces jointes|je joins|joint à ce|en annexe|joins|en pj|pj|ci inclus|joint à ce message|joints à ce message|joignons|nous joignons|en fichier joint",
    ),
    (
        Cue::HereIs,
        "voici|voilà|vous trouverez|tu trouveras|comme promis|je t'envoie|je vous envoie|je vous transmets|je te transmets|nous vous adressons|je vous adresse",
    ),
    (
        Cue::Blocked,
        "bloqué|bloquée|bloqués|je suis coincé|coincé|coincée|en attente de|j'attends|nous attendons|j'attends toujours|ne peux pas continuer|ne peux pas avancer|ne pouvons pas continuer|ne pouvons pas avancer|ne peux pas commencer|impossible de continuer|impossible d'avancer|pas accès|pas d'accès|me manque l'accès|manque l'accès|pour continuer|pour pouvoir continuer|pour avancer|avant de pouvoir|à l'arrêt|sans cela je ne peux|plus accès|chantier à l'arrêt|bloque tout|tant que je n'ai pas|tant que nous n'avons pas",
    ),
    (
        Cue::Progress,
        "continuer|avancer|commencer|démarrer|poursuivre|accéder|me connecter|nous connecter|débuter|aller plus loin",
    ),
    (
        Cue::Acknowledge,
        "bien reçu|je regarde|je m'en occupe|nous nous en occupons|on s'en occupe|c'est noté|noté|compris|entendu|je m'en charge|je vais regarder|je vais voir|reçu|pris note|je vérifie|je reviens vers toi|je reviens vers vous|nous revenons vers vous|d'accord|je te tiens au courant|je vous tiens au courant|ce sera fait|je le fais|c'est parti|je m'y mets|je jette un oeil|merci pour l'info|merci pour l'information|je vais m'en occuper|je reviens vers|j'y jette un oeil|je vous dis|je te dis",
    ),
    (
        Cue::Accept,
        "d'accord|ok|oui|entendu|ça marche|avec plaisir|volontiers|bien sûr|pas de problème|ça me va|cela me convient|ça me convient|j'accepte|nous acceptons|validé|c'est bon|approuvé|parfait|c'est d'accord|je prends|je m'en charge|je m'en occupe|certainement|ce sera fait",
    ),
    (
        Cue::Decline,
        "ne peux malheureusement pas prendre|ne peux pas prendre|ne peux pas accepter|ne pouvons pas accepter|ne pouvons pas prendre|je dois refuser|je dois décliner|nous devons décliner|je décline|je refuse|complet jusqu|je suis complet|nous sommes complets|pas le temps|pas disponible|pas disponibles|ne fais pas|ne faisons pas|surchargé|débordé|dans l'impossibilité d'accepter|malheureusement pas accepter|pas de capacité|ne peux malheureusement pas|pas en mesure|pas accepter|pas prendre|planning est complet|agenda est complet|pas donner suite|je préfère ne pas|trop pour moi|trop pour nous",
    ),
    (
        Cue::Settled,
        "au téléphone|par téléphone|merci pour l'appel|merci pour ton appel|merci pour votre appel|suite à notre appel|suite à notre conversation|c'est réglé|on s'est parlé|nous nous sommes parlé|vu ensemble au|réglé de vive voix|après notre appel|convenu au téléphone|sujet est réglé|affaire est réglée|question est réglée",
    ),
    (
        Cue::TooTight,
        "trop court|trop tôt|trop juste|pas possible|n'y arriverai pas|ne pourrai pas|ne convient pas|me convient pas|nous convient pas|convient pas|ne va pas|ne m'arrange pas|m'arrange pas|nous arrange pas|impossible|irréaliste|pas réaliste|pas tenable|pas jouable|complet|déjà pris|pas faisable|ne peux pas|ne pouvons pas|délai trop|pas disponible|pas libre|compliqué|difficile",
    ),
    (
        Cue::OtherDate,
        "plutôt|serait mieux|serait possible|serait faisable|conviendrait|irait|vous irait|te irait|t'irait|vous conviendrait|te conviendrait|je pourrais|nous pourrions|on pourrait|pourrait on|pourrions nous|que diriez vous de|que dirais tu de|et si on disait|disons|est possible|serait bon|serait jouable|je propose|je peux|nous pouvons",
    ),
    (
        Cue::Postpone,
        "reporter|décaler|repousser|au plus tôt|plus de temps|délai supplémentaire|un jour de plus|prolonger|il me faudrait jusqu|il nous faudrait jusqu|j'aurais besoin jusqu|j'ai besoin jusqu|besoin de temps jusqu|pas avant",
    ),
    (
        Cue::Moved,
        "j'avais dit|nous avions dit|finalement|reporté|reportée|au lieu de|repoussé|repoussée|décalé|décalée|plutôt que|nouvelle date|plus mardi|initialement|prévu|prévue|j'avais promis|mais plutôt",
    ),
    (
        Cue::Away,
        "en congé|en congés|en vacances|absent|absente|pas au bureau|en déplacement|malade|en arrêt|indisponible|pas disponible|fermé|fermés|hors du bureau|en voyage|en formation|injoignable|arrêt maladie",
    ),
    (
        Cue::Back,
        "de retour|retour|je reviens|je serai de retour|reviens|rentre|reprends|de nouveau disponible|de nouveau joignable|à nouveau",
    ),
    // Money.
    (Cue::Validity, "valable|validité"),
    (Cue::Invoice, "facture|factures"),
    (Cue::Estimate, "devis|offre|estimation|proposition|proforma"),
    (
        Cue::Receipt,
        "bien reçu votre paiement|paiement reçu|reçu votre paiement|reçu votre règlement|avons reçu le paiement|quittance|a été payée|a été réglée|réglée|payée|virement effectué",
    ),
    (
        Cue::Overdue,
        "impayée|impayé|en retard|relance|rappel|toujours ouverte|pas encore réglée|reste due|en souffrance|pas encore été réglée|en attente de règlement",
    ),
    (Cue::Total, "total|montant|somme|à payer|ttc|net à payer|solde|d'un montant de"),
    (
        Cue::PayBy,
        "à régler|payable|échéance|à payer|date limite|paiement avant|régler|à échéance|jours net|jours nets|jours fin de mois",
    ),
    (
        Cue::Bank,
        "changé de banque|nouvelle banque|nouveau compte bancaire|rib|iban|coordonnées bancaires|compte bancaire|numéro de compte|bic|coordonnées de paiement",
    ),
    (Cue::Account, "compte|comptes"),
    (Cue::Payment, "paiement|paiements|virement|virements|règlement|règlements|factures"),
    (
        Cue::Changed,
        "changé|changées|changent|changement|nouveau|nouvelle|nouvelles|désormais|dorénavant|modifié|modifiées|ancien|mis à jour|à partir de maintenant",
    ),
    (Cue::Password, "mot de passe|mdp|mots de passe|code d'accès"),
    (Cue::All, "tout|tous|le tout|les deux|les trois|tout cela|tout ça|ensemble"),
    // Time.
    (Cue::Time(Time::Weekday(1)), "lundi|lun"),
    (Cue::Time(Time::Weekday(2)), "mardi"),
    (Cue::Time(Time::Weekday(3)), "mercredi"),
    (Cue::Time(Time::Weekday(4)), "jeudi"),
    (Cue::Time(Time::Weekday(5)), "vendredi"),
    (Cue::Time(Time::Weekday(6)), "samedi"),
    (Cue::Time(Time::Weekday(7)), "dimanche"),
    (Cue::Time(Time::Month(1)), "janvier|janv"),
    (Cue::Time(Time::Month(2)), "février|févr"),
    (Cue::Time(Time::Month(3)), "mars"),
    (Cue::Time(Time::Month(4)), "avril|avr"),
    (Cue::Time(Time::Month(5)), "mai"),
    (Cue::Time(Time::Month(6)), "juin"),
    (Cue::Time(Time::Month(7)), "juillet|juil"),
    (Cue::Time(Time::Month(8)), "août"),
    (Cue::Time(Time::Month(9)), "septembre|sept"),
    (Cue::Time(Time::Month(10)), "octobre|oct"),
    (Cue::Time(Time::Month(11)), "novembre|nov"),
    (Cue::Time(Time::Month(12)), "décembre|déc"),
    (Cue::Time(Time::Day(0)), "aujourd'hui|ce soir|cet après midi|ce matin|dans la journée"),
    (Cue::Time(Time::Day(1)), "demain|demain soir|demain matin|demain après midi"),
    (Cue::Time(Time::Day(2)), "après demain"),
    (Cue::Time(Time::Day(-1)), "hier"),
    (Cue::Time(Time::Clock(12)), "midi"),
    (Cue::Time(Time::Clock(24)), "minuit"),
    (Cue::Time(Time::PartOfDay), "matin|soir|après midi|soirée|matinée"),
    (
        Cue::Time(Time::CloseOfDay),
        "eod|cob|fin de journée|la fin de journée|la fin de la journée|fin de la journée|fin d'après midi",
    ),
    (Cue::Time(Time::Next), "prochain|prochaine|prochains|prochaines|qui vient|d'après"),
    (Cue::Time(Time::This), "ce|cette|cet|courant"),
    (Cue::Time(Time::Last), "dernier|dernière|passé|passée"),
    (Cue::Time(Time::EndOf), "fin|fin de|fin du|fin de la|la fin de|la fin du|la fin de la"),
    (Cue::Time(Time::StartOf), "début|début de|début du|le début de"),
    (Cue::Time(Time::MidOf), "mi|milieu de|milieu du"),
    (Cue::Time(Time::Unit(Unit::Minute)), "minute|minutes"),
    (Cue::Time(Time::Unit(Unit::Hour)), "heure|heures|h"),
    (Cue::Time(Time::Unit(Unit::Day)), "jour|jours|journée"),
    (Cue::Time(Time::Unit(Unit::WorkingDay)), "jours ouvrés|jour ouvré|jours ouvrables|jour ouvrable"),
    (Cue::Time(Time::Unit(Unit::Week)), "semaine|semaines"),
    (Cue::Time(Time::Unit(Unit::Weekend)), "week end|weekend"),
    (Cue::Time(Time::Unit(Unit::Month)), "mois"),
    (Cue::Time(Time::Unit(Unit::Quarter)), "trimestre"),
    (Cue::Time(Time::Unit(Unit::Year)), "an|ans|année|années"),
    (
        Cue::Time(Time::By),
        "d'ici|d'ici au|d'ici le|d'ici à|jusqu'à|jusqu'au|au plus tard|pour|pour le|échéance|avant|avant le|au plus tard le",
    ),
    (Cue::Time(Time::After), "après|depuis|à partir de|à partir du|dès"),
    (Cue::Time(Time::Within), "dans|dans les|sous|d'ici|en|dans un délai de|d'ici à"),
    (Cue::Time(Time::Ago), "il y a"),
    (Cue::Time(Time::From), "du|entre|de|entre le"),
    (Cue::Time(Time::To), "au|et|à|ou|et le|jusqu'au"),
    (Cue::Time(Time::Inclusive), "inclus|compris|inclusivement"),
    (Cue::Time(Time::Filler), "le|la|les|de|du|vers|d'|l'|au|à|à la|environ"),
    (Cue::Time(Time::At), "à|vers"),
    (Cue::Time(Time::OClock), "h|heures|heure"),
    (Cue::Time(Time::Count(1)), "un|une"),
    (Cue::Time(Time::Count(2)), "deux"),
    (Cue::Time(Time::Count(3)), "trois"),
    (Cue::Time(Time::Count(4)), "quatre"),
    (Cue::Time(Time::Count(5)), "cinq"),
    (Cue::Time(Time::Count(6)), "six"),
    (Cue::Time(Time::Count(8)), "huit"),
    (Cue::Time(Time::Count(10)), "dix"),
    (Cue::Time(Time::Count(15)), "quinze"),
    (Cue::Time(Time::Ordinal), "er|re|ère|ème"),
    (Cue::Time(Time::YourTime), "heure de chez vous|heure de chez toi|votre heure|ton heure|heure locale"),
    (
        Cue::Time(Time::Vague),
        "pâques|noël|pentecôte|été|hiver|printemps|automne|la rentrée|les vacances|les fêtes|toussaint|nouvel an",
    ),
];
