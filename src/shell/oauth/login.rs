//! A person signs in: with a code on another device (RFC 8628), or with a web browser anywhere and the address it ends
//! at, pasted (RFC 6749 section 4.1 with PKCE, RFC 7636). No port is opened for either.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use jiff::{SignedDuration, Timestamp};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use super::issuers::Issuer;
use super::store::{self, Client};
use super::{OAuthError, http, issued};

/// Where the browser ends up: nobody is there, and its address bar is what is wanted.
const NOWHERE: &str = "http://localhost:1/";

/// What the person has to do on another device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// The page.
    pub page: String,
    /// What to type there.
    pub code: String,
    /// Between two questions to the issuer.
    pub every: SignedDuration,
    /// No use asking after this.
    pub until: Timestamp,
    secret: String,
}

/// Asks for a code to be typed on another device.
pub fn device(issuer: &Issuer, client: &Client, now: Timestamp) -> Result<Device, OAuthError> {
    let Some(url) = &issuer.device else {
        return Err(OAuthError::Store("this issuer gives no codes for other devices: say --code".into()));
    };
    let answer = http::post(url, &[("client_id", &client.id), ("scope", &issuer.scope)])?;
    let text = |key: &str| answer.get(key).and_then(Value::as_str).map(str::to_string);
    if let Some(code) = text("error") {
        return Err(OAuthError::Refused { code, said: text("error_description").unwrap_or_default() });
    }
    let number = |key: &str, usual: i64| answer.get(key).and_then(Value::as_i64).unwrap_or(usual);
    let page = text("verification_uri").or_else(|| text("verification_url"));
    match (page, text("user_code"), text("device_code")) {
        (Some(page), Some(code), Some(secret)) => Ok(Device {
            page,
            code,
            secret,
            every: SignedDuration::from_secs(number("interval", 5).clamp(1, 60)),
            until: now
                .checked_add(SignedDuration::from_secs(number("expires_in", 900).clamp(1, 3600)))
                .unwrap_or(Timestamp::MAX),
        }),
        _ => Err(OAuthError::Unreachable("its answer holds no code".into())),
    }
}

/// What came of one question whether the person has signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Signed in, and kept.
    Done,
    /// Not yet; ask again after so long.
    Wait(SignedDuration),
}

/// Asks once whether the person has signed in; keeps the tokens where so.
pub fn ask(file: &Path, client: &Client, device: &Device, now: Timestamp) -> Result<Asked, OAuthError> {
    let grant = "urn:ietf:params:oauth:grant-type:device_code";
    let mut form = vec![("grant_type", grant), ("client_id", &client.id), ("device_code", &device.secret)];
    if let Some(secret) = &client.secret {
        form.push(("client_secret", secret));
    }
    match issued(&http::post(&client.token, &form)?, now) {
        Ok(issued) => store::keep(file, client.clone(), issued, now).map(|()| Asked::Done),
        Err(OAuthError::Refused { code, .. }) if code == "authorization_pending" => Ok(Asked::Wait(device.every)),
        // RFC 8628 section 3.5: five seconds more from now on.
        Err(OAuthError::Refused { code, .. }) if code == "slow_down" => {
            Ok(Asked::Wait(device.every.saturating_add(SignedDuration::from_secs(5))))
        }
        Err(error) => Err(error),
    }
}

/// A sign-in with a web browser that has begun.
pub struct Browser {
    /// The page to open.
    pub page: String,
    state: String,
    verifier: String,
}

/// Begins: the page to open. `user` is offered there as the account.
pub fn browser(issuer: &Issuer, client: &Client, user: &str) -> Result<Browser, OAuthError> {
    let chance = || {
        let mut bytes = [0_u8; 32];
        getrandom::fill(&mut bytes).map_err(|error| OAuthError::Store(format!("no chance to draw from: {error}")))?;
        Ok::<String, OAuthError>(URL_SAFE_NO_PAD.encode(bytes))
    };
    let (state, verifier) = (chance()?, chance()?);
    let challenge = challenge(&verifier);
    let parts = [
        ("response_type", "code"),
        ("client_id", &client.id),
        ("redirect_uri", NOWHERE),
        ("scope", &issuer.scope),
        ("state", &state),
        ("code_challenge", &challenge),
        ("code_challenge_method", "S256"),
        ("access_type", "offline"),
        ("prompt", "consent"),
        ("login_hint", user),
    ];
    let query: Vec<String> = parts.iter().map(|(key, value)| format!("{key}={}", percent(value))).collect();
    Ok(Browser { page: format!("{}?{}", issuer.authorization, query.join("&")), state, verifier })
}

/// Ends it with the address the browser ended at; keeps the tokens.
pub fn pasted(file: &Path, client: &Client, begun: &Browser, address: &str, now: Timestamp) -> Result<(), OAuthError> {
    let query = address.trim().split_once('?').map_or("", |(_, query)| query);
    let query = query.split('#').next().unwrap_or_default();
    let part = |name: &str| {
        let found = query.split('&').filter_map(|part| part.split_once('=')).find(|(key, _)| *key == name);
        found.map(|(_, value)| plain(value))
    };
    if let Some(code) = part("error") {
        return Err(OAuthError::Refused { code, said: part("error_description").unwrap_or_default() });
    }
    let wrong = |why: &str| OAuthError::Store(format!("{why}: paste the whole address, from http to its end"));
    let code = part("code").ok_or_else(|| wrong("there is no code in that address"))?;
    if part("state").as_deref() != Some(&begun.state) {
        return Err(wrong("that address belongs to another sign-in"));
    }
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("client_id", &client.id),
        ("code", &code),
        ("redirect_uri", NOWHERE),
        ("code_verifier", &begun.verifier),
    ];
    if let Some(secret) = &client.secret {
        form.push(("client_secret", secret));
    }
    store::keep(file, client.clone(), issued(&http::post(&client.token, &form)?, now)?, now)
}

/// RFC 7636 section 4.2.
pub(super) fn challenge(verifier: &str) -> String {
    URL_SAFE_NO_PAD.encode(Sha256::digest(verifier.as_bytes()))
}

/// Percent-encoded (RFC 3986 section 2.1).
fn percent(text: &str) -> String {
    let one = |byte: u8| {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            char::from(byte).to_string()
        } else {
            format!("%{byte:02X}")
        }
    };
    text.bytes().map(one).collect()
}

/// The other way round; what is no code stands for itself.
fn plain(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let digits = (ahead.next().map(char::from), ahead.next().map(char::from));
        match (byte, digits) {
            (b'%', (Some(high), Some(low))) if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() => {
                let value = |digit: char| digit.to_digit(16).unwrap_or_default() as u8;
                bytes.push(value(high) << 4 | value(low));
                rest = ahead;
            }
            (b'+', _) => bytes.push(b' '),
            (byte, _) => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
