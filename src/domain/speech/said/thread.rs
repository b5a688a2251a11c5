//! Sentences about a thread, a mail in question, or a letter whose fate nobody knows.

use super::sentence::sentences;

sentences! {
    /// The thread is gone.
    THREAD_GONE:
        "that thread is not there any more",
        "diesen Faden gibt es nicht mehr",
        "ce fil n'existe plus",
        "ese hilo ya no existe";
    /// It was closed before.
    CLOSED_ALREADY:
        "“{0}” is closed already",
        "„{0}“ ist schon geschlossen",
        "« {0} » est déjà clos",
        "«{0}» ya está cerrado";
    /// Closed.
    CLOSED:
        "“{0}” is closed",
        "„{0}“ ist geschlossen",
        "« {0} » est clos",
        "«{0}» está cerrado";
    /// Snoozed: subject, moment.
    SNOOZED:
        "no reminders about “{0}” before {1}",
        "keine Erinnerung an „{0}“ vor {1}",
        "aucun rappel pour « {0} » avant {1}",
        "ningún recordatorio de «{0}» antes de {1}";
    /// Phoned.
    PHONED:
        "noted that you spoke about “{0}”",
        "notiert, dass du über „{0}“ gesprochen hast",
        "noté que vous avez parlé de « {0} »",
        "anotado que hablaste de «{0}»";
    /// Paid.
    PAID:
        "the invoice in “{0}” is paid",
        "die Rechnung in „{0}“ ist bezahlt",
        "la facture dans « {0} » est payée",
        "la factura de «{0}» está pagada";
    /// Watched.
    WATCHED:
        "“{0}” is watched from now on",
        "„{0}“ wird ab jetzt beobachtet",
        "« {0} » est suivi désormais",
        "«{0}» se vigila a partir de ahora";
    /// A question was settled.
    SETTLED:
        "settled",
        "geklärt",
        "réglé",
        "resuelto";
    /// The letter's fate became known.
    FATE_KNOWN:
        "the fate of that letter is known by now; nothing was done",
        "was aus diesem Brief wurde, ist inzwischen bekannt; nichts geschah",
        "on sait désormais ce qu'est devenue cette lettre ; rien n'a été fait",
        "ya se sabe qué fue de esa carta; no se hizo nada";
    /// The letter goes again.
    RESENT:
        "the same letter goes out again",
        "derselbe Brief geht noch einmal hinaus",
        "la même lettre repart",
        "la misma carta vuelve a salir";
    /// It arrived.
    ARRIVED:
        "noted that it arrived",
        "notiert, dass er angekommen ist",
        "noté qu'elle est arrivée",
        "anotado que llegó";
    /// An answer goes: subject, name.
    ANSWERED:
        "your answer about “{0}” goes to {1}",
        "deine Antwort zu „{0}“ geht an {1}",
        "votre réponse sur « {0} » part pour {1}",
        "tu respuesta sobre «{0}» sale para {1}";
    /// Nobody wrote in it yet.
    NOTHING_TO_ANSWER:
        "there is no mail of theirs to answer in “{0}”",
        "in „{0}“ gibt es keine Mail der anderen Seite, die zu beantworten wäre",
        "il n'y a dans « {0} » aucun message de l'autre partie auquel répondre",
        "no hay en «{0}» ningún correo de la otra parte que responder";
}
