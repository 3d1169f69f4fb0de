//! Deposits of refused ballots (§14): a ballot that its voter signed to be cast and that the server did not take, in the
//! hands of a witness, and the witness's word that it has it.

use serde::{Deserialize, Serialize};

use crate::ballot::{Header, Tracker, ballot_hash, cast_message};
use crate::encoding::base64::{Blob, Bytes};
use crate::entry::{self, Cast, Id, Natural};
use crate::hash;
use crate::log::cosignature::{WitnessSigner, WitnessVerifier};
use crate::signature::{Signature, VerifyingKey};

/// The most bytes of a deposit.
pub const LONGEST: usize = 66_000;
/// The most deposits of one credential.
pub const MOST_PER_CREDENTIAL: usize = 50;

/// A ballot with its cast signature, and the log that it is for: what a voter's device saves as evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deposit {
    /// The log's name.
    pub origin: Id,
    /// The body of §6.2.
    pub ballot: Blob,
    /// By the credential.
    pub signature: Bytes<64>,
}

/// The witness's word that it has a deposit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The ballot's tracker.
    pub tracker: Bytes<20>,
    /// When the witness received it, in seconds since 1970, by its own clock.
    pub time: Natural,
    /// The witness's name.
    pub witness: Id,
    /// By the witness's key.
    pub signature: Bytes<64>,
}

impl Deposit {
    /// Reads the canonical form; nothing else is a deposit.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        read(bytes, Self::to_json)
    }

    /// The canonical form.
    pub fn to_json(&self) -> String {
        entry::canonical(self)
    }

    /// The hash of the ballot.
    pub fn hash(&self) -> [u8; 32] {
        ballot_hash(&self.ballot.0)
    }

    /// The ballot's tracker.
    pub fn tracker(&self) -> Tracker {
        Tracker::of(&self.hash())
    }

    /// What the log would have.
    pub fn cast(&self) -> Cast {
        Cast { ballot: self.ballot.clone(), signature: self.signature }
    }

    /// Whose ballot it is, if that credential signed it to be cast. Whether it is a ballot at all is another question.
    pub fn signer(&self) -> Option<[u8; 32]> {
        let header = Header::read(&self.ballot.0).ok()?;
        let message = cast_message(&header.election, &header.definition, &header.credential, &self.hash());
        let key = VerifyingKey::from_bytes(&header.credential).ok()?;
        key.verify(&message, &Signature::from_bytes(self.signature.0)).ok().map(|()| header.credential)
    }
}

impl Receipt {
    /// Reads the canonical form.
    pub fn parse(bytes: &[u8]) -> Option<Self> {
        read(bytes, Self::to_json)
    }

    /// The canonical form.
    pub fn to_json(&self) -> String {
        entry::canonical(self)
    }

    /// Whether this witness says that it has this deposit.
    pub fn is_for(&self, deposit: &Deposit, witness: &WitnessVerifier) -> bool {
        let is_meant = self.tracker.0 == deposit.tracker().0 && self.witness.as_str() == witness.name().as_str();
        let signature = Signature::from_bytes(self.signature.0);
        is_meant && witness.key().verify(&message(deposit, self.time), &signature).is_ok()
    }
}

impl WitnessSigner {
    /// Says that a deposit was received at this time. None if the time or the witness's name cannot be written.
    pub fn receive(&self, deposit: &Deposit, time: u64) -> Option<Receipt> {
        let time = Natural::try_from(time).ok()?;
        let witness = Id::try_from(self.name().as_str().to_owned()).ok()?;
        let signature = Bytes(self.sign(&message(deposit, time)));
        Some(Receipt { tracker: Bytes(deposit.tracker().0), time, witness, signature })
    }
}

fn message(deposit: &Deposit, time: Natural) -> Vec<u8> {
    hash::message("deposit", &[deposit.origin.as_str().as_bytes(), &deposit.hash(), &time.0.to_be_bytes()])
}

fn read<T: for<'de> Deserialize<'de>>(bytes: &[u8], write: impl Fn(&T) -> String) -> Option<T> {
    let read: T = serde_json::from_slice(Some(bytes).filter(|bytes| bytes.len() <= LONGEST)?).ok()?;
    (write(&read).as_bytes() == bytes).then_some(read)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::note::KeyName;
    use crate::signature::SigningKey;

    fn deposit(ballot: &[u8]) -> Deposit {
        let origin = Id::try_from("log.example/vote".to_owned()).unwrap();
        Deposit { origin, ballot: Blob(ballot.to_vec()), signature: Bytes([7; 64]) }
    }

    #[test]
    fn a_deposit_has_one_form() {
        let text = deposit(b"ballot").to_json();
        assert_eq!(Deposit::parse(text.as_bytes()), Some(deposit(b"ballot")));
        assert!(text.starts_with(r#"{"origin":"log.example/vote","ballot":""#), "{text}");
        for changed in [text.replace("\":", "\": "), format!("{text}\n"), text.replacen('{', r#"{"more":1,"#, 1)] {
            assert_eq!(Deposit::parse(changed.as_bytes()), None, "{changed}");
        }
        assert_eq!(Deposit::parse(deposit(&[0; LONGEST]).to_json().as_bytes()), None);
    }

    #[test]
    fn a_receipt_is_of_one_witness_for_one_deposit() {
        let signer = |seed| WitnessSigner::new(KeyName::new("w.example").unwrap(), SigningKey::from_seed(&[seed; 32]));
        let receipt = signer(1).receive(&deposit(b"ballot"), 1_800_000_000).unwrap();
        assert_eq!(Receipt::parse(receipt.to_json().as_bytes()), Some(receipt.clone()));
        assert!(receipt.is_for(&deposit(b"ballot"), &signer(1).verifier()));
        assert!(!receipt.is_for(&deposit(b"ballot"), &signer(2).verifier()));
        assert!(!receipt.is_for(&deposit(b"other"), &signer(1).verifier()));
        let earlier = Receipt { time: Natural(1_799_999_999), ..receipt };
        assert!(!earlier.is_for(&deposit(b"ballot"), &signer(1).verifier()));
    }
}
