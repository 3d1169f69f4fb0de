//! Issuers publish parts and prove that they know them (§7.2, §7.3).
#![cfg(test)]

use curve25519_dalek::constants::EIGHT_TORSION;
use curve25519_dalek::{EdwardsPoint, Scalar};
use ortaq_crypto::credential::Issuer::{self, First, Second};
use ortaq_crypto::credential::key::{CredentialSecret, PartSecret};
use ortaq_crypto::credential::part::{NotAKey, PublicPart, credential_key};
use ortaq_crypto::credential::roll::{
    Chunk, ChunkFault, LINES, Place, ReplacementFault, prove, prove_replacement, verify, verify_replacement,
};
use ortaq_crypto::hash;
use proptest::prelude::*;

const ELECTION: [u8; 32] = [0x11; 32];
const OLD: [u8; 32] = [0x22; 32];
const ONLY: Place = Place { issuer: Second, chunk: 0, chunks: 1 };

fn secrets(count: usize) -> Vec<PartSecret> {
    (5u64..).take(count).map(|number| PartSecret::from_scalar(Scalar::from(number))).collect()
}

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    std::array::from_fn(|place| u8::from_str_radix(&hex[2 * place..2 * place + 2], 16).unwrap())
}

fn joined(points: &[EdwardsPoint]) -> Vec<u8> {
    points.iter().flat_map(|point| point.compress().to_bytes()).collect()
}

/// A chunk proof as §7.2 says, by whoever takes `exponents` for the parts' secrets.
fn proof_by(place: Place, parts: &[u8], exponents: &[Scalar], t: Scalar, shift: EdwardsPoint) -> [u8; 64] {
    let numbers = [place.issuer.number(), place.chunk, place.chunks].map(u32::to_be_bytes);
    let commitment = (EdwardsPoint::mul_base(&t) + shift).compress().to_bytes();
    let c = hash::scalar("roll-proof", &[&ELECTION, &numbers[0], &numbers[1], &numbers[2], parts, &commitment]);
    let mut power = c;
    let mut z = t;
    for exponent in exponents {
        z += power * exponent;
        power *= c;
    }
    std::array::from_fn(|place| if place < 32 { commitment[place] } else { z.as_bytes()[place - 32] })
}

#[test]
fn what_another_program_proved_is_accepted() {
    let election: [u8; 32] = std::array::from_fn(|place| place as u8);
    let parts: [u8; 96] = bytes(concat!(
        "edc876d6831fd2105d0b4389ca2e283166469289146e2ce06faefe98b22548df",
        "f47e49f9d07ad2c1606b4d94067c41f9777d4ffda709b71da1d88628fce34d85",
        "b862409fb5c4c4123df2abf7462b88f041ad36dd6864ce872fd5472be363c5b1",
    ));
    let proof = bytes(concat!(
        "c0f1225584444ec730446e231390781ffdd2f256e9fcbeb2f40dddc2c2233d7f",
        "6bc22063084cef59979788c28c032ee950932e312987e77f666caaca2611e904",
    ));
    assert_eq!(verify(&election, ONLY, &parts, &proof).unwrap().len(), 3);

    let replacement = bytes(concat!(
        "c0f1225584444ec730446e231390781ffdd2f256e9fcbeb2f40dddc2c2233d7f",
        "b4cb04b4c596cf98423b29140a42e785952e3a518ee731056eb36ad90b5bdd08",
    ));
    let part = bytes("edc876d6831fd2105d0b4389ca2e283166469289146e2ce06faefe98b22548df");
    assert!(verify_replacement(&election, First, &OLD, &part, &replacement).is_ok());
}

#[test]
fn two_issuers_make_a_roll_that_neither_knows() {
    let place = |issuer| Place { issuer, chunk: 1, chunks: 2 };
    let (ours, theirs) = (secrets(3), secrets(5));
    let first = prove(&ELECTION, place(First), &ours, &[1; 64]).unwrap();
    let second = prove(&ELECTION, place(Second), &theirs[2..], &[2; 64]).unwrap();
    let firsts = verify(&ELECTION, place(First), &first.parts, &first.proof).unwrap();
    let seconds = verify(&ELECTION, place(Second), &second.parts, &second.proof).unwrap();
    for (line, (one, other)) in firsts.into_iter().zip(seconds).enumerate() {
        let device = CredentialSecret::new(&ours[line], Some(&theirs[line + 2])).unwrap();
        assert_eq!(credential_key(&[one, other]), Ok(device.public()));
    }
}

