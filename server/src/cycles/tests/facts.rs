//! What other rooms bring, and how cycles end.

use jiff::civil::Date;
use ortaq_crypto::entry::Body;

use super::super::model::{Decision, Event, Phase};
use super::super::store;
use super::{DAY, Story, refusal};

fn decision() -> Decision {
    Decision { number: "12-3".to_owned(), date: Date::constant(2027, 8, 20) }
}

#[test]
fn a_cycle_lives_from_the_announcement_to_its_close() {
    let story = Story::announced();
    story.live_until(Phase::Decision);
    story.apply(&Event::money_decided(story.by, decision(), "Толық көлемде.")).unwrap();
    story.apply(&Event::delivered(story.by)).unwrap();
    assert_eq!(story.phase(), Phase::Closed);
    let expected: Vec<&str> = Phase::TIMELINE.iter().chain(&[Phase::Closed]).map(|phase| phase.log_event()).collect();
    assert_eq!(story.phases_in_log(), expected);
    assert!(story.log().contains(&("money-decided".to_owned(), "administrator".to_owned())));
    assert!(story.log().contains(&("letters-printed".to_owned(), "administrator".to_owned())));
}

#[test]
fn the_first_entry_names_council_and_keys_and_the_second_cycle_names_the_first_log() {
    let story = Story::announced();
    let (assembly, by) = (story.assembly, story.by);
    let other = story.platform.write(move |tx| super::acts::create(tx, super::draft(assembly, "2028"), by)).unwrap();
    story.announce(other).unwrap();
    let entries = story.entries();
    let opened: Vec<_> = entries
        .iter()
        .filter_map(|entry| match &entry.body {
            Body::Cycle(cycle) => Some(cycle),
            _ => None,
        })
        .collect();
    assert_eq!(opened.len(), 2);
    assert_eq!((opened[0].council.size, opened[0].council.quorum), (15, 10));
    assert_eq!(opened[0].trustees, [1, 2, 3, 4, 5]);
    assert_eq!((opened[0].threshold, opened[0].closing_quorum, opened[0].issuers), (3, 4, 2));
    assert_eq!(opened[0].previous, "");
    assert!(opened[1].previous.starts_with("budget.example/sarzhailau/2027\n"));
}

#[test]
fn acts_on_the_draft_come_first_in_the_log_and_the_roster_is_copied() {
    let story = Story::announced();
    let log = story.log();
    let drafted = log.iter().position(|(event, _)| event == "drafted").unwrap();
    let announced = log.iter().position(|(event, _)| event == "announced").unwrap();
    assert!(drafted < announced);
    assert_eq!(story.cycle().roster.unwrap().members.len(), 15);
}

#[test]
fn an_act_that_has_no_place_now_is_refused_and_leaves_nothing() {
    let story = Story::announced();
    let (cycle, log) = (story.cycle(), story.log());
    for event in [
        Event::ceremony_confirmed(),
        Event::definition_frozen(),
        Event::letters_printed(story.by),
        Event::result_counted(),
        Event::too_few_ballots(),
        Event::trustees_missing(),
        Event::objection_upheld("Қате."),
        Event::conclusion_confirmed(),
        Event::conclusion_refused("Қате."),
        Event::money_decided(story.by, decision(), ""),
        Event::money_refused(story.by, decision(), "Ақша жоқ."),
        Event::delivered(story.by),
        Event::given_up_by_council("Су тасқыны."),
        Event::announced(story.by),
    ] {
        assert_eq!(refusal(story.apply(&event)), "cycles-refused-not-now", "{event:?}");
    }
    assert_eq!(refusal(story.apply(&Event::date_came())), "cycles-refused-due");
    assert_eq!((story.cycle(), story.log()), (cycle, log));
}

#[test]
fn a_draft_is_not_announced_past_its_checks() {
    let story = Story::begin();
    assert_eq!(refusal(story.apply(&Event::announced(story.by))), "cycles-refused-ready");
    story.platform.clock.set(story.cycle().schedule.start(Phase::Intake).unwrap());
    assert_eq!(refusal(story.announce(story.cycle)), "cycles-refused-ready");
}

#[test]
fn a_cycle_is_announced_once() {
    let story = Story::announced();
    let announced = story.announce(story.cycle);
    assert_eq!(refusal(announced), "cycles-refused-not-now");
}

#[test]
fn giving_up_needs_reasons_which_everybody_can_read() {
    let story = Story::announced();
    assert_eq!(refusal(story.apply(&Event::given_up(story.by, "\n "))), "cycles-refused-reasons");
    story.apply(&Event::given_up(story.by, "Қаржы қысқарды.")).unwrap();
    assert_eq!(story.phase(), Phase::Void);
    let happened = story.platform.read(|connection| store::happened(connection, story.cycle));
    assert_eq!(happened.last().unwrap().reasons.as_deref(), Some("Қаржы қысқарды."));
    let Body::Phase(act) = story.entries().pop().unwrap().body else { panic!("no phase") };
    assert_eq!((act.event.as_str(), act.reason.0.as_str()), ("void", "given-up"));
    assert!(act.text.0.is_some());
}

#[test]
fn a_draft_that_is_given_up_is_recorded_in_the_district() {
    let story = Story::begin();
    story.apply(&Event::given_up(story.by, "Қате жасалған.")).unwrap();
    assert_eq!(story.phase(), Phase::Void);
    assert_eq!(story.tellings(), 0);
    let (assembly, by) = (story.assembly, story.by);
    let other = story.platform.write(move |tx| super::acts::create(tx, super::draft(assembly, "2028"), by)).unwrap();
    story.announce(other).unwrap();
    assert!(story.log().contains(&("void".to_owned(), "administrator".to_owned())));
}

#[test]
fn the_unhappy_ends_are_reached_from_the_database_too() {
    for (phase, event, end, reason) in [
        (Phase::Letters, Event::given_up_by_council("Су тасқыны."), Phase::Void, "given-up-by-council"),
        (Phase::Voting, Event::trustees_missing(), Phase::Void, "too-few-trustees"),
        (Phase::Count, Event::too_few_ballots(), Phase::Void, "too-few-ballots"),
        (Phase::Objections, Event::objection_upheld("Дауыс сатылды."), Phase::Void, "objection-upheld"),
        (Phase::Conclusion, Event::conclusion_refused("Тізім қате."), Phase::NotConfirmed, "conclusion-refused"),
    ] {
        let story = Story::announced();
        story.live_until(phase);
        assert_eq!(story.apply(&event).unwrap().phase, end);
        let Body::Phase(act) = story.entries().pop().unwrap().body else { panic!("no phase") };
        assert_eq!((act.event.as_str(), act.reason.0.as_str()), (end.log_event(), reason));
        story.set_clock(story.platform.clock.now().plus(3 * DAY));
        assert_eq!(story.phase(), end, "an end stays");
    }
}

#[test]
fn a_budget_that_decides_otherwise_ends_the_cycle_with_number_date_and_reason() {
    let story = Story::announced();
    story.live_until(Phase::Decision);
    let silent = story.apply(&Event::money_refused(story.by, decision(), ""));
    assert_eq!(refusal(silent), "cycles-refused-reasons");
    story.apply(&Event::money_refused(story.by, decision(), "Ақша жолға кетті.")).unwrap();
    assert_eq!(story.phase(), Phase::NotFunded);
    let happened = story.platform.read(|connection| store::happened(connection, story.cycle));
    assert_eq!(happened.last().unwrap().decision, Some(decision()));
}
