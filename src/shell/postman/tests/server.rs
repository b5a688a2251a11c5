//! A submission server that follows a script.

use std::sync::Mutex;

use async_trait::async_trait;
use tokio::io::{AsyncBufReadExt, AsyncRead, AsyncWrite, AsyncWriteExt, BufReader, DuplexStream};
use tokio::task::JoinHandle;

use super::super::dial::{Dial, Transport};
use super::super::{Refusal, SmtpSettings};

/// What fits into the pipe to the server.
pub const BUFFER: usize = 4096;

/// What the server does when it has heard a step.
#[derive(Clone, Copy, Debug)]
pub enum Then {
    Say(&'static str),
    Close,
    /// Says nothing, and waits for the other side to go.
    Silence,
}

/// The server's part: a step (the first word of a command, `.` for the body, `` for an empty line) and what follows.
#[derive(Clone)]
pub struct Script {
    steps: Vec<(String, Then)>,
    offer: &'static str,
}

/// What the server heard.
#[derive(Default, Debug)]
pub struct Heard {
    pub lines: Vec<String>,
    /// A whole body, up to its final dot, as it came over the wire.
    pub body: Option<String>,
}

impl Script {
    /// Says yes to everything.
    pub fn polite() -> Script {
        let steps = [
            ("greeting", "220 mail.example.org ESMTP\r\n"),
            ("STARTTLS", "220 go ahead\r\n"),
            ("AUTH", "235 2.7.0 welcome\r\n"),
            ("MAIL", "250 2.1.0 Ok\r\n"),
            ("RCPT", "250 2.1.5 Ok\r\n"),
            ("DATA", "354 end with a dot\r\n"),
            (".", "250 2.0.0 Ok: queued as 4711\r\n"),
            ("QUIT", "221 2.0.0 Bye\r\n"),
        ];
        let steps = steps.into_iter().map(|(step, words)| (step.to_string(), Then::Say(words))).collect();
        Script { steps, offer: "AUTH PLAIN LOGIN\r\n250-SIZE 1000000\r\n250-8BITMIME" }
    }

    /// The same, but for one step.
    pub fn but(mut self, step: &str, then: Then) -> Script {
        self.steps.retain(|(of, _)| of != step);
        self.steps.push((step.to_string(), then));
        self
    }

    /// The same, with other lines in the answer to EHLO.
    pub fn offering(self, offer: &'static str) -> Script {
        Script { offer, ..self }
    }

    /// Whether the connection stays open after this step.
    pub fn goes_on_after(&self, step: &str) -> bool {
        matches!(self.then(step), Some(Then::Say(_)))
    }

    fn then(&self, step: &str) -> Option<Then> {
        self.steps.iter().find(|(of, _)| of == step).map(|(_, then)| *then)
    }

    /// Plays until the other side or the script closes; `hello` is whether a greeting is due.
    pub async fn play<S>(&self, stream: S, hello: bool, until: &str) -> (Heard, S)
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let mut stream = BufReader::new(stream);
        let mut heard = Heard::default();
        let mut open = !hello || self.act(&mut stream, "greeting").await;
        let mut line = String::new();
        while open && stream.read_line(&mut line).await.is_ok_and(|read| read > 0) {
            let words = line.trim_end_matches("\r\n").to_string();
            line.clear();
            let step = words.split(' ').next().unwrap_or_default().to_string();
            heard.lines.push(words.clone());
            open = match step.as_str() {
                // The two words of AUTH LOGIN come without a command.
                _ if heard.lines.iter().rev().skip(1).take(2).any(|line| line == "AUTH LOGIN") => {
                    let last = heard.lines.iter().rev().nth(1).is_some_and(|line| line != "AUTH LOGIN");
                    say(&mut stream, if last { "235 welcome\r\n" } else { "334 UGFzc3dvcmQ6\r\n" }).await
                }
                "AUTH" if words == "AUTH LOGIN" => say(&mut stream, "334 VXNlcm5hbWU6\r\n").await,
                "EHLO" if self.then("EHLO").is_none() => {
                    say(&mut stream, &format!("250-mail.example.org\r\n250-{}\r\n250 HELP\r\n", self.offer)).await
                }
                "DATA" => {
                    let go = self.act(&mut stream, "DATA").await;
                    let to_body = go && matches!(self.then("DATA"), Some(Then::Say(words)) if words.starts_with("354"));
                    match to_body {
                        true => {
                            heard.body = body(&mut stream).await;
                            heard.body.is_some() && self.act(&mut stream, ".").await
                        }
                        false => go,
                    }
                }
                other => self.act(&mut stream, other).await,
            };
            if step == until {
                break;
            }
        }
        (heard, stream.into_inner())
    }

    /// Does what the script says; false when the connection is to close.
    async fn act<S: AsyncRead + AsyncWrite + Unpin>(&self, stream: &mut BufReader<S>, step: &str) -> bool {
        match self.then(step) {
            Some(Then::Say(words)) => say(stream, words).await && words.ends_with('\n'),
            Some(Then::Close) => false,
            Some(Then::Silence) => {
                while stream.read_line(&mut String::new()).await.is_ok_and(|read| read > 0) {}
                false
            }
            None => say(stream, "502 5.5.2 what?\r\n").await,
        }
    }
}

async fn say<S: AsyncWrite + Unpin>(stream: &mut S, words: &str) -> bool {
    stream.write_all(words.as_bytes()).await.is_ok() && stream.flush().await.is_ok()
}

async fn body<S: AsyncRead + Unpin>(stream: &mut BufReader<S>) -> Option<String> {
    let mut body = Vec::new();
    loop {
        let mut line = Vec::new();
        if stream.read_until(b'\n', &mut line).await.ok()? == 0 {
            return None;
        }
        if line == b".\r\n" {
            return String::from_utf8(body).ok();
        }
        body.append(&mut line);
    }
}

/// Hands out one connection.
pub struct Once(pub Mutex<Option<DuplexStream>>);

#[async_trait]
impl Dial for Once {
    async fn dial(&self, _: &SmtpSettings) -> Result<Box<dyn Transport>, Refusal> {
        let stream = self.0.lock().unwrap().take();
        stream.map(|stream| Box::new(stream) as Box<dyn Transport>).ok_or(Refusal::Unreachable("dialled twice".into()))
    }
}

/// A way to the scripted server, and what it will have heard when the connection is over.
pub fn dialled(script: Script) -> (Box<dyn Dial>, JoinHandle<Heard>) {
    let (near, far) = tokio::io::duplex(BUFFER);
    let server = tokio::spawn(async move { script.play(far, true, "QUIT").await.0 });
    (Box::new(Once(Mutex::new(Some(near)))), server)
}
