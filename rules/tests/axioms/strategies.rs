//! Budgets to try: small ones full of ties, and larger ones with awkward numbers.

use ortaq_rules::greedy::{
    AfterMisfit, ExclusiveGroup, GreedySettings, MinimumVotes, RankBy, ReservedShare,
};
use ortaq_rules::{
    Ballot, Choice, Instance, Project, Tallied, TieOrder, TieRule, Totals, VoteType,
};
use proptest::prelude::*;

/// Up to seven projects of few different costs, and up to nine voters: ties everywhere.
pub fn tied() -> impl Strategy<Value = Instance> {
    instances(1..60, 1..13, 1..8, 0..10)
}

/// Up to twelve projects of many different costs, and up to forty voters: long fractions.
pub fn awkward() -> impl Strategy<Value = Instance> {
    instances(1_000..1_000_000, 1..400_000, 2..13, 1..41)
}

fn instances(
    budgets: std::ops::Range<u64>,
    costs: std::ops::Range<u64>,
    projects: std::ops::Range<usize>,
    voters: std::ops::Range<usize>,
) -> impl Strategy<Value = Instance> {
    let sizes = (
        budgets,
        prop::collection::vec(costs, projects),
        any::<bool>(),
    );
    sizes.prop_flat_map(move |(budget, costs, approvals)| {
        let greatest = if approvals { 1u64 } else { 4 };
        let row = prop::collection::vec(0..=greatest, costs.len());
        let ballots = prop::collection::vec(row, voters.clone());
        ballots.prop_map(move |rows| instance(budget, &costs, &rows))
    })
}

fn instance(budget: u64, costs: &[u64], rows: &[Vec<u64>]) -> Instance {
    let project = |(index, &cost): (usize, &u64)| Project {
        id: format!("p{index}"),
        name: String::new(),
        cost,
        categories: Vec::new(),
        village: None,
        selected: None,
    };
    let ballot = |row: &Vec<u64>| {
        let choices = (0u32..).zip(row).filter(|&(_, &points)| points > 0);
        Ballot {
            choices: choices
                .map(|(project, &points)| Choice { project, points })
                .collect(),
        }
    };
    Instance {
        budget,
        decimals: 0,
        point_decimals: 0,
        vote_type: VoteType::Cumulative,
        projects: costs.iter().enumerate().map(project).collect(),
        ballots: rows.iter().map(ballot).collect(),
    }
}

/// A lot over so many projects.
pub fn lot(projects: usize) -> impl Strategy<Value = TieOrder> {
    let order: Vec<usize> = (0..projects).collect();
    Just(order)
        .prop_shuffle()
        .prop_map(|order| TieOrder::from_order(&order).unwrap())
}

/// Totals with settings of every kind, and a lot.
pub fn greedy() -> impl Strategy<Value = (Totals, GreedySettings, TieOrder)> {
    let project = (1u64..20, 0u64..12);
    let totals = (10u64..80, prop::collection::vec(project, 1..9));
    totals.prop_flat_map(|(budget, projects)| {
        let count = projects.len();
        let totals = totals_of(budget, &projects);
        (Just(totals), settings(budget, count), lot(count))
    })
}

fn totals_of(budget: u64, projects: &[(u64, u64)]) -> Totals {
    let tallied = |(index, &(cost, votes)): (usize, &(u64, u64))| Tallied {
        id: format!("p{index}"),
        cost,
        votes,
        categories: Vec::new(),
        village: None,
    };
    let projects = projects.iter().enumerate().map(tallied).collect();
    Totals {
        budget,
        roll: 40,
        ballots: 20,
        projects,
    }
}

fn settings(budget: u64, projects: usize) -> impl Strategy<Value = GreedySettings> {
    let ids: Vec<String> = (0..projects).map(|index| format!("p{index}")).collect();
    let members = prop::sample::subsequence(ids, 0..=projects);
    let reserved = prop::collection::vec((members.clone(), 0..=budget / 2), 0..3);
    let groups = prop::collection::vec(members, 0..3);
    (any::<[bool; 3]>(), 0u64..6, reserved, groups).prop_map(
        |([per_cost, stop, by_cost], minimum, reserved, groups)| GreedySettings {
            rank_by: if per_cost {
                RankBy::VotesPerCost
            } else {
                RankBy::Votes
            },
            after_misfit: if stop {
                AfterMisfit::Stop
            } else {
                AfterMisfit::Skip
            },
            minimum: MinimumVotes::Votes { votes: minimum },
            reserved: (0..)
                .zip(reserved)
                .map(|(label, (members, amount))| ReservedShare {
                    label: label.to_string(),
                    members,
                    amount,
                })
                .collect(),
            exclusive_groups: (0..)
                .zip(groups)
                .map(|(label, members)| ExclusiveGroup {
                    label: label.to_string(),
                    members,
                })
                .collect(),
            ties: if by_cost {
                TieRule::LowestCostThenLot
            } else {
                TieRule::Lot
            },
            reserve_list: 3,
        },
    )
}
