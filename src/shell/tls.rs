//! Encrypted connections: one way to trust a server, for mailbox and postman alike.
//!
//! Trust comes from the system's roots, from a private CA (`ca-file`) beside
//! them, or from the SHA-256 of one certificate (`pin`) instead of both. There
//! is no switch that accepts anything.

mod trust;

use std::io;
use std::path::Path;
use std::sync::Arc;

use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, ServerName};
use thiserror::Error;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::{self, CertificateError, ClientConfig, RootCertStore};

use trust::{Anchor, Distrust, Roots, Verifier};

/// Why no configuration could be made.
#[derive(Debug, Error)]
pub enum TlsError {
    /// `ca-file` cannot be used.
    #[error("`ca-file` {path}: {why}; it has to hold at least one certificate in PEM form")]
    CaFile { path: String, why: String },
    /// The library refused.
    #[error("TLS cannot be set up: {0}")]
    Setup(String),
}

/// Why a connection could not be encrypted.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum HandshakeError {
    /// The server's certificate cannot be trusted: why, and what to do.
    #[error("{0}")]
    Certificate(String),
    /// Anything else.
    #[error("{0}")]
    Broken(String),
}

/// TLS 1.2 and 1.3 with the system's roots and those in `ca_file`. With `pin`, the SHA-256 of the server's
/// certificate (DER, as `openssl x509 -fingerprint -sha256` prints it) alone decides.
pub fn client_config(ca_file: Option<&Path>, pin: Option<[u8; 32]>) -> Result<Arc<ClientConfig>, TlsError> {
    let provider = Arc::new(ring::default_provider());
    let anchor = match pin {
        Some(pin) => Anchor::Pin(pin),
        None => {
            let own = ca_file.map(roots_in).transpose()?;
            Anchor::Roots(Roots::new(own, provider.clone()).map_err(TlsError::Setup)?)
        }
    };
    let verifier = Arc::new(Verifier { anchor, schemes: provider.signature_verification_algorithms });
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| TlsError::Setup(error.to_string()))?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    Ok(Arc::new(config))
}

/// The certificates (DER) of the authorities this machine trusts.
pub fn machine_roots() -> Vec<Vec<u8>> {
    rustls_native_certs::load_native_certs().certs.iter().map(|cert| cert.to_vec()).collect()
}

/// Reads a pin: 64 hex digits, with or without colons between the bytes.
pub fn parse_pin(text: &str) -> Option<[u8; 32]> {
    let digits: Vec<u8> =
        text.trim().chars().filter(|c| *c != ':').map(|c| Some(c.to_digit(16)? as u8)).collect::<Option<_>>()?;
    let bytes: Vec<u8> = digits.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect();
    (digits.len() == 64).then(|| bytes.try_into().ok()).flatten()
}

/// Encrypts `stream`; `host` is the name the certificate has to be for. The caller bounds the time.
pub async fn handshake<S>(config: Arc<ClientConfig>, host: &str, stream: S) -> Result<TlsStream<S>, HandshakeError>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let name = ServerName::try_from(host.to_owned())
        .map_err(|_| HandshakeError::Broken(format!("{host:?} is not a host name")))?;
    TlsConnector::from(config).connect(name, stream).await.map_err(|error| in_words(&error))
}

/// The certificates in a `ca-file`.
fn roots_in(path: &Path) -> Result<RootCertStore, TlsError> {
    let mut roots = RootCertStore::empty();
    let wrong = |why: String| TlsError::CaFile { path: path.display().to_string(), why };
    let certs = CertificateDer::pem_file_iter(path)
        .and_then(Iterator::collect::<Result<Vec<_>, _>>)
        .map_err(|error| wrong(error.to_string()))?;
    if certs.is_empty() {
        return Err(wrong("no certificate in it".into()));
    }
    for cert in certs {
        roots.add(cert).map_err(|error| wrong(error.to_string()))?;
    }
    Ok(roots)
}

/// What a failed handshake means to the person who reads it.
fn in_words(error: &io::Error) -> HandshakeError {
    let inner = error.get_ref().and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match inner {
        Some(rustls::Error::InvalidCertificate(CertificateError::Other(other))) if other.0.is::<Distrust>() => {
            HandshakeError::Certificate(other.to_string())
        }
        Some(rustls::Error::InvalidCertificate(other)) => HandshakeError::Certificate(other.to_string()),
        Some(rustls::Error::InvalidMessage(_)) => HandshakeError::Broken(
            "the server does not speak TLS on this port; check `port` and `security` (465 and 993 speak TLS at once, \
             587 and 143 after STARTTLS)"
                .into(),
        ),
        Some(rustls::Error::PeerIncompatible(_) | rustls::Error::AlertReceived(_)) => HandshakeError::Broken(format!(
            "no common TLS version or cipher ({error}); the server needs TLS 1.2 or newer"
        )),
        _ => HandshakeError::Broken(error.to_string()),
    }
}

#[cfg(test)]
mod tests;
