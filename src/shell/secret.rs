//! Passwords and keys that cannot be printed and do not stay in memory.
//!
//! The type refuses, so no log line has to remember.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

/// A password (`Secret<String>`) or a key (`Secret<[u8; 32]>`): hidden in every debug output, overwritten when dropped.
///
/// Handing one over means lending it: the value is reached only through [`Secret::expose`], which can be searched for.
#[derive(Clone)]
pub struct Secret<T: Zeroize = String>(Zeroizing<T>);

impl<T: Zeroize> Secret<T> {
    /// Takes the value in; the caller keeps no copy of it.
    pub fn new(value: T) -> Secret<T> {
        Secret(Zeroizing::new(value))
    }

    /// The value itself, for the one place that hands it to a server or a keyed hash.
    pub fn expose(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> fmt::Debug for Secret<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(hidden)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_lent_and_never_printed() {
        let password = Secret::new("correct horse".to_string());
        assert_eq!(password.expose(), "correct horse");
        for text in [format!("{password:?}"), format!("{password:#?}"), format!("{:?}", Some(password.clone()))] {
            assert!(!text.contains("horse"), "{text}");
        }
        assert_eq!(format!("{:?}", Secret::new([7_u8; 32])), "Secret(hidden)");
    }
}
