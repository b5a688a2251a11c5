//! Which desk knows a Message-ID, kept in the ledger so that no desk is read to find out.
//!
//! Derived from the facts and written with them; a ledger that has none, or an older one, gets it at the next start.

use std::collections::BTreeSet;

use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::{MailId, MessageId};
use crate::domain::turn::fact::{AtDesk, DeskFact};
use crate::shell::ledger::{Batch, Ledger, LedgerError, Tree, record};

/// Which index the ledger has; another one is made anew.
const EDITION: u32 = 1;

/// Entries written at a time when the index is made.
const AT_ONCE: usize = 1_000;

/// Puts down what a fact adds to the index.
pub fn note(batch: &mut Batch, desk: &ContractorKey, what: &AtDesk) {
    let key = match what {
        AtDesk::Mail(mail) => record::message_mail_key(&mail.message_id, desk, mail.id),
        AtDesk::Letter(letter) => record::message_letter_key(&letter.message_id, desk),
        _ => return,
    };
    batch.put(Tree::Index, key, []);
}

/// Whether a desk has this mail.
pub fn has_mail(
    ledger: &dyn Ledger,
    desk: &ContractorKey,
    message: &MessageId,
    mail: MailId,
) -> Result<bool, LedgerError> {
    Ok(ledger.get(Tree::Index, &record::message_mail_key(message, desk, mail))?.is_some())
}

/// Whether a desk has a letter of ours with this Message-ID.
pub fn has_letter(ledger: &dyn Ledger, desk: &ContractorKey, message: &MessageId) -> Result<bool, LedgerError> {
    Ok(ledger.get(Tree::Index, &record::message_letter_key(message, desk))?.is_some())
}

/// The desks that have a mail or letter with this Message-ID.
pub fn desks_with(ledger: &dyn Ledger, message: &MessageId) -> Result<BTreeSet<ContractorKey>, LedgerError> {
    let mut desks = BTreeSet::new();
    ledger.scan(Tree::Index, &record::message_prefix(message), &mut |key, _| {
        desks.extend(record::desk_of_message_key(key));
        true
    })?;
    Ok(desks)
}

/// Makes the index of a ledger that has none, or one of another edition.
pub fn complete(ledger: &mut dyn Ledger) -> Result<(), LedgerError> {
    let edition = record::encode(&EDITION)?;
    if ledger.get(Tree::Index, record::INDEX_EDITION)?.as_deref() == Some(&edition) {
        return Ok(());
    }
    let mut batch = Batch::default();
    ledger.scan(Tree::Index, b"", &mut |key, _| {
        batch.remove(Tree::Index, key);
        true
    })?;
    let mut trouble = None;
    ledger.scan(Tree::Facts, record::DESK_STREAMS, &mut |key, value| {
        match (record::desk_of_fact_key(key), record::decode::<DeskFact>(key, value)) {
            (Some(desk), Ok(fact)) => note(&mut batch, &desk, &fact.what),
            (None, _) => {}
            (_, Err(error)) => trouble = Some(error),
        }
        trouble.is_none()
    })?;
    if let Some(error) = trouble {
        return Err(error);
    }
    for changes in batch.changes.chunks(AT_ONCE) {
        ledger.commit(Batch { changes: changes.to_vec() })?;
    }
    // Last: a crash before it makes the index once more.
    let mut whole = Batch::default();
    whole.put(Tree::Index, record::INDEX_EDITION, edition);
    ledger.commit(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::shell::ledger::memory::MemoryLedger;

    fn message(name: &str) -> MessageId {
        MessageId(format!("<{name}@plan.example>"))
    }

    fn mail(name: &str) -> MailId {
        MailId::of(&message(name), None, None, "")
    }

    fn fact(name: &str) -> DeskFact {
        let fact = serde_json::json!({ "at": "2026-03-02T09:00:00Z", "what": { "mail": {
            "id": mail(name), "message_id": message(name), "author": "contractor", "from": null,
            "date": "2026-03-02T09:00:00Z", "offset": 0, "arrival": "2026-03-02T09:00:00Z",
            "subject": "Gate", "base_subject": "Gate", "in_reply_to": [], "references": [], "own": null,
            "group": [], "history": false, "unproven": null, "attachments": [], "reading": null } } });
        serde_json::from_value(fact).unwrap()
    }

    fn key(name: &str) -> ContractorKey {
        ContractorKey(name.into())
    }

    #[test]
    fn an_older_ledger_gets_its_index_once() {
        let mut ledger = MemoryLedger::default();
        let mut batch = Batch::default();
        for (desk, seq, name) in [("ana", 0, "a"), ("ana", 1, "b"), ("ana-2", 0, "b")] {
            let place = record::fact_key(Some(&key(desk)), seq);
            batch.put(Tree::Facts, place, record::encode(&fact(name)).unwrap());
        }
        batch.put(Tree::Index, b"agenda/ana".to_vec(), b"old".to_vec());
        ledger.commit(batch).unwrap();
        complete(&mut ledger).unwrap();
        assert_eq!(desks_with(&ledger, &message("a")).unwrap(), BTreeSet::from([key("ana")]));
        assert_eq!(desks_with(&ledger, &message("b")).unwrap(), BTreeSet::from([key("ana"), key("ana-2")]));
        assert_eq!(desks_with(&ledger, &message("c")).unwrap(), BTreeSet::new());
        assert!(has_mail(&ledger, &key("ana"), &message("a"), mail("a")).unwrap());
        assert!(!has_mail(&ledger, &key("ana"), &message("a"), mail("b")).unwrap(), "an id used again");
        assert!(!has_mail(&ledger, &key("ana-2"), &message("a"), mail("a")).unwrap());
        assert!(!has_letter(&ledger, &key("ana"), &message("a")).unwrap());
        assert!(ledger.get(Tree::Index, b"agenda/ana").unwrap().is_none(), "the old index is gone");

        let mut batch = Batch::default();
        batch.remove(Tree::Facts, record::fact_key(Some(&key("ana")), 0));
        ledger.commit(batch).unwrap();
        complete(&mut ledger).unwrap();
        assert_eq!(desks_with(&ledger, &message("a")).unwrap().len(), 1, "a whole one is not made again");
    }
}
