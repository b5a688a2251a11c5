//! Sentences about the whole house, or a contractor by name.

use super::sentence::sentences;

sentences! {
    /// Paused.
    PAUSED:
        "paused: no letter leaves until you say “resume”",
        "angehalten: kein Brief geht hinaus, bis du „weiter“ sagst",
        "en pause : aucune lettre ne part avant que vous disiez « reprendre »",
        "en pausa: ninguna carta sale hasta que digas «reanudar»";
    /// Resumed.
    RESUMED:
        "letters leave again",
        "Briefe gehen wieder hinaus",
        "les lettres repartent",
        "las cartas vuelven a salir";
    /// History is being filed.
    HISTORY:
        "what was there before the first start is being filed",
        "was vor dem ersten Start da war, wird abgelegt",
        "ce qui était là avant le premier démarrage est en cours de classement",
        "se está archivando lo que había antes del primer arranque";
    /// No contractor of that name.
    NOBODY:
        "there is no contractor called “{0}” on the list",
        "auf der Liste steht niemand namens „{0}“",
        "aucun prestataire nommé « {0} » ne figure sur la liste",
        "no hay en la lista ningún colaborador llamado «{0}»";
    /// The call sheet was asked for: contractor.
    CALL_SHEET:
        "the call sheet for {0} is on its way to you",
        "der Anrufzettel für {0} ist unterwegs zu dir",
        "la fiche d'appel pour {0} vous est envoyée",
        "la hoja de llamada de {0} va en camino";
    /// There is nothing to phone about: contractor.
    OWES_NOTHING:
        "{0} owes you no word",
        "{0} schuldet dir kein Wort",
        "{0} ne vous doit aucun mot",
        "{0} no te debe ninguna respuesta";
    /// The configuration forbids it.
    NOT_LIVE:
        "the configuration says live = false for the whole house, and that always wins",
        "in der Konfiguration steht live = false für das ganze Haus, und das gilt immer",
        "la configuration dit live = false pour toute la maison, et cela l'emporte toujours",
        "la configuración dice live = false para toda la casa, y eso siempre manda";
    /// Shadow ended.
    LIVE:
        "reminders to {0} go out from now on",
        "Erinnerungen an {0} gehen ab jetzt hinaus",
        "les rappels à {0} partent désormais",
        "los recordatorios a {0} salen a partir de ahora";
    /// Nothing is open.
    NOTHING_OPEN:
        "nothing is open",
        "nichts ist offen",
        "rien n'est ouvert",
        "no hay nada abierto";
    /// The owner's turn: thread, contractor, subject.
    YOU_OWE:
        "{0} {1} “{2}”: you owe a word",
        "{0} {1} „{2}“: du bist dran",
        "{0} {1} « {2} » : c'est à vous",
        "{0} {1} «{2}»: te toca a ti";
    /// The contractor's turn: thread, contractor, subject.
    THEY_OWE:
        "{0} {1} “{2}”: they owe a word",
        "{0} {1} „{2}“: die andere Seite ist dran",
        "{0} {1} « {2} » : c'est à l'autre partie",
        "{0} {1} «{2}»: le toca a la otra parte";
}
