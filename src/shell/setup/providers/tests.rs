use std::collections::BTreeSet;

use super::*;

/// Whether a name can be looked up.
fn is_host(host: &str) -> bool {
    host.parse::<std::net::IpAddr>().is_ok()
        || (host.contains('.')
            && host.split('.').all(|label| {
                !label.is_empty()
                    && !label.starts_with('-')
                    && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
            }))
}

#[test]
fn there_are_enough_and_each_is_there_once() {
    assert!(PROVIDERS.len() >= 22, "{}", PROVIDERS.len());
    let ids: BTreeSet<_> = PROVIDERS.iter().map(|provider| provider.id).collect();
    assert_eq!(ids.len(), PROVIDERS.len());
    let domains: Vec<_> = PROVIDERS.iter().flat_map(|provider| provider.domains).collect();
    assert_eq!(domains.iter().collect::<BTreeSet<_>>().len(), domains.len(), "one domain, one provider");
    assert!(PROVIDERS.is_sorted_by_key(|provider| provider.id), "in the order of the alphabet");
}

#[test]
fn every_entry_is_complete() {
    for provider in PROVIDERS {
        let who = provider.id;
        assert!(who.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'), "{who}");
        assert!(!provider.name.is_empty(), "{who}");
        assert!(!provider.domains.is_empty() || !provider.mx.is_empty(), "{who} would never be found");
        for name in provider.domains.iter().chain(provider.mx) {
            assert!(is_host(name), "{who}: {name}");
        }
        for (endpoint, ports) in [(provider.imap, [993, 143, 1143]), (provider.smtp, [465, 587, 1025])] {
            assert!(is_host(endpoint.host), "{who}: {}", endpoint.host);
            let usual = match endpoint.security {
                Security::Tls => &ports[..1],
                Security::StartTls => &ports[1..],
                Security::Loopback => &[],
            };
            assert!(usual.contains(&endpoint.port), "{who}: {endpoint:?}");
        }
        let hint = provider.hint;
        assert!(!hint.is_empty() && !hint.ends_with('.') && hint.len() < 160, "{who}: {hint}");
        assert!(provider.page.is_none_or(|page| page.starts_with("https://")), "{who}");
        let wants_page = matches!(provider.secret, Kind::AppPassword | Kind::Token);
        assert!(!wants_page || provider.page.is_some(), "{who}: where is the app password made?");
        assert!(provider.quirks.iter().all(|quirk| !quirk.words().is_empty()));
        let unlike: BTreeSet<_> = provider.quirks.iter().collect();
        assert_eq!(unlike.len(), provider.quirks.len(), "{who}");
        assert!(provider.letters_per_day.is_none_or(|most| most >= 100), "{who}");
    }
}

#[test]
fn a_provider_is_found_by_domain_or_by_who_takes_the_mail() {
    #[track_caller]
    fn domain(domain: &str, id: Option<&str>) {
        assert_eq!(of_domain(domain).map(|provider| provider.id), id, "{domain}");
    }
    domain("gmail.com", Some("gmail"));
    domain("GoogleMail.com", Some("gmail"));
    domain("me.com", Some("icloud"));
    domain("hotmail.fr", Some("outlook"));
    domain("carpenter.example", None);
    domain("notgmail.com", None);
    #[track_caller]
    fn mx(hosts: &[&str], id: Option<&str>) {
        assert_eq!(of_mx(hosts.iter().copied()).map(|provider| provider.id), id, "{hosts:?}");
    }
    mx(&["aspmx.l.google.com.", "alt1.aspmx.l.google.com."], Some("workspace"));
    mx(&["carpenter-example.mail.protection.outlook.com."], Some("microsoft365"));
    mx(&["hotmail-com.olc.protection.outlook.com."], Some("outlook"));
    mx(&["IN1-SMTP.MESSAGINGENGINE.COM"], Some("fastmail"));
    mx(&["mx.carpenter.example", "smtp.rzone.de"], Some("strato"));
    mx(&["mx.evilgoogle.com"], None);
    mx(&[], None);
}

#[test]
fn a_user_is_named_as_the_server_wants() {
    let address: Address = "max@icloud.com".to_string().try_into().unwrap();
    let icloud = called("icloud").unwrap();
    assert_eq!((icloud.imap.user.of(&address), icloud.smtp.user.of(&address)), ("max".into(), "max@icloud.com".into()));
}
