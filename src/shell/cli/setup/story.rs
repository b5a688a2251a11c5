//! Set-up from its first question to the three orders it ends with.

use std::fs;
use std::path::{Path, PathBuf};

use super::login::{LoggedIn, Password};
use super::person::Person;
use super::probe::Seen;
use super::roster::People;
use super::{Keep, Setup, found, login, probe, roster, zone};
use crate::domain::people::address::Address;
use crate::shell::cli::daemon;
use crate::shell::cli::progress::with_progress;
use crate::shell::cli::trouble::{Exit, Trouble};
use crate::shell::clock::{Clock, SystemClock};
use crate::shell::config::secrets::SecretSource;
use crate::shell::config::{self, Login};
use crate::shell::dry::Planned;
use crate::shell::setup::discover::Found;
use crate::shell::setup::keep::{self, Kept};
use crate::shell::setup::providers::Sent;
use crate::shell::setup::record::Record;
use crate::shell::setup::write::{House, edited};

/// Lines of the plan that are shown.
const SHOWN: usize = 12;

/// The machine's configuration; what is written there is run by the service.
const MACHINES: &str = "/etc/strawboss";

/// Asks, looks, writes, rehearses.
pub(super) async fn tell(setup: &Setup, person: &mut Person, given: Option<&Path>) -> Result<(), Trouble> {
    let start = SystemClock.now();
    let file = config::place_to_write(given, rustix::process::geteuid().is_root());
    let existing = existing(&file)?;
    let address = ask_address(setup, person)?;
    let found = found::servers(setup, person, &address).await?;
    say_servers(person, &found);
    let house = login::log_in(setup, person, &found).await?;
    let people = roster::learn(&house.mailbox, &address, start).await?;
    let seen = if setup.no_letter { Seen::default() } else { letter(person, &house, &address).await };
    say_mailbox(person, &house, &people, &seen);
    let zone = zone::ask(setup, person)?;
    let contractors = roster::choose(setup, person, &people.known)?;
    let when = ask_when(setup, person)?;
    let kept = keep_password(setup, &house, &file)?;
    let told = House {
        name: setup.name.clone().unwrap_or_else(|| people.name.clone()),
        address: address.to_string(),
        zone,
        imap: found.servers.imap.clone(),
        smtp: found.servers.smtp.clone(),
        password: kept.named.clone(),
        token: house.by_token,
        ca_file: setup.ca_file.as_deref().map(absolute).transpose()?,
        pin: setup.pin.clone(),
        send_id: login::sends_id(&found),
        authserv_id: people.authserv_id.clone(),
        provider_keeps_copy: keeps_copy(&found, &seen),
        file_when: when,
        state_dir: file.starts_with(MACHINES).then(|| "/var/lib/strawboss".to_string()),
        contractors,
    };
    write(&file, existing.as_deref(), &told)?;
    let record = Record::of(&found, &house.profile, seen.keeps_message_id, seen.copy_in_sent, start);
    record.write(&file).map_err(|error| Trouble::new(Exit::Disk, error))?;
    person.tell(&format!("\n{}Wrote {}.", lines(&kept.told), file.display()));
    if !setup.no_rehearsal {
        rehearse(person, &file, &kept.now).await?;
    }
    let took = SystemClock.now().duration_since(start).as_secs();
    person.tell(&format!(
        "\nDone in {took} s, with {} questions. To go on:\n{}",
        person.asked(),
        orders(&file, kept.loaded)
    ));
    Ok(())
}

fn existing(file: &Path) -> Result<Option<String>, Trouble> {
    match fs::read_to_string(file) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Trouble::new(Exit::Disk, format!("{}: {error}", file.display()))),
    }
}

fn ask_address(setup: &Setup, person: &mut Person) -> Result<Address, Trouble> {
    loop {
        let answer = person.ask(setup.address.as_deref(), "Your mail address", None, "address")?;
        if let Some(address) = Address::parse(&answer) {
            return Ok(address);
        }
        let why = format!("{answer:?} is no mail address");
        if setup.address.is_some() {
            return Err(Trouble::new(Exit::Refused, why));
        }
        person.tell(&format!("  {why}."));
    }
}

fn ask_when(setup: &Setup, person: &mut Person) -> Result<String, Trouble> {
    loop {
        let question = "When does a contractor's mail leave your INBOX: arrival, seen or answered";
        let answer = person.ask(setup.file_when.as_deref(), question, Some("arrival"), "file-when")?;
        if ["arrival", "seen", "answered"].contains(&answer.as_str()) {
            return Ok(answer);
        }
        person.tell("  Say arrival (at once), seen (when you have read it) or answered.");
    }
}

