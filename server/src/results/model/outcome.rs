//! The published result beside what its totals lead to.

use ortaq_crypto::count::lot;
use ortaq_crypto::definition::Definition;
use ortaq_crypto::entry::{Id, ResultBody};
use ortaq_rules::greedy::{self, GreedyError, GreedyOutcome, GreedySettings, MinimumVotes, RankBy, Shortfall};
use ortaq_rules::stats::FromTotals;
use ortaq_rules::{Tallied, TieOrder, TieRule, Totals};
use thiserror::Error;

/// A result that was found again.
#[derive(Clone, Debug)]
pub struct Counted {
    /// Votes and costs of all projects.
    pub totals: Totals,
    /// Every step of the rule.
    pub outcome: GreedyOutcome,
    /// What each losing project lacked.
    pub shortfalls: Vec<Shortfall>,
    /// Votes and money by village and category.
    pub statistics: FromTotals,
}

/// What the published result and its totals disagree about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Differs {
    /// It has another number of projects than the definition.
    #[error("the number of projects")]
    Projects,
    /// The order of the lot is not its seed's.
    #[error("the order of the lot")]
    Lot,
    /// Other projects are funded, or in another order.
    #[error("the funded projects")]
    Funded,
    /// The reserve list is another.
    #[error("the reserve list")]
    Reserve,
    /// The money is another sum.
    #[error("the money")]
    Money,
    /// The rule cannot be applied to these numbers.
    #[error("the rule")]
    Rule,
}

impl Counted {
    /// Finds a published result again from its totals and its lot.
    ///
    /// # Errors
    /// The first thing that differs.
    pub fn of(definition: &Definition, result: &ResultBody) -> Result<Self, Differs> {
        let options = &definition.options;
        if result.totals.len() != options.len() {
            return Err(Differs::Projects);
        }
        let drawn = lot::ties(&result.lot.0, options.iter().map(|option| option.id.as_str()));
        if !result.order.iter().map(Id::as_str).eq(drawn.iter().copied()) {
            return Err(Differs::Lot);
        }
        let place = |id: &&str| options.iter().position(|option| option.id.as_str() == *id);
        let places: Vec<usize> = drawn.iter().filter_map(place).collect();
        let ties = TieOrder::from_order(&places).map_err(|_| Differs::Lot)?;
        let values: Vec<u64> = result.totals.iter().map(|total| total.0).collect();
        let counted = Self::count(definition.totals(&values, result.ballots.0), &definition.rule, &ties);
        let counted = counted.map_err(|_| Differs::Rule)?;
        let outcome = &counted.outcome;
        let same = |ids: &[Id], found: &[String]| ids.iter().map(Id::as_str).eq(found.iter().map(String::as_str));
        if !same(&result.funded, &outcome.funded) {
            return Err(Differs::Funded);
        }
        if !same(&result.reserve, &outcome.reserve_list) {
            return Err(Differs::Reserve);
        }
        if result.spent.0 != outcome.total_cost {
            return Err(Differs::Money);
        }
        Ok(counted)
    }

    fn count(totals: Totals, rule: &GreedySettings, ties: &TieOrder) -> Result<Self, GreedyError> {
        let outcome = greedy::fund(&totals, rule, ties)?;
        let shortfalls = greedy::shortfalls(&totals, rule, ties)?;
        let statistics = FromTotals::new(&totals, &outcome.funded);
        Ok(Self { totals, outcome, shortfalls, statistics })
    }

    /// An example: funded, skipped and unreached projects, a tie that the lot decided.
    #[must_use]
    pub fn sample() -> Option<Self> {
        let project = |(id, votes, cost, category, village): (&str, u64, u64, &str, &str)| Tallied {
            id: id.to_owned(),
            cost,
            votes,
            categories: Some(category).filter(|name| !name.is_empty()).map(str::to_owned).into_iter().collect(),
            village: Some(village).filter(|name| !name.is_empty()).map(str::to_owned),
        };
        let projects = [
            ("P01", 251, 9_000_000, "water", "Сарыжайлау"),
            ("P02", 214, 8_000_000, "roads", "Бесағаш"),
            ("P03", 133, 7_000_000, "light", ""),
            ("P04", 133, 7_000_000, "sport", "Бесағаш"),
            ("P05", 98, 25_000_000, "", "Қарасу"),
            ("P06", 7, 1_000_000, "other", "Қарасу"),
        ];
        let totals = Totals { budget: 25_000_000, roll: 1_600, ballots: 608, projects: projects.map(project).to_vec() };
        let minimum = MinimumVotes::Votes { votes: 48 };
        let rule = GreedySettings { minimum, reserve_list: 3, ..GreedySettings::plain(RankBy::Votes, TieRule::Lot) };
        let ties = TieOrder::from_order(&[0, 1, 3, 2, 4, 5]).ok()?;
        Self::count(totals, &rule, &ties).ok()
    }
}
