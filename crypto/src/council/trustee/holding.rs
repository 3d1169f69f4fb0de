//! What a trustee gets from the others and does with it: checks its shares,
//! complains or confirms, rehearses, and later answers the count (§8.3 to §9.2).

use curve25519_dalek::RistrettoPoint;
use zeroize::Zeroizing;

use super::{Trustee, TrusteeFault};
use crate::council::ceremony::{Step, false_share};
use crate::council::possession::Occasion;
use crate::council::{Ceremony, CouncilKeys, polynomial, rehearsal};
use crate::count::{Answer, Question};
use crate::encoding::base64::{Blob, Bytes};
use crate::entry::{Complaint, Confirm, Possession, Rehearsal};
use crate::group::{self, Scalar};

impl Trustee {
    /// The transcript, to be signed; or, as an error, who sent a false share.
    pub fn confirm(&self, ceremony: &Ceremony) -> Result<Confirm, TrusteeFault> {
        self.expect(ceremony, &[Step::Confirm])?;
        self.committed(ceremony)?;
        for dealer in self.others(ceremony) {
            if let Some(key) = self.check(ceremony, dealer)? {
                return Err(TrusteeFault::FalseShares { dealer, key });
            }
        }
        let transcript = Bytes(ceremony.transcript().ok_or(TrusteeFault::Misfit)?);
        Ok(Confirm { attempt: ceremony.attempt(), trustee: self.index, transcript, signatures: vec![] })
    }

    /// The first key in which a dealer's share for this trustee is false, if one is.
    pub fn check(&self, ceremony: &Ceremony, dealer: u32) -> Result<Option<usize>, TrusteeFault> {
        self.expect(ceremony, &[Step::Shares, Step::Confirm])?;
        let shares = self.open(ceremony, dealer)?;
        let dealt = ceremony.dealt(dealer).ok_or(TrusteeFault::NoShares { dealer })?;
        Ok(false_share(&shares, &dealt, self.index))
    }

    /// Shows everyone what a dealer sent. Refused if its shares are right.
    pub fn complain(&self, ceremony: &Ceremony, dealer: u32, fresh: &[u8; 32]) -> Result<Complaint, TrusteeFault> {
        if self.check(ceremony, dealer)?.is_none() {
            return Err(TrusteeFault::NothingWrong { dealer });
        }
        let secret = self.one_time(ceremony);
        let own = RistrettoPoint::mul_base(&secret);
        let accused = ceremony.one_time_key(dealer).ok_or(TrusteeFault::NoShares { dealer })?;
        let shared = *secret * accused;
        let secrets = Zeroizing::new([*secret]);
        let proof = self
            .part(ceremony)
            .complaint(dealer, own, accused, shared, |equality| equality.prove(secrets.as_slice(), fresh));
        Ok(Complaint {
            attempt: ceremony.attempt(),
            trustee: self.index,
            against: dealer,
            point: Bytes(group::encode(&shared)),
            proof: Bytes(proof),
            signatures: vec![],
        })
    }

    /// The decryption of a value that everybody knows.
    pub fn rehearse(&self, ceremony: &Ceremony, fresh: &[u8; 32]) -> Result<Rehearsal, TrusteeFault> {
        self.expect(ceremony, &[Step::Rehearse])?;
        let (keys, shares) = self.held(ceremony)?;
        let base = rehearsal::base(&self.election, &keys.transcript);
        let factors: Vec<RistrettoPoint> = shares.iter().map(|share| share * base).collect();
        let prove = |equality: crate::council::equality::Equality<'_>| equality.prove(&shares, fresh);
        let proof = rehearsal::statement(&self.election, keys, self.index, &factors, prove);
        Ok(Rehearsal {
            attempt: ceremony.attempt(),
            trustee: self.index,
            factors: Blob(group::encode_all(&factors)),
            proof: Bytes(proof.ok_or(TrusteeFault::Misfit)?),
            signatures: vec![],
        })
    }

    /// Shows that the shares are still there. `seen` is the leaf that the entry's act signature names.
    pub fn possession(
        &self,
        ceremony: &Ceremony,
        definition: &[u8; 32],
        seen: &[u8; 32],
        fresh: &[u8; 32],
    ) -> Result<Possession, TrusteeFault> {
        self.expect(ceremony, &[Step::Done])?;
        let (keys, shares) = self.held(ceremony)?;
        let occasion = Occasion { election: &self.election, definition, seen };
        let proof = Bytes(occasion.prove(keys, self.index, &shares, fresh));
        Ok(Possession { trustee: self.index, proof, signatures: vec![] })
    }

    /// This trustee's part of opening the totals and the lot.
    ///
    /// Every value of the question must come from the caller's own replay of the log up to a
    /// closing that stands (§9.1), never from a server or a message: whoever chooses
    /// [`Question::sum`] chooses which ballot is opened. A trustee answers one question in an
    /// election, ever.
    pub fn decrypt(
        &self,
        ceremony: &Ceremony,
        question: &Question<'_>,
        fresh: &[u8; 32],
    ) -> Result<Answer, TrusteeFault> {
        self.expect(ceremony, &[Step::Done])?;
        let (keys, shares) = self.held(ceremony)?;
        if *question.election != self.election || question.keys != keys {
            return Err(TrusteeFault::Question);
        }
        Answer::make(question, self.index, &shares, fresh).ok_or(TrusteeFault::Question)
    }

    fn others(&self, ceremony: &Ceremony) -> impl Iterator<Item = u32> {
        let index = self.index;
        (1..=ceremony.trustees()).filter(move |other| *other != index)
    }

    /// The shares that a dealer sent to this trustee, unchecked.
    fn open(&self, ceremony: &Ceremony, dealer: u32) -> Result<Zeroizing<Vec<Scalar>>, TrusteeFault> {
        let missing = TrusteeFault::NoShares { dealer };
        let sealed = ceremony.sealed(dealer, self.index).ok_or(missing)?;
        let shared = Zeroizing::new(*self.one_time(ceremony) * ceremony.one_time_key(dealer).ok_or(missing)?);
        let seal = ceremony.seal(dealer, self.index, &shared).ok_or(missing)?;
        seal.open(sealed).map_err(|_| missing)
    }

    /// The keys, and this trustee's shares of them: the sum of what all dealt to it, which fits the public shares.
    fn held<'a>(&self, ceremony: &'a Ceremony) -> Result<(&'a CouncilKeys, Zeroizing<Vec<Scalar>>), TrusteeFault> {
        let keys = ceremony.prospect().ok_or(TrusteeFault::Misfit)?;
        let polynomials = self.coefficients(ceremony, ceremony.key_count().unwrap_or_default());
        let mut sums = Zeroizing::new(Vec::with_capacity(keys.keys.len()));
        let polynomials = polynomials.chunks(ceremony.threshold() as usize);
        sums.extend(polynomials.map(|polynomial| polynomial::evaluate(polynomial, self.index)));
        for dealer in self.others(ceremony) {
            let shares = self.open(ceremony, dealer)?;
            sums.iter_mut().zip(shares.iter()).for_each(|(sum, share)| *sum += share);
        }
        let publics = keys.public_shares(self.index).ok_or(TrusteeFault::Misfit)?;
        let fits = sums.len() == publics.len()
            && sums.iter().zip(publics).all(|(sum, public)| RistrettoPoint::mul_base(sum) == *public);
        if fits { Ok((keys, sums)) } else { Err(TrusteeFault::Misfit) }
    }
}
