//! The table against its drawing in `docs/proposal.md`.

use std::collections::BTreeSet;

use super::*;

const DRAWING: &str = include_str!("../../../../../docs/proposal.md");

#[test]
fn the_table_is_what_is_drawn() {
    let drawn: BTreeSet<(String, String, String)> = DRAWING
        .lines()
        .filter_map(|line| {
            let (from, rest) = line.trim().split_once(" --> ")?;
            let (to, event) = rest.split_once(": ")?;
            Some((from.to_owned(), event.to_owned(), to.to_owned()))
        })
        .collect();
    let name = |state: State| format!("{state:?}");
    let mut coded: BTreeSet<(String, String, String)> =
        TRANSITIONS.iter().map(|arrow| (name(arrow.from), arrow.event.code().to_owned(), name(arrow.to))).collect();
    coded.insert(("[*]".to_owned(), "submitted".to_owned(), "Submitted".to_owned()));
    assert_eq!(coded, drawn);
}

#[test]
fn an_event_leads_to_one_state_only() {
    for from in State::ALL {
        for event in Event::ALL {
            let arrows = TRANSITIONS.iter().filter(|arrow| arrow.from == from && arrow.event == event).count();
            assert!(arrows <= 1, "{from:?} {event:?}");
        }
    }
}

#[test]
fn codes_are_read_back_and_every_state_is_reached() {
    for state in State::ALL {
        assert_eq!(State::from_code(state.code()), Some(state));
        assert!(state == State::Submitted || TRANSITIONS.iter().any(|arrow| arrow.to == state), "{state:?}");
    }
    for event in Event::ALL {
        assert_eq!(Event::from_code(event.code()), Some(event));
    }
}

#[test]
fn only_what_was_merged_refused_finally_or_withdrawn_is_at_an_end() {
    let ends: Vec<State> = State::ALL.into_iter().filter(|state| state.is_end()).collect();
    assert_eq!(ends, [State::Merged, State::RefusedFinally, State::Withdrawn]);
}

#[test]
fn nothing_is_handed_in_after_the_intake_and_nothing_is_judged_after_the_assembly() {
    assert!(Event::Submitted.has_its_time(Phase::Intake) && !Event::Submitted.has_its_time(Phase::Review));
    for event in [Event::FoundFeasible, Event::RefusalAgreed, Event::Mended, Event::Appealed] {
        assert!(event.has_its_time(Phase::Review) && event.has_its_time(Phase::Assembly), "{event:?}");
        assert!(!event.has_its_time(Phase::RollCheck) && !event.has_its_time(Phase::Announcement), "{event:?}");
    }
    assert!(Event::Withdrawn.has_its_time(Phase::Keys) && !Event::Withdrawn.has_its_time(Phase::Letters));
}
