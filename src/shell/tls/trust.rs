//! Whether a server's certificate is trusted, and if not, why, in words a person can act on.

use std::sync::Arc;

use jiff::Timestamp;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use sha2::{Digest, Sha256};
use thiserror::Error;
use tokio_rustls::rustls::client::WebPkiServerVerifier;
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::crypto::{
    CryptoProvider, WebPkiSupportedAlgorithms, verify_tls12_signature, verify_tls13_signature,
};
use tokio_rustls::rustls::{
    CertificateError, DigitallySignedStruct, Error, OtherError, RootCertStore, SignatureScheme,
};

/// Why a certificate is not trusted.
#[derive(Debug, PartialEq, Eq, Error)]
pub(super) enum Distrust {
    #[error("it expired on {on}; the keeper of the server has to renew it (or this machine's clock is wrong)")]
    Expired { on: String },
    #[error("it is only valid from {from} on; this machine's clock may be wrong")]
    NotYet { from: String },
    #[error("it is for {presented}, not for {wanted}; use a name it is for as `host`")]
    WrongName { presented: String, wanted: String },
    #[error(
        "it is self-signed; compare its SHA-256 {fingerprint} with the one on the server and, if they agree, set it as \
         `pin`"
    )]
    SelfSigned { fingerprint: String },
    #[error(
        "nobody this machine trusts signed it; set `ca-file` to the CA's certificate, or, if its SHA-256 {fingerprint} \
         is the one on the server, set that as `pin`"
    )]
    UnknownIssuer { fingerprint: String },
    #[error(
        "its SHA-256 is {fingerprint}, `pin` says {pin}; if the server was given a new certificate, set the new `pin`, \
         else somebody is in between"
    )]
    OtherPin { fingerprint: String, pin: String },
    #[error("{0}")]
    Other(String),
}

/// What trust is built on.
#[derive(Debug)]
pub(super) enum Anchor {
    /// Chains to one of these roots, name and time checked.
    Roots(Arc<WebPkiServerVerifier>),
    /// This very certificate; its names and times do not matter.
    Pin([u8; 32]),
}

impl Anchor {
    pub(super) fn roots(roots: RootCertStore, provider: Arc<CryptoProvider>) -> Result<Anchor, String> {
        WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider)
            .build()
            .map(Anchor::Roots)
            .map_err(|error| error.to_string())
    }
}

/// Checks the certificate against the anchor; that the server holds its key is checked in either case.
#[derive(Debug)]
pub(super) struct Verifier {
    pub(super) anchor: Anchor,
    pub(super) schemes: WebPkiSupportedAlgorithms,
}

impl ServerCertVerifier for Verifier {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        server_name: &ServerName<'_>,
        ocsp_response: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let digest: [u8; 32] = Sha256::digest(end_entity).into();
        let distrust = match &self.anchor {
            Anchor::Pin(pin) if *pin == digest => return Ok(ServerCertVerified::assertion()),
            Anchor::Pin(pin) => Distrust::OtherPin { fingerprint: hex(&digest), pin: hex(pin) },
            Anchor::Roots(roots) => {
                match roots.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now) {
                    Ok(verified) => return Ok(verified),
                    Err(error) => distrust(error, server_name, hex(&digest)),
                }
            }
        };
        Err(Error::InvalidCertificate(CertificateError::Other(OtherError(Arc::new(distrust)))))
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls12_signature(message, cert, dss, &self.schemes)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        verify_tls13_signature(message, cert, dss, &self.schemes)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.schemes.supported_schemes()
    }
}

fn distrust(error: Error, wanted: &ServerName<'_>, fingerprint: String) -> Distrust {
    let Error::InvalidCertificate(reason) = error else { return Distrust::Other(error.to_string()) };
    match reason {
        CertificateError::ExpiredContext { not_after, .. } => Distrust::Expired { on: day(not_after) },
        CertificateError::NotValidYetContext { not_before, .. } => Distrust::NotYet { from: day(not_before) },
        CertificateError::NotValidForNameContext { presented, .. } => {
            let presented = presented.iter().map(|name| plain_name(name)).collect::<Vec<_>>().join(" and ");
            let presented = if presented.is_empty() { "no host at all".into() } else { presented };
            Distrust::WrongName { presented, wanted: wanted.to_str().into_owned() }
        }
        CertificateError::UnknownIssuer => Distrust::UnknownIssuer { fingerprint },
        // webpki's word for a server certificate that is its own CA, which is what a plain `openssl req -x509` makes.
        CertificateError::Other(other) if other.to_string().contains("CaUsedAsEndEntity") => {
            Distrust::SelfSigned { fingerprint }
        }
        other => Distrust::Other(other.to_string()),
    }
}

/// webpki presents names as `DnsName("mail.example.org")`.
fn plain_name(presented: &str) -> &str {
    presented.split('"').nth(1).unwrap_or(presented)
}

fn day(time: UnixTime) -> String {
    let seconds = i64::try_from(time.as_secs()).unwrap_or(i64::MAX);
    Timestamp::from_second(seconds).map_or_else(|_| "a far day".into(), |at| at.strftime("%Y-%m-%d").to_string())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
