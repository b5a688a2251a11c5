use super::super::spoken::{contractor, owner};
use super::super::{Reading, moment::Moment};

/// The flags of a reading, by name.
fn flags(reading: &Reading) -> String {
    let named = [
        (reading.thanks_only, "thanks"),
        (reading.acknowledgement, "acknowledgement"),
        (reading.delivered, "delivered"),
        (reading.blocked, "blocked"),
        (reading.accepted, "accepted"),
        (reading.declined, "declined"),
        (reading.settled, "settled"),
        (reading.missing_attachment, "missing"),
    ];
    named.iter().filter(|(set, _)| *set).map(|(_, name)| *name).collect::<Vec<_>>().join(" ")
}

fn check(text: &str, want: &str) {
    assert_eq!(flags(&contractor(text)), want, "{text}");
}

#[test]
fn work_is_handed_over() {
    check("Both gates are painted.", "delivered");
    check("I've relocated the two cameras.", "delivered");
    check("The shelf has been delivered.", "delivered");
    check("The scans are on the shared drive.", "delivered");
    check("Corrected, thanks for telling me.", "delivered");
    check("Die Lampen sind eingebaut.", "delivered");
    check("Habe die Kabel umgelegt.", "delivered");
    check("J'ai installé le nouveau serveur.", "delivered");
    check("He actualizado el catálogo.", "delivered");
}

#[test]
fn work_to_come_is_not_handed_over() {
    check("The gates will be painted on Friday.", "");
    check("The catalogue is almost ready.", "");
    check("I wanted to finish the gate, but it rained.", "");
    check("The gate is not painted yet.", "");
    check("Is the gate painted?", "");
    check("If the gate is painted, the dog can come back.", "");
    check("He told me that the parts were shipped.", "");
    check("Ready on Friday.", "");
    check("Nous livrons la table mardi.", "");
    check("Here is what we lack: glue, nails and paint.", "");
}

#[test]
fn files_are_spoken_of() {
    check("The offer is attached.", "delivered missing");
    check("Anbei der Plan.", "delivered missing");
    check("Thanks for the attachment.", "thanks");
    check("The camera is attached to the roof.", "");
    check("It is a house with an attached garage.", "");
    check("The attachment follows tomorrow.", "");
}

#[test]
fn somebody_cannot_go_on() {
    check("I'm stuck.", "blocked");
    check("We can't start, the key does not fit.", "blocked");
    check("Ich kann ohne Schlüssel nicht anfangen.", "blocked");
    check("Sans la clé, nous ne pouvons pas commencer.", "blocked");
    check("Sin la llave no puedo empezar.", "blocked");
    check("I'm not stuck.", "blocked");
    check("If you are stuck, call me.", "");
    check("I have blocked the number.", "delivered");
}

#[test]
fn words_of_receipt_promise_nothing() {
    check("Got it.", "acknowledgement");
    check("Danke, das schau ich mir an.", "acknowledgement");
    check("I'll check that and tell you.", "acknowledgement");
    check("Thank you!", "thanks");
}

#[test]
fn work_is_taken_or_not() {
    check("Deal.", "accepted");
    check("Einverstanden.", "accepted");
    check("I have to pass on this job.", "declined");
    check("Wir sind bis Mai ausgebucht.", "declined");
}

#[test]
fn a_voice_can_settle_it() {
    check("As discussed on the phone, it stays as it is.", "settled");
    check("Wie eben am Telefon besprochen.", "settled");
    check("Can we talk on the phone?", "");
}

#[test]
fn another_day_is_put_forward() {
    let check = |text: &str, want: Option<&str>| {
        let found = contractor(text).counter_date.map(|moment: Moment| moment.to_string());
        assert_eq!(found.as_deref(), want, "{text}");
    };
    check("Friday is too tight, how about Monday?", Some("2026-03-09"));
    check("Tuesday doesn't suit us. The 12th would be fine.", Some("2026-03-12"));
    check("Could we move the deadline to 20 March?", Some("2026-03-20"));
    check("The earliest I could come is Wednesday 11 March.", Some("2026-03-11"));
    check("How about Tuesday instead of Monday? Monday won't work.", Some("2026-03-10"));
    check("Freitag passt nicht, ginge auch Dienstag?", Some("2026-03-10"));
    check("Vendredi ne me convient pas, mardi irait ?", Some("2026-03-10"));
    check("El viernes no me viene bien, ¿podría ser el martes?", Some("2026-03-10"));
    check("Friday is fine.", None);
    check("Monday is a holiday.", None);
    check("The shop moves on Monday.", None);
}

#[test]
fn the_owner_reports_nothing_as_done() {
    assert_eq!(flags(&owner("The gates are painted.")), "");
}
