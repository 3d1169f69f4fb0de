//! Totals: all that a count by encrypted sums reveals, and all that greedy funding needs.

use crate::model::{Instance, Money};

/// One project with its votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tallied {
    /// Its id, unique among the projects.
    pub id: String,
    /// What it asks for.
    pub cost: Money,
    /// Its votes, or its points.
    pub votes: u64,
    /// Its categories, possibly none.
    pub categories: Vec<String>,
    /// Its village.
    pub village: Option<String>,
}

/// A budget with counted votes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Totals {
    /// The money to spend.
    pub budget: Money,
    /// How many persons may vote; a minimum share of the roll is a share of this.
    pub roll: u64,
    /// How many ballots were counted, empty ones included.
    pub ballots: u64,
    /// The projects on the ballot.
    pub projects: Vec<Tallied>,
}

impl Totals {
    /// The totals of whole ballots, with each project's score as its votes. A `.pb` file knows no
    /// roll, so the roll is the number of ballots.
    #[must_use]
    pub fn from_instance(instance: &Instance) -> Self {
        let projects = instance.projects.iter().zip(instance.scores());
        let ballots = u64::try_from(instance.ballots.len()).unwrap_or(u64::MAX);
        Self {
            budget: instance.budget,
            roll: ballots,
            ballots,
            projects: projects
                .map(|(project, votes)| Tallied {
                    id: project.id.clone(),
                    cost: project.cost,
                    votes,
                    categories: project.categories.clone(),
                    village: project.village.clone(),
                })
                .collect(),
        }
    }
}
