//! The vote on the shortlist.

use super::super::model::LeftOutReason;
use super::super::{acts, is_shortlist_confirmed, shortlist};
use super::{DAY, World, refusal};
use crate::errors::Failure;
use crate::proposals::{State, store};

fn reasons(world: &World, numbers: &[i64]) -> acts::Given {
    let cycle = world.cycle;
    let id = |number: &i64| world.platform.read(|connection| store::by_number(connection, cycle, *number)).id;
    numbers.iter().map(|number| (id(number), (LeftOutReason::LessUrgent, "Алдымен су керек.".to_owned()))).collect()
}

#[test]
fn more_than_half_of_those_present_puts_a_project_on_the_ballot() {
    let world = World::with_proposals(3);
    let meeting = world.hold(&world.session_with(4)).unwrap();
    world.vote(&meeting, 1, 3, 1).unwrap();
    world.vote(&meeting, 2, 2, 2).unwrap();
    assert_eq!(refusal(world.confirm(&meeting, acts::Given::new())), "meetings-refused-unvoted");
    world.vote(&meeting, 3, 2, 0).unwrap();
    assert_eq!(refusal(world.confirm(&meeting, acts::Given::new())), "meetings-refused-reason");
    assert_eq!(world.proposals(State::Feasible).len(), 3, "what is refused changes nothing");

    world.confirm(&meeting, reasons(&world, &[2, 3])).unwrap();
    let cycle = world.cycle;
    let listed = world.platform.read(|connection| shortlist(connection, cycle));
    assert_eq!(listed.iter().map(|proposal| proposal.number).collect::<Vec<_>>(), [1]);
    assert!(world.platform.read(|connection| is_shortlist_confirmed(connection, cycle)));
    let left = world.proposals(State::LeftOut);
    let last = world.platform.read(|connection| store::happened(connection, left[0].id)).pop().unwrap();
    assert_eq!((last.role.as_str(), last.reason.as_str()), ("secretary", "less-urgent"));
    assert!(last.text.starts_with("Алдымен су керек.") && last.text.contains("против — 2"), "{}", last.text);
    assert!(!last.text.contains("Мүше"), "the log names no member: {}", last.text);
    let said = [("meeting-held", "M01"), ("shortlisted", "P01"), ("left-out", "P02"), ("left-out", "P03")];
    assert_eq!(world.log()[1..], said.map(|(event, subject)| (event.to_owned(), subject.to_owned())));
    assert_eq!(refusal(world.vote(&meeting, 1, 4, 0)), "meetings-refused-voted");
}

#[test]
fn no_more_than_may_come_onto_the_ballot() {
    let world = World::with_proposals(3);
    let meeting = world.hold(&world.session_with(3)).unwrap();
    world.vote(&meeting, 1, 3, 0).unwrap();
    let (seen, like) = (world.meeting(meeting.id), world.proposals(State::Feasible)[0].id);
    world.write(move |tx| acts::copy_vote(tx, &seen, like)).unwrap();
    assert_eq!(refusal(world.confirm(&meeting, acts::Given::new())), "meetings-refused-too-many");
    assert!(world.proposals(State::Shortlisted).is_empty());
    world.vote(&meeting, 3, 1, 2).unwrap();
    assert_eq!(world.confirm(&meeting, reasons(&world, &[3])).unwrap().len(), 2);
}

#[test]
fn two_secretaries_at_once_do_not_overwrite_each_other() {
    let world = World::with_proposals(1);
    let meeting = world.hold(&world.session_with(4)).unwrap();
    let seen = world.meeting(meeting.id);
    world.vote(&meeting, 1, 4, 0).unwrap();
    let secretary = world.secretary;
    let late = world.write(move |tx| acts::confirm(tx, &seen, &acts::Given::new(), secretary));
    assert!(matches!(late, Err(Failure::Conflict)), "who confirms has seen the votes");
    assert_eq!(world.confirm(&meeting, acts::Given::new()).unwrap().len(), 1);
}

#[test]
fn a_later_session_may_vote_again() {
    let world = World::with_proposals(2);
    let first = world.hold(&world.session_with(4)).unwrap();
    world.vote(&first, 1, 4, 0).unwrap();
    world.vote(&first, 2, 0, 4).unwrap();
    world.confirm(&first, reasons(&world, &[2])).unwrap();
    let second = world.call(None, world.now().plus(10 * DAY)).unwrap();
    world.set_clock(second.call.starts_at);
    let second = world.hold(&world.attend(&second, 3).unwrap()).unwrap();
    world.vote(&second, 2, 2, 1).unwrap();
    let listed = world.confirm(&second, acts::Given::new()).unwrap();
    assert_eq!(listed.iter().map(|proposal| proposal.number).collect::<Vec<_>>(), [1, 2]);
}
