//! Equal Shares on instances small enough to follow by hand.

use super::*;
use crate::model::{Ballot, Choice, Project, VoteType};
use crate::ties::DecidedBy;

/// A budget of approvals; each ballot lists positions of projects.
fn approvals(budget: u64, costs: &[u64], ballots: &[&[u32]]) -> Instance {
    let project = |(index, &cost): (usize, &u64)| Project {
        id: format!("p{index}"),
        name: String::new(),
        cost,
        categories: Vec::new(),
        village: None,
        selected: None,
    };
    let ballot = |projects: &&[u32]| Ballot {
        choices: projects
            .iter()
            .map(|&project| Choice { project, points: 1 })
            .collect(),
    };
    Instance {
        budget,
        decimals: 0,
        point_decimals: 0,
        vote_type: VoteType::Approval,
        projects: costs.iter().enumerate().map(project).collect(),
        ballots: ballots.iter().map(ballot).collect(),
    }
}

fn lot_of(instance: &Instance) -> TieOrder {
    TieOrder::by_id(instance.projects.iter().map(|project| project.id.as_str()))
}

fn funded(instance: &Instance, settings: &EqualSharesSettings) -> EqualSharesOutcome {
    fund(instance, settings, &lot_of(instance), 1).unwrap()
}

fn fraction(exact: &crate::Exact) -> (&str, &str) {
    (&exact.numerator, &exact.denominator)
}

const ONCE: Completion = Completion::None;

#[test]
fn rounds_explain_who_paid_what() {
    // Endowment 10. p0 (cost 12): three supporters pay 4 each. p1 (cost 16): one of them has 6
    // left and pays it all, the other supporter pays 10, and has nothing left.
    let instance = approvals(40, &[12, 16, 9], &[&[0, 1], &[0], &[0, 2], &[1]]);
    let outcome = funded(
        &instance,
        &EqualSharesSettings::reference(Utility::Cardinality, ONCE),
    );
    assert_eq!(outcome.funded, ["p0", "p1"]);
    assert_eq!((outcome.total_cost, outcome.kept), (28, Kept::EqualShares));
    assert_eq!(fraction(&outcome.scan.endowment), ("10", "1"));
    let [first, second] = outcome.rounds.as_slice() else {
        panic!("two rounds")
    };
    assert_eq!(fraction(&first.price), ("4", "1"));
    assert_eq!(
        (first.paid_in_full, first.paid_the_rest, first.paid_nothing),
        (3, 0, 0)
    );
    assert_eq!(fraction(&first.left), ("28", "1"));
    assert_eq!(fraction(&second.price), ("10", "1"));
    assert_eq!((second.paid_in_full, second.paid_the_rest), (1, 1));
    assert_eq!(fraction(&second.rest), ("6", "1"));
    assert_eq!(fraction(&second.left), ("12", "1"));
    let [removal] = outcome.removals.as_slice() else {
        panic!("one removal")
    };
    assert_eq!((removal.project.as_str(), removal.supporters), ("p2", 1));
    assert_eq!(fraction(&removal.money), ("6", "1"));
    assert_eq!(fraction(&removal.lacking), ("3", "1"));
    assert_eq!(fraction(&removal.affordable_cost), ("6", "1"));
}

#[test]
fn the_cost_named_as_affordable_is() {
    let mut instance = approvals(40, &[12, 16, 9], &[&[0, 1], &[0], &[0, 2], &[1]]);
    instance.projects[2].cost = 6;
    let settings = EqualSharesSettings::reference(Utility::Cardinality, ONCE);
    assert!(
        funded(&instance, &settings)
            .funded
            .contains(&"p2".to_owned())
    );
}

#[test]
fn ties_go_to_the_lowest_cost_then_the_most_votes_then_the_lot() {
    // With cost utilities, the key is the share of a voter's money per money: 1 / votes.
    let settings = EqualSharesSettings::reference(Utility::Cost, ONCE);
    let by_cost = approvals(20, &[8, 6], &[&[0, 1], &[0, 1]]);
    let outcome = funded(&by_cost, &settings);
    assert_eq!(outcome.funded, ["p1", "p0"]);
    let tie = outcome.rounds[0].tie.as_ref().unwrap();
    assert_eq!((tie.projects.len(), tie.decided_by), (2, DecidedBy::Cost));
    let by_lot = approvals(20, &[8, 8], &[&[0, 1], &[0, 1]]);
    let reversed = TieOrder::from_order(&[1, 0]).unwrap();
    let outcome = fund(&by_lot, &settings, &reversed, 1).unwrap();
    assert_eq!(outcome.funded, ["p1", "p0"]);
    assert_eq!(
        outcome.rounds[0].tie.as_ref().unwrap().decided_by,
        DecidedBy::Lot
    );
    assert_eq!(outcome.rounds[1].tie, None);
}

#[test]
fn raising_stops_before_the_budget_is_exceeded() {
    // 10 each: nothing is affordable. At 12, p0; at 14, p1 as well, which exceeds 20.
    let instance = approvals(20, &[12, 14], &[&[0], &[1]]);
    let outcome = funded(&instance, &EqualSharesSettings::as_in_elections(false));
    assert_eq!(outcome.funded, ["p0"]);
    assert_eq!(
        (outcome.scan.steps, outcome.scan.stop),
        (3, Stop::Overspent)
    );
    let next = outcome.scan.next.unwrap();
    assert_eq!(next.funded.len(), 2);
    assert_eq!(fraction(&next.overspent), ("6", "1"));
}

