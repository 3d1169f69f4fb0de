//! Ceremony, count and tree, by the letter of §3, §8 and §9.

use ortaq_crypto::entry::{Body, Entry, leaf_hash};
use ortaq_crypto::group::{RistrettoPoint, Scalar, decode_point, decode_points, encode};
use ortaq_crypto::hash;
use ortaq_crypto::log::merkle::{Frontier, LeafHash};
use ortaq_crypto::replay::{Replay, Sums};
use serde_json::{Value, json};

use super::hex;

/// `commits` of §8.2; here the commits stand in the order of the trustees.
pub fn commits(lines: &[String]) -> [u8; 32] {
    let of_commit = |line: &&String| matches!(Entry::parse(line.as_bytes()).unwrap().body, Body::CeremonyCommit(_));
    let leaves: Vec<u8> = lines.iter().filter(of_commit).flat_map(|line| leaf_hash(line.as_bytes())).collect();
    hash::h256("ceremony/commits", &[&leaves])
}

/// Roots of the tree at some sizes.
pub fn tree(lines: &[String]) -> Value {
    let mut frontier = Frontier::new();
    let mut roots = serde_json::Map::new();
    for (size, line) in (1..).zip(lines) {
        frontier.append(LeafHash::of(line.as_bytes()));
        if [1, 2, 3, 5, 8, lines.len()].contains(&size) {
            roots.insert(format!("{size:04}"), json!(hex(frontier.root().as_bytes())));
        }
    }
    json!({"roots": roots})
}

pub fn values(lines: &[String], replay: &Replay, sums: &Sums) -> Value {
    let question = replay.question(sums, u64::MAX).unwrap();
    let answers: Vec<_> = lines
        .iter()
        .filter_map(|line| match Entry::parse(line.as_bytes()).unwrap().body {
            Body::Decryption(answer) => Some(answer),
            _ => None,
        })
        .collect();
    let indices: Vec<u32> = answers.iter().map(|answer| answer.trustee).collect();
    let coefficient = |index: u32| -> Scalar {
        let others = indices.iter().filter(|other| **other != index);
        others.map(|l| Scalar::from(*l) * (Scalar::from(*l) - Scalar::from(index)).invert()).product()
    };
    let weights: Vec<Scalar> = indices.iter().map(|index| coefficient(*index)).collect();
    let ciphertexts = sums.ciphertexts(question.options);
    let opened: Vec<RistrettoPoint> = (0..question.options)
        .map(|option| {
            let factor =
                |answer: &ortaq_crypto::entry::DecryptionAnswer| decode_points(&answer.factors.0).unwrap()[option];
            let factors = answers.iter().zip(&weights).map(|(answer, weight)| factor(answer) * weight);
            ciphertexts[option] - factors.sum::<RistrettoPoint>()
        })
        .collect();
    let lots = answers.iter().zip(&weights);
    let lot: RistrettoPoint = lots.map(|(answer, weight)| decode_point(&answer.lot_factor.0).unwrap() * weight).sum();
    let result = replay.result(sums).unwrap();
    for (point, total) in opened.iter().zip(&result.totals) {
        assert_eq!(*point, RistrettoPoint::mul_base(&Scalar::from(total.0)));
    }
    let seed = hash::h256("lot/seed", &[question.election, question.definition, question.closing, &encode(&lot)]);
    assert_eq!(seed, result.lot.0);
    json!({
        "closing": hex(question.closing),
        "R": hex(&encode(question.sum)),
        "S": ciphertexts.iter().map(|point| hex(&encode(point))).collect::<Vec<_>>(),
        "trustees": indices,
        "lagrange": weights.iter().map(|weight| hex(weight.as_bytes())).collect::<Vec<_>>(),
        "opened": opened.iter().map(|point| hex(&encode(point))).collect::<Vec<_>>(),
        "totals": result.totals.iter().map(|total| total.0).collect::<Vec<_>>(),
        "Q": hex(&encode(&question.lot_base())),
        "L": hex(&encode(&lot)),
        "seed": hex(&seed),
        "order": result.order.iter().map(|id| id.as_str()).collect::<Vec<_>>(),
    })
}
