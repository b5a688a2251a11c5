//! The file and the environment as one tree of values.
//!
//! The `config` crate merges the two; a variable `STRAWBOSS__IMAP__CA_FILE`
//! stands for `imap.ca-file` and wins over the file. Its tables have no order,
//! ours do, so that the same mistakes are always told in the same order.

use std::collections::BTreeMap;

use config::{Config, ConfigError, Environment, File, FileFormat, Source, Value, ValueKind};

/// Variables that begin so are keys.
pub(super) const PREFIX: &str = "STRAWBOSS__";

/// A value, and whether the environment gave it.
#[derive(Clone, Debug)]
pub(super) struct Node {
    pub(super) what: What,
    pub(super) from_env: bool,
}

#[derive(Clone, Debug)]
pub(super) enum What {
    Text(String),
    Flag(bool),
    Whole(i128),
    Fraction,
    List(Vec<Node>),
    Table(Table),
}

pub(super) type Table = BTreeMap<String, Node>;

/// Merges the TOML `text`, which is known to be well formed, with the variables of `env` that are meant for us.
pub(super) fn merge(text: &str, env: &BTreeMap<String, String>) -> Result<Table, ConfigError> {
    let variables = env.iter().filter(|(name, _)| name.starts_with(PREFIX));
    let as_keys =
        variables.map(|(name, value)| (name.replace("__", "\0").replace('_', "-").replace('\0', "__"), value.clone()));
    let environment =
        Environment::with_prefix("STRAWBOSS").prefix_separator("__").separator("__").source(Some(as_keys.collect()));
    let merged =
        Config::builder().add_source(File::from_str(text, FileFormat::Toml)).add_source(environment).build()?;
    // Not `try_deserialize`, which forgets where a value came from.
    Ok(ordered(merged.collect()?))
}

fn ordered(table: config::Map<String, Value>) -> Table {
    table.into_iter().filter_map(|(key, value)| Some((key, node(value)?))).collect()
}

/// TOML has no null, and the environment none either.
fn node(value: Value) -> Option<Node> {
    let from_env = value.origin() == Some("the environment");
    let what = match value.kind {
        ValueKind::Nil => return None,
        ValueKind::Boolean(flag) => What::Flag(flag),
        ValueKind::I64(number) => What::Whole(number.into()),
        ValueKind::I128(number) => What::Whole(number),
        ValueKind::U64(number) => What::Whole(number.into()),
        ValueKind::U128(number) => What::Whole(i128::try_from(number).unwrap_or(i128::MAX)),
        ValueKind::Float(_) => What::Fraction,
        ValueKind::String(text) => What::Text(text),
        ValueKind::Table(table) => What::Table(ordered(table)),
        ValueKind::Array(list) => What::List(list.into_iter().filter_map(node).collect()),
    };
    Some(Node { what, from_env })
}

/// The variable that stands for a key.
pub(super) fn variable(path: &str) -> String {
    let path = path.split('[').next().unwrap_or(path);
    format!("{PREFIX}{}", path.replace('.', "__").replace('-', "_").to_uppercase())
}
