//! STARTTLS (RFC 3207), done before lettre sees the connection.
//!
//! lettre's own keeps what the server sent in the clear for later. Here every
//! byte is read one by one up to the end of an answer, so what was injected
//! behind it meets the TLS handshake and breaks it.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::{fmt, io};

use lettre::transport::smtp::client::AsyncTokioStream;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt, ReadBuf};
use tokio::time::timeout;

use super::dial::Transport;
use super::verdict::clean;
use super::{Refusal, SmtpSettings};
use crate::shell::config::Security;
use crate::shell::tls::handshake;

/// Most bytes of an answer before encryption.
const ANSWER: usize = 16 * 1024;

/// How we name ourselves: the address literal gives nothing away about the machine.
pub(super) const HELLO: &str = "[127.0.0.1]";

/// A connection that lettre may have: it begins with a greeting.
pub(super) struct Line {
    transport: Box<dyn Transport>,
    /// Read before anything of the server's.
    ahead: &'static [u8],
}

/// Brings a fresh connection to where lettre takes over.
pub(super) async fn secured(settings: &SmtpSettings, plain: Box<dyn Transport>) -> Result<Line, Refusal> {
    match settings.security {
        Security::Loopback => Ok(Line { transport: plain, ahead: b"" }),
        Security::Tls => Ok(Line { transport: encrypted(settings, plain).await?, ahead: b"" }),
        Security::StartTls => {
            let asked = timeout(settings.patience.greeting, ask_for_tls(plain));
            let plain = asked.await.map_err(|_| lost("no greeting, or no answer to STARTTLS, in time"))??;
            // After STARTTLS the server greets no more (RFC 3207 section 4.2), but lettre waits for it.
            Ok(Line { transport: encrypted(settings, plain).await?, ahead: b"220 encrypted\r\n" })
        }
    }
}

async fn encrypted(settings: &SmtpSettings, plain: Box<dyn Transport>) -> Result<Box<dyn Transport>, Refusal> {
    let shaken = timeout(settings.patience.connect, handshake(settings.tls.clone(), &settings.host, plain));
    match shaken.await {
        Ok(Ok(stream)) => Ok(Box::new(stream)),
        Ok(Err(error)) => Err(lost(&error.to_string())),
        Err(_) => Err(lost("no answer to the TLS handshake in time")),
    }
}

/// Greeting, EHLO, STARTTLS; the password is never sent where the server does not do its part.
async fn ask_for_tls(mut plain: Box<dyn Transport>) -> Result<Box<dyn Transport>, Refusal> {
    expect("220", "its greeting", &mut plain).await?;
    say(&mut plain, &format!("EHLO {HELLO}\r\n")).await?;
    let offers = expect("250", "EHLO", &mut plain).await?;
    let offered = offers.lines().any(|line| line.get(4..).is_some_and(|word| word.eq_ignore_ascii_case("STARTTLS")));
    if !offered {
        return Err(lost("it does not offer STARTTLS; check `port` and `security`, or somebody is in between"));
    }
    say(&mut plain, "STARTTLS\r\n").await?;
    expect("220", "STARTTLS", &mut plain).await?;
    Ok(plain)
}

async fn say(plain: &mut Box<dyn Transport>, words: &str) -> Result<(), Refusal> {
    let written = async {
        plain.write_all(words.as_bytes()).await?;
        plain.flush().await
    };
    written.await.map_err(|error| lost(&error.to_string()))
}

/// Reads one answer, byte by byte, and refuses one with another code.
async fn expect(code: &str, what: &str, plain: &mut Box<dyn Transport>) -> Result<String, Refusal> {
    let mut answer = Vec::new();
    loop {
        let byte = plain.read_u8().await.map_err(|_| lost("it closed the connection"))?;
        answer.push(byte);
        if answer.len() > ANSWER {
            return Err(lost("its answer has no end"));
        }
        if byte == b'\n' && is_last_line(&answer) {
            break;
        }
    }
    let answer = String::from_utf8_lossy(&answer).into_owned();
    match answer.starts_with(code) {
        true => Ok(answer),
        false if answer.starts_with('4') => Err(Refusal::Temporary(clean(&answer))),
        false => Err(lost(&format!("it answers {what} with: {}", clean(&answer)))),
    }
}

/// RFC 5321 section 4.2.1: all lines but the last have a hyphen behind the code.
fn is_last_line(answer: &[u8]) -> bool {
    let lines = answer.strip_suffix(b"\n").unwrap_or(answer);
    let line = lines.rsplit(|byte| *byte == b'\n').next().unwrap_or(lines);
    line.get(3) != Some(&b'-')
}

fn lost(why: &str) -> Refusal {
    Refusal::Unreachable(why.to_owned())
}

impl fmt::Debug for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Line")
    }
}

impl AsyncTokioStream for Line {
    fn peer_addr(&self) -> io::Result<std::net::SocketAddr> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

impl AsyncRead for Line {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        if self.ahead.is_empty() {
            return Pin::new(&mut self.transport).poll_read(cx, buf);
        }
        let (now, later) = self.ahead.split_at(self.ahead.len().min(buf.remaining()));
        buf.put_slice(now);
        self.ahead = later;
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.transport).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.transport).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.transport).poll_shutdown(cx)
    }
}
