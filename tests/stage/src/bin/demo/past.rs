//! The past weeks of the owner's mailbox: some eighty mails, told in `past.txt`.
//!
//! A record begins with `== DAYS-AGO TIME PROGRAM`, goes on with header lines, an empty line and the
//! words. `From:` and `To:` name people of the play or strangers in full; `Id:` and `Re:` tie threads.

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan, ZonedDateTime};
use stage::Servers;
use stage::mail::{Letter, Party, Place, Quoted, Style, Tongue};

use super::people::{CONTRACTORS, OWNER, Person, ZONE};

const TEXT: &str = include_str!("past.txt");

/// A mail of the past and where it lies.
#[derive(Clone, Debug)]
pub struct Past {
    /// The folder of the owner's mailbox it is put into.
    pub folder: String,
    /// The key of the contractor who wrote it.
    pub contractor: Option<&'static str>,
    /// The mail.
    pub letter: Letter,
}

/// All of them, oldest first, dated back from `now`.
pub fn mails(now: Timestamp) -> Result<Vec<Past>> {
    let today = now.to_zoned_datetime(TimeZone::get(ZONE)?);
    let mut known = BTreeMap::new();
    let mut mails = Vec::new();
    for record in TEXT.split("== ").filter(|record| !record.trim().is_empty()) {
        let first = record.lines().next().unwrap_or_default();
        let past = read(record, &today, &mut known).with_context(|| format!("in the record \"== {first}\""))?;
        mails.push(past);
    }
    mails.sort_by_key(|past| past.letter.date.timestamp());
    Ok(mails)
}

/// Puts them where they lie, seen but for those of the last three days.
pub fn fill(servers: &Servers, mails: &[Past]) -> Result<()> {
    let mut owner = servers.login(OWNER.key)?;
    let recent = Timestamp::now() - 72.hours();
    for past in mails {
        let at = past.letter.date.timestamp();
        let flags: &[&str] = if at < recent || past.folder == "Sent" { &["\\Seen"] } else { &[] };
        let arrival = past.letter.date.strftime("%d-%b-%Y %H:%M:%S %z").to_string();
        owner.append(&past.folder, &past.letter.bytes(), flags, Some(&arrival))?;
    }
    Ok(())
}

fn read(record: &str, today: &ZonedDateTime, known: &mut BTreeMap<String, (Letter, Tongue)>) -> Result<Past> {
    let (head, text) = record.split_once("\n\n").context("no words")?;
    let mut lines = head.lines();
    let mut when = lines.next().unwrap_or_default().split(' ');
    let (days, time, style) = (when.next(), when.next(), when.next());
    let days: i64 = days.and_then(|days| days.strip_suffix('d')?.parse().ok()).context("days ago, such as 12d")?;
    let (hour, minute) = time.and_then(|time| time.split_once(':')).context("a time, such as 9:15")?;
    let date = (today - days.days()).date().at(hour.parse()?, minute.parse()?, 0, 0);
    let date = date.to_zoned_datetime(today.time_zone().clone())?;
    let fields: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(": ")).collect();
    let field = |name: &str| fields.iter().find(|(field, _)| *field == name).map(|(_, value)| *value);

    let from = field("From").context("From")?;
    let subject = field("Subject").context("Subject")?;
    let to = party(field("To").unwrap_or(OWNER.key));
    let mut letter = Letter::new(self::style(style)?, party(from), to, subject, date, &format!("{}\n", text.trim()));
    let tongue = tongue(field("Tongue"))?;
    if let Some(earlier) = field("Re") {
        let (answered, _) = known.get(earlier).with_context(|| format!("nothing is called {earlier}"))?;
        letter = answering(letter, answered, tongue);
    }
    for (name, value) in &fields {
        match *name {
            "From" | "To" | "Subject" | "Id" | "Re" | "Tongue" | "Folder" => {}
            "File" => {
                let (name, kind) = value.split_once(' ').context("File: NAME TYPE")?;
                letter = letter.with_file(name, kind, format!("(the contents of {name})\n").repeat(40).as_bytes());
            }
            name => letter = letter.with_header(name, value),
        }
    }
    if let Some(id) = field("Id") {
        known.insert(id.to_owned(), (letter.clone(), tongue));
    }
    let folder = field("Folder").unwrap_or(if from == OWNER.key { "Sent" } else { "INBOX" }).to_owned();
    let contractor = CONTRACTORS.iter().find(|who| who.key == from).map(|who| who.key);
    Ok(Past { folder, contractor, letter })
}

fn answering(letter: Letter, answered: &Letter, tongue: Tongue) -> Letter {
    let quoted = Quoted {
        tongue,
        writer: (answered.from.name.clone(), answered.from.address.clone()),
        date: answered.date.clone(),
        subject: answered.subject.clone(),
        text: answered.text.clone(),
        place: Place::Above,
    };
    letter.answering(&answered.bytes(), quoted)
}

fn party(written: &str) -> Party {
    let person = CONTRACTORS.iter().chain([&OWNER]).find(|person| person.key == written);
    if let Some(person) = person {
        return Person::party(person);
    }
    let (name, address) = written.rsplit_once(" <").unwrap_or(("", written));
    Party::new(name, address.trim_end_matches('>'))
}

fn style(name: Option<&str>) -> Result<Style> {
    Ok(match name {
        Some("gmail") => Style::Gmail,
        Some("outlook") => Style::Outlook,
        Some("apple") => Style::Apple,
        Some("thunderbird") => Style::Thunderbird,
        Some("phone") => Style::Phone,
        Some("webmail") => Style::Webmail,
        Some("machine") => Style::Machine,
        other => bail!("no program is called {other:?}"),
    })
}

fn tongue(name: Option<&str>) -> Result<Tongue> {
    Ok(match name {
        None => Tongue::English,
        Some("de") => Tongue::German,
        Some("fr") => Tongue::French,
        Some("es") => Tongue::Spanish,
        Some(other) => bail!("no language is called {other}"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_past_is_varied_and_all_of_it_is_past() -> Result<()> {
        let now: Timestamp = "2026-11-24T00:30:00Z".parse()?;
        let mails = mails(now)?;
        assert!((75..=90).contains(&mails.len()), "{}", mails.len());
        assert!(mails.iter().all(|past| past.letter.date.timestamp() < now));
        for style in Style::ALL {
            assert!(mails.iter().any(|past| past.letter.style == style), "{style:?}");
        }
        for who in CONTRACTORS {
            assert!(mails.iter().filter(|past| past.contractor == Some(who.key)).count() >= 10, "{}", who.key);
        }
        let mut ids: Vec<String> = mails.iter().map(|past| past.letter.message_id()).collect();
        ids.sort();
        ids.dedup();
        assert_eq!(ids.len(), mails.len());
        Ok(())
    }
}
