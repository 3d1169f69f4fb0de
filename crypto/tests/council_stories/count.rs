//! Counts: any `t` right answers open the same totals and the same lot.

use curve25519_dalek::constants::RISTRETTO_BASEPOINT_POINT;
use curve25519_dalek::{RistrettoPoint, Scalar};
use ortaq_crypto::council::trustee::TrusteeFault;
use ortaq_crypto::count::answer::WrongAnswer;
use ortaq_crypto::count::{Answer, AnswerFault, CountFault, Question, VerifiedAnswer, combine};
use proptest::prelude::*;

use super::table::{FRESH, Table};

const DEFINITION: [u8; 32] = [4; 32];
const CLOSING: [u8; 32] = [5; 32];
const TOTALS: [u32; 3] = [0, 17, 4321];

/// The sums of ballots that give these totals, and a ceremony with a spare key.
fn counted(table: &Table) -> (RistrettoPoint, Vec<RistrettoPoint>) {
    let random = Scalar::from(987_654_321u64);
    let keys = &table.council().keys[1..];
    let sum = |(key, total): (&RistrettoPoint, &u32)| random * key + RistrettoPoint::mul_base(&Scalar::from(*total));
    (RistrettoPoint::mul_base(&random), keys.iter().zip(&TOTALS).map(sum).collect())
}

fn question<'a>(table: &'a Table, sum: &'a RistrettoPoint) -> Question<'a> {
    let (election, keys) = (table.ceremony.election(), table.council());
    Question { election, definition: &DEFINITION, closing: &CLOSING, keys, options: TOTALS.len(), sum }
}

fn answers(table: &Table, question: &Question<'_>) -> Vec<Answer> {
    table.trustees.iter().map(|trustee| trustee.decrypt(&table.ceremony, question, &FRESH).unwrap()).collect()
}

fn verified(answers: &[Answer], question: &Question<'_>) -> Vec<VerifiedAnswer> {
    answers.iter().map(|answer| answer.verify(question).unwrap()).collect()
}

#[test]
fn any_three_of_five_open_the_same_totals_and_lot() {
    let table = Table::done(3, 5, 5);
    let (sum, sums) = counted(&table);
    let question = question(&table, &sum);
    let all = verified(&answers(&table, &question), &question);
    let mut lots = vec![];
    for three in [[0, 1, 2], [2, 1, 0], [0, 2, 4], [4, 3, 1]] {
        let answers: Vec<_> = three.iter().map(|place| all[*place].clone()).collect();
        let opened = combine(&question, &answers, &sums, 5000).unwrap();
        assert_eq!(opened.totals, TOTALS);
        assert_eq!(opened.used, three.map(|place| u32::try_from(place).unwrap() + 1));
        lots.push(opened.lot);
    }
    assert!(lots.windows(2).all(|pair| pair[0] == pair[1]));
    // With more answers than needed, the first ones are used.
    let opened = combine(&question, &all, &sums, 5000).unwrap();
    assert_eq!((opened.used, opened.lot), (vec![1, 2, 3], lots[0]));
}

#[test]
fn too_few_answers_say_how_many_are_missing() {
    let table = Table::done(3, 5, 5);
    let (sum, sums) = counted(&table);
    let question = question(&table, &sum);
    let two = &verified(&answers(&table, &question), &question)[3..];
    let fault = combine(&question, two, &sums, 5000).unwrap_err();
    assert_eq!(fault, CountFault::TooFew { missing: 1, threshold: 3, answered: vec![4, 5] });
    assert_eq!(
        fault.to_string(),
        "1 more valid answers are needed: 3 trustees must answer, and there are answers of 2 (trustees [4, 5]); \
         ask the others"
    );
    let thrice = vec![two[0].clone(); 3];
    assert_eq!(combine(&question, &thrice, &sums, 5000), Err(CountFault::Twice(4)));
    assert_eq!(combine(&question, two, &sums[1..], 5000), Err(CountFault::Options { expected: 3, found: 2 }));
}