#[test]
fn a_proof_is_for_one_election_issuer_and_chunk() {
    let Chunk { parts, proof } = prove(&ELECTION, ONLY, &secrets(3), &[0; 64]).unwrap();
    assert!(verify(&[0x12; 32], ONLY, &parts, &proof).is_err());
    for other in [Place { issuer: First, ..ONLY }, Place { chunk: 1, chunks: 2, ..ONLY }] {
        assert_eq!(verify(&ELECTION, other, &parts, &proof), Err(ChunkFault::Proof { place: other }));
    }
    let more = Place { chunks: 2, ..ONLY };
    assert_eq!(verify(&ELECTION, more, &parts, &proof), Err(ChunkFault::Size { place: more, bytes: 96 }));
    let full = prove(&ELECTION, ONLY, &secrets(LINES), &[0; 64]).unwrap();
    assert_eq!(verify(&ELECTION, more, &full.parts, &full.proof), Err(ChunkFault::Proof { place: more }));
    // Lines in another order, and one line fewer.
    let mut turned = parts.clone();
    turned.rotate_left(32);
    assert!(verify(&ELECTION, ONLY, &turned, &proof).is_err());
    assert!(verify(&ELECTION, ONLY, &parts[..64], &proof).is_err());
}

#[test]
fn every_changed_bit_is_found() {
    let Chunk { parts, proof } = prove(&ELECTION, ONLY, &secrets(3), &[0; 64]).unwrap();
    for bit in 0..parts.len() * 8 {
        let mut parts = parts.clone();
        parts[bit / 8] ^= 1 << (bit % 8);
        assert!(verify(&ELECTION, ONLY, &parts, &proof).is_err(), "bit {bit} of the parts");
    }
    let (part, replacement) = prove_replacement(&ELECTION, First, &OLD, &secrets(1)[0], &[0; 64]);
    for bit in 0..512 {
        let change = |mut proof: [u8; 64]| {
            proof[bit / 8] ^= 1 << (bit % 8);
            proof
        };
        assert!(verify(&ELECTION, ONLY, &parts, &change(proof)).is_err(), "bit {bit} of the proof");
        assert!(verify_replacement(&ELECTION, First, &OLD, &part, &change(replacement)).is_err());
    }
}

#[test]
fn a_chunk_has_the_lines_of_its_place() {
    let make = |chunk, chunks, count| {
        prove(&ELECTION, Place { issuer: First, chunk, chunks }, &secrets(count), &[0; 64]).is_ok()
    };
    assert!(make(0, 1, 1) && make(0, 2, LINES) && make(1, 2, LINES));
    assert!(!make(0, 1, 0) && !make(0, 2, LINES - 1) && !make(0, 1, LINES + 1));
    assert!(!make(1, 1, 1) && !make(0, 0, 1) && !make(u32::MAX, u32::MAX, LINES));
    let size = |bytes| ChunkFault::Size { place: ONLY, bytes };
    assert_eq!(verify(&ELECTION, ONLY, &[0; 33], &[0; 64]), Err(size(33)));
}

#[test]
fn a_fault_names_issuer_chunk_and_line() {
    let place = Place { issuer: Second, chunk: 3, chunks: 4 };
    let Chunk { mut parts, proof } = prove(&ELECTION, place, &secrets(20), &[0; 64]).unwrap();
    parts[32 * 17..32 * 18].copy_from_slice(&EdwardsPoint::default().compress().to_bytes());
    let fault = verify(&ELECTION, place, &parts, &proof).unwrap_err();
    assert_eq!(fault, ChunkFault::Part { place, line: 3017, cause: NotAKey::SmallOrder });
    assert_eq!(fault.to_string(), "roll of issuer 2, chunk 3 (from 0, of 4), line 3017: a point of small order");
}

/// The attack that the proof is there for: having seen P₁, issuer 2 publishes X − P₁, and X = x·B would
/// be the line's credential.
#[test]
fn an_issuer_cannot_choose_the_sum() {
    let seen = secrets(1)[0].public().encode();
    let p1 = curve25519_dalek::edwards::CompressedEdwardsY(seen).decompress().unwrap();
    let x = Scalar::from(1234u64);
    let parts = joined(&[EdwardsPoint::mul_base(&x) - p1]);
    let sum = credential_key(&[
        PublicPart::decode(&seen).unwrap(),
        PublicPart::decode(parts.as_slice().try_into().unwrap()).unwrap(),
    ]);
    assert_eq!(sum, Ok(CredentialSecret::new(&PartSecret::from_scalar(x), None).unwrap().public()));

    let forged = proof_by(ONLY, &parts, &[x], Scalar::from(9u64), EdwardsPoint::default());
    assert_eq!(verify(&ELECTION, ONLY, &parts, &forged), Err(ChunkFault::Proof { place: ONLY }));
    // The same in a chunk where all other parts are known, and where a second line makes up for the first.
    let parts = joined(&[EdwardsPoint::mul_base(&x) - p1, EdwardsPoint::mul_base(&x) + p1]);
    for exponents in [[x, x], [x + x, Scalar::ZERO], [Scalar::ZERO, x + x]] {
        let forged = proof_by(ONLY, &parts, &exponents, Scalar::from(9u64), EdwardsPoint::default());
        assert_eq!(verify(&ELECTION, ONLY, &parts, &forged), Err(ChunkFault::Proof { place: ONLY }));
    }
}

