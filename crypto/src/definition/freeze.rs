//! What must be true for a definition to be frozen (§4.5, check 9).

use curve25519_dalek::RistrettoPoint;
use ortaq_rules::greedy::{self, GreedyError, GreedySettings, MinimumVotes};
use ortaq_rules::{Share, Tallied, TieOrder, TieRule, Totals};
use thiserror::Error;

use super::{Definition, MAX_LINES, MemberKey, PROTOCOL};
use crate::ballot::Poll;
use crate::encoding::base64::Bytes;
use crate::entry::{Cycle, Label};
use crate::group;
use crate::style::{Infeasible, System};

/// What the log says before the definition.
pub struct Facts<'a> {
    /// The first entry.
    pub cycle: &'a Cycle,
    /// The council's keys in force, by rising index.
    pub council: Vec<MemberKey>,
    /// The trustees' keys, by index.
    pub trustees: Vec<Bytes<32>>,
    /// The issuers' keys, by index.
    pub issuers: Vec<Bytes<32>>,
    /// The keys that signed the roll, by issuer.
    pub roll_issuers: Vec<[u8; 32]>,
    /// Lines and root of the roll, once it is complete.
    pub roll: Option<(u64, [u8; 32])>,
    /// Attempt, transcript and keys of the ceremony, once all have rehearsed.
    pub ceremony: Option<(u32, [u8; 32], &'a [RistrettoPoint])>,
}

