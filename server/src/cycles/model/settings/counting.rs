//! How votes become an outcome.
//!
//! A vote of this platform is counted by sums: nobody ever sees a whole ballot, so only rules that
//! work on totals can be chosen. Equal Shares needs whole ballots; the page shows it, and says so.

use ortaq_rules::greedy::{AfterMisfit, GreedySettings, MinimumVotes, RankBy, ReservedShare};
use ortaq_rules::{Share, TieRule};
use serde::{Deserialize, Serialize};

use super::answers::{Answers, Mistake, Reader, share_text};
use super::field::{Choice, Field, choice, line, number, one_of};

/// The label of the money set aside for small villages, in the definition and in the outcome.
pub const SMALL_VILLAGES: &str = "small-villages";

/// How votes become an outcome: greedily, by totals, ties by lot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountingSettings {
    /// What projects are ranked by.
    pub rank_by: RankBy,
    /// What happens after a project that no longer fits.
    pub after_misfit: AfterMisfit,
    /// The votes that a project needs.
    pub minimum: MinimumVotes,
    /// The share of the fund that is set aside for small villages; nothing by default.
    pub village_reserve: Share,
    /// A village is small if fewer people live there.
    pub village_people: u32,
    /// The most projects on the reserve list.
    pub reserve_list: u64,
}

impl Default for CountingSettings {
    fn default() -> Self {
        CountingSettings {
            rank_by: RankBy::Votes,
            after_misfit: AfterMisfit::Skip,
            minimum: MinimumVotes::Lesser { votes: 50, share: Share { numerator: 3, denominator: 100 } },
            village_reserve: Share { numerator: 0, denominator: 100 },
            village_people: 300,
            reserve_list: 10,
        }
    }
}

const METHODS: &[Choice] = &[
    one_of("greedy", "cycles-method-greedy", "cycles-method-greedy-hint"),
    one_of("equal-shares", "cycles-method-equal-shares", "cycles-method-equal-shares-hint"),
];

const RANKINGS: &[Choice] = &[
    one_of("votes", "cycles-rank-votes", "cycles-rank-votes-hint"),
    one_of("votes-per-cost", "cycles-rank-votes-per-cost", "cycles-rank-votes-per-cost-hint"),
];

const MISFITS: &[Choice] = &[
    one_of("skip", "cycles-misfit-skip", "cycles-misfit-skip-hint"),
    one_of("stop", "cycles-misfit-stop", "cycles-misfit-stop-hint"),
];

const MINIMA: &[Choice] = &[
    one_of("lesser", "cycles-minimum-lesser", "cycles-minimum-lesser-hint"),
    one_of("votes", "cycles-minimum-votes-only", "cycles-minimum-votes-only-hint"),
    one_of("share", "cycles-minimum-share-only", "cycles-minimum-share-only-hint"),
    one_of("none", "cycles-minimum-none", "cycles-minimum-none-hint"),
];

pub(super) const FIELDS: &[Field] = &[
    choice("method", "cycles-method", "cycles-method-hint", METHODS),
    choice("rank_by", "cycles-rank-by", "cycles-rank-by-hint", RANKINGS),
    choice("after_misfit", "cycles-misfit", "cycles-misfit-hint", MISFITS),
    choice("minimum", "cycles-minimum", "cycles-minimum-hint", MINIMA),
    number("minimum_votes", "cycles-minimum-votes", "cycles-minimum-votes-hint"),
    line("minimum_share", "cycles-minimum-share", "cycles-minimum-share-hint"),
    line("village_reserve", "cycles-village-reserve", "cycles-village-reserve-hint"),
    number("village_people", "cycles-village-people", "cycles-village-people-hint"),
    number("reserve_list", "cycles-reserve-list", "cycles-reserve-list-hint"),
];

impl CountingSettings {
    /// The rule as the definition freezes it, when these projects come from small villages.
    #[must_use]
    pub fn rule(&self, fund: u64, from_small_villages: Vec<String>) -> GreedySettings {
        let amount = self.village_reserve.of_rounded_down(fund).unwrap_or_default();
        let reserved = ReservedShare { label: SMALL_VILLAGES.to_owned(), members: from_small_villages, amount };
        GreedySettings {
            rank_by: self.rank_by,
            after_misfit: self.after_misfit,
            minimum: self.minimum,
            reserved: if amount == 0 { Vec::new() } else { vec![reserved] },
            exclusive_groups: Vec::new(),
            ties: TieRule::Lot,
            reserve_list: self.reserve_list,
        }
    }

    pub(super) fn answers(&self) -> Answers {
        let rank_by = match self.rank_by {
            RankBy::Votes => "votes",
            RankBy::VotesPerCost => "votes-per-cost",
        };
        let after_misfit = match self.after_misfit {
            AfterMisfit::Skip => "skip",
            AfterMisfit::Stop => "stop",
        };
        let answers = Answers::default().with("method", "greedy").with("rank_by", rank_by);
        let answers = answers.with("after_misfit", after_misfit).with("reserve_list", self.reserve_list);
        let answers = answers.with("village_reserve", share_text(self.village_reserve));
        let answers = answers.with("village_people", self.village_people);
        let usual = answers.with("minimum_votes", 50).with("minimum_share", "3%");
        match self.minimum {
            MinimumVotes::None => usual.with("minimum", "none"),
            MinimumVotes::Votes { votes } => usual.with("minimum", "votes").with("minimum_votes", votes),
            MinimumVotes::ShareOfRoll { share } => {
                usual.with("minimum", "share").with("minimum_share", share_text(share))
            }
            MinimumVotes::Lesser { votes, share } => {
                let both = usual.with("minimum_votes", votes).with("minimum_share", share_text(share));
                both.with("minimum", "lesser")
            }
        }
    }

    pub(super) fn read(answers: &Answers) -> Result<Self, Vec<Mistake>> {
        let mut reader = Reader::new(answers);
        match reader.text("method") {
            "greedy" => {}
            "equal-shares" => reader.refuse(Mistake::new("method", "cycles-method-equal-shares-refused")),
            _ => reader.refuse(Mistake::new("method", "cycles-choice-missing")),
        }
        let counting = CountingSettings {
            rank_by: reader.choice("rank_by", ("votes", RankBy::Votes), &[("votes-per-cost", RankBy::VotesPerCost)]),
            after_misfit: reader.choice("after_misfit", ("skip", AfterMisfit::Skip), &[("stop", AfterMisfit::Stop)]),
            minimum: read_minimum(&mut reader),
            village_reserve: reader.share("village_reserve"),
            village_people: reader.small("village_people", 1..=1_000_000),
            reserve_list: reader.number("reserve_list", 0..=500),
        };
        reader.finish(counting)
    }
}

fn read_minimum(reader: &mut Reader<'_>) -> MinimumVotes {
    const VOTES: std::ops::RangeInclusive<u64> = 1..=10_000_000;
    match reader.text("minimum") {
        "none" => MinimumVotes::None,
        "votes" => MinimumVotes::Votes { votes: reader.number("minimum_votes", VOTES) },
        "share" => MinimumVotes::ShareOfRoll { share: reader.share("minimum_share") },
        "lesser" => {
            MinimumVotes::Lesser { votes: reader.number("minimum_votes", VOTES), share: reader.share("minimum_share") }
        }
        _ => {
            reader.refuse(Mistake::new("minimum", "cycles-choice-missing"));
            MinimumVotes::None
        }
    }
}
