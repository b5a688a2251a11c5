//! Logging in with an OAuth access token: OAUTHBEARER (RFC 7628), or XOAUTH2 where a server knows only that.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use super::ImapSettings;
use super::connect::refused;
use super::fault::Fault;
use super::session::Session;
use crate::shell::config::secrets::SecretSource;

/// Fetches a token and shows it to the server.
pub(super) async fn login(settings: &ImapSettings, source: &SecretSource, session: &mut Session) -> Result<(), Fault> {
    let token = source.fetch().await.map_err(|error| Fault::Dead(format!("no access token: {error}")))?;
    let is_standard = session.can("AUTH=OAUTHBEARER") && !session.can("AUTH=XOAUTH2");
    let (mechanism, words) = match is_standard {
        true => ("OAUTHBEARER", bearer(settings, token.expose())),
        false => ("XOAUTH2", xoauth2(&settings.user, token.expose())),
    };
    let words = Zeroizing::new(STANDARD.encode(words.as_bytes()));
    let tag = if session.can("SASL-IR") {
        session.send(&Zeroizing::new(format!("AUTHENTICATE {mechanism} {}", *words)))
    } else {
        let tag = session.send(&format!("AUTHENTICATE {mechanism}"));
        session.go_ahead(tag).await.map_err(refused)?;
        session.send_raw(Zeroizing::new(format!("{}\r\n", *words)).as_bytes());
        tag
    };
    // A refused token comes as a challenge first; only its answer brings the refusal itself (RFC 7628 section 3.2.3).
    while session.wants_more(tag).await? {
        session.send_raw(if is_standard { b"AQ==\r\n" } else { b"\r\n" });
    }
    // What was offered to a stranger does not count for us; what came with the OK does.
    session.collect_one(tag, |_| {}).await?.ok().map_err(refused)?;
    session.forget_capabilities();
    session.run("CAPABILITY", |_| {}).await.map(drop)
}

fn xoauth2(user: &str, token: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("user={user}\u{1}auth=Bearer {token}\u{1}\u{1}"))
}

/// `,` and `=` in a user's name are written as codes (RFC 5801 section 4).
fn bearer(settings: &ImapSettings, token: &str) -> Zeroizing<String> {
    let (host, port) = (&settings.host, settings.port);
    let user = settings.user.replace('=', "=3D").replace(',', "=2C");
    Zeroizing::new(format!("n,a={user},\u{1}host={host}\u{1}port={port}\u{1}auth=Bearer {token}\u{1}\u{1}"))
}
