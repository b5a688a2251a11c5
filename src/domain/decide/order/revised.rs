//! A proposal that was changed and is still open comes back once, after all lines of the reply.

use super::super::{Decision, Setting, draft};
use super::desk;
use crate::domain::desk::Desk;
use crate::domain::people::roster::ContractorKey;
use crate::domain::reading::mail::MailId;
use crate::domain::work::proposal::{Offer, ProposalId};

/// The letters that show what is still open in the proposals that `mail` changed: with only the open points where the
/// owner has said yes to all the rest, else as they look now.
pub fn revised(setting: &Setting, desks: &[&Desk], mail: MailId, changed: &[(ContractorKey, ProposalId)]) -> Decision {
    let mut decision = Decision::default();
    let mut seen: Vec<&ProposalId> = Vec::new();
    for (key, id) in changed {
        let Some(desk) = desk(desks, key) else { continue };
        let kept = desk.proposal(id).filter(|kept| kept.end.is_none());
        let (Some(kept), Some(contractor)) = (kept, setting.contractor(key)) else { continue };
        if seen.contains(&id) || !matches!(kept.proposal.offer, Offer::Split(_)) {
            continue;
        }
        seen.push(id);
        decision.letters.push(draft::again(setting, desk, contractor, &kept.proposal, &mail.to_string()));
    }
    decision
}
