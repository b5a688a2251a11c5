//! One conversation with the server, step by step, each step under its own time limit.
//!
//! Dropping it drops the connection; so does every error.

use std::net::Ipv4Addr;
use std::time::Duration;

use lettre::transport::smtp;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::AsyncSmtpConnection;
use lettre::transport::smtp::commands::{Auth, Data, Ehlo, Mail, Quit, Rcpt};
use lettre::transport::smtp::extension::{ClientId, Extension, MailBodyParameter, MailParameter};
use lettre::transport::smtp::response::Response;
use tokio::time::timeout;

use super::starttls::Line;
use super::verdict::{self, positive, refusal, refusal_before_letter, refusal_of_login};
use super::{Delivery, Envelope, Login, Patience, Refusal, body, size};
use crate::domain::people::address::Address;

/// For the farewell, which nobody waits for.
const FAREWELL: Duration = Duration::from_secs(5);

pub(super) struct Dialogue {
    connection: AsyncSmtpConnection,
    patience: Patience,
    size_limit: Option<u64>,
}

impl Dialogue {
    /// Greeting and EHLO.
    pub(super) async fn begin(line: Line, patience: Patience) -> Result<Dialogue, Refusal> {
        let hello = ClientId::Ipv4(Ipv4Addr::LOCALHOST);
        let connecting = AsyncSmtpConnection::connect_with_transport(Box::new(line), &hello);
        let mut connection = within(patience.greeting, "the greeting", connecting, refusal_before_letter).await?;
        // lettre keeps no SIZE; a second EHLO is allowed at any time (RFC 5321 section 4.1.4).
        let ehlo = connection.command(Ehlo::new(hello));
        let answer = within(patience.greeting, "EHLO", ehlo, refusal_before_letter).await?;
        Ok(Dialogue { connection, patience, size_limit: size::limit(answer.message()) })
    }

    pub(super) async fn log_in(&mut self, login: &Login) -> Result<(), Refusal> {
        let (mechanisms, user): (&[Mechanism], _) = match login {
            Login::Password { user, .. } => (&[Mechanism::Plain, Mechanism::Login], user),
            Login::Token { user, .. } => (&[Mechanism::Xoauth2], user),
        };
        let Some(mechanism) = self.connection.server_info().get_auth_mechanism(mechanisms) else {
            let ways = mechanisms.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ");
            return Err(Refusal::Login(format!(
                "the server offers no login by {ways} here; check `port` and `security`"
            )));
        };
        let secret = match login {
            Login::Password { password, .. } => password.clone(),
            Login::Token { source, .. } => source
                .fetch()
                .await
                .map_err(|error| Refusal::Unreachable(format!("the access token cannot be fetched: {error}")))?,
        };
        let credentials = Credentials::new(user.clone(), secret.expose().clone());
        let authenticating = authenticate(&mut self.connection, mechanism, credentials);
        let answer = within(self.patience.greeting, "the login", authenticating, refusal_of_login).await?;
        // 235 is the only yes (RFC 4954 section 4).
        if answer.has_code(235) { Ok(()) } else { Err(out_of_turn("the login", &answer)) }
    }

    /// MAIL, RCPT, DATA: up to the go-ahead for the body.
    pub(super) async fn propose(&mut self, envelope: &Envelope) -> Result<(), Refusal> {
        size::fits(envelope.size, self.size_limit)?;
        let (from, to) = (self.mailbox(&envelope.from)?, self.mailbox(&envelope.to)?);
        let mail = Mail::new(Some(from), self.mail_parameters(envelope));
        let answer = self.step(self.patience.envelope, "MAIL", mail.to_string()).await?;
        if !answer.has_code(250) {
            return Err(out_of_turn("MAIL", &answer));
        }
        let answer = self.step(self.patience.envelope, "RCPT", Rcpt::new(to, vec![]).to_string()).await?;
        if !answer.has_code(250) && !answer.has_code(251) {
            return Err(out_of_turn("RCPT", &answer));
        }
        let answer = self.step(self.patience.data, "DATA", Data.to_string()).await?;
        if answer.has_code(354) { Ok(()) } else { Err(out_of_turn("DATA", &answer)) }
    }

