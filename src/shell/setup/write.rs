//! The configuration as text: a new one with its reasons beside it, an old one with its comments kept.

use toml_edit::{Array, DocumentMut, Item, Table, Value, value};

use super::discover::Place;
use crate::shell::config::Security;

/// What set-up knows, and puts into the configuration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct House {
    /// `owner.name`.
    pub name: String,
    /// The owner's address.
    pub address: String,
    /// `owner.zone`, an IANA name.
    pub zone: String,
    /// `imap`.
    pub imap: Place,
    /// `smtp`.
    pub smtp: Place,
    /// `imap.password`: where it lies.
    pub password: String,
    /// `imap.auth`, where it is a token.
    pub token: bool,
    /// `imap.ca-file` and `smtp.ca-file`.
    pub ca_file: Option<String>,
    /// `imap.pin` and `smtp.pin`.
    pub pin: Option<String>,
    /// `imap.send-id`.
    pub send_id: bool,
    /// `imap.authserv-id`.
    pub authserv_id: Option<String>,
    /// `sent.provider-keeps-copy`, where it is known.
    pub provider_keeps_copy: Option<bool>,
    /// `file.when`.
    pub file_when: String,
    /// `state-dir`, where the command line has to be told.
    pub state_dir: Option<String>,
    /// Contractors to add: key, name, address.
    pub contractors: Vec<(String, String, String)>,
}

/// What a new file begins with.
const HEAD: &str = "# strawboss, as `strawboss setup` found it. The example that comes with the program has every other\n\
                    # key, its default and its reason; `strawboss check` tells all mistakes at once.\n";

/// What stands before each table of a new file.
const REASONS: [(&str, &str); 6] = [
    ("owner", "\n# You. All your addresses belong here; letters go from and to the first.\n"),
    ("imap", "\n# The mailbox. The password never stands here, only where it lies.\n"),
    ("smtp", "\n# Where letters leave. User and password are those of [imap] unless given.\n"),
    ("sent", "\n# Whether the provider puts what is sent into Sent by itself.\n"),
    ("file", "\n# When a contractor's mail leaves the INBOX: \"arrival\", \"seen\" or \"answered\".\n"),
    (
        "contractor",
        "\n# One table for each contractor. Everybody begins in shadow: say `live NAME` when you like what you see.\n",
    ),
];

/// `existing` with what set-up knows put in; a whole new text where there is none. Comments, order and everything
/// set-up does not know stay as they are.
///
/// # Errors
/// The existing text is not TOML, or has something else where a table belongs: says what.
pub fn edited(existing: Option<&str>, house: &House) -> Result<String, String> {
    let mut document: DocumentMut =
        existing.unwrap_or_default().parse().map_err(|error: toml_edit::TomlError| error.message().to_string())?;
    let is_new = existing.is_none();
    if let Some(dir) = &house.state_dir {
        set(document.as_table_mut(), "state-dir", dir.as_str().into());
    }
    let owner = table(&mut document, "owner", is_new)?;
    set(owner, "name", house.name.as_str().into());
    add_address(owner, &house.address)?;
    set(owner, "zone", house.zone.as_str().into());
    let imap = table(&mut document, "imap", is_new)?;
    place(imap, &house.imap, [993, 143], &house.address);
    set(imap, "password", house.password.as_str().into());
    trust(imap, house);
    set_or_clear(imap, "auth", house.token.then_some("oauth2"));
    if house.send_id {
        set(imap, "send-id", true.into());
    }
    if let Some(id) = &house.authserv_id {
        set(imap, "authserv-id", id.as_str().into());
    }
    let smtp = table(&mut document, "smtp", is_new)?;
    place(smtp, &house.smtp, [465, 587], &house.imap.user);
    trust(smtp, house);
    if let Some(keeps) = house.provider_keeps_copy {
        let word = if keeps { "yes" } else { "no" };
        set(table(&mut document, "sent", is_new)?, "provider-keeps-copy", word.into());
    }
    if house.file_when != "arrival" || document.contains_key("file") {
        set(table(&mut document, "file", is_new)?, "when", house.file_when.as_str().into());
    }
    for contractor in &house.contractors {
        add_contractor(&mut document, contractor, is_new)?;
    }
    let head = if is_new { HEAD } else { "" };
    Ok(format!("{head}{document}"))
}

