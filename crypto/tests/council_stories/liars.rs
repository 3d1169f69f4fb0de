//! Trustees who do not follow the protocol: everyone sees who it was.

use curve25519_dalek::{RistrettoPoint, Scalar};
use ortaq_crypto::council::ceremony::{Fault, Step, Verdict};
use ortaq_crypto::council::equality::{Equality, ProofFault};
use ortaq_crypto::council::trustee::TrusteeFault;
use ortaq_crypto::encoding::base64::{Blob, Bytes};
use ortaq_crypto::entry::{Complaint, Pieces};
use ortaq_crypto::group;
use ortaq_crypto::hash;

use super::table::{Entry, FRESH, Table, restart};

/// All shares are sent, but one of them, by trustee 2, is one too large.
fn table_with_false_share(recipient: usize, key: usize, keys: u32) -> Table {
    let mut table = Table::dealt(2, 3, keys);
    for entry in table.shares() {
        let Entry::Shares(mut pieces) = entry else { panic!() };
        if pieces.trustee == 2 {
            let place = recipient * keys as usize + key;
            let share = &mut pieces.data.0.as_chunks_mut::<32>().0[place];
            *share = (group::decode_scalar(share).unwrap() + Scalar::ONE).to_bytes();
        }
        table.add(Entry::Shares(pieces));
    }
    table
}

#[test]
fn a_dealer_who_sends_a_false_share_is_named() {
    for (recipient, who) in [(0, 1), (1, 3)] {
        let mut table = table_with_false_share(recipient, 4, 5);
        let found = TrusteeFault::FalseShares { dealer: 2, key: 4 };
        assert_eq!(table.trustee(who).confirm(&table.ceremony), Err(found));
        let complaint = table.trustee(who).complain(&table.ceremony, 2, &FRESH).unwrap();
        let verdict = Verdict::FalseShares { dealer: 2, complainant: who, key: 4 };
        assert_eq!(table.take(&Entry::Complaint(complaint)), Ok(Some(verdict)));
        assert_eq!(verdict.guilty(), 2);
        // Whoever replays the log says the same, and only a restart goes on.
        assert_eq!(table.replay().verdict(), Some(verdict));
        assert_eq!(table.ceremony.awaited(), (Step::Restart, vec![]));
        let other = table.trustee(4 - who).confirm(&table.replay());
        assert_eq!(other, Err(TrusteeFault::OutOfTurn { step: Step::Restart }));
        let wrong = Fault::WronglyBlamed { blamed: 1, guilty: 2 };
        assert_eq!(table.refused(&restart(2, 1)), (None, wrong));
        table.add(restart(2, 2));
        let table = table.with(Table::commits).with(Table::deals).with(Table::shares);
        assert!(table.with(Table::confirms).with(Table::rehearsals).ceremony.keys().is_some());
    }
}

#[test]
fn a_complaint_may_come_before_all_shares_are_there() {
    let honest = table_with_false_share(0, 0, 2);
    let mut table = Table::dealt(2, 3, 2);
    table.add(honest.log[honest.log.len() - 2].clone());
    let complaint = table.trustee(1).complain(&table.ceremony, 2, &FRESH).unwrap();
    assert_eq!(table.take(&Entry::Complaint(complaint)).unwrap().unwrap().guilty(), 2);
}

/// A secret of a trustee that breaks the rules of its own tool, as a liar's program would.
fn false_complaint(table: &Table, one_time: Scalar, accused: &RistrettoPoint) -> Complaint {
    let (own, shared) = (RistrettoPoint::mul_base(&one_time), one_time * accused);
    let election = *table.ceremony.election();
    let context: [&[u8]; 4] = [&election, &1u32.to_be_bytes(), &1u32.to_be_bytes(), &2u32.to_be_bytes()];
    let about = Equality { tag: "complaint", context: &context, base: accused, publics: &[own], images: &[shared] };
    let (point, proof) = (Bytes(group::encode(&shared)), Bytes(about.prove(&[one_time], &FRESH)));
    Complaint { attempt: 1, trustee: 1, against: 2, point, proof, signatures: vec![] }
}

