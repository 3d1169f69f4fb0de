//! What the clock does: weeks that are over, reminders before they are.

use super::super::Deed;
use super::super::look_at_days;
use super::{DAY, Story, refused};
use crate::cycles::Phase;
use crate::proposals::State;

fn returned(story: &Story) -> i64 {
    let id = story.under_review();
    story.judge(story.reviewers[0], id, Deed::Return("Бағасын нақтылаңыз.".to_owned())).unwrap();
    id
}

#[test]
fn a_week_that_is_over_ends_the_mending_once() {
    let story = Story::begin();
    let id = returned(&story);
    let due = story.proposal(id).due.unwrap();
    story.live_until(due.plus(-1));
    story.look();
    assert_eq!(story.state(id), State::Returned, "the last day is not over");

    story.live_until(due);
    assert_eq!(story.look(), 1);
    assert_eq!(story.state(id), State::UnderReview);
    assert_eq!(story.log().last().unwrap()[..3], ["review", "mending-ended", "platform"].map(str::to_owned));
    assert_eq!(story.look(), 0);
    assert_eq!(story.log_events().iter().filter(|event| *event == "mending-ended").count(), 1);
}

#[test]
fn two_processes_end_the_mending_once() {
    let story = Story::begin();
    let id = returned(&story);
    story.live_until(story.proposal(id).due.unwrap());
    let other = story.platform.second_process();
    let (now, url) = (story.now(), &story.platform.state.config.public_url);
    std::thread::scope(|scope| {
        scope.spawn(|| look_at_days(&other.database, now, url).unwrap());
        scope.spawn(|| look_at_days(&story.platform.state.database, now, url).unwrap());
    });
    assert_eq!(story.log_events().iter().filter(|event| *event == "mending-ended").count(), 1);
}

#[test]
fn what_was_mended_in_time_is_left_alone() {
    let story = Story::begin();
    let id = returned(&story);
    let due = story.proposal(id).due.unwrap();
    story.mend(id, "Алаң").unwrap();
    story.live_until(due.plus(DAY));
    assert_eq!(story.look(), 0);
    assert!(!story.log_events().contains(&"mending-ended".to_owned()));
}

#[test]
fn a_clock_that_cannot_be_believed_ends_nothing() {
    let story = Story::begin();
    let id = returned(&story);
    story.platform.clock.set(story.now().plus(60 * DAY));
    assert_eq!(story.look(), 0);
    assert_eq!(story.state(id), State::Returned);
}

#[test]
fn after_the_assemblys_phase_nothing_is_due_any_more() {
    let story = Story::begin();
    let id = returned(&story);
    story.come_to(Phase::RollCheck);
    assert_eq!(story.look(), 0);
    assert_eq!(story.state(id), State::Returned);
}

#[test]
fn an_appeal_is_in_time_until_the_end_of_the_seventh_day() {
    let story = Story::begin();
    let (late, timely) = (story.refused(), story.refused());
    let due = story.proposal(late).due.unwrap();
    story.live_until(due.plus(-1));
    story.appeal(story.author, timely).unwrap();
    story.live_until(due);
    assert_eq!(refused(story.appeal(story.author, late)), "review-appeal-too-late");
    assert_eq!(story.state(late), State::Refused);
}
