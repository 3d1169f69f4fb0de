//! Statistics of a budget small enough to count by hand.

use super::*;
use crate::model::{Ballot, Choice, Instance, Project, VoteType};
use crate::totals::Totals;

/// Two projects: `a` (cost 60, votes of three voters, category x), `b` (cost 30, two voters,
/// categories x and y, village v). The fourth voter's ballot is empty.
fn instance() -> Instance {
    let project = |id: &str, cost, categories: &[&str], village: Option<&str>| Project {
        id: id.to_owned(),
        name: String::new(),
        cost,
        categories: categories.iter().map(|&name| name.to_owned()).collect(),
        village: village.map(str::to_owned),
        selected: None,
    };
    let ballot = |projects: &[u32]| Ballot {
        choices: projects
            .iter()
            .map(|&project| Choice { project, points: 1 })
            .collect(),
    };
    Instance {
        budget: 100,
        decimals: 0,
        point_decimals: 0,
        vote_type: VoteType::Approval,
        projects: vec![
            project("a", 60, &["x"], None),
            project("b", 30, &["x", "y"], Some("v")),
        ],
        ballots: vec![ballot(&[0, 1]), ballot(&[0]), ballot(&[0, 1]), ballot(&[])],
    }
}

fn fraction(exact: &crate::Exact) -> (&str, &str) {
    (&exact.numerator, &exact.denominator)
}

#[test]
fn from_ballots() {
    let stats = FromBallots::new(&instance(), &["a".to_owned(), "b".to_owned()]);
    assert_eq!((stats.voters, stats.without_winner), (4, 1));
    assert_eq!(fraction(&stats.without_winner_share), ("1", "4"));
    assert_eq!(fraction(&stats.mean_winners), ("5", "4"));
    assert_eq!(fraction(&stats.mean_cost), ("60", "1"));
    // Costs 0, 60, 90, 90: (−3·0 − 60 + 90 + 3·90) / (4·240).
    assert_eq!(fraction(&stats.gini), ("5", "16"));
    // Powers 35, 20, 35, 0 around an equal share of 25.
    assert!((stats.power_inequality - 50.0 / 4.0 / 25.0).abs() < 1e-12);
    let bar = |value, voters| HistogramBar { value, voters };
    assert_eq!(stats.by_winners, [bar(0, 1), bar(1, 1), bar(2, 2)]);
    assert_eq!(stats.by_power, [bar(0, 1), bar(8, 1), bar(14, 2)]);
}

#[test]
fn from_totals() {
    let totals = Totals {
        roll: 10,
        ..Totals::from_instance(&instance())
    };
    let stats = FromTotals::new(&totals, &["b".to_owned()]);
    assert_eq!(fraction(&stats.turnout), ("2", "5"));
    assert_eq!((stats.spent, stats.winners, stats.votes), (30, 1, 5));
    assert_eq!(fraction(&stats.mean_winners), ("1", "2"));
    assert_eq!(fraction(&stats.mean_cost), ("15", "1"));
    let categories: Vec<_> = stats
        .by_category
        .iter()
        .map(|group| (group.name.as_deref(), group.votes, group.asked, group.spent))
        .collect();
    assert_eq!(categories, [(Some("x"), 5, 90, 30), (Some("y"), 2, 30, 30)]);
    let villages: Vec<_> = stats
        .by_village
        .iter()
        .map(|group| (group.name.as_deref(), group.winners))
        .collect();
    assert_eq!(villages, [(None, 0), (Some("v"), 1)]);
}

#[test]
fn both_ways_agree_on_approvals() {
    let (instance, funded) = (instance(), ["a".to_owned()]);
    let ballots = FromBallots::new(&instance, &funded);
    let totals = FromTotals::new(&Totals::from_instance(&instance), &funded);
    assert_eq!(
        (ballots.mean_winners, ballots.mean_cost),
        (totals.mean_winners, totals.mean_cost)
    );
}

#[test]
fn nothing_has_statistics_too() {
    let mut empty = instance();
    empty.ballots.clear();
    let stats = FromBallots::new(&empty, &[]);
    assert_eq!((stats.voters, stats.power_inequality), (0, 0.0));
    assert_eq!(fraction(&stats.gini), ("0", "1"));
}
