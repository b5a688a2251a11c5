//! Who writes to a generated mailbox: contractors of uneven diligence, and everybody else.

use super::random::Random;

const FIRST: &[&str] = &[
    "Ana", "Boris", "Chen", "Dalia", "Emil", "Farah", "Goran", "Hana", "Igor", "Jana", "Karim", "Lena", "Milos",
    "Nadia", "Omar", "Petra", "Quinn", "Rosa", "Stefan", "Tara", "Ugo", "Vera", "Wim", "Xenia", "Yusuf", "Zora",
];
const LAST: &[&str] = &[
    "Abara", "Brandt", "Cerny", "Dubois", "Eklund", "Ferrari", "Gruber", "Horvat", "Ivanov", "Jensen", "Kovac",
    "Lindt", "Moreau", "Novak", "Okafor", "Petrov", "Quist", "Ricci", "Silva", "Toth",
];
const ELSEWHERE: &[&str] = &[
    "news.example",
    "shop.example",
    "bank.example",
    "list.example",
    "office.example",
    "travel.example",
    "cloud.example",
];

/// A contractor of a generated mailbox.
#[derive(Clone, Debug, PartialEq)]
pub struct Contractor {
    /// The key in the roster.
    pub key: String,
    /// The name shown.
    pub name: String,
    /// One address, or two.
    pub addresses: Vec<String>,
    /// How much of the mail comes from here, against the others.
    pub weight: f64,
}

/// The first `count` contractors; the same ones each time. Every fifth has two addresses.
pub fn contractors(count: usize) -> Vec<Contractor> {
    let one = |number: usize| {
        let first = FIRST[number % FIRST.len()];
        let last = LAST[(number * 7 + number / FIRST.len()) % LAST.len()];
        let (low_first, low_last) = (first.to_lowercase(), last.to_lowercase());
        let mut addresses = vec![format!("{low_first}.{low_last}{number:02}@dev{:02}.example", number % 9)];
        if number.is_multiple_of(5) {
            addresses.push(format!("{low_last}{number:02}@mail.example"));
        }
        Contractor {
            key: format!("{low_first}-{low_last}-{number:02}"),
            name: format!("{first} {last}"),
            addresses,
            weight: (1.0 + number as f64).powf(-0.7),
        }
    };
    (0..count).map(one).collect()
}

/// `count` others: name and address.
pub fn others(count: usize, random: &mut Random) -> Vec<(String, String)> {
    let mut one = |number: usize| {
        let (first, last) = (random.pick(FIRST), random.pick(LAST));
        (format!("{first} {last}"), format!("{}{number:03}@{}", first.to_lowercase(), random.pick(ELSEWHERE)))
    };
    (0..count).map(&mut one).collect()
}
