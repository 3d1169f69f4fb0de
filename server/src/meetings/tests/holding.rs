//! Calling and holding meetings.

use super::super::acts;
use super::super::model::{Attendance, MeetingState, Presence};
use super::{DAY, World, refusal};
use crate::assemblies::store::{districts, members};
use crate::errors::Failure;
use crate::proposals::State;

#[test]
fn a_meeting_is_called_in_time_or_not_at_all() {
    let world = World::with_proposals(0);
    let now = world.now();
    assert_eq!(refusal(world.call(None, now.plus(9 * DAY))), "meetings-refused-notice");
    assert_eq!(refusal(world.call(Some(world.village), now.plus(30 * DAY))), "meetings-refused-late");
    let session = world.call(None, now.plus(10 * DAY)).unwrap();
    let gathering = world.call(Some(world.village), now.plus(11 * DAY)).unwrap();
    assert_eq!((session.number, gathering.number), (1, 2));
    let said = [("session-called", "M01"), ("gathering-called", "M02")];
    assert_eq!(world.log(), said.map(|(event, subject)| (event.to_owned(), subject.to_owned())));
}

#[test]
fn a_change_needs_its_notice_too_and_of_two_who_change_the_second_hears_of_it() {
    let world = World::with_proposals(0);
    let meeting = world.call(None, world.now().plus(12 * DAY)).unwrap();
    let change = |days: i64| {
        let (meeting, secretary) = (meeting.clone(), world.secretary);
        let mut call = meeting.call.clone();
        call.starts_at = call.starts_at.plus(days * DAY);
        world.write(move |tx| acts::change(tx, &meeting, &call, "Боран", secretary))
    };
    assert_eq!(refusal(change(-5)), "meetings-refused-notice");
    change(1).unwrap();
    assert!(matches!(change(2), Err(Failure::Conflict)));
    let changed = world.meeting(meeting.id);
    assert_eq!((changed.call.starts_at, changed.reason.as_str()), (meeting.call.starts_at.plus(DAY), "Боран"));
}

#[test]
fn without_quorum_no_vote_no_minutes_and_no_opening() {
    let world = World::with_proposals(1);
    let meeting = world.session_with(2);
    assert_eq!(meeting.quorum.unwrap().missing(), 1, "three of four are more than half");
    assert_eq!(refusal(world.hold(&meeting)), "meetings-refused-quorum-missing");
    assert_eq!(refusal(world.vote(&meeting, 1, 2, 0)), "meetings-refused-quorum-missing");
    assert_eq!(refusal(world.confirm(&meeting, acts::Given::new())), "meetings-refused-quorum-missing");
    assert_eq!(refusal(world.publish(&meeting, Vec::new())), "meetings-refused-quorum-missing");

    let (seen, secretary) = (meeting.clone(), world.secretary);
    let closed = world.write(move |tx| acts::close_without_quorum(tx, &seen, secretary)).unwrap();
    assert_eq!(closed.state, MeetingState::NoQuorum);
    assert_eq!(refusal(world.vote(&meeting, 1, 2, 0)), "meetings-refused-quorum-missing");
    assert!(world.log().contains(&("no-quorum".to_owned(), "M01".to_owned())));
    assert!(world.call(None, world.now().plus(10 * DAY)).is_ok(), "it can be called again");
    assert_eq!(world.proposals(State::Feasible).len(), 1);
}

#[test]
fn with_quorum_nobody_closes_it_as_not_held() {
    let world = World::with_proposals(0);
    let meeting = world.session_with(3);
    let (seen, secretary) = (meeting.clone(), world.secretary);
    let closed = world.write(move |tx| acts::close_without_quorum(tx, &seen, secretary));
    assert_eq!(refusal(closed), "meetings-refused-quorum-is-there");
    assert_eq!(refusal(world.publish(&meeting, Vec::new())), "meetings-refused-attendance-first");
    world.hold(&meeting).unwrap();
    world.publish(&meeting, Vec::new()).unwrap();
    assert!(matches!(world.publish(&meeting, Vec::new()), Err(Failure::Conflict)), "published once");
}

#[test]
fn nobody_is_there_before_it_begins_and_every_member_in_office_is_named() {
    let world = World::with_proposals(0);
    let meeting = world.call(None, world.now().plus(10 * DAY)).unwrap();
    assert_eq!(refusal(world.attend(&meeting, 4)), "meetings-refused-session-early");
    world.set_clock(meeting.call.starts_at);
    let (seen, first) = (meeting.clone(), world.members[0]);
    let some = Attendance::Session(vec![(first, Presence::Present)]);
    let attended = world.write(move |tx| acts::attend(tx, &seen, &some, "А", "Б"));
    assert_eq!(refusal(attended), "meetings-refused-members");
    assert!(world.attend(&meeting, 4).is_ok());
}

#[test]
fn a_member_whose_mandate_ended_before_does_not_count() {
    let world = World::with_proposals(0);
    let meeting = world.call(None, world.now().plus(10 * DAY)).unwrap();
    let (assembly, leaving, secretary) = (world.assembly, world.members[3], world.secretary);
    world
        .write(move |tx| {
            let assembly = districts::by_id(tx, assembly)?;
            let member = members::by_id(tx, assembly.id, leaving)?;
            members::end(tx, &assembly, &member, "Көшті", secretary)
        })
        .unwrap();
    world.set_clock(meeting.call.starts_at);
    assert_eq!(refusal(world.attend(&meeting, 2)), "meetings-refused-members");
    let named = world.members.iter().take(3).zip([Presence::Present, Presence::Present, Presence::Excused]);
    let named = Attendance::Session(named.map(|(id, presence)| (*id, presence)).collect());
    let seen = meeting.clone();
    let attended = world.write(move |tx| acts::attend(tx, &seen, &named, "А", "Б")).unwrap();
    let quorum = attended.quorum.unwrap();
    assert_eq!((quorum.entitled, quorum.present, quorum.needed), (3, 2, 2));
}

#[test]
fn a_gathering_counts_the_voters_of_its_village_and_advises_in_its_minutes() {
    let world = World::with_proposals(1);
    let meeting = world.call(Some(world.village), world.now().plus(10 * DAY)).unwrap();
    world.set_clock(meeting.call.starts_at);
    let attend = |residents, voters| {
        let seen = world.meeting(meeting.id);
        let came = Attendance::Gathering { residents, voters };
        world.write(move |tx| acts::attend(tx, &seen, &came, "А", "Б"))
    };
    assert_eq!(refusal(attend(30, 38)), "meetings-refused-voters");
    assert_eq!(refusal(attend(400, 383)), "meetings-refused-voters");
    assert_eq!(attend(60, 38).unwrap().quorum.unwrap().missing(), 1, "a tenth of 382 is rounded up to 39");
    let there = attend(60, 39).unwrap();
    world.hold(&there).unwrap();
    let proposal = world.proposals(State::Feasible)[0].id;
    assert_eq!(refusal(world.vote(&meeting, 1, 3, 0)), "meetings-refused-gathering-votes");
    world.publish(&meeting, vec![proposal]).unwrap();
    let cycle = world.cycle;
    let minutes = world.platform.read(|connection| super::super::store::minutes::of_cycle(connection, cycle));
    assert_eq!(minutes[&meeting.id].text.supports, [proposal]);
}
