//! A whole vote in every ballot style, replayed by a stranger.

#[cfg(test)]
mod support;

use ortaq_crypto::rehearsal::Plan;
use ortaq_crypto::replay::State;
use ortaq_crypto::style::BallotStyle;
use support::{approval, plan, replay, run};

fn totals(plan: &Plan, worth: impl Fn(u32) -> u64) -> Vec<u64> {
    let sum =
        |option: usize| plan.choices.iter().filter_map(|choice| choice.get(option)).map(|number| worth(*number)).sum();
    (0..plan.options.len()).map(sum).collect()
}

fn holds(plan: &Plan, worth: impl Fn(u32) -> u64) {
    let (rehearsed, lines) = run(plan);
    let report = replay(&rehearsed.header.checkpoint, &lines);
    assert!(report.is_valid(), "{:?}", report.failure());
    assert!(report.checks.iter().all(|(_, state)| matches!(state, State::Passed(_))), "{:#?}", report.checks);
    let expected = totals(plan, worth);
    assert_eq!(rehearsed.totals, expected);
    assert_eq!(report.totals.iter().map(|(_, total)| *total).collect::<Vec<_>>(), expected);
    assert_eq!(report.fingerprint.as_ref(), Some(&rehearsed.fingerprint));
    assert_eq!(report.witnesses, ["witness.rehearsal"]);
}

#[test]
fn approval_is_counted_as_cast_whatever_else_happens() {
    let plan = approval();
    let sizes = plan.sizes();
    assert!(sizes.revotes > 0 && sizes.challenges > 0 && sizes.replacements > 0 && sizes.paper > 0);
    holds(&plan, u64::from);
}

#[test]
fn points_are_counted() {
    let choices = (0..8).map(|voter| vec![voter % 4, 3 - voter % 4, 1, 0]).collect();
    holds(&plan(BallotStyle::Points { min: 1, max: 6, each: 3 }, choices), u64::from);
}

#[test]
fn a_knapsack_is_counted() {
    let choices = (0..8).map(|voter| if voter % 2 == 0 { vec![1, 1, 1, 0] } else { vec![0, 0, 0, 1] }).collect();
    holds(&plan(BallotStyle::Knapsack {}, choices), u64::from);
}

#[test]
fn rankings_are_counted_by_score() {
    let choices = (0..8).map(|voter| if voter % 3 == 0 { vec![1, 2, 3, 0] } else { vec![0, 2, 1, 0] }).collect();
    let worth = |rank| [0, 5, 3, 1][usize::try_from(rank).unwrap()];
    holds(&plan(BallotStyle::Ranking { scores: vec![5, 3, 1] }, choices), worth);
}

#[test]
fn one_issuer_is_enough_and_named() {
    let mut plan = approval();
    plan.issuers = 1;
    holds(&plan, u64::from);
}

#[test]
fn the_same_seed_gives_the_same_bytes_whatever_the_workers() {
    let plan = approval();
    let (one, lines) = run(&plan);
    let mut again = Vec::new();
    let two = ortaq_crypto::rehearsal::rehearse(&plan, 1, &mut |line| again.push(line.to_owned()), &|_, _| {}).unwrap();
    assert_eq!(lines, again);
    assert_eq!(one.header, two.header);
}

#[test]
fn a_vote_under_way_is_valid_so_far_at_every_entry() {
    let (_, lines) = run(&approval());
    for length in 1..lines.len() {
        let report = replay("", &lines[..length]);
        let (check, found) = report.failure().unwrap();
        assert_eq!((check.number(), found.code), (3, "checkpoint-missing"), "{length} entries");
    }
}
