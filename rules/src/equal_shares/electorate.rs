//! The ballots as the rule needs them: identical ones merged, and turned into supporters of each
//! project.

use std::collections::HashMap;

use super::{EqualSharesError, EqualSharesSettings, ExhaustiveOver, Utility};
use crate::model::{Choice, Instance};
use crate::ties::{TieKey, TieOrder};

/// All ballots that give one project the same support as part of the same whole ballot.
#[derive(Clone, Copy, Debug)]
pub(super) struct Supporter {
    /// Which distinct ballot.
    pub class: u32,
    /// How many voters cast it.
    pub weight: u32,
    /// The points that it gives to the project; at least 1.
    pub points: u32,
}

impl Supporter {
    /// The points of all its voters.
    pub(super) fn mass(self) -> u64 {
        u64::from(self.weight) * u64::from(self.points)
    }
}

/// A project and those who would pay for it.
#[derive(Debug)]
pub(super) struct Candidate {
    pub id: String,
    pub cost: u64,
    /// The points of all supporters.
    pub votes: u64,
    /// Empty when the project takes no part.
    pub supporters: Vec<Supporter>,
    /// Whether an exhaustive outcome must leave no money for it.
    pub counts_for_exhaustion: bool,
    pub tie_key: TieKey,
}

impl Candidate {
    /// How many voters support it.
    pub(super) fn voters(&self) -> u64 {
        self.supporters
            .iter()
            .map(|supporter| u64::from(supporter.weight))
            .sum()
    }
}

/// The whole budget.
#[derive(Debug)]
pub(super) struct Electorate {
    pub budget: u64,
    pub currency_unit: u64,
    /// Ballots cast, empty ones included.
    pub voters: u64,
    pub utility: Utility,
    pub candidates: Vec<Candidate>,
    /// For each distinct ballot, where its payments begin in a list of all payments; one more
    /// entry for the end.
    pub payments_from: Vec<u32>,
}

impl Electorate {
    pub(super) fn new(
        instance: &Instance,
        settings: &EqualSharesSettings,
        lot: &TieOrder,
    ) -> Result<Self, EqualSharesError> {
        let scores = instance.scores();
        let takes_part = |index: usize| {
            let score = scores.get(index).copied().unwrap_or(0);
            score > 0 && score >= settings.minimum_votes
        };
        let mut candidates: Vec<Candidate> = (0..)
            .zip(&instance.projects)
            .map(|(index, project)| Candidate {
                id: project.id.clone(),
                cost: project.cost,
                votes: scores.get(index).copied().unwrap_or(0),
                supporters: Vec::new(),
                counts_for_exhaustion: match settings.exhaustive_over {
                    ExhaustiveOver::Supported => project.cost > 0 && takes_part(index),
                    ExhaustiveOver::All => scores
                        .get(index)
                        .is_some_and(|&score| score >= settings.minimum_votes),
                },
                tie_key: TieKey {
                    cost: project.cost,
                    votes: scores.get(index).copied().unwrap_or(0),
                    place: lot.place(index),
                },
            })
            .collect();
        let mut payments_from = vec![0];
        let mut payments = 0u32;
        for (class, (choices, weight)) in (0u32..).zip(merged(instance)) {
            let weight = u32::try_from(weight).map_err(|_| EqualSharesError::TooLarge)?;
            for choice in choices {
                let points =
                    u32::try_from(choice.points).map_err(|_| EqualSharesError::TooLarge)?;
                let index = choice.project as usize;
                let Some(candidate) = candidates.get_mut(index).filter(|_| takes_part(index))
                else {
                    continue;
                };
                if candidate.cost > 0 && points > 0 {
                    candidate.supporters.push(Supporter {
                        class,
                        weight,
                        points,
                    });
                    payments = payments.checked_add(1).ok_or(EqualSharesError::TooLarge)?;
                }
            }
            payments_from.push(payments);
        }
        Ok(Self {
            budget: instance.budget,
            currency_unit: instance.currency_unit(),
            voters: u64::try_from(instance.ballots.len()).unwrap_or(u64::MAX),
            utility: settings.utility,
            candidates,
            payments_from,
        })
    }

    pub(super) fn classes(&self) -> usize {
        self.payments_from.len().saturating_sub(1)
    }

    /// The candidates that take part, by index.
    pub(super) fn contenders(&self) -> impl Iterator<Item = (usize, &Candidate)> {
        let all = self.candidates.iter().enumerate();
        all.filter(|(_, candidate)| !candidate.supporters.is_empty())
    }
}

/// Every distinct ballot with the number of voters who cast it, in an order that does not depend
/// on the order of the ballots.
fn merged(instance: &Instance) -> Vec<(Vec<Choice>, u64)> {
    let mut counts: HashMap<Vec<Choice>, u64> = HashMap::new();
    for ballot in &instance.ballots {
        let mut choices = ballot.choices.clone();
        choices.sort_unstable();
        *counts.entry(choices).or_default() += 1;
    }
    let mut merged: Vec<(Vec<Choice>, u64)> = counts.into_iter().collect();
    merged.sort_unstable();
    merged
}
