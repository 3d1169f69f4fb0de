//! The few words of an entry that a list shows, so that listing reads no bodies.

use ortaq_crypto::entry::{Act, Body, ReplacementReason, RevocationReason, Verdict, VoidReason};

/// What happened, to what, how much.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Gist<'a> {
    /// A code, or empty where the entry's type says it all.
    pub event: &'a str,
    /// What an act is about; empty for all other entries.
    pub subject: &'a str,
    /// Of an act its amount; else a number that the sentence needs: who, how many.
    pub amount: u64,
}

impl<'a> Gist<'a> {
    /// The gist of an entry.
    pub(super) fn of(body: &'a Body) -> Self {
        match body {
            Body::Phase(act)
            | Body::Office(act)
            | Body::Proposal(act)
            | Body::Review(act)
            | Body::Session(act)
            | Body::Decision(act)
            | Body::Delivery(act) => Self::of_act(act),
            Body::Role(body) => Self::event(body.role.as_str(), u64::from(body.index)),
            Body::RoleLoss(body) => Self::event(body.role.as_str(), u64::from(body.index)),
            Body::Roll(body) => Self::number(u64::from(body.issuer)),
            Body::CeremonyCommit(body) => Self::number(u64::from(body.trustee)),
            Body::CeremonyDeal(body) | Body::CeremonyShares(body) => Self::number(u64::from(body.trustee)),
            Body::CeremonyComplaint(body) => Self::number(u64::from(body.trustee)),
            Body::CeremonyRestart(body) => Self::number(u64::from(body.attempt)),
            Body::CeremonyConfirm(body) => Self::number(u64::from(body.trustee)),
            Body::CeremonyRehearsal(body) => Self::number(u64::from(body.trustee)),
            Body::Possession(body) => Self::number(u64::from(body.trustee)),
            Body::ClosingSignature(body) => Self::number(u64::from(body.trustee)),
            Body::Decryption(body) => Self::number(u64::from(body.trustee)),
            Body::Definition(body) => Self::number(count(body.definition.options.len())),
            Body::Revocation(body) => Self::event(revoked(body.reason), count(body.credentials.len())),
            Body::Replacement(body) => Self::event(replaced(body.reason), 0),
            Body::PaperBatch(body) => Self::number(body.ballots.0),
            Body::Closing(body) => Self::number(body.counted.0),
            Body::Result(body) => Self::number(count(body.funded.len())),
            Body::Conclusion(body) => Self::event(verdict(body.verdict), 0),
            Body::Void(body) => Self::event(void(body.reason), 0),
            Body::Final(body) => Self::number(body.size.0),
            Body::Cycle(_)
            | Body::Booth(_)
            | Body::VotingOpen(_)
            | Body::Ballot(_)
            | Body::Challenge(_)
            | Body::VotingEnd(_)
            | Body::Standing(_)
            | Body::Statement(_)
            | Body::Objection(_) => Self::default(),
        }
    }

    fn of_act(act: &'a Act) -> Self {
        Self { event: act.event.as_str(), subject: act.subject.as_str(), amount: act.amount.0 }
    }

    fn event(event: &'a str, amount: u64) -> Self {
        Self { event, subject: "", amount }
    }

    fn number(amount: u64) -> Self {
        Self::event("", amount)
    }
}

fn count(number: usize) -> u64 {
    u64::try_from(number).unwrap_or(u64::MAX)
}

fn revoked(reason: RevocationReason) -> &'static str {
    match reason {
        RevocationReason::Paper => "paper",
        RevocationReason::Lost => "lost",
        RevocationReason::Moved => "moved",
        RevocationReason::Died => "died",
        RevocationReason::Error => "error",
    }
}

fn replaced(reason: ReplacementReason) -> &'static str {
    match reason {
        ReplacementReason::Lost => "lost",
        ReplacementReason::Error => "error",
    }
}

fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Confirmed => "confirmed",
        Verdict::NotConfirmed => "not-confirmed",
    }
}

fn void(reason: VoidReason) -> &'static str {
    match reason {
        VoidReason::TooFewBallots => "too-few-ballots",
        VoidReason::TooFewTrustees => "too-few-trustees",
        VoidReason::ObjectionUpheld => "objection-upheld",
        VoidReason::Other => "other",
    }
}
