//! Logging in to both servers, before anything is written; a refusal is told in one sentence, and asked about again.

use super::Setup;
use super::person::Person;
use crate::shell::cli::house;
use crate::shell::cli::progress::with_progress;
use crate::shell::cli::trouble::{Exit, Trouble};
use crate::shell::config::secrets::SecretSource;
use crate::shell::config::{self, Login, Server};
use crate::shell::mailbox::{ImapMailbox, Layout, MailboxError, Profile};
use crate::shell::postman::{self, Refusal, SmtpPostman};
use crate::shell::secret::Secret;
use crate::shell::setup::discover::{Found, Place};
use crate::shell::setup::providers::Kind;
use crate::shell::setup::refusal;
use crate::shell::tls;

/// A person mistypes a password a few times, and providers lock an account after a few more.
const TRIES: usize = 3;

/// Both servers let us in.
pub(super) struct LoggedIn {
    /// The mailbox.
    pub(super) mailbox: ImapMailbox,
    /// The way out.
    pub(super) postman: SmtpPostman,
    /// What the mailbox can do.
    pub(super) profile: Profile,
    /// What opened it.
    pub(super) password: Password,
    /// It is an access token, fetched for every login.
    pub(super) by_token: bool,
}

/// The password, and where it is from.
pub(super) enum Password {
    /// Typed: still to be kept somewhere.
    Typed(Secret),
    /// It stays where it is: as written, and as it is read.
    Named(String, SecretSource),
}

/// Asks for the password until both servers take it.
pub(super) async fn log_in(setup: &Setup, person: &mut Person, found: &Found) -> Result<LoggedIn, Trouble> {
    let named = setup.password.as_deref().map(source).transpose()?;
    if named.is_none() && found.provider.is_some_and(|provider| provider.secret == Kind::Token) {
        return Err(Trouble::new(Exit::NoPermission, refusal::why(found.provider, "")));
    }
    for _ in 0..TRIES {
        let (password, from) = match &named {
            Some((written, source)) => {
                let fetched = source.fetch().await.map_err(|error| Trouble::new(Exit::Config, error))?;
                (fetched, Password::Named(written.clone(), source.clone()))
            }
            None => {
                let typed = person.ask_secret(question(found), "password")?;
                (typed.clone(), Password::Typed(typed))
            }
        };
        let token = token(found, &from);
        let by_token = token.is_some();
        match with_progress("Logging in", try_both(setup, found, &password, token)).await? {
            Ok((mailbox, profile, postman)) => {
                return Ok(LoggedIn { mailbox, postman, profile, password: from, by_token });
            }
            Err(Refused { server, words }) => {
                let why = refusal::why(found.provider, &words);
                person.tell(&format!("  {server} says no: {words}\n  That means: {why}."));
                if named.is_some() {
                    break;
                }
            }
        }
    }
    Err(Trouble::new(Exit::NoPermission, "no login, so nothing was written; make a new password and say it again"))
}

/// Where a token comes from, where the secret is one: kept by `strawboss login`, or printed by a broker for a provider
/// that takes nothing else.
fn token(found: &Found, from: &Password) -> Option<SecretSource> {
    let Password::Named(_, source) = from else { return None };
    let wanted = found.provider.is_some_and(|provider| provider.secret == Kind::Token);
    (wanted || matches!(source, SecretSource::Login(_))).then(|| source.clone())
}

fn question(found: &Found) -> &'static str {
    match found.provider.map(|provider| provider.secret) {
        Some(Kind::AppPassword) => "App password (not shown)",
        _ => "Password (not shown)",
    }
}

/// Where the password is, from an argument.
fn source(written: &str) -> Result<(String, SecretSource), Trouble> {
    let absolute = |path: &str| std::path::absolute(path).unwrap_or_else(|_| path.into());
    let source = config::secret_source(written, absolute).map_err(|_| {
        let why =
            "say --password file:PATH, env:NAME or 'command:[\"program\", \"argument\"]', never the password itself";
        Trouble::new(Exit::Refused, why)
    })?;
    let written = match &source {
        SecretSource::File(path) => format!("file:{}", path.display()),
        _ => written.to_string(),
    };
    Ok((written, source))
}

/// Who refused, and in what words.
struct Refused {
    server: String,
    words: String,
}

type Opened = (ImapMailbox, Profile, SmtpPostman);

async fn try_both(
    setup: &Setup,
    found: &Found,
    password: &Secret,
    token: Option<SecretSource>,
) -> Result<Result<Opened, Refused>, Trouble> {
    let server = server(setup, &found.servers.imap)?;
    let mut imap = house::imap(&server, password.clone())?;
    imap.send_id = sends_id(found);
    imap.token.clone_from(&token);
    let layout = Layout {
        root: "Contractors".into(),
        contractors: Default::default(),
        own_root: "Strawboss".into(),
        followed: Default::default(),
    };
    let mailbox = ImapMailbox::start(imap, layout);
    let profile = match mailbox.profile().await {
        Ok(profile) => profile,
        Err(MailboxError::Login(words)) => return Ok(Err(Refused { server: server.host, words })),
        Err(error) => return Err(error.into()),
    };
    let place = &found.servers.smtp;
    let user = place.user.clone();
    let login = match token {
        Some(source) => postman::Login::Token { user, source },
        None => postman::Login::Password { user, password: password.clone() },
    };
    let postman = SmtpPostman::new(house::smtp(&self::server(setup, place)?, Some(login))?);
    match postman.try_login().await {
        Ok(()) => Ok(Ok((mailbox, profile, postman))),
        Err(Refusal::Login(words)) => Ok(Err(Refused { server: place.host.clone(), words })),
        Err(refusal) => Err(Trouble::new(Exit::Unavailable, refusal)),
    }
}

/// Whether this provider demands ID after the login.
pub(super) fn sends_id(found: &Found) -> bool {
    use crate::shell::setup::providers::Quirk;
    found.provider.is_some_and(|provider| provider.has(Quirk::WantsId))
}

fn server(setup: &Setup, place: &Place) -> Result<Server, Trouble> {
    let pin = setup.pin.as_deref().map(|pin| {
        tls::parse_pin(pin).ok_or_else(|| Trouble::new(Exit::Refused, "--pin wants 64 hex digits, a SHA-256"))
    });
    Ok(Server {
        host: place.host.clone(),
        port: place.port,
        security: place.security,
        user: place.user.clone(),
        login: Login::Nothing,
        ca_file: setup.ca_file.clone(),
        pin: pin.transpose()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::setup::discover::Servers;
    use crate::shell::setup::providers::called;

    #[test]
    fn a_broker_of_a_provider_that_takes_tokens_gives_tokens() {
        let place = || Place { host: "h".into(), port: 1, security: config::Security::Tls, user: "max".into() };
        let found = |id: &str| Found {
            servers: Servers { imap: place(), smtp: place() },
            provider: called(id),
            said_by: String::new(),
        };
        let broker = SecretSource::Command(vec!["broker".into()]);
        let kept = SecretSource::Login("/var/lib/strawboss/token".into());
        let named = |source: &SecretSource| Password::Named("as written".into(), source.clone());
        assert_eq!(token(&found("microsoft365"), &named(&broker)), Some(broker.clone()));
        assert_eq!(token(&found("posteo"), &named(&broker)), None);
        assert_eq!(token(&found("gmail"), &named(&kept)), Some(kept));
        assert_eq!(token(&found("outlook"), &Password::Typed(Secret::new("x".into()))), None);
    }
}
