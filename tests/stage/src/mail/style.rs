//! What sets mail programs apart: message ids, marks in the header, structure, encoding, quoting.

use std::fmt::Write as _;

use super::encode::{folded, quoted_printable};
use super::quote::{Place, Quoted};
use crate::smtp::base64;

/// The program that writes a mail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// Gmail in a browser: two alternatives, `gmail_quote`, answers on top.
    Gmail,
    /// Outlook: HTML of its own kind, a header block over what is answered.
    Outlook,
    /// Apple Mail: flowing lines, quoted-printable.
    Apple,
    /// Thunderbird: plain text, `format=flowed`.
    Thunderbird,
    /// A telephone: short, "Sent from my phone", everything in base64.
    Phone,
    /// A webmail of a small provider: plain text folded at 72.
    Webmail,
    /// No person's program: a shop, a newsletter, a mail system.
    Machine,
}

impl Style {
    /// All of them.
    pub const ALL: [Style; 7] =
        [Style::Gmail, Style::Outlook, Style::Apple, Style::Thunderbird, Style::Phone, Style::Webmail, Style::Machine];

    /// A Message-ID of the shape the program makes, from a number.
    pub fn message_id(self, seed: u64, address: &str) -> String {
        let domain = address.rsplit('@').next().unwrap_or("localhost");
        let (high, low) = (seed >> 32, seed & 0xffff_ffff);
        match self {
            Style::Gmail => format!("<CA+{seed:016x}={low:08x}@mail.gmail.com>"),
            Style::Outlook => format!("<AM0PR0{:02}MB{low:08X}@AM0PR0{:02}MB.eurprd05.example>", high % 90, high % 90),
            Style::Apple => format!("<{high:08X}-{:04X}-4B1D-9C2E-{seed:012X}@{domain}>", low & 0xffff),
            Style::Thunderbird => format!("<{high:08x}-{:04x}-4f6a-8b11-{seed:016x}@{domain}>", low & 0xffff),
            Style::Phone => format!("<{seed:020}.phone@{domain}>"),
            Style::Webmail => format!("<{seed:x}.{low:x}@webmail.{domain}>"),
            Style::Machine => format!("<{low}.{high:x}@{domain}>"),
        }
    }

    /// Header fields by which the program is known.
    pub fn marks(self) -> &'static [(&'static str, &'static str)] {
        match self {
            Style::Gmail | Style::Phone | Style::Machine => &[],
            Style::Outlook => &[
                ("X-Mailer", "Microsoft Outlook 16.0"),
                ("Thread-Index", "AdxQ8f2mT0aS5nQ1Rb+0tYxw3cJ7Kg=="),
                ("Content-Language", "en-US"),
            ],
            Style::Apple => &[("X-Mailer", "Apple Mail (2.3826.300.87)")],
            Style::Thunderbird => &[("User-Agent", "Mozilla Thunderbird")],
            Style::Webmail => &[("X-Mailer", "Webmail 1.6"), ("X-Priority", "3")],
        }
    }

    /// How the program's boundaries begin.
    pub fn boundary(self) -> &'static str {
        match self {
            Style::Gmail => "000000000000",
            Style::Outlook => "----=_NextPart_000_",
            Style::Apple => "Apple-Mail=_",
            Style::Thunderbird => "------------",
            Style::Phone => "--_com.phone.mail_",
            Style::Webmail | Style::Machine => "=_",
        }
    }

    /// Content-Type, encoding and body of the words with what they answer.
    pub fn body(self, text: &str, quoted: Option<&Quoted>, seed: u64) -> String {
        match self {
            Style::Gmail => self.alternatives(&with_marked(text, quoted), &gmail_html(text, quoted), seed),
            Style::Outlook => self.alternatives(&with_block(text, quoted), &outlook_html(text, quoted), seed),
            Style::Apple => {
                let text = with_marked(text, quoted);
                part("text/plain; charset=utf-8", "quoted-printable", &quoted_printable(&text))
            }
            Style::Thunderbird => {
                part("text/plain; charset=UTF-8; format=flowed", "8bit", &folded(&with_marked(text, quoted), 72))
            }
            Style::Phone => {
                let text = with_marked(&format!("{}\n\nSent from my phone\n", text.trim_end()), quoted);
                let encoded = super::encode::lines(&base64(text.as_bytes()), 76);
                part("text/plain; charset=utf-8", "base64", &encoded)
            }
            Style::Webmail | Style::Machine => {
                part("text/plain; charset=UTF-8", "8bit", &folded(&with_marked(text, quoted), 72))
            }
        }
    }

    fn alternatives(self, plain: &str, html: &str, seed: u64) -> String {
        let boundary = format!("{}{seed:016x}", self.boundary());
        let mut out = format!("Content-Type: multipart/alternative; boundary=\"{boundary}\"\n\n");
        for (kind, text) in [("plain", plain), ("html", html)] {
            let body = part(&format!("text/{kind}; charset=\"UTF-8\""), "quoted-printable", &quoted_printable(text));
            let _ = write!(out, "--{boundary}\n{body}\n");
        }
        let _ = writeln!(out, "--{boundary}--");
        out
    }
}

