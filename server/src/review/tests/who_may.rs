//! The table of who may do what, written by hand: every act, in every role, in every state, in every relation.

use std::collections::BTreeSet;

use super::super::model::{Act, Closed, Standing};
use crate::accounts::Role;
use crate::cycles::Phase;
use crate::proposals::State;
use crate::proposals::State::{
    Appealed, Feasible, Hidden, LeftOut, RefusalProposed, Refused, Returned, Shortlisted, Submitted, UnderReview,
};

const MODERATOR: &[Role] = &[Role::Moderator];
const REVIEWER: &[Role] = &[Role::Reviewer];
const EITHER: &[Role] = &[Role::Reviewer, Role::CouncilMember];
const ALL_JUDGES: &[Role] = &[Role::Moderator, Role::Reviewer, Role::CouncilMember];

/// What may be done: in which roles, in which states.
const TABLE: &[(Act, &[Role], &[State])] = &[
    (Act::Admit, MODERATOR, &[Submitted]),
    (Act::Return, MODERATOR, &[Submitted]),
    (Act::Return, REVIEWER, &[UnderReview]),
    (Act::Assess, REVIEWER, &[UnderReview, Returned]),
    (Act::Find, REVIEWER, &[UnderReview]),
    (Act::Refuse, REVIEWER, &[UnderReview]),
    (Act::Agree, REVIEWER, &[RefusalProposed]),
    (Act::Decline, REVIEWER, &[RefusalProposed]),
    (Act::Reopen, REVIEWER, &[Feasible]),
    (Act::Uphold, EITHER, &[Appealed]),
    (Act::Reject, EITHER, &[Appealed]),
    (Act::Merge, MODERATOR, &[Submitted, UnderReview]),
    (Act::Hide, MODERATOR, &[Submitted, UnderReview, Returned]),
    (Act::Show, MODERATOR, &[Hidden]),
    (Act::Take, REVIEWER, &[UnderReview, RefusalProposed, Appealed]),
    (
        Act::Declare,
        ALL_JUDGES,
        &[Submitted, Hidden, UnderReview, Returned, RefusalProposed, Refused, Appealed, Feasible, Shortlisted, LeftOut],
    ),
];

const ME: i64 = 1;
const OTHER: i64 = 2;

fn standing(role: Option<Role>, state: State) -> Standing {
    Standing {
        account: ME,
        roles: role.into_iter().collect(),
        state,
        phase: Phase::Review,
        is_author: false,
        has_conflict: false,
        took_part: false,
        proposer: (state == RefusalProposed).then_some(OTHER),
        taker: None,
    }
}

fn is_in_table(act: Act, role: Role, state: State) -> bool {
    TABLE.iter().any(|(known, roles, states)| *known == act && roles.contains(&role) && states.contains(&state))
}

/// Every act in every role and state.
fn everything() -> impl Iterator<Item = (Act, Role, State)> {
    Act::ALL.into_iter().flat_map(|act| {
        Role::ALL.into_iter().flat_map(move |role| State::ALL.into_iter().map(move |state| (act, role, state)))
    })
}

#[test]
fn what_is_in_the_table_may_be_done_and_nothing_else() {
    for (act, role, state) in everything() {
        let expected = if is_in_table(act, role, state) { Some(role) } else { None };
        assert_eq!(standing(Some(role), state).may(act).ok(), expected, "{act:?} as {role:?} in {state:?}");
    }
    for act in Act::ALL {
        for state in State::ALL {
            assert_eq!(standing(None, state).may(act), Err(Closed::Role), "{act:?} without a role in {state:?}");
        }
    }
}

#[test]
fn nobody_judges_what_they_wrote_or_have_an_interest_in() {
    for (act, role, state) in everything().filter(|(act, role, state)| is_in_table(*act, *role, *state)) {
        let plain = standing(Some(role), state);
        let author = Standing { is_author: true, ..plain.clone() };
        assert_eq!(author.may(act), Err(Closed::Author), "{act:?} in {state:?}");
        let interested = Standing { has_conflict: true, ..plain };
        assert_eq!(interested.may(act), Err(Closed::Conflict), "{act:?} in {state:?}");
    }
}

#[test]
fn who_took_part_in_a_refusal_neither_seconds_their_own_nor_decides_the_appeal() {
    let closed_to = |changed: &Standing, what: Closed| {
        let closed = Act::ALL.into_iter().filter(|act| changed.may(*act) == Err(what));
        closed.collect::<Vec<_>>()
    };
    let proposer = Standing { proposer: Some(ME), took_part: true, ..standing(Some(Role::Reviewer), RefusalProposed) };
    assert_eq!(closed_to(&proposer, Closed::OwnRefusal), [Act::Agree, Act::Decline, Act::Take]);
    for role in EITHER {
        let refuser = Standing { took_part: true, ..standing(Some(*role), Appealed) };
        let deciding = closed_to(&refuser, Closed::TookPart);
        assert!(deciding.starts_with(&[Act::Uphold, Act::Reject]), "{role:?}: {deciding:?}");
    }
    let once = Standing { took_part: true, ..standing(Some(Role::Reviewer), RefusalProposed) };
    assert_eq!(once.may(Act::Agree), Ok(Role::Reviewer), "another proposed this refusal");
}

#[test]
fn taking_shows_who_works_and_locks_nothing() {
    let free = standing(Some(Role::Reviewer), UnderReview);
    let theirs = Standing { taker: Some(OTHER), ..free.clone() };
    assert_eq!(theirs.may(Act::Take), Err(Closed::Taken));
    assert_eq!(theirs.may(Act::GiveBack), Err(Closed::Now));
    assert_eq!(theirs.may(Act::Refuse), Ok(Role::Reviewer));
    let mine = Standing { taker: Some(ME), ..free.clone() };
    assert_eq!(mine.may(Act::GiveBack), Ok(Role::Reviewer));
    assert_eq!(mine.may(Act::Take), Err(Closed::Now));
    assert_eq!(free.may(Act::GiveBack), Err(Closed::Now));
    assert_eq!(theirs.closed(), BTreeSet::from([Closed::Taken]));
}

#[test]
fn after_the_assembly_nothing_is_judged_and_hiding_is_possible_until_the_ballot_is_frozen() {
    for (act, role, state) in everything() {
        for phase in [Phase::Announcement, Phase::RollCheck, Phase::Freeze, Phase::Letters] {
            let hides = matches!(act, Act::Hide | Act::Show);
            let expected =
                is_in_table(act, role, state) && hides && (Phase::RollCheck..=Phase::Freeze).contains(&phase);
            let changed = Standing { phase, ..standing(Some(role), state) };
            assert_eq!(changed.may(act).is_ok(), expected, "{act:?} as {role:?} in {state:?} at {phase:?}");
        }
    }
}

#[test]
fn who_holds_two_roles_acts_in_the_one_that_the_act_needs() {
    let both = |state| Standing { roles: BTreeSet::from([Role::Moderator, Role::Reviewer]), ..standing(None, state) };
    assert_eq!(both(Submitted).may(Act::Return), Ok(Role::Moderator));
    assert_eq!(both(UnderReview).may(Act::Return), Ok(Role::Reviewer));
}
