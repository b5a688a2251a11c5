//! The verbs, as data: what each is called in every language, and what it needs.

use super::numbers::Targets;
use super::{Command, Ground, until};
use crate::domain::reading::moment::Moment;
use crate::domain::speech::letter::Act;

/// No words of a command are longer than this, in characters.
const MOST_WORDS: usize = 500;

/// The verbs there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Take a bundle apart, or send parts of it.
    Split,
    /// Leave it as it is.
    Leave,
    /// Hand a part to another contractor.
    Ask,
    /// Close.
    Done,
    /// Not before then.
    Snooze,
    /// Talked to.
    Phoned,
    /// Paid.
    Paid,
    /// Watch what was there before the first start.
    Watch,
    /// Explain.
    Why,
    /// Stop all letters.
    Pause,
    /// Go on.
    Resume,
    /// End shadow.
    Live,
    /// What to say on the telephone.
    Call,
    /// File history.
    FileHistory,
    /// What is open.
    List,
    /// Send the same letter again.
    Resend,
    /// It did arrive.
    Arrived,
    /// Hold back what would go by itself.
    Stop,
    /// Give a part its due date.
    Due,
    /// Put parts together.
    Merge,
    /// Take a part off the list.
    Drop,
    /// Give a part its title.
    Title,
    /// Say what shall be there in the end.
    Outcome,
    /// Add something to know.
    Add,
    /// Add a step.
    Step,
    /// Give a part to another contractor.
    To,
    /// Take up again what has ended.
    Again,
    /// Yes.
    Yes,
    /// No.
    No,
}

/// Words by verb; longer phrases before the shorter ones they contain.
const WORDS: [(Verb, &[&str]); 29] = [
    (
        Verb::FileHistory,
        &["file history", "file the history", "verlauf ablegen", "classer l'historique", "archivar historial"],
    ),
    (
        Verb::Split,
        &["split", "send", "aufteilen", "teile", "senden", "sende", "séparer", "envoyer", "dividir", "enviar"],
    ),
    (Verb::Leave, &["leave", "leave it", "lassen", "lass", "laisser", "dejar", "deja"]),
    (Verb::Ask, &["ask", "frag", "frage", "demande à", "demander à", "pregunta a", "pregunta"]),
    (Verb::Done, &["done", "close", "closed", "finished", "erledigt", "fertig", "fini", "terminé", "hecho", "listo"]),
    (Verb::Snooze, &["snooze", "later", "später", "zurückstellen", "plus tard", "reporter", "posponer"]),
    (Verb::Phoned, &["phoned", "called", "telefoniert", "angerufen", "appelé", "llamado", "llamé"]),
    (Verb::Paid, &["paid", "bezahlt", "payé", "pagado"]),
    (Verb::Watch, &["watch", "beobachten", "suivre", "vigilar"]),
    (Verb::Why, &["why", "explain", "warum", "pourquoi", "por qué"]),
    (Verb::Pause, &["pause", "pausa"]),
    (Verb::Resume, &["resume", "continue", "weiter", "fortsetzen", "reprendre", "reanudar"]),
    (Verb::Live, &["live", "go live"]),
    (Verb::Call, &["call", "call sheet", "anrufen", "appeler", "llamar a", "llamar"]),
    (Verb::List, &["list", "liste", "lista"]),
    (Verb::Resend, &["resend", "send again", "nochmal senden", "renvoyer", "reenviar"]),
    (Verb::Arrived, &["arrived", "it arrived", "angekommen", "arrivé", "llegó"]),
    (Verb::Stop, &["stop", "hold", "halt", "anhalten", "arrêter", "parar"]),
    (Verb::Due, &["due", "due date", "fällig", "termin", "échéance", "vence", "fecha"]),
    (
        Verb::Merge,
        &["merge", "join", "combine", "zusammen", "zusammenlegen", "verbinde", "réunir", "fusionner", "juntar", "unir"],
    ),
    (
        Verb::Drop,
        &[
            "drop",
            "remove",
            "forget",
            "streichen",
            "streiche",
            "weglassen",
            "retirer",
            "supprimer",
            "quitar",
            "eliminar",
        ],
    ),
    (Verb::Title, &["title", "titel", "titre", "título"]),
    (Verb::Outcome, &["outcome", "result", "ergebnis", "résultat", "resultado"]),
    (Verb::Add, &["add", "note", "ergänze", "ergänzen", "hinzufügen", "ajouter", "ajoute", "añadir", "añade"]),
    (Verb::Step, &["step", "schritt", "étape", "paso"]),
    (Verb::To, &["to", "give", "assign", "an", "für", "gib", "à", "pour", "donner", "a", "para", "dar"]),
    (Verb::Again, &["again", "reopen", "wieder", "encore", "otra vez"]),
    (Verb::Yes, &["go ahead"]),
    (Verb::No, &["no", "nein", "non"]),
];

