//! Links, their hosts, and secrets in the clear.
//!
//! What a secret says is never kept: only that it is there, and of what kind.

use std::collections::BTreeSet;

use super::lexicon::{Cue, hits};
use super::needles::Needles;
use super::report::SecretKind;
use super::script::Script;
use super::words::{Shape, Words};

/// At most so many links are kept.
const LINKS: usize = 200;

/// Links of a text and of markup, in their order and each once.
pub fn links(text: &str, markup: &[String]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let lines = text.split('\n').filter(|line| may_hold_link(line));
    let runs = lines.flat_map(str::split_whitespace).filter(|run| may_hold_link(run));
    let all = runs.flat_map(standing);
    let all = all.chain(markup.iter().filter(|link| !is_address(link)).cloned());
    all.filter(|link| seen.insert(link.clone())).take(LINKS).collect()
}

/// No link is without slashes or "www.": what has neither is passed over.
fn may_hold_link(text: &str) -> bool {
    let dotted = |four: &[u8]| four.ends_with(b".") && four.eq_ignore_ascii_case(b"www.");
    text.contains("//") || text.as_bytes().windows(4).any(dotted)
}

/// The links in a run of signs without blanks.
fn standing(run: &str) -> Vec<String> {
    let words = Words::of(run);
    let links = words.tokens.iter().filter(|token| token.shape == Shape::Link);
    let links = links.filter_map(|token| run.get(token.start..token.end)).filter(|link| !is_address(link));
    links.map(str::to_owned).collect()
}

fn is_address(link: &str) -> bool {
    !link.contains("//") && !link.to_ascii_lowercase().starts_with("www.")
}

/// The hosts of links, lower case, sorted, each once.
pub fn hosts(links: &[String]) -> Vec<String> {
    let hosts: BTreeSet<String> = links.iter().filter_map(|link| host(link)).collect();
    hosts.into_iter().collect()
}

/// The host of a link (RFC 3986 section 3.2), lower case, without user, port and the dot at its end.
pub fn host(link: &str) -> Option<String> {
    let rest = link.split_once("//").map_or(link, |(_, rest)| rest);
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?;
    let host = if host.starts_with('[') { host } else { host.split(':').next()? };
    let host = host.trim_end_matches('.').to_lowercase();
    (host.contains('.') || host.starts_with('[') || host == "localhost").then_some(host)
}

/// Whether `text` speaks of a file that goes with it ("logo attached").
pub fn speaks_of_file(text: &str) -> bool {
    hits(&Words::of(text)).iter().any(|hit| hit.cue == Cue::Attached)
}

/// The kinds of secrets that stand in the clear.
pub fn secrets(script: &Script) -> Vec<SecretKind> {
    let mut kinds = BTreeSet::new();
    if script.text.contains("PRIVATE KEY-----") {
        kinds.insert(SecretKind::PrivateKey);
    }
    let suspect = script.text.contains("://") || KEYS.stand_in(script.text);
    for word in script.text.split_whitespace().filter(|_| suspect) {
        if is_connection(word) {
            kinds.insert(SecretKind::ConnectionString);
        }
        if is_api_key(word) {
            kinds.insert(SecretKind::ApiKey);
        }
    }
    if says_password(script) {
        kinds.insert(SecretKind::Password);
    }
    if names_key(script) {
        kinds.insert(SecretKind::ApiKey);
    }
    if has_card(&script.words) {
        kinds.insert(SecretKind::CardNumber);
    }
    kinds.into_iter().collect()
}

/// `scheme://user:password@host`.
fn is_connection(word: &str) -> bool {
    let Some((_, rest)) = word.split_once("://") else { return false };
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let Some((user, _)) = authority.rsplit_once('@') else { return false };
    user.split_once(':').is_some_and(|(name, password)| !name.is_empty() && !password.is_empty())
}

/// How keys begin that tell their maker.
const KEY_HEADS: &[&str] = &[
    "sk_live_",
    "sk_test_",
    "rk_live_",
    "sk-",
    "AKIA",
    "ASIA",
    "ghp_",
    "github_pat_",
    "glpat-",
    "xoxb-",
    "xoxp-",
    "AIza",
    "SG.",
    "key-",
];
/// How long each of them is at least.
const KEY_LENGTHS: [usize; KEY_HEADS.len()] = [24, 24, 24, 32, 20, 20, 30, 40, 20, 24, 24, 35, 40, 32];
static KEYS: Needles = Needles::new(KEY_HEADS);

/// Keys that tell their maker by how they begin.
fn is_api_key(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let word = word.rsplit(['=', ':', '"']).next().unwrap_or(word);
    let plain = word.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.'));
    plain && KEY_HEADS.iter().zip(KEY_LENGTHS).any(|(head, length)| word.starts_with(head) && word.len() >= length)
}

/// "Password: Tulip-7731", "das Passwort lautet ...".
fn says_password(script: &Script) -> bool {
    let whole = 0..script.words.tokens.len();
    let named = script.cues(&whole).iter().filter(|hit| hit.cue == Cue::Password);
    let mut named = named.map(|hit| hit.last + 1);
    named.any(|after| value_after(script, after).is_some_and(looks_secret))
}

/// "API key: 9f86d081884c7d65".
fn names_key(script: &Script) -> bool {
    script.words.tokens.iter().enumerate().any(|(token, found)| {
        let named = found.shape == Shape::Word
            && matches!(script.words.folded(found), "key" | "token" | "schluessel" | "secret")
            && token
                .checked_sub(1)
                .is_some_and(|before| matches!(script.word(before), "api" | "access" | "auth" | "client" | "-"));
        named && value_after(script, token + 1).is_some_and(|value| value.len() >= 16 && mixes_digits(value))
    })
}

