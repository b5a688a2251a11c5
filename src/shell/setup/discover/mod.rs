//! From an address to the servers of its mailbox, within a few seconds, whatever the network does.
//!
//! All sources are asked side by side. The best answer wins, not the fastest: first the table, by the domain and by
//! who takes mail for it, since it knows what is odd; then what the domain itself says (Thunderbird's autoconfig, SRV
//! records, RFC 6186); last what others say about it. Nothing is guessed: where nobody knows, the owner is asked.

mod autoconfig;
mod internet;
mod servers;

use std::time::Duration;

use async_trait::async_trait;
use futures_util::StreamExt as _;
use futures_util::stream::FuturesUnordered;
use tokio::time::{Instant, timeout_at};

use super::providers::{self, Provider};
use crate::domain::people::address::Address;

pub use internet::Internet;
pub use servers::{Found, Place, Servers};

/// The whole search is over by then.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Pages of Thunderbird's database, by domain.
const DATABASE: &str = "https://autoconfig.thunderbird.net/v1.1/";

/// What is asked about a domain. An absent answer and a failed question are the same to us.
#[async_trait]
pub trait Sources: Send + Sync {
    /// The hosts that take mail for `domain`, best first (RFC 5321 section 5.1).
    async fn mx(&self, domain: &str) -> Vec<String>;

    /// The best host and port of a service, `_imaps._tcp.example.com` (RFC 2782).
    async fn srv(&self, name: &str) -> Option<(String, u16)>;

    /// The text of a page.
    async fn page(&self, url: &str) -> Option<String>;
}

/// Who said where the servers are; the first is believed before the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Mx,
    Autoconfig,
    WellKnown,
    Records,
    Database,
}

/// The servers for `address`; `None` where nobody knew within `patience`.
pub async fn discover(address: &Address, sources: &dyn Sources, patience: Duration) -> Option<Found> {
    if let Some(provider) = providers::of_domain(address.domain()) {
        return Some(Found::of_provider(provider, address));
    }
    let end = Instant::now() + patience;
    let mut asked: FuturesUnordered<_> = [Rank::Mx, Rank::Autoconfig, Rank::WellKnown, Rank::Records, Rank::Database]
        .into_iter()
        .map(|rank| async move { (rank, ask(rank, address, sources).await) })
        .collect();
    let mut best: Option<(Rank, Found)> = None;
    let mut open = vec![Rank::Mx, Rank::Autoconfig, Rank::WellKnown, Rank::Records, Rank::Database];
    while let Ok(Some((rank, answer))) = timeout_at(end, asked.next()).await {
        open.retain(|one| *one != rank);
        if let Some(found) = answer
            && best.as_ref().is_none_or(|(before, _)| rank < *before)
        {
            best = Some((rank, found));
        }
        if best.as_ref().is_some_and(|(rank, _)| open.iter().all(|other| other > rank)) {
            break;
        }
    }
    best.map(|(_, found)| found)
}

async fn ask(rank: Rank, address: &Address, sources: &dyn Sources) -> Option<Found> {
    let domain = address.domain();
    let page = |url: String| async move {
        let text = sources.page(&url).await?;
        let servers = autoconfig::servers(&text, address)?;
        Some(Found { provider: providers::of_servers(&servers), servers, said_by: host_of(&url).to_string() })
    };
    match rank {
        Rank::Mx => {
            let hosts = sources.mx(domain).await;
            let provider = providers::of_mx(hosts.iter().map(String::as_str))?;
            Some(Found::of_provider(provider, address))
        }
        Rank::Autoconfig => {
            page(format!("https://autoconfig.{domain}/mail/config-v1.1.xml?emailaddress={address}")).await
        }
        Rank::WellKnown => page(format!("https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml")).await,
        Rank::Records => records(address, sources).await,
        Rank::Database => page(format!("{DATABASE}{domain}")).await,
    }
}

/// SRV records (RFC 6186, RFC 8314): TLS from the first byte before STARTTLS. The user's name is the address.
async fn records(address: &Address, sources: &dyn Sources) -> Option<Found> {
    let domain = address.domain();
    let (imaps, imap, submissions, submission) = futures_util::join!(
        srv(sources, "_imaps", domain),
        srv(sources, "_imap", domain),
        srv(sources, "_submissions", domain),
        srv(sources, "_submission", domain),
    );
    let user = address.to_string();
    let servers = Servers {
        imap: imaps.map(Place::tls).or_else(|| imap.map(Place::starttls))?.for_user(&user),
        smtp: submissions.map(Place::tls).or_else(|| submission.map(Place::starttls))?.for_user(&user),
    };
    Some(Found { provider: providers::of_servers(&servers), servers, said_by: format!("the records of {domain}") })
}

async fn srv(sources: &dyn Sources, service: &str, domain: &str) -> Option<(String, u16)> {
    let (host, port) = sources.srv(&format!("{service}._tcp.{domain}")).await?;
    // A single dot says that there is no such service (RFC 2782).
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    (!host.is_empty() && port != 0).then_some((host, port))
}

fn host_of(url: &str) -> &str {
    url.split('/').nth(2).unwrap_or(url)
}

/// What is known of the provider these servers belong to.
impl Found {
    fn of_provider(provider: &'static Provider, address: &Address) -> Found {
        Found {
            servers: Servers { imap: Place::of(&provider.imap, address), smtp: Place::of(&provider.smtp, address) },
            provider: Some(provider),
            said_by: format!("what is known of {}", provider.name),
        }
    }
}

#[cfg(test)]
mod tests;
