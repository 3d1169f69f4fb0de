//! The order of a cycle (§4.4; check 5).

use super::Check;
use std::collections::BTreeMap;

use super::finding::{Failure, found};
use crate::definition::Definition;
use crate::entry::{Body, Entry, RevocationReason, Role};

/// How far the vote has come.
#[derive(Default)]
pub(super) struct Progress {
    pub opened: bool,
    pub ended: bool,
    pub closing: bool,
    pub standing: bool,
    pub result: bool,
    pub conclusion: bool,
    pub void: bool,
    pub finished: bool,
    ceremony: bool,
    marks: Marks,
}

/// Positions of the last entries of a kind: what people must have seen before they go on.
#[derive(Default)]
struct Marks {
    commit: u64,
    deal: u64,
    shares: u64,
    confirm: u64,
    closing: u64,
    standing: u64,
    shares_of: BTreeMap<u32, u64>,
}

impl Progress {
    /// Whether this entry may stand here.
    pub fn admit(&self, entry: &Entry, definition: Option<&Definition>) -> Result<(), Failure> {
        let unexpected = |check, found| Err(Failure::at(entry.seq, check, found));
        if self.finished {
            return unexpected(Check::Final, found!("final-not-last", entry = entry.seq));
        }
        if !self.admits(&entry.body, definition.is_some()) {
            let kind = ("type", super::Value::from(entry.body.kind()));
            let mut found = found!("order-unexpected", entry = entry.seq);
            found.values.push(kind);
            return unexpected(Check::Order, found);
        }
        let earliest = definition.map_or(0, |definition| match &entry.body {
            Body::VotingOpen(_) => definition.opens.0,
            Body::VotingEnd(_) | Body::Closing(_) => definition.closes.0,
            _ if self.closing => definition.closes.0,
            _ => 0,
        });
        let (stated, coarse) = (entry.time, matches!(entry.body, Body::Ballot(_) | Body::Challenge(_)));
        let late = coarse && definition.is_some_and(|definition| stated >= definition.closes.0);
        if stated < earliest || late || (coarse && stated % 3600 != 0) {
            let found = found!("order-time", entry = entry.seq, stated = stated, earliest = earliest);
            return unexpected(Check::Order, found);
        }
        Ok(())
    }

    fn admits(&self, body: &Body, defined: bool) -> bool {
        match body {
            Body::Cycle(_) => false,
            Body::Role(body) if body.role == Role::Trustee => !defined && !self.ceremony,
            Body::RoleLoss(body) => body.role != Role::Trustee,
            Body::Role(_) | Body::Statement(_) | Body::Objection(_) => true,
            Body::Phase(_) | Body::Office(_) | Body::Proposal(_) | Body::Review(_) => true,
            Body::Session(_) | Body::Decision(_) | Body::Delivery(_) => true,
            Body::Final(_) => self.conclusion || self.void,
            _ if self.void => false,
            Body::Roll(_) | Body::Definition(_) => !defined,
            Body::CeremonyCommit(_) | Body::CeremonyDeal(_) | Body::CeremonyShares(_) => !defined,
            Body::CeremonyComplaint(_) | Body::CeremonyRestart(_) => !defined,
            Body::CeremonyConfirm(_) | Body::CeremonyRehearsal(_) => !defined,
            Body::Booth(_) | Body::Possession(_) => defined && !self.closing,
            Body::VotingOpen(_) => defined && !self.opened,
            Body::Ballot(_) | Body::Challenge(_) | Body::VotingEnd(_) => self.opened && !self.ended,
            Body::Revocation(body) if body.reason == RevocationReason::Paper => self.ended && !self.closing,
            Body::Revocation(_) | Body::Replacement(_) => defined && !self.ended,
            Body::PaperBatch(_) | Body::Closing(_) => self.ended && !self.closing,
            Body::ClosingSignature(_) | Body::Standing(_) => self.closing && !self.standing,
            Body::Decryption(_) | Body::Result(_) => self.standing && !self.result,
            Body::Conclusion(_) => self.result && !self.conclusion,
            Body::Void(_) => defined && !self.conclusion,
        }
    }

    /// The position that the signers of an entry must have seen at least (§4.1): a signature made for
    /// another history of the same ceremony or closing does not fit this one.
    pub fn must_have_seen(&self, body: &Body) -> u64 {
        match body {
            Body::CeremonyDeal(_) => self.marks.commit,
            Body::CeremonyShares(_) => self.marks.deal,
            Body::CeremonyComplaint(body) => self.marks.shares_of.get(&body.against).copied().unwrap_or_default(),
            Body::CeremonyConfirm(_) => self.marks.shares,
            Body::CeremonyRehearsal(_) => self.marks.confirm,
            Body::ClosingSignature(_) => self.marks.closing,
            Body::Decryption(_) => self.marks.standing,
            _ => 0,
        }
    }

    /// Remembers how far the vote has come and what later signers must have seen, once an entry is accepted.
    pub fn mark(&mut self, seq: u64, body: &Body) {
        self.advance(body);
        match body {
            Body::CeremonyCommit(_) => self.marks.commit = seq,
            Body::CeremonyDeal(_) => self.marks.deal = seq,
            Body::CeremonyShares(body) => {
                self.marks.shares = seq;
                self.marks.shares_of.insert(body.trustee, seq);
            }
            Body::CeremonyConfirm(_) => self.marks.confirm = seq,
            Body::Closing(_) => self.marks.closing = seq,
            Body::Standing(_) => self.marks.standing = seq,
            _ => {}
        }
    }

    fn advance(&mut self, body: &Body) {
        match body {
            Body::CeremonyCommit(_) => self.ceremony = true,
            Body::VotingOpen(_) => self.opened = true,
            Body::VotingEnd(_) => self.ended = true,
            Body::Closing(_) => self.closing = true,
            Body::Standing(_) => self.standing = true,
            Body::Result(_) => self.result = true,
            Body::Conclusion(_) => self.conclusion = true,
            Body::Void(_) => self.void = true,
            Body::Final(_) => self.finished = true,
            _ => {}
        }
    }
}
