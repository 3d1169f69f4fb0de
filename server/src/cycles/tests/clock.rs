//! A clock that was changed.

use super::super::clockwork::{self, FARTHEST};
use super::super::model::Phase;
use super::super::{acts, store};
use super::{DAY, Story};
use crate::clock::Moment;

#[test]
fn a_clock_set_back_reopens_nothing_and_tells_nothing_twice() {
    let story = Story::announced();
    story.come_to(Phase::Intake);
    let (cycle, log, told) = (story.cycle(), story.log(), story.tellings());
    for days in [1, 30, 400, 20_000] {
        story.set_clock(cycle.since.plus(-days * DAY));
        assert_eq!((&story.cycle(), &story.log(), story.tellings()), (&cycle, &log, told), "{days} days back");
    }
    story.set_clock(Moment(0));
    assert_eq!(story.phase(), Phase::Intake);
    story.set_clock(cycle.since.plus(60));
    assert_eq!((&story.cycle(), &story.log(), story.tellings()), (&cycle, &log, told), "and forward again");
    story.platform.clock.set(cycle.since);
    for days in 1..40 {
        story.set_clock(cycle.since.plus(days * DAY));
    }
    assert_eq!(story.phase(), Phase::Review);
}

#[test]
fn a_clock_far_ahead_closes_nothing_until_an_administrator_has_looked() {
    let story = Story::announced();
    story.come_to(Phase::Intake);
    let ahead = story.cycle().schedule.end(Phase::Intake).unwrap();
    assert!(ahead.since(story.cycle().since) > FARTHEST);
    story.set_clock(ahead);
    assert_eq!(story.phase(), Phase::Intake);
    let by = story.by;
    story.platform.write(move |tx| acts::confirm_clock(tx, by)).unwrap();
    assert_eq!(story.log().last().unwrap(), &("clock-confirmed".to_owned(), "administrator".to_owned()));
    story.advance(&story.platform.state);
    assert_eq!(story.phase(), Phase::Review);
}

#[test]
fn a_clock_that_was_far_ahead_by_mistake_and_is_mended_leaves_no_trace() {
    let story = Story::announced();
    story.come_to(Phase::Intake);
    let (cycle, right) = (story.cycle(), story.cycle().since.plus(3_600));
    story.set_clock(right.plus(3 * 365 * DAY));
    story.set_clock(right);
    assert_eq!(story.cycle(), cycle);
    assert!(story.platform.read(|connection| clockwork::watch(connection, right)).is_believed());
}

#[test]
fn exactly_a_week_is_believed_and_a_second_more_is_not() {
    let story = Story::announced();
    let latest = story.platform.read(|connection| clockwork::watch(connection, Moment(0))).latest;
    let at = |seconds| story.platform.read(|connection| clockwork::watch(connection, latest.plus(seconds)));
    assert!(at(FARTHEST).is_believed());
    assert!(!at(FARTHEST + 1).is_believed());
}

#[test]
fn confirming_a_clock_that_is_believed_says_nothing_in_public() {
    let story = Story::announced();
    let (by, log) = (story.by, story.log());
    story.platform.write(move |tx| acts::confirm_clock(tx, by)).unwrap();
    assert_eq!(story.log(), log);
}

#[test]
fn a_quiet_platform_that_runs_marks_the_time_and_is_never_doubted() {
    let story = Story::announced();
    let start = story.platform.clock.now();
    for hours in 1..(24 * 14) {
        story.set_clock(start.plus(hours * 3_600));
    }
    let now = story.platform.clock.now();
    assert!(now.since(story.cycle().since) > FARTHEST);
    assert_eq!(story.platform.read(store::seen_at), now);
}
