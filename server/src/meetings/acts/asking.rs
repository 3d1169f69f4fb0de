//! Questions about projects before a session: asking, answering, hiding.

use super::super::model::{Answering, MOST_QUESTIONS, Meeting, MeetingKind, Question, questions_close};
use super::super::store::questions;
use super::record;
use crate::assemblies::model::Official;
use crate::cycles;
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::proposals::{Proposal, State};

/// The states in which a proposal can be asked about.
const ASKED_ABOUT: [State; 3] = [State::Feasible, State::Shortlisted, State::LeftOut];

/// A resident asks about a proposal; gives the question's number.
///
/// # Errors
/// [`Failure::Refused`] when questions are closed, or this account has asked too many.
pub fn ask(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    proposal: &Proposal,
    account: i64,
    text: &str,
) -> Result<i64, Failure> {
    let cycle = cycles::held(tx, meeting.cycle)?;
    let close = questions_close(meeting.call.starts_at, cycle.settings.assembly.questions_close_days);
    let is_open = meeting.kind == MeetingKind::Session && meeting.is_open() && tx.now() < close;
    if !is_open {
        return Err(Failure::refused(Message::new("meetings-refused-questions-closed")));
    }
    if proposal.cycle != meeting.cycle || !ASKED_ABOUT.contains(&proposal.state) {
        return Err(Failure::refused(Message::new("meetings-refused-question-proposal")));
    }
    if questions::asked_by(tx, meeting.id, account)? >= MOST_QUESTIONS {
        return Err(Failure::refused(Message::new("meetings-refused-questions-many").with("most", MOST_QUESTIONS)));
    }
    questions::insert(tx, meeting.id, proposal.id, account, text)
}

/// The secretary or the proposal's author answers, for everybody.
///
/// # Errors
/// [`Failure::Refused`] when it is hidden; [`Failure::Conflict`] when somebody else answered it first.
pub fn answer(
    tx: &mut Transaction<'_>,
    question: &Question,
    answering: Answering,
    account: i64,
    text: &str,
) -> Result<(), Failure> {
    if question.hidden_at.is_some() {
        return Err(Failure::refused(Message::new("meetings-refused-question-hidden")));
    }
    questions::answer(tx, question, text, answering, account)
}

/// A moderator hides a question with its answer, and says why.
///
/// # Errors
/// [`Failure::Refused`] when it is hidden already; [`Failure::Conflict`] when somebody else changed it first.
pub fn hide(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    question: &Question,
    reason: &str,
    official: Official,
) -> Result<(), Failure> {
    if question.hidden_at.is_some() {
        return Err(Failure::refused(Message::new("meetings-refused-question-hidden")));
    }
    questions::hide(tx, question, reason)?;
    record(tx, meeting, official, "question-hidden", 0, Some(reason.to_owned()))
}
