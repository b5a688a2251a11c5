//! Set-up against a real Dovecot and a real Postfix: five questions, one letter, a configuration that works.

use std::fs;
use std::io::Write as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use anyhow::{Context, Result, ensure};
use stage::servers::{address, password};
use stage::{Kind, Servers, StageOptions, packages};

fn mail(from: &str, to: &str, number: usize) -> Vec<u8> {
    format!(
        "From: {from}\r\nTo: {to}\r\nSubject: Gate {number}\r\nMessage-ID: <gate.{number}@strawboss.test>\r\n\
         Date: Mon, 23 Nov 2026 09:00:00 +0100\r\n\r\nGate {number}.\r\n"
    )
    .into_bytes()
}

/// A mailbox in use: most letters go to ana, some to boris.
fn stage() -> Result<Servers> {
    packages::ensure(|line| println!("{line}"))?;
    let servers = Servers::start(StageOptions::default())?;
    let mut owner = servers.login("owner")?;
    let me = "Olga Owner <owner@strawboss.test>";
    for number in 0..5 {
        let to = if number < 3 { "Ana Lima <ana@strawboss.test>" } else { "boris@strawboss.test" };
        owner.append("Sent", &mail(me, to, number), &["\\Seen"], None)?;
    }
    owner.append("INBOX", &mail("Ana Lima <ana@strawboss.test>", me, 9), &[], None)?;
    Ok(servers)
}

