use std::collections::BTreeSet;

use super::*;

const DRAWING: &str = include_str!("../../../../../docs/cycle.md");

fn every_combination_of_facts() -> impl Iterator<Item = Facts> {
    (0u8..64).map(|bits| {
        let bit = |place: u8| bits >> place & 1 == 1;
        Facts {
            ready: bit(0),
            due: bit(1),
            letters_ready: bit(2),
            time_for_letters: bit(3),
            reasons: bit(4),
            number_and_date: bit(5),
        }
    })
}

fn camel(code: &str) -> String {
    code.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect()
}

fn arrow_line(transition: &Transition) -> String {
    let guards: Vec<&str> = transition.guards.iter().map(|guard| guard.code()).collect();
    let guards = if guards.is_empty() { String::new() } else { format!(" [{}]", guards.join(", ")) };
    let (from, to) = (camel(transition.from.code()), camel(transition.to.code()));
    format!("{from} --> {to}: {}{guards}", transition.trigger.code())
}

fn drawn(drawing: &str) -> Vec<String> {
    let diagram = drawing.split("```mermaid").nth(1).unwrap().split("```").next().unwrap();
    diagram.lines().map(str::trim).filter(|line| line.contains("-->")).map(str::to_owned).collect()
}

fn coded() -> Vec<String> {
    let ends = Phase::ALL.into_iter().filter(|phase| phase.is_end());
    let start = std::iter::once("[*] --> Draft".to_owned());
    let arrows = TRANSITIONS.iter().map(arrow_line);
    start.chain(arrows).chain(ends.map(|phase| format!("{} --> [*]", camel(phase.code())))).collect()
}

#[test]
fn the_drawing_and_the_table_say_the_same() {
    let (drawn, coded) = (drawn(DRAWING), coded());
    let drawn_once: BTreeSet<&String> = drawn.iter().collect();
    let coded_once: BTreeSet<&String> = coded.iter().collect();

    let only_drawn: Vec<_> = drawn_once.difference(&coded_once).collect();
    let only_coded: Vec<_> = coded_once.difference(&drawn_once).collect();

    assert!(only_drawn.is_empty(), "drawn, but not coded: {only_drawn:#?}");
    assert!(only_coded.is_empty(), "coded, but not drawn: {only_coded:#?}");
    assert_eq!(drawn.len(), drawn_once.len(), "an arrow is drawn twice");
    assert_eq!(coded.len(), coded_once.len(), "an arrow is coded twice");
}

#[test]
fn the_words_beside_the_drawing_name_every_phase_trigger_and_guard() {
    for phase in Phase::ALL {
        assert!(DRAWING.contains(&format!("| {} |", camel(phase.code()))), "{phase:?} has no row");
    }
    for trigger in Trigger::ALL {
        assert!(DRAWING.contains(&format!("| `{}` |", trigger.code())), "{trigger:?} has no row");
    }
    for guard in Guard::ALL {
        assert!(DRAWING.contains(&format!("| `[{}]` |", guard.code())), "{guard:?} has no row");
    }
}

#[test]
fn every_reachable_phase_has_a_way_to_an_end() {
    for phase in reachable_from(Phase::Draft) {
        let ends = reachable_from(phase).into_iter().filter(|phase| phase.is_end()).count();
        assert!(ends > 0, "{phase:?} leads to no end");
    }
}

#[test]
fn every_phase_is_reachable_and_the_happy_path_goes_through_all_phases_in_order() {
    assert_eq!(reachable_from(Phase::Draft), Phase::ALL.into_iter().collect());
    let all_holds = every_combination_of_facts().last().unwrap();
    let mut path = vec![Phase::Draft];
    while let Some(next) = path.last().unwrap().next() {
        let from = *path.last().unwrap();
        let leads = |trigger: &Trigger| step(from, *trigger, all_holds) == Ok(next);
        assert!(Trigger::ALL.iter().any(leads), "{from:?} does not lead to {next:?}");
        path.push(next);
    }
    assert_eq!(path.last(), Some(&Phase::Closed));
}

#[test]
fn nothing_leaves_an_end_whatever_holds() {
    for phase in Phase::ALL.into_iter().filter(|phase| phase.is_end()) {
        for trigger in Trigger::ALL {
            for facts in every_combination_of_facts() {
                assert_eq!(step(phase, trigger, facts), Err(Impossible::NotNow), "{phase:?}, {trigger:?}");
            }
        }
    }
}

#[test]
fn no_step_leads_back() {
    for transition in TRANSITIONS {
        let stays = transition.trigger == Trigger::LettersPrinted;
        assert!(transition.to > transition.from || stays && transition.to == transition.from, "{transition:?}");
    }
}

#[test]
fn a_step_happens_exactly_when_all_its_guards_hold() {
    for transition in TRANSITIONS {
        for facts in every_combination_of_facts() {
            let outcome = step(transition.from, transition.trigger, facts);
            let all_hold = transition.guards.iter().all(|guard| facts.hold(*guard));
            assert_eq!(outcome == Ok(transition.to), all_hold, "{transition:?}, {facts:?}");
        }
    }
}

#[test]
fn one_trigger_leads_from_one_phase_to_one_phase() {
    let starts: BTreeSet<_> = TRANSITIONS.iter().map(|transition| (transition.from, transition.trigger)).collect();
    assert_eq!(starts.len(), TRANSITIONS.len());
}

#[test]
fn only_dates_are_waited_for_without_a_person() {
    for transition in TRANSITIONS.iter().filter(|transition| transition.guards.contains(&Guard::Due)) {
        assert_eq!(transition.trigger, Trigger::DateCame);
    }
    let by_date: Vec<&str> = Phase::ALL.into_iter().filter(|phase| ends_by_date(*phase)).map(Phase::code).collect();
    let expected = ["announcement", "intake", "review", "assembly", "roll-check", "letters", "voting", "objections"];
    assert_eq!(by_date, expected);
}

#[test]
fn before_freezing_the_administrator_gives_up_and_afterwards_only_the_council() {
    for phase in Phase::ALL.into_iter().filter(|phase| !phase.is_end()) {
        let administrator = transition(phase, Trigger::GivenUp).is_some();
        let council = transition(phase, Trigger::GivenUpByCouncil).is_some();
        assert_eq!(administrator, phase < Phase::Letters, "{phase:?}");
        assert_eq!(council, phase == Phase::Letters, "{phase:?}");
    }
}

#[test]
fn codes_are_distinct_and_are_codes_of_the_protocol() {
    let phases = Phase::ALL.iter().map(|phase| phase.code());
    let triggers = Trigger::ALL.iter().map(|trigger| trigger.code());
    let events = Phase::ALL.iter().map(|phase| phase.log_event());
    for code in phases.chain(triggers).chain(events) {
        assert!(code.len() <= 40 && code.starts_with(|first: char| first.is_ascii_lowercase()), "{code}");
        assert!(code.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-'));
    }
    assert!(Phase::ALL.iter().all(|phase| Phase::from_code(phase.code()) == Some(*phase)));
    assert!(Trigger::ALL.iter().all(|trigger| Trigger::from_code(trigger.code()) == Some(*trigger)));
}

fn reachable_from(start: Phase) -> BTreeSet<Phase> {
    let mut reached = BTreeSet::from([start]);
    let mut waiting = vec![start];
    while let Some(phase) = waiting.pop() {
        let next = TRANSITIONS.iter().filter(|transition| transition.from == phase).map(|transition| transition.to);
        waiting.extend(next.filter(|phase| reached.insert(*phase)).collect::<Vec<_>>());
    }
    reached
}
