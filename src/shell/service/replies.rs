//! Answers for the command line: what stands in the book, as facts and words.

use serde::Serialize;
use serde_json::json;

use super::control::Answer;
use super::{Service, ServiceError, pen};
use crate::domain::decide::Draft;
use crate::domain::decide::forecast::forecast;
use crate::domain::decide::order::explained;
use crate::domain::desk::Desk;
use crate::domain::people::roster::{Contractor, Side};
use crate::domain::reading::author::Author;
use crate::domain::speech::say;
use crate::domain::turn::fact::LetterState;
use crate::domain::turn::standing::{State, Turn};
use crate::domain::turn::thread_id::ThreadId;
use crate::shell::ledger::record::{self, MoveEnd, MoveRecord, TextRecord, decode};
use crate::shell::ledger::{LedgerError, Tree, export};
use crate::shell::mailbox::Place;

/// A thread in a list.
#[derive(Clone, Debug, Serialize)]
struct Row {
    thread: String,
    contractor: String,
    subject: String,
    turn: Turn,
    since: Option<jiff::Timestamp>,
    waiting: String,
    late: bool,
    state: &'static str,
    asks: Vec<String>,
}

impl Service {
    pub(super) fn status(&self) -> Answer {
        let house = self.book.house();
        let letters: Vec<_> = self.outbox.letters().collect();
        let waiting = letters.iter().filter(|record| record.state == LetterState::Ready).count();
        let unknown = letters.iter().filter(|record| record.state == LetterState::Ambiguous).count();
        let (mut you, mut they) = (0, 0);
        for desk in self.loaded_desks() {
            for thread in desk.threads() {
                match desk
                    .standing(thread)
                    .filter(|standing| standing.state == State::Open)
                    .map(|standing| standing.turn)
                {
                    Some(Turn::Owner) => you += 1,
                    Some(Turn::Contractor) => they += 1,
                    Some(Turn::Nobody) | None => {}
                }
            }
        }
        let told = |(at, what): &(jiff::Timestamp, String)| json!({ "at": at, "what": what });
        let trouble = self.health.troubles.back().map(told);
        let troubles: Vec<_> = self.health.troubles.iter().map(told).collect();
        Answer::facts(&json!({
            "born": house.born,
            "first-pass-done": house.first_pass_done,
            "mails-known": self.loaded_desks().iter().map(|desk| desk.mails().len()).sum::<usize>(),
            "paused": house.paused,
            "mailbox-read-at": self.health.seen_at,
            "letter-sent-at": self.health.sent_at,
            "you-owe": you,
            "they-owe": they,
            "letters-waiting": waiting,
            "letters-unknown": unknown,
            "moves-waiting": !self.moves.is_empty(),
            "moved": self.health.moved,
            "parked": self.health.parked,
            "next-digest": self.next_digest(),
            "last-trouble": trouble,
            "troubles": troubles,
        }))
    }

    pub(super) fn threads(&self, all: bool) -> Answer {
        let setting = self.setting();
        let mut rows = Vec::new();
        for desk in self.loaded_desks() {
            let Some(contractor) = setting.contractor(desk.key()) else { continue };
            for id in desk.threads() {
                let row = self.row(desk, contractor, id);
                rows.extend(row.filter(|row| all || (row.turn != Turn::Nobody && row.state != "closed")));
            }
        }
        rows.sort_by(|a, b| (a.since, &a.thread).cmp(&(b.since, &b.thread)));
        Answer::facts(&rows)
    }

    fn row(&self, desk: &Desk, contractor: &Contractor, id: ThreadId) -> Option<Row> {
        let (thread, standing) = (desk.thread(id)?, desk.standing(id)?);
        let owner = self.home.roster.owner();
        let side = match standing.turn {
            Turn::Owner => Some((Side::Owner, &owner.calendar, contractor.agreement.owner_answers_within)),
            Turn::Contractor => {
                Some((Side::Contractor, &contractor.agreement.calendar, contractor.agreement.answer_within))
            }
            Turn::Nobody => None,
        };
        let waited = side.and_then(|(_, calendar, agreed)| {
            let waited = calendar.working_between(standing.since?, self.clock.now());
            Some((say::working(waited, calendar.usual_day(), owner.language), waited > agreed))
        });
        let (waiting, late) = waited.unwrap_or_default();
        Some(Row {
            thread: id.short(),
            contractor: contractor.name.clone(),
            subject: thread.subject.clone(),
            turn: standing.turn,
            since: standing.since,
            waiting,
            late,
            state: state_word(&standing.state),
            asks: side
                .map(|(side, ..)| standing.asks_of(side).map(|open| open.ask.text.clone()).collect())
                .unwrap_or_default(),
        })
    }

    /// The one thread that five letters mean.
    fn named(&self, short: &str) -> Result<(&Desk, ThreadId), Answer> {
        let short = short.trim().trim_start_matches('#');
        let found =
            self.loaded_desks().into_iter().flat_map(|desk| desk.by_short(short).into_iter().map(move |id| (desk, id)));
        let mut found = found.collect::<Vec<_>>().into_iter();
        match (found.next(), found.next()) {
            (Some(one), None) => Ok(one),
            (None, _) => Err(Answer::no(format!("there is no thread {short}; `strawboss threads --all` lists them"))),
            (Some(_), Some(_)) => Err(Answer::no(format!("{short} can mean several threads"))),
        }
    }