fn part(kind: &str, encoding: &str, body: &str) -> String {
    format!("Content-Type: {kind}\nContent-Transfer-Encoding: {encoding}\n\n{}\n", body.trim_end_matches('\n'))
}

/// The words and, above or below them, what they answer, marked with `> `.
fn with_marked(text: &str, quoted: Option<&Quoted>) -> String {
    let text = text.trim_end();
    let Some(quoted) = quoted else { return format!("{text}\n") };
    let block = format!("{}\n{}", quoted.attribution(), quoted.marked());
    match quoted.place {
        Place::Above => format!("{text}\n\n{block}"),
        Place::Below => format!("{block}\n{text}\n"),
    }
}

fn with_block(text: &str, quoted: Option<&Quoted>) -> String {
    let text = text.trim_end();
    quoted.map_or_else(
        || format!("{text}\n"),
        |quoted| format!("{text}\n\n________________________________\n{}", quoted.block()),
    )
}

fn gmail_html(text: &str, quoted: Option<&Quoted>) -> String {
    let mut out = format!("<div dir=\"ltr\">{}</div>", broken(text));
    if let Some(quoted) = quoted {
        let _ = write!(
            out,
            "<br><div class=\"gmail_quote\"><div dir=\"ltr\" class=\"gmail_attr\">{}<br></div>\
             <blockquote class=\"gmail_quote\" style=\"margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex\">\
             <div dir=\"ltr\">{}</div></blockquote></div>",
            escaped(&quoted.attribution()),
            broken(&quoted.text)
        );
    }
    out
}

fn outlook_html(text: &str, quoted: Option<&Quoted>) -> String {
    let paragraphs = |text: &str| -> String {
        let one = |line: &str| {
            let line = if line.is_empty() { "&nbsp;".to_owned() } else { escaped(line) };
            format!("<p class=\"MsoNormal\">{line}</p>\n")
        };
        text.trim_end().lines().map(one).collect()
    };
    let mut out = format!(
        "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\"><head><style>p.MsoNormal{{margin:0cm;\
         font-size:11.0pt;font-family:\"Calibri\",sans-serif}}</style></head><body lang=\"EN-US\">\
         <div class=\"WordSection1\">\n{}",
        paragraphs(text)
    );
    if let Some(quoted) = quoted {
        let _ = write!(
            out,
            "<div style=\"border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm\">\n{}</div>\n",
            paragraphs(&quoted.block())
        );
    }
    out.push_str("</div></body></html>");
    out
}

fn broken(text: &str) -> String {
    escaped(text.trim_end()).replace('\n', "<br>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}