/// A ceremony whose first trustee has a one-time key of which the test knows the secret.
fn table_with_known_box(one_time: Scalar) -> (Table, RistrettoPoint) {
    let mut table = Table::new(2, 3, 2);
    let election = *table.ceremony.election();
    let key = group::encode(&RistrettoPoint::mul_base(&one_time));
    let nonce = Scalar::from(77u8);
    let first = group::encode(&RistrettoPoint::mul_base(&nonce));
    let one = 1u32.to_be_bytes();
    let challenge = hash::scalar("ceremony/box", &[&election, &one, &one, &key, &first]);
    let mut accused = RistrettoPoint::default();
    for entry in table.commits() {
        let Entry::Commit(mut commit) = entry else { panic!() };
        if commit.trustee == 1 {
            commit.one_time_key = Bytes(key);
            commit.box_proof.0[..32].copy_from_slice(&first);
            commit.box_proof.0[32..].copy_from_slice((nonce + challenge * one_time).as_bytes());
        }
        if commit.trustee == 2 {
            accused = group::decode_key(&commit.one_time_key.0).unwrap();
        }
        table.add(Entry::Commit(commit));
    }
    // The honest tool of trustee 1 would refuse to go on, so its entries come from a table without the change.
    let honest = Table::committed(2, 3, 2);
    let deals = honest.deals();
    deals.into_iter().for_each(|entry| table.add(entry));
    let first_share = Table::dealt(2, 3, 2).shares()[0].clone();
    table.add(first_share);
    for index in [2, 3] {
        let pieces = table.trustee(index).shares(&table.ceremony).unwrap();
        pieces.into_iter().for_each(|piece| table.add(Entry::Shares(piece)));
    }
    (table, accused)
}

#[test]
fn who_complains_falsely_is_named() {
    let one_time = Scalar::from(123_456u32);
    let (mut table, accused) = table_with_known_box(one_time);
    let complaint = false_complaint(&table, one_time, &accused);
    let verdict = Verdict::FalseComplaint { complainant: 1, dealer: 2 };
    assert_eq!(table.take(&Entry::Complaint(complaint)), Ok(Some(verdict)));
    assert_eq!(verdict.guilty(), 1);
    assert_eq!(
        verdict.to_string(),
        "trustee 1 complained falsely, the shares from trustee 2 are right: restart with fresh secrets"
    );
}

#[test]
fn an_honest_tool_does_not_complain_about_nothing() {
    let table = Table::shared(2, 3, 2);
    let nothing = TrusteeFault::NothingWrong { dealer: 2 };
    assert_eq!(table.trustee(1).complain(&table.ceremony, 2, &FRESH), Err(nothing));
}

#[test]
fn a_complaint_with_another_point_blames_nobody() {
    let one_time = Scalar::from(123_456u32);
    let (mut table, accused) = table_with_known_box(one_time);
    let right = false_complaint(&table, one_time, &accused);
    let other_secret = false_complaint(&table, one_time + Scalar::ONE, &accused);
    let other_point = Complaint { point: Bytes(group::encode(&(one_time * accused + accused))), ..right.clone() };
    let no_point = Complaint { point: Bytes([0xff; 32]), ..right.clone() };
    let about_another = Complaint { against: 3, ..right };
    for entry in [other_secret, other_point, about_another] {
        assert_eq!(table.refused(&Entry::Complaint(entry)), (Some(1), Fault::Proof(ProofFault::False)));
    }
    assert!(matches!(table.refused(&Entry::Complaint(no_point)), (Some(1), Fault::Points(_))));
    assert_eq!(table.ceremony.step(), Step::Confirm);
}

#[test]
fn a_dealing_must_open_its_commitment() {
    // Another dealing of the same trustee, well made in itself: that of its second attempt.
    let mut table = Table::committed(2, 2, 2);
    let mut second = Table::new(2, 2, 2);
    second.add(restart(2, 0));
    let Entry::Deal(other) = second.with(Table::commits).deals()[0].clone() else { panic!() };
    let other = Entry::Deal(Pieces { attempt: 1, ..other });
    assert_eq!(table.refused(&other), (Some(1), Fault::Commitment));
    let right = table.deals();
    table.add(right[0].clone());
}

