//! What may name what.

use std::collections::BTreeSet;

use super::hold;
use super::repository;
use super::source::{self, Source};

/// Every crate we build on, and where alone it may be named. What touches the outside has one home.
const HOMES: [(&str, &[&str]); 34] = [
    ("async_imap", &["src/shell/mailbox"]),
    ("async_trait", &["src/shell"]),
    ("base64", &["src/shell/mailbox", "src/shell/oauth"]),
    ("clap", &["src/shell/cli", "src/main"]),
    ("config", &["src/shell/config"]),
    ("futures_util", &["src/shell"]),
    ("getrandom", &["src/shell/clock", "src/shell/ledger/key", "src/shell/mailbox/line", "src/shell/oauth/login"]),
    ("hickory_resolver", &["src/shell/setup/discover/internet"]),
    ("hmac", &["src/wire/token"]),
    ("html2text", &["src/wire/html"]),
    ("jiff", &["src"]),
    ("lettre", &["src/shell/postman"]),
    ("mail_parser", &["src/wire/read", "src/wire/html"]),
    ("minijinja", &["src/wire/template"]),
    ("quick_xml", &["src/shell/setup/discover/autoconfig"]),
    (
        "rustix",
        &[
            "src/shell/config/secrets",
            "src/shell/ledger/place",
            "src/shell/doctor",
            "src/shell/oauth/store",
            "src/shell/cli",
        ],
    ),
    ("rustls_native_certs", &["src/shell/tls"]),
    ("rustls_pki_types", &["src/shell/tls"]),
    ("sd_notify", &["src/shell/systemd"]),
    ("serde", &["src"]),
    ("serde_json", &["src/shell", "src/wire/template"]),
    ("sha2", &["src"]),
    ("sled", &["src/shell/ledger"]),
    ("socket2", &["src/shell/mailbox"]),
    ("strsim", &["src/shell/config"]),
    ("thiserror", &["src"]),
    ("tokio", &["src/shell"]),
    ("tokio_rustls", &["src/shell"]),
    ("toml_edit", &["src/shell/config", "src/shell/setup"]),
    ("tracing", &["src/shell"]),
    ("tracing_journald", &["src/shell/journal"]),
    ("tracing_subscriber", &["src/shell/journal"]),
    ("ureq", &["src/shell/setup/discover/internet", "src/shell/oauth/http"]),
    ("zeroize", &["src/shell", "src/wire/token"]),
];

/// What the standard library offers of the outside, or of chance.
const OUTSIDE: [&str; 9] = [
    "std::fs",
    "std::net",
    "std::env",
    "std::process",
    "std::thread",
    "std::io",
    "std::os",
    "std::time",
    "std::hash::RandomState",
];

/// Clocks, and look-ups that depend on the machine.
const CLOCKS: [&str; 7] =
    ["Timestamp::now", "ZonedDateTime::now", "SystemTime", "Instant", "TimeZone::get", "TimeZone::system", "tz::db"];

/// The files of the shell that read the clock of the machine, draw lots, read the environment, or open files.
const OWNERS: [(&[&str], &[&str]); 5] = [
    (&["Timestamp::now", "ZonedDateTime::now", "SystemTime"], &["src/shell/clock", "src/shell/cli/inspect"]),
    (
        &["std::thread::sleep", "tokio::time::sleep", "tokio::time::interval"],
        &[
            "src/shell/clock",
            "src/shell/ledger/disk",
            "src/shell/mailbox/connect",
            "src/shell/mailbox/line",
            "src/shell/postman/dial",
            "src/shell/cli/daemon",
            "src/shell/cli/alarm",
        ],
    ),
    (&["std::env"], &["src/shell/config", "src/shell/journal/output", "src/shell/cli/doctor"]),
    (&["getrandom"], &["src/shell/clock", "src/shell/ledger/key", "src/shell/mailbox/line", "src/shell/oauth/login"]),
    (
        &["std::fs"],
        &[
            "src/shell/ledger",
            "src/shell/tls",
            "src/shell/config",
            "src/shell/cli",
            "src/shell/setup",
            "src/shell/oauth",
            "src/shell/doctor",
            "src/shell/control",
            "src/shell/templates",
        ],
    ),
];

/// The floors of the domain from the ground up; each may name itself and those beneath it.
const FLOORS: [&str; 9] = ["people", "reading", "work", "turn", "house", "desk", "setting", "speech", "decide"];

/// Plain names, which any floor may say without standing on what gives them their meaning.
const NAMES: [&str; 2] = ["turn::thread_id", "speech::letter"];

