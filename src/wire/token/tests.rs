use proptest::prelude::*;

use super::*;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::MailId;

const FORTNIGHT: SignedDuration = SignedDuration::from_hours(14 * 24);

fn house(seed: u8) -> HouseKey {
    HouseKey::from_bytes([seed; 32])
}

fn letter(name: &str) -> LetterId {
    LetterId::of(LetterKind::Digest, &[name])
}

fn thread() -> ThreadId {
    let mail = MailId::of(&MessageId("<a@example.com>".into()), None, None, "roof");
    ThreadId::of(&ContractorKey("boris".into()), mail)
}

fn at(text: &str) -> Timestamp {
    text.parse().expect("a moment")
}

fn issued() -> String {
    house(1).token(&letter("monday"), Side::Owner, at("2026-03-02T07:00:00Z"))
}

#[test]
fn a_token_is_short_and_leads_to_its_letter() {
    let token = issued();
    assert_eq!(token.len(), 47);
    let of = house(1).verify(&token, Side::Owner, at("2026-03-02T07:00:01Z"), FORTNIGHT).expect("good");
    assert_eq!(of, TokenOf { letter: letter("monday"), issued: at("2026-03-02T00:00:00Z") });
}

#[test]
fn spellings_of_a_token_that_still_count() {
    let good = |token: &str| {
        let verdict = house(1).verify(token, Side::Owner, at("2026-03-05T12:00:00Z"), FORTNIGHT);
        assert_eq!(verdict.map(|of| of.letter), Ok(letter("monday")), "{token}");
    };
    let token = issued();
    good(&token);
    good(&token.to_uppercase());
    good(&format!("  {token}\r\n"));
    good(token.trim_matches(['[', ']']));
}

#[test]
fn attacks_on_a_token_do_nothing() {
    let token = issued();
    let refused = |attack: &str, token: &str, why: TokenError| {
        let verdict = house(1).verify(token, Side::Owner, at("2026-03-05T12:00:00Z"), FORTNIGHT);
        assert_eq!(verdict, Err(why), "{attack}: {token}");
    };
    refused("nothing", "", TokenError::Broken);
    refused("brackets alone", "[]", TokenError::Broken);
    refused("no letters", "[sb-]", TokenError::Broken);
    refused("last letter cut", &format!("{}]", &token[..token.len() - 2]), TokenError::Broken);
    refused("first letter cut", &format!("[sb-{}", &token[5..]), TokenError::Broken);
    refused("half of it", &token[..24], TokenError::Broken);
    refused("one letter more", &token.replace(']', "a]"), TokenError::Broken);
    refused("twice", &format!("{token}{token}"), TokenError::Broken);
    refused("without its opening", &token.replace("sb-", ""), TokenError::Broken);
    refused("another opening", &token.replace("sb-", "sc-"), TokenError::Broken);
    refused("a digit of no alphabet", &token.replace(&token[10..11], "1"), TokenError::Broken);
    refused("a letter from elsewhere", &token.replacen(&token[10..11], "а", 1), TokenError::Broken);
    refused("a blank inside", &format!("{} {}", &token[..20], &token[20..]), TokenError::Broken);
    refused("folded inside", &format!("{}\r\n {}", &token[..20], &token[20..]), TokenError::Broken);
    refused("NUL inside", &token.replacen(&token[10..11], "\0", 1), TokenError::Broken);
    refused("very long", &"a".repeat(1 << 20), TokenError::Broken);

    let day = at("2026-03-02T07:00:00Z");
    refused("another house", &house(2).token(&letter("monday"), Side::Owner, day), TokenError::Foreign);
    refused("another party", &house(1).token(&letter("monday"), Side::Contractor, day), TokenError::Foreign);
    refused("all zero", &format!("[sb-{}]", "a".repeat(42)), TokenError::Foreign);
    let tuesday = house(1).token(&letter("tuesday"), Side::Owner, day);
    refused("tail of another letter", &format!("{}{}", &token[..18], &tuesday[18..]), TokenError::Foreign);
    refused("head of another letter", &format!("{}{}", &tuesday[..16], &token[16..]), TokenError::Foreign);
    let later = house(1).token(&letter("monday"), Side::Owner, at("2026-03-04T07:00:00Z"));
    refused("younger day pasted in", &format!("{}{}", &later[..20], &token[20..]), TokenError::Foreign);
    let id = house(1).message_id(&letter("monday"), None, "example.com");
    refused("a Message-ID's letters", &format!("[sb-{}]", &id.0[1..43]), TokenError::Foreign);
}

#[test]
fn every_single_changed_letter_is_noticed() {
    let token = issued();
    for place in 4..token.len() - 1 {
        let other = if &token[place..=place] == "b" { "c" } else { "b" };
        let changed = format!("{}{other}{}", &token[..place], &token[place + 1..]);
        assert!(house(1).verify(&changed, Side::Owner, at("2026-03-03T00:00:00Z"), FORTNIGHT).is_err(), "{changed}");
    }
}

#[test]
fn a_token_lives_fourteen_days_from_the_end_of_its_day() {
    let check = |now, verdict: Result<(), TokenError>| {
        assert_eq!(house(1).verify(&issued(), Side::Owner, at(now), FORTNIGHT).map(drop), verdict, "{now}");
    };
    check("2026-02-28T23:59:59Z", Err(TokenError::Early));
    check("2026-03-01T00:00:00Z", Ok(()));
    check("2026-03-02T00:00:00Z", Ok(()));
    check("2026-03-16T23:59:59Z", Ok(()));
    check("2026-03-17T00:00:00Z", Err(TokenError::Expired));
    check("2040-01-01T00:00:00Z", Err(TokenError::Expired));
}

