//! TLS from the first byte, STARTTLS, and what somebody in between would try.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::{ServerConfig, crypto::ring};

use super::server::{BUFFER, Heard, Once, Script, Then};
use super::*;
use crate::shell::tls::client_config;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/tls").join(name)
}

fn acceptor(certificate: &str) -> TlsAcceptor {
    let chain = vec![CertificateDer::from_pem_file(data(&format!("{certificate}.pem"))).unwrap()];
    let key = PrivateKeyDer::from_pem_file(data(&format!("{certificate}.key"))).unwrap();
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .unwrap();
    TlsAcceptor::from(Arc::new(config))
}

/// Sends the letter to a server that plays `serve` on the far end.
async fn send_to<F>(security: Security, serve: impl FnOnce(DuplexStream) -> F) -> (Result<Delivery, Refusal>, Heard)
where
    F: Future<Output = Heard> + Send + 'static,
{
    let (near, far) = tokio::io::duplex(BUFFER);
    let server: JoinHandle<Heard> = tokio::spawn(serve(far));
    let tls = client_config(Some(&data("ca.pem")), None).unwrap();
    let settings = SmtpSettings { security, tls, ..settings() };
    let postman = SmtpPostman::over(settings, Box::new(Once(Mutex::new(Some(near)))));
    let outcome = match postman.offer(&envelope()).await {
        Ok(offered) => Ok(offered.deliver(LETTER).await),
        Err(refusal) => Err(refusal),
    };
    (outcome, server.await.unwrap())
}

async fn tls_from_the_start(far: DuplexStream, certificate: &str) -> Heard {
    match acceptor(certificate).accept(far).await {
        Ok(stream) => Script::polite().play(stream, true, "QUIT").await.0,
        Err(_) => Heard::default(),
    }
}

/// Plays in the clear up to STARTTLS, then encrypted, without a second greeting.
async fn tls_later(far: DuplexStream, clear: Script) -> Heard {
    let (before, far) = clear.play(far, true, "STARTTLS").await;
    if before.lines.last().is_none_or(|line| line != "STARTTLS") || !clear.goes_on_after("STARTTLS") {
        return before;
    }
    match acceptor("good").accept(far).await {
        Ok(stream) => Script::polite().play(stream, false, "QUIT").await.0,
        Err(_) => before,
    }
}

#[tokio::test]
async fn a_letter_goes_over_tls_from_the_first_byte() {
    let (outcome, heard) = send_to(Security::Tls, |far| tls_from_the_start(far, "good")).await;
    assert!(matches!(outcome, Ok(Delivery::Sent(_))), "{outcome:?}");
    assert!(heard.body.is_some());
}

#[tokio::test]
async fn a_certificate_for_another_name_ends_it_with_words() {
    let (outcome, heard) = send_to(Security::Tls, |far| tls_from_the_start(far, "other")).await;
    let Err(Refusal::Unreachable(words)) = outcome else { panic!("{outcome:?}") };
    assert!(words.contains("it is for imap.example.net"), "{words}");
    assert_eq!(heard.lines, Vec::<String>::new());
}

#[tokio::test]
async fn a_letter_goes_over_starttls() {
    let script = Script::polite().offering("STARTTLS");
    let (outcome, heard) = send_to(Security::StartTls, |far| tls_later(far, script)).await;
    assert!(matches!(outcome, Ok(Delivery::Sent(_))), "{outcome:?}");
    assert!(heard.lines.iter().any(|line| line.starts_with("AUTH PLAIN")) && heard.body.is_some());
}

#[tokio::test]
async fn the_password_is_never_sent_in_the_clear() {
    async fn check(name: &str, script: Script, words: &str) {
        let (outcome, heard) = send_to(Security::StartTls, |far| tls_later(far, script)).await;
        let told = match &outcome {
            Err(refusal) => refusal.to_string(),
            Ok(delivery) => panic!("{name}: {delivery:?}"),
        };
        assert!(told.contains(words), "{name}: {told}");
        assert!(!heard.lines.iter().any(|line| line.starts_with("AUTH")), "{name}: {heard:?}");
    }
    let offered = || Script::polite().offering("STARTTLS");
    check("not offered", Script::polite(), "does not offer STARTTLS").await;
    check("refused for now", offered().but("STARTTLS", Then::Say("454 later\r\n")), "not now").await;
    check("refused", offered().but("STARTTLS", Then::Say("502 no\r\n")), "answers STARTTLS with: 502 no").await;
    check("closed", offered().but("STARTTLS", Then::Close), "closed the connection").await;
    check("greets with no", offered().but("greeting", Then::Say("554 no\r\n")), "answers its greeting with: 554").await;
    let injected = offered().but("STARTTLS", Then::Say("220 go\r\n250-AUTH PLAIN\r\n250 injected\r\n"));
    check("injected behind the answer", injected, "does not speak TLS").await;
}

#[tokio::test]
async fn an_answer_without_end_is_cut() {
    let endless = |mut far: DuplexStream| async move {
        let line = [b"220-", &b"x".repeat(1000)[..], b"\r\n"].concat();
        while far.write_all(&line).await.is_ok() {}
        Heard::default()
    };
    let (outcome, _) = send_to(Security::StartTls, endless).await;
    assert!(matches!(&outcome, Err(Refusal::Unreachable(words)) if words.contains("no end")), "{outcome:?}");
}

#[tokio::test]
async fn a_server_that_hangs_up_in_the_handshake_is_unreachable() {
    let hang_up = |mut far: DuplexStream| async move {
        let _ = far.read_u8().await;
        Heard::default()
    };
    let (outcome, _) = send_to(Security::Tls, hang_up).await;
    assert!(matches!(outcome, Err(Refusal::Unreachable(_))), "{outcome:?}");
}
