//! What says who somebody is: addresses, domains, folders, languages, keys.

use super::plain::{each, line};
use crate::domain::people::address::Address;
use crate::domain::people::language::Language;
use crate::domain::people::roster::{Addresses, ContractorKey};
use crate::shell::config::section::{Entry, Made};
use crate::shell::config::tree::What;

/// Addresses, at least one; text alone is a list of one.
pub(in crate::shell::config) fn address_list(entry: &Entry<'_>) -> Made<Addresses> {
    let addresses = match &entry.node.what {
        What::Text(_) if !entry.node.from_env => vec![address(entry)?],
        _ => each(entry, address)?,
    };
    let mut addresses = addresses.into_iter();
    match addresses.next() {
        Some(first) => Ok(Addresses::new(first, addresses)),
        None => entry.fail("there is no address in the list", "Write [\"name@example.com\"]; letters go to the first."),
    }
}

fn address(entry: &Entry<'_>) -> Made<Address> {
    let written = line(entry)?;
    match Address::parse(&written) {
        Some(address) => Ok(address),
        None => {
            let inner = written.split_once('<').and_then(|(_, rest)| Address::parse(rest.split('>').next()?));
            let remedy = inner.map_or("Write it as in \"name@example.com\".".to_string(), |inner| {
                format!("Write \"{inner}\" alone, without a name.")
            });
            entry.fail(format!("{written:?} is not a mail address"), remedy)
        }
    }
}

/// Domains where anybody can have an address.
const PUBLIC: [&str; 30] = [
    "163.com",
    "aol.com",
    "free.fr",
    "gmail.com",
    "gmx.at",
    "gmx.ch",
    "gmx.com",
    "gmx.de",
    "gmx.net",
    "googlemail.com",
    "hotmail.com",
    "icloud.com",
    "laposte.net",
    "live.com",
    "mac.com",
    "mail.com",
    "mail.ru",
    "me.com",
    "msn.com",
    "orange.fr",
    "outlook.com",
    "proton.me",
    "protonmail.com",
    "qq.com",
    "t-online.de",
    "wanadoo.fr",
    "web.de",
    "yahoo.com",
    "yahoo.de",
    "yandex.ru",
];

/// A domain all of whose addresses are one contractor's.
pub(in crate::shell::config) fn domain(entry: &Entry<'_>) -> Made<String> {
    let written = line(entry)?.to_lowercase();
    let bare = written.trim_start_matches('@').trim_end_matches('.');
    let is_domain = bare.contains('.') && Address::parse(&format!("x@{bare}")).is_some() && !bare.contains('/');
    if !is_domain {
        return entry
            .fail(format!("{written:?} is not a domain"), "Write what stands behind the @, as in \"example.com\".");
    }
    if PUBLIC.contains(&bare) {
        return entry.fail(
            format!("anybody can have an address at {bare}, and would be taken for this contractor"),
            "Remove this key and list the contractor's addresses under addresses.",
        );
    }
    Ok(bare.to_string())
}

/// The name of one folder, without those around it.
pub(in crate::shell::config) fn folder(entry: &Entry<'_>) -> Made<String> {
    // Not through `text`: a name that was trimmed would not be the folder that was meant.
    let What::Text(name) = &entry.node.what else {
        return entry
            .fail(format!("this should be a folder's name and is {}", entry.kind()), "Write it in quotes: \"Ana\".");
    };
    let remedy = "Write a plain name, as in \"Ana\".";
    if name.chars().any(char::is_control) {
        return entry.fail("this folder's name holds a control character", remedy);
    }
    if name.trim().is_empty() || name.trim() != name {
        return entry.fail("this folder's name is empty or has blanks around it", remedy);
    }
    if let Some(sign) = name.chars().find(|c| "/\\*%\"".contains(*c)) {
        return entry
            .fail(format!("this folder's name holds {sign:?}, which means something else to mail servers"), remedy);
    }
    if name.len() > 100 {
        return entry.fail("this folder's name is longer than 100 bytes", "Write a shorter one.");
    }
    if name.eq_ignore_ascii_case("inbox") {
        return entry.fail("the INBOX is not a folder to file into", remedy);
    }
    Ok(name.clone())
}

/// A language strawboss writes.
pub(in crate::shell::config) fn language(entry: &Entry<'_>) -> Made<Language> {
    let written = line(entry)?;
    if let Some(language) = Language::from_code(&written) {
        return Ok(language);
    }
    let codes = Language::ALL.map(Language::code).join(", ");
    entry.fail(format!("strawboss does not write {written:?}"), format!("Write one of {codes}."))
}

/// The name of a contractor's table, or what to write instead.
pub(in crate::shell::config) fn contractor_key(name: &str) -> Result<ContractorKey, String> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if !name.is_empty() && name.len() <= 40 && name.chars().all(plain) && !name.starts_with('-') {
        return Ok(ContractorKey(name.to_string()));
    }
    let words: Vec<String> = name
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    let fitting: String = words.join("-").chars().take(40).collect();
    Err(if fitting.is_empty() { "ana".to_string() } else { fitting })
}
