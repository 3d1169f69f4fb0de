//! The open vote of a session on the shortlist.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::super::model::{Counts, LeftOutReason, Meeting, MeetingKind, Presence, Vote, settle};
use super::super::store::{attendance, meetings, votes};
use crate::assemblies::model::Official;
use crate::cycles::{self, Phase};
use crate::database::{Connection, Transaction};
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::proposals::{self, By, Event, Happening, Proposal, State};

/// The states of proposals on which a session can vote.
const OPEN: [State; 3] = [State::Feasible, State::LeftOut, State::Shortlisted];

/// The languages in which the history says how the vote ended: both of the state.
static TEXTS: LazyLock<[Texts; 2]> = LazyLock::new(|| [Language::Kazakh, Language::Russian].map(Texts::new));

/// Why a proposal is left out: coded, and in words.
pub type Given = BTreeMap<i64, (LeftOutReason, String)>;

/// The proposals of a cycle on which a session can vote, by number.
///
/// # Errors
/// When the database does not answer.
pub fn open_proposals(connection: &mut Connection, cycle: i64) -> Result<Vec<Proposal>, Failure> {
    proposals::store::of_cycle(connection, cycle, &OPEN)
}

/// Writes down what each present member said to a proposal.
///
/// # Errors
/// [`Failure::Refused`] without quorum, after the confirmation, and when a present member is left out or somebody else
/// named; [`Failure::Conflict`] when somebody else changed the session first.
pub fn vote(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    proposal: &Proposal,
    said: &[(i64, Vote)],
) -> Result<(), Failure> {
    must_be_voting(tx, meeting)?;
    if proposal.cycle != meeting.cycle || !OPEN.contains(&proposal.state) {
        return Err(Failure::refused(Message::new("meetings-refused-vote-proposal")));
    }
    let present = present_members(tx, meeting)?;
    let has_said = |member: i64| said.iter().filter(|(id, _)| *id == member).count() == 1;
    if said.len() != present.len() || !present.iter().all(|member| has_said(*member)) {
        return Err(Failure::refused(Message::new("meetings-refused-votes-missing")));
    }
    meetings::update(tx, meeting)?;
    votes::replace(tx, meeting.id, proposal.id, said)
}

/// Copies the votes on a proposal to all proposals that have none yet.
///
/// # Errors
/// As [`vote`]; [`Failure::NotFound`] when the proposal has no votes.
pub fn copy_vote(tx: &mut Transaction<'_>, meeting: &Meeting, like: i64) -> Result<(), Failure> {
    must_be_voting(tx, meeting)?;
    let known = votes::of_meeting(tx, meeting.id)?;
    let said = known.get(&like).cloned().ok_or(Failure::NotFound)?;
    meetings::update(tx, meeting)?;
    for proposal in open_proposals(tx, meeting.cycle)? {
        if !known.contains_key(&proposal.id) {
            votes::replace(tx, meeting.id, proposal.id, &said)?;
        }
    }
    Ok(())
}

/// Confirms the vote: every proposal that more than half of those present are for comes onto the ballot, the others are
/// left out, all at once.
///
/// # Errors
/// [`Failure::Refused`] without quorum, when a feasible proposal was not voted on, when more come onto the ballot than
/// may, and when a reason is missing; [`Failure::Conflict`] when somebody else changed something first.
pub fn confirm(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    reasons: &Given,
    official: Official,
) -> Result<Vec<Proposal>, Failure> {
    must_be_voting(tx, meeting)?;
    let present = meeting.quorum.map_or(0, |quorum| quorum.present);
    let known = votes::of_meeting(tx, meeting.id)?;
    let open = open_proposals(tx, meeting.cycle)?;
    let unvoted = open.iter().filter(|proposal| proposal.state == State::Feasible && !known.contains_key(&proposal.id));
    let unvoted = unvoted.count();
    if unvoted > 0 {
        return Err(Failure::refused(Message::new("meetings-refused-unvoted").with("count", unvoted)));
    }
    let counts = |proposal: &Proposal| {
        let said = known.get(&proposal.id)?;
        Some((proposal.id, Counts::of(said.iter().map(|(_, vote)| *vote))))
    };
    let voted: Vec<(i64, Counts)> = open.iter().filter_map(counts).collect();
    let outcome = settle(&voted, present);
    let stays = |proposal: &&Proposal| proposal.state == State::Shortlisted && !known.contains_key(&proposal.id);
    let on_ballot = outcome.on_ballot.len() + open.iter().filter(stays).count();
    let most = cycles::held(tx, meeting.cycle)?.settings.assembly.most_projects;
    if on_ballot > usize::try_from(most).unwrap_or(usize::MAX) {
        let refusal = Message::new("meetings-refused-too-many").with("count", on_ballot).with("most", most);
        return Err(Failure::refused(refusal));
    }
    meetings::update(tx, &Meeting { voted_at: Some(tx.now()), ..meeting.clone() })?;
    for (id, counts) in voted {
        let Some(proposal) = open.iter().find(|proposal| proposal.id == id) else { continue };
        let by = By::Official(official.account, official.role);
        let said = said(meeting, counts, present)?;
        let happening = match (outcome.on_ballot.contains(&id), proposal.state) {
            (true, State::Shortlisted) | (false, State::LeftOut) => continue,
            (true, _) => Happening::new(Event::Shortlisted, by).saying(said),
            (false, _) => {
                let given = reasons.get(&id).filter(|(_, words)| !words.is_empty());
                let (reason, words) = given.ok_or_else(|| {
                    Failure::refused(Message::new("meetings-refused-reason").with("proposal", proposal.code()))
                })?;
                Happening::new(Event::LeftOut, by).because(reason.code()).saying(format!("{words}\n\n{said}"))
            }
        };
        proposals::apply(tx, proposal, &happening)?;
    }
    super::super::shortlist(tx, meeting.cycle)
}

/// The counts in the two languages of the state. No member is named in it.
fn said(meeting: &Meeting, counts: Counts, present: i64) -> Result<String, Failure> {
    let message = Message::new("meetings-vote-said")
        .with("meeting", meeting.code())
        .with("for", counts.in_favour)
        .with("against", counts.against)
        .with("abstained", counts.abstained)
        .with("present", present);
    let said = TEXTS.iter().map(|texts| texts.try_say(&message)).collect::<Result<Vec<_>, _>>();
    Ok(said.map_err(Failure::internal)?.join("\n"))
}

fn must_be_voting(tx: &mut Transaction<'_>, meeting: &Meeting) -> Result<(), Failure> {
    if meeting.kind != MeetingKind::Session {
        return Err(Failure::refused(Message::new("meetings-refused-gathering-votes")));
    }
    meeting.must_be_held()?;
    if meeting.voted_at.is_some() {
        return Err(Failure::refused(Message::new("meetings-refused-voted")));
    }
    let phase = cycles::held(tx, meeting.cycle)?.phase;
    if phase != Phase::Assembly {
        return Err(Failure::refused(Message::new("meetings-refused-vote-phase")));
    }
    Ok(())
}

/// The members who were at a session.
fn present_members(connection: &mut Connection, meeting: &Meeting) -> Result<Vec<i64>, Failure> {
    let all = attendance::of_meeting(connection, meeting.id)?;
    Ok(all.into_iter().filter(|(_, presence)| *presence == Presence::Present).map(|(member, _)| member).collect())
}
