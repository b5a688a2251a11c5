//! Who lives in the world, and the house they have to do with.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use jiff::civil::time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use stage::imap::header;
use stage::mail::{Party, Style, Tongue};
use stage::mailbox::Random;
use strawboss::domain::people::address::Address;
use strawboss::domain::people::agreement::{Agreement, Ladder};
use strawboss::domain::people::calendar::{Calendar, Window};
use strawboss::domain::people::language::Language;
use strawboss::domain::people::roster::{Addresses, Contractor, ContractorKey, Owner, Roster};
use strawboss::domain::people::rules::Rules;
use strawboss::shell::service::{Home, SentCopies};
use strawboss::wire::template::Templates;
use strawboss::wire::token::HouseKey;

/// The owner's address.
pub const OWNER: &str = "nora@falk-jam.example";
const OWNER_NAME: &str = "Nora Falk";

/// How a contractor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Temper {
    /// Answers within hours.
    Prompt,
    /// Answers within days.
    Slow,
    /// Does not answer.
    Silent,
    /// Writes three matters in one mail.
    Bundler,
    /// Away: a robot answers everything.
    Away,
    /// A ticket system acknowledges every mail under a new subject.
    Tickets,
    /// Keeps a foreman too.
    Foreman,
}

const TEMPERS: [Temper; 9] = [
    Temper::Prompt,
    Temper::Slow,
    Temper::Silent,
    Temper::Bundler,
    Temper::Away,
    Temper::Tickets,
    Temper::Foreman,
    Temper::Prompt,
    Temper::Slow,
];

const NAMES: [(&str, &str); 10] = [
    ("ana", "Ana Ibarra"),
    ("boris", "Boris Gruber"),
    ("chen", "Chen Moreau"),
    ("dilan", "Dilan Özdemir"),
    ("eva", "Eva Lindqvist"),
    ("farid", "Farid Haddad"),
    ("greta", "Greta Winkler"),
    ("hugo", "Hugo Castel"),
    ("irina", "Irina Petrova"),
    ("jon", "Jón Magnússon"),
];

/// A contractor of the play.
#[derive(Clone, Debug)]
pub struct Actor {
    pub key: ContractorKey,
    pub name: &'static str,
    pub address: String,
    pub temper: Temper,
    pub style: Style,
    pub tongue: Tongue,
    pub zone: TimeZone,
    pub live: Option<bool>,
    /// Mail to this address comes back.
    pub unreachable: bool,
}

impl Actor {
    /// Name and address.
    pub fn party(&self) -> Party {
        Party::new(self.name, &self.address)
    }
}

/// Everybody, and how the house is set up for them.
#[derive(Clone, Debug)]
pub struct Cast {
    pub contractors: Vec<Actor>,
    pub roster: Roster,
    pub rules: Rules,
    pub zone: TimeZone,
    pub provider_keeps_copies: bool,
    /// The house was not told whether the provider does.
    pub finds_out: bool,
    pub sweep: SignedDuration,
    /// The name under which the mail provider reports on senders.
    pub authserv: Option<String>,
}

const ZONES: [&str; 5] = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Sydney", "Europe/Lisbon"];

impl Cast {
    /// The cast of a seed.
    pub fn new(seed: u64) -> Cast {
        let mut random = Random::new(seed ^ 0x00ca_57ed);
        let zone = zone(ZONES[random.below(2)]);
        let count = 3 + random.below(8);
        let contractors: Vec<Actor> = NAMES.iter().take(count).map(|name| actor(&mut random, name)).collect();
        let listed = contractors.iter().map(|one| listed(&mut random, one)).collect();
        let owner = Owner {
            name: OWNER_NAME.into(),
            addresses: Addresses::new(address(OWNER), [address("office@falk-jam.example")]),
            calendar: office(zone.clone()),
            signature: "Nora".into(),
            language: Language::ALL[random.below(4)],
        };
        let roster = Roster::new(owner, listed).unwrap_or_else(|errors| panic!("{errors:?}"));
        Cast {
            contractors,
            roster,
            rules: Rules::default(),
            zone,
            provider_keeps_copies: random.happens(0.5),
            finds_out: random.happens(0.4),
            sweep: SignedDuration::from_mins(4 + random.below(7) as i64),
            authserv: None,
        }
    }

    /// The house, as it is configured.
    pub fn home(&self) -> Home {
        Home {
            roster: self.roster.clone(),
            rules: self.rules.clone(),
            key: HouseKey::from_bytes([7; 32]),
            templates: templates().clone(),
            authserv_id: self.authserv.clone(),
            copies: if self.provider_keeps_copies && !self.finds_out {
                SentCopies::ByProvider
            } else {
                SentCopies::ByUs
            },
            copy_after: SignedDuration::from_secs(if self.finds_out { 20 } else { 0 }),
            sweep: self.sweep,
            pace: self.rules.pace,
            mails_kept: if self.finds_out { 0 } else { 1_000 },
        }
    }

