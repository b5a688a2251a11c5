//! Reads `[owner]` and every `[contractor.NAME]` into a roster.

use jiff::tz::TimeZone;

use super::errors::Wrong;
use super::kinds::{
    Paths, address_list, contractor_key, domain, folder, holidays, hours, language, line, text, usual_hours, zone,
};
use super::section::{Book, Entry, Made, Section};
use super::terms::Terms;
use crate::domain::people::calendar::Calendar;
use crate::domain::people::roster::{Contractor, ContractorKey, Owner, Roster, RosterError};

/// The roster; none where something was wrong with somebody in it.
pub(super) fn roster(top: &Section<'_>, owner: Option<Owner>, paths: &Paths<'_>) -> Option<Roster> {
    let book = top.book();
    let agreement = top.section("agreement");
    let house = Terms::read(&agreement, paths);
    agreement.close();
    let tables = top.named("contractor");
    if tables.is_empty() && !top.says_anything("contractor") {
        let wrong = Wrong::new(
            "no contractor is listed",
            "Write [contractor.ana] and below it addresses = [\"ana@example.com\"].",
        );
        book.wrong("contractor", wrong);
    }
    let contractors: Vec<_> =
        tables.into_iter().map(|(name, section)| contractor(name, section, &house, owner.as_ref(), paths)).collect();
    let roster = Roster::new(owner?, contractors.into_iter().flatten().collect());
    roster.map_err(|errors| errors.iter().for_each(|error| tell(book, error))).ok()
}

/// The owner; none where the addresses were wrong.
pub(super) fn owner(top: &Section<'_>, paths: &Paths<'_>) -> Option<Owner> {
    let section = top.section("owner");
    let name = section.required("name", "\"Max Muster\"", line);
    let addresses = section.required("addresses", "[\"max@example.com\"]", address_list);
    let zone = section.required("zone", "\"Europe/Berlin\"", zone);
    let hours = section.read("hours", hours).unwrap_or_else(usual_hours);
    let holidays = section.read("holidays", holidays(paths)).unwrap_or_default();
    let signature = section.read("signature", text);
    let language = section.read("language", language).unwrap_or_default();
    section.close();
    // What is wrong above is written down; reading goes on, so that all other mistakes are told as well.
    let (name, zone) = (name.unwrap_or_default(), zone.unwrap_or(TimeZone::UTC));
    let calendar = Calendar::new(zone, hours, holidays).ok()?;
    Some(Owner {
        signature: signature.unwrap_or_else(|| name.clone()),
        name,
        addresses: addresses?,
        calendar,
        language,
    })
}

/// One contractor; none where something was wrong.
fn contractor(
    name: &str,
    section: Section<'_>,
    house: &Terms,
    owner: Option<&Owner>,
    paths: &Paths<'_>,
) -> Option<Contractor> {
    let (book, path) = (section.book(), section.own_path().to_string());
    let key = match contractor_key(name) {
        Ok(key) => Some(key),
        Err(fitting) => {
            let remedy = format!("Write [contractor.{fitting}] and below it name = {name:?}.");
            book.wrong(&path, Wrong::new("a contractor's key is made of a-z, 0-9 and -, at most 40 of them", remedy));
            None
        }
    };
    let full_name = section.read("name", line).unwrap_or_else(|| as_name(name));
    let addresses = section.required("addresses", "[\"name@example.com\"]", address_list);
    let domain = section.read("domain", domain);
    let folder = section.read("folder", folder);
    let phone = section.read("phone", line);
    let was = section.read("was", was);
    let terms = Terms::read(&section, paths).or(house);
    section.close();
    let (language, live) = (terms.language.unwrap_or_default(), terms.live);
    let agreement = terms.agreement(owner?.calendar.zone()).map_err(|error| book.wrong(&path, error.into())).ok()?;
    let folder = folder.unwrap_or_else(|| full_name.replace(['/', '\\', '*', '%', '"'], "-"));
    Some(Contractor {
        key: key?,
        was,
        name: full_name,
        addresses: addresses?,
        domain,
        folder,
        language,
        live,
        phone,
        agreement,
    })
}

fn was(entry: &Entry<'_>) -> Made<ContractorKey> {
    let written = line(entry)?;
    contractor_key(&written).or_else(|fitting| {
        entry.fail(
            format!("{written:?} cannot have been a contractor's key"),
            format!("Write the old table's name, as in \"{fitting}\"."),
        )
    })
}

/// `ana-lima` as `Ana Lima`.
fn as_name(key: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
    };
    key.split('-').map(capital).collect::<Vec<String>>().join(" ")
}

/// Writes down what makes two people one, at the key to change.
fn tell(book: &Book, error: &RosterError) {
    let (key, field, remedy) = match error {
        RosterError::SameKey { key } => (key, "name", "Give one of them another key."),
        RosterError::OwnersAddress { key, .. } => (key, "addresses", "Remove it here or from [owner]."),
        RosterError::OwnersDomain { key, .. } => (key, "domain", "Remove domain and list the contractor's addresses."),
        RosterError::SameAddress { key, .. } => {
            (key, "addresses", "An address belongs to one contractor: remove it from one of them.")
        }
        RosterError::SameDomain { key, .. } => {
            (key, "domain", "A domain belongs to one contractor: list single addresses for the others.")
        }
        RosterError::SameFolder { key, .. } => (key, "folder", "Write folder = \"...\" with a name of its own."),
        RosterError::SameName { key, .. } => {
            (key, "name", "Write names that tell them apart; orders by mail use them.")
        }
        RosterError::WasIsListed { key, .. } => (key, "was", "Remove the old table, or remove was."),
        RosterError::SameWas { key, .. } => (key, "was", "Only one of them can take over."),
    };
    book.wrong(&format!("contractor.{key}.{field}"), Wrong::new(error.to_string(), remedy));
}
