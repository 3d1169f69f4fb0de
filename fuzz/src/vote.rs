//! A small vote that is valid, made once for all inputs.

use ortaq_crypto::rehearsal::{Plan, RehearsalOption, Rehearsed, rehearse};
use ortaq_crypto::style::BallotStyle;
use ortaq_rules::TieRule;
use ortaq_rules::greedy::{GreedySettings, RankBy};

/// The lines of a rehearsed vote on two projects, with ballots cast again, tests, revocations and
/// replacements.
pub fn rehearsed() -> (Rehearsed, Vec<String>) {
    let option = |(id, cost): (&str, u64)| RehearsalOption {
        id: id.to_owned(),
        cost,
        category: String::new(),
        village: String::new(),
    };
    let plan = Plan {
        origin: "fuzz.example/2027".to_owned(),
        options: [("P1", 300), ("P2", 500)].into_iter().map(option).collect(),
        budget: 1000,
        style: BallotStyle::Approval { min: 0, max: 2 },
        rule: GreedySettings::plain(RankBy::Votes, TieRule::Lot),
        choices: vec![vec![1, 0], vec![0, 1], vec![1, 1], vec![1, 0]],
        trustees: 2,
        threshold: 2,
        issuers: 2,
        minimum_ballots: 1,
        start: 1_800_000_000,
        seed: [7; 32],
    };
    let mut lines = Vec::new();
    let rehearsed = rehearse(&plan, 1, &mut |line| lines.push(line.to_owned()), &|_, _| {});
    (rehearsed.expect("the plan is a vote"), lines)
}
