use std::collections::BTreeMap;
use std::future::pending;

use super::*;
use crate::shell::config::Security;

/// A network in which some things are known and the rest never answers, or answers with nothing.
#[derive(Default)]
struct Network {
    mx: Vec<&'static str>,
    srv: BTreeMap<&'static str, (&'static str, u16)>,
    pages: BTreeMap<String, String>,
    silent: bool,
}

#[async_trait]
impl Sources for Network {
    async fn mx(&self, _: &str) -> Vec<String> {
        if self.silent && self.mx.is_empty() {
            pending::<()>().await;
        }
        self.mx.iter().map(ToString::to_string).collect()
    }

    async fn srv(&self, name: &str) -> Option<(String, u16)> {
        let known = self.srv.get(name).map(|(host, port)| (host.to_string(), *port));
        if known.is_none() && self.silent { pending().await } else { known }
    }

    async fn page(&self, url: &str) -> Option<String> {
        let known = self.pages.get(url).cloned();
        if known.is_none() && self.silent { pending().await } else { known }
    }
}

fn page(host: &str) -> String {
    let server = |tag: &str, kind: &str, port: u16| {
        format!(
            "<{tag} type=\"{kind}\"><hostname>{kind}.{host}</hostname><port>{port}</port><socketType>SSL</socketType></{tag}>"
        )
    };
    format!(
        "<clientConfig>{}{}</clientConfig>",
        server("incomingServer", "imap", 993),
        server("outgoingServer", "smtp", 465)
    )
}

const AUTOCONFIG: &str = "https://autoconfig.carpenter.example/mail/config-v1.1.xml?emailaddress=max@carpenter.example";
const WELL_KNOWN: &str = "https://carpenter.example/.well-known/autoconfig/mail/config-v1.1.xml";

fn by_database() -> String {
    format!("{DATABASE}carpenter.example")
}

async fn found(address: &str, network: &Network) -> Option<Found> {
    let address = address.to_string().try_into().unwrap();
    discover(&address, network, Duration::from_millis(80)).await
}

/// The IMAP host found for an address at a carpenter's.
async fn host(network: &Network) -> Option<String> {
    found("max@carpenter.example", network).await.map(|found| found.servers.imap.host)
}

#[tokio::test]
async fn the_table_needs_no_network() {
    let silent = Network { silent: true, ..Network::default() };
    let found = found("max@icloud.com", &silent).await.unwrap();
    assert_eq!(found.provider.map(|provider| provider.id), Some("icloud"));
    assert_eq!((found.servers.imap.user.as_str(), found.servers.smtp.user.as_str()), ("max", "max@icloud.com"));
}

#[tokio::test]
async fn who_takes_the_mail_tells_the_provider_of_an_own_domain() {
    for (mx, id) in [
        (vec!["aspmx.l.google.com."], "workspace"),
        (vec!["carpenter-example.mail.protection.outlook.com."], "microsoft365"),
        (vec!["in1-smtp.messagingengine.com."], "fastmail"),
    ] {
        // What a web host says about the domain matters less than where its mail really goes.
        let pages = BTreeMap::from([(WELL_KNOWN.to_string(), page("webhost.example"))]);
        let network = Network { mx, pages, ..Network::default() };
        let found = found("max@carpenter.example", &network).await.unwrap();
        assert_eq!(found.provider.map(|provider| provider.id), Some(id));
    }
}

#[tokio::test]
async fn the_best_answer_wins_not_the_fastest() {
    let mut network = Network::default();
    assert_eq!(host(&network).await, None);
    network.pages.insert(by_database(), page("database.example"));
    assert_eq!(host(&network).await.as_deref(), Some("imap.database.example"));
    network.srv.insert("_imaps._tcp.carpenter.example", ("Mail.Records.Example.", 993));
    assert_eq!(host(&network).await.as_deref(), Some("imap.database.example"), "one service of two is no answer");
    network.srv.insert("_submission._tcp.carpenter.example", ("mail.records.example", 587));
    assert_eq!(host(&network).await.as_deref(), Some("mail.records.example"));
    network.pages.insert(WELL_KNOWN.to_string(), page("known.example"));
    assert_eq!(host(&network).await.as_deref(), Some("imap.known.example"));
    network.pages.insert(AUTOCONFIG.to_string(), page("own.example"));
    assert_eq!(host(&network).await.as_deref(), Some("imap.own.example"));
}

#[tokio::test]
async fn records_prefer_tls_and_a_dot_is_no_service() {
    let mut network = Network::default();
    network.srv.insert("_imaps._tcp.carpenter.example", (".", 0));
    network.srv.insert("_imap._tcp.carpenter.example", ("imap.carpenter.example", 143));
    network.srv.insert("_submissions._tcp.carpenter.example", ("smtp.carpenter.example", 465));
    network.srv.insert("_submission._tcp.carpenter.example", ("smtp.carpenter.example", 587));
    let Servers { imap, smtp } = found("max@carpenter.example", &network).await.unwrap().servers;
    assert_eq!((imap.security, imap.port), (Security::StartTls, 143));
    assert_eq!((smtp.security, smtp.port), (Security::Tls, 465));
    assert_eq!(imap.user, "max@carpenter.example");
}

#[tokio::test]
async fn it_is_over_in_time_where_nothing_answers() {
    assert!(PATIENCE <= Duration::from_secs(10));
    let silent = Network { silent: true, ..Network::default() };
    let start = Instant::now();
    assert_eq!(host(&silent).await, None);
    assert!(start.elapsed() < Duration::from_secs(5), "{:?}", start.elapsed());
    // And what did answer is taken, though the rest is silent.
    let pages = BTreeMap::from([(by_database(), page("database.example"))]);
    let network = Network { silent: true, pages, ..Network::default() };
    assert_eq!(host(&network).await.as_deref(), Some("imap.database.example"));
}
