//! What is missing in a request.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::domain::reading::lexicon::{folded as fold, same_stem};
use crate::domain::reading::mail::Mail;
use crate::domain::reading::{Ask, AskKind, Reading};

/// A rule of a good request; its names are part of the contract of `inspect`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LintRule {
    /// It does not say what shall be there in the end.
    Outcome,
    /// Its verb can mean anything ("fix the router").
    Vague,
    /// It names no moment.
    Due,
    /// Its outcome needs steps, and it has none.
    Steps,
    /// It tells nothing of what is known.
    Context,
    /// It asks for two or more tasks at once.
    Bundle,
    /// Files change hands, and it names no place for them.
    Place,
    /// It does not say how to report.
    Report,
    /// It can't be done from afar.
    NotOutsourceable,
}

impl LintRule {
    /// Every rule, in the order in which hints are given.
    pub const ALL: [LintRule; 9] = [
        LintRule::Outcome,
        LintRule::Vague,
        LintRule::Due,
        LintRule::Steps,
        LintRule::Context,
        LintRule::Bundle,
        LintRule::Place,
        LintRule::Report,
        LintRule::NotOutsourceable,
    ];

    /// Its name in configuration, `inspect` and commands.
    pub fn name(self) -> &'static str {
        match self {
            LintRule::Outcome => "outcome",
            LintRule::Vague => "vague",
            LintRule::Due => "due",
            LintRule::Steps => "steps",
            LintRule::Context => "context",
            LintRule::Bundle => "bundle",
            LintRule::Place => "place",
            LintRule::Report => "report",
            LintRule::NotOutsourceable => "not-outsourceable",
        }
    }

    /// The rule of that name.
    pub fn from_name(name: &str) -> Option<LintRule> {
        LintRule::ALL.into_iter().find(|rule| rule.name() == name)
    }
}

impl fmt::Display for LintRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Jobs that need hands on the spot, unless the owner names others: each list of words must occur together.
const CANNOT: [&[&str]; 14] = [
    &["file", "cabinet"],
    &["fuel", "car"],
    &["post", "letter"],
    &["print", "handouts"],
    &["pack", "handouts"],
    &["name", "tags"],
    &["network", "card", "build"],
    &["evaluate", "network", "site"],
    &["ablage", "papiere"],
    &["auto", "tanken"],
    &["brief", "post", "bringen"],
    &["poster", "lettre"],
    &["courrier", "poste"],
    &["llevar", "correos"],
];

/// Verbs that say nothing of what shall be there in the end.
const VAGUE: [&str; 22] = [
    "fix",
    "handle",
    "improve",
    "optimize",
    "optimise",
    "sort",
    "deal",
    "look",
    "check",
    "repariere",
    "reparieren",
    "verbessern",
    "verbessere",
    "optimieren",
    "kümmern",
    "ameliorer",
    "reparer",
    "optimiser",
    "mejorar",
    "mejora",
    "arregla",
    "arreglar",
];

/// Words by which a request says how to report.
const REPORTING: [&str; 20] = [
    "report",
    "confirm",
    "posted",
    "update",
    "summary",
    "finished",
    "done",
    "bescheid",
    "rückmeldung",
    "melde",
    "melden",
    "fertig",
    "tiens",
    "tenez",
    "courant",
    "compte",
    "avísame",
    "avise",
    "confirma",
    "informe",
];

/// Words of a place for files.
const PLACES: [&str; 16] = [
    "folder",
    "drive",
    "share",
    "server",
    "repository",
    "ordner",
    "laufwerk",
    "ablage",
    "dossier",
    "serveur",
    "carpeta",
    "servidor",
    "attach",
    "attached",
    "anbei",
    "adjunto",
];

/// Words of things that are handed over as files.
const FILES: [&str; 20] = [
    "file", "files", "pdf", "document", "photo", "photos", "logo", "banner", "flyer", "sheet", "datei", "dateien",
    "fotos", "entwurf", "fichier", "fichiers", "maquette", "archivo", "archivos", "folleto",
];

/// Fewer words than these tell a doer nothing of what is known.
const TOLD: usize = 12;

/// More words than these in one task want steps.
const LONG: usize = 60;

