//! Questions before a session.

use super::super::acts;
use super::super::model::{Answering, MOST_QUESTIONS, Meeting};
use super::super::store::questions;
use super::{DAY, World, refusal};
use crate::errors::Failure;
use crate::proposals::State;

fn ask(world: &World, meeting: &Meeting) -> Result<i64, Failure> {
    let (meeting, account) = (meeting.clone(), world.resident);
    let proposal = world.proposals(State::Feasible).remove(0);
    world.write(move |tx| acts::ask(tx, &meeting, &proposal, account, "Кабель жер астымен бе?"))
}

#[test]
fn residents_ask_until_a_day_before_the_session_and_not_without_end() {
    let world = World::with_proposals(1);
    let meeting = world.call(None, world.now().plus(10 * DAY)).unwrap();
    for _ in 0..MOST_QUESTIONS {
        ask(&world, &meeting).unwrap();
    }
    assert_eq!(refusal(ask(&world, &meeting)), "meetings-refused-questions-many");
    world.set_clock(meeting.call.starts_at.plus(-DAY));
    assert_eq!(refusal(ask(&world, &meeting)), "meetings-refused-questions-closed");
}

#[test]
fn an_answer_is_given_once_at_a_time_and_what_is_hidden_says_why() {
    let world = World::with_proposals(1);
    let meeting = world.call(None, world.now().plus(10 * DAY)).unwrap();
    let id = ask(&world, &meeting).unwrap();
    let number = meeting.id;
    let seen = world.platform.read(|connection| questions::find(connection, number, id));
    let (author, moderator) = (world.resident, world.moderator);
    let answer = |seen| world.write(move |tx| acts::answer(tx, &seen, Answering::Author, author, "Иә."));
    answer(seen.clone()).unwrap();
    assert!(matches!(answer(seen), Err(Failure::Conflict)));
    let seen = world.platform.read(|connection| questions::find(connection, number, id));
    let (about, hidden) = (meeting.clone(), seen.clone());
    world.write(move |tx| acts::hide(tx, &about, &hidden, "Жеке адам туралы", moderator)).unwrap();
    let seen = world.platform.read(|connection| questions::find(connection, number, id));
    assert_eq!(seen.hidden_reason, "Жеке адам туралы");
    assert_eq!(refusal(answer(seen)), "meetings-refused-question-hidden");
}

#[test]
fn an_erased_account_leaves_its_question_under_no_name() {
    let world = World::with_proposals(1);
    let meeting = world.call(None, world.now().plus(10 * DAY)).unwrap();
    ask(&world, &meeting).unwrap();
    let (account, number) = (world.resident, meeting.id);
    world.write(move |tx| super::super::erase_account(tx, account)).unwrap();
    assert!(world.platform.read(|connection| questions::of_account(connection, account)).is_empty());
    assert_eq!(world.platform.read(|connection| questions::of_meeting(connection, number)).len(), 1);
}
