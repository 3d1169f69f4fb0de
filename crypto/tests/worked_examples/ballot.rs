//! The first ballot, by the letter of §6.

use ortaq_crypto::ballot::{Poll, Tracker};
use ortaq_crypto::group::{RistrettoPoint, Scalar, decode_point, decode_scalar, encode};
use ortaq_crypto::hash;
use serde_json::{Value, json};

use super::hex;

fn point(body: &[u8], at: usize) -> RistrettoPoint {
    decode_point(body[at..at + 32].try_into().unwrap()).unwrap()
}

fn scalar(body: &[u8], at: usize) -> Scalar {
    decode_scalar(body[at..at + 32].try_into().unwrap()).unwrap()
}

pub fn values(body: &[u8], poll: &Poll) -> Value {
    let (options, bits) = (poll.system.options(), poll.system.bits());
    let commitments = 189 + 32 * options;
    let responses = commitments + 6 * 32;
    let blinding = responses + 32 * bits;
    assert_eq!(body.len(), blinding + 96);
    let piece = |at: usize| &body[at..at + 32];
    let state = hash::h512(
        "ballot/first",
        &[
            piece(1),
            piece(33),
            piece(65),
            &body[97..117],
            &body[117..125],
            piece(125),
            piece(157),
            &body[189..commitments],
            piece(commitments),
            piece(commitments + 32),
            piece(commitments + 64),
            piece(commitments + 96),
        ],
    );
    let rho = Scalar::from_bytes_mod_order_wide(&state);
    let e = hash::scalar("ballot/second", &[&state, piece(commitments + 128), piece(commitments + 160)]);
    let f: Vec<Scalar> = (0..bits).map(|bit| scalar(body, responses + 32 * bit)).collect();
    let [z_a, z_c, z] = [0, 32, 64].map(|at| scalar(body, blinding + at));
    let [b, a, c, d, t1, t2] = [0, 32, 64, 96, 128, 160].map(|at| point(body, commitments + at));
    let sum = |scalars: &mut dyn Iterator<Item = Scalar>| -> RistrettoPoint {
        scalars.zip(&poll.generators.bits).map(|(scalar, generator)| generator * scalar).sum()
    };
    let mut power = Scalar::ONE;
    let (mut ciphertexts, mut keys, mut linear) = (RistrettoPoint::default(), RistrettoPoint::default(), Scalar::ZERO);
    for (option, (key, terms)) in poll.keys.iter().zip(poll.system.values()).enumerate() {
        ciphertexts += point(body, 189 + 32 * option) * power;
        keys += key * power;
        let value: Scalar = terms.iter().map(|term| f[term.bit] * Scalar::from(term.coefficient.unsigned_abs())).sum();
        linear += power * value;
        power *= rho;
    }
    let sides = [
        (a + b * e, sum(&mut f.iter().copied()) + poll.generators.blinding * z_a),
        (d + c * e, sum(&mut f.iter().map(|f| f * (e - f))) + poll.generators.blinding * z_c),
        (t1 + point(body, 157) * e, RistrettoPoint::mul_base(&z)),
        (t2 + ciphertexts * e, keys * z + RistrettoPoint::mul_base(&linear)),
    ];
    for (number, (left, right)) in sides.iter().enumerate() {
        assert_eq!(left, right, "equation {}", number + 1);
    }
    let style = poll.system.equations().iter().map(|equation| {
        let term = |bit: usize, coefficient: i64| f[bit] * Scalar::from(u64::try_from(coefficient).unwrap());
        let left: Scalar = equation.terms.iter().map(|one| term(one.bit, one.coefficient)).sum();
        let right = e * Scalar::from(u64::try_from(equation.constant).unwrap());
        assert_eq!(left, right);
        hex(left.as_bytes())
    });
    let hash = hash::h256("ballot", &[body]);
    json!({
        "body": hex(body),
        "state": hex(&state),
        "rho": hex(rho.as_bytes()),
        "e": hex(e.as_bytes()),
        "equations_1_to_4": sides.iter().map(|(left, _)| hex(&encode(left))).collect::<Vec<_>>(),
        "equations_5": style.collect::<Vec<_>>(),
        "hash": hex(&hash),
        "tracker": Tracker::of(&hash).to_string(),
    })
}
