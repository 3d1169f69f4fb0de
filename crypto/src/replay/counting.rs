//! From the sums to the outcome, and what the council made of it (§9.2 to §10.3;
//! checks 16 to 21).

use ortaq_rules::TieOrder;
use ortaq_rules::greedy::{self, GreedyOutcome};

use super::Check;
use super::ballots::Sums;
use super::election::{Election, Vote};
use super::finding::{Failure, Found, found};
use super::report::Checks;
use crate::count::{Answer, CountFault, Question, Totals, VerifiedAnswer, combine, lot};
use crate::encoding::base64::Bytes;
use crate::entry::{
    Body, Conclusion, DecryptionAnswer, Id, Natural, ResultBody as Published, Role, Verdict, VoidReason,
};

/// The entries after the closing that are looked at together.
#[derive(Default)]
pub(super) struct Retained {
    pub decryptions: Vec<DecryptionAnswer>,
    pub result: Option<(u64, [u8; 32], Published)>,
    pub conclusion: Option<(u64, Conclusion)>,
    pub void: Option<(u64, VoidReason)>,
    pub last: Option<(u64, u64)>,
}

impl Retained {
    pub fn keep(&mut self, seq: u64, leaf: [u8; 32], body: &Body) -> Result<(), Failure> {
        match body {
            Body::Decryption(answer) => {
                if self.decryptions.iter().any(|known| known.trustee == answer.trustee) {
                    let mut found = found!("order-unexpected", entry = seq);
                    found.values.push(("type", body.kind().into()));
                    return Err(Failure::at(seq, Check::Order, found));
                }
                self.decryptions.push(answer.clone());
            }
            Body::Result(result) => self.result = Some((seq, leaf, result.clone())),
            Body::Conclusion(conclusion) => self.conclusion = Some((seq, conclusion.clone())),
            Body::Void(void) => self.void = Some((seq, void.reason)),
            Body::Final(last) => self.last = Some((seq, last.size.0)),
            _ => {}
        }
        Ok(())
    }
}

/// What follows from the sums and the trustees' answers.
struct Evaluated {
    valid: usize,
    invalid: String,
    totals: Totals,
    order: Vec<Id>,
    outcome: GreedyOutcome,
}

/// What was recomputed, for the report.
#[derive(Default)]
pub(super) struct Counted {
    pub totals: Vec<(String, u64)>,
    pub funded: Vec<String>,
}

