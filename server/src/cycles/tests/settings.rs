//! Two administrators at once, and dates that move.

use super::super::model::{Group, Phase};
use super::{DAY, Story, refusal};
use crate::errors::Failure;

#[test]
fn of_two_who_change_the_same_draft_the_second_hears_of_it() {
    let story = Story::begin();
    let (seen, by) = (story.cycle(), story.by);
    let save = |fund: u64| {
        let cycle = seen.clone();
        story.platform.write(move |tx| {
            let mut settings = cycle.settings.clone();
            settings.money.fund = fund;
            super::acts::change_settings(tx, cycle, Group::Money, settings, by)
        })
    };
    save(31_000_000).unwrap();
    assert!(matches!(save(32_000_000), Err(Failure::Conflict)));
    assert_eq!(story.cycle().settings.money.fund, 31_000_000);
}

#[test]
fn announcing_and_changing_at_once_never_announces_what_nobody_saw() {
    let story = Story::begin();
    let (seen, by) = (story.cycle(), story.by);
    story.announce(story.cycle).unwrap();
    let late = story.platform.write(move |tx| {
        let settings = seen.settings.clone();
        super::acts::change_settings(tx, seen, Group::Money, settings, by)
    });
    assert!(matches!(late, Err(Failure::Conflict)));
}

#[test]
fn the_rules_do_not_change_once_announced() {
    let story = Story::announced();
    let (cycle, by) = (story.cycle(), story.by);
    let changed = story.platform.write(move |tx| {
        let settings = cycle.settings.clone();
        super::acts::change_settings(tx, cycle, Group::Money, settings, by)
    });
    assert_eq!(refusal(changed), "cycles-refused-settings-frozen");
}

fn move_by(story: &Story, phase: Phase, days: i64, reasons: &'static str) -> Result<(), Failure> {
    let (cycle, by) = (story.cycle(), story.by);
    story.platform.write(move |tx| {
        let mut schedule = cycle.schedule.clone();
        let start = schedule.start(phase).unwrap().plus(days * DAY);
        schedule.set(phase, start);
        super::acts::move_dates(tx, cycle, schedule, reasons, by)
    })
}

#[test]
fn a_date_that_moved_is_the_one_that_counts_and_is_told_with_its_reasons() {
    let story = Story::announced();
    let (planned, told) = (story.cycle().schedule.start(Phase::Intake).unwrap(), story.tellings());
    assert_eq!(refusal(move_by(&story, Phase::Intake, 2, "")), "cycles-refused-reasons");
    move_by(&story, Phase::Intake, 2, "Той болады.").unwrap();
    assert_eq!(story.tellings() - told, 1);
    assert!(story.log().contains(&("dates-moved".to_owned(), "administrator".to_owned())));
    story.set_clock(planned);
    assert_eq!(story.phase(), Phase::Announcement);
    story.set_clock(planned.plus(2 * DAY));
    assert_eq!(story.phase(), Phase::Intake);
}

#[test]
fn what_has_begun_and_what_is_frozen_does_not_move() {
    let story = Story::announced();
    story.come_to(Phase::Intake);
    assert_eq!(refusal(move_by(&story, Phase::Intake, 1, "Керек.")), "cycles-refused-date-begun");
    story.live_until(Phase::Letters);
    for phase in [Phase::Voting, Phase::Count] {
        for days in [-3, 3] {
            assert_eq!(refusal(move_by(&story, phase, days, "Керек.")), "cycles-refused-date-begun");
        }
    }
    move_by(&story, Phase::Decision, 5, "Керек.").unwrap();
}