    /// The listed contractor behind an actor.
    pub fn listed(&self, who: usize) -> &Contractor {
        &self.roster.contractors()[&self.contractors[who].key]
    }

    /// The owner.
    pub fn owner(&self) -> Party {
        Party::new(OWNER_NAME, OWNER)
    }

    /// A bounce (RFC 3464) of a letter.
    pub fn bounce(&self, now: Timestamp, to: &str, letter: &[u8]) -> Vec<u8> {
        let field = |name: &str| header(letter, name).unwrap_or_default();
        let date = now.strftime("%a, %d %b %Y %H:%M:%S +0000");
        format!(
            "Return-Path: <>\nDate: {date}\nFrom: Mail System <mailer-daemon@mx.example>\nTo: {OWNER}\n\
             Subject: Undelivered Mail Returned to Sender\nMessage-ID: <bounce.{}@mx.example>\n\
             Auto-Submitted: auto-replied\nMIME-Version: 1.0\n\
             Content-Type: multipart/report; report-type=delivery-status; boundary=\"=_b\"\n\n\
             --=_b\nContent-Type: text/plain\n\nYour mail could not be delivered.\n\n\
             --=_b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example\n\n\
             Final-Recipient: rfc822; {to}\nAction: failed\nStatus: 5.1.1\n\n\
             --=_b\nContent-Type: text/rfc822-headers\n\nMessage-ID: {}\nSubject: {}\n\n--=_b--\n",
            now.as_millisecond(),
            field("Message-ID"),
            field("Subject"),
        )
        .into_bytes()
    }
}

/// The templates, tried once.
fn templates() -> &'static Templates {
    static LOADED: OnceLock<Templates> = OnceLock::new();
    LOADED.get_or_init(|| Templates::load(&BTreeMap::new()).unwrap_or_else(|errors| panic!("{errors:?}")))
}

fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap_or_else(|error| panic!("{error}"))
}

fn address(text: &str) -> Address {
    Address::parse(text).unwrap_or_else(|| panic!("{text} is no address"))
}

/// Monday to Friday, nine to five.
fn office(zone: TimeZone) -> Calendar {
    let day = vec![Window { start: time(9, 0, 0, 0), end: Some(time(17, 0, 0, 0)) }];
    let week = [day.clone(), day.clone(), day.clone(), day.clone(), day, Vec::new(), Vec::new()];
    Calendar::new(zone, week, BTreeSet::new()).unwrap_or_else(|error| panic!("{error}"))
}

fn actor(random: &mut Random, (key, name): &(&str, &'static str)) -> Actor {
    let tongues = [Tongue::English, Tongue::German, Tongue::French, Tongue::Spanish];
    Actor {
        key: ContractorKey((*key).into()),
        name,
        address: format!("{key}@{key}-works.example"),
        temper: TEMPERS[random.below(TEMPERS.len())],
        style: Style::ALL[random.below(6)],
        tongue: tongues[random.below(4)],
        zone: zone(ZONES[random.below(ZONES.len())]),
        live: [Some(true), Some(true), Some(false), None][random.below(4)],
        unreachable: random.happens(0.06),
    }
}

fn listed(random: &mut Random, actor: &Actor) -> Contractor {
    let hours = SignedDuration::from_hours;
    let calendar = if random.happens(0.2) { Calendar::always(actor.zone.clone()) } else { office(actor.zone.clone()) };
    let language = match actor.tongue {
        Tongue::English => Language::En,
        Tongue::German => Language::De,
        Tongue::French => Language::Fr,
        Tongue::Spanish => Language::Es,
    };
    let gaps = vec![hours(1 + random.below(4) as i64), hours(8)];
    let agreement = Agreement {
        answer_within: hours(1 + random.below(8) as i64),
        owner_answers_within: hours(1 + random.below(8) as i64),
        nags: Ladder::new(gaps, 1 + random.below(4) as u32).unwrap_or_else(|error| panic!("{error}")),
        quiet: SignedDuration::from_mins(random.below(180) as i64),
        early: random.happens(0.5).then(|| hours(2)),
        report_every: random.happens(0.2).then(|| hours(16)),
        place: Some("the shared drive".into()),
        reporting: Some("one line when it is done".into()),
        ..Agreement::usual(calendar)
    };
    Contractor {
        key: actor.key.clone(),
        was: None,
        name: actor.name.into(),
        addresses: Addresses::new(address(&actor.address), []),
        domain: None,
        folder: actor.name.into(),
        language,
        live: actor.live,
        phone: Some("+49 30 1234".into()),
        agreement,
    }
}
