//! Every check has something that makes it red, or warn.

use ortaq_crypto::style::{BallotStyle, Infeasible};
use ortaq_rules::Share;
use ortaq_rules::greedy::{GreedyError, MinimumVotes};

use super::super::model::{Facts, LONGEST_ON_CARD, Mend, Problem, Severity, Shown, assemble, examine};
use super::{DAY, cycle, facts, freezing, project, shortlist, two_villages};
use crate::cycles::Cycle;
use crate::cycles::model::Phase;
use crate::i18n::Language;
use crate::proposals::model::LONGEST_TITLE;

/// What is wrong with a ballot that somebody changed in one place.
fn problems(change: impl FnOnce(&mut Cycle, &mut Vec<Shown>, &mut Facts)) -> Vec<Problem> {
    let (mut cycle, mut shortlist, mut facts) = (cycle(), shortlist(), facts());
    change(&mut cycle, &mut shortlist, &mut facts);
    let plan = assemble(&cycle, &shortlist, &two_villages());
    examine(&cycle, &shortlist, &plan, &facts, freezing(&cycle))
}

/// What is wrong with these projects under a style.
fn style(style: BallotStyle, shortlist: Vec<Shown>) -> Vec<Problem> {
    problems(|cycle, list, _| {
        cycle.settings.ballot.style = style;
        *list = shortlist;
    })
}

fn infeasible(problems: &[Problem]) -> Infeasible {
    problems
        .iter()
        .find_map(|problem| match problem {
            Problem::Style(infeasible) => Some(infeasible.clone()),
            _ => None,
        })
        .unwrap()
}

#[test]
fn a_ballot_that_lacks_nothing_has_no_problem() {
    assert_eq!(problems(|_, _, _| {}), []);
}

#[test]
fn a_ballot_needs_two_projects() {
    let nothing = problems(|_, list, _| list.clear());
    assert_eq!(nothing, [Problem::NothingShortlisted]);
    assert_eq!(nothing[0].mend(), Mend::Shortlist);
    let one = style(BallotStyle::Approval { min: 0, max: 1 }, vec![project(1, 1_000)]);
    assert_eq!(one, [Problem::OnlyOne]);
}

#[test]
fn what_is_not_decided_is_named_and_left_out() {
    let undecided = problems(|_, _, facts| facts.undecided = vec!["P09".to_owned()]);
    assert_eq!(undecided, [Problem::Undecided(vec!["P09".to_owned()])]);
    assert_eq!(undecided[0].severity(), Severity::Warning);
}

#[test]
fn no_project_asks_for_more_than_the_cap_or_for_nothing() {
    let above = problems(|_, list, _| list[1].request = 10_000_001);
    assert_eq!(above, [Problem::AboveCap { number: 5, cost: 10_000_001, cap: 10_000_000 }]);
    assert_eq!(above[0].mend(), Mend::Proposal(5));
    assert_eq!(problems(|_, list, _| list[1].request = 0), [Problem::AsksNothing { number: 5 }]);
    assert!(problems(|cycle, _, _| cycle.settings.money.fund = 0).contains(&Problem::NoFund));
    assert!(problems(|cycle, _, _| cycle.settings.money.fund = 1 << 53).contains(&Problem::NoFund));
    assert!(problems(|_, list, _| list[0].request = 1 << 53).contains(&Problem::Unwritable));
}

