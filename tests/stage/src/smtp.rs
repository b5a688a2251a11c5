//! Submitting a mail as a mail program does: TLS, login, one mail.

use std::io::{BufRead, BufReader, Write};
use std::net::SocketAddr;

use anyhow::{Result, bail};

use crate::tls::{Trust, Wire, dial};

/// Submits `mail` (any line ends) from `sender` to `recipients` over TLS from the first byte.
///
/// # Errors
/// When the server says no to anything, with its words: then nothing was handed over.
pub fn submit(
    server: SocketAddr,
    trust: &Trust,
    user: &str,
    password: &str,
    sender: &str,
    recipients: &[String],
    mail: &[u8],
) -> Result<()> {
    let wire = Wire::Tls(Box::new(trust.wrap(dial(server)?, server.ip())?));
    let mut dialogue = Dialogue { wire: BufReader::new(wire) };
    dialogue.expect("220")?;
    dialogue.say("EHLO stage.strawboss.test", "250")?;
    dialogue.say(&format!("AUTH PLAIN {}", base64(format!("\0{user}\0{password}").as_bytes())), "235")?;
    dialogue.say(&format!("MAIL FROM:<{sender}>"), "250")?;
    for recipient in recipients {
        dialogue.say(&format!("RCPT TO:<{recipient}>"), "250")?;
    }
    dialogue.say("DATA", "354")?;
    dialogue.write(&stuffed(mail))?;
    dialogue.expect("250")?;
    dialogue.say("QUIT", "221")
}

struct Dialogue {
    wire: BufReader<Wire>,
}

impl Dialogue {
    fn say(&mut self, line: &str, code: &str) -> Result<()> {
        self.write(format!("{line}\r\n").as_bytes())?;
        self.expect(code)
    }

    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        self.wire.get_mut().write_all(bytes)?;
        Ok(self.wire.get_mut().flush()?)
    }

    fn expect(&mut self, code: &str) -> Result<()> {
        let mut line = String::new();
        loop {
            line.clear();
            if self.wire.read_line(&mut line)? == 0 {
                bail!("the post server closed the connection");
            }
            if line.as_bytes().get(3) != Some(&b'-') {
                break;
            }
        }
        if !line.starts_with(code) {
            bail!("the post server said: {}", line.trim());
        }
        Ok(())
    }
}

/// The mail with CRLF, dots doubled at the start of lines, and the final dot (RFC 5321 4.5.2).
fn stuffed(mail: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(mail.len() + mail.len() / 20 + 8);
    for line in crlf(mail).split_inclusive(|byte| *byte == b'\n') {
        if line.first() == Some(&b'.') {
            out.push(b'.');
        }
        out.extend_from_slice(line);
    }
    out.extend_from_slice(b".\r\n");
    out
}

/// The same text with every line ended by CRLF.
pub fn crlf(text: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(text.len() + text.len() / 20 + 2);
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        out.extend_from_slice(line.strip_suffix(b"\r").unwrap_or(line));
        out.extend_from_slice(b"\r\n");
    }
    out
}

/// Base64 (RFC 4648 4), on one line.
pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let three = chunk.iter().fold(0u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - chunk.len()));
        for place in 0..4 {
            let letter = LETTERS[(three >> (18 - 6 * place) & 63) as usize];
            out.push(if place <= chunk.len() { letter as char } else { '=' });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_the_standard_one() {
        let check = |bytes: &str, expected: &str| assert_eq!(base64(bytes.as_bytes()), expected);
        check("", "");
        check("f", "Zg==");
        check("fo", "Zm8=");
        check("foo", "Zm9v");
        check("foobar", "Zm9vYmFy");
    }

    #[test]
    fn dots_are_stuffed_and_lines_end_in_crlf() {
        let check =
            |mail: &str, expected: &str| assert_eq!(String::from_utf8_lossy(&stuffed(mail.as_bytes())), expected);
        check("a\n.b\n..\nc", "a\r\n..b\r\n...\r\nc\r\n.\r\n");
        check("a\r\n\r\n.\r\n", "a\r\n\r\n..\r\n.\r\n");
    }
}