    pub(super) fn show(&self, short: &str) -> Result<Answer, ServiceError> {
        let (desk, id) = match self.named(short) {
            Ok(found) => found,
            Err(no) => return Ok(no),
        };
        let mut entries = Vec::new();
        let thread = desk.thread(id);
        for mail in thread.iter().flat_map(|thread| &thread.mails).filter_map(|mail| desk.mail(*mail)) {
            let key = record::text_key(desk.key(), mail.id);
            let text = match self.book.ledger().get(Tree::Texts, &key)? {
                Some(bytes) => decode::<TextRecord>(&key, &bytes)?.fresh,
                None => String::new(),
            };
            let who = match mail.author {
                Author::Owner => "owner",
                Author::Contractor => "contractor",
                Author::Stranger => "stranger",
            };
            entries.push((mail.date, json!({ "at": mail.date, "who": who, "subject": mail.subject, "text": text })));
        }
        let letters = desk
            .letters()
            .filter(|letter| letter.fact.threads.iter().any(|thread| desk.resolve(*thread) == desk.resolve(id)));
        for letter in letters {
            let entry = json!({
                "at": letter.at,
                "who": "strawboss",
                "kind": letter.fact.kind,
                "to": letter.fact.to,
                "subject": letter.fact.subject,
                "state": letter.state,
            });
            entries.push((letter.at, entry));
        }
        entries.sort_by_key(|(at, _)| *at);
        let entries: Vec<_> = entries.into_iter().map(|(_, entry)| entry).collect();
        Ok(Answer::facts(&json!({
            "thread": id.short(),
            "contractor": desk.key(),
            "subject": thread.map(|thread| thread.subject.clone()),
            "entries": entries,
        })))
    }

    pub(super) fn explain(&self, short: &str) -> Answer {
        match self.named(short) {
            Err(no) => no,
            Ok((desk, id)) => {
                let lines = explained(&self.setting(), desk, id);
                Answer { ok: true, words: lines.join("\n"), facts: json!(lines) }
            }
        }
    }

    pub(super) fn forecast(&self, days: u16) -> Answer {
        let span = jiff::SignedDuration::from_hours(24 * i64::from(days));
        let until = self.clock.now().checked_add(span).unwrap_or(jiff::Timestamp::MAX);
        let lines = forecast(&self.setting(), &self.loaded_desks(), until);
        Answer { ok: true, words: lines.join("\n"), facts: json!(lines) }
    }

    pub(super) fn preview(&mut self) -> Result<Answer, ServiceError> {
        let now = self.clock.now();
        let today = self.home.roster.owner().calendar.date(now);
        let letter = self.digest_of(today)?;
        let rendered = pen::words(&self.home, &Draft { desk: None, letter, expires: None }, now);
        Ok(match rendered {
            Ok(rendered) => Answer {
                ok: true,
                facts: json!({ "subject": rendered.subject, "text": rendered.text, "html": rendered.html }),
                words: rendered.text,
            },
            Err(why) => Answer::no(why),
        })
    }

    pub(super) fn roster(&self) -> Answer {
        let rows: Vec<_> =
            self.home.roster.contractors().values().map(|contractor| self.roster_row(contractor)).collect();
        Answer::facts(&rows)
    }

    fn roster_row(&self, contractor: &Contractor) -> serde_json::Value {
        let desk = self.book.loaded(&contractor.key);
        let told = desk.and_then(Desk::live);
        json!({
            "key": contractor.key,
            "name": contractor.name,
            "addresses": contractor.addresses.iter().map(ToString::to_string).collect::<Vec<_>>(),
            "folder": contractor.folder,
            "live": contractor.is_live(told) && self.home.rules.live,
            "said-by-mail": { "live": told, "away-until": desk.and_then(Desk::away_until) },
        })
    }

    /// Moves back everything that was moved, since that moment or ever, and not moved back yet.
    pub(super) fn undo(&mut self, since: Option<jiff::Timestamp>) -> Result<Answer, ServiceError> {
        let mut ended: Vec<(Vec<u8>, MoveRecord)> = Vec::new();
        let mut trouble: Option<LedgerError> = None;
        self.book.ledger().scan(Tree::Journal, record::ENDED_MOVES, &mut |key, value| match decode(key, value) {
            Ok(record) => {
                ended.push((key.to_vec(), record));
                true
            }
            Err(error) => {
                trouble = Some(error);
                false
            }
        })?;
        if let Some(error) = trouble {
            return Err(error.into());
        }
        ended.retain(|(_, record)| since.is_none_or(|since| record.at >= since));
        let now = self.clock.now();
        let mut count = 0;
        for (key, mut record) in ended {
            let Some(MoveEnd::Done(copy)) = record.end.clone() else { continue };
            let back = Place::Folder(record.from.folder.clone());
            self.moves.add(&mut self.book, copy, record.message_id.clone(), back, now)?;
            record.end = Some(MoveEnd::Undone);
            self.book.put(Tree::Journal, key, &record)?;
            count += 1;
        }
        Ok(Answer::words(format!("{count} mails are being moved back to where they lay")))
    }

    pub(super) fn export(&mut self) -> Result<Answer, ServiceError> {
        self.commit()?;
        let mut lines = Vec::new();
        match export::export(self.book.ledger(), Some(&self.home.key), &mut lines) {
            Ok(_) => Ok(Answer::words(String::from_utf8_lossy(&lines))),
            Err(error) => Ok(Answer::no(error.to_string())),
        }
    }
}

fn state_word(state: &State) -> &'static str {
    match state {
        State::Open => "open",
        State::Closed => "closed",
        State::Replaced { .. } => "replaced",
        State::NotWatched => "not watched",
        State::NotReached => "not reached",
    }
}
