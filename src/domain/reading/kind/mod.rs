//! Person or machine: the kind of a mail.
//!
//! Headers decide where they speak (RFC 3834, RFC 5230, RFC 3464, RFC 8098,
//! RFC 2369, RFC 2919, and what vendors write); words decide only where they
//! are the machine's own. A person's mail taken for a machine's is the dear
//! mistake, so what is not sure is a person's.

mod away;
mod days;
mod headers;
mod phrases;

use jiff::civil::Date;

use super::Context;
use super::author::Author;
use super::mail::{Mail, ReportOutcome};
use super::report::Kind;
use super::zones::Zones;
use crate::domain::people::language::Language;
use headers::Machine;

/// The kind of a mail, and the reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KindFinding {
    /// Who or what wrote it.
    pub kind: Kind,
    /// Headers or the machine's own words say so; else it is a guess.
    pub sure: bool,
    /// The reason, in words.
    pub why: String,
    /// First day back, from an absence note or from a person who tells of an absence.
    pub out_of_office_until: Option<Date>,
}

/// Tells who or what wrote `mail`. The letter mark is believed in mails of the owner; whoever has the key checks it before.
pub fn kind(mail: &Mail, zones: &Zones, context: &Context, language: Option<Language>) -> KindFinding {
    let (kind, sure, why) = judge(mail, zones, context.author);
    let back = match kind {
        Kind::OutOfOffice | Kind::AutoReply => {
            let whole = format!("{}.\n{}", mail.subject, zones.fresh);
            away::first_day_back(&zones.fresh, context.anchor(mail), language)
                .or_else(|| away::first_day_back(&whole, context.anchor(mail), language))
        }
        Kind::Person if away::tells_of_absence(&zones.fresh) => {
            away::told_day_back(&zones.fresh, context.anchor(mail), language)
        }
        _ => None,
    };
    KindFinding { kind, sure, why, out_of_office_until: back }
}

fn judge(mail: &Mail, zones: &Zones, author: Author) -> (Kind, bool, String) {
    if mail.own_mark.is_some() && author == Author::Owner {
        return (Kind::Own, true, "it carries the mark of a letter".to_owned());
    }
    if let Some(report) = &mail.report {
        let kind = if report.outcome == ReportOutcome::Failed { Kind::Bounce } else { Kind::Report };
        return (kind, true, "a mail system reports what became of a mail".to_owned());
    }
    if headers::is_report(mail) {
        return (Kind::Report, true, "it is a report between mail systems".to_owned());
    }
    if mail.calendar_method.as_deref() == Some("REPLY") && !phrases::is_typed(&zones.fresh) {
        return (Kind::AutoReply, true, "a calendar answer without words of a person".to_owned());
    }
    let leaves = headers::offers_leaving(mail) || phrases::offers_leaving(&mail.text.plain);
    let answer = |why: String, sure: bool| {
        let absent = phrases::is_absence(&mail.subject) || phrases::is_absence(&zones.fresh);
        (if absent { Kind::OutOfOffice } else { Kind::AutoReply }, sure, why)
    };
    match headers::machine(mail) {
        Some((Machine::Answer, why)) => answer(why, true),
        Some((Machine::List, why)) => (Kind::List, true, why),
        Some((Machine::Notice, why)) if leaves => (Kind::List, true, why),
        Some((Machine::Notice, why)) => answer(why, true),
        None => match phrases::automatic(&mail.subject, &zones.fresh) {
            Some(why) => answer(why, false),
            None => (Kind::Person, true, "nothing says that a machine wrote it".to_owned()),
        },
    }
}

#[cfg(test)]
mod tests;