/// Courtesies that a command line may open with.
const OPENERS: [&str; 14] = [
    "please",
    "pls",
    "kindly",
    "ok",
    "okay",
    "yes",
    "bitte",
    "ja",
    "s'il te plaît",
    "s'il vous plaît",
    "oui",
    "por favor",
    "sí",
    "then",
];

/// Lines that ask for nothing.
const COURTESIES: [&str; 32] = [
    "hi",
    "hello",
    "hey",
    "dear",
    "good morning",
    "thanks",
    "thank you",
    "thx",
    "cheers",
    "best",
    "regards",
    "best regards",
    "kind regards",
    "many thanks",
    "hallo",
    "guten morgen",
    "danke",
    "vielen dank",
    "gruß",
    "grüße",
    "viele grüße",
    "bonjour",
    "merci",
    "cordialement",
    "salut",
    "hola",
    "buenos días",
    "gracias",
    "saludos",
    "un saludo",
    "ok",
    "sent from my",
];

/// The verb a line opens with, past courtesies, and what follows it.
pub fn leading(line: &str) -> Option<(Verb, &str)> {
    if is_yes(line) {
        return Some((Verb::Yes, ""));
    }
    let mut rest = line.trim_start();
    while let Some(after) = OPENERS.iter().find_map(|opener| after_phrase(rest, opener)) {
        rest = after.trim_start_matches([',', '!', '.', ' ']);
    }
    let mut best: Option<(usize, Verb, &str)> = None;
    for (verb, phrases) in WORDS {
        for phrase in phrases {
            if let Some(after) = after_phrase(rest, phrase)
                && best.is_none_or(|(length, ..)| phrase.len() > length)
            {
                best = Some((phrase.len(), verb, after));
            }
        }
    }
    best.map(|(_, verb, after)| (verb, after))
}

/// Nothing but a yes and politeness.
fn is_yes(line: &str) -> bool {
    const YES: [&str; 5] = ["yes", "ja", "oui", "sí", "go ahead"];
    let mut rest = line.trim();
    let mut said = false;
    while !rest.is_empty() {
        let word = YES.iter().chain(&OPENERS).find_map(|word| Some((word, after_phrase(rest, word)?)));
        let Some((word, after)) = word else { return false };
        said |= YES.contains(word);
        rest = after.trim_start_matches([',', '!', '.', ' ']);
    }
    said
}

/// What follows `phrase` at the start of `text`, where it ends at a word's end.
fn after_phrase<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let mut rest = text.chars();
    for expected in phrase.chars() {
        let c = rest.next()?;
        let same = c == expected || c.to_lowercase().eq(std::iter::once(expected)) || (expected == '\'' && c == '’');
        if !same {
            return None;
        }
    }
    let rest = rest.as_str();
    (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’')).then_some(rest)
}

/// Whether the line is a greeting, thanks or a name under it.
pub fn is_courtesy(line: &str) -> bool {
    let words = line.trim_end_matches(['.', ',', '!']).to_lowercase();
    let opens = |courtesy: &&str| {
        words
            .strip_prefix(*courtesy)
            .is_some_and(|rest| !rest.starts_with(char::is_alphanumeric) && rest.split_whitespace().count() <= 3)
    };
    COURTESIES.iter().any(opens)
}