#[test]
fn a_token_is_found_in_a_subject() {
    let token = issued();
    let bare = token.trim_matches(['[', ']']);
    let check = |subject: &str, found: Option<&str>| assert_eq!(find(subject), found, "{subject}");
    check(&format!("Re: You owe 3 {token}"), Some(bare));
    check(&format!("AW: Re: Übersicht {token} (was: alt)"), Some(bare));
    check(&format!("strawboss {bare}"), Some(bare));
    check(&format!("[sb-old] {token}"), Some(bare));
    check(&format!("{token} [sb-new]"), Some(bare));
    check(&token.to_uppercase(), Some(&bare.to_uppercase()));
    check("Re: You owe 3", None);
    check(&format!("{bare}a"), None);
    check(&token[..40], None);
    check("sb-ü", None);
    check("", None);
}

#[test]
fn a_message_id_leads_back_to_letter_and_thread() {
    let key = house(1);
    let check = |thread| {
        let id = key.message_id(&letter("a"), thread, "example.com");
        assert_eq!(key.ours(&id), Some(Ours { letter: letter("a"), thread }));
        assert!(id.0.len() <= 67, "{id}");
        assert_eq!(key.message_id(&letter("a"), thread, "example.com"), id);
    };
    check(Some(thread()));
    check(None);
}

#[test]
fn foreign_message_ids_are_not_ours() {
    let key = house(1);
    let own = key.message_id(&letter("a"), Some(thread()), "example.com").0;
    let check = |attack: &str, id: String, ours: bool| {
        assert_eq!(key.ours(&MessageId(id.clone())).is_some(), ours, "{attack}: {id}");
    };
    check("as written", own.clone(), true);
    check("in capitals", own.to_uppercase(), true);
    check("without brackets", own.trim_matches(['<', '>']).to_string(), true);
    check("at another domain, as some relays do", own.replace("example.com", "relay.example.net"), true);
    check("of another house", house(2).message_id(&letter("a"), Some(thread()), "example.com").0, false);
    check("cut", own.replacen(&own[5..6], "", 1), false);
    check("without a domain", own.split('@').next().unwrap_or_default().to_string(), false);
    check("a person's", "<CAF3a9.17@mail.example.com>".into(), false);
    check("empty", String::new(), false);
    check("all zero", format!("<{}@example.com>", "a".repeat(52)), false);
}

#[test]
fn a_mark_counts_only_on_its_own_letter() {
    let key = house(1);
    let id = key.message_id(&letter("a"), None, "example.com");
    let other = key.message_id(&letter("b"), None, "example.com");
    let nag = key.mark(LetterKind::Nag, &id);
    let check =
        |attack: &str, mark: &str, id: &MessageId, kind| assert_eq!(key.verify_mark(mark, id), kind, "{attack}");
    check("as written", &nag, &id, Some(LetterKind::Nag));
    check("in capitals, with blanks", &format!(" {} ", nag.to_uppercase()), &id, Some(LetterKind::Nag));
    check("on another letter", &nag, &other, None);
    check("as another kind", &nag.replace("nag", "task"), &id, None);
    check("as no kind", &nag.replace("nag", "boss"), &id, None);
    check("of another house", &house(2).mark(LetterKind::Nag, &id), &id, None);
    check("without a tag", "nag", &id, None);
    check("with an empty tag", "nag;", &id, None);
    check("cut", &nag[..nag.len() - 1], &id, None);
    check("empty", "", &id, None);
}

#[test]
fn a_key_is_read_back_and_never_shown() {
    let key = HouseKey::from_hex(&format!(" {}\n", "0f".repeat(32))).expect("a key");
    assert_eq!(key.to_hex(), "0f".repeat(32));
    assert_eq!(format!("{key:?}"), "HouseKey(hidden)");
    assert_eq!(key.instance().len(), 8);
    let refused = |text: &str| assert!(HouseKey::from_hex(text).is_err(), "{text}");
    refused("");
    refused(&"0f".repeat(31));
    refused(&"0g".repeat(32));
    refused(&"0f".repeat(33));
}

#[test]
fn the_tag_is_that_of_rfc_2104_with_a_padded_key() {
    // The same hash made the long way round: inner and outer pads by hand.
    use sha2::{Digest, Sha256};
    let key = [7_u8; 32];
    let mut message = Vec::<u8>::new();
    message.extend(20_u64.to_be_bytes());
    message.extend(b"strawboss instance 1");
    let pad = |with: u8| (0..64).map(|place| key.get(place).copied().unwrap_or(0) ^ with).collect::<Vec<u8>>();
    let inner = Sha256::digest([pad(0x36), message].concat());
    let outer = Sha256::digest([pad(0x5c), inner.to_vec()].concat());
    assert_eq!(HouseKey::from_bytes(key).instance(), alphabet::write(&outer[..5]));
}

proptest! {
    #[test]
    fn any_text_is_refused_without_harm(text: String) {
        let key = house(1);
        prop_assert!(key.verify(&text, Side::Owner, at("2026-03-03T00:00:00Z"), FORTNIGHT).is_err());
        prop_assert_eq!(key.ours(&MessageId(text.clone())), None);
        prop_assert_eq!(key.verify_mark(&text, &MessageId("<a@b>".into())), None);
        let _ = find(&text);
    }

    #[test]
    fn a_token_of_any_letter_on_any_day_leads_back(name: String, day in 0_i64..40_000, seed: u8) {
        let now = Timestamp::from_second((18_262 + day) * 86_400).expect("in range");
        let token = house(seed).token(&letter(&name), Side::Owner, now);
        let of = house(seed).verify(&token, Side::Owner, now, FORTNIGHT);
        prop_assert_eq!(of.map(|of| of.letter), Ok(letter(&name)));
    }
}
