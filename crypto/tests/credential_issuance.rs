//! An issuer makes a roll from one small file, and prints its letters later (§13.2).
#![cfg(test)]

use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::code::Code;
use ortaq_crypto::credential::issuance::{CodeSeed, Issuance, chunks, lines_of_chunk};
use ortaq_crypto::credential::key::PartSecret;
use ortaq_crypto::credential::roll::{Place, verify, verify_replacement};
use ortaq_crypto::hash;

fn election() -> [u8; 32] {
    std::array::from_fn(|place| place as u8)
}

fn issuance(issuer: Issuer, seed: u8) -> Issuance {
    Issuance::new(election(), issuer, CodeSeed::new([seed; 32]))
}

#[test]
fn a_code_is_the_first_ten_bytes_of_the_hash_that_the_specification_names() {
    let inputs: [&[u8]; 5] = [&[9; 32], &election(), &[0, 0, 0, 2], &[0, 0, 1, 0], &[0, 0, 0, 3]];
    let bytes: [u8; 10] = hash::h256("issuer/code", &inputs)[..10].try_into().unwrap();
    let code = issuance(Issuer::Second, 9).code(256, 3);
    assert_eq!(*code.written(), *Code::new(&bytes).written());
}

#[test]
fn the_worked_example_of_the_specification() {
    let seed = CodeSeed::new(std::array::from_fn(|place| 100 + place as u8));
    let issuance = Issuance::new(election(), Issuer::First, seed);
    assert_eq!(*issuance.code(0, 0).written(), "50C6 22GM 34ZP 09WKR");
    assert_eq!(*issuance.code(0, 1).written(), "3RCV P3DA 2AGR XGM56");
}

#[test]
fn every_line_letter_issuer_and_seed_has_another_code() {
    let (first, second) = (issuance(Issuer::First, 1), issuance(Issuer::Second, 1));
    let mut codes: Vec<String> = (0..50).map(|line| first.code(line, 0).written().to_string()).collect();
    codes.extend((0..50).map(|line| second.code(line, 0).written().to_string()));
    codes.extend((1..4).map(|issue| first.code(0, issue).written().to_string()));
    codes.push(issuance(Issuer::First, 2).code(0, 0).written().to_string());
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), 104);
}

#[test]
fn parts_made_in_slices_by_several_hands_make_one_chunk_that_verifies() {
    let issuance = issuance(Issuer::First, 5);
    let handed: Vec<PartSecret> = [0..2u32, 2..3]
        .into_iter()
        .flat_map(|lines| issuance.parts(lines))
        .map(|part| PartSecret::from_bytes(&part.to_bytes()).unwrap())
        .collect();
    let chunk = issuance.chunk(0, 1, &handed, &[1; 64]).unwrap();
    let place = Place { issuer: Issuer::First, chunk: 0, chunks: 1 };
    assert_eq!(verify(&election(), place, &chunk.parts.0, &chunk.proof.0).unwrap().len(), 3);
    let part: [u8; 32] = chunk.parts.0[64..].try_into().unwrap();
    assert!(issuance.made(&part, 2, 0));
    assert!(!issuance.made(&part, 1, 0));
    // Whoever types the printed code has the same part.
    let typed = Code::parse(&issuance.code(2, 0).written()).unwrap();
    assert_eq!(PartSecret::from_code(&typed, &election(), Issuer::First).public().encode(), part);
}

#[test]
fn a_lost_letter_gets_another_code_with_its_proof() {
    let issuance = issuance(Issuer::Second, 5);
    let (old, fresh) = ([7; 32], [2; 64]);
    let (part, proof) = issuance.replace(&old, 4, 1, &fresh);
    assert!(verify_replacement(&election(), Issuer::Second, &old, &part, &proof).is_ok());
    assert!(issuance.made(&part, 4, 1));
    assert!(!issuance.made(&part, 4, 0));
}

#[test]
fn the_lines_of_all_chunks_are_the_roll() {
    for lines in [1, 999, 1000, 1001, 2500] {
        let all: Vec<u32> = (0..chunks(lines)).flat_map(|chunk| lines_of_chunk(chunk, lines)).collect();
        assert!(all.into_iter().eq(0..lines), "{lines}");
    }
    assert_eq!((chunks(0), chunks(1000), chunks(1001)), (0, 1, 2));
    assert!(lines_of_chunk(3, 2500).is_empty());
}
