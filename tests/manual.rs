//! Man pages and completions are made from the one definition of the command line, and may not drift from it.
//!
//! `MANUAL=write cargo test --test manual` writes them anew.

use std::fs;
use std::path::{Path, PathBuf};

use clap::CommandFactory as _;
use clap_complete::{Shell, generate};
use clap_mangen::Man;
use strawboss::shell::cli::Arguments;
use strawboss::shell::setup::providers::{Endpoint, Kind, PROVIDERS};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One page for the program and all its orders.
fn page_of_orders() -> String {
    let command = Arguments::command();
    let mut page = Vec::new();
    let man = Man::new(command.clone()).manual("strawboss").date("").source("strawboss");
    man.render_title(&mut page).unwrap();
    man.render_name_section(&mut page).unwrap();
    man.render_synopsis_section(&mut page).unwrap();
    man.render_description_section(&mut page).unwrap();
    man.render_options_section(&mut page).unwrap();
    for order in command.get_subcommands() {
        let name = order.get_name();
        let about = order.get_about().map(ToString::to_string).unwrap_or_default();
        page.extend(format!(".SH STRAWBOSS {}\n{}.\n", name.to_uppercase(), escaped(&about)).bytes());
        let man = Man::new(order.clone().disable_help_flag(true));
        let mut options = Vec::new();
        man.render_options_section(&mut options).unwrap();
        let options = String::from_utf8(options).unwrap();
        page.extend(options.replace(".SH OPTIONS\n", "").bytes());
        if let Some(after) = order.get_after_help() {
            let lines: Vec<String> = after.to_string().lines().map(escaped).collect();
            page.extend(format!(".PP\n.nf\n{}\n.fi\n", lines.join("\n")).bytes());
        }
    }
    let tail = ".SH FILES\n/etc/strawboss/strawboss.toml: see strawboss.toml(5).\n\
                .SH EXIT STATUS\n0: done. 64: wrong arguments. 65: that makes no sense now. 69: something does not answer. \
                74: the disk. 75: locked, try later. 77: a login was refused. 78: the configuration is wrong.\n\
                .SH SEE ALSO\nstrawboss.toml(5), strawboss(8)\n";
    page.extend(tail.bytes());
    String::from_utf8(page).unwrap()
}

/// The example configuration, which names every key with its default and its reason, as a page.
fn page_of_keys() -> String {
    let example = fs::read_to_string(root().join("config/strawboss.example.toml")).unwrap();
    let lines: Vec<String> = example.lines().map(escaped).collect();
    format!(
        ".TH strawboss.toml 5 \"\" \"strawboss\" \"strawboss\"\n.SH NAME\nstrawboss.toml \\- configuration of \
         strawboss(1)\n.SH DESCRIPTION\nTOML. A line that begins with #key shows the default; one that begins with #+ key \
         is an example of a key that has none.\n.PP\n.nf\n{}\n.fi\n.SH SEE ALSO\nstrawboss(1), strawboss(8)\n",
        lines.join("\n")
    )
}

/// A line of text as roff takes it literally.
fn escaped(line: &str) -> String {
    let line = line.replace('\\', "\\e").replace('-', "\\-");
    if line.starts_with(['.', '\'']) { format!("\\&{line}") } else { line }
}

fn completion(shell: Shell) -> String {
    let mut script = Vec::new();
    generate(shell, &mut Arguments::command(), "strawboss", &mut script);
    String::from_utf8(script).unwrap()
}

#[track_caller]
fn same(path: &str, made: &str) {
    let path: PathBuf = root().join(path);
    if std::env::var("MANUAL").is_ok_and(|word| word == "write") {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, made).unwrap();
    }
    let there = fs::read_to_string(&path).unwrap_or_default();
    assert!(there == made, "{}: MANUAL=write cargo test --test manual writes it anew", path.display());
}

#[test]
fn pages_say_what_the_program_says() {
    same("docs/man/strawboss.1", &page_of_orders());
    same("docs/man/strawboss.toml.5", &page_of_keys());
}

#[test]
fn completions_know_every_order() {
    same("deploy/completions/strawboss.bash", &completion(Shell::Bash));
    same("deploy/completions/_strawboss", &completion(Shell::Zsh));
    same("deploy/completions/strawboss.fish", &completion(Shell::Fish));
}

/// The table of providers as a reader sees it.
fn providers() -> String {
    let mut table =
        String::from("| provider | found by | mailbox | submission | what it wants |\n|---|---|---|---|---|\n");
    for one in PROVIDERS {
        let own = one.domains.first().map(|domain| format!("@{domain}"));
        let found: Vec<String> = own.into_iter().chain(one.mx.first().map(|mx| format!("MX {mx}"))).collect();
        let place = |endpoint: &Endpoint| format!("{}:{}", endpoint.host, endpoint.port);
        let wants = match one.secret {
            Kind::Password => "the password",
            Kind::AppPassword => "an app password",
            Kind::Token => "a token",
        };
        let cells = [one.name.to_string(), found.join(", "), place(&one.imap), place(&one.smtp), wants.to_string()];
        table.push_str(&format!("| {} |\n", cells.join(" | ")));
    }
    table
}

#[test]
fn the_page_of_providers_says_what_the_table_says() {
    const PAGE: &str = "docs/PROVIDERS.md";
    let page = fs::read_to_string(root().join(PAGE)).unwrap();
    let (before, rest) = page.split_once("<!-- table -->\n").unwrap();
    let (_, after) = rest.split_once("<!-- end of table -->").unwrap();
    same(PAGE, &format!("{before}<!-- table -->\n{}<!-- end of table -->{after}", providers()));
}

#[test]
fn every_oddity_of_a_provider_is_played() {
    let page = fs::read_to_string(root().join("docs/PROVIDERS.md")).unwrap();
    let (_, odd) = page.split_once("## What is odd out there").unwrap();
    let played: Vec<&str> = odd.lines().filter_map(|line| line.strip_suffix("` |")?.rsplit('`').next()).collect();
    assert!(played.len() >= 25, "{}", played.len());
    let mut tests = String::new();
    for entry in fs::read_dir(root().join("tests/dialogues")).unwrap() {
        tests.push_str(&fs::read_to_string(entry.unwrap().path()).unwrap());
    }
    let missing: Vec<&str> = played.into_iter().filter(|name| !tests.contains(&format!("async fn {name}()"))).collect();
    assert_eq!(missing, Vec::<&str>::new());
}

/// The pages a package installs, and everything else it takes, exist.
#[test]
fn the_package_takes_what_is_there() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).unwrap();
    let assets: Vec<&str> = manifest
        .lines()
        .skip_while(|line| !line.starts_with("assets"))
        .take_while(|line| !line.starts_with(']'))
        .filter_map(|line| line.split('"').nth(1))
        .collect();
    assert!(assets.len() >= 8, "{assets:?}");
    for asset in assets.into_iter().filter(|asset| !asset.starts_with("target/")) {
        assert!(root().join(asset).exists(), "{asset}");
    }
}
