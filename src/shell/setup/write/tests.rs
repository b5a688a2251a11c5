use std::collections::BTreeMap;
use std::path::Path;

use super::*;
use crate::shell::config;

fn house() -> House {
    let place = |host: &str, port, security| Place {
        host: host.to_string(),
        port,
        security,
        user: "max@carpenter.example".to_string(),
    };
    House {
        name: "Max \"the saw\" Muster".to_string(),
        address: "max@carpenter.example".to_string(),
        zone: "Europe/Berlin".to_string(),
        imap: place("imap.carpenter.example", 993, Security::Tls),
        smtp: place("smtp.carpenter.example", 587, Security::StartTls),
        password: "credential:mail".to_string(),
        token: false,
        ca_file: None,
        pin: None,
        send_id: false,
        authserv_id: Some("mx.carpenter.example".to_string()),
        provider_keeps_copy: Some(false),
        file_when: "arrival".to_string(),
        state_dir: None,
        contractors: vec![
            ("ana".into(), "Ana Lima".into(), "ana@studio.example".into()),
            ("boris".into(), String::new(), "boris@fences.example".into()),
        ],
    }
}

/// The text, held to what the program reads in it.
#[track_caller]
fn written(existing: Option<&str>, house: &House) -> String {
    let text = edited(existing, house).unwrap();
    let settings = config::read(&text, Path::new("strawboss.toml"), &BTreeMap::new())
        .map_err(|errors| format!("{errors}\n{text}"))
        .unwrap();
    assert_eq!(settings.imap.host, house.imap.host);
    assert_eq!((settings.smtp.port, settings.smtp.security), (house.smtp.port, house.smtp.security));
    assert_eq!(settings.imap.user, house.imap.user);
    assert_eq!(settings.roster.owner().name, house.name);
    assert_eq!(settings.mailbox.authserv_id, house.authserv_id);
    text
}

#[test]
fn a_new_file_is_whole_and_short() {
    let text = written(None, &house());
    assert!(text.starts_with("# strawboss, as `strawboss setup` found it."), "{text}");
    assert!(text.lines().count() < 40, "{text}");
    for absent in ["port = 993", "user =", "[file]", "auth =", "send-id"] {
        assert!(!text.contains(absent), "what is usual is not said: {absent}\n{text}");
    }
    assert_eq!(text.matches("# One table for each contractor").count(), 1, "{text}");
}

#[test]
fn what_is_not_usual_is_said() {
    let mut house = house();
    (house.send_id, house.token, house.file_when) = (true, true, "seen".to_string());
    (house.imap.port, house.imap.user) = (1993, "max".to_string());
    (house.ca_file, house.pin) = (None, Some("00".repeat(32)));
    let text = written(None, &house);
    for present in [
        "port = 1993",
        "user = \"max\"",
        "user = \"max@carpenter.example\"",
        "when = \"seen\"",
        "auth = \"oauth2\"",
        "send-id = true",
    ] {
        assert!(text.contains(present), "{present}\n{text}");
    }
}

#[test]
fn an_old_file_keeps_its_comments_and_all_we_do_not_know() {
    let old = r#"# My foreman.
live = false   # not yet

[owner]  # that is me
name = "Max"
addresses = [
  "old@carpenter.example",  # till May
]
zone = "Europe/Lisbon" # moved
hours = { mon-thu = "8:00-16:00" }

[imap]
host = "imap.before.example"   # was cheaper
port = 143
security = "starttls"
password = "env:PASSWORD"

[smtp]
host = "smtp.before.example"

# The best.
[contractor.ana]
addresses = ["ana@studio.example"]
phone = "+49 30 901820" # mornings
"#;
    let text = written(Some(old), &house());
    for kept in [
        "# My foreman.",
        "live = false   # not yet",
        "[owner]  # that is me",
        "\"old@carpenter.example\",  # till May",
        "zone = \"Europe/Berlin\" # moved",
        "hours = { mon-thu = \"8:00-16:00\" }",
        "host = \"imap.carpenter.example\"   # was cheaper",
        "# The best.",
        "phone = \"+49 30 901820\" # mornings",
    ] {
        assert!(text.contains(kept), "{kept}\n{text}");
    }
    assert!(!text.contains("port = 143") && !text.contains("before.example"), "{text}");
    assert_eq!(text.matches("[contractor.ana]").count(), 1, "{text}");
    assert!(text.contains("[contractor.boris]"), "{text}");
    assert_eq!(written(Some(&text), &house()), text, "a second time changes nothing");
}

#[test]
fn what_cannot_be_edited_is_told() {
    #[track_caller]
    fn check(old: &str, expected: &str) {
        let told = edited(Some(old), &house()).unwrap_err();
        assert!(told.contains(expected), "{told}");
    }
    check("owner = \"max\"", "`owner` is no table");
    check("[owner]\naddresses = \"max@carpenter.example\"", "`owner.addresses` is no list");
    check("contractor = 3", "`contractor` is no table");
    check("[owner", "");
}