    /// The body, the final dot, and the last word on it.
    pub(super) async fn hand_over(mut self, letter: &[u8]) -> Delivery {
        if !letter.is_ascii() && !self.connection.server_info().supports_feature(Extension::EightBitMime) {
            // Nothing of the body has gone out; dropping the connection now sends nothing.
            return Delivery::Refused(Refusal::Permanent(
                "the server takes only plain ASCII, this letter is not".into(),
            ));
        }
        let wire = body::canonical(letter);
        match timeout(self.patience.body(wire.len()), self.connection.message(&wire)).await {
            Err(_) => Delivery::Unknown("no answer after the letter in time".into()),
            Ok(answer) => {
                let delivery = verdict::delivery(answer);
                if matches!(delivery, Delivery::Sent(_)) {
                    self.part();
                }
                delivery
            }
        }
    }

    /// Says goodbye in the background: the letter is sent, whatever comes of this.
    pub(super) fn part(mut self) {
        tokio::spawn(async move { timeout(FAREWELL, self.connection.command(Quit)).await.is_ok() });
    }

    async fn step(&mut self, patience: Duration, what: &str, command: String) -> Result<Response, Refusal> {
        within(patience, what, self.connection.command(command), refusal).await
    }

    fn mail_parameters(&self, envelope: &Envelope) -> Vec<MailParameter> {
        let server = self.connection.server_info();
        let mut parameters = Vec::new();
        if self.size_limit.is_some() {
            parameters.push(MailParameter::Size(envelope.size));
        }
        if server.supports_feature(Extension::EightBitMime) {
            parameters.push(MailParameter::Body(MailBodyParameter::EightBitMime));
        }
        if !envelope.from.as_str().is_ascii() || !envelope.to.as_str().is_ascii() {
            parameters.push(MailParameter::SmtpUtfEight);
        }
        parameters
    }

    /// An address the server can be told.
    fn mailbox(&self, address: &Address) -> Result<lettre::Address, Refusal> {
        if !address.as_str().is_ascii() && !self.connection.server_info().supports_feature(Extension::SmtpUtfEight) {
            return Err(Refusal::Permanent(format!("the server knows only ASCII addresses, {address} is not one")));
        }
        lettre::Address::new(address.local(), address.domain())
            .map_err(|error| Refusal::Permanent(format!("{address} is not an address a server takes ({error})")))
    }
}

async fn authenticate(
    connection: &mut AsyncSmtpConnection,
    mechanism: Mechanism,
    credentials: Credentials,
) -> Result<Response, smtp::Error> {
    if mechanism != Mechanism::Xoauth2 {
        return connection.auth(&[mechanism], &credentials).await;
    }
    let answer = connection.command(Auth::new(mechanism, credentials, None)?).await?;
    // A refused token comes as a challenge first; the empty line asks for the real answer.
    if answer.has_code(334) { connection.command("\r\n").await } else { Ok(answer) }
}

async fn within<T>(
    patience: Duration,
    what: &str,
    step: impl Future<Output = Result<T, smtp::Error>>,
    meaning: fn(&smtp::Error) -> Refusal,
) -> Result<T, Refusal> {
    match timeout(patience, step).await {
        Ok(outcome) => outcome.map_err(|error| meaning(&error)),
        Err(_) => Err(Refusal::Unreachable(format!("no answer to {what} within {} s", patience.as_secs_f32().ceil()))),
    }
}

/// A yes that does not belong here: the dialogue is no longer in step.
fn out_of_turn(what: &str, answer: &Response) -> Refusal {
    Refusal::Unreachable(format!("an answer to {what} out of turn: {}", positive(answer)))
}
