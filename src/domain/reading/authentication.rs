//! What the house's own mail provider found out about a sender (RFC 8601): used to lower trust, never to raise it.

use crate::domain::people::address::Address;

/// Why the sender is not to be believed, where the provider's own results say so; `None` where they pass, say
/// nothing, or are somebody else's.
///
/// Only the topmost result whose authserv-id is `authserv_id` counts: everything below it came from outside.
pub fn failed(results: &[String], authserv_id: &str, from: Option<&Address>) -> Option<String> {
    let own = results.iter().find(|result| is_by(result, authserv_id))?;
    let verdicts: Vec<(&str, &str)> = own.split(';').skip(1).filter_map(verdict).collect();
    let fails = |method: &str| {
        let mut found = verdicts.iter().filter(|(of, _)| of.eq_ignore_ascii_case(method)).peekable();
        found.peek().is_some() && found.all(|(_, verdict)| is_failure(verdict))
    };
    let passes = |method: &str| {
        verdicts.iter().any(|(of, verdict)| of.eq_ignore_ascii_case(method) && verdict.eq_ignore_ascii_case("pass"))
    };
    let who = from.map_or_else(|| "the sender".to_string(), ToString::to_string);
    if fails("dmarc") {
        return Some(format!("your mail provider says that this is not really from {who} (DMARC failed)"));
    }
    let unsigned = !passes("dkim") && !passes("dmarc");
    (fails("spf") && unsigned)
        .then(|| format!("your mail provider says that this is not really from {who} (SPF failed)"))
}

fn is_failure(verdict: &str) -> bool {
    matches!(verdict.to_ascii_lowercase().as_str(), "fail" | "permerror" | "hardfail")
}

/// The authserv-id is the first word; a version may follow it.
fn is_by(result: &str, authserv_id: &str) -> bool {
    let head = result.split(';').next().unwrap_or("");
    head.split_whitespace().next().is_some_and(|id| id.eq_ignore_ascii_case(authserv_id))
}

/// `dkim=pass (good) header.d=example.org` is dkim and pass.
fn verdict(part: &str) -> Option<(&str, &str)> {
    let (method, rest) = part.trim().split_once('=')?;
    let method = method.split('/').next().unwrap_or(method).trim();
    let verdict = rest.trim_start().split([' ', '\t', '(']).next()?;
    Some((method, verdict))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_provider_itself_can_lower_trust() {
        #[track_caller]
        fn check(results: &[&str], believed: bool) {
            let results: Vec<String> = results.iter().map(|result| (*result).to_string()).collect();
            assert_eq!(failed(&results, "mx.house.example", None).is_none(), believed, "{results:?}");
        }
        check(&[], true);
        check(&["mx.house.example; dmarc=pass header.from=b.example; spf=pass"], true);
        check(&["mx.house.example; dmarc=fail (p=none) header.from=b.example"], false);
        check(&["mx.house.example 1; spf=fail smtp.mailfrom=b.example; dkim=none"], false);
        check(&["mx.house.example; spf=fail; dkim=pass header.d=b.example"], true);
        check(&["mx.house.example; dkim=fail; spf=pass"], true);
        check(&["evil.example; dmarc=fail"], true);
        check(&["mx.house.example; dmarc=fail", "mx.house.example; dmarc=pass"], false);
        check(&["mx.house.example; spf=softfail; dkim=none"], true);
        check(&["MX.House.Example; dmarc = FAIL"], false);
        check(&["MX.House.Example; dmarc=FAIL"], false);
        check(&["mx.house.example; dmarc"], true);
    }
}
