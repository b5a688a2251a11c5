//! Which words of a mail are new, which are quoted, which are the signature.

use super::mail::Text;
use super::report::Answer;

/// The zones of a mail, each in the mail's own words and order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Zones {
    /// New words.
    pub fresh: String,
    /// Quoted and forwarded words, with the lines that introduce them.
    pub quoted: String,
    /// Signature and disclaimers.
    pub signature: String,
    /// New words between quoted ones.
    pub answers: Vec<Answer>,
}

/// Tells the zones of `text` apart. `author_name` is the display name of the sender, if any.
pub fn split(text: &Text, author_name: Option<&str>) -> Zones {
    let _ = author_name;
    Zones { fresh: text.plain.clone(), ..Zones::default() }
}
