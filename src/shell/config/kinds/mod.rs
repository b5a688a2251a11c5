//! Kinds of values: what may stand under a key, and what to write where something else does.

mod hours;
mod people;
mod plain;
mod secret;
mod times;
mod zone;

pub(super) use hours::{Hours, holidays, hours, usual_hours};
pub(super) use people::{address_list, contractor_key, domain, folder, language};
pub(super) use plain::{Paths, choice, count, each, flag, host, line, lint_rules, pin, port, text, texts};
pub(super) use secret::secret;
pub use secret::source as secret_source;
pub(super) use times::{Span, time_of_day};
pub(super) use zone::zone;
