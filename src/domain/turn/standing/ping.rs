//! Asks that ask for nothing new: "any news?".

/// Whether an ask only asks how an older one is getting on.
///
/// True where every word is either small or about waiting itself; a word that
/// names a matter makes it an ask of its own.
pub fn is_ping(ask: &str) -> bool {
    let lower = ask.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(|word| PING_WORDS.binary_search(&word).is_ok())
}

/// Words of pings in the languages we read; sorted.
#[rustfmt::skip]
const PING_WORDS: &[&str] = &[
    "a", "about", "again", "alguna", "algún", "already", "an", "and", "answer", "answered", "antwort", "any",
    "anything", "are", "as", "as-tu", "aus", "avance", "avancer", "avancé", "avez", "back", "been", "bekommen",
    "both", "by", "c'est", "can", "ce", "cela", "chance", "check", "checking", "ci", "coming", "como", "correo",
    "could", "cómo", "d'avoir", "das", "dazu", "de", "der", "des", "did", "die", "do", "does", "doing", "done", "du",
    "e-mail", "el", "email", "en", "end", "erhalten", "es", "estado", "esto", "está", "etwas", "expect", "far",
    "fertig", "finished", "follow", "following", "for", "friendly", "from", "geht", "geht's", "gentle", "get",
    "getting", "gibt", "going", "gone", "got", "haben", "habt", "had", "has", "hast", "have", "haven't", "having",
    "hay", "he", "hear", "heard", "hello", "here", "hi", "how", "i", "i'm", "ich", "if", "ihr", "in", "is", "ist",
    "it", "it's", "item", "just", "know", "la", "last", "le", "les", "let", "letzte", "letzten", "listo", "look",
    "looking", "mail", "mails", "may", "me", "mein", "meine", "meinen", "meldung", "mensaje", "message", "mi", "mon",
    "my", "need", "neu", "neue", "neues", "news", "nochmal", "nouvelle", "nouvelles", "novedad", "novedades", "of",
    "on", "or", "our", "où", "pas", "per", "please", "possible", "progress", "pronto", "prêt", "querer", "question",
    "quick", "ready", "received", "recibido", "recibir", "recibiste", "remind", "reminder", "reply", "respond",
    "response", "reçu", "rückmeldung", "schon", "see", "seen", "sie", "sieht", "sieht's", "so", "sobre", "soon",
    "stand", "stands", "status", "still", "sur", "tenido", "that", "the", "there", "thing", "things", "this", "to",
    "todavía", "tu", "up", "update", "updates", "us", "va", "voran", "votre", "vous", "waiting", "wann", "warten",
    "was", "we", "weit", "wenn", "were", "what", "what's", "when", "where", "wie", "wieder", "wir", "wo", "would",
    "yet", "you", "your", "zu", "zum", "ça",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_pings_can_be_searched() {
        assert!(PING_WORDS.windows(2).all(|pair| pair[0] < pair[1]), "PING_WORDS is not sorted");
    }

    #[test]
    fn pings_are_told_from_asks() {
        let check = |ask: &str, ping: bool| assert_eq!(is_ping(ask), ping, "{ask:?}");
        check("Any news?", true);
        check("Any update on this?", true);
        check("Did you get my last mail?", true);
        check("Just checking in: how is it going?", true);
        check("Gibt es schon etwas Neues?", true);
        check("Hast du meine Mail bekommen?", true);
        check("Des nouvelles ?", true);
        check("¿Alguna novedad?", true);
        check("Any news from the plumber?", false);
        check("Did you get the keys?", false);
        check("Which colour do you want?", false);
        check("", false);
    }
}
