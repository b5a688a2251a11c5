//! The house of the stories: Vera, who owns it, and three contractors.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use async_trait::async_trait;
use jiff::civil::time;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use stage::imap::header;
use stage::mail::words;
use strawboss::domain::people::address::Address;
use strawboss::domain::people::agreement::Agreement;
use strawboss::domain::people::calendar::Calendar;
use strawboss::domain::people::language::Language;
use strawboss::domain::people::roster::{Addresses, Contractor, ContractorKey, Owner, Roster};
use strawboss::domain::people::rules::{Caps, Rules};
use strawboss::shell::clock::Clock;
use strawboss::shell::ledger::memory::MemoryLedger;
use strawboss::shell::service::{Home, Ports, Run, SentCopies, Service};
use strawboss::wire::template::Templates;
use strawboss::wire::token::HouseKey;
use tokio::sync::mpsc;

use crate::mailbox::Store;
use crate::postman::{Carrier, Left};

/// The owner's address.
pub const OWNER: &str = "vera@vane.example";

/// A house and its mail.
pub struct House {
    pub store: Store,
    pub owner: Language,
    pub agreement: fn(Agreement) -> Agreement,
    left: Left,
    now: Arc<Mutex<Timestamp>>,
    disk: MemoryLedger,
    written: u32,
    read: usize,
}

/// A letter of the house, as it was read by whoever got it.
#[derive(Clone, Debug)]
pub struct Letter {
    pub to: String,
    pub subject: String,
    pub id: String,
    pub text: String,
}

struct Watch {
    now: Arc<Mutex<Timestamp>>,
}

#[async_trait]
impl Clock for Watch {
    fn now(&self) -> Timestamp {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn sleep_until(&self, at: Timestamp) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        *now = at.max(*now);
    }

    fn jitter(&self, _: SignedDuration) -> SignedDuration {
        SignedDuration::ZERO
    }
}

fn address(text: &str) -> Address {
    Address::parse(text).unwrap_or_else(|| panic!("{text}"))
}

fn templates() -> &'static Templates {
    static TEMPLATES: OnceLock<Templates> = OnceLock::new();
    TEMPLATES.get_or_init(|| Templates::load(&BTreeMap::new()).unwrap_or_else(|errors| panic!("{errors:?}")))
}

impl House {
    /// A house on Tuesday 3 March 2026, ten in the morning in Berlin, that has seen its empty mailbox.
    pub async fn new() -> House {
        House::with(Language::En, |agreement| agreement).await
    }

    /// The same with another language of the owner's, or another agreement with everybody.
    pub async fn with(owner: Language, agreement: fn(Agreement) -> Agreement) -> House {
        let start: Timestamp = "2026-03-03T09:00:00Z".parse().unwrap_or_default();
        let mut house = House {
            store: Store::default(),
            owner,
            agreement,
            left: Left::default(),
            now: Arc::new(Mutex::new(start)),
            disk: MemoryLedger::default(),
            written: 0,
            read: 0,
        };
        house.settle().await;
        house.letters();
        house
    }

    /// The present moment.
    pub fn now(&self) -> Timestamp {
        *self.now.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn home(&self) -> Home {
        let zone = || TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC);
        let person = |key: &str, name: &str, language| Contractor {
            key: ContractorKey(key.into()),
            was: None,
            name: name.into(),
            addresses: Addresses::new(address(&format!("{key}@{key}.example")), []),
            domain: None,
            folder: key.into(),
            language,
            live: Some(true),
            phone: None,
            agreement: (self.agreement)(Agreement {
                place: Some("the shared drive".into()),
                reporting: Some("Please write me one line when it is done.".into()),
                ..Agreement::usual(Calendar::always(zone()))
            }),
        };
        let owner = Owner {
            name: "Vera Vane".into(),
            addresses: Addresses::new(address(OWNER), []),
            calendar: Calendar::always(zone()),
            signature: "Best regards\nVera".into(),
            language: self.owner,
        };
        let people = vec![
            person("boris", "Boris Petrov", Language::En),
            person("chen", "Chen Moreau", Language::Fr),
            person("greta", "Greta Winkler", Language::De),
        ];
        Home {
            roster: Roster::new(owner, people).unwrap_or_else(|errors| panic!("{errors:?}")),
            rules: Rules {
                digest_at: time(23, 0, 0, 0),
                pace: SignedDuration::ZERO,
                caps: Caps { unasked_to_owner_day: 20, ..Caps::default() },
                ..Rules::default()
            },
            key: HouseKey::from_bytes([7; 32]),
            templates: templates().clone(),
            authserv_id: None,
            copies: SentCopies::ByProvider,
            copy_after: SignedDuration::ZERO,
            sweep: SignedDuration::from_secs(30),
            mails_kept: 1_000,
            pace: SignedDuration::ZERO,
        }
    }