#[test]
fn a_lying_trustee_is_named_and_left_out() {
    let table = Table::done(2, 3, 5);
    let (sum, sums) = counted(&table);
    let question = question(&table, &sum);
    let mut answers = answers(&table, &question);
    // Trustee 1 answers with a share of its own invention.
    answers[0].factors[..32].copy_from_slice(&RISTRETTO_BASEPOINT_POINT.compress().to_bytes());
    let mut named = vec![];
    let valid: Vec<_> = answers
        .iter()
        .filter_map(|answer| answer.verify(&question).map_err(|fault| named.push(fault.trustee)).ok())
        .collect();
    assert_eq!(named, [1]);
    let opened = combine(&question, &valid, &sums, 5000).unwrap();
    assert_eq!((opened.used, opened.totals), (vec![2, 3], TOTALS.to_vec()));
}

#[test]
fn a_total_beyond_what_ballots_can_have_is_refused() {
    let table = Table::done(2, 2, 5);
    let (sum, sums) = counted(&table);
    let question = question(&table, &sum);
    let all = verified(&answers(&table, &question), &question);
    assert!(combine(&question, &all, &sums, 4321).is_ok());
    let CountFault::Range(fault) = combine(&question, &all, &sums, 4320).unwrap_err() else { panic!() };
    assert_eq!((fault.option, fault.bound), (2, 4320));
}

#[test]
fn an_answer_is_to_one_question() {
    let table = Table::done(2, 3, 5);
    let (sum, _) = counted(&table);
    let question = question(&table, &sum);
    let answer = table.trustee(2).decrypt(&table.ceremony, &question, &FRESH).unwrap();
    let (other, base) = ([9; 32], RISTRETTO_BASEPOINT_POINT);
    let others = [
        Question { election: &other, ..question },
        Question { definition: &other, ..question },
        Question { closing: &other, ..question },
        Question { sum: &base, ..question },
        Question { options: 2, ..question },
    ];
    assert!(others.iter().all(|other| answer.verify(other).is_err()));
    let mut stranger = Answer { trustee: 4, ..answer.clone() };
    assert_eq!(stranger.verify(&question), Err(AnswerFault { trustee: 4, fault: WrongAnswer::Stranger }));
    stranger.trustee = 1;
    assert!(matches!(stranger.verify(&question).unwrap_err().fault, WrongAnswer::Decryption(_)));
    // Nor does a trustee's tool answer about other keys.
    let elsewhere = Table::done(2, 3, 6);
    let foreign = Question { keys: elsewhere.council(), ..question };
    assert_eq!(table.trustee(2).decrypt(&table.ceremony, &foreign, &FRESH), Err(TrusteeFault::Question));
    let more = Question { options: 5, ..question };
    assert_eq!(table.trustee(2).decrypt(&table.ceremony, &more, &FRESH), Err(TrusteeFault::Question));
    assert!(answer.verify(&more).is_err());
}

#[test]
fn an_empty_ballot_box_gives_zeros() {
    let table = Table::done(2, 2, 4);
    let nothing = RistrettoPoint::default();
    let question = question(&table, &nothing);
    let all = verified(&answers(&table, &question), &question);
    assert_eq!(combine(&question, &all, &[nothing; 3], 0).unwrap().totals, [0, 0, 0]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn a_changed_answer_is_refused(field in 0..4u8, place: prop::sample::Index, bit in 0..8u32) {
        let table = Table::done(2, 2, 4);
        let (sum, _) = counted(&table);
        let question = question(&table, &sum);
        let mut answer = table.trustee(1).decrypt(&table.ceremony, &question, &FRESH).unwrap();
        let bytes: &mut [u8] = match field {
            0 => &mut answer.factors,
            1 => &mut answer.proof,
            2 => &mut answer.lot_factor,
            _ => &mut answer.lot_proof,
        };
        bytes[place.index(bytes.len())] ^= 1 << bit;
        prop_assert_eq!(answer.verify(&question).map_err(|fault| fault.trustee), Err(1));
    }
}
