//! Stories of one cycle, without database and clock.

use super::*;
use crate::accounts::Role;
use crate::clock::Moment;

const OFFICIAL: By = By::Official { account: 1, role: Role::Secretary };

fn roster(members: u32, trustees: u32) -> Roster {
    let member = |number| Member { number, name: format!("Member {number}"), is_trustee: number <= trustees };
    Roster { members: (1..=members).map(member).collect(), second_issuer: Some(2) }
}

fn draft() -> Cycle {
    let mut settings = Settings::default();
    settings.money.fund = 30_000_000;
    let calendar = settings.calendar.calendar();
    let schedule = Schedule::proposed("2027-02-01".parse().unwrap(), &calendar, settings.calendar.lengths);
    let since = calendar.begin_of("2027-01-10".parse().unwrap());
    Cycle {
        id: 1,
        assembly: 1,
        slug: "2027".to_owned(),
        phase: Phase::Draft,
        since,
        letters_ready: false,
        settings,
        schedule,
        roster: None,
        announced_at: None,
        version: 0,
    }
}

fn decision() -> Decision {
    Decision { number: "12-3".to_owned(), date: "2027-08-01".parse().unwrap() }
}

/// A draft announced, and moved by dates and facts into the phase.
fn cycle_in(phase: Phase) -> Cycle {
    let mut cycle = draft();
    while cycle.phase < phase {
        let now = cycle.schedule.end(cycle.phase).unwrap_or(cycle.since.plus(1)).max(cycle.since.plus(1));
        let event = match cycle.phase {
            Phase::Draft => Event::announced(OFFICIAL),
            Phase::Keys => Event::ceremony_confirmed(),
            Phase::Freeze => Event::definition_frozen(),
            Phase::Letters if !cycle.letters_ready => Event::letters_printed(OFFICIAL),
            Phase::Count => Event::result_counted(),
            Phase::Conclusion => Event::conclusion_confirmed(),
            Phase::Decision => Event::money_decided(OFFICIAL, decision(), ""),
            Phase::Delivery => Event::delivered(OFFICIAL),
            _ => Event::date_came(),
        };
        let now = if matches!(cycle.phase, Phase::Draft | Phase::Letters) && event.trigger != Trigger::DateCame {
            cycle.since.plus(1)
        } else {
            now
        };
        cycle.happen(&event, now, true).unwrap();
    }
    cycle
}

#[test]
fn a_cycle_goes_through_all_phases_in_order_on_its_announced_dates() {
    let plan = draft().schedule;
    let cycle = cycle_in(Phase::Closed);
    assert_eq!(cycle.phase, Phase::Closed);
    for phase in DATED {
        assert_eq!(cycle.schedule.start(phase), plan.start(phase), "{phase:?}");
    }
}

#[test]
fn a_cycle_in_each_phase_waits_for_its_date_or_for_a_fact() {
    for phase in Phase::TIMELINE {
        let cycle = cycle_in(phase);
        let waits = cycle.next_due().is_some();
        assert_eq!(waits, machine::ends_by_date(phase) && phase != Phase::Letters, "{phase:?}");
    }
}

#[test]
fn the_date_does_not_come_a_second_early() {
    let mut cycle = cycle_in(Phase::Voting);
    let end = cycle.schedule.end(Phase::Voting).unwrap();
    let early = cycle.happen(&Event::date_came(), end.plus(-1), true);
    assert_eq!(early, Err(Impossible::Missing(machine::Guard::Due)));
    assert_eq!(cycle.phase, Phase::Voting);
    cycle.happen(&Event::date_came(), end, true).unwrap();
    assert_eq!(cycle.phase, Phase::Count);
}

#[test]
fn voting_waits_for_letters_that_are_printed_late() {
    let mut cycle = cycle_in(Phase::Letters);
    let opens = cycle.schedule.start(Phase::Voting).unwrap();
    let without = cycle.happen(&Event::date_came(), opens, true);
    assert_eq!(without, Err(Impossible::Missing(machine::Guard::LettersReady)));
    cycle.happen(&Event::letters_printed(OFFICIAL), opens.plus(3_600), true).unwrap();
    assert_eq!(cycle.next_due(), Some(opens));
    cycle.happen(&Event::date_came(), opens.plus(3_700), true).unwrap();
    assert_eq!(cycle.phase, Phase::Voting);
}

