//! The comparison step: does greedy funding give strictly more winners to strictly more voters?

use serde::Serialize;

use crate::greedy::GreedyOutcome;
use crate::model::{Ballot, Instance};

/// How voters fare under Equal Shares and under greedy funding, by the number of winners on
/// their ballots, whatever points they gave them. Voters with no winner count like all others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparison {
    /// Voters with strictly more winners under Equal Shares.
    pub prefer_equal_shares: u64,
    /// Voters with strictly more winners under greedy funding.
    pub prefer_greedy: u64,
    /// Voters with equally many.
    pub indifferent: u64,
    /// The outcome of greedy funding.
    pub greedy: GreedyOutcome,
}

impl Comparison {
    /// Whether greedy funding takes the place of Equal Shares; equal numbers leave it.
    #[must_use]
    pub fn greedy_wins(&self) -> bool {
        self.prefer_greedy > self.prefer_equal_shares
    }
}

pub(super) fn compare(
    instance: &Instance,
    shares: &[usize],
    rivals: &[usize],
    greedy: GreedyOutcome,
) -> Comparison {
    let flags = |funded: &[usize]| -> Vec<bool> {
        (0..instance.projects.len())
            .map(|index| funded.contains(&index))
            .collect()
    };
    let (shares, rivals) = (flags(shares), flags(rivals));
    let mut comparison = Comparison {
        prefer_equal_shares: 0,
        prefer_greedy: 0,
        indifferent: 0,
        greedy,
    };
    for ballot in &instance.ballots {
        let voters = match winners(ballot, &shares).cmp(&winners(ballot, &rivals)) {
            std::cmp::Ordering::Greater => &mut comparison.prefer_equal_shares,
            std::cmp::Ordering::Less => &mut comparison.prefer_greedy,
            std::cmp::Ordering::Equal => &mut comparison.indifferent,
        };
        *voters += 1;
    }
    comparison
}

fn winners(ballot: &Ballot, funded: &[bool]) -> usize {
    let won = |project: u32| funded.get(project as usize) == Some(&true);
    ballot
        .choices
        .iter()
        .filter(|choice| won(choice.project))
        .count()
}