/// The rules that a request of the owner's breaks, in the order of [`LintRule::ALL`]; none where nothing is requested.
///
/// `cannot` are words of jobs that can't be outsourced; the built-in list where empty.
pub fn lint(reading: &Reading, mail: &Mail, cannot: &[String]) -> Vec<LintRule> {
    let tasks: Vec<&Ask> = reading.asks.iter().filter(|ask| ask.kind == AskKind::Task).collect();
    if tasks.is_empty() {
        return Vec::new();
    }
    let said = words(&reading.fresh);
    let breaks = |rule: &LintRule| match rule {
        LintRule::Outcome => tasks.iter().any(|task| words(&task.text).len() <= 2),
        LintRule::Vague => tasks.iter().any(|task| is_vague(task)) && !has_steps(reading),
        LintRule::Due => tasks.iter().any(|task| task.due.is_none()),
        LintRule::Steps => said.len() > LONG && tasks.len() == 1 && !has_steps(reading),
        LintRule::Context => said.len() < TOLD * tasks.len() && mail.attachments.is_empty(),
        LintRule::Bundle => reading.bundle(),
        LintRule::Place => {
            any_of(&said, &FILES) && !any_of(&said, &PLACES) && reading.links.is_empty() && mail.attachments.is_empty()
        }
        LintRule::Report => !any_of(&said, &REPORTING),
        LintRule::NotOutsourceable => cannot_be_sent_out(&said, cannot),
    };
    LintRule::ALL.into_iter().filter(breaks).collect()
}

/// A verb that can mean anything, with little besides it.
fn is_vague(task: &Ask) -> bool {
    let words = words(&task.text);
    let verb = words.iter().take(5).any(|word| VAGUE.iter().any(|vague| fold(vague) == *word));
    verb && words.len() <= 8
}

fn has_steps(reading: &Reading) -> bool {
    reading.asks.iter().filter(|ask| ask.kind == AskKind::Step).count() >= 2
}

fn any_of(said: &[String], list: &[&str]) -> bool {
    list.iter().any(|word| said.contains(&fold(word)))
}

/// All words of one job of the list occur.
fn cannot_be_sent_out(said: &[String], cannot: &[String]) -> bool {
    let near = |word: &str| said.iter().any(|other| same_stem(other, &fold(word)));
    let own = cannot
        .iter()
        .any(|job| job.split_whitespace().filter(|word| word.len() > 3).all(&near) && !job.trim().is_empty());
    own || (cannot.is_empty() && CANNOT.iter().any(|job| job.iter().all(|word| near(word))))
}

/// The words of a text, folded.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::reading::mail::{MessageId, Text};
    use crate::domain::reading::{Confidence, Kind};

    fn mail() -> Mail {
        Mail {
            message_id: MessageId("<m@example.org>".to_string()),
            from: None,
            to: Vec::new(),
            cc: Vec::new(),
            date: None,
            subject: String::new(),
            in_reply_to: Vec::new(),
            references: Vec::new(),
            marks: Vec::new(),
            authentication: Vec::new(),
            own_mark: None,
            text: Text::default(),
            attachments: Vec::new(),
            report: None,
            calendar_method: None,
            sealed: false,
            size: 0,
            doubts: Vec::new(),
        }
    }

    #[track_caller]
    fn check(fresh: &str, tasks: &[&str], cannot: &[&str], expected: &[LintRule]) {
        let task = |text: &&str| Ask {
            text: (*text).to_string(),
            kind: AskKind::Task,
            due: None,
            confidence: Confidence(0.9),
            why: "asks".to_string(),
        };
        let asks = tasks.iter().map(task).collect();
        let reading = Reading { fresh: fresh.to_string(), asks, ..Reading::of(Kind::Person) };
        let cannot: Vec<String> = cannot.iter().map(ToString::to_string).collect();
        let rules = lint(&reading, &mail(), &cannot);
        assert!(expected.iter().all(|rule| rules.contains(rule)), "{fresh:?}: {rules:?}");
        let sharp = [LintRule::Vague, LintRule::Bundle, LintRule::NotOutsourceable, LintRule::Place];
        assert!(rules.iter().all(|rule| !sharp.contains(rule) || expected.contains(rule)), "{fresh:?}: {rules:?}");
    }

    #[test]
    fn says_what_is_missing() {
        use LintRule::{Bundle, Context, Due, NotOutsourceable, Place, Report, Vague};
        check("Nice weather.", &[], &[], &[]);
        check("Please fix the router.", &["Please fix the router"], &[], &[Vague, Due, Context, Report]);
        check("Please design the flyer.", &["Please design the flyer"], &[], &[Place, Due]);
        check("Paint it. Call them.", &["Paint it", "Call them"], &[], &[Bundle, Due]);
        check("Please post this letter.", &["Please post this letter"], &[], &[NotOutsourceable]);
        check("Please water the plants.", &["Please water the plants"], &["water plants"], &[NotOutsourceable]);
        check("Please post this letter.", &["Please post this letter"], &["water plants"], &[]);
    }

    #[test]
    fn every_rule_is_known_by_its_name() {
        for rule in LintRule::ALL {
            assert_eq!(LintRule::from_name(rule.name()), Some(rule));
        }
    }
}