/// The word that a colon, an equals sign or "is" gives as value.
fn value_after<'t>(script: &'t Script, after: usize) -> Option<&'t str> {
    let gives = |token: usize| {
        script.is_sign(token, ':')
            || script.is_sign(token, '=')
            || matches!(script.word(token), "is" | "ist" | "lautet" | "est" | "es" | "now" | "jetzt")
    };
    let first = (after..after + 4).find(|token| gives(*token))?;
    // "is:" is one sign of two tokens.
    let sign = if gives(first + 1) { first + 1 } else { first };
    let start = script.words.tokens.get(sign + 1)?.start;
    script.text.get(start..)?.split_whitespace().next()
}

/// Not a word of any language: digits or signs among letters, or capitals inside.
fn looks_secret(value: &str) -> bool {
    let value = value.trim_matches(['"', '\'', '.', ',', '\u{201c}', '\u{201d}', '\u{201e}', '`', ')', '(']);
    let hidden = value.chars().all(|c| matches!(c, '*' | '\u{2022}' | 'x' | 'X' | '.' | '_'));
    let inner_capital = value.chars().skip(1).any(char::is_uppercase) && value.chars().any(char::is_lowercase);
    let sign = value.chars().any(|c| matches!(c, '!' | '#' | '$' | '%' | '&' | '@' | '+' | '=' | '_' | '?'));
    let link = value.contains("://");
    let digit = value.chars().any(|c| c.is_ascii_digit());
    value.chars().count() >= 4 && !hidden && !link && (digit || inner_capital || sign)
}

fn mixes_digits(value: &str) -> bool {
    value.chars().any(|c| c.is_ascii_digit()) && value.chars().any(|c| c.is_ascii_alphabetic())
}

/// A payment card number: 13 to 19 digits, by groups or in one, that pass Luhn (ISO/IEC 7812-1).
fn has_card(words: &Words) -> bool {
    let mut digits: Vec<u8> = Vec::new();
    let mut groups = 0;
    let mut account = false;
    for token in &words.tokens {
        match token.shape {
            Shape::Number => {
                // An IBAN begins with letters and goes on in groups like a card's.
                if groups == 0 && token.joined {
                    account = true;
                }
                digits.extend(words.folded(token).bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0'));
                groups += 1;
                if !account && is_card(&digits) {
                    return true;
                }
                if digits.len() > 19 {
                    digits.clear();
                    groups = 0;
                }
            }
            Shape::Sign('-') if groups > 0 => {}
            _ => {
                let word = words.folded(token);
                digits.clear();
                groups = 0;
                account = word.len() >= 3 && word.bytes().any(|byte| byte.is_ascii_digit());
            }
        }
    }
    false
}

fn is_card(digits: &[u8]) -> bool {
    let known = matches!(digits.first(), Some(3..=6)) || matches!(digits, [2, 2..=7, ..]);
    known && (13..=19).contains(&digits.len()) && luhn(digits)
}

/// The sum of all digits, every second from the right doubled, is a multiple of ten.
fn luhn(digits: &[u8]) -> bool {
    let sum: u32 = digits
        .iter()
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(*digit);
            if place % 2 == 0 { digit } else { digit * 2 / 10 + digit * 2 % 10 }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::super::spoken::contractor;
    use super::*;

    #[test]
    fn links_are_told_from_what_stands_around_them() {
        let check = |text: &str, want: &[&str]| assert_eq!(contractor(text).links, want, "{text}");
        check("See https://files.example.org/a.", &["https://files.example.org/a"]);
        check("(www.example.org/x), twice: www.example.org/x", &["www.example.org/x"]);
        check("<https://example.org/a?b=c#d>", &["https://example.org/a?b=c#d"]);
        check("Write to ana@example.org or call 555 0100.", &[]);
        check("the file plan.pdf, version 2.1", &[]);
    }

    #[test]
    fn a_host_is_what_the_program_would_go_to() {
        let check = |link: &str, want: Option<&str>| assert_eq!(host(link).as_deref(), want, "{link}");
        check("https://FILES.crew.example./a", Some("files.crew.example"));
        check("https://bank.example@evil.example/", Some("evil.example"));
        check("https://evil.example\\@bank.example/", Some("evil.example"));
        check("http://example.org:8080/x", Some("example.org"));
        check("http://[2001:db8::1]/x", Some("[2001:db8::1]"));
        check("www.example.org", Some("www.example.org"));
        check("http://localhost/x", Some("localhost"));
        check("mailto:ana", None);
        check("//", None);
    }

    #[test]
    fn secrets_are_named_by_kind() {
        let check = |text: &str, want: &[SecretKind]| assert_eq!(contractor(text).secrets, want, "{text}");
        check("password: Tulip-7731", &[SecretKind::Password]);
        check("Das Passwort lautet Kiesel9!Bach", &[SecretKind::Password]);
        check("Le mot de passe est Rive77gauche", &[SecretKind::Password]);
        check("The password is on the note in the drawer.", &[]);
        check("password: ********", &[]);
        check("Please change the password.", &[]);
        check("postgres://app:pw@db.example.org/shop", &[SecretKind::ConnectionString]);
        check("https://example.org/a@b", &[]);
        check("API key: 9f86d081884c7d659a2f", &[SecretKind::ApiKey]);
        check("-----BEGIN RSA PRIVATE KEY-----", &[SecretKind::PrivateKey]);
        check("Card 4111 1111 1111 1111, please", &[SecretKind::CardNumber]);
        check("Card 4111 1111 1111 1112, please", &[]);
        check("IBAN DE89 3704 0044 0532 0130 00", &[]);
        check("Order 4111-22, call 0123 456 789", &[]);
    }
}
