use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT;
use proptest::prelude::*;

use super::*;
use crate::group;
use crate::hash;
use crate::style::{BallotStyle, System};
use curve25519_dalek::Scalar;

const FRESH: [u8; 32] = [9; 32];

fn poll(style: &BallotStyle, costs: &[u64]) -> (Poll, Vec<Scalar>) {
    let system = System::new(style, costs, 20, 1000).unwrap();
    let secret = |option: usize| hash::scalar("test/key", &[&[u8::try_from(option).unwrap()]]);
    let secrets: Vec<Scalar> = (0..costs.len()).map(secret).collect();
    let keys = secrets.iter().map(RistrettoPoint::mul_base).collect();
    (Poll::new([1; 32], [2; 32], system, keys), secrets)
}

fn header() -> Header {
    Header {
        election: [1; 32],
        definition: [2; 32],
        credential: [3; 32],
        prev: Tracker::NONE,
        seen: 7,
        seen_leaf: [4; 32],
    }
}

fn opening(choice: &[u32]) -> Opening {
    Opening { seed: [5; 32], choice: choice.to_vec() }
}

fn styles() -> Vec<(BallotStyle, Vec<u32>, Vec<u64>)> {
    vec![
        (BallotStyle::Approval { min: 0, max: 2 }, vec![1, 0, 1, 0], vec![1, 0, 1, 0]),
        (BallotStyle::Approval { min: 2, max: 2 }, vec![0; 4], vec![0; 4]),
        (BallotStyle::Points { min: 1, max: 6, each: 5 }, vec![5, 0, 1, 0], vec![5, 0, 1, 0]),
        (BallotStyle::Knapsack {}, vec![0, 1, 0, 1], vec![0, 1, 0, 1]),
        (BallotStyle::Ranking { scores: vec![3, 2, 1] }, vec![0, 3, 1, 2], vec![0, 1, 3, 2]),
    ]
}

#[test]
fn every_style_is_encrypted_proven_and_decrypted() {
    for (style, choice, values) in styles() {
        let (poll, secrets) = poll(&style, &[5, 6, 7, 8]);
        let body = make(&poll, &header(), &opening(&choice)).unwrap();
        let ballot = Ballot::decode(&poll, &body).unwrap();
        assert_eq!(ballot.header, header());
        poll.verify(&ballot, &FRESH).unwrap();
        for ((ciphertext, secret), value) in ballot.ciphertexts.iter().zip(secrets).zip(values) {
            let plain = ciphertext - ballot.randomness * secret;
            assert_eq!(plain, RISTRETTO_BASEPOINT_POINT * Scalar::from(value), "{style:?}");
        }
    }
}

#[test]
fn an_opening_rebuilds_the_ballot_byte_for_byte_and_repeats_nothing_elsewhere() {
    let (poll, _) = poll(&BallotStyle::Approval { min: 0, max: 2 }, &[5, 6, 7, 8]);
    let body = make(&poll, &header(), &opening(&[1, 0, 0, 0])).unwrap();
    assert_eq!(make(&poll, &header(), &opening(&[1, 0, 0, 0])).unwrap(), body);
    let randomness = |body: &[u8]| body[157..189].to_vec();
    let other_choice = make(&poll, &header(), &opening(&[0, 1, 0, 0])).unwrap();
    let later = make(&poll, &Header { seen: 8, ..header() }, &opening(&[1, 0, 0, 0])).unwrap();
    assert_ne!(randomness(&body), randomness(&other_choice));
    assert_ne!(randomness(&body), randomness(&later));
}

/// One failing test for each thing that a challenge absorbs, and for each response.
#[test]
fn any_changed_byte_of_a_ballot_is_refused() {
    for (style, choice, _) in styles() {
        let (poll, _) = poll(&style, &[5, 6, 7, 8]);
        let body = make(&poll, &header(), &opening(&choice)).unwrap();
        for place in (0..body.len()).step_by(3) {
            let mut changed = body.clone();
            changed[place] ^= 1;
            let accepted = Ballot::decode(&poll, &changed).is_ok_and(|ballot| poll.verify(&ballot, &FRESH).is_ok());
            assert!(!accepted, "byte {place} of {style:?}");
        }
        for length in [0, 1, 156, body.len() - 1] {
            assert!(Ballot::decode(&poll, &body[..length]).is_err());
        }
        assert!(Ballot::decode(&poll, &[body, vec![0]].concat()).is_err());
    }
}

#[test]
fn a_batch_names_its_culprits() {
    let (poll, _) = poll(&BallotStyle::Approval { min: 0, max: 2 }, &[5, 6, 7, 8]);
    let ballot = |number: u8| {
        let opening = Opening { seed: [number; 32], choice: vec![1, 0, 0, 0] };
        Ballot::decode(&poll, &make(&poll, &header(), &opening).unwrap()).unwrap()
    };
    let mut batch: Vec<Ballot> = (0..6).map(ballot).collect();
    assert_eq!(poll.verify_batch(&batch, &FRESH), Ok(()));
    assert_eq!(poll.verify_batch(&[], &FRESH), Ok(()));
    batch[2].blinding[2] += Scalar::ONE;
    let moved = batch[5].ciphertexts.clone();
    batch[4].ciphertexts = moved;
    let culprits: Vec<usize> =
        poll.verify_batch(&batch, &FRESH).unwrap_err().culprits.into_iter().map(|(place, _)| place).collect();
    assert_eq!(culprits, [2, 4]);
}

/// Errors that cancel in a plain sum of two ballots are still found: each has its own weights.
#[test]
fn errors_of_two_ballots_do_not_cancel() {
    let (poll, _) = poll(&BallotStyle::Approval { min: 0, max: 2 }, &[5, 6, 7, 8]);
    let body = make(&poll, &header(), &opening(&[1, 0, 0, 0])).unwrap();
    let mut batch = vec![Ballot::decode(&poll, &body).unwrap(), Ballot::decode(&poll, &body).unwrap()];
    batch[0].blinding[0] += Scalar::ONE;
    batch[1].blinding[0] -= Scalar::ONE;
    assert_eq!(poll.verify_batch(&batch, &FRESH).unwrap_err().culprits.len(), 2);
    // Nor do errors of two equations of one ballot.
    let mut one = Ballot::decode(&poll, &body).unwrap();
    one.blinding[0] += Scalar::ONE;
    one.blinding[1] -= Scalar::ONE;
    assert_eq!(poll.verify(&one, &FRESH), Err(BallotFault::Proof));
}

/// A prover that encrypts two instead of one, with a proof that is otherwise honest.
#[test]
fn a_value_that_the_bits_do_not_have_is_refused() {
    let (poll, _) = poll(&BallotStyle::Approval { min: 0, max: 2 }, &[5, 6, 7, 8]);
    let body = make(&poll, &header(), &opening(&[1, 0, 0, 0])).unwrap();
    let mut forged = body.clone();
    let first = group::decode_point(&body[189..221].try_into().unwrap()).unwrap();
    forged[189..221].copy_from_slice(&group::encode(&(first + RISTRETTO_BASEPOINT_POINT)));
    let ballot = Ballot::decode(&poll, &forged).unwrap();
    assert!(poll.verify(&ballot, &FRESH).is_err());
}

proptest! {
    #[test]
    fn what_is_not_a_ballot_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..1200)) {
        let (poll, _) = poll(&BallotStyle::Approval { min: 0, max: 2 }, &[5, 6, 7, 8]);
        prop_assert!(Ballot::decode(&poll, &bytes).is_err());
        let _ = Header::read(&bytes);
    }
}
