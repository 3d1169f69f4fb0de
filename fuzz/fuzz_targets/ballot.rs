//! A ballot that was changed never verifies: any change at all, header included.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use ortaq_crypto::ballot::{Ballot, Header, Opening, Poll, Tracker, make};
use ortaq_crypto::hash;
use ortaq_crypto::style::{BallotStyle, System};
use ortaq_fuzz::edit::{self, Instructions};

/// A poll of each style, with a valid ballot.
static BALLOTS: LazyLock<Vec<(Poll, Vec<u8>)>> = LazyLock::new(|| {
    let styles = [
        (BallotStyle::Approval { min: 0, max: 2 }, [1, 0, 1]),
        (BallotStyle::Points { min: 1, max: 5, each: 3 }, [3, 0, 1]),
        (BallotStyle::Knapsack {}, [1, 0, 1]),
        (BallotStyle::Ranking { scores: vec![2, 1] }, [0, 2, 1]),
    ];
    styles.into_iter().map(|(style, choice)| ballot(&style, choice)).collect()
});

fn ballot(style: &BallotStyle, choice: [u32; 3]) -> (Poll, Vec<u8>) {
    let system = System::new(style, &[30, 50, 20], 100, 1000).expect("the style is feasible");
    let keys = (0..3u8).map(|key| hash::point("fuzz/key", &[&[key]])).collect();
    let poll = Poll::new([1; 32], [2; 32], system, keys);
    let header = Header {
        election: [1; 32],
        definition: [2; 32],
        credential: [3; 32],
        prev: Tracker::NONE,
        seen: 4,
        seen_leaf: [5; 32],
    };
    let opening = Opening { seed: [6; 32], choice: choice.to_vec() };
    let body = make(&poll, &header, &opening).expect("the choice is a ballot");
    (poll, body)
}

fuzz_target!(|input: &[u8]| {
    let mut instructions = Instructions(input);
    let (poll, valid) = &BALLOTS[instructions.below(BALLOTS.len())];
    let mut body = valid.clone();
    edit::bytes(&mut instructions, &mut body);
    let verified = Ballot::decode(poll, &body).is_ok_and(|ballot| poll.verify(&ballot, &[7; 32]).is_ok());
    assert_eq!(verified, body == *valid);
});
