//! The sources as they are: DNS by the machine's resolvers, pages over HTTPS.

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use hickory_resolver::proto::rr::{RData, RecordType};
use hickory_resolver::{Resolver, TokioResolver};
use tokio_rustls::rustls::crypto::ring;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

use super::Sources;

/// One question is given this long, so that the search as a whole keeps its time.
const QUESTION: Duration = Duration::from_secs(4);

/// No page about a mailbox is longer.
const LONGEST: u64 = 64 * 1024;

/// DNS and HTTPS of this machine.
pub struct Internet {
    resolver: Option<TokioResolver>,
    agent: ureq::Agent,
}

impl Internet {
    /// With the resolvers of this machine; where none are configured, nothing is found by DNS. `roots` are the
    /// certificates (DER) of the authorities to trust.
    pub fn new(roots: Vec<Vec<u8>>) -> Internet {
        let resolver = Resolver::builder_tokio().ok().and_then(|mut builder| {
            let options = builder.options_mut();
            (options.timeout, options.attempts) = (QUESTION / 2, 2);
            builder.build().ok()
        });
        let certificates: Vec<Certificate<'static>> =
            roots.iter().map(|der| Certificate::from_der(der).to_owned()).collect();
        let tls = TlsConfig::builder()
            .root_certs(RootCerts::Specific(Arc::new(certificates)))
            .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()))
            .build();
        let config = ureq::Agent::config_builder()
            .tls_config(tls)
            .https_only(true)
            .max_redirects(3)
            .timeout_global(Some(QUESTION))
            .user_agent(concat!("strawboss/", env!("CARGO_PKG_VERSION")))
            .build();
        Internet { resolver, agent: config.new_agent() }
    }

    async fn look_up(&self, name: &str, kind: RecordType) -> Vec<RData> {
        let Some(resolver) = &self.resolver else { return Vec::new() };
        // The dot at its end keeps the machine's own search domains out of it.
        match resolver.lookup(format!("{name}."), kind).await {
            Ok(lookup) => lookup.answers().iter().map(|record| record.data.clone()).collect(),
            Err(_) => Vec::new(),
        }
    }
}

#[async_trait]
impl Sources for Internet {
    async fn mx(&self, domain: &str) -> Vec<String> {
        let mut hosts: Vec<(u16, String)> = self
            .look_up(domain, RecordType::MX)
            .await
            .into_iter()
            .filter_map(|data| match data {
                RData::MX(mx) => Some((mx.preference, mx.exchange.to_ascii())),
                _ => None,
            })
            .collect();
        hosts.sort();
        hosts.into_iter().map(|(_, host)| host).collect()
    }

    async fn srv(&self, name: &str) -> Option<(String, u16)> {
        let records = self.look_up(name, RecordType::SRV).await;
        let services = records.into_iter().filter_map(|data| match data {
            RData::SRV(srv) => Some((srv.priority, u16::MAX - srv.weight, srv.target.to_ascii(), srv.port)),
            _ => None,
        });
        services.min().map(|(_, _, host, port)| (host, port))
    }

    async fn page(&self, url: &str) -> Option<String> {
        let (agent, url) = (self.agent.clone(), url.to_owned());
        let fetched = tokio::task::spawn_blocking(move || {
            let mut answer = agent.get(&url).call().ok()?;
            answer.body_mut().with_config().limit(LONGEST).read_to_string().ok()
        });
        fetched.await.ok().flatten()
    }
}
