use super::*;
use std::fmt::Write as _;
use std::fs;

use crate::domain::people::roster::{ContractorKey, Who};

const EXAMPLE: &str = include_str!("../../../config/strawboss.example.toml");

const MINIMAL: &str = r#"
[owner]
name = "Max Muster"
addresses = ["max@example.com"]
zone = "Europe/Berlin"
[imap]
host = "imap.example.com"
password = "credential:mail"
[smtp]
host = "smtp.example.com"
[contractor.ana]
addresses = ["ana@studio.example"]
"#;

fn read_with(text: &str, env: &[(&str, &str)]) -> Result<Settings, ConfigErrors> {
    let env = env.iter().map(|(name, value)| (name.to_string(), value.to_string())).collect();
    read(text, Path::new("strawboss.toml"), &env)
}

#[track_caller]
fn settings(text: &str, env: &[(&str, &str)]) -> Settings {
    read_with(text, env).unwrap_or_else(|errors| panic!("{errors}"))
}

/// The lines of the example that set something, of these marks, in a file that can be read: what stands in no table
/// comes first, and of two lines with one key the later holds.
fn uncommented(marks: &[&str]) -> String {
    let mut tables: Vec<(String, BTreeMap<String, String>)> = vec![(String::new(), BTreeMap::new())];
    // The keys above the first commented table belong to none, though the minimal start has opened some by then.
    let mut current = 0;
    let mut started = false;
    for line in EXAMPLE.lines() {
        let commented = marks
            .iter()
            .find_map(|mark| line.strip_prefix(mark))
            .filter(|rest| rest.starts_with(|c: char| c == '[' || c.is_ascii_lowercase()));
        if line.starts_with("# ----") && !started {
            (current, started) = (0, true);
        }
        let bare = if line.starts_with('#') { commented } else { Some(line) };
        let Some(bare) = bare.filter(|bare| bare.starts_with('[') || bare.contains(" = ")) else { continue };
        if bare.starts_with('[') {
            current = tables.iter().position(|(name, _)| name == bare).unwrap_or(tables.len());
            if current == tables.len() {
                tables.push((bare.to_string(), BTreeMap::new()));
            }
        } else if let Some((key, value)) = bare.split_once(" = ") {
            tables[current].1.insert(key.to_string(), value.to_string());
        }
    }
    let mut text = String::new();
    for (name, keys) in tables {
        writeln!(text, "{name}").unwrap();
        keys.iter().for_each(|(key, value)| writeln!(text, "{key} = {value}").unwrap());
    }
    text
}

#[test]
fn the_example_says_the_defaults() {
    let defaults = format!("{:#?}", settings(MINIMAL, &[]));
    assert_eq!(format!("{:#?}", settings(EXAMPLE, &[])), defaults, "as it stands");
    assert_eq!(format!("{:#?}", settings(&uncommented(&["#"]), &[])), defaults, "with its defaults uncommented");
}

#[test]
fn the_example_names_every_key_there_is() {
    let text = uncommented(&["#+ ", "#"]);
    let lines = Lines::of(&text).unwrap();
    let tree = tree::merge(&text, &BTreeMap::new()).unwrap();
    let book = Book::new(Path::new("strawboss.toml"), lines);
    settings_of(Section::top(&book, &tree), Path::new(""), &BTreeMap::new());
    // Keys of an agreement need not stand a second time in the contractor's table.
    let missing: Vec<String> = book
        .asked()
        .into_iter()
        .filter(|path| !present(&tree, path))
        .filter(|path| {
            !path.strip_prefix("contractor.ana.").is_some_and(|key| present(&tree, &format!("agreement.{key}")))
        })
        .collect();
    assert_eq!(missing, Vec::<String>::new());
    book.finish().unwrap_or_else(|errors| panic!("{errors}"));
}

fn present(tree: &tree::Table, path: &str) -> bool {
    let (first, rest) = path.split_once('.').unwrap_or((path, ""));
    match tree.get(first).map(|node| &node.what) {
        Some(tree::What::Table(inner)) if !rest.is_empty() => present(inner, rest),
        found => found.is_some() && rest.is_empty(),
    }
}

