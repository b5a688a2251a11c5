//! Why a thread stands as it stands, in sentences.

use super::standing::Standing;

/// The facts in order, each with the rule that applied to it.
pub fn explain(standing: &Standing) -> Vec<String> {
    standing.reasons.iter().map(|reason| format!("{}: {}.", reason.at, reason.rule.words())).collect()
}