#[test]
fn raising_stops_when_nothing_further_fits_or_nothing_is_left_to_fund() {
    let exhaustive = EqualSharesSettings::reference(Utility::Cost, Completion::Add1);
    let instance = approvals(20, &[12, 14], &[&[0], &[1]]);
    let outcome = funded(&instance, &exhaustive);
    assert_eq!(
        (outcome.scan.steps, outcome.scan.stop),
        (2, Stop::Exhaustive)
    );
    let affordable = approvals(20, &[12, 8], &[&[0], &[1]]);
    let outcome = funded(&affordable, &EqualSharesSettings::as_in_elections(false));
    assert_eq!(
        (outcome.scan.steps, outcome.scan.stop),
        (2, Stop::AllFunded)
    );
}

#[test]
fn an_unsupported_project_keeps_an_outcome_from_being_exhaustive_only_if_all_count() {
    let instance = approvals(20, &[12, 14, 1], &[&[0], &[1]]);
    let supported = EqualSharesSettings::reference(Utility::Cost, Completion::Add1);
    assert_eq!(funded(&instance, &supported).scan.steps, 2);
    let all = EqualSharesSettings {
        exhaustive_over: ExhaustiveOver::All,
        ..supported
    };
    assert_eq!(funded(&instance, &all).scan.stop, Stop::Overspent);
    let completed = EqualSharesSettings {
        completion: Completion::Add1u,
        ..supported
    };
    let outcome = funded(&instance, &completed);
    assert_eq!(outcome.funded, ["p0", "p2"]);
    assert_eq!(outcome.completion.unwrap().funded, ["p2"]);
}

#[test]
fn the_floor_and_the_step_are_whole_units_of_the_currency() {
    // Two decimals: 10.05 for two voters is 5.025, rounded down to 5; p0 costs 7.
    let mut instance = approvals(1_005, &[700, 800], &[&[0], &[1]]);
    instance.decimals = 2;
    let outcome = funded(&instance, &EqualSharesSettings::as_in_elections(false));
    assert_eq!(outcome.funded, ["p0"]);
    assert_eq!(
        (outcome.scan.steps, fraction(&outcome.scan.endowment)),
        (2, ("700", "1"))
    );
    let exact = EqualSharesSettings::reference(Utility::Cost, ONCE);
    assert_eq!(
        fraction(&funded(&instance, &exact).scan.endowment),
        ("1005", "2")
    );
}

#[test]
fn greedy_takes_over_only_with_strictly_more_voters() {
    // Equal Shares funds the two small projects, greedy funding the large one.
    let ballots: &[&[u32]] = &[&[0], &[0], &[0], &[1], &[2]];
    let settings = EqualSharesSettings {
        compare_with_greedy: true,
        ..EqualSharesSettings::reference(Utility::Cost, ONCE)
    };
    let outcome = funded(&approvals(10, &[9, 2, 2], ballots), &settings);
    assert_eq!(
        (outcome.kept, outcome.funded.as_slice()),
        (Kept::Greedy, &["p0".to_owned()][..])
    );
    let even: &[&[u32]] = &[&[0], &[0], &[1], &[2]];
    let outcome = funded(&approvals(10, &[9, 2, 2], even), &settings);
    let comparison = outcome.comparison.unwrap();
    assert_eq!(
        (comparison.prefer_greedy, comparison.prefer_equal_shares),
        (2, 2)
    );
    assert_eq!((outcome.kept, outcome.total_cost), (Kept::EqualShares, 4));
}

#[test]
fn projects_under_the_minimum_take_no_part() {
    let instance = approvals(20, &[5, 5], &[&[0, 1], &[0]]);
    let settings = EqualSharesSettings {
        minimum_votes: 2,
        ..EqualSharesSettings::reference(Utility::Cost, Completion::Add1u)
    };
    assert_eq!(funded(&instance, &settings).funded, ["p0"]);
}

#[test]
fn edges_have_outcomes_or_errors() {
    let settings = EqualSharesSettings::reference(Utility::Cost, Completion::Add1u);
    let nobody = approvals(20, &[5], &[]);
    assert_eq!(funded(&nobody, &settings).funded, ["p0"]);
    let nothing = approvals(0, &[], &[&[]]);
    assert_eq!(funded(&nothing, &settings).total_cost, 0);
    let fail = |settings: EqualSharesSettings| {
        let instance = approvals(20, &[12, 14], &[&[0], &[1]]);
        fund(&instance, &settings, &lot_of(&instance), 2).unwrap_err()
    };
    let still = EqualSharesSettings {
        step: 0,
        ..settings
    };
    assert_eq!(fail(still), EqualSharesError::BadStep);
    let short = EqualSharesSettings {
        most_steps: 1,
        ..settings
    };
    assert_eq!(fail(short), EqualSharesError::TooManySteps { steps: 1 });
    let instance = approvals(20, &[12], &[&[0]]);
    let other = TieOrder::by_id(["a", "b"]);
    assert!(matches!(
        fund(&instance, &settings, &other, 1),
        Err(EqualSharesError::Lot(_))
    ));
    let mut heavy = approvals(20, &[12], &[&[0]]);
    heavy.ballots[0].choices[0].points = u64::MAX;
    assert_eq!(
        fund(&heavy, &settings, &lot_of(&heavy), 1).unwrap_err(),
        EqualSharesError::TooLarge
    );
}
