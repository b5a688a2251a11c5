//! The configuration: one TOML file and the environment, every mistake told at once.
//!
//! `config` merges the file with variables such as `STRAWBOSS__IMAP__HOST`;
//! `toml_edit` reads the same text a second time for line numbers. Each table
//! is then read key by key, and reading goes on after a mistake. Zones are
//! looked up here, so that the rules get them as values. Nothing is kept:
//! [`load`] may be called again at any time, and its result compared or dropped.

mod errors;
mod house;
mod kinds;
mod lines;
mod people;
pub mod secrets;
mod section;
mod servers;
mod settings;
mod suggest;
mod terms;
#[cfg(test)]
mod tests;
mod tree;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

pub use kinds::secret_source;

pub use errors::{ConfigError, ConfigErrors, Place, Wrong};
pub use settings::{
    Folders, Log, LogFormat, LogLevel, Login, MailboxSettings, Security, SentCopies, Server, Settings, Watch,
};

use kinds::Paths;
use lines::Lines;
use section::{Book, Section};

/// Above this a file is not a configuration.
const LONGEST: u64 = 1 << 20;

/// Reads the file and the environment of this process.
pub fn load(file: &Path) -> Result<Settings, ConfigErrors> {
    let text = text_of(file)?;
    let env =
        std::env::vars_os().filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)));
    read(&text, file, &env.collect())
}

/// Where the configuration lies: `given`, else `$STRAWBOSS_CONFIG`, else the first that exists of `./strawboss.toml`,
/// `~/.config/strawboss/strawboss.toml` and `/etc/strawboss/strawboss.toml`, which is also the answer where none does.
pub fn locate(given: Option<&Path>) -> PathBuf {
    if let Some(path) = given.map(Path::to_path_buf).or_else(|| std::env::var_os("STRAWBOSS_CONFIG").map(PathBuf::from))
    {
        return path;
    }
    let home = std::env::var_os("HOME").map(|home| Path::new(&home).join(".config"));
    let own = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).or(home);
    let candidates = [Some(PathBuf::from("strawboss.toml")), own.map(|dir| dir.join("strawboss/strawboss.toml"))];
    let found = candidates.into_iter().flatten().find(|path| path.exists());
    found.unwrap_or_else(|| PathBuf::from("/etc/strawboss/strawboss.toml"))
}

/// Where set-up writes: `given`, else the configuration there is, else the user's own place, or the machine's for root.
pub fn place_to_write(given: Option<&Path>, is_root: bool) -> PathBuf {
    let located = locate(given);
    if given.is_some() || is_root || located.exists() || std::env::var_os("STRAWBOSS_CONFIG").is_some() {
        return located;
    }
    let home = std::env::var_os("HOME").map(|home| Path::new(&home).join(".config"));
    let own = std::env::var_os("XDG_CONFIG_HOME").map(PathBuf::from).or(home);
    own.map_or(located, |dir| dir.join("strawboss/strawboss.toml"))
}

/// Reads `text` as the content of `file`, with the variables of `env`.
///
/// # Errors
/// All mistakes there are, in the order of the file; one alone where the text is not TOML.
pub fn read(text: &str, file: &Path, env: &BTreeMap<String, String>) -> Result<Settings, ConfigErrors> {
    let lines = Lines::of(text).map_err(|(line, wrong)| {
        let place = Place::File { file: file.to_path_buf(), line };
        ConfigErrors(vec![ConfigError { place, key: String::new(), wrong }])
    })?;
    let tree = tree::merge(text, env)
        .map_err(|error| ConfigErrors::of_file(file, Wrong::new(error.to_string(), "Correct that value.")))?;
    let book = Book::new(file, lines);
    let settings = settings_of(Section::top(&book, &tree), file.parent().unwrap_or(Path::new("")), env);
    book.finish()?;
    settings.ok_or_else(|| {
        ConfigErrors::of_file(
            file,
            Wrong::new("something is wrong that has no name", "Please report this file as a bug."),
        )
    })
}

fn settings_of(top: Section<'_>, beside: &Path, env: &BTreeMap<String, String>) -> Option<Settings> {
    let paths = Paths { beside, home: env.get("HOME").map(String::as_str) };
    let owner = people::owner(&top, &paths);
    let user = owner.as_ref().map(|owner| owner.address().to_string());
    let roster = people::roster(&top, owner, &paths);
    let servers = servers::servers(&top, user.as_deref(), &paths);
    let rules = house::rules(&top);
    let (sent_copies, folders) = (servers::sent_copies(&top), house::folders(&top));
    let (watch, log) = (house::watch(&top), house::log(&top));
    let alarm_after = house::alarm_after(&top);
    let state_dir = top.read("state-dir", |e| paths.one(e)).unwrap_or_else(|| usual_state_dir(env));
    let templates_dir = top.read("templates-dir", |e| paths.one(e));
    top.close();
    let (imap, mailbox, smtp) = servers?;
    Some(Settings {
        roster: roster?,
        rules,
        imap,
        mailbox,
        smtp,
        sent_copies,
        folders,
        watch,
        alarm_after,
        state_dir,
        templates_dir,
        log,
    })
}

/// What systemd gives the service, else the user's own place (XDG Base Directory Specification).
fn usual_state_dir(env: &BTreeMap<String, String>) -> PathBuf {
    let set = |name: &str| env.get(name).filter(|value| !value.is_empty());
    if let Some(directories) = set("STATE_DIRECTORY") {
        return PathBuf::from(directories.split(':').next().unwrap_or(directories));
    }
    let own = set("XDG_STATE_HOME").map(PathBuf::from).or_else(|| Some(Path::new(set("HOME")?).join(".local/state")));
    own.map_or_else(|| PathBuf::from("/var/lib/strawboss"), |dir| dir.join("strawboss"))
}

fn text_of(file: &Path) -> Result<String, ConfigErrors> {
    use std::io::Read;
    let mut bytes = Vec::new();
    let opened = std::fs::File::open(file).and_then(|open| open.take(LONGEST + 1).read_to_end(&mut bytes));
    if let Err(error) = opened {
        let remedy = "Name the file with --config, or start from config/strawboss.example.toml.";
        return Err(ConfigErrors::of_file(file, Wrong::new(format!("this file cannot be read ({error})"), remedy)));
    }
    if bytes.len() as u64 > LONGEST {
        let wrong = Wrong::new("this file is longer than a megabyte", "Name the configuration, not something else.");
        return Err(ConfigErrors::of_file(file, wrong));
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.utf8_error().valid_up_to();
        let line = error.as_bytes().iter().take(good).filter(|byte| **byte == b'\n').count() + 1;
        let place = Place::File { file: file.to_path_buf(), line: Some(line) };
        let wrong = Wrong::new("this line is not UTF-8", "Save the file in that encoding.");
        ConfigErrors(vec![ConfigError { place, key: String::new(), wrong }])
    })
}
