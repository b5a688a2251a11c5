//! Asking an issuer: a form goes there, JSON comes back.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use tokio_rustls::rustls::crypto::ring;
use ureq::tls::{Certificate, RootCerts, TlsConfig};

use super::OAuthError;
use crate::shell::tls;

const PATIENCE: Duration = Duration::from_secs(20);
const LONGEST: u64 = 256 * 1024;

/// Sends the form and reads the answer, whatever its status: refusals are JSON as well. Blocks.
pub(super) fn post(url: &str, form: &[(&str, &str)]) -> Result<Value, OAuthError> {
    let lost = |why: String| OAuthError::Unreachable(why);
    if !is_safe(url) {
        return Err(lost("its address does not begin with https://".into()));
    }
    let roots: Vec<Certificate<'static>> =
        tls::machine_roots().iter().map(|der| Certificate::from_der(der).to_owned()).collect();
    let trust = TlsConfig::builder()
        .root_certs(RootCerts::Specific(Arc::new(roots)))
        .unversioned_rustls_crypto_provider(Arc::new(ring::default_provider()))
        .build();
    let agent = ureq::Agent::config_builder()
        .tls_config(trust)
        .max_redirects(0)
        .http_status_as_error(false)
        .timeout_global(Some(PATIENCE))
        .user_agent(concat!("strawboss/", env!("CARGO_PKG_VERSION")))
        .build()
        .new_agent();
    // Errors name the address and never the form, which holds secrets.
    let mut answer = agent.post(url).send_form(form.iter().copied()).map_err(|error| lost(error.to_string()))?;
    let text =
        answer.body_mut().with_config().limit(LONGEST).read_to_string().map_err(|error| lost(error.to_string()))?;
    serde_json::from_str(&text)
        .map_err(|_| lost(format!("it answered {} with something else than JSON", answer.status())))
}

/// Encrypted, or on this very machine.
fn is_safe(url: &str) -> bool {
    let host = |rest: &str| {
        let end = rest.rfind(':').filter(|end| rest.ends_with(|c: char| c.is_ascii_digit()) && *end > 0);
        rest[..end.unwrap_or(rest.len())].trim_matches(['[', ']']).to_string()
    };
    match url.split_once("://") {
        Some(("https", _)) => true,
        Some(("http", rest)) => {
            host(rest.split('/').next().unwrap_or("")).parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_go_out_encrypted_or_not_at_all() {
        for (url, safe) in [
            ("https://issuer.example/token", true),
            ("http://127.0.0.1:4711/token", true),
            ("http://[::1]:4711/token", true),
            ("http://issuer.example/token", false),
            ("http://mail.issuer.example:8080/token", false),
            ("http://127.0.0.1.issuer.example/token", false),
            ("ftp://127.0.0.1/token", false),
            ("issuer.example", false),
        ] {
            assert_eq!(is_safe(url), safe, "{url}");
        }
    }
}
