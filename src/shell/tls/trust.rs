//! Whether a server's certificate is trusted, and if not, why, in words a person can act on.

use std::sync::{Arc, OnceLock};

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

/// Nothing to trust.
const NO_ROOTS: &str =
    "this machine has no list of trusted CAs; install the package `ca-certificates`, or set `ca-file` or `pin`";

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
    Roots(Roots),
    /// This very certificate; its names and times do not matter.
    Pin([u8; 32]),
}

/// The roots of `ca-file`, and beside them those of the machine. The machine's are some hundred files: they are read
/// when a server is met that `ca-file` does not answer for, and once.
#[derive(Debug)]
pub(super) struct Roots {
    own: Option<Arc<WebPkiServerVerifier>>,
    machine: OnceLock<Result<Arc<WebPkiServerVerifier>, String>>,
    provider: Arc<CryptoProvider>,
}

impl Roots {
    /// `own` are those of `ca-file`.
    pub(super) fn new(own: Option<RootCertStore>, provider: Arc<CryptoProvider>) -> Result<Roots, String> {
        let own = own.map(|own| verifier(own, provider.clone())).transpose()?;
        Ok(Roots { own, machine: OnceLock::new(), provider })
    }

    fn machine(&self) -> Result<&WebPkiServerVerifier, String> {
        let read = || {
            let mut roots = RootCertStore::empty();
            // A single unreadable root of the machine's must not lock us out.
            roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
            if roots.is_empty() { Err(NO_ROOTS.to_owned()) } else { verifier(roots, self.provider.clone()) }
        };
        self.machine.get_or_init(read).as_deref().map_err(Clone::clone)
    }

    /// Whether the certificate chains to one of the roots; where neither kind will do, why not, as the one says that
    /// knows more than that it never heard of the issuer.
    fn verify(
        &self,
        verify: impl Fn(&WebPkiServerVerifier) -> Result<ServerCertVerified, Error>,
    ) -> Result<ServerCertVerified, Error> {
        let own = match self.own.as_deref().map(&verify) {
            Some(Ok(verified)) => return Ok(verified),
            Some(Err(error)) => Some(error),
            None => None,
        };
        match (self.machine(), own) {
            (Ok(machine), own) => verify(machine).map_err(|error| own.filter(|_| is_stranger(&error)).unwrap_or(error)),
            (Err(_), Some(error)) => Err(error),
            (Err(why), None) => Err(Error::General(why)),
        }
    }
}

fn verifier(roots: RootCertStore, provider: Arc<CryptoProvider>) -> Result<Arc<WebPkiServerVerifier>, String> {
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(roots), provider).build();
    verifier.map_err(|error| error.to_string())
}

fn is_stranger(error: &Error) -> bool {
    matches!(error, Error::InvalidCertificate(CertificateError::UnknownIssuer))
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
                let verify = |roots: &WebPkiServerVerifier| {
                    roots.verify_server_cert(end_entity, intermediates, server_name, ocsp_response, now)
                };
                match roots.verify(verify) {
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
    let reason = match error {
        Error::InvalidCertificate(reason) => reason,
        Error::General(why) => return Distrust::Other(why),
        other => return Distrust::Other(other.to_string()),
    };
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
