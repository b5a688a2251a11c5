use std::path::PathBuf;

use rustls_pki_types::PrivateKeyDer;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use super::*;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tls").join(name)
}

fn certificate(name: &str) -> CertificateDer<'static> {
    CertificateDer::from_pem_file(data(&format!("{name}.pem"))).unwrap()
}

fn fingerprint(name: &str) -> [u8; 32] {
    use sha2::Digest;
    sha2::Sha256::digest(certificate(name)).into()
}

/// The outcome of a handshake with a server that presents `served`.
async fn meet(served: &str, host: &str, ca_file: Option<&str>, pin: Option<[u8; 32]>) -> Result<(), String> {
    let key = PrivateKeyDer::from_pem_file(data(&format!("{served}.key"))).unwrap();
    let server = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate(served)], key)
        .unwrap();
    let ca_file = ca_file.map(data);
    let config = client_config(ca_file.as_deref(), pin).unwrap();
    let (near, far) = tokio::io::duplex(65_536);
    let accept = TlsAcceptor::from(Arc::new(server)).accept(far);
    let (client, _server) = tokio::join!(handshake(config, host, near), accept);
    match client {
        Ok(_) => Ok(()),
        Err(HandshakeError::Certificate(words)) => Err(words),
        Err(HandshakeError::Broken(words)) => panic!("{served}: not a matter of certificates: {words}"),
    }
}

#[tokio::test]
async fn certificates_are_trusted_or_refused_with_a_way_out() {
    async fn check(served: &str, host: &str, ca: Option<&str>, pin: Option<[u8; 32]>, refusal: Option<&str>) {
        let outcome = meet(served, host, ca, pin).await;
        match (&outcome, refusal) {
            (Ok(()), None) => {}
            (Err(words), Some(part)) if words.contains(part) => {}
            _ => panic!("{served} as {host}: {outcome:?}, expected {refusal:?}"),
        }
    }
    let ca = Some("ca.pem");
    check("good", "mail.example.org", ca, None, None).await;
    check("good", "mail.example.org", None, None, Some("`ca-file`")).await;
    check("good", "MAIL.example.org", ca, None, None).await;
    check("other", "mail.example.org", ca, None, Some("it is for imap.example.net, not for mail.example.org")).await;
    check("expired", "mail.example.org", ca, None, Some("it expired on 2024-06-01")).await;
    check("own", "mail.example.org", None, None, Some("`pin`")).await;
    check("own", "mail.example.org", Some("own.pem"), None, Some("self-signed")).await;
    check("own", "mail.example.org", None, Some(fingerprint("own")), None).await;
    check("own", "10.0.0.7", None, Some(fingerprint("own")), None).await;
    check("good", "mail.example.org", ca, Some(fingerprint("own")), Some("somebody is in between")).await;
}

#[tokio::test]
async fn the_words_carry_the_fingerprint_that_a_pin_needs() {
    let words = meet("own", "mail.example.org", None, None).await.unwrap_err();
    let found = words.split(' ').find_map(parse_pin);
    assert_eq!(found, Some(fingerprint("own")), "{words}");
}

#[tokio::test]
async fn a_server_that_speaks_no_tls_is_named() {
    let (near, mut far) = tokio::io::duplex(1024);
    let greet = tokio::io::AsyncWriteExt::write_all(&mut far, b"220 mail.example.org ESMTP\r\n");
    let (client, greeted) =
        tokio::join!(handshake(client_config(None, Some([0; 32])).unwrap(), "mail.example.org", near), greet);
    greeted.unwrap();
    let Err(HandshakeError::Broken(words)) = client else { panic!("{client:?}") };
    assert!(words.contains("does not speak TLS on this port"), "{words}");
}

#[test]
fn a_pin_is_sixty_four_hex_digits() {
    #[track_caller]
    fn check(text: &str, first_and_last: Option<(u8, u8)>) {
        assert_eq!(parse_pin(text).map(|pin| (pin[0], pin[31])), first_and_last, "{text:?}");
    }
    check(&"ab".repeat(32), Some((0xab, 0xab)));
    check(&["0F"; 32].join(":"), Some((0x0f, 0x0f)));
    check(&format!("  {}  ", "01".repeat(32)), Some((1, 1)));
    check(&"ab".repeat(31), None);
    check(&"ab".repeat(33), None);
    check(&"a".repeat(63), None);
    check(&"xy".repeat(32), None);
    check("", None);
}

#[test]
fn a_ca_file_without_a_certificate_is_refused_by_name() {
    for name in ["README.md", "good.key", "absent.pem"] {
        let error = client_config(Some(&data(name)), None).unwrap_err().to_string();
        assert!(error.contains("`ca-file`") && error.contains(name), "{error}");
    }
}
