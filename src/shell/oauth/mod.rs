//! Signing in with OAuth 2.0 (RFC 6749): a person signs in once, and from then on access tokens are renewed as needed.
//!
//! [`login`] is the signing in, [`store`] the file in which the right to renew lies, [`issuers`] where the large
//! providers issue tokens, [`words`] what their refusals mean.

mod http;
pub mod issuers;
pub mod login;
pub mod store;
pub mod words;

use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use thiserror::Error;

pub use store::access_token;

/// Why there is no token.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OAuthError {
    /// The issuer said no: its code (RFC 6749 section 5.2), and what that means.
    #[error("{}", words::why(.code, .said))]
    Refused {
        /// `invalid_grant` or the like.
        code: String,
        /// Its own words; may be empty.
        said: String,
    },
    /// No answer, or none that can be read.
    #[error("the issuer of tokens cannot be reached ({0})")]
    Unreachable(String),
    /// The file of tokens.
    #[error("{0}")]
    Store(String),
}

/// A fresh pair of tokens.
struct Issued {
    access: String,
    /// Issuers that rotate give a new one each time; the others say nothing.
    refresh: Option<String>,
    expires: Timestamp,
}

/// What came back from the token address.
fn issued(answer: &Value, now: Timestamp) -> Result<Issued, OAuthError> {
    let text = |key: &str| answer.get(key).and_then(Value::as_str).map(str::to_string);
    if let Some(code) = text("error") {
        return Err(OAuthError::Refused { code, said: text("error_description").unwrap_or_default() });
    }
    let access = text("access_token").filter(|token| !token.is_empty());
    let access = access.ok_or_else(|| OAuthError::Unreachable("its answer holds no token".into()))?;
    let lives = answer.get("expires_in").and_then(Value::as_i64).unwrap_or(3600).clamp(60, 86_400);
    let expires = now.checked_add(SignedDuration::from_secs(lives)).unwrap_or(Timestamp::MAX);
    Ok(Issued { access, refresh: text("refresh_token"), expires })
}

#[cfg(test)]
mod tests;
