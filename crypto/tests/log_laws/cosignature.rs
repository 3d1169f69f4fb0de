use ortaq_crypto::log::cosignature::{CosignatureFailure, Vouched, WitnessSigner, WitnessVerifier, Witnesses};
use ortaq_crypto::log::note::{Note, NoteKeyFailure, NoteSignature, NoteVerifier};
use ortaq_crypto::log::witness::{Refusal, Witness};
use ortaq_crypto::signature::{Signature, SigningKey};

use crate::logs::{checkpoint, name, signer};

const NOW: u64 = 1_930_000_000;

fn witness(number: u8) -> WitnessSigner {
    WitnessSigner::new(name(&format!("witness.example/{number}")), SigningKey::from_seed(&[number; 32]))
}

fn cosign(witness: WitnessSigner, note: &Note, timestamp: u64) -> Result<NoteSignature, Refusal> {
    let witness = Witness::new(signer().verifier(), witness);
    Ok(witness.cosign(None, note, &[], timestamp)?.signature)
}

fn witnesses(numbers: std::ops::Range<u8>) -> Witnesses {
    Witnesses::new(numbers.map(|number| witness(number).verifier()).collect()).unwrap()
}

#[test]
fn the_signed_bytes_are_those_of_the_specification() {
    let note = checkpoint("a", 5);
    let line = cosign(witness(1), &note, NOW).unwrap().to_string();
    let encoded = line.trim_end().rsplit_once(' ').unwrap().1;
    let decoded = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, encoded).unwrap();
    assert_eq!(decoded.len(), 4 + 8 + 64);
    let verifier = witness(1).verifier();
    assert_eq!(decoded[..4], verifier.key_id().to_bytes());
    assert_eq!(decoded[4..12], NOW.to_be_bytes());
    let message = format!("cosignature/v1\ntime {NOW}\n{}", note.text().as_str());
    let signature = Signature::from_bytes(decoded[12..].try_into().unwrap());
    verifier.key().verify(message.as_bytes(), &signature).unwrap();
}

#[test]
fn a_quorum_counts_each_witness_once() {
    let mut note = checkpoint("a", 5);
    for timestamp in [NOW + 5, NOW] {
        note.add(cosign(witness(1), &note, timestamp).unwrap()).unwrap();
    }
    note.add(cosign(witness(9), &note, NOW).unwrap()).unwrap();
    assert_eq!(note.signatures().len(), 4);
    let vouched = Vouched { witness: name("witness.example/1"), timestamp: NOW + 5 };
    assert_eq!(witnesses(1..4).require(&note, 1), Ok(vec![vouched]));
    let missed = CosignatureFailure::QuorumMissed { found: 1, wanted: 2 };
    assert_eq!(witnesses(1..4).require(&note, 2), Err(missed));
    note.add(cosign(witness(3), &note, NOW).unwrap()).unwrap();
    assert_eq!(witnesses(1..4).require(&note, 2).unwrap().len(), 2);
    assert_eq!(witnesses(4..4).require(&note, 0), Ok(Vec::new()));
}

#[test]
fn one_key_or_name_is_one_witness() {
    let renamed = WitnessSigner::new(name("other.example"), SigningKey::from_seed(&[1; 32]));
    let rekeyed = WitnessSigner::new(name("witness.example/1"), SigningKey::from_seed(&[2; 32]));
    for other in [renamed, rekeyed] {
        let list = vec![witness(3).verifier(), witness(1).verifier(), other.verifier()];
        let failure = CosignatureFailure::ListedTwice(name("witness.example/1"));
        assert_eq!(Witnesses::new(list), Err(failure));
    }
}

#[test]
fn a_bad_cosignature_refuses_the_note() {
    let (small, large) = (checkpoint("a", 5), checkpoint("a", 6));
    let stolen = cosign(witness(1), &large, NOW).unwrap();
    let verifier = witness(1).verifier();
    let bad = CosignatureFailure::BadCosignature(name("witness.example/1"));
    assert_eq!(verifier.verify_one(large.text(), &stolen), Ok(NOW));
    assert_eq!(verifier.verify_one(small.text(), &stolen), Err(bad.clone()));
    witness(2).verifier().verify_one(large.text(), &stolen).unwrap_err();

    let mut note = small.clone();
    note.add(cosign(witness(1), &small, NOW).unwrap()).unwrap();
    assert_eq!(verifier.verify(&note), Ok(Some(NOW)));
    note.add(stolen).unwrap();
    assert_eq!(verifier.verify(&note), Err(bad.clone()));
    assert_eq!(witnesses(1..2).vouched(&note), Err(bad));
    assert_eq!(witness(2).verifier().verify(&note), Ok(None));
}

#[test]
fn a_note_signature_is_no_cosignature() {
    let key = witness(1).verifier();
    assert_eq!(WitnessVerifier::parse(&key.to_string()), Ok(key.clone()));
    let wrong_type = NoteKeyFailure::Type { expected: 1, found: 4 };
    assert_eq!(NoteVerifier::parse(&key.to_string()), Err(wrong_type));
    assert_ne!(NoteVerifier::new(key.name().clone(), *key.key()).key_id(), key.key_id());
    assert_eq!(key.verify(&checkpoint("a", 5)), Ok(None));
}

#[test]
fn times_beyond_the_format_are_refused() {
    let note = checkpoint("a", 5);
    let limit = i64::MAX as u64;
    cosign(witness(1), &note, limit).unwrap();
    let refusal = Refusal::CannotSign(CosignatureFailure::Time(limit + 1));
    assert_eq!(cosign(witness(1), &note, limit + 1), Err(refusal));
}
