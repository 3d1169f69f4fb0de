//! Every entry has its time, its attempt and its trustee.

use ortaq_crypto::council::Ceremony;
use ortaq_crypto::council::ceremony::{Fault, Step};
use ortaq_crypto::council::equality::ProofFault;
use ortaq_crypto::council::trustee::TrusteeFault;
use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::Complaint;

use super::table::{Entry, FRESH, Table, election, restart, take};

#[test]
fn nobody_deals_before_all_have_committed() {
    let ahead = Table::committed(2, 3, 2);
    let mut table = Table::new(2, 3, 2);
    table.add(ahead.log[0].clone());
    assert_eq!(table.trustee(1).deal(&table.ceremony), Err(TrusteeFault::OutOfTurn { step: Step::Commit }));
    let (who, fault) = table.refused(&ahead.deals()[0]);
    assert_eq!((who, fault), (Some(1), Fault::OutOfTurn { step: Step::Commit, awaited: vec![2, 3] }));
}

#[test]
fn each_step_waits_for_the_one_before() {
    let done = Table::done(2, 2, 2);
    let places = [2, 4, 6, 8];
    let steps = [Step::Deal, Step::Shares, Step::Confirm, Step::Rehearse];
    for (begin, step) in places.into_iter().zip(steps) {
        let mut table = Table::new(2, 2, 2);
        done.log[..begin].iter().for_each(|entry| table.add(entry.clone()));
        assert_eq!(table.ceremony.step(), step);
        let others = (0..done.log.len()).filter(|place| !(begin..begin + 2).contains(place));
        for entry in others.map(|place| &done.log[place]) {
            let (_, fault) = table.refused(entry);
            assert_eq!(fault, Fault::OutOfTurn { step, awaited: vec![1, 2] });
        }
        // All those refusals changed nothing.
        done.log[begin..].iter().for_each(|entry| table.add(entry.clone()));
        assert_eq!(table.ceremony.keys(), done.ceremony.keys());
    }
}

#[test]
fn nobody_says_anything_twice() {
    let done = Table::done(2, 2, 2);
    for place in (0..done.log.len()).step_by(2) {
        let mut table = Table::new(2, 2, 2);
        done.log[..=place].iter().for_each(|entry| table.add(entry.clone()));
        assert_eq!(table.refused(&done.log[place]), (Some(1), Fault::Twice));
    }
}

#[test]
fn an_entry_is_for_one_attempt() {
    let done = Table::done(2, 2, 2);
    let mut table = Table::new(2, 2, 2);
    table.add(restart(2, 1));
    for entry in &done.log {
        assert_eq!(table.refused(entry).1, Fault::Attempt { current: 2, found: 1 });
    }
    // And to say the same under another number does not help: the proofs cover it.
    let Entry::Commit(mut commit) = done.log[0].clone() else { panic!() };
    commit.attempt = 2;
    assert!(matches!(table.refused(&Entry::Commit(commit)), (Some(1), Fault::Proof(_))));
}

#[test]
fn an_entry_is_for_one_election() {
    let log = Table::committed(2, 2, 2).log;
    let mut elsewhere = Ceremony::new(election(2), 2, 2).unwrap();
    let fault = take(&mut elsewhere, 0, &log[0]).unwrap_err();
    assert_eq!((fault.trustee, fault.fault), (Some(1), Fault::Proof(ProofFault::False)));
}

#[test]
fn attempts_follow_each_other() {
    let mut table = Table::new(2, 3, 2);
    for found in [0, 1, 3, u32::MAX] {
        assert_eq!(table.refused(&restart(found, 0)), (None, Fault::Restart { current: 1, found }));
    }
    assert_eq!(table.refused(&restart(2, 4)), (None, Fault::Blamed { blamed: 4, trustees: 3 }));
    table.add(restart(2, 3));
    assert_eq!(table.ceremony.attempt(), 2);
}

#[test]
fn all_make_the_same_number_of_keys() {
    let mut table = Table::new(2, 3, 2);
    for found in [0, 1, 511, u32::MAX] {
        assert_eq!(table.trustee(1).commit(&table.ceremony, found, &FRESH), Err(TrusteeFault::Keys { found }));
        let Entry::Commit(mut commit) = table.commits()[0].clone() else { panic!() };
        commit.keys = found;
        assert_eq!(table.refused(&Entry::Commit(commit)), (Some(1), Fault::Keys { found }));
    }
    let commits = table.commits();
    table.add(commits[0].clone());
    let Entry::Commit(mut commit) = commits[1].clone() else { panic!() };
    commit.keys = 3;
    assert_eq!(table.refused(&Entry::Commit(commit)), (Some(2), Fault::OtherKeys { expected: 2, found: 3 }));
    assert_eq!(table.trustee(2).commit(&table.ceremony, 3, &FRESH), Err(TrusteeFault::Keys { found: 3 }));
}

#[test]
fn only_trustees_speak() {
    for index in [0, 3, u32::MAX] {
        let mut table = Table::new(2, 2, 2);
        let Entry::Commit(mut commit) = table.commits()[0].clone() else { panic!() };
        commit.trustee = index;
        assert_eq!(table.refused(&Entry::Commit(commit)), (Some(index), Fault::Trustee { index, trustees: 2 }));
    }
}

#[test]
fn complaints_have_their_time_too() {
    let complaint = |trustee, against| {
        let (point, proof) = (Bytes([0; 32]), Bytes([0; 96]));
        Entry::Complaint(Complaint { attempt: 1, trustee, against, point, proof, signatures: vec![] })
    };
    let early = Fault::OutOfTurn { step: Step::Deal, awaited: vec![1, 2, 3] };
    assert_eq!(Table::committed(2, 3, 2).refused(&complaint(1, 2)), (Some(1), early));
    let mut table = Table::dealt(2, 3, 2);
    assert_eq!(table.refused(&complaint(1, 2)), (Some(1), Fault::NoShares { accused: 2 }));
    assert_eq!(table.refused(&complaint(1, 1)), (Some(1), Fault::Oneself));
    assert_eq!(table.refused(&complaint(1, 4)), (Some(1), Fault::Trustee { index: 4, trustees: 3 }));
    let late = Fault::OutOfTurn { step: Step::Rehearse, awaited: vec![1, 2, 3] };
    assert_eq!(Table::confirmed(2, 3, 2).refused(&complaint(1, 2)), (Some(1), late));
}

#[test]
fn faults_say_whom_to_ask() {
    let ahead = Table::committed(2, 3, 2);
    let mut table = Table::new(2, 3, 2);
    let fault = table.take(&ahead.deals()[0]).unwrap_err().to_string();
    let expected =
        "trustee 1: this entry came out of turn: the ceremony is at the step “commit”, awaiting trustees 1, 2, 3";
    assert_eq!(fault, expected);
    let fault = table.take(&restart(7, 0)).unwrap_err().to_string();
    assert_eq!(fault, "who runs the log: attempt 1 is under way, so a restart begins the one after it, not 7");
}
