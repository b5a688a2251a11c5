//! `strawboss login`: signs in with OAuth where a provider takes no passwords.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use jiff::SignedDuration;

use super::house;
use super::print;
use super::trouble::{Exit, Trouble};
use crate::shell::clock::{Clock, SystemClock};
use crate::shell::config::secrets::SecretSource;
use crate::shell::config::{self, Settings};
use crate::shell::oauth::OAuthError;
use crate::shell::oauth::issuers::{self, Issuer};
use crate::shell::oauth::login::{self, Asked};
use crate::shell::oauth::store::Client;

/// Arguments of `strawboss login`.
#[derive(Debug, Args)]
#[command(after_help = "\
The configuration says where the tokens lie:
  [imap]
  auth = \"oauth2\"
  password = \"login:/var/lib/strawboss/token\"
The service renews them from then on. It needs no web browser on this machine and opens no port: with a code you sign in
on any device, with --code you paste the address your browser ends at. As a service of its own:
  systemd-run --quiet --pty -p DynamicUser=yes -p User=strawboss -p StateDirectory=strawboss strawboss login --client-id ID")]
pub struct Login {
    /// The id of your app at the provider
    #[arg(long, value_name = "ID")]
    client_id: String,
    /// Where the app's secret is, where it has one: file:PATH or the like
    #[arg(long, value_name = "SOURCE")]
    client_secret: Option<String>,
    /// Sign in with a web browser and paste the address it ends at, instead of a code for another device
    #[arg(long)]
    code: bool,
    /// The issuer's token address, for a provider that is not known
    #[arg(long, value_name = "URL", requires = "authorization_url")]
    token_url: Option<String>,
    /// Its address for web browsers
    #[arg(long, value_name = "URL", requires = "token_url")]
    authorization_url: Option<String>,
    /// Its address for codes on other devices
    #[arg(long, value_name = "URL")]
    device_url: Option<String>,
    /// What to ask it for
    #[arg(long)]
    scope: Option<String>,
}

impl Login {
    /// Signs in, and proves that it can be renewed.
    pub fn run(&self, config: &Path) -> ExitCode {
        match self.signed_in(config) {
            Ok(file) => {
                print::out(&format!("Signed in. The tokens lie in {}, and are renewed from now on.\n", file.display()));
                ExitCode::SUCCESS
            }
            Err(trouble) => trouble.end(),
        }
    }

    fn signed_in(&self, config: &Path) -> Result<PathBuf, Trouble> {
        let settings = house::settings(config)?;
        let file = place(&settings)?;
        let issuer = self.issuer(&settings.imap.host)?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let runtime = runtime.map_err(|error| Trouble::new(Exit::Software, error))?;
        let secret = runtime.block_on(self.secret())?;
        let client = Client { id: self.client_id.clone(), secret, token: issuer.token.clone() };
        if let Some(warning) = issuer.warning {
            print::out(&format!("Mind: {warning}.\n"));
        }
        if self.code || issuer.device.is_none() {
            by_browser(&file, &issuer, &client, &settings.imap.user)?;
        } else {
            runtime.block_on(by_device(&file, &issuer, &client))?;
        }
        Ok(file)
    }

    fn issuer(&self, host: &str) -> Result<Issuer, Trouble> {
        let mut issuer = match (&self.token_url, &self.authorization_url) {
            (Some(token), Some(authorization)) => Issuer {
                authorization: authorization.clone(),
                token: token.clone(),
                device: None,
                scope: String::new(),
                warning: None,
            },
            _ => issuers::of_host(host).ok_or_else(|| {
                let why =
                    format!("nobody knows where tokens for {host} are issued: say --authorization-url and --token-url");
                Trouble::new(Exit::Refused, why)
            })?,
        };
        issuer.device = self.device_url.clone().or(issuer.device);
        if let Some(scope) = &self.scope {
            issuer.scope.clone_from(scope);
        }
        Ok(issuer)
    }

    async fn secret(&self) -> Result<Option<String>, Trouble> {
        let Some(written) = &self.client_secret else { return Ok(None) };
        let absolute = |path: &str| std::path::absolute(path).unwrap_or_else(|_| path.into());
        let source = config::secret_source(written, absolute)
            .map_err(|_| Trouble::new(Exit::Refused, "say --client-secret file:PATH, never the secret itself"))?;
        let secret = source.fetch().await.map_err(|error| Trouble::new(Exit::Config, error))?;
        Ok(Some(secret.expose().clone()))
    }
}

fn place(settings: &Settings) -> Result<PathBuf, Trouble> {
    match settings.imap.login.source() {
        Some(SecretSource::Login(file)) => Ok(file.clone()),
        _ => {
            let file = settings.state_dir.join("token");
            let why = format!(
                "write under [imap] first: auth = \"oauth2\" and password = \"login:{}\"; then say it again",
                file.display()
            );
            Err(Trouble::new(Exit::Config, why))
        }
    }
}

fn refused(error: OAuthError) -> Trouble {
    let exit = match error {
        OAuthError::Refused { .. } => Exit::NoPermission,
        OAuthError::Unreachable(_) => Exit::Unavailable,
        OAuthError::Store(_) => Exit::Disk,
    };
    Trouble::new(exit, error)
}

fn by_browser(file: &Path, issuer: &Issuer, client: &Client, user: &str) -> Result<(), Trouble> {
    let begun = login::browser(issuer, client, user).map_err(refused)?;
    print::out(&format!(
        "Open this page in any web browser, sign in, and agree:\n\n{}\n\nIt ends at a page that cannot be shown. Paste the \
         address of that page here: ",
        begun.page
    ));
    let mut address = String::new();
    std::io::stdin().read_line(&mut address).map_err(|error| Trouble::new(Exit::Disk, error))?;
    login::pasted(file, client, &begun, &address, SystemClock.now()).map_err(refused)
}

async fn by_device(file: &Path, issuer: &Issuer, client: &Client) -> Result<(), Trouble> {
    let device = login::device(issuer, client, SystemClock.now()).map_err(refused)?;
    print::out(&format!("Open {} on any device and type {}\n", device.page, device.code));
    let mut wait = device.every;
    loop {
        let now = SystemClock.now();
        if now >= device.until {
            let late = OAuthError::Refused { code: "expired_token".into(), said: String::new() };
            return Err(refused(late));
        }
        SystemClock.sleep_until(now.checked_add(wait).unwrap_or(device.until)).await;
        match login::ask(file, client, &device, SystemClock.now()) {
            Ok(Asked::Done) => return Ok(()),
            Ok(Asked::Wait(span)) => wait = span.min(SignedDuration::from_secs(60)),
            // One answer that got lost is no reason to begin again.
            Err(OAuthError::Unreachable(_)) => {}
            Err(error) => return Err(refused(error)),
        }
    }
}
