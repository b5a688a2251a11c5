//! `task for Boris: …`: a task told in a mail of the owner's, or on the command line.

use super::super::handed::{Placed, Words, placed};
use super::super::{Decision, Setting};
use super::{Obeyed, desk, house, no, yes};
use crate::domain::desk::Desk;
use crate::domain::reading::author::Author;
use crate::domain::reading::mail::{Mail, MailId, MessageId, Written};
use crate::domain::reading::{self, Context};
use crate::domain::speech::said;

/// A complete task leaves as a task letter; else it is proposed.
pub fn obey(setting: &Setting, desks: &[&Desk], name: &str, text: &str) -> Obeyed {
    let Some(contractor) = house::named(setting, name) else { return no(setting, said::NOBODY, &[name]) };
    let Some(desk) = desk(desks, &contractor.key) else { return no(setting, said::NO_DESK, &[]) };
    let written = written(setting);
    let message = MessageId(format!("<task.{}@{}>", contractor.key.0, setting.roster.owner().address().domain()));
    let mail = Mail::of_words(message.clone(), text, written);
    let reading = reading::read(&mail, &Context { author: Author::Owner, arrival: setting.now });
    if !reading.secrets.is_empty() {
        return no(setting, said::DRAFT_WITH_SECRET, &[]);
    }
    let id = MailId::of(&message, None, Some(setting.now), text);
    match placed(setting, desk, contractor, Words { id, subject: "", reading: &reading }) {
        Err(why) => no(setting, why, &[]),
        Ok(Placed::Sent { decision, title }) => yes(setting, decision, said::LETTER, &[&contractor.name, &title]),
        Ok(Placed::Proposed(decision)) => proposed(setting, decision, &contractor.name),
    }
}

fn proposed(setting: &Setting, decision: Decision, name: &str) -> Obeyed {
    yes(setting, decision, said::ASKED, &[name])
}

/// "Tomorrow" is counted from now, on the owner's clock.
fn written(setting: &Setting) -> Written {
    let offset = setting.roster.owner().calendar.zone().to_offset(setting.now).seconds();
    Written { at: setting.now, offset: reading::mail::OffsetSeconds(offset) }
}