/// Runs set-up; what is typed goes to its standard input.
fn setup(servers: &Servers, config: &Path, arguments: &[&str], typed: &str) -> Result<Output> {
    let server = |address: std::net::SocketAddr| address.to_string();
    let mut running = Command::new(env!("CARGO_BIN_EXE_strawboss"))
        .arg("--config")
        .arg(config)
        .args(["setup", "--user", "owner", "--imap", &server(servers.imaps(Kind::Slash))])
        .args(["--smtp", &server(servers.submissions())])
        .arg("--ca-file")
        .arg(&servers.certificates.authority)
        .args(arguments)
        .env("STRAWBOSS__STATE_DIR", config.with_file_name("state"))
        .env("NO_COLOR", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    // It may end before it has read everything.
    let _ = running.stdin.take().context("a pipe")?.write_all(typed.as_bytes());
    Ok(running.wait_with_output()?)
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn checked(config: &Path) -> Result<String> {
    let output = Command::new(env!("CARGO_BIN_EXE_strawboss"))
        .arg("--config")
        .arg(config)
        .args(["check", "--online"])
        .env("STRAWBOSS__STATE_DIR", config.with_file_name("state"))
        .output()?;
    ensure!(output.status.success(), "{}", said(&output));
    Ok(said(&output))
}

#[test]
fn five_answers_make_a_house() -> Result<()> {
    let servers = stage()?;
    let folder = servers.folder().join("house");
    let config = folder.join("strawboss.toml");
    let typed = format!("{}\n{}\nEurope/Berlin\n1\n\n", address("owner"), password("owner"));
    let output = setup(&servers, &config, &[], &typed)?;
    let told = said(&output);
    assert!(output.status.success(), "{told}");
    assert_eq!(told.matches("? ").count(), 5, "{told}");
    for present in [
        "1  Ana Lima <ana@strawboss.test>: 3 letters, 1 answer",
        "2  boris@strawboss.test: 2 letters, 0 answers",
        "the provider keeps its Message-ID",
        "strawboss puts what it sends into Sent",
        "A first run would move 0 mails",
        "with 5 questions. To go on:",
        "run --dry-run",
    ] {
        assert!(told.contains(present), "{present}\n{told}");
    }
    println!("{}", told.lines().find(|line| line.starts_with("Done in")).unwrap_or_default());
    let text = fs::read_to_string(&config)?;
    for present in
        ["name = \"Olga Owner\"", "[contractor.ana]", "password = \"file:password\"", "provider-keeps-copy = \"no\""]
    {
        assert!(text.contains(present), "{present}\n{text}");
    }
    assert_eq!(fs::metadata(folder.join("password"))?.permissions().mode() & 0o777, 0o600);
    // The password is in its file and nowhere else.
    for shown in [&told, &text, &fs::read_to_string(folder.join("profile.json"))?] {
        assert!(!shown.contains("owner-pass"), "{shown}");
    }
    assert!(checked(&config)?.contains("takes letters from owner"));
    assert!(told.contains("check --online"), "{told}");
    let inbox = servers.login("owner")?.all("INBOX")?;
    assert_eq!(inbox.len(), 2, "one letter to the owner, and nothing moved");
    Ok(())
}

#[test]
fn what_was_set_up_can_be_removed_and_the_mail_stays() -> Result<()> {
    let servers = stage()?;
    let folder = servers.folder().join("house");
    let config = folder.join("strawboss.toml");
    let typed = "owner@strawboss.test\nowner-pass\nUTC\n1\n\n";
    let output = setup(&servers, &config, &["--no-letter"], typed)?;
    assert!(output.status.success(), "{}", said(&output));
    fs::create_dir_all(folder.join("state"))?;
    let uninstall = |arguments: &[&str]| -> Result<Output> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_strawboss"));
        command.arg("--config").arg(&config).arg("uninstall").args(arguments);
        Ok(command.env("STRAWBOSS__STATE_DIR", folder.join("state")).output()?)
    };
    assert!(!uninstall(&[])?.status.success(), "it has to be said that the mail stays");
    let listed = said(&uninstall(&["--keep-mail"])?);
    assert!(listed.contains("would be removed") && listed.contains("password") && config.exists(), "{listed}");
    let removed = uninstall(&["--keep-mail", "--yes"])?;
    assert!(removed.status.success(), "{}", said(&removed));
    assert_eq!(fs::read_dir(&folder)?.count(), 0, "{}", said(&removed));
    assert_eq!(servers.login("owner")?.all("INBOX")?.len(), 1);
    Ok(())
}

#[test]
fn a_wrong_password_is_explained_and_asked_for_again_and_nothing_is_written_before() -> Result<()> {
    let servers = stage()?;
    let config = servers.folder().join("house/strawboss.toml");
    let refused = setup(&servers, &config, &["--no-letter"], "owner@strawboss.test\nwrong\nworse\nworst\n")?;
    let told = said(&refused);
    assert_eq!(refused.status.code(), Some(77), "{told}");
    assert_eq!(told.matches("does not know this user name with this password").count(), 3, "{told}");
    assert!(!config.exists() && !config.with_file_name("password").exists());

    let typed = "owner@strawboss.test\nwrong\nowner-pass\nEurope/Berlin\n2\nseen\n";
    let output = setup(&servers, &config, &["--no-letter", "--no-rehearsal"], typed)?;
    assert!(output.status.success(), "{}", said(&output));
    let text = fs::read_to_string(&config)?;
    assert!(text.contains("[contractor.boris]") && text.contains("when = \"seen\""), "{text}");
    Ok(())
}

#[test]
fn answers_from_a_file_ask_nothing_and_edit_what_is_there() -> Result<()> {
    let servers = stage()?;
    let folder = servers.folder().join("house");
    fs::create_dir_all(&folder)?;
    let (config, answers, secret) = (folder.join("strawboss.toml"), folder.join("answers"), folder.join("own"));
    fs::write(
        &config,
        "# mine\n[owner]\nname = \"O.\"  # short\naddresses = [\"owner@strawboss.test\"]\nzone = \"UTC\"\n",
    )?;
    fs::write(&secret, "owner-pass\n")?;
    fs::set_permissions(&secret, fs::Permissions::from_mode(0o600))?;
    let lines = [
        "address = \"owner@strawboss.test\"".to_string(),
        format!("password = \"file:{}\"", secret.display()),
        "name = \"Olga\"\nzone = \"Europe/Lisbon\"".to_string(),
        "contractor = [\"chen@strawboss.test\", \"ana@strawboss.test\"]".to_string(),
    ];
    fs::write(&answers, lines.join("\n"))?;
    let arguments = ["--yes", "--no-letter", "--no-rehearsal", "--answers", &answers.display().to_string()];
    let output = setup(&servers, &config, &arguments, "")?;
    let told = said(&output);
    assert!(output.status.success() && !told.contains("? "), "{told}");
    let text = fs::read_to_string(&config)?;
    for present in
        ["# mine", "name = \"Olga\"  # short", "zone = \"Europe/Lisbon\"", "[contractor.chen]", "[contractor.ana]"]
    {
        assert!(text.contains(present), "{present}\n{text}");
    }
    assert!(text.contains(&format!("password = \"file:{}\"", secret.display())), "it stays where it was: {text}");
    assert!(fs::read_to_string(folder.join("strawboss.toml.before"))?.contains("zone = \"UTC\""));
    checked(&config)?;
    Ok(())
}

#[test]
fn without_an_answer_it_says_which_argument_gives_it() -> Result<()> {
    let servers = stage()?;
    let config = servers.folder().join("house/strawboss.toml");
    let output = setup(&servers, &config, &["--yes"], "")?;
    assert!(said(&output).contains("say --address"), "{}", said(&output));
    let output = setup(&servers, &config, &["--yes", "--address", "owner@strawboss.test"], "")?;
    assert!(said(&output).contains("say --password"), "{}", said(&output));
    let inline = ["--yes", "--address", "owner@strawboss.test", "--password", "owner-pass"];
    let told = said(&setup(&servers, &config, &inline, "")?);
    assert!(told.contains("never the password itself") && !told.contains("owner-pass"), "{told}");
    assert!(!config.exists());
    Ok(())
}
