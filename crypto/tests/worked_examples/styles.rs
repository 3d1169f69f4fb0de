//! One ballot in each style, made from seed and choice by §13.1.

use ortaq_crypto::ballot::{Header, Opening, Poll, Tracker, make};
use ortaq_crypto::group::encode;
use ortaq_crypto::hash;
use ortaq_crypto::style::{BallotStyle, System};
use serde_json::{Value, json};

use super::hex;

const COSTS: [u64; 4] = [300, 500, 200, 900];

pub fn values() -> Vec<Value> {
    let styles = [
        (BallotStyle::Approval { min: 1, max: 2 }, [1, 0, 1, 0]),
        (BallotStyle::Points { min: 2, max: 9, each: 5 }, [5, 0, 3, 0]),
        (BallotStyle::Knapsack {}, [1, 1, 1, 0]),
        (BallotStyle::Ranking { scores: vec![5, 3, 1] }, [2, 0, 1, 3]),
    ];
    styles.into_iter().map(|(style, choice)| value(&style, choice.to_vec())).collect()
}

fn value(style: &BallotStyle, choice: Vec<u32>) -> Value {
    let system = System::new(style, &COSTS, 1050, 100).unwrap();
    let key = |option: u32| hash::point("example/key", &[&option.to_be_bytes()]);
    let poll = Poll::new([1; 32], [2; 32], system, (0..4).map(key).collect());
    let header = Header {
        election: [1; 32],
        definition: [2; 32],
        credential: [3; 32],
        prev: Tracker::NONE,
        seen: 7,
        seen_leaf: [4; 32],
    };
    let body = make(&poll, &header, &Opening { seed: [5; 32], choice: choice.clone() }).unwrap();
    let filled = poll.system.fill(&choice).unwrap();
    json!({
        "style": style,
        "costs": COSTS,
        "budget": 1050,
        "seed": hex(&[5; 32]),
        "choice": choice,
        "filled_bits": *filled.bits,
        "keys": poll.keys.iter().map(|key| hex(&encode(key))).collect::<Vec<_>>(),
        "system": super::system(&poll),
        "ballot": super::ballot::values(&body, &poll),
    })
}
