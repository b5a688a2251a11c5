use std::collections::VecDeque;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use super::issuers::Issuer;
use super::login::{Asked, ask, browser, challenge, device, pasted};
use super::store::{self, Client};
use super::*;

/// An issuer on loopback that says its answers one after the other, and remembers the forms it got.
struct Token {
    address: SocketAddr,
    forms: Arc<Mutex<Vec<String>>>,
}

fn issuer(answers: &[(u16, &str)]) -> Token {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let forms: Arc<Mutex<Vec<String>>> = Arc::default();
    let mut answers: VecDeque<(u16, String)> = answers.iter().map(|(code, text)| (*code, text.to_string())).collect();
    let heard = Arc::clone(&forms);
    std::thread::spawn(move || {
        for mut connection in listener.incoming().flatten() {
            let mut reader = BufReader::new(connection.try_clone().unwrap());
            let (mut length, mut line) = (0, String::new());
            while reader.read_line(&mut line).unwrap_or(0) > 2 {
                if let Some(value) = line.to_ascii_lowercase().strip_prefix("content-length:") {
                    length = value.trim().parse().unwrap_or(0);
                }
                line.clear();
            }
            let mut body = vec![0; length];
            reader.read_exact(&mut body).unwrap();
            heard.lock().unwrap().push(String::from_utf8(body).unwrap());
            let (code, text) = answers.pop_front().unwrap_or((500, "{}".into()));
            let head = format!("HTTP/1.1 {code} X\r\nContent-Type: application/json\r\nConnection: close\r\n");
            let _ = write!(connection, "{head}Content-Length: {}\r\n\r\n{text}", text.len());
        }
    });
    Token { address, forms }
}

impl Token {
    fn client(&self) -> Client {
        Client { id: "app-7".into(), secret: None, token: format!("http://{}/token", self.address) }
    }

    fn issuer(&self) -> Issuer {
        Issuer {
            authorization: "https://issuer.example/authorize".into(),
            token: format!("http://{}/token", self.address),
            device: Some(format!("http://{}/device", self.address)),
            scope: "mail offline".into(),
            warning: None,
        }
    }

    fn forms(&self) -> Vec<String> {
        self.forms.lock().unwrap().clone()
    }
}

fn now() -> Timestamp {
    "2026-11-25T12:00:00Z".parse().unwrap()
}

fn later(minutes: i64) -> Timestamp {
    now().checked_add(SignedDuration::from_mins(minutes)).unwrap()
}

fn place() -> (tempfile::TempDir, PathBuf) {
    let dir = tempfile::tempdir().unwrap();
    let file = dir.path().join("token");
    (dir, file)
}

const FIRST: &str = r#"{"access_token":"a1","refresh_token":"r1","expires_in":3600}"#;
const SECOND: &str = r#"{"access_token":"a2","refresh_token":"r2","expires_in":3600}"#;
const EARLY: SignedDuration = SignedDuration::from_mins(5);

fn token(file: &std::path::Path, at: Timestamp) -> Result<String, OAuthError> {
    store::at(file, at, EARLY).map(|secret| secret.expose().clone())
}