impl Election {
    /// What trustees are asked, once the closing stands.
    pub fn question<'a>(&'a self, vote: &'a Vote, sums: &'a Sums) -> Option<Question<'a>> {
        let closing = self.closing.as_ref().filter(|_| self.progress.standing)?;
        Some(Question {
            election: &self.cycle.election.0,
            definition: &vote.hash,
            closing: &closing.leaf,
            keys: self.ceremony.keys()?,
            options: vote.definition.options.len(),
            sum: &sums.randomness,
        })
    }

    /// The result that the log's decryptions and these sums lead to.
    pub fn result(&self, sums: &Sums) -> Result<Published, Failure> {
        let none = || Failure::of(Check::Decryption, self.too_few(0, String::new()));
        let evaluated = self.evaluate(self.vote.as_ref().ok_or_else(none)?, sums)?;
        let ids = |ids: Vec<String>| ids.into_iter().filter_map(|id| Id::try_from(id).ok()).collect();
        Ok(Published {
            ballots: Natural(sums.counted),
            totals: evaluated.totals.totals.iter().map(|total| Natural(u64::from(*total))).collect(),
            lot: Bytes(evaluated.totals.lot),
            order: evaluated.order,
            funded: ids(evaluated.outcome.funded),
            reserve: ids(evaluated.outcome.reserve_list),
            spent: Natural(evaluated.outcome.total_cost),
        })
    }

    fn too_few(&self, valid: usize, invalid: String) -> Found {
        found!("decryption-too-few", valid = valid, threshold = self.cycle.threshold, invalid = invalid)
    }

    fn evaluate(&self, vote: &Vote, sums: &Sums) -> Result<Evaluated, Failure> {
        let none = || Failure::of(Check::Decryption, self.too_few(0, String::new()));
        let question = self.question(vote, sums).ok_or_else(none)?;
        let (answers, invalid) = self.answers(&question);
        let (valid, invalid) = (answers.len(), invalid.join(", "));
        let greatest = vote.definition.style.greatest_value();
        let bound = u32::try_from(sums.counted.saturating_mul(greatest)).unwrap_or(u32::MAX);
        let totals = combine(&question, &answers, &sums.ciphertexts(question.options), bound);
        let totals = totals.map_err(|fault| match fault {
            CountFault::Range(_) => Failure::of(Check::Totals, found!("totals-range")),
            _ => Failure::of(Check::Decryption, self.too_few(valid, invalid.clone())),
        })?;
        let options = &vote.definition.options;
        let drawn = lot::ties(&totals.lot, options.iter().map(|option| option.id.as_str()));
        let place = |id: &&str| options.iter().position(|option| option.id.as_str() == *id);
        let places: Vec<usize> = drawn.iter().filter_map(place).collect();
        let order = places.iter().filter_map(|place| options.get(*place)).map(|option| option.id.clone()).collect();
        let values: Vec<u64> = totals.totals.iter().copied().map(u64::from).collect();
        let rule = |error: String| Failure::of(Check::Outcome, found!("outcome-rule", reason = error));
        let ties = TieOrder::from_order(&places).map_err(|error| rule(error.to_string()))?;
        let outcome = greedy::fund(&vote.definition.totals(&values, sums.counted), &vote.definition.rule, &ties);
        let outcome = outcome.map_err(|error| rule(error.to_string()))?;
        Ok(Evaluated { valid, invalid, totals, order, outcome })
    }

    /// Recomputes totals, lot and outcome, and compares them with the published result.
    pub fn count(&self, sums: &Sums, checks: &mut Checks) -> Counted {
        let published = self.retained.result.as_ref();
        let (Some(vote), Some((seq, _, published))) = (&self.vote, published) else { return Counted::default() };
        let evaluated = match self.evaluate(vote, sums) {
            Ok(evaluated) => evaluated,
            Err(failure) => {
                checks.fail(Failure { entry: Some(*seq), ..failure });
                return Counted::default();
            }
        };
        let (valid, threshold) = (evaluated.valid, self.cycle.threshold);
        let decryption = match evaluated.invalid.as_str() {
            "" => found!("decryption-ok", valid = valid, threshold = threshold),
            invalid => found!("decryption-some-invalid", valid = valid, threshold = threshold, invalid = invalid),
        };
        for (check, outcome) in [
            (Check::Decryption, Ok(decryption)),
            (Check::Totals, compare_totals(vote, sums, &evaluated.totals, published)),
            (Check::Lot, compare_lot(&evaluated, published)),
            (Check::Outcome, compare_outcome(&evaluated.outcome, published)),
        ] {
            match outcome {
                Ok(found) => checks.pass(check, found),
                Err(found) => {
                    checks.fail(Failure::at(*seq, check, found));
                    break;
                }
            }
        }
        let ids = vote.definition.options.iter().map(|option| option.id.as_str().to_owned());
        let totals = ids.zip(evaluated.totals.totals.iter().copied().map(u64::from)).collect();
        Counted { totals, funded: evaluated.outcome.funded }
    }

    /// The valid answers in the log's order, and the trustees whose answers are not.
    fn answers(&self, question: &Question<'_>) -> (Vec<VerifiedAnswer>, Vec<String>) {
        let mut valid = Vec::new();
        let mut invalid = Vec::new();
        for body in &self.retained.decryptions {
            let answer = Answer {
                trustee: body.trustee,
                factors: body.factors.0.clone(),
                proof: body.proof.0,
                lot_factor: body.lot_factor.0,
                lot_proof: body.lot_proof.0,
            };
            match answer.verify(question) {
                Ok(answer) => valid.push(answer),
                Err(_) => invalid.push(body.trustee.to_string()),
            }
        }
        (valid, invalid)
    }

    /// The council's conclusion (§10.3; check 20).
    pub fn conclude(&self, checks: &mut Checks) {
        let result = self.retained.result.as_ref();
        let (Some((seq, body)), Some((_, leaf, _))) = (&self.retained.conclusion, result) else { return };
        let quorum = self.cycle.council.quorum;
        match concluded(*seq, body, leaf, &self.counts.revoked, quorum) {
            Ok(found) => checks.pass(Check::Conclusion, found),
            Err(found) => checks.fail(Failure::at(*seq, Check::Conclusion, found)),
        }
    }

    /// Whether a conclusion could stand next (check 20).
    pub fn may_conclude(&self, seq: u64, body: &Conclusion) -> Result<(), Failure> {
        let leaf = self.retained.result.as_ref().map(|(_, leaf, _)| *leaf).unwrap_or_default();
        let concluded = concluded(seq, body, &leaf, &self.counts.revoked, self.cycle.council.quorum);
        concluded.map(drop).map_err(|found| Failure::at(seq, Check::Conclusion, found))
    }

    /// Whether the log is finished (check 21).
    pub fn end(&self, entries: u64, checks: &mut Checks) {
        let Some((seq, stated)) = self.retained.last else { return };
        if stated != entries {
            checks.fail(Failure::at(seq, Check::Final, found!("final-size", stated = stated, entries = entries)));
        } else if self.retained.void.is_some() {
            checks.pass(Check::Final, found!("final-void", entry = seq));
        } else {
            checks.pass(Check::Final, found!("final-ok", entry = seq));
        }
    }
}

