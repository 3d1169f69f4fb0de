//! Why a ballot is not taken, as a voter's page has words for it.

use ortaq_crypto::replay;

use crate::errors::Failure;
use crate::vote::Refusal;

/// Of a failure of the replay, the refusal of a ballot or challenge. `closes` and `now` are seconds since 1970.
#[must_use]
pub fn of_ballot(failure: Failure, closes: u64, now: u64) -> Refusal {
    let Failure::NotTaken(refused) = &failure else { return Refusal::from(failure) };
    match code(refused) {
        Some("order") if now >= closes => Refusal::new("closed"),
        Some("order") => Refusal::new("not-open"),
        Some(code) => Refusal::new(code),
        None => Refusal::from(refused.as_ref()),
    }
}

fn code(failure: &replay::Failure) -> Option<&'static str> {
    Some(match failure.found.code {
        "order-unexpected" | "order-time" => "order",
        "eligibility-other-vote" => "other-vote",
        "eligibility-unknown-code" => "unknown-code",
        "eligibility-revoked" | "challenges-code" => "revoked",
        "eligibility-previous" => "not-latest",
        "eligibility-seen" => "not-seen",
        "eligibility-too-many" | "challenges-too-many" => "too-many",
        "challenges-counted" => "challenged",
        "challenges-signature" => "signature",
        "ballot-proofs-unreadable" => "malformed",
        _ => return None,
    })
}
