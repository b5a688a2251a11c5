//! Account numbers, card numbers and passwords are never stored nor said again: three dots stand in their place.

use super::report::Reading;

/// Digits in a row, blanks between them not counted, from which on a number is veiled.
const DIGITS: usize = 10;

/// The shortest account number of the international kind (ISO 13616).
const IBAN: usize = 15;

/// Words after which a secret stands.
const NAMED: [&str; 8] = ["password", "passwort", "kennwort", "passe", "contraseña", "clave", "passcode", "pin"];

/// What takes the place of a secret.
const VEIL: &str = "\u{2026}";

/// A reading whose words hold no number of an account or a card, and no password.
pub fn veiled(mut reading: Reading) -> Reading {
    for ask in &mut reading.asks {
        ask.text = veil(&ask.text);
    }
    for promise in &mut reading.promises {
        promise.text = veil(&promise.text);
    }
    for answer in &mut reading.answers {
        answer.words = veil(&answer.words);
    }
    reading.fresh = veil(&reading.fresh);
    reading
}

/// The same text with every secret veiled.
pub fn veil(text: &str) -> String {
    text.split_inclusive('\n').map(line).collect()
}

fn line(text: &str) -> String {
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    let mut out = String::new();
    let mut at = 0;
    while let Some(word) = words.get(at).copied() {
        let length = number_at(&words, at).max(secret_at(&words, at));
        if length == 0 {
            out.push_str(word);
            at += 1;
        } else {
            out.push_str(VEIL);
            let last = words.get(at + length - 1).copied().unwrap_or_default();
            out.push_str(last.trim_start_matches(|c: char| !c.is_whitespace()));
            at += length;
        }
    }
    out
}

/// How many words from `at` on make up one long number; 0 where none begins here.
fn number_at(words: &[&str], at: usize) -> usize {
    let (mut digits, mut all, mut length) = (0, 0, 0);
    let mut iban = false;
    for word in words.iter().skip(at).take(10) {
        let bare: String = word.trim().trim_matches(|c: char| !c.is_alphanumeric() && c != '+').chars().collect();
        let is_first = length == 0;
        iban |= is_first && begins_iban(&bare);
        let fits = bare.chars().all(|c| c.is_ascii_digit()) || iban && is_group(&bare);
        if bare.is_empty() || !fits {
            break;
        }
        digits += bare.chars().filter(char::is_ascii_digit).count();
        all += bare.len();
        length += 1;
    }
    if digits >= DIGITS || iban && all >= IBAN { length } else { 0 }
}

/// Two capitals, two digits.
fn begins_iban(word: &str) -> bool {
    let head: Vec<char> = word.chars().take(4).collect();
    matches!(head[..], [a, b, c, d] if a.is_ascii_uppercase() && b.is_ascii_uppercase() && c.is_ascii_digit() && d.is_ascii_digit())
}

/// A group of capitals and digits, with at least one digit.
fn is_group(word: &str) -> bool {
    word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit()) && word.chars().any(|c| c.is_ascii_digit())
}

/// 1 where the word before names a password with a colon or "is".
fn secret_at(words: &[&str], at: usize) -> usize {
    let before = |steps: usize| at.checked_sub(steps).and_then(|at| words.get(at)).map_or("", |word| word.trim());
    let named = |word: &str| NAMED.contains(&word.trim_end_matches([':', '=']).to_lowercase().as_str());
    let with_colon = before(1).ends_with([':', '=']) && named(before(1));
    let with_is = ["is", "ist", "est", "es", ":"].contains(&before(1)) && named(before(2));
    usize::from(with_colon || with_is)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_are_veiled_and_nothing_else() {
        let check = |text: &str, said: &str| assert_eq!(veil(text), said);
        check("Please pay to DE89 3704 0044 0532 0130 00 from now on", "Please pay to \u{2026} from now on");
        check("IBAN: GB29NWBK60161331926819.", "IBAN: \u{2026}");
        check("card 4111 1111 1111 1111\nthanks", "card \u{2026}\nthanks");
        check("account 1234567890 at the bank", "account \u{2026} at the bank");
        check("the password is hunter2, please", "the password is \u{2026} please");
        check("Passwort: geheim", "Passwort: \u{2026}");
        check("invoice 2026-014 over 480.00 EUR by 13 March 2026", "invoice 2026-014 over 480.00 EUR by 13 March 2026");
        check("call +49 30 1234 at 10:00", "call +49 30 1234 at 10:00");
        check("order 4711 of 12 03 2026", "order 4711 of 12 03 2026");
        check("", "");
    }
}
