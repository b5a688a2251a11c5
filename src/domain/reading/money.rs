//! Invoices, and changed bank details.
//!
//! An estimate, a receipt and a reminder name an invoice's words too. An
//! estimate and a receipt want no money; a reminder is an invoice again.

use std::ops::Range;

use jiff::civil::Date;

use super::asks::body::Part;
use super::dates::{self, Bound};
use super::lexicon::{Cue, Time, Unit, Verb};
use super::mail::Written;
use super::report::Invoice;
use super::script::Script;
use super::words::Shape;

/// The invoice a mail brings or reminds of. `files` says whether files go with it.
pub fn invoice(
    script: &Script,
    subject: &Script,
    parts: &[Part],
    files: &[String],
    anchor: Written,
) -> Option<Invoice> {
    let whole = 0..script.words.tokens.len();
    let all = 0..subject.words.tokens.len();
    let named = |cue| script.has(&whole, cue) || subject.has(&all, cue);
    let file = files.iter().any(|name| names_invoice(name));
    if !(named(Cue::Invoice) || file) {
        return None;
    }
    let paid = script.has(&whole, Cue::Receipt) && !script.has(&whole, Cue::Overdue);
    let estimate = named(Cue::Estimate)
        && !subject.has(&all, Cue::Invoice)
        && !file
        && first(script, Cue::Estimate) < first(script, Cue::Invoice);
    if paid || estimate {
        return None;
    }
    let sum = amount(script, parts).or_else(|| sums(subject, &all).pop());
    let number = number(subject, &all).or_else(|| number(script, &whole));
    if sum.is_none() && !(file || number.is_some() && brings(script, parts)) {
        return None;
    }
    let (amount, currency) = sum.map_or((None, None), |sum| (Some(sum.amount), sum.currency));
    Some(Invoice { number, amount, currency: currency.map(str::to_string), due: due(script, parts, anchor) })
}

/// Names new bank details.
pub fn bank_change(script: &Script, parts: &[Part]) -> bool {
    parts.windows(2).chain(std::iter::once(parts)).any(|pair| {
        let near = pair.iter().take(2);
        let bank = near.clone().any(|part| script.has(&part.tokens, Cue::Bank));
        let changed =
            near.clone().any(|part| script.has(&part.tokens, Cue::Changed) && !script.has(&part.tokens, Cue::Negation));
        let both_in_one = near.clone().any(|part| {
            script.has(&part.tokens, Cue::Bank)
                && script.has(&part.tokens, Cue::Changed)
                && !script.has(&part.tokens, Cue::Negation)
        });
        let account = near.clone().any(|part| {
            [Cue::Account, Cue::Changed].iter().all(|cue| script.has(&part.tokens, *cue))
                && (script.has(&part.tokens, Cue::Payment) || pays(script, part))
        });
        both_in_one || account || (bank && changed && near.clone().any(|part| script.has(&part.tokens, Cue::Please)))
    })
}

fn pays(script: &Script, part: &Part) -> bool {
    script.cues(&part.tokens).iter().any(|hit| matches!(hit.cue, Cue::Verb(Verb::Pay, _)))
}

fn first(script: &Script, cue: Cue) -> usize {
    script.first_of(&(0..script.words.tokens.len()), cue).map_or(usize::MAX, |hit| hit.first)
}

/// The mail hands an invoice over or asks to pay it; it does not merely speak of one.
fn brings(script: &Script, parts: &[Part]) -> bool {
    parts.iter().any(|part| {
        script.cues(&part.tokens).iter().any(|hit| {
            matches!(hit.cue, Cue::Attached | Cue::HereIs | Cue::Overdue | Cue::Courtesy)
                || matches!(hit.cue, Cue::Verb(Verb::Pay, _))
        }) && script.has(&part.tokens, Cue::Invoice)
    })
}

fn names_invoice(file: &str) -> bool {
    let name = file.to_lowercase();
    ["invoice", "rechnung", "facture", "factura"].iter().any(|word| name.contains(word))
}

