//! A support is of one person, and all of them are counted.

use super::super::{erase_account, support, withdraw_support};
use super::{Story, refused, signed_in, visitor};
use crate::cycles::model::Phase;
use crate::proposals::Event;

#[test]
fn two_people_who_support_at_once_count_two_and_one_who_does_so_twice_counts_one() {
    let story = Story::begin();
    let (proposal, [first, second]) = (story.proposal, story.neighbours);
    let other = story.platform.second_process();
    std::thread::scope(|scope| {
        scope.spawn(|| story.support(first).unwrap());
        scope.spawn(|| other.database.write_blocking(move |tx| support(tx, proposal, second)).unwrap());
    });
    assert_eq!(story.proposal().supports, 2);
    story.support(first).unwrap();
    assert_eq!(story.proposal().supports, 2);
    story.write(move |tx| withdraw_support(tx, proposal, first)).unwrap();
    story.write(move |tx| withdraw_support(tx, proposal, first)).unwrap();
    assert_eq!(story.proposal().supports, 1);
}

#[test]
fn only_residents_support_and_not_their_own() {
    let story = Story::begin();
    assert_eq!(refused(story.support(story.author)), "discussion-support-own");
    assert_eq!(refused(story.support(story.stranger)), "discussion-support-residence");
    let panel = story.panel(&signed_in(story.stranger));
    assert_eq!(panel["support"]["can_confirm"], true);
    assert_eq!(story.panel(&signed_in(story.neighbours[0]))["support"]["can_support"], true);
    assert_eq!(story.panel(&visitor())["support"]["can_sign_in"], true);
    assert_eq!(story.proposal().supports, 0);
}

#[test]
fn supporting_ends_with_the_proposal_and_with_the_assembly() {
    let story = Story::begin();
    let [first, second] = story.neighbours;
    story.support(first).unwrap();
    story.come_to(Phase::RollCheck);
    assert_eq!(refused(story.support(second)), "discussion-support-phase");
    let proposal = story.proposal;
    assert_eq!(refused(story.write(move |tx| withdraw_support(tx, proposal, first))), "discussion-support-phase");
    assert_eq!(story.panel(&signed_in(first))["support"]["can_end"], false);

    let story = Story::begin();
    story.happen(Event::Withdrawn);
    assert_eq!(refused(story.support(story.neighbours[0])), "discussion-support-state");
}

#[test]
fn who_erases_the_account_supports_nothing_any_more() {
    let story = Story::begin();
    let [first, second] = story.neighbours;
    story.support(first).unwrap();
    story.support(second).unwrap();
    story.write(move |tx| erase_account(tx, first)).unwrap();
    assert_eq!(story.proposal().supports, 1);
}