impl Sums {
    /// The sums for each option; of no ballots they are zero.
    pub fn ciphertexts(&self, options: usize) -> Vec<curve25519_dalek::RistrettoPoint> {
        let mut sums = self.ciphertexts.clone();
        sums.resize(options, Default::default());
        sums
    }
}

fn compare_totals(vote: &Vote, sums: &Sums, totals: &Totals, published: &Published) -> Result<Found, Found> {
    if published.ballots.0 != sums.counted {
        return Err(found!("totals-ballots", stated = published.ballots.0, found = sums.counted));
    }
    let options = &vote.definition.options;
    if published.totals.len() != options.len() {
        return Err(found!("totals-ballots", stated = published.totals.len(), found = options.len()));
    }
    for ((option, found), stated) in options.iter().zip(&totals.totals).zip(&published.totals) {
        if u64::from(*found) != stated.0 {
            return Err(found!("totals-differ", option = option.id.as_str(), stated = stated.0, found = *found));
        }
    }
    let votes: u64 = totals.totals.iter().copied().map(u64::from).sum();
    Ok(found!("totals-ok", votes = votes, options = options.len()))
}

fn compare_lot(evaluated: &Evaluated, published: &Published) -> Result<Found, Found> {
    if published.lot.0 != evaluated.totals.lot {
        return Err(found!("lot-differs"));
    }
    if published.order != evaluated.order {
        return Err(found!("lot-order"));
    }
    Ok(found!("lot-ok", seed = crate::encoding::base64::encode(&evaluated.totals.lot)))
}

fn compare_outcome(outcome: &GreedyOutcome, published: &Published) -> Result<Found, Found> {
    let names = |ids: &[Id]| ids.iter().map(Id::as_str).collect::<Vec<_>>().join(" ");
    let same = |ids: &[Id], found: &[String]| ids.iter().map(Id::as_str).eq(found.iter().map(String::as_str));
    for (stated, found) in [(&published.funded, &outcome.funded), (&published.reserve, &outcome.reserve_list)] {
        if !same(stated, found) {
            return Err(found!("outcome-differs", stated = names(stated), found = found.join(" ")));
        }
    }
    if published.spent.0 != outcome.total_cost {
        let (stated, found) = (published.spent.0.to_string(), outcome.total_cost.to_string());
        return Err(found!("outcome-differs", stated = stated, found = found));
    }
    Ok(found!("outcome-ok", funded = outcome.funded.len(), cost = outcome.total_cost))
}

fn concluded(
    seq: u64,
    body: &Conclusion,
    result: &[u8; 32],
    revoked: &crate::entry::RevocationCounts,
    quorum: u32,
) -> Result<Found, Found> {
    if body.result.0 != *result {
        return Err(found!("conclusion-other-result", entry = seq));
    }
    let sample = &body.sample;
    if body.revocations != *revoked || sample.answered > sample.asked || sample.disputed > sample.answered {
        return Err(found!("conclusion-counts", entry = seq));
    }
    let signed = |member: u32| {
        body.signatures.iter().any(|signature| signature.role == Role::Council && signature.index == member)
    };
    let rising = body.dissent.windows(2).all(|pair| matches!(pair, [one, other] if one.member < other.member));
    if !rising || !body.dissent.iter().all(|dissent| signed(dissent.member)) {
        return Err(found!("conclusion-dissent", entry = seq));
    }
    let dissent = body.dissent.len();
    let signatures = body.signatures.len() - dissent;
    if u32::try_from(signatures).is_ok_and(|count| count < quorum) {
        return Err(found!("conclusion-quorum", signatures = signatures, quorum = quorum));
    }
    Ok(match body.verdict {
        Verdict::Confirmed => found!("conclusion-ok", signatures = signatures, quorum = quorum, dissent = dissent),
        Verdict::NotConfirmed => {
            found!("conclusion-not-confirmed", signatures = signatures, quorum = quorum, dissent = dissent)
        }
    })
}
