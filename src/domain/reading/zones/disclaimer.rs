//! Legal notices at the end of a mail.

use crate::domain::reading::needles::Needles;

/// Parts of words such notices are made of, by language. All lower case.
const STEMS: &[&str] = &[
    "confidential",
    "privileged",
    "intended recipient",
    "intended solely",
    "intended only",
    "solely for",
    "addressee",
    "disclos",
    "notify the sender",
    "notify us",
    "received this",
    "in error",
    "delete this",
    "delete it",
    "unauthori",
    "prohibited",
    "virus",
    "liab",
    "not the intended",
    "dissemination",
    "vertraulich",
    "empfänger",
    "irrtümlich",
    "adressat",
    "unbefugt",
    "vernichten",
    "confidentiel",
    "destinataire",
    "par erreur",
    "diffusion",
    "interdit",
    "confidencial",
    "destinatario",
    "por error",
    "prohibid",
    "destinatário",
    "por engano",
    "riservat",
    "per errore",
    "vertrouwelijk",
    "geadresseerde",
    "abusievelijk",
    "fortrolig",
    "konfidentiell",
    "luottamuksell",
    "poufn",
    "adresat",
    "důvěrn",
    "bizalmas",
    "gizli",
    "конфиденциал",
    "получател",
    "confidentialité",
    "scanned by",
    "think before",
    "environment before printing",
    "opinions expressed",
    "views expressed",
];

/// Whether a paragraph is a legal notice: several of its words, and too long for a sentence somebody typed.
pub fn is_disclaimer(paragraph: &str) -> bool {
    let lower = paragraph.to_lowercase();
    let found = STEMS.iter().filter(|stem| lower.contains(**stem)).count();
    found >= 3 && paragraph.len() > 100 || found == 2 && paragraph.len() > 160 && opens(paragraph)
}

/// Whether a line can be the first of one.
pub fn opens(line: &str) -> bool {
    static OPENINGS: Needles = Needles::new(&[
        "this e-mail",
        "this email",
        "this message",
        "this mail",
        "this communication",
        "this transmission",
        "the information",
        "the contents",
        "confidentiality",
        "disclaimer",
        "notice",
        "important",
        "privileged",
        "diese e-mail",
        "diese nachricht",
        "dieses e-mail",
        "ce message",
        "ce courriel",
        "este mensaje",
        "este correo",
        "esta mensagem",
        "questo messaggio",
        "dit bericht",
        "deze e-mail",
        "denne e-mail",
        "detta e-post",
        "if you are not",
        "if you have received",
        "please consider",
    ]);
    let lower = line.to_lowercase();
    let bare = lower.trim_start_matches(|c: char| !c.is_alphanumeric());
    OPENINGS.open(bare, |_| true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn notices() {
        let notice = "This message is confidential and meant for its addressee alone. If it reached you in error, \
                      tell us, and do not disclose what it says.";
        assert!(is_disclaimer(notice));
        assert!(!is_disclaimer("Please keep the price confidential; I would not disclose it to the client yet."));
    }
}