fn table<'a>(document: &'a mut DocumentMut, name: &str, is_new: bool) -> Result<&'a mut Table, String> {
    let reason = REASONS.iter().find(|(table, _)| *table == name).map(|(_, reason)| *reason);
    let fresh = || {
        let mut table = Table::new();
        if let Some(reason) = reason.filter(|_| is_new) {
            table.decor_mut().set_prefix(reason);
        }
        Item::Table(table)
    };
    let item = document.entry(name).or_insert_with(fresh);
    item.as_table_mut().ok_or_else(|| format!("`{name}` is no table of its own: write [{name}] on a line of its own"))
}

/// Changes a value and keeps what stands around it; one that says the same stays untouched.
fn set(table: &mut Table, key: &str, new: Value) {
    match table.get_mut(key).and_then(Item::as_value_mut) {
        Some(old) => {
            let decor = old.decor().clone();
            *old = new;
            *old.decor_mut() = decor;
        }
        None => drop(table.insert(key, value(new))),
    }
}

fn set_or_clear(table: &mut Table, key: &str, new: Option<&str>) {
    match new {
        Some(new) => set(table, key, new.into()),
        None => drop(table.remove(key)),
    }
}

fn place(table: &mut Table, place: &Place, [tls, starttls]: [u16; 2], usual_user: &str) {
    set(table, "host", place.host.as_str().into());
    let (word, usual) = match place.security {
        Security::Tls => (None, tls),
        Security::StartTls => (Some("starttls"), starttls),
        Security::Loopback => (Some("loopback"), starttls),
    };
    set_or_clear(table, "security", word);
    if place.port == usual {
        table.remove("port");
    } else {
        set(table, "port", i64::from(place.port).into());
    }
    set_or_clear(table, "user", (place.user != usual_user).then_some(place.user.as_str()));
}

fn trust(table: &mut Table, house: &House) {
    if let Some(file) = &house.ca_file {
        set(table, "ca-file", file.as_str().into());
    }
    if let Some(pin) = &house.pin {
        set(table, "pin", pin.as_str().into());
    }
}

/// The owner's address comes first; the others stay.
fn add_address(owner: &mut Table, address: &str) -> Result<(), String> {
    let Some(item) = owner.get_mut("addresses") else {
        owner.insert("addresses", value(Array::from_iter([address])));
        return Ok(());
    };
    let list = item.as_array_mut().ok_or("`owner.addresses` is no list")?;
    if !list.iter().any(|one| one.as_str().is_some_and(|one| one.eq_ignore_ascii_case(address))) {
        list.insert(0, address);
    }
    Ok(())
}

fn add_contractor(
    document: &mut DocumentMut,
    (key, name, address): &(String, String, String),
    is_new: bool,
) -> Result<(), String> {
    let contractors = document.entry("contractor").or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(true);
        Item::Table(table)
    });
    let contractors = contractors.as_table_mut().ok_or("`contractor` is no table")?;
    if contractors.contains_key(key) {
        return Ok(());
    }
    let mut table = Table::new();
    let first = contractors.is_empty() && is_new;
    let reason = REASONS.iter().find(|(name, _)| *name == "contractor").map_or("\n", |(_, reason)| reason);
    table.decor_mut().set_prefix(if first { reason } else { "\n" });
    if !name.is_empty() {
        table.insert("name", value(name.as_str()));
    }
    table.insert("addresses", value(Array::from_iter([address.as_str()])));
    contractors.insert(key, Item::Table(table));
    Ok(())
}

#[cfg(test)]
mod tests;