/// Why a definition cannot be frozen.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum FreezeError {
    /// A field that repeats the log says something else.
    #[error("the definition's field `{0}` differs from what the log says")]
    Differs(&'static str),
    /// Something must come first.
    #[error("the definition comes too early: {0}")]
    TooEarly(&'static str),
    /// The ballot style cannot be used.
    #[error("the ballot style is not feasible: {0}")]
    Style(#[from] Infeasible),
    /// Two options have the same id.
    #[error("two options have the id “{0}”")]
    DoubleOption(String),
    /// The rule contradicts itself or the options.
    #[error("the rule does not fit the options: {0}")]
    Rule(#[from] GreedyError),
    /// A number is out of its bounds.
    #[error("the field `{0}` is out of bounds")]
    Bounds(&'static str),
}

impl Definition {
    /// Checks everything that freezing demands, and prepares what ballots need.
    ///
    /// # Errors
    /// The first [`FreezeError`].
    pub fn check(&self, facts: &Facts<'_>) -> Result<Poll, FreezeError> {
        self.check_cycle(facts.cycle)?;
        self.check_keys(facts)?;
        let (lines, root) = facts.roll.ok_or(FreezeError::TooEarly("the roll is not complete"))?;
        same(self.roll.lines.0 == lines && self.roll.root.0 == root, "roll")?;
        bound((1..=MAX_LINES).contains(&lines), "roll")?;
        bound(self.budget.0 > 0, "budget")?;
        bound(self.minimum_ballots.0 >= 2, "minimum_ballots")?;
        bound(self.opens < self.closes, "closes")?;
        self.check_rule()?;
        let system = System::new(&self.style, &self.costs(), self.budget.0, lines)?;
        same(u32::try_from(system.bits()) == Ok(self.bits), "bits")?;
        same(self.system.0 == system.hash(), "system")?;
        let keys = self.check_ceremony(facts)?;
        Ok(Poll::new(self.election.0, self.hash(), system, keys))
    }

    fn check_cycle(&self, cycle: &Cycle) -> Result<(), FreezeError> {
        same(self.protocol == PROTOCOL, "protocol")?;
        same(self.origin == cycle.origin, "origin")?;
        same(self.log_key == cycle.log_key, "log_key")?;
        same(self.election == cycle.election, "election")?;
        same(self.threshold == cycle.threshold, "threshold")?;
        same(self.council.quorum == cycle.council.quorum, "council")?;
        same(self.witnesses == cycle.witnesses, "witnesses")
    }

    fn check_keys(&self, facts: &Facts<'_>) -> Result<(), FreezeError> {
        same(self.council.keys == facts.council, "council")?;
        same(self.trustees == facts.trustees, "trustees")?;
        same(self.issuers == facts.issuers, "issuers")?;
        same(self.issuers.iter().map(|key| &key.0).eq(&facts.roll_issuers), "issuers")?;
        let members = u32::try_from(self.council.keys.len()).unwrap_or(u32::MAX);
        bound(members >= self.council.quorum, "council")?;
        bound(u32::try_from(self.issuers.len()) == Ok(facts.cycle.issuers), "issuers")
    }

    fn check_ceremony(&self, facts: &Facts<'_>) -> Result<Vec<RistrettoPoint>, FreezeError> {
        let early = FreezeError::TooEarly("the ceremony is not complete");
        let (attempt, transcript, keys) = facts.ceremony.ok_or(early)?;
        same(self.attempt == attempt, "attempt")?;
        same(self.transcript.0 == transcript, "transcript")?;
        let (lot, options) = keys.split_first().ok_or(FreezeError::Bounds("keys"))?;
        let options = options.get(..self.options.len()).ok_or(FreezeError::Bounds("keys"))?;
        same(self.lot_key.0 == group::encode(lot), "lot_key")?;
        same(self.keys.0 == group::encode_all(options), "keys")?;
        Ok(options.to_vec())
    }

    /// The rule is tried on totals of zero, which finds every contradiction between
    /// settings and options.
    fn check_rule(&self) -> Result<(), FreezeError> {
        let mut ids: Vec<&str> = self.options.iter().map(|option| option.id.as_str()).collect();
        ids.sort_unstable();
        if let Some(pair) = ids.windows(2).find(|pair| pair.first() == pair.last()) {
            return Err(FreezeError::DoubleOption(pair.first().copied().unwrap_or_default().to_owned()));
        }
        bound(self.rule.ties == TieRule::Lot, "rule")?;
        bound(within_json(&self.rule), "rule")?;
        let order = TieOrder::by_id(self.options.iter().map(|option| option.id.as_str()));
        greedy::fund(&self.totals(&vec![0; self.options.len()], 0), &self.rule, &order)?;
        Ok(())
    }

    /// The input of the rule for these totals.
    pub fn totals(&self, totals: &[u64], ballots: u64) -> Totals {
        let filled = |label: &Label| (!label.as_str().is_empty()).then(|| label.as_str().to_owned());
        let project = |(option, votes): (&super::BallotOption, &u64)| Tallied {
            id: option.id.as_str().to_owned(),
            cost: option.cost.0,
            votes: *votes,
            categories: filled(&option.category).into_iter().collect(),
            village: filled(&option.village),
        };
        Totals {
            budget: self.budget.0,
            roll: self.roll.lines.0,
            ballots,
            projects: self.options.iter().zip(totals).map(project).collect(),
        }
    }
}

/// Whether all integers of the settings are below 2⁵³, as everywhere in the log, and labels short.
fn within_json(rule: &GreedySettings) -> bool {
    let share = |share: &Share| [share.numerator, share.denominator];
    let mut numbers = vec![rule.reserve_list];
    match &rule.minimum {
        MinimumVotes::None => {}
        MinimumVotes::Votes { votes } => numbers.push(*votes),
        MinimumVotes::ShareOfRoll { share: part } => numbers.extend(share(part)),
        MinimumVotes::Lesser { votes, share: part } => {
            numbers.push(*votes);
            numbers.extend(share(part));
        }
    }
    numbers.extend(rule.reserved.iter().map(|reserved| reserved.amount));
    let reserved = rule.reserved.iter().map(|reserved| &reserved.label);
    let groups = rule.exclusive_groups.iter().map(|group| &group.label);
    let labels = reserved.chain(groups).all(|label| Label::try_from((*label).clone()).is_ok());

    labels && numbers.into_iter().all(|number| number < 1 << 53)
}

fn same(equal: bool, field: &'static str) -> Result<(), FreezeError> {
    if equal { Ok(()) } else { Err(FreezeError::Differs(field)) }
}

fn bound(within: bool, field: &'static str) -> Result<(), FreezeError> {
    if within { Ok(()) } else { Err(FreezeError::Bounds(field)) }
}
