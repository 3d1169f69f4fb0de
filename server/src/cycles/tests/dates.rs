//! Dates open and close phases by themselves.

use super::super::model::{Phase, machine};
use super::{DAY, Story};
use crate::clock::Moment;

#[test]
fn each_date_opens_its_phase_with_one_entry_of_the_platform() {
    let story = Story::announced();
    let before = story.tellings();
    for phase in [Phase::Intake, Phase::Review, Phase::Assembly, Phase::RollCheck, Phase::Keys] {
        let start = story.cycle().schedule.start(phase).unwrap();
        story.set_clock(start.plus(-1));
        assert!(story.phase() < phase, "{phase:?} opened a second early");
        story.set_clock(start);
        assert_eq!(story.phase(), phase);
        assert_eq!(story.log().last().unwrap(), &(phase.log_event().to_owned(), "platform".to_owned()));
    }
    assert_eq!(story.tellings() - before, 5);
}

#[test]
fn looking_again_and_again_changes_nothing() {
    let story = Story::announced();
    story.come_to(Phase::Intake);
    let (cycle, log, told) = (story.cycle(), story.log(), story.tellings());
    for _ in 0..5 {
        assert_eq!(story.advance(&story.platform.state), 0);
    }
    assert_eq!((story.cycle(), story.log(), story.tellings()), (cycle, log, told));
}

#[test]
fn a_restart_loses_no_date() {
    let mut story = Story::announced();
    let start = story.cycle().schedule.start(Phase::Intake).unwrap();
    story.platform.restart();
    story.set_clock(start);
    story.platform.restart();
    assert_eq!(story.phase(), Phase::Intake);
    assert_eq!(story.advance(&story.platform.state), 0);
}

#[test]
fn after_a_sleep_over_several_phases_all_follow_in_order() {
    let mut story = Story::begin();
    shorten(&mut story);
    let (first, last) = {
        let schedule = story.cycle().schedule;
        (schedule.start(Phase::Intake).unwrap(), schedule.start(Phase::RollCheck).unwrap())
    };
    story.set_clock(first.plus(-DAY));
    story.platform.restart();
    story.set_clock(last.plus(3_600));
    assert_eq!(story.phase(), Phase::RollCheck);
    let phases = story.phases_in_log();
    assert_eq!(
        phases,
        ["drafted", "announced", "intake-opened", "review-opened", "assembly-opened", "roll-check-opened"]
    );
}

/// Intake, review and assembly of one day each.
fn shorten(story: &mut Story) {
    let (id, by) = (story.cycle, story.by);
    story
        .platform
        .write(move |tx| {
            let cycle = super::store::by_id(tx.connection(), id)?;
            let mut schedule = cycle.schedule.clone();
            let intake = schedule.start(Phase::Intake).unwrap();
            for (days, phase) in (1..).zip([Phase::Review, Phase::Assembly, Phase::RollCheck]) {
                schedule.set(phase, intake.plus(days * DAY));
            }
            super::acts::move_dates(tx, cycle, schedule, "", by)
        })
        .unwrap();
    story.announce(story.cycle).unwrap();
}

#[test]
fn two_processes_take_a_cycle_on_once() {
    let story = Story::announced();
    let second = story.platform.second_process();
    for phase in [Phase::Intake, Phase::Review, Phase::Assembly, Phase::RollCheck] {
        story.platform.clock.set(story.cycle().schedule.start(phase).unwrap());
        let made = std::thread::scope(|scope| {
            let all = [&story.platform.state, &second, &story.platform.state, &second];
            let running = all.map(|state| scope.spawn(|| story.advance(state)));
            running.map(|process| process.join().unwrap()).iter().sum::<usize>()
        });
        assert_eq!((made, story.phase()), (1, phase));
    }
    assert_eq!(story.phases_in_log().len(), 6);
}

#[test]
fn a_phase_that_waits_for_an_act_is_not_ended_by_its_date() {
    let story = Story::announced();
    story.live_until(Phase::Keys);
    story.come_to(Phase::Freeze);
    story.set_clock(story.cycle().schedule.start(Phase::Letters).unwrap());
    assert_eq!(story.phase(), Phase::Keys);
    assert!(!machine::ends_by_date(Phase::Keys));
}

#[test]
fn two_cycles_go_on_beside_each_other() {
    let story = Story::announced();
    let (assembly, by) = (story.assembly, story.by);
    let other = story.platform.write(move |tx| super::acts::create(tx, super::draft(assembly, "2027-2"), by)).unwrap();
    story.announce(other).unwrap();
    story.come_to(Phase::Intake);
    let phase = story.platform.read(|connection| super::store::by_id(connection, other)).phase;
    assert_eq!((story.phase(), phase), (Phase::Intake, Phase::Intake));
}

#[test]
fn the_times_of_a_cycle_never_go_back() {
    let story = Story::announced();
    let announced = story.cycle().since;
    story.platform.clock.set(Moment(announced.0 - 3 * DAY));
    story.advance(&story.platform.state);
    story.platform.clock.set(story.cycle().schedule.start(Phase::Intake).unwrap());
    story.advance(&story.platform.state);
    assert!(story.cycle().since >= announced);
}