fn say_servers(person: &Person, found: &Found) {
    let (imap, smtp) = (&found.servers.imap, &found.servers.smtp);
    person
        .tell(&format!("Servers, by {}: {}:{} and {}:{}.", found.said_by, imap.host, imap.port, smtp.host, smtp.port));
    if let Some(provider) = found.provider {
        let page = provider.page.map_or_else(String::new, |page| format!(" ({page})"));
        person.tell(&format!("  {}: {}{page}.", provider.name, provider.hint));
        provider.quirks.iter().for_each(|quirk| person.tell(&format!("  {}: {}.", provider.name, quirk.words())));
    }
}

/// A probe that fails is told, and no reason to stop: both servers let us in.
async fn letter(person: &Person, house: &LoggedIn, address: &Address) -> Seen {
    match with_progress("Waiting for a letter to yourself", probe::probe(house, address)).await {
        Ok(seen) => seen,
        Err(trouble) => {
            person.tell(&format!("  A letter to yourself could not be sent: {}", trouble.why));
            Seen::default()
        }
    }
}

fn say_mailbox(person: &Person, house: &LoggedIn, people: &People, seen: &Seen) {
    let (can, cannot) = house.profile.telling();
    let list = |words: Vec<&str>| if words.is_empty() { "nothing".to_string() } else { words.join(", ") };
    let sent: Vec<&str> = house.profile.sent.iter().map(|folder| folder.0.as_str()).collect();
    person.tell(&format!("Logged in. The server knows {}; it lacks {}.", list(can), list(cannot)));
    person.tell(&format!("  Sent: {}.", list(sent)));
    match seen.arrived_in {
        Some(span) => {
            let id = if seen.keeps_message_id == Some(true) { "keeps" } else { "replaces" };
            person.tell(&format!(
                "  A letter to yourself came after {:.1} s; the provider {id} its Message-ID.",
                span.as_secs_f32()
            ));
        }
        None if seen.keeps_message_id.is_none() => person.tell("  No letter to yourself was seen."),
        None => {}
    }
    match seen.copy_in_sent {
        Some(true) => person.tell("  The provider puts what is sent into Sent."),
        Some(false) => person.tell("  strawboss puts what it sends into Sent; the provider does not."),
        None => {}
    }
    if let Some(id) = &people.authserv_id {
        person.tell(&format!("  Senders are checked by {id}."));
    }
}

/// What was seen counts; the table, where nothing was.
fn keeps_copy(found: &Found, seen: &Seen) -> Option<bool> {
    let known = found.provider.map(|provider| provider.sent);
    match (seen.copy_in_sent, known) {
        (Some(true), _) => Some(true),
        // It may have been slow: the service finds out.
        (Some(false), Some(Sent::ByProvider | Sent::Probe)) => None,
        (Some(false), _) => Some(false),
        (None, Some(Sent::ByProvider)) => Some(true),
        (None, _) => None,
    }
}

fn keep_password(setup: &Setup, house: &LoggedIn, file: &Path) -> Result<Kept, Trouble> {
    let password = match &house.password {
        Password::Named(named, now) => {
            return Ok(Kept { named: named.clone(), now: now.clone(), told: String::new(), loaded: None });
        }
        Password::Typed(password) => password,
    };
    make_folder(file)?;
    let usual = if file.starts_with(MACHINES) { Keep::Credential } else { Keep::File };
    let kept = match setup.keep.unwrap_or(usual) {
        Keep::File if usual == Keep::Credential => {
            let why = "the service runs as a user of its own, which could not read that file; say --keep credential";
            return Err(Trouble::new(Exit::Refused, why));
        }
        Keep::File => keep::in_file(password, file),
        Keep::Credential => keep::as_credential(password, Path::new("/")),
    };
    kept.map_err(|error| Trouble::new(Exit::Disk, format!("the password cannot be kept: {error}")))
}

fn make_folder(file: &Path) -> Result<(), Trouble> {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(|error| Trouble::new(Exit::Disk, format!("{}: {error}", folder.display())))
}

fn absolute(path: &Path) -> Result<String, Trouble> {
    let whole = std::path::absolute(path).map_err(|error| Trouble::new(Exit::Refused, error))?;
    Ok(whole.display().to_string())
}

