//! From a host name to a logged-in session: TCP, TLS, greeting, login.
//!
//! STARTTLS never falls back to plain text, a greeting that skips the login is
//! refused, and what was said before encryption is forgotten.

use std::io;
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use async_imap::imap_proto::{Response, Status};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use socket2::{SockRef, TcpKeepalive};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::{sleep, timeout};

use super::fault::{Code, Fault};
use super::names::quote;
use super::reply::{Heard, plain};
use super::session::Session;
use super::stream::{Transport, Wire};
use super::{ImapSettings, Security, token};
use crate::shell::tls::{HandshakeError, handshake};

/// For name, TCP and TLS each.
const STEP: Duration = Duration::from_secs(15);
/// For the greeting.
const GREETING: Duration = Duration::from_secs(30);
/// Between the first tries of two addresses (RFC 8305).
const STAGGER: Duration = Duration::from_millis(250);
/// Addresses tried.
const ADDRESSES: usize = 8;

/// A logged-in session.
pub(super) async fn connect(settings: &ImapSettings) -> Result<Session, Fault> {
    let tcp = dial(&settings.host, settings.port).await?;
    let mut session = match settings.security {
        Security::Tls => greeted(encrypt(settings, Box::new(tcp)).await?).await?,
        Security::StartTls => starttls(settings, Box::new(tcp)).await?,
        Security::Loopback => {
            let peer = tcp.peer_addr().map_err(|error| Fault::Dead(error.to_string()))?;
            if !peer.ip().is_loopback() {
                return Err(Fault::Refused(format!(
                    "{peer} is another machine: a password does not go there without TLS; set `security`"
                )));
            }
            greeted(Box::new(tcp)).await?
        }
    };
    if !session.knows_capabilities() {
        session.run("CAPABILITY", |_| {}).await?;
    }
    match &settings.token {
        Some(source) => token::login(settings, source, &mut session).await?,
        None => login(settings, &mut session).await?,
    }
    if settings.send_id {
        let version = env!("CARGO_PKG_VERSION");
        session.run(&format!(r#"ID ("name" "strawboss" "version" "{version}")"#), |_| {}).await?;
    }
    if session.greeting.contains("Dovecot") {
        session.room = 60_000;
    }
    Ok(session)
}

/// Tries the addresses of both families, each a little later than the one before; the first to answer wins.
async fn dial(host: &str, port: u16) -> Result<TcpStream, Fault> {
    let dead = |why: String| Fault::Dead(format!("{host}:{port}: {why}"));
    let addresses = timeout(STEP, lookup_host((host, port)))
        .await
        .map_err(|_| dead("no answer from DNS".into()))?
        .map_err(|error| dead(format!("DNS does not know the name ({error})")))?;
    let mut tries: FuturesUnordered<_> = interleaved(addresses.collect())
        .into_iter()
        .zip(0..)
        .map(|(address, rank)| async move {
            sleep(STAGGER * rank).await;
            timeout(STEP, TcpStream::connect(address)).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
        })
        .collect();
    let mut why = "DNS gave no address".to_owned();
    while let Some(outcome) = tries.next().await {
        match outcome {
            Ok(tcp) => return tuned(tcp).map_err(|error| dead(error.to_string())),
            Err(error) => why = error.to_string(),
        }
    }
    Err(dead(why))
}

/// Families in turn, beginning with the resolver's favourite.
fn interleaved(addresses: Vec<SocketAddr>) -> Vec<SocketAddr> {
    let first_is_v6 = addresses.first().is_some_and(|address| matches!(address.ip(), IpAddr::V6(_)));
    let (favourite, other): (Vec<_>, Vec<_>) =
        addresses.into_iter().partition(|address| matches!(address.ip(), IpAddr::V6(_)) == first_is_v6);
    let mut other = other.into_iter();
    let mut order = Vec::new();
    for address in favourite {
        order.push(address);
        order.extend(other.next());
    }
    order.extend(other);
    order.truncate(ADDRESSES);
    order
}

/// Small commands leave at once, and a peer that vanished is noticed within two minutes.
fn tuned(tcp: TcpStream) -> io::Result<TcpStream> {
    tcp.set_nodelay(true)?;
    let keepalive =
        TcpKeepalive::new().with_time(Duration::from_secs(60)).with_interval(Duration::from_secs(15)).with_retries(4);
    SockRef::from(&tcp).set_tcp_keepalive(&keepalive)?;
    Ok(tcp)
}

async fn encrypt(settings: &ImapSettings, plain: Box<dyn Transport>) -> Result<Box<dyn Transport>, Fault> {
    let encrypted = timeout(STEP, handshake(settings.tls.clone(), &settings.host, plain))
        .await
        .map_err(|_| Fault::Dead("the server did not answer the TLS handshake".into()))?;
    match encrypted {
        Ok(stream) => Ok(Box::new(stream)),
        Err(HandshakeError::Certificate(words)) => Err(Fault::Certificate(words)),
        Err(HandshakeError::Broken(words)) => Err(Fault::Dead(words)),
    }
}

/// Reads the greeting of a fresh connection.
pub(super) async fn greeted(transport: Box<dyn Transport>) -> Result<Session, Fault> {
    let mut session = Session::new(Wire::new(transport));
    let mut welcome = None;
    let mut note = |heard: &Heard<'_>| {
        if let Response::Data { status, outcome } = heard.parsed() {
            let words = plain(outcome.information.as_deref().unwrap_or_default());
            welcome = Some(match status {
                Status::Ok => Ok(words),
                Status::PreAuth => Err("the server claims that we are logged in already: not to be trusted".to_owned()),
                _ => Err(format!("the server sent us away: {words}")),
            });
        }
    };
    session.hear(GREETING, &mut note).await?;
    let no_greeting = || Err("this is no IMAP server: it did not greet".to_owned());
    session.greeting = welcome.unwrap_or_else(no_greeting).map_err(Fault::Dead)?;
    Ok(session)
}

async fn starttls(settings: &ImapSettings, plain: Box<dyn Transport>) -> Result<Session, Fault> {
    let mut session = greeted(plain).await?;
    session.run("STARTTLS", |_| {}).await.map_err(|fault| match fault {
        Fault::No(_, words) => {
            Fault::Dead(format!("the server offers no encryption (STARTTLS: {words}); the password was not sent"))
        }
        other => other,
    })?;
    let greeting = std::mem::take(&mut session.greeting);
    let transport = session.into_wire().into_transport()?;
    let mut session = Session::new(Wire::new(encrypt(settings, transport).await?));
    session.greeting = greeting;
    Ok(session)
}

/// LOGIN where it can carry the words, else AUTHENTICATE PLAIN (RFC 4616).
async fn login(settings: &ImapSettings, session: &mut Session) -> Result<(), Fault> {
    let (user, password) = (settings.user.as_str(), settings.password.expose().as_str());
    let speakable = user.is_ascii() && password.is_ascii() && !session.can("LOGINDISABLED");
    let tag = if speakable {
        let command = zeroize::Zeroizing::new(format!("LOGIN {} {}", quote(user)?, *quote_secret(password)?));
        session.send(&command)
    } else {
        let tag = session.send("AUTHENTICATE PLAIN");
        session.go_ahead(tag).await.map_err(refused)?;
        let answer = zeroize::Zeroizing::new(format!("\0{user}\0{password}"));
        let answer = zeroize::Zeroizing::new(STANDARD.encode(answer.as_bytes()) + "\r\n");
        session.send_raw(answer.as_bytes());
        tag
    };
    // What was offered to a stranger does not count for us.
    session.forget_capabilities();
    session.collect_one(tag, |_| {}).await?.ok().map_err(refused)?;
    if !session.knows_capabilities() {
        session.run("CAPABILITY", |_| {}).await?;
    }
    Ok(())
}

/// A quoted password; the refusal must not show it.
fn quote_secret(password: &str) -> Result<zeroize::Zeroizing<String>, Fault> {
    let hidden = |_| Fault::Refused("the password has a line end in it; check where it comes from".into());
    quote(password).map(zeroize::Zeroizing::new).map_err(hidden)
}

/// What a NO to a login means: the password, unless the server says that it is its own trouble.
pub(super) fn refused(fault: Fault) -> Fault {
    match fault {
        Fault::No(Code::Busy, words) => Fault::Dead(format!("the server cannot log us in now: {words}")),
        Fault::No(_, words) if words.contains("not connected") || words.contains("Maximum number of connections") => {
            Fault::Dead(words)
        }
        Fault::No(_, words) => Fault::Login(words),
        other => other,
    }
}
