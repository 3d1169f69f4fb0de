//! A key that is lost once the vote is frozen: it ends in public, and what takes its place is signed by a quorum.

use ortaq_crypto::entry::{Code, Role};
use ortaq_crypto::person::{KeyHolder, PersonSeed, signing_key};

use super::super::vote::Hands;
use super::story::Story;
use crate::council::enrolling::{self, Enrolled, Enrolment};
use crate::council::proposed;
use crate::cycles::Phase;
use crate::errors::Failure;

const LOST: (Role, u32) = (Role::Council, 1);

/// A public key that somebody makes from a seed.
fn key(hands: &Hands, seed: u8) -> [u8; 32] {
    let holder = KeyHolder { election: hands.election, role: LOST.0, index: LOST.1 };
    signing_key(&PersonSeed::new([seed; 32]), &holder).verifying_key().to_bytes()
}

fn end(hands: &Hands, holder: (Role, u32)) -> Result<u64, Failure> {
    let (followers, log) = (hands.state.followers.clone(), hands.log);
    let reason = Code::try_from("lost".to_owned()).unwrap();
    hands.state.database.write_blocking(move |tx| enrolling::end(tx, &followers, log, holder, reason))
}

fn invite(hands: &Hands) -> String {
    let log = hands.log;
    let token = hands.state.database.write_blocking(move |tx| enrolling::invite(tx, log, LOST.0, LOST.1));
    token.unwrap().as_str().to_owned()
}

fn enrol(hands: &Hands, invitation: &str, key: [u8; 32]) -> Result<Enrolled, Failure> {
    let (followers, log) = (hands.state.followers.clone(), hands.log);
    let enrolment = Enrolment { invitation: invitation.to_owned(), role: LOST.0, number: LOST.1, key };
    hands.state.database.write_blocking(move |tx| enrolling::enrol(tx, &followers, log, &enrolment))
}

fn in_force(hands: &Hands) -> Option<[u8; 32]> {
    super::vote::witness::cosign(&hands.state).unwrap();
    hands.ask(|replay, _| replay.key(LOST.0, LOST.1)).unwrap()
}

fn waiting(hands: &Hands) -> Vec<(i64, String, String)> {
    let acts = hands.state.database.read_blocking(|connection| proposed(connection, hands.log)).unwrap();
    acts.into_iter().map(|act| (act.id, act.kind, act.content)).collect()
}

#[test]
fn a_lost_key_is_replaced_by_a_quorum_and_by_nobody_else() {
    let story = Story::at(Phase::Letters);
    let hands = Hands::of(&story.state, story.cycle).unwrap();
    let (first, others) = (in_force(&hands).unwrap(), hands.ask(|replay, _| replay.keys(Role::Council)).unwrap());

    // As long as it is in force, nobody takes its place; and what is lost is lost once.
    let early = invite(&hands);
    assert!(matches!(enrol(&hands, &early, key(&hands, 7)), Err(Failure::NotTaken(_))));
    end(&hands, LOST).unwrap();
    assert_eq!(in_force(&hands), None);
    assert!(matches!(end(&hands, LOST), Err(Failure::Refused(_))));
    assert!(matches!(end(&hands, (Role::Trustee, 1)), Err(Failure::Refused(_))), "a trustee's key stays");

    // Keys that somebody has or had are refused before anybody could sign them, and the link stays good.
    for used in [first, others[1].1] {
        assert!(matches!(enrol(&hands, &early, used), Err(Failure::NotTaken(_))));
    }
    assert_eq!(waiting(&hands), []);
    assert_eq!(enrol(&hands, &early, key(&hands, 7)).unwrap(), Enrolled::Waits);
    assert!(matches!(enrol(&hands, &early, key(&hands, 8)), Err(Failure::Forbidden)), "a link is good once");

    // Another one takes the place of the one that waits.
    assert_eq!(enrol(&hands, &invite(&hands), key(&hands, 9)).unwrap(), Enrolled::Waits);
    let acts = waiting(&hands);
    let [(act, kind, content)] = acts.as_slice() else { panic!("one key waits: {acts:?}") };
    let quorum = hands.ask(|replay, _| replay.cycle().unwrap().council.quorum).unwrap();
    for member in 2..=quorum {
        assert!(!hands.sign(Role::Council, member, *act, kind, content).unwrap(), "{member} is not the quorum");
        assert_eq!(in_force(&hands), None);
    }
    assert!(hands.sign(Role::Council, quorum + 1, *act, kind, content).unwrap());
    assert_eq!(in_force(&hands), Some(key(&hands, 9)));
}
