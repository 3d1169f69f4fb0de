//! What a trustee gives to the others: commitment, dealing, sealed shares (§8.2).

use curve25519_dalek::RistrettoPoint;
use zeroize::Zeroizing;

use super::{Trustee, TrusteeFault};
use crate::council::ceremony::Step;
use crate::council::part::Part;
use crate::council::{Ceremony, KEYS_MAX, KEYS_MIN, PIECE, polynomial};
use crate::encoding::base64::{Blob, Bytes};
use crate::entry::{Commit, Pieces};
use crate::group::{self, Scalar};

impl Trustee {
    /// The one-time key, and the commitment to the dealing of `keys` keys.
    pub fn commit(&self, ceremony: &Ceremony, keys: u32, fresh: &[u8; 32]) -> Result<Commit, TrusteeFault> {
        self.expect(ceremony, &[Step::Commit])?;
        let others = ceremony.key_count().unwrap_or(keys);
        if !(KEYS_MIN..=KEYS_MAX).contains(&keys) || keys != others {
            return Err(TrusteeFault::Keys { found: keys });
        }
        let part = self.part(ceremony);
        let secret = self.one_time(ceremony);
        let key = group::encode(&RistrettoPoint::mul_base(&secret));
        Ok(Commit {
            attempt: ceremony.attempt(),
            trustee: self.index,
            keys,
            one_time_key: Bytes(key),
            box_proof: Bytes(part.prove_box(*secret, &key, fresh)),
            commitment: Bytes(part.commitment(&self.dealing(ceremony, keys))),
            signatures: vec![],
        })
    }

    /// The dealing that was committed to, in pieces. Only once all have committed: who deals
    /// earlier lets the others choose theirs to fit.
    pub fn deal(&self, ceremony: &Ceremony) -> Result<Vec<Pieces>, TrusteeFault> {
        self.expect(ceremony, &[Step::Deal])?;
        Ok(self.pieces(ceremony, &self.committed(ceremony)?))
    }

    /// The sealed shares for the others, in pieces.
    pub fn shares(&self, ceremony: &Ceremony) -> Result<Vec<Pieces>, TrusteeFault> {
        self.expect(ceremony, &[Step::Shares])?;
        self.committed(ceremony)?;
        let coefficients = self.coefficients(ceremony, ceremony.key_count().unwrap_or_default());
        let secret = self.one_time(ceremony);
        let mut sealed = Vec::new();
        for recipient in (1..=ceremony.trustees()).filter(|recipient| *recipient != self.index) {
            let missing = TrusteeFault::NotMine { index: recipient };
            let shared = Zeroizing::new(*secret * ceremony.one_time_key(recipient).ok_or(missing)?);
            let seal = ceremony.seal(self.index, recipient, &shared).ok_or(missing)?;
            let polynomials = coefficients.chunks(ceremony.threshold() as usize);
            sealed.extend(seal.seal(polynomials.map(|polynomial| polynomial::evaluate(polynomial, recipient))));
        }
        Ok(self.pieces(ceremony, &sealed))
    }

    /// The dealing, if it is what the log has a commitment of.
    pub(super) fn committed(&self, ceremony: &Ceremony) -> Result<Vec<u8>, TrusteeFault> {
        let dealing = self.dealing(ceremony, ceremony.key_count().unwrap_or_default());
        let key = RistrettoPoint::mul_base(&self.one_time(ceremony));
        let same = ceremony.commitment(self.index) == Some(self.part(ceremony).commitment(&dealing))
            && ceremony.one_time_key(self.index) == Some(key);
        if same { Ok(dealing) } else { Err(TrusteeFault::NotMine { index: self.index }) }
    }

    pub(super) fn part<'a>(&'a self, ceremony: &Ceremony) -> Part<'a> {
        Part::new(&self.election, ceremony.attempt(), self.index)
    }

    /// The points of all coefficients and the proof, which needs no fresh bytes: the
    /// commitment and, later, the dealing must be made of the same one.
    fn dealing(&self, ceremony: &Ceremony, keys: u32) -> Vec<u8> {
        let coefficients = self.coefficients(ceremony, keys);
        let mut dealing: Vec<u8> =
            coefficients.iter().flat_map(|coefficient| group::encode(&RistrettoPoint::mul_base(coefficient))).collect();
        let step = ceremony.threshold() as usize;
        let constants = Zeroizing::new(coefficients.iter().step_by(step).copied().collect::<Vec<Scalar>>());
        let proof = self.part(ceremony).prove_dealing(&constants, &dealing);
        dealing.extend(proof);
        dealing
    }

    fn pieces(&self, ceremony: &Ceremony, bytes: &[u8]) -> Vec<Pieces> {
        let chunks = u32::try_from(bytes.len().div_ceil(PIECE)).unwrap_or(u32::MAX);
        let piece = |(chunk, data): (u32, &[u8])| Pieces {
            attempt: ceremony.attempt(),
            trustee: self.index,
            chunk,
            chunks,
            data: Blob(data.to_vec()),
            signatures: vec![],
        };
        (0..).zip(bytes.chunks(PIECE)).map(piece).collect()
    }
}
