//! Sentences about proposals, lists and their parts.

use super::sentence::sentences;

sentences! {
    /// Not there any more.
    OFFER_GONE:
        "that proposal is not there any more",
        "diesen Vorschlag gibt es nicht mehr",
        "cette proposition n'existe plus",
        "esa propuesta ya no existe";
    /// The contractor was taken off the list.
    NOT_LISTED:
        "{0} is not on the list any more, and is not written to",
        "{0} steht nicht mehr auf der Liste und bekommt keine Post",
        "{0} n'est plus sur la liste, et on ne lui écrit pas",
        "{0} ya no está en la lista, y no se le escribe";
    /// It ended so.
    OFFER_LEFT:
        "you left that as it is before; “again” takes it up once more",
        "das hast du schon so gelassen; „wieder“ nimmt es noch einmal auf",
        "vous l'aviez laissé tel quel ; « encore » le reprend",
        "eso ya lo dejaste como está; «otra vez» lo retoma";
    /// It ended so.
    OFFER_EXPIRED:
        "that offer has expired; “again” takes it up once more",
        "dieses Angebot ist abgelaufen; „wieder“ nimmt es noch einmal auf",
        "cette offre a expiré ; « encore » la reprend",
        "esa oferta ha caducado; «otra vez» la retoma";
    /// It ended so: name.
    OFFER_SUPERSEDED:
        "it was sorted out with {0} meanwhile: the asks are watched singly, and no letter went",
        "das hat sich mit {0} inzwischen geklärt: die Bitten werden einzeln beobachtet, kein Brief ging hinaus",
        "cela s'est réglé entre-temps avec {0} : les demandes sont suivies une à une, aucune lettre n'est partie",
        "entretanto se arregló con {0}: los encargos se vigilan uno a uno, y no salió ninguna carta";
    /// A list is not split.
    LIST_NOT_SPLIT:
        "that is a list to be answered: “1: yes, go ahead”",
        "das ist eine Liste zum Beantworten: „1: ja, mach das“",
        "c'est une liste à laquelle répondre : « 1 : oui, allez-y »",
        "esa es una lista para responder: «1: sí, adelante»";
    /// Settled before: number.
    PART_SETTLED:
        "{0} is settled already",
        "{0} ist schon geklärt",
        "{0} est déjà réglé",
        "{0} ya está resuelto";
    /// An answer to a task of the owner's own: number.
    PART_WAITS:
        "{0} is a task of yours that waits for “split {0}”; a date is given by “due {0}: Friday”",
        "{0} ist eine Aufgabe von dir, die auf „aufteilen {0}“ wartet; ein Termin geht so: „fällig {0}: Freitag“",
        "{0} est une tâche de vous qui attend « séparer {0} » ; une date se donne par « échéance {0} : vendredi »",
        "{0} es una tarea tuya que espera «dividir {0}»; una fecha se da con «vence {0}: viernes»";
    /// What is missing: number, title, gaps.
    HELD:
        "{0} (“{1}”) waits for {2}",
        "{0} („{1}“) wartet auf {2}",
        "{0} (« {1} ») attend {2}",
        "{0} («{1}») espera {2}";
    /// One letter: name, title.
    LETTER:
        "one letter to {0}: {1}",
        "ein Brief an {0}: {1}",
        "une lettre à {0} : {1}",
        "una carta a {0}: {1}";
    /// Several letters: name, count, titles.
    LETTERS:
        "{1} letters to {0}: {2}",
        "{1} Briefe an {0}: {2}",
        "{1} lettres à {0} : {2}",
        "{1} cartas a {0}: {2}";
    /// Left.
    LEFT:
        "left as it is",
        "bleibt, wie es ist",
        "laissé tel quel",
        "queda como está";
    /// Held back from going by itself.
    STOPPED:
        "held back: nothing goes before you say “split”",
        "angehalten: nichts geht, bevor du „aufteilen“ sagst",
        "retenu : rien ne part avant que vous disiez « séparer »",
        "detenido: nada sale antes de que digas «dividir»";
    /// A date was given: number, moment.
    DUE_SET:
        "{0} is due {1}",
        "{0} ist fällig: {1}",
        "{0} est attendu pour {1}",
        "{0} vence {1}";
    /// A date that lies behind: moment.
    DUE_PAST:
        "{0} has passed; name a day to come",
        "{0} ist vorbei; nenne einen Tag, der noch kommt",
        "{0} est passé ; nommez un jour à venir",
        "{0} ya pasó; di un día por venir";
    /// A title was given: number, title.
    TITLED:
        "{0} is now called “{1}”",
        "{0} heißt jetzt „{1}“",
        "{0} s'intitule désormais « {1} »",
        "{0} se llama ahora «{1}»";
    /// An outcome was given: number.
    OUTCOME_SET:
        "the outcome of {0} is noted",
        "das Ergebnis von {0} ist notiert",
        "le résultat de {0} est noté",
        "el resultado de {0} queda anotado";
    /// A thing to know was added: number.
    ADDED:
        "added to what is known for {0}",
        "bei {0} als bekannt dazugeschrieben",
        "ajouté à ce qu'on sait pour {0}",
        "añadido a lo que se sabe de {0}";
    /// A step was added: number, step.
    STEP_ADDED:
        "step {1} of {0} is added",
        "Schritt {1} von {0} ist dazugekommen",
        "l'étape {1} de {0} est ajoutée",
        "se añade el paso {1} de {0}";
    /// Parts were put together: numbers, the number that stays.
    MERGED:
        "{0} are one task now, number {1}",
        "{0} sind jetzt eine Aufgabe, Nummer {1}",
        "{0} ne font plus qu'une tâche, le numéro {1}",
        "{0} son ahora una sola tarea, la número {1}";
    /// One part cannot be put together.
    MERGE_TWO:
        "name two parts or more to be put together: “merge 2 3”",
        "nenne zwei oder mehr Teile: „zusammen 2 3“",
        "nommez au moins deux parties : « réunir 2 3 »",
        "nombra dos partes o más: «juntar 2 3»";
    /// A part is for somebody else now: number, name.
    GIVEN:
        "{0} is for {1} now",
        "{0} ist jetzt für {1}",
        "{0} est maintenant pour {1}",
        "{0} es ahora para {1}";
    /// A part was dropped: title.
    DROPPED:
        "“{0}” is off the list: no letter, and nobody is asked for it",
        "„{0}“ ist von der Liste: kein Brief, und niemand wird danach gefragt",
        "« {0} » est retiré : pas de lettre, et personne n'est relancé",
        "«{0}» sale de la lista: sin carta, y a nadie se le reclama";
    /// A part stays where it is: title.
    STAYS:
        "“{0}” stays in the long mail",
        "„{0}“ bleibt in der langen Mail",
        "« {0} » reste dans le long message",
        "«{0}» se queda en el correo largo";
    /// Everything asked is there; it waits for a yes: number.
    COMPLETE:
        "“split {0}” sends it",
        "„aufteilen {0}“ schickt es ab",
        "« séparer {0} » l'envoie",
        "«dividir {0}» lo envía";
    /// Answered from the owner's own program: number.
    ANSWERED_ALREADY:
        "{0} was answered meanwhile: no letter went",
        "{0} wurde inzwischen beantwortet: kein Brief ging hinaus",
        "{0} a reçu une réponse entre-temps : aucune lettre n'est partie",
        "{0} se respondió entretanto: no salió ninguna carta";
    /// The mail is gone.
    MAIL_GONE:
        "the mail it answers is not there any more",
        "die Mail, um die es geht, gibt es nicht mehr",
        "le message concerné n'existe plus",
        "el correo al que responde ya no existe";
    /// It speaks of a file and none came: number.
    NO_FILE:
        "{0} speaks of a file, and nothing was attached: send the line again with the file",
        "{0} spricht von einer Datei, und nichts hing an: schick die Zeile noch einmal, mit der Datei",
        "{0} parle d'un fichier et rien n'était joint : renvoyez la ligne avec le fichier",
        "{0} habla de un archivo y no venía nada adjunto: reenvía la línea con el archivo";
    /// A task for somebody else is proposed: name.
    ASKED:
        "a task for {0} is proposed to you; nothing went to {0} yet",
        "eine Aufgabe für {0} ist dir vorgeschlagen; an {0} ging noch nichts",
        "une tâche pour {0} vous est proposée ; rien n'est encore parti pour {0}",
        "se te propone una tarea para {0}; todavía no salió nada para {0}";
    /// Closed without a letter: title.
    CLOSED_PART:
        "“{0}” is closed without a letter",
        "„{0}“ ist ohne Brief geschlossen",
        "« {0} » est clos sans lettre",
        "«{0}» queda cerrado sin carta";
    /// Taken up again.
    AGAIN:
        "taken up again: a new letter comes, to be answered",
        "wieder aufgenommen: ein neuer Brief kommt, auf den du antworten kannst",
        "repris : une nouvelle lettre arrive, à laquelle répondre",
        "retomado: llega una carta nueva, para responder";
    /// A title is missing.
    GAP_TITLE: "a title", "einen Titel", "un titre", "un título";
    /// The outcome is missing.
    GAP_OUTCOME: "the outcome you want", "das Ergebnis, das du willst", "le résultat voulu", "el resultado que quieres";
    /// The date is missing.
    GAP_DUE: "a due date", "einen Termin", "une échéance", "una fecha límite";
    /// A part of which it is not sure that it is a task: title.
    UNSURE:
        "Is “{0}” a task of its own?",
        "Ist „{0}“ eine eigene Aufgabe?",
        "« {0} » est-elle une tâche à part ?",
        "¿Es «{0}» una tarea aparte?";
}
