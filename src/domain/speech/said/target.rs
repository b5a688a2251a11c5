//! Sentences about lines and names that stand for nothing, or for too much.

use super::sentence::sentences;

sentences! {
    /// No letter, and no thread named.
    WHICH_LETTER:
        "say which letter this is about: reply to the letter itself, or name the thread by its five letters",
        "sag, um welchen Brief es geht: antworte auf den Brief selbst oder nenne die fünf Buchstaben des Fadens",
        "dites de quelle lettre il s'agit : répondez à la lettre elle-même ou nommez le fil par ses cinq lettres",
        "di de qué carta se trata: responde a la carta misma o nombra el hilo por sus cinco letras";
    /// Obeyed before.
    ONCE:
        "that was done before, once is enough",
        "das ist schon geschehen, einmal genügt",
        "cela a déjà été fait, une fois suffit",
        "eso ya se hizo, con una vez basta";
    /// The letter has no such line.
    NO_LINE:
        "that letter has no line {0}",
        "dieser Brief hat keine Zeile {0}",
        "cette lettre n'a pas de ligne {0}",
        "esa carta no tiene la línea {0}";
    /// No number where one is needed.
    WHICH_LINE:
        "say which line is meant, by its number: “done 4”",
        "sag mit der Nummer, welche Zeile gemeint ist: „erledigt 4“",
        "dites par son numéro quelle ligne est visée : « fini 4 »",
        "di con su número de qué línea se trata: «hecho 4»";
    /// No thread of that name.
    NO_THREAD:
        "there is no thread {0}",
        "einen Faden {0} gibt es nicht",
        "il n'y a pas de fil {0}",
        "no hay ningún hilo {0}";
    /// Five letters that two threads share.
    MANY_THREADS:
        "{0} can mean several threads; reply to a letter and name the line",
        "{0} kann mehrere Fäden meinen; antworte auf einen Brief und nenne die Zeile",
        "{0} peut désigner plusieurs fils ; répondez à une lettre et nommez la ligne",
        "{0} puede ser varios hilos; responde a una carta y nombra la línea";
    /// The desk is not there.
    NO_DESK:
        "that contractor is not on the list any more",
        "dieser Auftragnehmer steht nicht mehr auf der Liste",
        "ce prestataire n'est plus sur la liste",
        "ese colaborador ya no está en la lista";
    /// The act means nothing here.
    MISFIT_OFFER:
        "that cannot be done with a proposal",
        "das geht mit einem Vorschlag nicht",
        "cela ne se fait pas avec une proposition",
        "eso no se puede hacer con una propuesta";
    /// The act means nothing here.
    MISFIT_PART:
        "that cannot be done with that part",
        "das geht mit diesem Teil nicht",
        "cela ne se fait pas avec cette partie",
        "eso no se puede hacer con esa parte";
    /// The act means nothing here.
    MISFIT_THREAD:
        "that cannot be done with a thread",
        "das geht mit einem Faden nicht",
        "cela ne se fait pas avec un fil",
        "eso no se puede hacer con un hilo";
    /// The act means nothing here.
    MISFIT_QUESTION:
        "that cannot be done with a question; “done” settles it",
        "das geht mit einer Frage nicht; „erledigt“ klärt sie",
        "cela ne se fait pas avec une question ; « fini » la règle",
        "eso no se puede hacer con una pregunta; «hecho» la resuelve";
    /// The act means nothing here.
    MISFIT_LETTER:
        "that cannot be done with a letter; say “resend” or “arrived”",
        "das geht mit einem Brief nicht; sag „nochmal senden“ oder „angekommen“",
        "cela ne se fait pas avec une lettre ; dites « renvoyer » ou « arrivé »",
        "eso no se puede hacer con una carta; di «reenviar» o «llegó»";
}