#[test]
fn freezing_too_late_for_the_letters_is_refused() {
    let mut cycle = cycle_in(Phase::Freeze);
    let opens = cycle.schedule.start(Phase::Voting).unwrap();
    let late = cycle.happen(&Event::definition_frozen(), opens.plus(-9 * 86_400), true);
    assert_eq!(late, Err(Impossible::Missing(machine::Guard::TimeForLetters)));
    cycle.happen(&Event::definition_frozen(), opens.plus(-10 * 86_400), true).unwrap();
    assert_eq!(cycle.phase, Phase::Letters);
}

#[test]
fn a_refusal_needs_its_reasons_and_a_decision_its_number() {
    let mut cycle = cycle_in(Phase::Conclusion);
    let now = cycle.since.plus(1);
    let silent = cycle.happen(&Event::conclusion_refused("  "), now, true);
    assert_eq!(silent, Err(Impossible::Missing(machine::Guard::Reasons)));
    cycle.happen(&Event::conclusion_refused("The roll was wrong."), now, true).unwrap();
    assert_eq!(cycle.phase, Phase::NotConfirmed);

    let mut cycle = cycle_in(Phase::Decision);
    let now = cycle.since.plus(1);
    let silent = cycle.happen(&Event::money_refused(OFFICIAL, decision(), ""), now, true);
    assert_eq!(silent, Err(Impossible::Missing(machine::Guard::Reasons)));
    cycle.happen(&Event::money_refused(OFFICIAL, decision(), "A flood took the money."), now, true).unwrap();
    assert_eq!(cycle.phase, Phase::NotFunded);
}

#[test]
fn every_way_into_the_void_is_open_where_the_drawing_has_it_and_nowhere_else() {
    for phase in Phase::TIMELINE {
        for event in [
            Event::given_up(OFFICIAL, "No money."),
            Event::given_up_by_council("A flood."),
            Event::trustees_missing(),
            Event::too_few_ballots(),
            Event::objection_upheld("Votes were bought."),
        ] {
            let mut cycle = cycle_in(phase);
            let outcome = cycle.happen(&event, cycle.since.plus(1), true);
            match machine::transition(phase, event.trigger) {
                Some(_) => assert_eq!((outcome, cycle.phase), (Ok(()), Phase::Void), "{event:?} in {phase:?}"),
                None => assert_eq!((outcome, cycle.phase), (Err(Impossible::NotNow), phase), "{event:?}"),
            }
        }
    }
}

#[test]
fn a_clock_that_was_set_back_does_not_set_back_the_cycle() {
    let mut cycle = cycle_in(Phase::Keys);
    let (before, since) = (cycle.schedule.clone(), cycle.since);
    cycle.happen(&Event::ceremony_confirmed(), since.plus(-86_400), true).unwrap();
    assert_eq!(cycle.since, since);
    assert!(cycle.schedule.start(Phase::Freeze) >= before.start(Phase::Keys));
}

#[test]
fn a_draft_that_lacks_nothing_can_be_announced() {
    let cycle = draft();
    assert_eq!(readiness::lacks(&cycle, &roster(15, 5), "budget.example/saryzhailau/2027", cycle.since), []);
}

#[test]
fn what_a_draft_lacks_is_said_with_the_place_to_mend_it() {
    let mut cycle = draft();
    cycle.settings.money.fund = 0;
    cycle.schedule.set(Phase::Review, Moment(0));
    let mut roster = roster(12, 4);
    roster.second_issuer = None;
    let lacks = readiness::lacks(&cycle, &roster, &"x".repeat(65), cycle.since);
    let found: Vec<(Place, &str)> = lacks.iter().map(|lack| (lack.place, lack.mistake.message)).collect();
    let expected = [
        (Place::Settings(Group::Money), "cycles-number-missing"),
        (Place::Dates, "cycles-date-past"),
        (Place::Roster, "cycles-lack-members"),
        (Place::Roster, "cycles-lack-trustees"),
        (Place::Roster, "cycles-lack-second-issuer"),
        (Place::Platform, "cycles-lack-origin"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn one_issuer_needs_no_second() {
    let mut cycle = draft();
    cycle.settings.council.issuers = 1;
    let mut roster = roster(15, 5);
    roster.second_issuer = None;
    assert_eq!(readiness::lacks(&cycle, &roster, "a/b/2027", cycle.since), []);
}