/// The verb that the first words of a line are nearest to, at most two letters away.
pub fn nearest(line: &str) -> Option<&'static str> {
    let first: String = line.split_whitespace().next()?.to_lowercase().chars().take(20).collect();
    let first = first.trim_matches(|c: char| !c.is_alphanumeric());
    if first.chars().count() < 3 {
        return None;
    }
    let near = WORDS
        .iter()
        .filter(|(verb, _)| !matches!(verb, Verb::Yes | Verb::No | Verb::To))
        .flat_map(|(verb, words)| words.iter().map(move |word| (*verb, distance(first, word))));
    let (verb, away) = near.min_by_key(|(_, away)| *away)?;
    (away <= 2 && away * 2 <= first.chars().count()).then(|| verb.example())
}

/// Edit distance (Levenshtein 1966) of two short words.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, y) in b.iter().enumerate() {
            let change = diagonal + usize::from(x != *y);
            diagonal = row[j + 1];
            row[j + 1] = change.min(row[j] + 1).min(row[j + 1] + 1);
        }
    }
    row[b.len()]
}

impl Verb {
    /// The act this verb asks for with these targets; `None` when something it needs is not there.
    pub fn act(self, targets: &Targets, ground: Ground) -> Option<Act> {
        let rest = targets.rest.trim();
        let name = || {
            let name = rest.trim_end_matches(['.', '!', ',']);
            (!name.is_empty() && name.chars().count() <= 80).then(|| name.to_string())
        };
        let words = || (!rest.is_empty()).then(|| rest.chars().take(MOST_WORDS).collect::<String>());
        Some(match self {
            Verb::Split => Act::Split(targets.numbers.clone()),
            Verb::Leave => Act::Leave,
            Verb::Ask => Act::Ask(name()?),
            Verb::Done => Act::Done,
            Verb::Snooze if rest.is_empty() => Act::Snooze(None),
            Verb::Snooze => Act::Snooze(Some(until::moment(rest, ground)?)),
            Verb::Phoned => phoned(rest, ground)?,
            Verb::Paid => Act::Paid,
            Verb::Watch => Act::Watch,
            Verb::Why => Act::Why,
            Verb::Pause => Act::Pause,
            Verb::Resume => Act::Resume,
            Verb::Live => Act::Live(name()?),
            Verb::Call => Act::Call(name()?),
            Verb::FileHistory => Act::FileHistory,
            Verb::List => Act::List,
            Verb::Resend => Act::Resend,
            Verb::Arrived => Act::Arrived,
            Verb::Stop => Act::Stop,
            Verb::Due => Act::Due(due(rest, ground)?),
            Verb::Merge => Act::Merge(targets.numbers.clone()),
            Verb::Drop => Act::Drop,
            Verb::Title => Act::Title(words()?),
            Verb::Outcome => Act::Outcome(words()?),
            Verb::Add => Act::Add(words()?),
            Verb::Step => Act::Step(words()?),
            Verb::To => Act::To(past_to(&name()?)),
            Verb::Again => Act::Again,
            Verb::Yes if is_bare(targets) => Act::Yes,
            Verb::No if is_bare(targets) => Act::No,
            Verb::Yes | Verb::No => return None,
        })
    }

    /// Whether the command names what it cannot do without: "due on Friday" alone is a sentence, and "Outcome: 3 pages" a
    /// line of a letter; neither is an order.
    pub fn has_aim(self, rest: &str, command: &Command) -> bool {
        match self {
            Verb::Due => !command.numbers.is_empty() || !command.threads.is_empty(),
            Verb::Merge | Verb::Drop | Verb::Title | Verb::Outcome | Verb::Add | Verb::Step | Verb::To => {
                !command.numbers.is_empty() && !rest.trim_start().starts_with(':')
            }
            _ => true,
        }
    }