#[test]
fn the_style_must_suit_the_projects() {
    let approval = |min, max| infeasible(&style(BallotStyle::Approval { min, max }, shortlist()));
    assert_eq!(approval(0, 5), Infeasible::MoreThanRoom { most: 5, room: 4 });
    assert_eq!(approval(3, 2), Infeasible::LeastAboveMost { least: 3, most: 2 });
    assert_eq!(approval(0, 0), Infeasible::NothingToChoose);
    let points = |max, each| infeasible(&style(BallotStyle::Points { min: 0, max, each }, shortlist()));
    assert_eq!(points(3, 4), Infeasible::EachAboveMost { each: 4, most: 3 });
    let many: Vec<Shown> = (1..=501).map(|number| project(number, 1_000)).collect();
    assert_eq!(infeasible(&style(BallotStyle::Approval { min: 0, max: 3 }, many)), Infeasible::Options(501));
    let knapsack = |list| infeasible(&style(BallotStyle::Knapsack {}, list));
    let dear = vec![project(1, 1_000), project(2, 30_000_001)];
    assert_eq!(knapsack(dear), Infeasible::NeverChosen { option: 2, cost: 30_000_001, budget: 30_000_000 });
    assert_eq!(knapsack(vec![project(1, 0), project(2, 0)]), Infeasible::NoCosts);
    let ranking = |scores: &[u32], list| infeasible(&style(BallotStyle::Ranking { scores: scores.to_vec() }, list));
    assert_eq!(ranking(&[1, 2], shortlist()), Infeasible::Scores);
    let ranks = Infeasible::MoreRanksThanOptions { ranks: 5, options: 4 };
    assert_eq!(ranking(&[5, 4, 3, 2, 1], shortlist()), ranks);
}

#[test]
fn numbers_must_not_outgrow_proof_count_and_log() {
    let large = problems(|cycle, _, _| {
        cycle.settings.ballot.style = BallotStyle::Knapsack {};
        cycle.settings.money.fund = 1 << 62;
    });
    assert_eq!(infeasible(&large), Infeasible::TooLarge);
    let total = problems(|cycle, _, facts| {
        cycle.settings.ballot.style = BallotStyle::Points { min: 0, max: 2_000_000, each: 1_000_000 };
        facts.lines = Some(5_000);
    });
    assert_eq!(infeasible(&total), Infeasible::TotalTooLarge { lines: 5_000, greatest: 1_000_000 });
    let many: Vec<Shown> = (1..=300).map(|number| project(number, 1_000)).collect();
    let long = infeasible(&style(BallotStyle::Points { min: 0, max: 1_000, each: 1_000 }, many));
    assert!(matches!(long, Infeasible::BallotTooLong(bytes) if bytes > 48_800), "{long:?}");
}

#[test]
fn there_must_be_two_ballots_to_choose_between() {
    assert_eq!(style(BallotStyle::Approval { min: 4, max: 4 }, shortlist()), [Problem::NoChoice]);
    assert_eq!(style(BallotStyle::Points { min: 8, max: 8, each: 2 }, shortlist()), [Problem::NoChoice]);
    assert_eq!(style(BallotStyle::Approval { min: 3, max: 4 }, shortlist()), []);
}

#[test]
fn few_ballots_are_not_secret() {
    let least = |minimum| problems(move |cycle, _, _| cycle.settings.ballot.minimum_ballots = minimum);
    assert_eq!(least(1), [Problem::MinimumBallots]);
    let above = least(1_601);
    assert_eq!(above, [Problem::MinimumAboveRoll { minimum: 1_601, lines: 1_600 }]);
    assert_eq!(above[0].severity(), Severity::Warning);
}

#[test]
fn the_rule_must_not_contradict_itself() {
    let reserve = |numerator, denominator| {
        problems(move |cycle, _, _| cycle.settings.counting.village_reserve = Share { numerator, denominator })
    };
    assert_eq!(reserve(3, 2), [Problem::Rule(GreedyError::ReservedExceedsBudget)]);
    assert_eq!(reserve(1, 10), []);
    let minimum = |minimum| problems(move |cycle, _, _| cycle.settings.counting.minimum = minimum);
    let nothing = Share { numerator: 1, denominator: 0 };
    assert_eq!(minimum(MinimumVotes::ShareOfRoll { share: nothing }), [Problem::Rule(GreedyError::BadShare)]);
    assert_eq!(minimum(MinimumVotes::Votes { votes: 1 << 53 }), [Problem::RuleUnwritable]);
}

