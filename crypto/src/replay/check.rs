//! The numbered checks (§11) and every finding that they can report. Numbers, ids and codes are
//! part of the public interface: observers quote them, and all texts are found by them.

/// One of the numbered checks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Check {
    /// Every entry is canonical JSON with known fields.
    Form = 1,
    /// Positions, and the hash of the entry before.
    Chain,
    /// The Merkle root is the one that the log signed.
    Checkpoint,
    /// Enough witnesses cosigned it.
    Witnesses,
    /// Entries come in the order that a cycle allows.
    Order,
    /// Acts are signed by the keys in force.
    Signatures,
    /// Credentials are made of proven parts.
    Roll,
    /// The council's keys follow from the ceremony.
    Ceremony,
    /// What is frozen is allowed, and is what the log says.
    Definition,
    /// Each ballot is of an active credential and names its place.
    Eligibility,
    /// Each ballot is signed by its credential.
    BallotSignatures,
    /// Each ballot's proof holds.
    BallotProofs,
    /// Tested ballots were not cast.
    Challenges,
    /// Credentials ended only as they may.
    Revocations,
    /// The closing says what the log holds, and stands.
    Closing,
    /// Enough trustees answered validly.
    Decryption,
    /// The totals are the decrypted sums.
    Totals,
    /// The lot's seed and order.
    Lot,
    /// The rule funds what the result says.
    Outcome,
    /// The council signed its conclusion on this result.
    Conclusion,
    /// The log is finished and names its size.
    Final,
    /// An earlier copy is a prefix (on demand).
    Prefix,
    /// The fingerprint is the one on the letter (on demand).
    Fingerprint,
}

/// One thing that a check can find; `found-{code}` is its text.
#[derive(Clone, Copy, Debug)]
pub struct Finding {
    /// The stable code.
    pub code: &'static str,
    /// The names of the values that it comes with.
    pub values: &'static [&'static str],
}

/// A check with its id and findings; the first ones report success.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// Which check.
    pub check: Check,
    /// Its stable id. `check-{id}` is its name, `check-{id}-why` says why it is made.
    pub id: &'static str,
    /// The findings it can report.
    pub findings: &'static [Finding],
}

impl Check {
    /// Its number, from 1.
    pub fn number(self) -> u8 {
        self as u8
    }

    /// Its entry in the catalogue.
    pub fn id(self) -> &'static str {
        super::CATALOGUE.iter().find(|listed| listed.check == self).map_or("", |listed| listed.id)
    }
}
