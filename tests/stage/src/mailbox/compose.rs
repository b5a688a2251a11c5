//! The bytes of one generated mail.

use std::fmt::Write as _;

use jiff::Timestamp;

use super::random::Random;
use super::words::{ASKS, DELIVERIES, PROMISES, TALK};
use crate::mail::encoded_word;
use crate::smtp::base64;

/// A conversation that is under way.
#[derive(Clone, Debug)]
pub struct Thread {
    /// Its subject.
    pub subject: String,
    /// Message ids, oldest first.
    pub ids: Vec<String>,
}

/// The writer of a mail.
#[derive(Clone, Copy, Debug)]
pub struct Writer<'a> {
    /// The name shown.
    pub name: &'a str,
    /// The address in the From line.
    pub address: &'a str,
}

/// A mail of `writer` in `thread`: median size 9 KB, between 2 and 60 KB. Gives its Message-ID and bytes.
pub fn mail(
    random: &mut Random,
    writer: Writer<'_>,
    thread: &Thread,
    number: usize,
    at: Timestamp,
) -> (String, Vec<u8>) {
    let size = random.lognormal(9_000.0, 0.85).clamp(2_000.0, 60_000.0) as usize;
    let domain = writer.address.rsplit('@').next().unwrap_or_default();
    let id = format!("<{}.{number:06}.{:08x}@{domain}>", at.as_second(), random.number() & 0xffff_ffff);
    let mut out = head(random, writer, thread, &id, number, at);
    let room = size.saturating_sub(out.len() + 200).max(300);
    let boundary = format!("b{number:06}_{:08x}", random.number() & 0xffff_ffff);
    match random.share() {
        share if share < 0.12 => with_file(&mut out, random, &boundary, number, room),
        share if share < 0.55 => with_html(&mut out, random, &boundary, room),
        _ => {
            out.push_str("Content-Type: text/plain; charset=utf-8\n\n");
            out.push_str(&prose(random, room));
        }
    }
    (id, out.into_bytes())
}

fn head(random: &mut Random, writer: Writer<'_>, thread: &Thread, id: &str, number: usize, at: Timestamp) -> String {
    let date = at.strftime("%a, %d %b %Y %H:%M:%S +0000");
    let domain = writer.address.rsplit('@').next().unwrap_or_default();
    let address = if random.happens(0.03) { writer.address.to_uppercase() } else { writer.address.to_owned() };
    let name =
        if random.happens(0.08) { encoded_word(&format!("{} ✓", writer.name)) } else { writer.name.to_owned() };
    let noise = |random: &mut Random, bytes: usize| -> String {
        base64(&(0..bytes).map(|_| random.number() as u8).collect::<Vec<u8>>())
    };
    let mut out = format!(
        "Return-Path: <{}>\nDelivered-To: owner@strawboss.test\n\
         Received: from mx{}.{domain} (mx{}.{domain} [192.0.2.{}])\n\tby mail.strawboss.test (Postfix) with ESMTPS\n\t\
         for <owner@strawboss.test>; {date}\n\
         DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d={domain}; s=k1;\n\tbh={};\n\t\
         h=From:To:Subject:Date;\n\tb={}\n\
         Date: {date}\nFrom: {name} <{address}>\nTo: Owner <owner@strawboss.test>\nMessage-ID: {id}\n",
        writer.address,
        number % 4,
        number % 4,
        number % 250 + 1,
        noise(random, 32),
        noise(random, 128),
    );
    if let Some(last) = thread.ids.last() {
        let recent = &thread.ids[thread.ids.len().saturating_sub(8)..];
        let _ = writeln!(out, "Subject: Re: {}", thread.subject);
        let _ = write!(out, "In-Reply-To: {last}\nReferences: {}\n", recent.join("\n\t"));
    } else {
        let _ = writeln!(out, "Subject: {}", thread.subject);
    }
    out.push_str("MIME-Version: 1.0\n");
    out
}

fn with_file(out: &mut String, random: &mut Random, boundary: &str, number: usize, room: usize) {
    let words = (room / 3).min(2_500);
    let text = prose(random, words);
    let bytes: Vec<u8> = (0..(room - words) * 3 / 4).map(|_| random.number() as u8).collect();
    let encoded = base64(&bytes);
    let _ = write!(
        out,
        "Content-Type: multipart/mixed; boundary=\"{boundary}\"\n\n--{boundary}\n\
         Content-Type: text/plain; charset=utf-8\n\n{text}\n--{boundary}\n\
         Content-Type: application/pdf; name=\"file{number}.pdf\"\nContent-Transfer-Encoding: base64\n\
         Content-Disposition: attachment; filename=\"file{number}.pdf\"\n\n",
    );
    for line in encoded.as_bytes().chunks(76) {
        out.push_str(&String::from_utf8_lossy(line));
        out.push('\n');
    }
    let _ = writeln!(out, "--{boundary}--");
}

fn with_html(out: &mut String, random: &mut Random, boundary: &str, room: usize) {
    let plain = prose(random, room / 3);
    let markup = prose(random, room * 2 / 3).replace('\n', "<br>\n");
    let _ = write!(
        out,
        "Content-Type: multipart/alternative; boundary=\"{boundary}\"\n\n--{boundary}\n\
         Content-Type: text/plain; charset=utf-8\n\n{plain}\n--{boundary}\n\
         Content-Type: text/html; charset=utf-8\n\n<html><body>\n<p>{markup}</p>\n</body></html>\n--{boundary}--\n",
    );
}

/// Sentences, about `length` bytes of them, most of them talk, in paragraphs of folded lines.
fn prose(random: &mut Random, length: usize) -> String {
    let mut out = String::with_capacity(length + 120);
    let mut width = 0;
    while out.len() < length {
        let sentence = match random.below(20) {
            0..2 => random.pick(ASKS),
            2 => random.pick(PROMISES),
            3 => random.pick(DELIVERIES),
            _ => random.pick(TALK),
        };
        for word in sentence.split(' ') {
            if width + word.len() > 72 {
                out.push('\n');
                width = 0;
            } else if width > 0 {
                out.push(' ');
            }
            out.push_str(word);
            width += word.len() + 1;
        }
        if random.happens(0.2) {
            out.push_str("\n\n");
            width = 0;
        }
    }
    out.push('\n');
    out
}
