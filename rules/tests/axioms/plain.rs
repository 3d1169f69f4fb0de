//! The Method of Equal Shares as it is defined, in rational numbers, one voter at a time: slow,
//! and short enough to believe.

use num_bigint::BigInt;
use num_rational::Ratio;
use ortaq_rules::Instance;
use ortaq_rules::equal_shares::{EqualSharesSettings, Start, Utility};

type Number = Ratio<BigInt>;

fn number(value: u64) -> Number {
    Number::from_integer(value.into())
}

/// The points of a voter for a project.
fn points(instance: &Instance, voter: usize, project: usize) -> u64 {
    let choices = &instance.ballots[voter].choices;
    choices
        .iter()
        .find(|choice| choice.project as usize == project)
        .map_or(0, |c| c.points)
}

/// The least price per point at which the purses pay the cost; `None` if they cannot.
fn price(instance: &Instance, purses: &[Number], project: usize) -> Option<Number> {
    let mut rich: Vec<usize> = (0..purses.len())
        .filter(|&voter| points(instance, voter, project) > 0)
        .collect();
    let mut missing = number(instance.projects[project].cost);
    while !rich.is_empty() {
        let mass: u64 = rich
            .iter()
            .map(|&voter| points(instance, voter, project))
            .sum();
        let price = &missing / number(mass);
        let pays = |voter: usize| &price * number(points(instance, voter, project));
        let (still, poor): (Vec<usize>, Vec<usize>) = rich
            .into_iter()
            .partition(|&voter| purses[voter] >= pays(voter));
        if poor.is_empty() {
            return Some(price);
        }
        for voter in poor {
            missing -= &purses[voter];
        }
        rich = still;
    }
    None
}

/// The winners at an endowment, in order of funding. Ties go to the lowest cost, the most points,
/// the first project.
pub fn run(instance: &Instance, utility: Utility, endowment: &Number) -> Vec<usize> {
    let scores = instance.scores();
    let mut purses = vec![endowment.clone(); instance.ballots.len()];
    let mut winners = Vec::new();
    loop {
        let unfunded = (0..scores.len()).filter(|project| !winners.contains(project));
        let offers = unfunded.filter_map(|project| {
            let price = price(instance, &purses, project)?;
            let cost = instance.projects[project].cost;
            let key = match utility {
                Utility::Cost => &price / number(cost),
                Utility::Cardinality => price.clone(),
            };
            Some((key, cost, u64::MAX - scores[project], project, price))
        });
        let Some((_, _, _, winner, price)) = offers.min() else {
            return winners;
        };
        for (voter, purse) in purses.iter_mut().enumerate() {
            let asked = &price * number(points(instance, voter, winner));
            *purse -= asked.min(purse.clone());
        }
        winners.push(winner);
    }
}

/// Add1 as it is defined: the winners, and how often the endowment was raised.
pub fn add1(instance: &Instance, settings: &EqualSharesSettings) -> (Vec<usize>, u64) {
    let voters = instance.ballots.len().max(1) as u64;
    let mut endowment = match settings.start {
        Start::Exact => number(instance.budget) / number(voters),
        Start::Floor => number(instance.budget / voters),
    };
    let scores = instance.scores();
    let cost = |project: &usize| instance.projects[*project].cost;
    let mut before = (Vec::new(), 0);
    for steps in 0.. {
        let winners = run(instance, settings.utility, &endowment);
        let spent: u64 = winners.iter().map(cost).sum();
        if spent > instance.budget {
            return before;
        }
        let left = instance.budget - spent;
        let mut losers =
            (0..scores.len()).filter(|project| scores[*project] > 0 && !winners.contains(project));
        let all_funded = losers.clone().next().is_none();
        let exhaustive = losers.all(|project| cost(&project) > left);
        if all_funded || (settings.exhaustive_stop && exhaustive) {
            return (winners, steps);
        }
        before = (winners, steps);
        endowment += number(settings.step);
    }
    before
}