#[test]
fn both_languages_of_the_law_are_on_every_card() {
    let without = |language| problems(move |_, list, _| drop(list[2].words.remove(&language)));
    let both =
        |language| [Problem::TitleMissing { number: 7, language }, Problem::SummaryMissing { number: 7, language }];
    assert_eq!(without(Language::Russian), both(Language::Russian));
    assert_eq!(without(Language::Kazakh), both(Language::Kazakh));
    assert_eq!(without(Language::English), []);
    let blank = problems(|_, list, _| list[2].words.get_mut(&Language::Russian).unwrap().summary = "  ".to_owned());
    assert_eq!(blank, [Problem::SummaryMissing { number: 7, language: Language::Russian }]);
    assert_eq!(blank[0].mend(), Mend::Translations(7));
}

#[test]
fn what_a_card_says_must_fit_it() {
    let long = problems(|_, list, _| {
        let words = list[0].words.get_mut(&Language::English).unwrap();
        words.title = "ә".repeat(LONGEST_TITLE + 1);
        words.summary = "ә".repeat(LONGEST_ON_CARD + 1);
    });
    let (number, language) = (2, Language::English);
    assert_eq!(
        long,
        [
            Problem::TitleLong { number, language, length: LONGEST_TITLE + 1 },
            Problem::SummaryLong { number, language, length: LONGEST_ON_CARD + 1 },
        ]
    );
}

#[test]
fn a_missing_picture_is_no_obstacle() {
    let none = problems(|_, list, _| list[3].photo = None);
    assert_eq!(none, [Problem::NoPhoto { number: 11 }]);
    assert_eq!(none[0].severity(), Severity::Warning);
}

#[test]
fn letters_need_their_time_and_voting_its_dates() {
    let moved = problems(|cycle, _, _| {
        let voting = cycle.schedule.start(Phase::Voting).unwrap();
        cycle.schedule.set(Phase::Letters, voting.plus(-4 * DAY));
    });
    assert_eq!(moved, [Problem::LettersTime { days: 4, needed: 10 }]);
    assert_eq!(moved[0].mend(), Mend::Dates);
    let turned = problems(|cycle, _, _| {
        let opens = cycle.schedule.start(Phase::Voting).unwrap();
        cycle.schedule.set(Phase::Count, opens);
    });
    assert_eq!(turned, [Problem::VotingDates]);
    let (cycle, list) = (cycle(), shortlist());
    let plan = assemble(&cycle, &list, &two_villages());
    let late = cycle.schedule.start(Phase::Voting).unwrap().plus(-2 * DAY);
    let days = examine(&cycle, &list, &plan, &facts(), late);
    assert_eq!(days, [Problem::LettersTime { days: 2, needed: 10 }], "the freezing is late");
}

#[test]
fn everybody_who_acts_is_named() {
    let roster = |change: fn(&mut crate::cycles::model::Roster)| {
        problems(move |cycle, _, _| change(cycle.roster.as_mut().unwrap()))
    };
    assert_eq!(roster(|roster| drop(roster.members.pop())), [Problem::Members { named: 14, needed: 15 }]);
    assert_eq!(roster(|roster| roster.members[0].is_trustee = false), [Problem::Trustees { named: 4, needed: 5 }]);
    assert_eq!(roster(|roster| roster.second_issuer = None), [Problem::SecondIssuer]);
}

#[test]
fn the_roll_is_there_and_its_corrections_are_known() {
    let lines = |lines| problems(move |_, _, facts| facts.lines = lines);
    assert_eq!(lines(None), [Problem::RollMissing]);
    assert!(lines(Some(0)).contains(&Problem::RollMissing));
    assert_eq!(lines(Some(10_000_001)), [Problem::RollTooLong]);
    let open = |phase| {
        problems(move |cycle, _, facts| {
            cycle.phase = phase;
            facts.open_corrections = 3;
        })
    };
    assert_eq!(open(Phase::RollCheck), [Problem::OpenCorrections(3)]);
    assert_eq!(open(Phase::Keys), [Problem::LeftCorrections(3)]);
    assert_eq!(open(Phase::Keys)[0].severity(), Severity::Warning);
}