/// A sum of money.
#[derive(Clone, Copy, Debug)]
struct Sum {
    amount: f64,
    currency: Option<&'static str>,
}

/// The sum to pay: in the last sentence that speaks of a total, else the greatest.
fn amount(script: &Script, parts: &[Part]) -> Option<Sum> {
    let of = |part: &Part| sums(script, &part.tokens);
    let totals = parts.iter().filter(|part| script.has(&part.tokens, Cue::Total)).filter_map(|part| of(part).pop());
    let greatest = || parts.iter().flat_map(of).max_by(|a, b| a.amount.total_cmp(&b.amount));
    let all: Vec<Sum> = totals.collect();
    all.last().copied().or_else(greatest)
}

/// Numbers with a currency before or behind them.
fn sums(script: &Script, tokens: &Range<usize>) -> Vec<Sum> {
    let mut sums = Vec::new();
    let mut at = tokens.start;
    while at < tokens.end {
        let Some((digits, next)) = grouped(script, at, tokens.end) else {
            at += 1;
            continue;
        };
        let behind = currency(script, next).or_else(|| at.checked_sub(1).and_then(|before| currency(script, before)));
        if let (Some(currency), Some(amount)) = (behind, decimal(&digits)) {
            sums.push(Sum { amount, currency: Some(currency) });
        }
        at = next;
    }
    sums
}

/// The digits of a number whose thousands may stand apart ("1 250,40"), and the token after it.
fn grouped(script: &Script, at: usize, end: usize) -> Option<(String, usize)> {
    let number = |token: usize| {
        let found = script.words.tokens.get(token).filter(|_| token < end)?;
        (found.shape == Shape::Number).then(|| script.words.folded(found))
    };
    let mut digits = number(at)?.to_string();
    let mut next = at + 1;
    while let Some(group) = number(next) {
        let three = group.len() == 3 || matches!(group.as_bytes(), [_, _, _, b',' | b'.', _, ..]);
        if digits.len() > 3 && !digits.contains('\u{1}') || !three || digits.contains([',', '.']) {
            break;
        }
        digits.push('\u{1}');
        digits.push_str(group);
        next += 1;
    }
    digits.retain(|c| c != '\u{1}');
    Some((digits, next))
}

/// "1,240.00", "1.487,50", "1250", "1'250.40": the last of two kinds of signs divides the decimals.
fn decimal(digits: &str) -> Option<f64> {
    let last = digits.rfind(['.', ',']);
    let decimals = last.map_or(0, |at| digits.len() - at - 1);
    let sign = last.and_then(|at| digits.as_bytes().get(at).copied());
    let kinds = usize::from(digits.contains('.')) + usize::from(digits.contains(','));
    let divides = match (kinds, decimals) {
        (0, _) => false,
        (1, 3) => false,
        (1, _) => sign.is_some_and(|sign| digits.bytes().filter(|byte| *byte == sign).count() == 1),
        _ => true,
    };
    let at = last.filter(|_| divides);
    let mut plain = String::with_capacity(digits.len());
    for (place, c) in digits.char_indices() {
        match c {
            '0'..='9' => plain.push(c),
            _ if Some(place) == at => plain.push('.'),
            '.' | ',' | '\'' => {}
            _ => return None,
        }
    }
    plain.parse().ok()
}

fn currency(script: &Script, token: usize) -> Option<&'static str> {
    match script.words.tokens.get(token)?.shape {
        Shape::Sign('€') => Some("EUR"),
        Shape::Sign('$') => Some("USD"),
        Shape::Sign('£') => Some("GBP"),
        Shape::Sign('¥') => Some("JPY"),
        Shape::Sign('₹') => Some("INR"),
        Shape::Word => match script.word(token) {
            "eur" | "euro" | "euros" => Some("EUR"),
            "usd" | "dollar" | "dollars" | "dolares" => Some("USD"),
            "gbp" | "pounds" => Some("GBP"),
            "chf" | "franken" | "francs" => Some("CHF"),
            "pln" => Some("PLN"),
            "sek" => Some("SEK"),
            "dkk" => Some("DKK"),
            "nok" => Some("NOK"),
            "cad" => Some("CAD"),
            "aud" => Some("AUD"),
            "jpy" | "yen" => Some("JPY"),
            "czk" | "kc" => Some("CZK"),
            "huf" => Some("HUF"),
            "inr" => Some("INR"),
            "mxn" => Some("MXN"),
            "brl" => Some("BRL"),
            "ron" => Some("RON"),
            "zl" | "zł" => Some("PLN"),
            _ => None,
        },
        _ => None,
    }
}