    /// Whether the arguments are all of it, so that `2: done` is a command and `2: done is better than perfect` an answer.
    pub fn stands_alone(self, arguments: &str) -> bool {
        let words = arguments.split_whitespace().count();
        match self {
            Verb::Ask | Verb::Live => words <= 3,
            Verb::Snooze | Verb::Phoned | Verb::Due => words <= 5,
            Verb::Leave => words == 0 || arguments.trim() == "it",
            Verb::Title | Verb::Outcome | Verb::Add | Verb::Step | Verb::To | Verb::Merge => false,
            Verb::Yes | Verb::No | Verb::Again => false,
            // "2: call me" is an answer.
            Verb::Call => false,
            _ => words == 0,
        }
    }

    /// How it is used, for the owner to read.
    pub fn example(self) -> &'static str {
        match self {
            Verb::Split => "split 1,3",
            Verb::Leave => "leave",
            Verb::Ask => "2: ask Chen",
            Verb::Done => "done 4",
            Verb::Snooze => "snooze 5 until Monday",
            Verb::Phoned => "phoned 3",
            Verb::Paid => "paid 7",
            Verb::Watch => "watch 5",
            Verb::Why => "why 3",
            Verb::Pause => "pause",
            Verb::Resume => "resume",
            Verb::Live => "live Boris",
            Verb::Call => "call Ana",
            Verb::FileHistory => "file history",
            Verb::List => "list",
            Verb::Resend => "resend 2",
            Verb::Arrived => "arrived 2",
            Verb::Stop => "stop 5",
            Verb::Due => "due 2: Friday 5 pm",
            Verb::Merge => "merge 2 3",
            Verb::Drop => "drop 4",
            Verb::Title => "title 2: New price list",
            Verb::Outcome => "outcome 2: what you want to have",
            Verb::Add => "add 1: the password is in the vault",
            Verb::Step => "step 1: save the settings first",
            Verb::To => "to 3: Chen",
            Verb::Again => "again 5",
            Verb::Yes => "yes",
            Verb::No => "no",
        }
    }
}

/// Nothing stands beside the word but politeness: "yes, but" is no yes.
fn is_bare(targets: &Targets) -> bool {
    let rest = targets.rest.trim_matches([' ', '.', '!', ',']);
    let nobody = targets.numbers.is_empty() && targets.threads.is_empty();
    nobody && (rest.is_empty() || OPENERS.contains(&rest.to_lowercase().as_str()) || is_courtesy(rest))
}

/// "give 3 to Chen": the name without the little word before it.
fn past_to(name: &str) -> String {
    let mut words = name.split_whitespace();
    let little = |word: &str| matches!(word.to_lowercase().as_str(), "to" | "an" | "für" | "à" | "pour" | "a" | "para");
    match words.next() {
        Some(first) if little(first) => words.collect::<Vec<_>>().join(" "),
        _ => name.to_string(),
    }
}

/// `phoned: 1 done, 2 Friday` as the lines `phoned 1 done` and `phoned 2 Friday`; any other line as it is.
pub fn unfolded(line: &str) -> Vec<String> {
    let told = leading(line).filter(|(verb, _)| *verb == Verb::Phoned).and_then(|(_, rest)| rest.strip_prefix(':'));
    match told {
        Some(told) => told.split([',', ';']).map(|one| format!("phoned {}", one.trim())).collect(),
        None => vec![line.to_string()],
    }
}

/// `phoned 3`, `phoned 3 done`, `phoned 3 Friday`.
fn phoned(rest: &str, ground: Ground) -> Option<Act> {
    let words = rest.trim_end_matches(['.', '!']);
    match (words.is_empty(), leading(words)) {
        (true, _) => Some(Act::Phoned { until: None, done: false }),
        (false, Some((Verb::Done, ""))) => Some(Act::Phoned { until: None, done: true }),
        _ => Some(Act::Phoned { until: Some(until::moment(words, ground)?), done: false }),
    }
}

fn due(rest: &str, ground: Ground) -> Option<Moment> {
    use crate::domain::reading::dates;
    dates::find(rest, ground.written, Some(ground.language)).into_iter().find_map(|found| found.moment)
}
