//! How a ballot is put together, and what makes two of them different.

use super::super::model::{Change, Plan, assemble, changes};
use super::{cycle, project, shortlist, two_villages, words};
use crate::clock::Moment;
use crate::cycles::model::Phase;
use crate::i18n::Language;
use ortaq_crypto::style::BallotStyle;
use ortaq_rules::{Share, TieRule};

fn plan() -> Plan {
    assemble(&cycle(), &shortlist(), &two_villages())
}

#[test]
fn projects_stand_by_their_numbers_whatever_order_they_come_in() {
    let mut mixed = shortlist();
    mixed.reverse();
    let plan = assemble(&cycle(), &mixed, &two_villages());
    let printed: Vec<(usize, &str)> = plan.on_ballot().map(|on| (on.number, on.option.id.as_str())).collect();
    assert_eq!(printed, [(1, "P02"), (2, "P05"), (3, "P07"), (4, "P11")]);
    assert_eq!(plan, self::plan());
    let options = plan.ballot_options().unwrap();
    assert_eq!(options[0].cost.0, 6_000_000);
    assert_eq!((options[0].category.as_str(), options[0].village.as_str()), ("roads", "Сарыжайлау"));
}

#[test]
fn the_rules_of_the_cycle_are_those_of_the_ballot() {
    let mut cycle = cycle();
    cycle.settings.counting.village_reserve = Share { numerator: 1, denominator: 10 };
    let plan = assemble(&cycle, &shortlist(), &two_villages());
    assert_eq!((plan.budget, plan.minimum_ballots), (30_000_000, 10));
    assert_eq!(plan.style, BallotStyle::Approval { min: 0, max: 3 });
    assert_eq!((plan.rule.ties, plan.rule.reserve_list), (TieRule::Lot, 10));
    let reserved = &plan.rule.reserved[0];
    assert_eq!((reserved.label.as_str(), reserved.amount), ("small-villages", 3_000_000));
    assert_eq!(reserved.members, ["P05", "P07", "P11"], "those of the village of 230 people");
    let start = |phase| u64::try_from(cycle.schedule.start(phase).unwrap().0).unwrap();
    assert_eq!((plan.opens, plan.closes), (start(Phase::Voting), start(Phase::Count)));
}

#[test]
fn a_village_whose_name_is_too_long_for_the_log_goes_by_its_number() {
    let mut villages = two_villages();
    villages[0].description.name.kazakh = "Ә".repeat(60);
    let plan = assemble(&cycle(), &shortlist(), &villages);
    assert_eq!(plan.options[0].village, "village-1");
    assert!(plan.ballot_options().is_ok());
}

#[test]
fn a_text_that_is_missing_is_shown_in_the_authors_language() {
    let mut shown = project(3, 1_000_000);
    shown.language = Language::Russian;
    shown.words.clear();
    shown.words.insert(Language::Russian, words("Мост"));
    let mut kazakh = words("Көпір");
    kazakh.summary = "  ".to_owned();
    shown.words.insert(Language::Kazakh, kazakh);
    let read = shown.in_language(Language::Kazakh);
    assert_eq!((read.title.as_str(), read.summary.as_str()), ("Көпір", "Мост салынады."));
    assert_eq!(shown.in_language(Language::English), words("Мост"));
    let texts = assemble(&cycle(), &[shown], &[]).texts();
    assert_eq!(
        texts,
        "[{\"id\":\"P03\",\"texts\":{\"en\":{\"title\":\"Мост\",\"summary\":\"Мост салынады.\"},\
         \"kk\":{\"title\":\"Көпір\",\"summary\":\"Мост салынады.\"},\
         \"ru\":{\"title\":\"Мост\",\"summary\":\"Мост салынады.\"}}}]"
    );
}

#[test]
fn a_plan_is_written_in_one_way_and_read_again() {
    let plan = plan();
    let read = Plan::read(&plan.canonical()).unwrap();
    assert_eq!((&read, read.canonical()), (&plan, plan.canonical()));
    assert!(Plan::read(&plan.canonical().replacen('{', "{\"more\":1,", 1)).is_err());
}

#[test]
fn every_change_is_named_and_changes_the_hash() {
    let before = plan();
    let change = |change: fn(&mut Plan)| {
        let mut now = before.clone();
        change(&mut now);
        assert_ne!(now.hash(), before.hash());
        changes(&before, &now)
    };
    assert_eq!(changes(&before, &before), []);
    assert_eq!(change(|plan| drop(plan.options.remove(1))), [Change::Gone("P05".to_owned())]);
    assert_eq!(
        change(|plan| plan.options[1].cost = 1),
        [Change::Cost { project: "P05".to_owned(), before: 4_000_000, now: 1 }]
    );
    assert_eq!(change(|plan| plan.options[1].village.clear()), [Change::Place("P05".to_owned())]);
    let text = |plan: &mut Plan| plan.options[2].texts.get_mut("ru").unwrap().title.push('!');
    assert_eq!(change(text), [Change::Texts("P07".to_owned())]);
    assert_eq!(change(|plan| plan.budget = 1), [Change::Fund]);
    assert_eq!(change(|plan| plan.style = BallotStyle::Knapsack {}), [Change::Style]);
    assert_eq!(change(|plan| plan.rule.reserve_list = 1), [Change::Rule]);
    assert_eq!(change(|plan| plan.minimum_ballots = 99), [Change::MinimumBallots]);
    assert_eq!(change(|plan| plan.closes += 1), [Change::Dates]);
    assert_eq!(changes(&Plan { options: Vec::new(), ..before.clone() }, &before).len(), 4);
}

#[test]
fn texts_have_a_hash_of_their_own() {
    let before = plan();
    let mut dearer = before.clone();
    dearer.options[0].cost = 1;
    assert_eq!(dearer.texts_hash(), before.texts_hash());
    let mut other = before.clone();
    other.options[0].texts.get_mut("kk").unwrap().summary.push('!');
    assert_ne!(other.texts_hash(), before.texts_hash());
}

#[test]
fn without_dates_nothing_opens() {
    let mut cycle = cycle();
    cycle.schedule.set(Phase::Voting, Moment(-5));
    assert_eq!(assemble(&cycle, &[], &[]).opens, 0);
}