/// The number after the word "invoice": what stands up to the next blank and holds a digit.
fn number(script: &Script, tokens: &Range<usize>) -> Option<String> {
    let invoices = script.cues(tokens).iter().filter(|hit| hit.cue == Cue::Invoice);
    invoices.filter_map(|hit| number_after(script, hit.last + 1)).next()
}

fn number_after(script: &Script, start: usize) -> Option<String> {
    let skipped = |token: usize| {
        matches!(script.word(token), "no" | "nr" | "number" | "nummer" | "num" | "numero" | "n" | "nro")
            || matches!(
                script.words.tokens.get(token).map(|token| token.shape),
                Some(Shape::Sign('.' | ':' | '#' | '°' | 'º' | '-'))
            )
    };
    let at = (start..start + 5).find(|token| !skipped(*token))?;
    let begin = script.words.tokens.get(at)?.start;
    let rest = script.text.get(begin..)?;
    let raw = rest.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ')' | ':')).next()?;
    let raw = raw.trim_end_matches(['.', '!', '?']);
    let digits = raw.chars().filter(char::is_ascii_digit).count();
    let marked = raw.contains(['-', '/']) && raw.contains(|c: char| c.is_ascii_alphabetic());
    let is_number = (digits >= 2 || digits == 1 && marked)
        && raw.len() <= 30
        && raw.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '_' | '.' | '#'));
    let is_sum = currency(script, at + 1).is_some() || (raw.contains('.') && decimal(raw).is_some() && raw.len() <= 8);
    let is_time = script.times(at + 1).any(|(time, _)| matches!(time, Time::Month(_) | Time::Unit(_)));
    (is_number && !is_sum && !is_time).then(|| raw.to_string())
}

/// The day to pay by: named, or so many days from the mail's own.
fn due(script: &Script, parts: &[Part], anchor: Written) -> Option<Date> {
    let names = |part: &&Part| {
        script.has(&part.tokens, Cue::PayBy) || script.has(&part.tokens, Cue::Total) || pays(script, part)
    };
    let dates = parts.iter().filter(names).flat_map(|part| {
        let exact = script.has(&part.tokens, Cue::PayBy);
        let found = dates::within(script, &part.tokens, script.segments[part.segment].language, anchor);
        found.into_iter().filter(move |date| matches!(date.bound, Bound::By | Bound::Before) || exact)
    });
    let mut moments = dates.filter(|date| !date.past && !date.wide).filter_map(|date| date.moment);
    let named = moments.next().map(|moment| moment.date());
    named.or_else(|| {
        let terms = parts.iter().filter(|part| script.has(&part.tokens, Cue::PayBy));
        let days = terms.filter_map(|part| term(script, &part.tokens)).next()?;
        let day = anchor.offset().to_datetime(anchor.at).date();
        day.checked_add(jiff::Span::new().days(days)).ok()
    })
}

/// Days of a term of payment: "net 30", "30 days net", "14 Tage netto", "à 30 jours".
fn term(script: &Script, tokens: &Range<usize>) -> Option<i64> {
    let number = |token: usize| {
        let found = script.words.tokens.get(token).filter(|found| found.shape == Shape::Number)?;
        script.words.folded(found).parse::<i64>().ok().filter(|days| (1..=120).contains(days))
    };
    let in_days = |token: usize| script.times(token).any(|(time, _)| time == Time::Unit(Unit::Day));
    tokens.clone().find_map(|token| {
        let days = number(token)?;
        let net = token.checked_sub(1).is_some_and(|before| matches!(script.word(before), "net" | "netto"));
        let bare_net = net && currency(script, token + 1).is_none();
        (in_days(token + 1) || bare_net).then_some(days)
    })
}