fn below(sources: &'static [Source], folder: &str) -> impl Iterator<Item = &'static Source> {
    let folder = folder.to_owned();
    sources.iter().filter(move |source| source::belongs(&source.path, &folder))
}

/// Whether a path is `name`, or something within it.
fn within(path: &str, name: &str) -> bool {
    path.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Whether the parts of `name` stand somewhere in a path.
fn mentions(path: &str, name: &str) -> bool {
    format!("::{path}::").contains(&format!("::{name}::"))
}

fn named<'a>(sources: impl Iterator<Item = &'a Source>, names: &[&str]) -> Vec<String> {
    let mut broken = Vec::new();
    for source in sources {
        for path in &source.paths {
            if names.iter().any(|name| mentions(path, name)) {
                broken.push(format!("{}  {path}", source.path));
            }
        }
    }
    broken
}

#[test]
fn the_domain_is_pure() {
    let sources = source::program();
    let domain = || below(sources, "src/domain");
    let mut broken = named(domain(), &OUTSIDE);
    broken.extend(named(domain(), &CLOCKS));
    broken.extend(domain().flat_map(|source| [source.places("async "), source.places(".await")].concat()));
    hold(
        "src/domain knows no outside, no clock, no zone of the machine and no async: take what you need as an argument (`now`, a zone, a text), and let src/shell fetch it.",
        &broken,
    );
}

#[test]
fn the_wire_is_pure() {
    let sources = source::program();
    let wire = || below(sources, "src/wire");
    let mut broken = named(wire(), &OUTSIDE);
    broken.extend(named(wire(), &CLOCKS));
    broken.extend(wire().flat_map(|source| [source.places("async "), source.places(".await")].concat()));
    hold(
        "src/wire turns bytes into words and back, and does nothing else: let src/shell read, wait and send.",
        &broken,
    );
}

#[test]
fn dependencies_point_from_main_to_shell_to_wire_and_domain() {
    let sources = source::program();
    let mut broken = named(below(sources, "src/domain"), &["crate::wire", "crate::shell"]);
    broken.extend(named(below(sources, "src/wire"), &["crate::shell"]));
    broken.extend(named(below(sources, "src/main"), &["strawboss::wire", "strawboss::domain"]));
    hold(
        "Names go one way: main -> shell -> {wire, domain}, wire -> domain. Move the type down to whoever is beneath, or hand the value in.",
        &broken,
    );
}

#[test]
fn each_floor_of_the_domain_knows_only_those_beneath_it() {
    let sources = source::program();
    let mut broken = Vec::new();
    for (height, floor) in FLOORS.iter().enumerate() {
        for source in below(sources, &format!("src/domain/{floor}")) {
            for path in &source.paths {
                let Some(target) = path.strip_prefix("crate::domain::") else { continue };
                let beneath = FLOORS[..=height].iter().any(|lower| within(target, lower));
                if !beneath && !NAMES.iter().any(|name| within(target, name)) {
                    broken.push(format!("{}  {path}", source.path));
                }
            }
        }
    }
    hold(
        &format!("The floors are, from the ground: {}. Move what both need to the lower one.", FLOORS.join(", ")),
        &broken,
    );
}

#[test]
fn each_crate_has_one_home() {
    let mut broken = Vec::new();
    for source in source::program() {
        for path in &source.paths {
            for (name, homes) in HOMES.iter().filter(|(name, _)| path.starts_with(&format!("{name}::"))) {
                let own_module = *name == "config"
                    && !path.contains("::Config")
                    && !path.contains("::File")
                    && !path.contains("::Env");
                let at_home = homes.iter().any(|home| source::belongs(&source.path, home));
                if !own_module && !at_home {
                    broken.push(format!("{}  {path} (its home is {})", source.path, homes.join(", ")));
                }
            }
        }
    }
    hold("A crate is named in its home only: ask that module for what you need.", &broken);
}

#[test]
fn each_dependency_is_used_and_has_a_home() {
    let manifest = repository::text("Cargo.toml");
    let lines = manifest.lines().skip_while(|line| *line != "[dependencies]").skip(1);
    let listed: BTreeSet<String> = lines
        .take_while(|line| !line.starts_with('['))
        .filter_map(|line| Some(line.split_once('=')?.0.trim().replace('-', "_")))
        .collect();
    let homes: BTreeSet<String> = HOMES.iter().map(|(name, _)| (*name).to_owned()).collect();
    let told =
        listed.symmetric_difference(&homes).map(|name| format!("{name}: in Cargo.toml or in HOMES, not in both"));
    let sources = source::program();
    let unused = listed.iter().filter(|name| {
        let within = format!("{name}::");
        !sources.iter().any(|source| source.paths.iter().any(|path| path.starts_with(&within)))
    });
    let broken: Vec<String> = told.chain(unused.map(|name| format!("{name}: nobody names it"))).collect();
    hold("Take what nobody uses out of Cargo.toml; give what is new a home in tests/tidy/imports.rs.", &broken);
}

#[test]
fn clock_chance_environment_and_files_have_owners() {
    let sources = source::program();
    let mut broken = Vec::new();
    for (what, owners) in OWNERS {
        let others = sources.iter().filter(|source| !owners.iter().any(|owner| source::belongs(&source.path, owner)));
        broken.extend(named(others, what));
    }
    hold(
        "Only the files in OWNERS (tests/tidy/imports.rs) ask the machine: take a Clock, a path's text or a value instead.",
        &broken,
    );
}

/// A map with a hasher of its own, without chance, and never walked through.
const OWN_HASHER: [&str; 1] = ["src/domain/reading/lexicon/mod.rs"];

#[test]
fn nothing_depends_on_the_order_of_a_hash() {
    let sources = source::program();
    let names = ["std::collections::HashMap", "std::collections::HashSet", "std::collections::hash_map"];
    let others = sources.iter().filter(|source| !OWN_HASHER.contains(&source.path.as_str()));
    hold("The same mails must give the same words: use BTreeMap and BTreeSet.", &named(others, &names));
}
