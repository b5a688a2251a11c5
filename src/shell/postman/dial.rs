//! From a host name to a connected stream.
//!
//! Both address families are tried, each a little later than the one before
//! (RFC 8305), so that one that leads nowhere costs a quarter of a second.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;

use async_trait::async_trait;
use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpStream, lookup_host};
use tokio::time::{sleep, timeout};

use super::{Refusal, SmtpSettings};
use crate::shell::config::Security;

const STAGGER: Duration = Duration::from_millis(250);
const ADDRESSES: usize = 8;

/// A stream of bytes to the server, encrypted or not.
pub(super) trait Transport: AsyncRead + AsyncWrite + Send + Sync + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Sync + Unpin> Transport for T {}

/// Reaches the server; tests put a scripted one here.
#[async_trait]
pub(super) trait Dial: Send + Sync {
    /// A fresh connection, nothing said yet.
    async fn dial(&self, settings: &SmtpSettings) -> Result<Box<dyn Transport>, Refusal>;
}

/// TCP.
pub(super) struct Tcp;

#[async_trait]
impl Dial for Tcp {
    async fn dial(&self, settings: &SmtpSettings) -> Result<Box<dyn Transport>, Refusal> {
        let SmtpSettings { host, port, patience, .. } = settings;
        let lost = |why: String| Refusal::Unreachable(format!("{host}:{port}: {why}"));
        let addresses = timeout(patience.connect, lookup_host((host.as_str(), *port)))
            .await
            .map_err(|_| lost("no answer from DNS".into()))?
            .map_err(|error| lost(format!("DNS does not know the name ({error})")))?;
        let tcp = first_to_answer(addresses.collect(), patience.connect).await.map_err(|why| lost(why.to_string()))?;
        let peer = tcp.peer_addr().map_err(|error| lost(error.to_string()))?;
        in_the_clear_only_at_home(settings.security, peer)?;
        tcp.set_nodelay(true).map_err(|error| lost(error.to_string()))?;
        Ok(Box::new(tcp))
    }
}

fn in_the_clear_only_at_home(security: Security, peer: SocketAddr) -> Result<(), Refusal> {
    if security == Security::Loopback && !peer.ip().is_loopback() {
        return Err(Refusal::Unreachable(format!(
            "{peer} is another machine: letters do not go there without TLS; set `security`"
        )));
    }
    Ok(())
}

async fn first_to_answer(addresses: Vec<SocketAddr>, patience: Duration) -> io::Result<TcpStream> {
    let mut tries: FuturesUnordered<_> = interleaved(addresses)
        .into_iter()
        .zip(0..)
        .map(|(address, rank)| async move {
            sleep(STAGGER * rank).await;
            timeout(patience, TcpStream::connect(address)).await.unwrap_or_else(|_| Err(io::ErrorKind::TimedOut.into()))
        })
        .collect();
    let mut last = io::Error::other("DNS gave no address");
    while let Some(outcome) = tries.next().await {
        match outcome {
            Ok(tcp) => return Ok(tcp),
            Err(error) => last = error,
        }
    }
    Err(last)
}

/// The families in turn, beginning with the one the resolver prefers.
fn interleaved(addresses: Vec<SocketAddr>) -> Vec<SocketAddr> {
    let favourite = addresses.first().is_some_and(SocketAddr::is_ipv6);
    let (one, other): (Vec<_>, Vec<_>) = addresses.into_iter().partition(|address| address.is_ipv6() == favourite);
    let longest = one.len().max(other.len());
    let pairs = (0..longest).flat_map(|at| [one.get(at), other.get(at)]);
    pairs.flatten().copied().take(ADDRESSES).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_take_turns() {
        #[track_caller]
        fn check(given: &[&str], expected: &[&str]) {
            let parse = |list: &[&str]| list.iter().map(|text| text.parse().unwrap()).collect::<Vec<SocketAddr>>();
            assert_eq!(interleaved(parse(given)), parse(expected));
        }
        check(&[], &[]);
        check(&["192.0.2.1:1"], &["192.0.2.1:1"]);
        check(
            &["[2001:db8::1]:1", "[2001:db8::2]:1", "192.0.2.1:1"],
            &["[2001:db8::1]:1", "192.0.2.1:1", "[2001:db8::2]:1"],
        );
        check(&["192.0.2.1:1", "192.0.2.2:1", "[2001:db8::1]:1"], &["192.0.2.1:1", "[2001:db8::1]:1", "192.0.2.2:1"]);
    }

    #[test]
    fn nothing_goes_in_the_clear_to_another_machine() {
        #[track_caller]
        fn check(security: Security, peer: &str, allowed: bool) {
            assert_eq!(in_the_clear_only_at_home(security, peer.parse().unwrap()).is_ok(), allowed, "{peer}");
        }
        check(Security::Loopback, "127.0.0.1:25", true);
        check(Security::Loopback, "[::1]:25", true);
        check(Security::Loopback, "192.0.2.1:25", false);
        check(Security::Tls, "192.0.2.1:465", true);
        check(Security::StartTls, "192.0.2.1:587", true);
    }

    #[tokio::test]
    async fn an_address_that_refuses_does_not_hide_one_that_answers() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let good = listener.local_addr().unwrap();
        let closed = {
            let gone = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
            gone.local_addr().unwrap()
        };
        let tcp = first_to_answer(vec![closed, good], Duration::from_secs(5)).await.unwrap();
        assert_eq!(tcp.peer_addr().unwrap(), good);
        assert!(first_to_answer(vec![closed], Duration::from_secs(5)).await.is_err());
        assert!(first_to_answer(vec![], Duration::from_secs(5)).await.is_err());
    }
}