/// Trustee 2 commits to a dealing of its own making, and deals it.
fn deal_instead(make: impl Fn(&Pieces) -> Vec<u8>) -> (Option<u32>, Fault) {
    let honest = Table::committed(2, 2, 2);
    let Entry::Deal(first) = honest.deals()[0].clone() else { panic!() };
    let dealing = make(&first);
    let mut table = Table::new(2, 2, 2);
    table.add(honest.log[0].clone());
    let Entry::Commit(mut commit) = honest.log[1].clone() else { panic!() };
    let (one, two) = (1u32.to_be_bytes(), 2u32.to_be_bytes());
    commit.commitment = Bytes(hash::h256("ceremony/commitment", &[table.ceremony.election(), &one, &two, &dealing]));
    table.add(Entry::Commit(commit));
    table.add(Entry::Deal(first));
    let pieces = Pieces { attempt: 1, trustee: 2, chunk: 0, chunks: 1, data: Blob(dealing), signatures: vec![] };
    table.refused(&Entry::Deal(pieces))
}

#[test]
fn keys_made_from_others_keys_are_refused() {
    let unproven = (Some(2), Fault::Proof(ProofFault::False));
    // A copy of another's dealing, proof and all.
    assert_eq!(deal_instead(|first| first.data.0.clone()), unproven);
    // The negative of it, which would make every key the identity.
    let negative = |first: &Pieces| {
        let (points, proof) = first.data.0.split_at(4 * 32);
        let negated: Vec<RistrettoPoint> = group::decode_points(points).unwrap().iter().map(|point| -point).collect();
        [group::encode_all(&negated), proof.to_vec()].concat()
    };
    assert_eq!(deal_instead(negative), unproven);
    // A key that is the liar's once the other's is added.
    let rogue = |first: &Pieces| {
        let mut points = group::decode_points(&first.data.0[..4 * 32]).unwrap();
        points[0] = RistrettoPoint::mul_base(&Scalar::from(9u8)) - points[0];
        [group::encode_all(&points), first.data.0[4 * 32..].to_vec()].concat()
    };
    assert_eq!(deal_instead(rogue), unproven);
}

#[test]
fn constants_must_be_keys_and_all_must_be_points() {
    let with = |place: usize, byte: u8| {
        move |first: &Pieces| {
            let mut dealing = first.data.0.clone();
            dealing[place * 32..(place + 1) * 32].fill(byte);
            dealing
        }
    };
    let fault = |key, coefficient, fault| (Some(2), Fault::Coefficient { key, coefficient, fault });
    assert_eq!(deal_instead(with(2, 0)), fault(1, 0, group::Malformed::Identity));
    assert_eq!(deal_instead(with(1, 0xff)), fault(0, 1, group::Malformed::Point));
    // Other coefficients may be the identity: then it is the proof that does not hold.
    assert_eq!(deal_instead(with(3, 0)), (Some(2), Fault::Proof(ProofFault::False)));
}

#[test]
fn who_confirms_another_log_is_named() {
    let mut table = Table::shared(2, 2, 2);
    let Entry::Confirm(mut confirm) = table.confirms()[1].clone() else { panic!() };
    confirm.transcript.0[31] ^= 1;
    assert_eq!(table.refused(&Entry::Confirm(confirm)), (Some(2), Fault::Transcript));
}

#[test]
fn a_rehearsal_with_other_shares_is_refused() {
    let mut table = Table::confirmed(2, 3, 3);
    let entries = table.rehearsals();
    let Entry::Rehearsal(mut rehearsal) = entries[1].clone() else { panic!() };
    rehearsal.trustee = 1;
    assert_eq!(table.refused(&Entry::Rehearsal(rehearsal)), (Some(1), Fault::Proof(ProofFault::False)));
    entries.into_iter().for_each(|entry| table.add(entry));
    assert!(table.ceremony.keys().is_some());
}