#[cfg(test)]
mod tests {
    use super::super::spoken::{contractor, owner, with_file};
    use super::decimal;
    use crate::domain::reading::Invoice;

    fn told(invoice: &Invoice) -> String {
        let amount = invoice.amount.map_or("-".to_string(), |amount| format!("{amount:.2}"));
        let due = invoice.due.map_or("-".to_string(), |due| due.to_string());
        let word = |word: &Option<String>| word.clone().unwrap_or("-".to_string());
        format!("{} {amount} {} {due}", word(&invoice.number), word(&invoice.currency))
    }

    fn check(text: &str, want: Option<&str>) {
        let found = contractor(text).invoice.as_ref().map(told);
        assert_eq!(found.as_deref(), want, "{text}");
    }

    #[test]
    fn numbers_are_read_as_people_group_them() {
        let check = |digits: &str, want: Option<f64>| assert_eq!(decimal(digits), want, "{digits}");
        check("1250", Some(1250.0));
        check("1,250.40", Some(1250.4));
        check("1.250,40", Some(1250.4));
        check("1'250.40", Some(1250.4));
        check("1,250", Some(1250.0));
        check("12.5", Some(12.5));
        check("1.250.000", Some(1_250_000.0));
        check("12/50", None);
        check("", None);
    }

    #[test]
    fn an_invoice_is_read() {
        check("Here is invoice A-17 over EUR 120.50, payable by 20 March.", Some("A-17 120.50 EUR 2026-03-20"));
        check("Invoice 4410: the total is $80.00, net 30.", Some("4410 80.00 USD 2026-04-03"));
        check("Invoice 4410 for 80 USD, payable within 10 days.", Some("4410 80.00 USD 2026-03-14"));
        check("Rechnung 2026-9 über 1.190,00 €, zahlbar bis 20.03.2026.", Some("2026-9 1190.00 EUR 2026-03-20"));
        check("Rechnung 2026-9 über 1.190,00 €, 14 Tage netto.", Some("2026-9 1190.00 EUR 2026-03-18"));
        check("La facture F-8 de 1 190,00 € est à régler avant le 20 mars.", Some("F-8 1190.00 EUR 2026-03-20"));
        check("Factura F-8 por 1.190,00 €, a pagar antes del 20 de marzo.", Some("F-8 1190.00 EUR 2026-03-20"));
    }

    #[test]
    fn a_reminder_is_an_invoice_again() {
        check("Invoice A-17 over EUR 120.50 is still unpaid.", Some("A-17 120.50 EUR -"));
    }

    #[test]
    fn what_only_speaks_of_money_is_none() {
        check("Our estimate: EUR 120.50.", None);
        check("Here is our quote over EUR 120.50; the invoice follows when the work is done.", None);
        check("Thank you for your payment of EUR 120.50 for invoice A-17.", None);
        check("I'll send the invoice on Friday.", None);
        check("The paint costs 40 EUR.", None);
        assert!(owner("Invoice A-17 over EUR 120.50 is wrong.").invoice.is_none());
    }

    #[test]
    fn a_file_by_name_is_enough() {
        let found = with_file("See the file.", "Rechnung-88.pdf").invoice;
        assert_eq!(found.as_ref().map(told).as_deref(), Some("- - - -"));
    }

    #[test]
    fn changed_bank_details_are_seen() {
        let check = |text: &str, want: bool| assert_eq!(contractor(text).bank_change, want, "{text}");
        check("Our bank details have changed.", true);
        check("Please make all payments to our new account.", true);
        check("Bitte überweisen Sie künftig auf das neue Konto.", true);
        check("Nos coordonnées bancaires ont changé.", true);
        check("Nuestra cuenta bancaria ha cambiado.", true);
        check("Our bank details have not changed.", false);
        check("I made a new account for Maria in the shop.", false);
        check("The bank is closed on Friday.", false);
    }
}
