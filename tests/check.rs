//! `strawboss check` and `strawboss agreement` as a person calls them.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use assert_cmd::Command;

const CONFIG: &str = r#"
[owner]
name = "Max Muster"
addresses = ["max@example.com"]
zone = "Europe/Berlin"
[imap]
host = "imap.example.com"
password = "file:password"
[smtp]
host = "smtp.example.com"
[contractor.ana]
addresses = ["ana@studio.example"]
zone = "Europe/Lisbon"
live = true
[contractor.boris-novak]
addresses = ["boris@example.org"]
hours = "always"
answer-within = "90 min"
"#;

fn house(config: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("strawboss.toml"), config).unwrap();
    fs::write(dir.path().join("password"), "secret\n").unwrap();
    fs::set_permissions(dir.path().join("password"), fs::Permissions::from_mode(0o600)).unwrap();
    dir
}

#[track_caller]
fn check(dir: &Path, arguments: &[&str], code: i32, out: &str, err: &str) {
    let mut command = Command::cargo_bin("strawboss").unwrap();
    let output = command.current_dir(dir).env_clear().env("HOME", "/home/max").args(arguments).output().unwrap();
    let [said, told] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).unwrap());
    assert_eq!((said.as_str(), told.as_str(), output.status.code()), (out, err, Some(code)));
}

#[test]
fn a_right_configuration_is_told_in_sentences() {
    let said = "\
strawboss.toml is right.

Max Muster <max@example.com> works Mon to Fri 9:00-17:00 (Europe/Berlin time) and gets the digest at 7:30.
Mail is read from imap.example.com:993 (TLS) as max@example.com.
Letters leave by smtp.example.com:465 (TLS) as max@example.com; strawboss finds out who puts a copy into Sent.
2 contractors:
  Ana <ana@studio.example> works Mon to Fri 9:00-17:00 (Europe/Lisbon time), answers within 1 day, \
has the folder Contractors/Ana, is live.
  Boris Novak <boris@example.org> works at all hours (Europe/Berlin time), answers within 1 h 30 min, \
has the folder Contractors/Boris Novak, is in shadow until you say `live Boris Novak`.
The ledger lies in /home/max/.local/state/strawboss.
";
    check(house(CONFIG).path(), &["check"], 0, said, "");
    let json = "{\"mistakes\":[],\"right\":true,\"troubles\":[]}\n";
    check(house(CONFIG).path(), &["check", "--json", "--config", "strawboss.toml"], 0, json, "");
}

#[test]
fn a_wrong_configuration_ends_with_78() {
    let wrong = house(&CONFIG.replace("host = \"imap.example.com\"", "port = 0"));
    let told = "\
strawboss.toml:6: imap.host: this key is required and missing
    Write host = \"mail.example.com\" under [imap].
strawboss.toml:7: imap.port: 0 is out of bounds
    Write a whole number from 1 to 65535, without quotes.
2 mistakes to correct.
";
    check(wrong.path(), &["check"], 78, "", told);
    let json = "{\"mistakes\":[{\"file\":\"other.toml\",\"key\":\"\",\"line\":null,\
                \"problem\":\"this file cannot be read (No such file or directory (os error 2))\",\
                \"remedy\":\"Name the file with --config, or start from config/strawboss.example.toml.\",\
                \"variable\":null}],\"right\":false}\n";
    check(wrong.path(), &["--config", "other.toml", "check", "--json"], 78, json, "");
}

#[test]
fn a_secret_others_can_read_is_told() {
    let dir = house(CONFIG);
    fs::set_permissions(dir.path().join("password"), fs::Permissions::from_mode(0o644)).unwrap();
    let json = "{\"mistakes\":[],\"right\":false,\"troubles\":[\"imap.password: password can be read by others \
                (mode 644); run: chmod 600 password\"]}\n";
    check(dir.path(), &["check", "--json"], 78, json, "");
}

#[test]
fn an_agreement_is_found_by_the_beginning_of_a_name() {
    let dir = house(CONFIG);
    let said = "\
Boris Novak works at all hours (Europe/Berlin time).
Boris Novak answers within 1 h 30 min of Boris Novak's working time.
Max Muster answers Boris Novak within 1 day (8 h) of Max Muster's working time.
Whoever is late is reminded, and again after 1 day (8 h), 2 days (16 h) and 3 days (24 h) of working time; \
after 3 letters it is time to phone.
Nobody is reminded within 2 h of having written.
4 h of working time before a due date an early reminder goes.
Max Muster pays an invoice that names no date within 14 days.
A mail with several tasks from Max Muster is taken apart when Max Muster agrees; one from Boris Novak comes to \
Max Muster as a numbered list at once.
";
    check(dir.path(), &["agreement", "boris"], 0, said, "");
    let told = "No contractor is called \"chen\"; there are Ana, Boris Novak.\n";
    check(dir.path(), &["agreement", "chen"], 67, "", told);
}
