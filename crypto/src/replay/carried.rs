//! Sums as bytes: workers of a browser share nothing, so each verifies its ballots in a replay of
//! its own and hands over what it found.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::ballots::{Basis, Sums};
use super::finding::{Failure, Found, Value};
use super::{CATALOGUE, Listed};
use crate::encoding::base64::{Blob, Bytes};
use crate::entry::{Natural, canonical};
use crate::group::{decode_point, decode_points, decode_scalar, encode, encode_all};

/// Bytes that [`Sums::to_bytes`] did not write.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
#[error("these are not sums of ballots: recount with one program, not with parts of two")]
pub struct NotSums;

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Carried {
    ballots: Natural,
    counted: Natural,
    randomness: Bytes<32>,
    ciphertexts: Blob,
    positions: Bytes<32>,
    basis: Option<(Natural, Bytes<32>)>,
    failure: Option<CarriedFailure>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CarriedFailure {
    check: u8,
    entry: Option<Natural>,
    code: String,
    values: Vec<(String, CarriedValue)>,
}

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum CarriedValue {
    Number(Natural),
    Text(String),
}

impl Sums {
    /// Everything that was found, exactly.
    pub fn to_bytes(&self) -> Vec<u8> {
        let carried = Carried {
            ballots: Natural(self.ballots),
            counted: Natural(self.counted),
            randomness: Bytes(encode(&self.randomness)),
            ciphertexts: Blob(encode_all(&self.ciphertexts)),
            positions: Bytes(self.positions.to_bytes()),
            basis: self.basis.map(|basis| (Natural(basis.size), Bytes(basis.last))),
            failure: self.failure.as_ref().map(|failure| CarriedFailure {
                check: failure.check.number(),
                entry: failure.entry.map(Natural),
                code: failure.found.code.to_owned(),
                values: failure.found.values.iter().map(carry).collect(),
            }),
        };
        canonical(&carried).into_bytes()
    }

    /// Reads what [`Sums::to_bytes`] wrote.
    ///
    /// # Errors
    /// If the bytes are anything else.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, NotSums> {
        let carried: Carried = serde_json::from_slice(bytes).map_err(|_| NotSums)?;
        if canonical(&carried).as_bytes() != bytes {
            return Err(NotSums);
        }
        Ok(Self {
            ballots: carried.ballots.0,
            counted: carried.counted.0,
            randomness: decode_point(&carried.randomness.0).map_err(|_| NotSums)?,
            ciphertexts: decode_points(&carried.ciphertexts.0).map_err(|_| NotSums)?,
            positions: decode_scalar(&carried.positions.0).map_err(|_| NotSums)?,
            basis: carried.basis.map(|(size, last)| Basis { size: size.0, last: last.0 }),
            failure: carried.failure.map(|failure| failure.read().ok_or(NotSums)).transpose()?,
        })
    }
}

fn carry((name, value): &(&'static str, Value)) -> (String, CarriedValue) {
    let value = match value {
        Value::Number(number) => CarriedValue::Number(Natural(*number)),
        Value::Text(text) => CarriedValue::Text(text.clone()),
    };
    ((*name).to_owned(), value)
}

impl CarriedFailure {
    /// Codes and names are those of the catalogue.
    fn read(self) -> Option<Failure> {
        let Listed { check, findings, .. } = CATALOGUE.iter().find(|listed| listed.check.number() == self.check)?;
        let finding = findings.iter().find(|finding| finding.code == self.code)?;
        let mut values = Vec::new();
        for (name, value) in self.values {
            let name = finding.values.iter().find(|known| **known == name)?;
            values.push((
                *name,
                match value {
                    CarriedValue::Number(number) => Value::Number(number.0),
                    CarriedValue::Text(text) => Value::from(text),
                },
            ));
        }
        let entry = self.entry.map(|entry| entry.0);
        Some(Failure { check: *check, entry, found: Found { code: finding.code, values } })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::group::{RistrettoPoint, Scalar};
    use crate::replay::{Check, found};

    fn sums() -> Sums {
        let point = |n: u8| RistrettoPoint::mul_base(&Scalar::from(n));
        Sums {
            ballots: 7,
            counted: 5,
            randomness: point(3),
            ciphertexts: vec![point(4), point(5)],
            positions: Scalar::from(6_u8),
            basis: Some(Basis { size: 9, last: [1; 32] }),
            failure: Some(Failure::at(4, Check::BallotProofs, found!("ballot-proofs-bad", entry = 4_u64))),
        }
    }

    #[test]
    fn what_a_worker_hands_over_is_what_it_found() {
        for sums in [sums(), Sums::default()] {
            let read = Sums::from_bytes(&sums.to_bytes()).unwrap();
            assert_eq!(read.to_bytes(), sums.to_bytes());
            assert_eq!((read.ballots, read.counted, &read.failure), (sums.ballots, sums.counted, &sums.failure));
            assert_eq!((read.randomness, read.ciphertexts), (sums.randomness, sums.ciphertexts));
            assert_eq!((read.positions, read.basis), (sums.positions, sums.basis));
        }
    }

    #[test]
    fn everything_else_is_refused() {
        let text = String::from_utf8(sums().to_bytes()).unwrap();
        for (from, to) in [
            ("{\"ballots\":7", "{ \"ballots\":7"),
            ("\"ballots\":7", "\"ballots\":-7"),
            ("\"check\":12", "\"check\":99"),
            ("ballot-proofs-bad", "ballot-proofs-novel"),
            ("[\"entry\",4]", "[\"other\",4]"),
        ] {
            let changed = text.replacen(from, to, 1);
            assert_ne!(changed, text, "{from}");
            assert_eq!(Sums::from_bytes(changed.as_bytes()).err(), Some(NotSums), "{changed}");
        }
        assert!(Sums::from_bytes(b"").is_err());
        let mut high = sums();
        high.ciphertexts.clear();
        let beyond = crate::encoding::base64::encode(&[0xff; 32]);
        let text = String::from_utf8(high.to_bytes()).unwrap();
        let point = crate::encoding::base64::encode(&encode(&high.randomness));
        assert!(Sums::from_bytes(text.replace(&point, &beyond).as_bytes()).is_err());
    }
}
