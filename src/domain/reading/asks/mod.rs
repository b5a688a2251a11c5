//! What a mail asks for, and how many separate tasks that is.
//!
//! From cues to asks in four steps: [`body`] takes off what cannot ask,
//! [`clauses`] divides sentences by deeds, [`mood`] tells what a clause wants
//! and how openly, [`lists`] what a list is as a whole. [`group`] then weighs
//! for and against: a task of its own, or a step of one already named.

pub(super) mod body;
pub(super) mod clauses;
mod group;
pub(super) mod lists;
mod mood;

use std::ops::Range;

use super::dates::{self, Found};
use super::lexicon::Cue;
use super::mail::Written;
use super::report::{Ask, AskKind};
use super::script::Script;
use super::sentences::{End, Item, Mark, Segment};
use crate::domain::people::roster::Side;
use body::Part;
use group::{Candidate, Group};
use lists::{Around, Entry, Intro, Role};
use mood::{Force, Mood, View};

/// At most so many asks are kept of one mail.
const ENOUGH: usize = 60;

/// The asks in a mail's new words. `asked` is the side that reads them.
pub fn find(script: &Script, parts: &[Part], asked: Side, anchor: Written) -> Vec<Ask> {
    let view = View { script, asked };
    let mut walk = Walk { view: &view, parts, anchor, group: Group::new(script), dates: Vec::new(), how: None };
    let mut at = 0;
    while at < parts.len() && walk.group.len() < ENOUGH {
        at = match walk.segment(at).item {
            Some(item) if item.head => walk.list(at, item),
            _ => walk.sentence(at),
        };
    }
    walk.group.finish()
}

/// A walk through the parts of a mail.
struct Walk<'w> {
    view: &'w View<'w>,
    parts: &'w [Part],
    anchor: Written,
    group: Group<'w>,
    dates: Vec<Found>,
    /// The paragraph that tells its reader how a thing is done.
    how: Option<usize>,
}

