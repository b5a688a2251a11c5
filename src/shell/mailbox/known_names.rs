//! What Sent folders are called where the server does not mark them (RFC 6154), in the mail programs of many languages.

/// Last components of Sent folders, lower case. From the translations of the common mail programs.
const SENT: &[&str] = &[
    // English
    "sent",
    "sent items",
    "sent messages",
    "sent mail",
    "sent-mail",
    "sent_mail",
    "sent objects",
    "outgoing",
    // German
    "gesendet",
    "gesendete elemente",
    "gesendete objekte",
    "gesendete nachrichten",
    "gesendete mails",
    // French
    "envoyés",
    "envoyé",
    "éléments envoyés",
    "messages envoyés",
    "courrier envoyé",
    "objets envoyés",
    "envoyes",
    // Spanish, Catalan, Galician
    "enviados",
    "elementos enviados",
    "correo enviado",
    "mensajes enviados",
    "enviats",
    "elements enviats",
    "elementos enviados",
    // Portuguese
    "itens enviados",
    "mensagens enviadas",
    "e-mails enviados",
    "enviadas",
    // Italian
    "inviata",
    "posta inviata",
    "inviati",
    "elementi inviati",
    "messaggi inviati",
    // Dutch
    "verzonden",
    "verzonden items",
    "verzonden berichten",
    "verzonden objecten",
    // Danish, Norwegian, Swedish
    "sendt",
    "sendte elementer",
    "sendt post",
    "sendte beskeder",
    "sendte elementer",
    "sendte",
    "skickat",
    "skickade",
    "skickade objekt",
    "skickade meddelanden",
    // Finnish, Estonian, Latvian, Lithuanian
    "lähetetyt",
    "lähetetyt viestit",
    "saadetud",
    "saadetud üksused",
    "saadetud kirjad",
    "nosūtītās",
    "nosūtītie vienumi",
    "nosūtīts",
    "išsiųsta",
    "išsiųsti",
    "išsiųsti elementai",
    // Polish, Czech, Slovak, Slovenian, Croatian
    "wysłane",
    "elementy wysłane",
    "wysłane wiadomości",
    "odeslané",
    "odeslaná pošta",
    "odeslané zprávy",
    "odoslané",
    "odoslaná pošta",
    "poslano",
    "poslane postavke",
    "poslana pošta",
    "poslane stavke",
    "poslane poruke",
    // Hungarian, Romanian
    "elküldött",
    "elküldött elemek",
    "elküldött üzenetek",
    "trimise",
    "elemente trimise",
    "mesaje trimise",
    // Greek, Turkish
    "απεσταλμένα",
    "σταλμένα",
    "στοιχεία που έχουν αποσταλεί",
    "gönderilen",
    "gönderilenler",
    "gönderilmiş öğeler",
    "gönderilmiş postalar",
    "gönderilen öğeler",
    // Russian, Ukrainian, Bulgarian, Serbian
    "отправленные",
    "отправлено",
    "отправленные письма",
    "исходящие",
    "надіслані",
    "надіслані елементи",
    "відправлені",
    "изпратени",
    "изпратена поща",
    "изпратени елементи",
    "послато",
    "послате поруке",
    // Chinese, Japanese, Korean
    "已发送",
    "已发送邮件",
    "已发送消息",
    "已傳送",
    "寄件備份",
    "寄件匣",
    "已傳送郵件",
    "寄件备份",
    "送信済み",
    "送信済みアイテム",
    "送信済みメール",
    "送信済みトレイ",
    "보낸 편지함",
    "보낸편지함",
    "보낸 메일함",
    "보낸메일함",
    // Hebrew, Arabic, Hindi, Thai, Vietnamese, Indonesian
    "נשלח",
    "דואר שנשלח",
    "פריטים שנשלחו",
    "المرسلة",
    "العناصر المرسلة",
    "البريد المرسل",
    "भेजे गए",
    "भेजी गई मेल",
    "ส่งแล้ว",
    "รายการที่ถูกส่ง",
    "จดหมายที่ส่งแล้ว",
    "đã gửi",
    "mục đã gửi",
    "thư đã gửi",
    "terkirim",
    "item terkirim",
];

/// Last components of Drafts folders, lower case.
const DRAFTS: [&str; 8] =
    ["drafts", "draft", "entwürfe", "brouillons", "borradores", "bozze", "rascunhos", "concepten"];

/// Whether a folder with this last component holds drafts.
pub(super) fn is_drafts(component: &str) -> bool {
    DRAFTS.contains(&component.trim().to_lowercase().as_str())
}

/// Whether a folder with this last component is a Sent folder.
pub(super) fn is_sent(component: &str) -> bool {
    SENT.contains(&component.trim().to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sent_folders_are_known_by_name() {
        for name in [
            "Sent",
            "SENT ITEMS",
            "Gesendete Objekte",
            "Отправленные",
            "送信済みメール",
            "Éléments envoyés",
            "Odeslaná pošta",
        ] {
            assert!(is_sent(name), "{name}");
        }
        for name in ["Sentinel", "Drafts", "", "Unsent", "Sent/2019"] {
            assert!(!is_sent(name), "{name}");
        }
    }

    #[test]
    fn every_entry_can_match() {
        for name in SENT {
            assert!(is_sent(name), "{name} is not in lower case");
        }
    }
}