#[test]
fn every_bad_config_fails_for_its_own_reason() {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/bad-config");
    let mut cases: Vec<PathBuf> = fs::read_dir(dir).unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    cases.sort();
    assert!(cases.len() >= 30, "only {} cases found", cases.len());
    let mut different = String::new();
    for case in cases {
        let told = match read_with(&fs::read_to_string(&case).unwrap(), &[]) {
            Ok(_) => "nothing is wrong".to_string(),
            Err(errors) => errors.to_string(),
        };
        let expected = fs::read_to_string(case.with_extension("txt")).unwrap_or_default();
        if told.trim_end() != expected.trim_end() {
            writeln!(different, "== {}\n-- expected\n{expected}\n-- told\n{told}\n", case.display()).unwrap();
        }
    }
    assert!(different.is_empty(), "{different}");
}

#[test]
fn variables_win_over_the_file() {
    let env = [
        ("STRAWBOSS__IMAP__HOST", "other.example.com"),
        ("STRAWBOSS__IMAP__CA_FILE", "/etc/ca.pem"),
        ("STRAWBOSS__IMAP__PORT", "1993"),
        ("STRAWBOSS__LIVE", "false"),
        ("STRAWBOSS__CONTRACTOR__ANA__HOSTS", "a.example, b.example"),
        ("STRAWBOSS__CONTRACTOR__ANA__PHONE", "0301234"),
        ("STRAWBOSS__CONTRACTOR__BEA_LIMA__ADDRESSES", "bea@example.net"),
        ("STRAWBOSS_CONFIG", "elsewhere.toml"),
    ];
    let settings = settings(MINIMAL, &env);
    assert_eq!((settings.imap.host.as_str(), settings.imap.port), ("other.example.com", 1993));
    assert_eq!(settings.imap.ca_file.as_deref(), Some(Path::new("/etc/ca.pem")));
    assert!(!settings.rules.live);
    let ana = settings.roster.contractor(&ContractorKey("ana".to_string())).unwrap();
    assert_eq!(ana.agreement.hosts, ["a.example", "b.example"]);
    assert_eq!(ana.phone.as_deref(), Some("0301234"));
    let bea = settings.roster.contractor(&ContractorKey("bea-lima".to_string())).unwrap();
    assert_eq!((bea.name.as_str(), bea.folder.as_str()), ("Bea Lima", "Bea Lima"));
}

#[test]
fn mistakes_in_variables_name_the_variable() {
    let env = [("STRAWBOSS__IMAP__PORT", "many"), ("STRAWBOSS__IMAP__PROT", "993"), ("STRAWBOSS__WATCH", "yes")];
    let told = read_with(MINIMAL, &env).unwrap_err().to_string();
    let expected = "\
$STRAWBOSS__IMAP__PORT: imap.port: this should be a whole number and is text
    Write a whole number from 1 to 65535, without quotes.
$STRAWBOSS__IMAP__PROT: imap.prot: there is no key `prot` in [imap]
    Did you mean `port`?
$STRAWBOSS__WATCH: watch: this should be a table and is text
    Write [watch] on a line of its own, in single brackets, and its keys below.";
    assert_eq!(told, expected);
}

#[test]
fn house_terms_hold_until_a_contractor_says_otherwise() {
    let text = format!(
        "{MINIMAL}zone = \"Europe/Lisbon\"\nanswer-within = \"5s\"\nearly = \"never\"\nnags = {{ cap = 1 }}\n\
         [contractor.boris]\naddresses = [\"boris@example.org\"]\ndomain = \"example.org\"\n\
         [agreement]\nanswer-within = \"2 days\"\nquiet = \"1 day\"\nnags = {{ gaps = [\"4h\"], cap = 2 }}\n"
    );
    let settings = settings(&text, &[]);
    let roster = &settings.roster;
    let terms = |key: &str| {
        let contractor = roster.contractor(&ContractorKey(key.to_string())).unwrap();
        let agreement = &contractor.agreement;
        let zone = agreement.calendar.zone().iana_name().unwrap().to_string();
        let gap = agreement.nags.gap_after(1).as_hours();
        (
            zone,
            agreement.answer_within.as_secs(),
            agreement.quiet.as_hours(),
            agreement.early.is_some(),
            gap,
            agreement.nags.cap(),
        )
    };
    assert_eq!(terms("ana"), ("Europe/Lisbon".to_string(), 5, 24, false, 4, 1));
    assert_eq!(terms("boris"), ("Europe/Berlin".to_string(), 16 * 3600, 24, true, 4, 2));
    let who = roster.who(&"office@example.org".to_string().try_into().unwrap());
    assert_eq!(who, Who::Contractor(ContractorKey("boris".to_string())));
}

