use super::*;

/// One server element.
fn server(tag: &str, kind: &str, rest: &str) -> String {
    format!("<{tag} type=\"{kind}\">{rest}</{tag}>")
}

fn page(servers: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><clientConfig version=\"1.1\"><emailProvider id=\"a\">{servers}</emailProvider></clientConfig>"
    )
}

const IMAP: &str = "<hostname>imap.carpenter.example</hostname><port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username>";
const SMTP: &str = "<hostname>smtp.carpenter.example</hostname><port>587</port><socketType>STARTTLS</socketType><username>%EMAILLOCALPART%</username>";

fn usual() -> String {
    page(&(server("incomingServer", "imap", IMAP) + &server("outgoingServer", "smtp", SMTP)))
}

/// `host:port as user` of both servers, or nothing.
fn read(page: &str) -> Option<String> {
    let address = "max@carpenter.example".to_string().try_into().unwrap();
    let Servers { imap, smtp } = servers(page, &address)?;
    let words = |place: Place| format!("{}:{} {:?} {}", place.host, place.port, place.security, place.user);
    Some(format!("{} / {}", words(imap), words(smtp)))
}

const BOTH: &str = "imap.carpenter.example:993 Tls max@carpenter.example / smtp.carpenter.example:587 StartTls max";

#[track_caller]
fn check(page: &str, expected: Option<&str>) {
    assert_eq!(read(page).as_deref(), expected, "{page}");
}

#[test]
fn pages_as_they_should_be() {
    check(&usual(), Some(BOTH));
    check(&format!("\u{feff}{}", usual()), Some(BOTH));
    check(&usual().replace('>', ">\n  "), Some(BOTH));
    check(&usual().replace("<port>993", "<!-- secure --><port>993"), Some(BOTH));
    check(&usual().replace("imap.carpenter.example<", "<![CDATA[imap.carpenter.example]]><"), Some(BOTH));
    check(&usual().replace("clientConfig ", "clientConfig xmlns=\"urn:x\" "), Some(BOTH));
    check(&usual().replace("type=\"imap\"", "id='7' type='IMAP'"), Some(BOTH));
    check(&usual().replace("imap.carpenter.example", "IMAP.%EMAILDOMAIN%"), Some(BOTH));
}

#[test]
fn the_safest_imap_server_is_taken() {
    let pop = server("incomingServer", "pop3", IMAP);
    let clear = server("incomingServer", "imap", &IMAP.replace("SSL", "plain").replace("993", "143"));
    let starttls = server("incomingServer", "imap", &IMAP.replace("SSL", "STARTTLS").replace("993", "143"));
    let rest = server("incomingServer", "imap", IMAP) + &server("outgoingServer", "smtp", SMTP);
    check(&page(&(pop.clone() + &clear + &starttls + &rest)), Some(BOTH));
    let smtp = server("outgoingServer", "smtp", SMTP);
    check(&page(&(pop + &smtp)), None);
    check(&page(&(clear + &smtp)), None);
    let by_starttls = BOTH.replace("993 Tls", "143 StartTls");
    check(&page(&(starttls + &smtp)), Some(&by_starttls));
}

#[test]
fn broken_pages_are_no_answer_or_give_what_is_sure() {
    for page in [
        "",
        "not found",
        "<html><body>Welcome to our web site</body></html>",
        "<!DOCTYPE html><title>404</title>",
        "{\"imap\": true}",
        "<clientConfig><emailProvider>",
        &usual()[..usual().len() / 2],
        &usual().replace("993", "many").replace("587", "many"),
        &usual().replace("imap.carpenter.example", "imap carpenter/example"),
        &usual().replace("imap.carpenter.example", ""),
        &usual().replace("type=\"imap\"", ""),
        &usual().replace("socketType", "protection"),
        &format!("<a>{}</a>", "<b/>".repeat(5000)),
    ] {
        check(page, None);
    }
    let whole_address = BOTH
        .replace(" max", " max@carpenter.example")
        .replace("max@carpenter.example@carpenter.example", "max@carpenter.example");
    check(&usual().replace("%EMAILLOCALPART%", ""), Some(&whole_address));
    check(&usual().replace("%EMAILLOCALPART%", "%CUSTOMER%"), Some(&whole_address));
    check(&usual().replace("</port>", "</Port>"), None);
    check(&usual().replace("<hostname>imap", "<hostname> imap"), Some(BOTH));
}

#[test]
fn entities_of_the_pages_own_are_never_expanded() {
    let bomb = "<!DOCTYPE a [<!ENTITY h \"imap.evil.example\"><!ENTITY b \"&h;&h;&h;&h;\">]>";
    let page =
        usual().replace("<clientConfig", &format!("{bomb}<clientConfig")).replace("imap.carpenter.example", "&h;");
    check(&page, None);
}
