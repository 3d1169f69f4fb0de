use ortaq_crypto::log::cosignature::WitnessSigner;
use ortaq_crypto::log::merkle::{LeafHash, NodeHash};
use ortaq_crypto::log::note::{Note, NoteSigner};
use ortaq_crypto::log::witness::{Cosigned, Refusal, Remembered, Witness};
use ortaq_crypto::signature::SigningKey;
use proptest::prelude::*;

use crate::logs::{ORIGIN, checkpoint, name, signer, tree};

fn witness() -> Witness {
    let signer_of_witness = WitnessSigner::new(name("witness.example"), SigningKey::from_seed(&[1; 32]));
    Witness::new(signer().verifier(), signer_of_witness)
}

fn remembered(kind: &str, size: u64) -> Remembered {
    Remembered { size, root: tree(kind, size).root() }
}

fn decide(memory: Option<Remembered>, note: &Note, proof: &[NodeHash]) -> Result<Cosigned, Refusal> {
    witness().cosign(memory.as_ref(), note, proof, 1_930_000_000)
}

#[test]
fn a_log_is_followed_from_its_first_checkpoint() {
    let mut memory = None;
    for (old, new) in [(0, 0), (0, 3), (3, 3), (3, 8), (8, 300)] {
        let proof =
            if old == 0 || old == new { Vec::new() } else { tree("a", new).prove_consistency(old, new).unwrap() };
        let mut note = checkpoint("a", new);
        let cosigned = decide(memory, &note, &proof).unwrap();
        assert_eq!(cosigned.remember, remembered("a", new));
        note.add(cosigned.signature).unwrap();
        assert_eq!(note.signatures().len(), 2);
        memory = Some(cosigned.remember);
    }
}

#[test]
fn each_refusal_has_its_name() {
    let hash = NodeHash::from(LeafHash::of(b""));
    let proof = tree("a", 8).prove_consistency(5, 8).unwrap();
    let memory = Some(remembered("a", 5));
    decide(memory, &checkpoint("a", 8), &proof).unwrap();

    let smaller = Refusal::Smaller { remembered: 5, offered: 4 };
    assert_eq!(decide(memory, &checkpoint("a", 4), &[]), Err(smaller.clone()));
    assert_eq!(decide(memory, &checkpoint("b", 4), &proof), Err(smaller));
    assert_eq!(decide(memory, &checkpoint("b", 5), &[]), Err(Refusal::Fork(5)));
    assert_eq!(decide(memory, &checkpoint("b", 5), &proof), Err(Refusal::Fork(5)));
    assert_eq!(decide(memory, &checkpoint("a", 5), &[hash]), Err(Refusal::UnneededProof));
    assert_eq!(decide(None, &checkpoint("a", 5), &[hash]), Err(Refusal::UnneededProof));
    for bad in [&[][..], &proof[1..], &[hash; 4]] {
        let refusal = decide(memory, &checkpoint("a", 8), bad).unwrap_err();
        assert!(matches!(refusal, Refusal::NotConsistent { remembered: 5, .. }), "{refusal}");
    }
    let refusal = decide(memory, &checkpoint("b", 8), &proof).unwrap_err();
    assert!(matches!(refusal, Refusal::NotConsistent { .. }), "{refusal}");
    let empty = decide(memory, &checkpoint("a", 0), &[]).unwrap_err();
    assert_eq!(empty, Refusal::Smaller { remembered: 5, offered: 0 });
}

#[test]
fn another_log_or_key_is_refused_before_all_else() {
    let text = checkpoint("a", 5).text().clone();
    for stranger in [
        NoteSigner::new(name(ORIGIN), SigningKey::from_seed(&[9; 32])),
        NoteSigner::new(name("other.example"), SigningKey::from_seed(&[7; 32])),
    ] {
        let note = Note::new(text.clone(), stranger.sign(&text));
        let refusal = decide(Some(remembered("b", 5)), &note, &[]).unwrap_err();
        assert!(matches!(refusal, Refusal::NotOfThisLog(_)), "{refusal}");
    }
}

proptest! {
    #[test]
    fn a_witness_never_leaves_its_history(
        old in 1_u64..40, new in 0_u64..40, forked: bool, proven_from in 1_u64..40,
    ) {
        let kind = if forked { "b" } else { "a" };
        let proof = if proven_from < new {
            tree(kind, new).prove_consistency(proven_from, new).unwrap()
        } else {
            Vec::new()
        };
        let verdict = decide(Some(remembered("a", old)), &checkpoint(kind, new), &proof);
        if let Ok(cosigned) = verdict {
            prop_assert!(!forked && new >= old);
            prop_assert_eq!(cosigned.remember, remembered("a", new));
        } else {
            prop_assert!(forked || new < old || proven_from != old);
        }
    }
}