    /// The service, opened on what it left.
    pub fn open(&self) -> Service {
        let now = Arc::clone(&self.now);
        let carrier = Carrier { left: Arc::clone(&self.left), store: self.store.clone(), now: Arc::clone(&now) };
        let ports = Ports {
            mailbox: Arc::new(self.store.clone()),
            postman: Arc::new(carrier),
            clock: Arc::new(Watch { now }),
            ledger: Box::new(self.disk.clone()),
        };
        Service::open(self.home(), ports).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Lets the house do all there is to do, in three starts.
    pub async fn settle(&mut self) {
        for _ in 0..3 {
            let (_keep, messages) = mpsc::channel(1);
            let mut service = self.open();
            let ended = service.run(Run::Once, messages, std::future::pending()).await;
            ended.unwrap_or_else(|error| panic!("{error}"));
            self.pass(SignedDuration::from_secs(1));
        }
    }

    /// Time goes on.
    pub fn pass(&mut self, span: SignedDuration) {
        let mut now = self.now.lock().unwrap_or_else(PoisonError::into_inner);
        *now = now.checked_add(span).unwrap_or(*now);
    }

    /// The letters that left since this was last asked.
    pub fn letters(&mut self) -> Vec<Letter> {
        let left = self.left.lock().unwrap_or_else(PoisonError::into_inner);
        let new = left.iter().skip(self.read).map(|(to, bytes)| Letter {
            to: to.clone(),
            subject: stage::mail::subject(bytes),
            id: header(bytes, "Message-ID").unwrap_or_default(),
            text: words(bytes),
        });
        let new: Vec<Letter> = new.collect();
        self.read = left.len();
        new
    }

    /// A mail, as bytes.
    pub fn mail(&mut self, from: &str, to: &str, subject: &str, answers: Option<&str>, body: &str) -> Vec<u8> {
        self.written += 1;
        let date = self.now().strftime("%a, %d %b %Y %H:%M:%S +0000");
        let parent = answers.map_or_else(String::new, |id| format!("In-Reply-To: {id}\r\nReferences: {id}\r\n"));
        let body = body.replace('\n', "\r\n");
        format!(
            "Date: {date}\r\nFrom: {from}\r\nTo: {to}\r\nSubject: {subject}\r\nMessage-ID: <m{}@mail.example>\r\n{parent}\
             MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n{body}\r\n",
            self.written
        )
        .into_bytes()
    }

    /// The owner writes to somebody from his own program.
    pub async fn owner_writes(&mut self, to: &str, subject: &str, body: &str) -> Vec<Letter> {
        let mail = self.mail(OWNER, to, subject, None, body);
        self.store.put("Sent", &mail, self.now());
        self.settle().await;
        self.letters()
    }

    /// The owner answers a letter of the house.
    pub async fn owner_answers(&mut self, letter: &Letter, body: &str) -> Vec<Letter> {
        let mail = self.mail(OWNER, OWNER, &format!("Re: {}", letter.subject), Some(&letter.id), body);
        self.store.put("Sent", &mail, self.now());
        self.store.put("INBOX", &mail, self.now());
        self.settle().await;
        self.letters()
    }

    /// A contractor writes.
    pub async fn contractor_writes(
        &mut self,
        from: &str,
        subject: &str,
        answers: Option<&str>,
        body: &str,
    ) -> Vec<Letter> {
        let mail = self.mail(from, OWNER, subject, answers, body);
        self.store.put("INBOX", &mail, self.now());
        self.settle().await;
        self.letters()
    }
}

/// The letters to one person.
pub fn to<'a>(letters: &'a [Letter], who: &str) -> Vec<&'a Letter> {
    letters.iter().filter(|letter| letter.to == who).collect()
}

/// The letter whose subject holds these words.
#[track_caller]
pub fn about<'a>(letters: &'a [Letter], words: &str) -> &'a Letter {
    let found = letters.iter().find(|letter| letter.subject.contains(words));
    found.unwrap_or_else(|| panic!("no letter about {words:?} among {:?}", subjects(letters)))
}

/// To whom and about what.
pub fn subjects(letters: &[Letter]) -> Vec<(String, String)> {
    letters.iter().map(|letter| (letter.to.clone(), letter.subject.clone())).collect()
}
