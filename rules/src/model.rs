//! A budget and its ballots, as the rules see them: whole numbers, and nothing about persons.

use serde::Serialize;

/// An amount of money in the smallest unit of its instance: 10^-[`Instance::decimals`] of the
/// currency. Real archives have fractional costs, and whole numbers keep them exact.
pub type Money = u64;

/// How voters express themselves; the five types of Pabulib.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoteType {
    /// Any number of projects, unranked.
    Approval,
    /// One project.
    #[serde(rename = "choose-1")]
    ChooseOne,
    /// Projects in order, best first.
    Ordinal,
    /// Points that share a total.
    Cumulative,
    /// Points for each project on its own.
    Scoring,
}

/// A project on the ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its id; a string, since a third of the archive has ids that are not numbers.
    pub id: String,
    /// Its name, possibly empty.
    pub name: String,
    /// What it asks for.
    pub cost: Money,
    /// Its categories, possibly none.
    pub categories: Vec<String>,
    /// Its village: the district, else the neighbourhood, of the file.
    pub village: Option<String>,
    /// Whether the official result funded it, where the file says so.
    pub selected: Option<bool>,
}

/// One project on one ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Choice {
    /// Position of the project in [`Instance::projects`].
    pub project: u32,
    /// What it adds to the project's score, in units of 10^-[`Instance::point_decimals`]: 1 for an
    /// approval, the points given, or K, K−1, …, 1 for the ranks of an ordinal ballot with K the
    /// greatest length. Zero points are no support.
    pub points: u64,
}

/// One voter's ballot, possibly empty. Each project stands in it at most once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ballot {
    /// The chosen projects, in the voter's order.
    pub choices: Vec<Choice>,
}

/// A budget, its projects and its ballots.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// The money to spend.
    pub budget: Money,
    /// How many decimal digits of the currency a unit of [`Money`] is: 2 for cents.
    pub decimals: u32,
    /// How many decimal digits a unit of [`Choice::points`] is; zero in nearly every file.
    pub point_decimals: u32,
    /// How the ballots were filled in.
    pub vote_type: VoteType,
    /// The projects, in the order of the file.
    pub projects: Vec<Project>,
    /// Every ballot cast, empty ones included.
    pub ballots: Vec<Ballot>,
}

impl Instance {
    /// For every project, how many ballots name it.
    #[must_use]
    pub fn supporters(&self) -> Vec<u64> {
        self.sum(|_| 1)
    }

    /// For every project, the sum of its points: its approvals, points, or positional score.
    #[must_use]
    pub fn scores(&self) -> Vec<u64> {
        self.sum(|choice| choice.points)
    }

    /// One unit of the currency, in units of [`Money`].
    #[must_use]
    pub fn currency_unit(&self) -> Money {
        10u64.saturating_pow(self.decimals)
    }

    fn sum(&self, value: impl Fn(&Choice) -> u64) -> Vec<u64> {
        let mut sums = vec![0u64; self.projects.len()];
        for choice in self.ballots.iter().flat_map(|ballot| &ballot.choices) {
            if let Some(sum) = sums.get_mut(choice.project as usize) {
                *sum = sum.saturating_add(value(choice));
            }
        }
        sums
    }
}