#[test]
fn a_code_on_another_device() {
    let (_dir, file) = place();
    let pending = r#"{"error":"authorization_pending"}"#;
    let given =
        r#"{"device_code":"d","user_code":"ABCD-EFGH","verification_uri":"https://issuer.example/d","interval":2}"#;
    let slow = r#"{"error":"slow_down"}"#;
    let server = issuer(&[(200, given), (400, pending), (400, slow), (200, FIRST), (200, SECOND)]);
    let device = device(&server.issuer(), &server.client(), now()).unwrap();
    assert_eq!((device.code.as_str(), device.page.as_str()), ("ABCD-EFGH", "https://issuer.example/d"));
    let ask = || ask(&file, &server.client(), &device, now()).unwrap();
    assert_eq!(ask(), Asked::Wait(SignedDuration::from_secs(2)));
    assert_eq!(ask(), Asked::Wait(SignedDuration::from_secs(7)));
    assert_eq!(ask(), Asked::Done);
    // It was renewed once before it was called done, and the rotated right is the one that is kept.
    assert!(server.forms()[4].contains("grant_type=refresh_token") && server.forms()[4].contains("refresh_token=r1"));
    assert_eq!(token(&file, now()).as_deref(), Ok("a2"));
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_browser_and_its_pasted_address() {
    let (_dir, file) = place();
    let server = issuer(&[(200, FIRST), (200, SECOND)]);
    let begun = browser(&server.issuer(), &server.client(), "max@carpenter.example").unwrap();
    let part = |name: &str| {
        let found = begun.page.split(['?', '&']).find_map(|part| part.strip_prefix(&format!("{name}=")));
        found.unwrap_or_default().to_string()
    };
    assert!(begun.page.starts_with("https://issuer.example/authorize?response_type=code&client_id=app-7"));
    assert_eq!((part("scope"), part("code_challenge_method")), ("mail%20offline".into(), "S256".into()));
    let finish = |address: &str| pasted(&file, &server.client(), &begun, address, now());
    let state = part("state");
    for (address, expected) in [
        ("http://localhost:1/?error=access_denied".to_string(), "answered with no"),
        (format!("http://localhost:1/?state={state}"), "no code in that address"),
        ("http://localhost:1/?code=c&state=other".to_string(), "another sign-in"),
        ("c".to_string(), "no code in that address"),
    ] {
        assert!(finish(&address).unwrap_err().to_string().contains(expected), "{address}");
    }
    assert_eq!(server.forms().len(), 0, "nothing was asked of the issuer");
    finish(&format!("  http://localhost:1/?code=4%2FP7&scope=mail&state={state}#_=_\n")).unwrap();
    let form = server.forms()[0].clone();
    assert!(form.contains("code=4%2FP7") && form.contains("code_verifier="), "{form}");
    let verifier = form.split('&').find_map(|part| part.strip_prefix("code_verifier=")).unwrap();
    assert_eq!(part("code_challenge"), challenge(verifier));
    assert_eq!(token(&file, now()).as_deref(), Ok("a2"));
}

/// RFC 7636 appendix B.
#[test]
fn the_challenge_is_the_standards() {
    assert_eq!(challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
}

/// Signed in, with what the issuer will say from then on.
fn signed_in(file: &std::path::Path, then: &[(u16, &str)]) -> Token {
    let mut answers = vec![(200, FIRST)];
    answers.extend(then);
    let server = issuer(&answers);
    let first = issued(&serde_json::from_str(FIRST).unwrap(), now()).unwrap();
    store::keep(file, server.client(), first, now()).unwrap();
    server
}

#[test]
fn a_token_is_renewed_ahead_of_its_end_and_not_before() {
    let (_dir, file) = place();
    let server = signed_in(&file, &[(200, SECOND), (200, r#"{"access_token":"a3","expires_in":3600}"#)]);
    assert_eq!(token(&file, later(54)).as_deref(), Ok("a1"));
    assert_eq!(token(&file, later(56)).as_deref(), Ok("a2"));
    assert_eq!(token(&file, later(60)).as_deref(), Ok("a2"));
    // An issuer that does not rotate keeps the old right.
    assert_eq!(token(&file, later(180)).as_deref(), Ok("a3"));
    assert!(server.forms()[2].contains("refresh_token=r2"));
    assert_eq!(server.forms().len(), 3);
}

#[test]
fn a_refused_renewal_is_asked_for_once_and_left_alone() {
    let (_dir, file) = place();
    let refused = r#"{"error":"invalid_grant","error_description":"Token has been expired or revoked."}"#;
    let server = signed_in(&file, &[(400, refused), (400, refused)]);
    for minutes in [100, 101, 110, 114] {
        let error = token(&file, later(minutes)).unwrap_err().to_string();
        assert!(error.contains("strawboss login"), "{error}");
    }
    assert_eq!(server.forms().len(), 2, "one try in a quarter of an hour");
    assert!(token(&file, later(116)).is_err());
    assert_eq!(server.forms().len(), 3);
}

#[test]
fn an_issuer_that_is_away_is_asked_again() {
    let (_dir, file) = place();
    let server = signed_in(&file, &[(502, "<html>bad gateway"), (200, SECOND)]);
    let error = token(&file, later(100)).unwrap_err();
    assert!(matches!(&error, OAuthError::Unreachable(why) if why.contains("502")), "{error}");
    assert_eq!(token(&file, later(100)).as_deref(), Ok("a2"));
    drop(server);
}

#[test]
fn without_the_right_to_renew_nothing_is_done() {
    let (_dir, file) = place();
    let server = issuer(&[]);
    let only_access = issued(&serde_json::from_str(r#"{"access_token":"a"}"#).unwrap(), now()).unwrap();
    let error = store::keep(&file, server.client(), only_access, now()).unwrap_err().to_string();
    assert!(error.contains("no right to renew") && !file.exists(), "{error}");
}

#[test]
fn a_file_that_others_can_read_or_that_is_none_is_refused() {
    let (_dir, file) = place();
    assert!(token(&file, now()).unwrap_err().to_string().contains("strawboss login"));
    std::fs::write(&file, "canary-token").unwrap();
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
    let error = token(&file, now()).unwrap_err().to_string();
    assert!(error.contains("no file of tokens") && !error.contains("canary"), "{error}");
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
    assert!(token(&file, now()).unwrap_err().to_string().contains("chmod 600"));
}
