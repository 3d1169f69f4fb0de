//! What is rehearsed.

use ortaq_rules::greedy::GreedySettings;

use crate::entry::{Cycle, Verdict};
use crate::hash;
use crate::style::BallotStyle;

/// A project of the rehearsal.
#[derive(Clone, Debug)]
pub struct RehearsalOption {
    /// Its id.
    pub id: String,
    /// Its cost.
    pub cost: u64,
    /// Its category, or nothing.
    pub category: String,
    /// Its village, or nothing.
    pub village: String,
}

/// A vote to rehearse.
#[derive(Clone, Debug)]
pub struct Plan {
    /// The log's name.
    pub origin: String,
    /// The projects.
    pub options: Vec<RehearsalOption>,
    /// The money.
    pub budget: u64,
    /// How voters choose.
    pub style: BallotStyle,
    /// How totals become an outcome.
    pub rule: GreedySettings,
    /// One choice for each voter whose ballot counts.
    pub choices: Vec<Vec<u32>>,
    /// How many trustees there are, and how many decrypt.
    pub trustees: u32,
    /// How many trustees decrypt.
    pub threshold: u32,
    /// How many sign the closing; `None` for the safe number (§9.1).
    pub closing_quorum: Option<u32>,
    /// What the council finds.
    pub verdict: Verdict,
    /// One or two issuers.
    pub issuers: u32,
    /// A count below it is refused.
    pub minimum_ballots: u64,
    /// When the cycle begins, in seconds since 1970.
    pub start: u64,
    /// Everything random in the rehearsal expands from it.
    pub seed: [u8; 32],
}

/// How much of what a rehearsal has besides plain ballots.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// Voters whose ballot counts.
    pub voters: usize,
    /// Lines of the roll.
    pub roll: usize,
    /// Voters who cast another ballot before.
    pub revotes: usize,
    /// Voters who test their device before casting.
    pub challenges: usize,
    /// Voters who lose their letter after casting, and vote again with a new one.
    pub replacements: usize,
    /// Voters who cast a ballot and then voted on paper.
    pub paper: usize,
    /// People on the roll who moved or died.
    pub gone: usize,
}

impl Plan {
    /// The numbers that follow from how many voters there are.
    pub fn sizes(&self) -> Sizes {
        let voters = self.choices.len();
        let some = |part: usize| if voters < 4 { 0 } else { (voters / part).max(1) };
        let (revotes, challenges, replacements) = (some(50), some(100), some(200));
        let (paper, gone) = (some(100), some(100));
        Sizes { voters, roll: voters + paper + gone + some(20), revotes, challenges, replacements, paper, gone }
    }

    /// How many trustees sign the closing.
    pub(super) fn closing_quorum(&self) -> u32 {
        self.closing_quorum.unwrap_or_else(|| Cycle::safe_closing_quorum(self.trustees, self.threshold))
    }

    /// 32 bytes for one purpose.
    pub(super) fn derive(&self, label: &str, index: usize) -> [u8; 32] {
        let index = u64::try_from(index).unwrap_or(u64::MAX).to_be_bytes();
        hash::h256("rehearsal", &[&self.seed, label.as_bytes(), &index])
    }

    /// 64 bytes for one purpose.
    pub(super) fn derive_wide(&self, label: &str, index: usize) -> [u8; 64] {
        let index = u64::try_from(index).unwrap_or(u64::MAX).to_be_bytes();
        hash::h512("rehearsal", &[&self.seed, label.as_bytes(), &index])
    }
}
