//! Putting a definition together: what was decided, and what the log says of keys and roll (§4.5).

use ortaq_rules::greedy::GreedySettings;
use thiserror::Error;

use super::{NotReady, Replay};
use crate::definition::{BallotOption, CouncilKeys, Definition, MemberKey, Roll, Tally};
use crate::encoding::base64::{Blob, Bytes, Optional};
use crate::entry::{Natural, Role};
use crate::group;
use crate::style::{BallotStyle, Infeasible, System};

/// What people decided about a vote.
#[derive(Clone, Debug)]
pub struct Decided {
    /// The projects, in the ballot's order.
    pub options: Vec<BallotOption>,
    /// The money, in the currency's unit.
    pub budget: u64,
    /// How voters choose.
    pub style: BallotStyle,
    /// How totals become an outcome.
    pub rule: GreedySettings,
    /// When voting opens, in seconds since 1970.
    pub opens: u64,
    /// When it ends.
    pub closes: u64,
    /// Fewer ballots than this are not counted.
    pub minimum_ballots: u64,
    /// Hash of the booth's file list.
    pub booth: [u8; 32],
    /// Text hash of titles and descriptions as shown.
    pub texts: [u8; 32],
}

/// Why there is no definition yet.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum NotComposed {
    /// The log does not hold.
    #[error(transparent)]
    NotReady(#[from] NotReady),
    /// Something is not in the log yet.
    #[error("the log does not have {0} yet")]
    Missing(&'static str),
    /// The ballot style cannot be used.
    #[error(transparent)]
    Style(#[from] Infeasible),
    /// A number is larger than any in a log.
    #[error("the number {0} is too large")]
    Number(u64),
}

impl Replay {
    /// The definition that these decisions and the log so far make. Whether it may be frozen is for
    /// [`Replay::check_definition`] to say.
    ///
    /// # Errors
    /// [`NotComposed`]: what is missing, or cannot be.
    pub fn compose(&self, decided: Decided) -> Result<Definition, NotComposed> {
        let missing = NotComposed::Missing;
        let election = self.sound()?;
        let cycle = &election.cycle;
        let made = election.ceremony.keys().ok_or(missing("keys that all trustees have rehearsed"))?;
        let (lot, others) = made.keys.split_first().ok_or(missing("a key for the lot"))?;
        let keys = others.get(..decided.options.len()).ok_or(missing("a key for each option"))?;
        let root = election.roll.root().ok_or(missing("the whole roll"))?;
        let lines = u64::try_from(election.credentials.lines()).unwrap_or(u64::MAX);
        let costs: Vec<u64> = decided.options.iter().map(|option| option.cost.0).collect();
        let system = System::new(&decided.style, &costs, decided.budget, lines)?;
        let of_role = |role| self.keys(role).into_iter().map(|(_, key)| Bytes(key)).collect();
        let council = self.keys(Role::Council).into_iter();
        let natural = |number| Natural::try_from(number).map_err(|_| NotComposed::Number(number));
        Ok(Definition {
            protocol: cycle.protocol.clone(),
            origin: cycle.origin.clone(),
            log_key: cycle.log_key,
            election: cycle.election,
            tally: Tally::Sums,
            options: decided.options,
            budget: natural(decided.budget)?,
            style: decided.style,
            bits: u32::try_from(system.bits()).unwrap_or(u32::MAX),
            system: Bytes(system.hash()),
            attempt: made.attempt,
            transcript: Bytes(made.transcript),
            lot_key: Bytes(group::encode(lot)),
            keys: Blob(group::encode_all(keys)),
            threshold: cycle.threshold,
            trustees: of_role(Role::Trustee),
            council: CouncilKeys {
                quorum: cycle.council.quorum,
                keys: council.map(|(index, key)| MemberKey { index, key: Bytes(key) }).collect(),
            },
            issuers: of_role(Role::Issuer),
            roll: Roll { lines: natural(lines)?, root: Bytes(root) },
            rule: decided.rule,
            opens: natural(decided.opens)?,
            closes: natural(decided.closes)?,
            minimum_ballots: natural(decided.minimum_ballots)?,
            witnesses: cycle.witnesses.clone(),
            booth: Bytes(decided.booth),
            texts: Optional(Some(decided.texts)),
        })
    }
}