/// Writes the configuration, once it is known to be right; the one before stays beside it.
fn write(file: &Path, existing: Option<&str>, house: &House) -> Result<(), Trouble> {
    let wrong = |why: String| Trouble::new(Exit::Config, format!("{}: {why}", file.display()));
    let text = edited(existing, house).map_err(wrong)?;
    config::read(&text, file, &Default::default()).map_err(|errors| Trouble::new(Exit::Config, errors))?;
    make_folder(file)?;
    let beside = |ending: &str| PathBuf::from(format!("{}{ending}", file.display()));
    let disk = |error: std::io::Error| Trouble::new(Exit::Disk, format!("{}: {error}", file.display()));
    if existing.is_some_and(|before| before != text) {
        fs::copy(file, beside(".before")).map_err(disk)?;
    }
    fs::write(beside(".new"), text).map_err(disk)?;
    fs::rename(beside(".new"), file).map_err(disk)
}

/// What a first run would do, with the configuration as it was written.
async fn rehearse(person: &Person, file: &Path, password: &SecretSource) -> Result<(), Trouble> {
    let mut settings = config::load(file).map_err(|errors| Trouble::new(Exit::Config, errors))?;
    // A credential is the service's; here the password is where it was just put.
    let written = settings.imap.login.clone();
    for server in [&mut settings.imap, &mut settings.smtp] {
        if server.login == written && matches!(written, Login::Password(_)) {
            server.login = Login::Password(password.clone());
        }
    }
    let planned = with_progress("Rehearsing a first run", daemon::rehearsal(&settings, std::future::pending())).await?;
    let moves = planned.iter().filter(|one| matches!(one, Planned::Move { .. })).count();
    let letters = planned.len() - moves;
    person.tell(&format!("\nA first run would move {} and send {}:", count(moves, "mail"), count(letters, "letter")));
    planned.iter().take(SHOWN).for_each(|one| person.tell(&format!("  {}", daemon::line(one))));
    if planned.len() > SHOWN {
        person.tell(&format!("  \u{2026} and {} more", planned.len() - SHOWN));
    }
    person.tell("Old mail stays where it is until you say so, and nobody but you gets a letter before you approve it.");
    Ok(())
}

/// The three orders to go on with. A credential is given to units only, so whoever wants it runs as one.
fn orders(file: &Path, credential: Option<&str>) -> String {
    if !file.starts_with(MACHINES) {
        let named = format!("strawboss --config {}", file.display());
        return format!("  {named} check --online\n  {named} run --dry-run\n  {named} run");
    }
    let given = credential.map_or_else(String::new, |property| format!(" -p {property}"));
    let as_unit = format!("systemd-run --quiet --pipe --wait -p DynamicUser=yes{given} strawboss");
    format!("  {as_unit} check --online\n  {as_unit} run --dry-run\n  systemctl enable --now strawboss")
}

fn count(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

fn lines(told: &str) -> String {
    if told.is_empty() { String::new() } else { format!("{told}\n") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_ends_with_three_orders_that_can_be_typed() {
        let own = orders(Path::new("/home/max/strawboss.toml"), None);
        assert_eq!(own.lines().count(), 3);
        assert!(own.contains("strawboss --config /home/max/strawboss.toml run --dry-run"), "{own}");
        let machines = orders(Path::new("/etc/strawboss/strawboss.toml"), Some("LoadCredentialEncrypted=mail"));
        assert!(machines.contains("-p LoadCredentialEncrypted=mail strawboss check --online"), "{machines}");
        assert!(machines.ends_with("systemctl enable --now strawboss"), "{machines}");
    }

    #[test]
    fn who_copies_into_sent_is_what_was_seen_or_known() {
        use crate::shell::setup::providers::called;
        let found = |id: &str| {
            let place = |host: &str| crate::shell::setup::discover::Place {
                host: host.to_string(),
                port: 993,
                security: config::Security::Tls,
                user: String::new(),
            };
            let servers = crate::shell::setup::discover::Servers { imap: place("i"), smtp: place("s") };
            Found { servers, provider: called(id), said_by: String::new() }
        };
        let seen = |copy| Seen { copy_in_sent: copy, ..Seen::default() };
        for (id, copy, expected) in [
            ("gmail", Some(true), Some(true)),
            ("gmail", Some(false), None),
            ("gmail", None, Some(true)),
            ("posteo", Some(false), Some(false)),
            ("posteo", None, None),
            ("nobody", Some(false), Some(false)),
            ("nobody", Some(true), Some(true)),
        ] {
            assert_eq!(keeps_copy(&found(id), &seen(copy)), expected, "{id} {copy:?}");
        }
    }
}
