//! Invoices are paid by their date: the owner hears of it the working day before, and once more when it has passed.

use jiff::civil::Date;

use super::holds::held;
use super::{Circumstances, Due, DueKind, Terms};
use crate::domain::people::calendar::Calendar;
use crate::domain::people::roster::Side;
use crate::domain::turn::standing::{OpenInvoice, Standing};
use crate::domain::turn::thread_id::ThreadId;

/// The next reminder to pay.
pub fn pay_by(thread: ThreadId, standing: &Standing, around: &Circumstances, terms: Terms<'_>) -> Option<Due> {
    let invoice = standing.invoice.as_ref()?;
    let calendar = terms.owner;
    let date = pay_date(invoice, terms);
    let before = calendar.next_open(calendar.start_of_day(working_day_before(date, calendar))).max(invoice.since);
    let passed = calendar.next_open(calendar.start_of_day(calendar.next_working_day(date)));
    let reminded = |from| standing.nags.iter().any(|(at, to)| *to == Side::Owner && *at >= from);
    let at = if !reminded(before) {
        before
    } else if !reminded(passed) {
        passed
    } else {
        return None;
    };
    let (at, held) = held(at, Side::Owner, Some(standing), around, terms)?;
    let from = if invoice.invoice.due.is_some() { "the invoice says so" } else { "as agreed" };
    let why = format!("to be paid by {date}, {from}{held}");
    Some(Due { at, side: Side::Owner, thread: Some(thread), what: DueKind::PayBy, why, before: None })
}

/// The day an invoice is to be paid by: its own, else so many days after it came.
pub fn pay_date(invoice: &OpenInvoice, terms: Terms<'_>) -> Date {
    let came = terms.owner.date(invoice.since);
    let agreed = || came.saturating_add(jiff::Span::new().days(i64::from(terms.agreement.pay_within_days)));
    invoice.invoice.due.unwrap_or_else(agreed)
}

fn working_day_before(date: Date, calendar: &Calendar) -> Date {
    let mut days = std::iter::successors(date.yesterday().ok(), |day| day.yesterday().ok()).take(31);
    days.find(|day| calendar.is_working_day(*day)).unwrap_or(date)
}
