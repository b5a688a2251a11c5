use proptest::prelude::*;

use super::script::folded_space;
use super::*;
use crate::domain::reading::mail::{MessageId, Text};

fn mail(text: &str) -> Mail {
    Mail {
        message_id: MessageId("<m@example.org>".to_string()),
        from: None,
        to: Vec::new(),
        cc: Vec::new(),
        date: None,
        subject: String::new(),
        in_reply_to: Vec::new(),
        references: Vec::new(),
        marks: Vec::new(),
        authentication: Vec::new(),
        own_mark: None,
        text: Text { plain: text.to_string(), ..Text::default() },
        attachments: Vec::new(),
        report: None,
        calendar_method: None,
        sealed: false,
        size: text.len() as u64,
        doubts: Vec::new(),
    }
}

fn context() -> Context {
    Context { author: Author::Contractor, arrival: "2026-03-04T09:00:00Z".parse().expect("a time") }
}

/// Sentences in which much is asked, promised and dated, so that properties meet more than noise.
fn speech() -> impl Strategy<Value = String> {
    const PIECES: [&str; 18] = [
        "Please send the file by Friday",
        "could you check it?",
        "I'll have it ready on 12 March",
        "\n- ",
        "\n1. ",
        "\n\n",
        ". ",
        ", ",
        "bitte den Vertrag prüfen und das Angebot schicken",
        "d'ici demain à 17h30",
        "envíame la factura 2026/12 por 1.200,50 €",
        "[x] ",
        "\u{201c}",
        "from 3 to 7 May",
        "12/03",
        "password: Xy7!q",
        "31. ",
        "halb drei",
    ];
    prop::collection::vec(
        prop_oneof![prop::sample::select(PIECES.to_vec()).prop_map(str::to_string), "\\PC{0,12}"],
        0..40,
    )
    .prop_map(|pieces| pieces.join(" "))
}

proptest! {
    #[test]
    fn finds_only_words_of_the_mail_and_the_same_twice(text in speech()) {
        let mail = mail(&text);
        let reading = read(&mail, &context());
        prop_assert_eq!(&reading, &read(&mail, &context()));
        let words = folded_space(&text);
        for ask in &reading.asks {
            prop_assert!(words.contains(&ask.text), "{:?}", ask);
            prop_assert!(!ask.why.is_empty());
        }
        for promise in &reading.promises {
            prop_assert!(words.contains(&promise.text), "{:?}", promise);
        }
    }
}