#[test]
fn the_submission_service_logs_in_as_the_mailbox_does_unless_told() {
    let source = |name: &str| secrets::SecretSource::Credential(name.to_string());
    let check = |imap: &str, smtp: &str, user: &str, login: Login| {
        let text = MINIMAL.replace("[smtp]", &format!("{imap}\n[smtp]\n{smtp}"));
        let settings = settings(&text, &[]);
        assert_eq!((settings.smtp.user.as_str(), settings.smtp.login), (user, login), "{imap} {smtp}");
    };
    check("", "", "max@example.com", Login::Password(source("mail")));
    check("user = \"max\"", "", "max", Login::Password(source("mail")));
    check("auth = \"oauth2\"", "user = \"m\"", "m", Login::Token(source("mail")));
    check("auth = \"oauth2\"", "password = \"credential:out\"", "max@example.com", Login::Password(source("out")));
    let local = MINIMAL.replace("\"smtp.example.com\"", "\"127.0.0.1\"\nsecurity = \"loopback\"\nauth = \"none\"");
    let smtp = settings(&local, &[]).smtp;
    assert_eq!((smtp.port, smtp.login, smtp.security), (587, Login::Nothing, Security::Loopback));
}

#[test]
fn the_state_lies_where_systemd_or_the_user_says() {
    #[track_caller]
    fn check(env: &[(&str, &str)], expected: &str) {
        assert_eq!(settings(MINIMAL, env).state_dir, Path::new(expected));
    }
    check(&[("STATE_DIRECTORY", "/var/lib/strawboss:/var/lib/other"), ("HOME", "/home/max")], "/var/lib/strawboss");
    check(&[("XDG_STATE_HOME", "/home/max/state"), ("HOME", "/home/max")], "/home/max/state/strawboss");
    check(&[("HOME", "/home/max")], "/home/max/.local/state/strawboss");
    check(&[], "/var/lib/strawboss");
    check(&[("STRAWBOSS__STATE_DIR", "/srv/boss"), ("HOME", "/home/max")], "/srv/boss");
    check(&[("STRAWBOSS__STATE_DIR", "~/boss"), ("HOME", "/home/max")], "/home/max/boss");
}

#[test]
fn files_that_cannot_be_read() {
    let dir = tempfile::tempdir().unwrap();
    let check = |content: Option<&[u8]>, expected: &str| {
        let path = dir.path().join("boss.toml");
        if let Some(content) = content {
            fs::write(&path, content).unwrap();
        }
        let told = load(&path).unwrap_err().to_string();
        assert!(told.contains(expected), "{told}");
    };
    check(None, "boss.toml: this file cannot be read (No such file");
    check(Some(b"a = 1\nb = \"\xff\"\n"), "boss.toml:2: this line is not UTF-8");
    check(Some(&vec![b'#'; 2 << 20]), "boss.toml: this file is longer than a megabyte");
}

#[test]
fn holidays_come_from_a_calendar_file_beside_the_configuration() {
    let dir = tempfile::tempdir().unwrap();
    let event = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20261207\nEND:VEVENT\nEND:VCALENDAR\n";
    fs::write(dir.path().join("free.ics"), event).unwrap();
    let text = format!("{MINIMAL}holidays = [\"file:free.ics\", \"2026-12-24..2026-12-26\"]\n");
    let settings = read(&text, &dir.path().join("strawboss.toml"), &BTreeMap::new()).unwrap();
    let ana = settings.roster.contractor(&ContractorKey("ana".to_string())).unwrap();
    let days: Vec<String> = ana.agreement.calendar.holidays().iter().map(ToString::to_string).collect();
    assert_eq!(days, ["2026-12-07", "2026-12-24", "2026-12-25", "2026-12-26"]);
}

#[test]
fn nesting_without_end_is_told() {
    for open in [
        "a = ".to_string() + &"[".repeat(100_000),
        "a.".repeat(50_000) + "b = 1",
        "[a".to_string() + &".a".repeat(50_000) + "]",
    ] {
        assert!(read_with(&open, &[]).is_err());
    }
}

/// A hostile or half-written file is told, never a panic.
#[test]
fn any_prefix_of_the_example_is_read_or_told() {
    let text = uncommented(&["#+ ", "#"]);
    for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
        if let Err(errors) = read_with(&text[..end], &[]) {
            assert!(errors.iter().count() > 0);
        }
    }
}
