//! Sentences about work that is handed in: drafts, and tasks told in a mail to oneself.

use super::sentence::sentences;

sentences! {
    /// Title of the note about a draft that lies in Drafts again: subject.
    DRAFT_BACK:
        "Your draft is back: {0}",
        "Dein Entwurf ist zurück: {0}",
        "Votre brouillon est de retour : {0}",
        "Tu borrador ha vuelto: {0}";
    /// Where it lies.
    DRAFT_LIES:
        "Nothing went out. The draft lies in your Drafts again; move it into Send once more when it is ready.",
        "Nichts ging hinaus. Der Entwurf liegt wieder bei den Entwürfen; verschiebe ihn noch einmal nach Send, wenn er fertig ist.",
        "Rien n'est parti. Le brouillon est de nouveau dans les brouillons ; remettez-le dans Send quand il sera prêt.",
        "No salió nada. El borrador está otra vez en Borradores; muévelo de nuevo a Send cuando esté listo.";
    /// It is to nobody on the list.
    DRAFT_TO_NOBODY:
        "It is addressed to nobody on your list of contractors, and I write to nobody else.",
        "Er ist an niemanden auf deiner Liste gerichtet, und an andere schreibe ich nicht.",
        "Il n'est adressé à personne de votre liste, et je n'écris à personne d'autre.",
        "No va dirigido a nadie de tu lista, y no escribo a nadie más.";
    /// It is to several.
    DRAFT_TO_MANY:
        "It is addressed to several people; a task letter goes to one contractor and to nobody else.",
        "Er ist an mehrere gerichtet; ein Aufgabenbrief geht an einen Auftragnehmer und an sonst niemanden.",
        "Il est adressé à plusieurs personnes ; une lettre de tâche va à un seul prestataire et à personne d'autre.",
        "Va dirigido a varias personas; una carta de tarea va a un solo colaborador y a nadie más.";
    /// It has files.
    DRAFT_WITH_FILES:
        "It has files attached, and I cannot pass files on: send it from your own program, and I watch the task from there.",
        "Es hängen Dateien daran, und Dateien kann ich nicht weitergeben: schick ihn aus deinem Programm, dann beobachte ich die Aufgabe von dort.",
        "Des fichiers y sont joints, et je ne peux pas les transmettre : envoyez-le de votre programme, je suivrai la tâche à partir de là.",
        "Lleva archivos adjuntos, y no puedo pasarlos: envíalo desde tu programa y vigilaré la tarea desde ahí.";
    /// It holds a password, a key or a card number.
    DRAFT_WITH_SECRET:
        "It seems to hold a password, a key or a card number. Take it out and hand it over another way; I do not send it.",
        "Darin scheint ein Passwort, ein Schlüssel oder eine Kartennummer zu stehen. Nimm es heraus und gib es anders weiter; ich schicke es nicht.",
        "Il semble contenir un mot de passe, une clé ou un numéro de carte. Retirez-le et transmettez-le autrement ; je ne l'envoie pas.",
        "Parece contener una contraseña, una clave o un número de tarjeta. Quítalo y entrégalo de otra forma; no lo envío.";
    /// There is nothing in it.
    DRAFT_EMPTY:
        "I found no words in it that could be a task.",
        "Ich habe darin keine Worte gefunden, die eine Aufgabe sein könnten.",
        "Je n'y ai trouvé aucun mot qui puisse être une tâche.",
        "No encontré en él palabras que puedan ser una tarea.";
}
