//! Where the journal's lines go, and in which form.
//!
//! Only our own lines are written, whatever the level: libraries beneath us
//! would print passwords and mails at theirs.

use std::io::{self, IsTerminal};

use tracing::Subscriber;
use tracing_subscriber::fmt::MakeWriter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::registry::LookupSpan;
use tracing_subscriber::util::SubscriberInitExt;
use tracing_subscriber::{EnvFilter, Layer, Registry, fmt};

use super::pace::Pace;
use crate::shell::config::{Log, LogFormat, LogLevel};

/// A layer that writes.
type Lines<S> = Box<dyn Layer<S> + Send + Sync>;

/// Starts writing, to the standard error or the systemd journal. To be called once, by `main`.
///
/// # Errors
/// When the journal was demanded and is not there.
pub fn start(log: &Log) -> io::Result<()> {
    let under_systemd = std::env::var_os("JOURNAL_STREAM").is_some();
    let terminal = io::stderr().is_terminal();
    let lines = match log.format {
        LogFormat::Journal => journal()?,
        // Where the socket is hidden, the lines still reach the journal through the standard error.
        LogFormat::Auto if under_systemd => journal().unwrap_or_else(|_| text(io::stderr, false, false)),
        LogFormat::Auto | LogFormat::Text => text(io::stderr, terminal, !under_systemd),
        LogFormat::Json => json(io::stderr),
    };
    subscriber(lines, log.level).try_init().map_err(io::Error::other)
}

fn subscriber(lines: Lines<Registry>, level: LogLevel) -> impl Subscriber + for<'a> LookupSpan<'a> + Send + Sync {
    tracing_subscriber::registry().with(lines.with_filter(Pace::default()).with_filter(ours(level)))
}

/// Only `strawboss`, from this level on.
fn ours(level: LogLevel) -> EnvFilter {
    let level = match level {
        LogLevel::Error => "error",
        LogLevel::Warn => "warn",
        LogLevel::Info => "info",
        LogLevel::Debug => "debug",
        LogLevel::Trace => "trace",
    };
    EnvFilter::new(format!("strawboss={level}"))
}

fn journal() -> io::Result<Lines<Registry>> {
    let layer = tracing_journald::layer()?;
    Ok(layer.with_syslog_identifier("strawboss".into()).with_field_prefix(Some("STRAWBOSS".into())).boxed())
}

/// Lines for people: colours on a terminal, the time where nobody else adds it.
fn text<W>(to: W, colours: bool, timed: bool) -> Lines<Registry>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    let lines = fmt::layer().with_writer(to).with_target(false).with_ansi(colours);
    if timed { lines.boxed() } else { lines.without_time().boxed() }
}

/// One JSON object a line, the fields side by side.
fn json<W>(to: W) -> Lines<Registry>
where
    W: for<'a> MakeWriter<'a> + Send + Sync + 'static,
{
    fmt::layer().json().flatten_event(true).with_current_span(false).with_span_list(false).with_writer(to).boxed()
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::sync::{Arc, Mutex};

    use super::*;
    use crate::domain::people::roster::ContractorKey;
    use crate::domain::speech::letter::{LetterId, LetterKind};
    use crate::shell::journal;
    use crate::shell::mailbox::MailboxError;

    #[derive(Clone, Default)]
    struct Paper(Arc<Mutex<Vec<u8>>>);

    impl Write for Paper {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0.lock().unwrap().write(bytes)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    impl Paper {
        fn text(&self) -> String {
            String::from_utf8(self.0.lock().unwrap().clone()).unwrap()
        }
    }

    /// What is written while `act` runs.
    fn written(form: impl Fn(Paper) -> Lines<Registry>, level: LogLevel, act: impl FnOnce()) -> String {
        let paper = Paper::default();
        tracing::subscriber::with_default(subscriber(form(paper.clone()), level), act);
        paper.text()
    }

    fn plain(paper: Paper) -> Lines<Registry> {
        text(move || paper.clone(), false, false)
    }

    #[test]
    fn a_line_for_people_reads_as_a_sentence_with_its_facts() {
        let line = written(plain, LogLevel::Info, || {
            journal::bounced(&LetterId("0a1b".into()), &ContractorKey("carl".into()));
        });
        assert_eq!(line, " WARN came back: not reached event=\"letter-bounced\" letter=0a1b contractor=carl\n");
    }

    #[test]
    fn a_json_line_is_one_object_with_its_event() {
        let form = |paper: Paper| json(move || paper.clone());
        let line = written(form, LogLevel::Info, || {
            journal::letter_proved(&LetterId("0a1b".into()), LetterKind::Nag);
        });
        let object: serde_json::Value = serde_json::from_str(&line).unwrap();
        for (field, value) in [("event", "letter-proved"), ("letter", "0a1b"), ("kind", "nag"), ("level", "INFO")] {
            assert_eq!(object[field], value, "{line}");
        }
    }

    #[test]
    fn only_our_own_lines_are_written_at_any_level() {
        let lines = written(plain, LogLevel::Trace, || {
            tracing::error!(target: "async_imap::client", "LOGIN olive canary");
            tracing::error!(target: "sled", "canary");
            tracing::trace!(target: "strawboss::gate", "ours");
        });
        assert!(lines.contains("ours") && !lines.contains("canary"), "{lines}");
        let lines = written(plain, LogLevel::Warn, journal::mailbox_back);
        assert_eq!(lines, "");
    }

    #[test]
    fn the_same_trouble_is_told_once_and_news_always() {
        let lines = written(plain, LogLevel::Info, || {
            for try_number in 0..50 {
                journal::mailbox_trouble(&MailboxError::Offline(format!("timed out, try {try_number}")));
                journal::mailbox_back();
            }
            journal::mailbox_trouble(&MailboxError::Full("quota".into()));
        });
        assert_eq!(lines.matches("cannot be reached").count(), 1, "{lines}");
        assert_eq!(lines.matches("answers again").count(), 50);
        assert_eq!(lines.matches("the mailbox is full").count(), 1);
    }
}