impl Walk<'_> {
    fn segment(&self, at: usize) -> Segment {
        self.view.script.segments[self.parts[at].segment].clone()
    }

    fn read_dates(&mut self, tokens: &Range<usize>, segment: &Segment) {
        self.dates = dates::within(self.view.script, tokens, segment.language, self.anchor);
        self.dates.retain(|date| !date.past);
    }

    /// The asks of one sentence that stands in no list, or goes on in an item.
    fn sentence(&mut self, at: usize) -> usize {
        let segment = self.segment(at);
        let tokens = self.parts[at].tokens.clone();
        let script = self.view.script;
        self.read_dates(&tokens, &segment);
        self.group.open_sentence(&tokens, segment.paragraph, &self.dates);
        if self.told_of_the_past(&tokens)
            || (script.has(&tokens, Cue::IfYouLike) && !clauses::own_request(script, &tokens))
        {
            return at + 1;
        }
        let clauses = clauses::split(script, &tokens, segment.language);
        if self.view.asked == Side::Owner && script.has(&tokens, Cue::HowTo) {
            self.how = Some(segment.paragraph);
        }
        let mut carried: Option<Mood> = None;
        let mut writer_acts = false;
        let mut announced: Option<Range<usize>> = None;
        let mut asked_before_colon = false;
        for (place, clause) in clauses.iter().enumerate() {
            // The mark of a question belongs to its last clause, unless a request goes on in it, and to one that asks in words.
            let last = place + 1 == clauses.len() && carried.is_none();
            let asking = last || segment.end != End::Question || script.has(&clause.tokens, Cue::Asking);
            let end = if asking { segment.end } else { End::Line };
            writer_acts =
                self.view.writer_acts(&clause.tokens) || (writer_acts && !clauses::own_request(script, &clause.tokens));
            if writer_acts && place > 0 && !self.view.writer_acts(&clause.tokens) && segment.end != End::Question {
                continue;
            }
            let asks = self.view.mood(&clause.tokens, segment.language, end, carried.is_some());
            let Some(mood) = asks else {
                carried = carried.filter(|_| !self.changes_subject(&clause.tokens));
                // "Please don't forget, ...": what is asked stands in the next clause.
                carried = carried.or(self.view.announces(&clause.tokens));
                continue;
            };
            // An order behind "and" goes on with the clause before it; where that asked nothing, neither does this.
            let joined =
                clause.tokens.start.checked_sub(1).is_some_and(|before| script.phrase(before, Cue::And).is_some());
            let told = clauses.get(place.wrapping_sub(1)).is_some_and(|before| {
                clauses::speaks(script, &before.tokens)
                    && clauses::deed(script, &before.tokens, segment.language).is_none()
            });
            let trails = told && carried.is_none() && joined && mood.force == Force::Bare && !clause.conditional;
            let offered = script.has(&(tokens.start..clause.tokens.end), Cue::IfYouLike);
            if trails || offered {
                continue;
            }
            let invited =
                carried.is_some_and(|before| before.kind == AskKind::Question && before.force == Force::Indirect);
            if invited && mood.force == Force::Carried {
                continue;
            }
            if mood.force == Force::Bare && self.view.tells_own_work(&clause.tokens, &mood) {
                continue;
            }
            if mood.force <= Force::Carried
                && (self.shows_how(segment.paragraph) || lists::closes_with_price(script, &tokens))
            {
                continue;
            }
            let mood = match carried {
                // "Let me know when you have them and send me a note": the report goes on.
                Some(before) if before.report && mood.force == Force::Carried && self.view.is_word(&mood) => {
                    Mood { kind: AskKind::Step, report: true, ..mood }
                }
                _ => mood,
            };
            carried = Some(mood);
            let elaborates = clause.after_colon && asked_before_colon && mood.force < Force::Open;
            asked_before_colon |=
                !clause.after_colon && mood.kind == AskKind::Task && lists::is_specific(script, &clause.tokens);
            let candidate = Candidate {
                elaborates,
                labelled: clause.label.is_some(),
                tokens: clause.whole(),
                mood,
                conditional: clause.conditional,
                paragraph: segment.paragraph,
                sentence: at,
                listed: segment.item.is_some(),
            };
            let lacks = mood.kind == AskKind::Task && script.has(&clause.tokens, Cue::Lack);
            match clauses::things(script, &clause.tokens).filter(|_| lacks) {
                Some(things) => things.into_iter().for_each(|tokens| {
                    self.group.add(Candidate { tokens, labelled: true, ..candidate.clone() });
                }),
                None => self.group.add(candidate),
            }
            if announced.as_ref().is_some_and(|_| clause.after_colon) {
                self.group.forget_within(announced.take());
            }
            // "I am missing two things: ...": what is asked stands behind the colon.
            let counts = script.is_sign(clause.tokens.end, ':') && lists::counts_matters(script, &clause.tokens);
            announced = counts.then(|| clause.tokens.clone()).or(announced);
        }
        at + 1
    }

    /// Words of earlier requests, or of what somebody else asked.
    fn told_of_the_past(&self, tokens: &Range<usize>) -> bool {
        let script = self.view.script;
        let told = script.cues(tokens).iter().find(|hit| matches!(hit.cue, Cue::PastRequest | Cue::Reported));
        told.is_some_and(|told| {
            let before = tokens.start..told.first;
            !clauses::own_request(script, &before)
        }) && self.segment_end(tokens) != Some(End::Question)
    }

    /// Orders in this paragraph tell how a thing is done, and ask for nothing.
    fn shows_how(&self, paragraph: usize) -> bool {
        self.how.is_some_and(|how| how == paragraph || how + 1 == paragraph)
    }

    fn segment_end(&self, tokens: &Range<usize>) -> Option<End> {
        let segments = &self.view.script.segments;
        let place = segments.partition_point(|segment| segment.tokens.end < tokens.end);
        segments.get(place).map(|segment| segment.end)
    }

    /// The clause has a subject of its own, so that an order before it does not carry on.
    fn changes_subject(&self, clause: &Range<usize>) -> bool {
        self.view.script.cues(clause).iter().any(|hit| matches!(hit.cue, Cue::First | Cue::FirstFuture | Cue::FirstCan))
    }

    /// The asks of a whole list.
    fn list(&mut self, at: usize, item: Item) -> usize {
        let of_list =
            |part: &&Part| self.view.script.segments[part.segment].item.is_some_and(|other| other.list == item.list);
        let count = self.parts[at..].iter().take_while(of_list).count();
        let places: Vec<usize> = (at..at + count).collect();
        let mut entries = self.entries(&places);
        // Of a list of boxes, what is ticked is done, and the others tell what the list is.
        if entries.iter().any(|entry| !entry.is_ticked()) {
            entries.retain(|entry| !entry.is_ticked());
        }
        let intro = at.checked_sub(1).map(|before| self.intro(before, at));
        let after = self.parts.get(at + count).map(|part| self.view.script.segments[part.segment].clone());
        let around = Around {
            intro: intro.as_ref(),
            after: after.as_ref(),
            task_before: self.group.has_task_before_intro(intro.as_ref()),
        };
        let (mut role, mut why) = lists::role(self.view, &entries, &around);
        let mut shared = self.group.shared_due().cloned();
        let taken = self.taken_as_a_whole(role, at + count, &around);
        if let Some((tokens, segment)) = &taken {
            (role, why) = (Role::Tasks, "asked for as a whole below the list");
            self.read_dates(tokens, segment);
            self.group.open_sentence(tokens, segment.paragraph, &self.dates);
            shared = self.group.shared_due().cloned().or(shared);
        }
        let announced = intro.as_ref().is_some_and(|intro| lists::counts_matters(self.view.script, &intro.tokens));
        if role == Role::Tasks || (role == Role::Questions && announced) {
            self.group.forget_generic(intro.as_ref());
        }
        for place in places {
            let segment = self.segment(place);
            if segment.item.is_some_and(|item| item.mark == Mark::Ticked) {
                continue;
            }
            let head = segment.item.is_some_and(|item| item.head && !item.nested);
            match role {
                Role::Told => {}
                Role::Questions => {
                    self.sentence(place);
                }
                Role::Tasks if head => self.item(place, &segment, AskKind::Task, why, shared.as_ref()),
                Role::Tasks => self.goes_on(place, &segment, why),
                Role::Steps => self.item(place, &segment, AskKind::Step, why, None),
            }
        }
        if role == Role::Steps {
            self.group.needs_a_task(intro.as_ref(), &entries);
        }
        at + count + usize::from(taken.is_some())
    }

    /// "Please see to all of them" below a list that asks for nothing by itself makes tasks of its items.
    fn taken_as_a_whole(&self, role: Role, after: usize, around: &Around) -> Option<(Range<usize>, Segment)> {
        let script = self.view.script;
        let asked = role == Role::Tasks || (role == Role::Told && around.may_be_asked(script));
        let part = self.parts.get(after).filter(|_| asked)?;
        let segment = script.segments[part.segment].clone();
        let whole = segment.item.is_none()
            && clauses::own_request(script, &part.tokens)
            && !lists::is_specific(script, &part.tokens)
            && segment.end != End::Question
            && !script.has(&part.tokens, Cue::TellMe)
            && !script.has(&part.tokens, Cue::Courtesy);
        whole.then(|| (part.tokens.clone(), segment))
    }

    /// The items of a list with all their sentences.
    fn entries(&self, places: &[usize]) -> Vec<Entry> {
        let mut entries: Vec<Entry> = Vec::new();
        for place in places {
            let segment = self.segment(*place);
            let end = segment.tokens.end;
            if segment.item.is_some_and(|item| item.head && !item.nested) {
                entries.push(Entry { whole: segment.tokens.clone(), head: segment });
            } else if let Some(entry) = entries.last_mut() {
                entry.whole.end = end;
            }
        }
        entries
    }

    /// A later sentence of an item that is a task: a step where it asks openly, else a detail that may bring the date.
    fn goes_on(&mut self, place: usize, segment: &Segment, why: &'static str) {
        let tokens = self.parts[place].tokens.clone();
        let script = self.view.script;
        let clauses = clauses::split(script, &tokens, segment.language);
        let mut moods =
            clauses.iter().filter_map(|clause| self.view.mood(&clause.tokens, segment.language, segment.end, true));
        let opening = clauses::opening(script, &tokens);
        let ought = script.phrase(opening, Cue::Ought).is_some()
            || (script.has(&tokens, Cue::Ought) && !clauses::own_request(script, &tokens));
        if !ought && moods.any(|mood| mood.force > Force::Indirect) {
            return self.item(place, segment, AskKind::Step, why, None);
        }
        self.read_dates(&tokens, segment);
        self.group.open_sentence(&tokens, segment.paragraph, &self.dates);
    }

    fn intro(&self, before: usize, at: usize) -> Intro {
        let (segment, first) = (self.segment(before), self.segment(at));
        let tokens = self.parts[before].tokens.clone();
        let near = segment.item.is_none()
            && (segment.end == End::Colon
                || segment.paragraph == first.paragraph
                || segment.paragraph + 1 == first.paragraph);
        let mood = self.group.mood_within(&tokens);
        Intro { tokens, mood, end: segment.end, near }
    }

    /// One item of a list whose role is known.
    fn item(&mut self, place: usize, segment: &Segment, kind: AskKind, why: &'static str, shared: Option<&Found>) {
        let tokens = self.parts[place].tokens.clone();
        let script = self.view.script;
        let shared = shared.cloned();
        self.read_dates(&tokens, segment);
        self.group.open_sentence(&tokens, segment.paragraph, &self.dates);
        let clauses = clauses::split(script, &tokens, segment.language);
        let moods = clauses.iter().map(|clause| self.view.mood(&clause.tokens, segment.language, segment.end, true));
        let own = moods.flatten().next();
        let asked = own.map(|mood| mood.kind).filter(|kind| *kind != AskKind::Step && *kind != AskKind::Task);
        let kind = match (kind, asked) {
            (AskKind::Task, Some(other)) => other,
            (kind, _) => kind,
        };
        let report = own.is_some_and(|mood| mood.report);
        if kind == AskKind::Step && own.is_none() && !lists::item_asks(self.view, segment) {
            self.group.keep_detail(&tokens);
            return;
        }
        let kind = if report { AskKind::Step } else { kind };
        let mood = Mood { kind, force: Force::Open, report, bounds: false, verb: own.and_then(|mood| mood.verb), why };
        self.group.add_listed(
            Candidate {
                tokens,
                mood,
                conditional: false,
                elaborates: false,
                labelled: false,
                paragraph: segment.paragraph,
                sentence: place,
                listed: true,
            },
            shared,
        );
    }
}
