//! Reads what a provider says about its servers in Thunderbird's form (config-v1.1.xml).
//!
//! The page comes from outside and may be anything: entities are never expanded beyond XML's own five, only
//! encrypted servers are taken, and what does not read as a page is no answer.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::servers::{Place, Servers};
use crate::domain::people::address::Address;
use crate::shell::config::Security;

/// Elements read; a page that has more is not about a mailbox.
const MOST: usize = 2000;

/// One server as far as the page says.
#[derive(Clone, Debug, Default)]
struct Draft {
    kind: String,
    host: String,
    port: u16,
    socket: String,
    user: String,
}

/// The best encrypted IMAP server and submission server of the page, the first of each that is good enough.
pub(super) fn servers(page: &str, address: &Address) -> Option<Servers> {
    let drafts = drafts(page)?;
    let best = |kind: &str| {
        let places: Vec<Place> =
            drafts.iter().filter(|draft| draft.kind == kind).filter_map(|draft| place(draft, address)).collect();
        let tls = places.iter().find(|place| place.security == Security::Tls);
        tls.or(places.first()).cloned()
    };
    Some(Servers { imap: best("imap")?, smtp: best("smtp")? })
}

fn place(draft: &Draft, address: &Address) -> Option<Place> {
    let security = match draft.socket.to_ascii_uppercase().as_str() {
        "SSL" | "TLS" => Security::Tls,
        "STARTTLS" => Security::StartTls,
        _ => return None,
    };
    let filled = |text: &str| {
        text.replace("%EMAILADDRESS%", address.as_str())
            .replace("%EMAILLOCALPART%", address.local())
            .replace("%EMAILDOMAIN%", address.domain())
    };
    let host = filled(&draft.host).to_ascii_lowercase();
    let is_host = !host.is_empty()
        && host.len() < 254
        && host.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-');
    let user = match filled(&draft.user) {
        // Some pages leave it out, or name a variable that only a form could fill.
        user if user.is_empty() || user.contains('%') || user.contains(char::is_control) => address.to_string(),
        user => user,
    };
    (is_host && draft.port != 0).then_some(Place { host, port: draft.port, security, user })
}

/// All servers of the page, whatever they speak.
fn drafts(page: &str) -> Option<Vec<Draft>> {
    let mut reader = Reader::from_str(page.trim_start_matches('\u{feff}'));
    let config = reader.config_mut();
    (config.check_end_names, config.allow_dangling_amp) = (false, true);
    let (mut drafts, mut draft, mut text) = (Vec::new(), None::<Draft>, String::new());
    for _ in 0..MOST {
        match reader.read_event().ok()? {
            Event::Start(tag) => {
                text.clear();
                if is_server(&tag) {
                    draft = Some(Draft { kind: kind(&tag), ..Draft::default() });
                }
            }
            Event::Text(part) => text.push_str(&part),
            Event::CData(part) => text.push_str(&part),
            Event::End(tag) => {
                let name = tag.local_name();
                let name: &str = name.as_ref();
                if name.ends_with("Server") {
                    drafts.extend(draft.take());
                } else if let Some(draft) = &mut draft {
                    note(draft, name, text.trim());
                }
                text.clear();
            }
            Event::Eof => return Some(drafts),
            _ => {}
        }
    }
    None
}

fn is_server(tag: &BytesStart<'_>) -> bool {
    let name = tag.local_name();
    let name: &str = name.as_ref();
    matches!(name, "incomingServer" | "outgoingServer")
}

fn kind(tag: &BytesStart<'_>) -> String {
    let value = tag.try_get_attribute("type").ok().flatten();
    value.map(|attribute| attribute.value.to_string().to_ascii_lowercase()).unwrap_or_default()
}

/// The first of each element counts; `authentication` and others are not needed.
fn note(draft: &mut Draft, name: &str, text: &str) {
    match name {
        "hostname" if draft.host.is_empty() => draft.host = text.to_string(),
        "port" if draft.port == 0 => draft.port = text.parse().unwrap_or_default(),
        "socketType" if draft.socket.is_empty() => draft.socket = text.to_string(),
        "username" if draft.user.is_empty() => draft.user = text.to_string(),
        _ => {}
    }
}

#[cfg(test)]
mod tests;