/// §13.2: a part may differ from x·B by a point of small order. The proof, multiplied by 8, lets it pass,
/// always; and all that is won is a line that the voter's device does not find.
#[test]
fn small_order_added_to_a_part_only_spoils_the_line() {
    let other = secrets(1)[0].public();
    for (place, torsion) in EIGHT_TORSION.into_iter().enumerate() {
        let x = Scalar::from(77u64);
        let parts = joined(&[EdwardsPoint::mul_base(&x) + torsion]);
        for shift in EIGHT_TORSION {
            let proof = proof_by(ONLY, &parts, &[x], Scalar::from(9u64), shift);
            let points = verify(&ELECTION, ONLY, &parts, &proof).unwrap();
            let device = CredentialSecret::new(&secrets(1)[0], Some(&PartSecret::from_scalar(x))).unwrap();
            let on_the_roll = credential_key(&[other, points[0]]).unwrap();
            assert_eq!(device.public() == on_the_roll, place == 0);
        }
    }
}

#[test]
fn a_replacement_is_for_one_credential() {
    let secret = &secrets(1)[0];
    let (part, proof) = prove_replacement(&ELECTION, Second, &OLD, secret, &[3; 64]);
    assert_eq!(verify_replacement(&ELECTION, Second, &OLD, &part, &proof), Ok(secret.public()));
    let wrong = |issuer| Err(ReplacementFault::Proof { issuer });
    assert_eq!(verify_replacement(&ELECTION, First, &OLD, &part, &proof), wrong(First));
    assert_eq!(verify_replacement(&ELECTION, Second, &[0x23; 32], &part, &proof), wrong(Second));
    assert_eq!(verify_replacement(&[0x12; 32], Second, &OLD, &part, &proof), wrong(Second));
    let other = PartSecret::from_scalar(Scalar::from(6u64)).public().encode();
    assert_eq!(verify_replacement(&ELECTION, Second, &OLD, &other, &proof), wrong(Second));
    let cause = NotAKey::Encoding;
    assert_eq!(
        verify_replacement(&ELECTION, Second, &OLD, &[0xff; 32], &proof),
        Err(ReplacementFault::Part { issuer: Second, cause })
    );
    // A chunk's proof is not a replacement's.
    let chunk = prove(&ELECTION, ONLY, &secrets(1), &[3; 64]).unwrap();
    assert!(verify_replacement(&ELECTION, Second, &OLD, &part, &chunk.proof).is_err());
}

#[test]
fn a_repeated_random_number_does_not_repeat_the_nonce() {
    let commitment = |issuer: Issuer, count| {
        prove(&ELECTION, Place { issuer, ..ONLY }, &secrets(count), &[0; 64]).unwrap().proof[..32].to_vec()
    };
    let all = [commitment(First, 1), commitment(Second, 1), commitment(First, 2)];
    assert!(all[0] != all[1] && all[1] != all[2] && all[2] != all[0]);
    assert_eq!(all[0], commitment(First, 1));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]
    #[test]
    fn an_honest_chunk_is_accepted(seeds in prop::collection::vec(any::<[u8; 32]>(), 1..20), fresh: [u8; 32], election: [u8; 32]) {
        let wide = |half: [u8; 32]| -> [u8; 64] { std::array::from_fn(|place| half[place % 32]) };
        let secrets: Vec<_> = seeds.into_iter().map(|seed| PartSecret::random(&wide(seed))).collect();
        let chunk = prove(&election, ONLY, &secrets, &wide(fresh)).unwrap();
        let points = verify(&election, ONLY, &chunk.parts, &chunk.proof).unwrap();
        prop_assert!(points.iter().zip(&secrets).all(|(point, secret)| *point == secret.public()));
    }

    #[test]
    fn noise_is_refused(parts: Vec<u8>, half: [u8; 32], chunk: u32, chunks: u32) {
        let proof = std::array::from_fn(|place| half[place % 32]);
        let answer = verify(&ELECTION, Place { issuer: First, chunk, chunks }, &parts, &proof);
        prop_assert!(answer.is_err());
    }
}
