//! Confirming the vote on the shortlist: all of it on one page, with a reason for each proposal that is left out.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts::{self, Given};
use super::super::model::{Counts, LeftOutReason, Meeting};
use super::super::store::votes;
use super::fields::Fields;
use super::views::{CountsView, MeetingView, Place, ProposalView};
use super::{Around, SECRETARY, about_meeting, official};
use crate::app::{Answer, Context, FormView};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::proposals::{Proposal, State};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Confirm {
    trail: Vec<Crumb>,
    path: String,
    present: i64,
    most: u32,
    on_ballot: Vec<Line>,
    left_out: Vec<Line>,
    /// On the ballot since an earlier session, and not voted on in this one.
    kept: Vec<ProposalView>,
    reasons: Vec<Choice>,
    form: FormView,
}

#[derive(Clone, Debug, Serialize)]
struct Line {
    proposal: ProposalView,
    counts: CountsView,
    reason: String,
    words: String,
    /// Whether a reason is asked for: it was not left out before.
    is_new: bool,
}

impl Page for Confirm {
    const TEMPLATE: &'static str = "meetings/confirm";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-confirm-title")
    }

    fn samples() -> Vec<Self> {
        let meeting = MeetingView::sample();
        let [carried, not] = CountsView::samples();
        let line = |counts, number: i64, is_new| Line {
            proposal: ProposalView::samples().remove(0),
            counts,
            reason: format!("reason-{number}"),
            words: format!("words-{number}"),
            is_new,
        };
        let page = Self {
            trail: Place::sample().below(&meeting),
            path: format!("{}/confirm", meeting.path),
            present: 8,
            most: 20,
            on_ballot: vec![line(carried, 1, true)],
            left_out: vec![line(not, 2, true), line(not, 3, false)],
            kept: ProposalView::samples(),
            reasons: reasons(),
            form: FormView::filled([("version", "9".to_owned())]),
        };
        let nothing = Self { on_ballot: Vec::new(), left_out: Vec::new(), kept: Vec::new(), ..page.clone() };
        vec![page, nothing]
    }
}

fn reasons() -> Vec<Choice> {
    let label = |reason: &LeftOutReason| Message::new(reason_text(*reason));
    LeftOutReason::ALL.iter().map(|reason| Choice::new(reason.code(), label(reason))).collect()
}

/// A reason in words.
pub(super) fn reason_text(reason: LeftOutReason) -> &'static str {
    match reason {
        LeftOutReason::LessUrgent => "meetings-reason-less-urgent",
        LeftOutReason::CoveredByAnother => "meetings-reason-covered-by-another",
        LeftOutReason::FewBenefit => "meetings-reason-few-benefit",
        LeftOutReason::NotReady => "meetings-reason-not-ready",
        LeftOutReason::OtherFunding => "meetings-reason-other-funding",
        LeftOutReason::Other => "meetings-reason-other",
    }
}

type Known = (Vec<Proposal>, votes::Votes);

fn known(connection: &mut Connection, meeting: &Meeting) -> Result<Known, Failure> {
    meeting.must_be_held()?;
    if meeting.voted_at.is_some() {
        return Err(Failure::refused(Message::new("meetings-refused-voted")));
    }
    Ok((acts::open_proposals(connection, meeting.cycle)?, votes::of_meeting(connection, meeting.id)?))
}

fn page(context: &Context, around: &Around, meeting: &Meeting, known: &Known, form: FormView) -> Confirm {
    let (proposals, votes) = known;
    let place = Place::of(around, context.language());
    let view = MeetingView::of(meeting, &place, &around.villages, context.language());
    let present = meeting.quorum.map_or(0, |quorum| quorum.present);
    let lines = proposals.iter().filter_map(|proposal| {
        let counts = Counts::of(votes.get(&proposal.id)?.iter().map(|(_, vote)| *vote));
        Some(Line {
            proposal: ProposalView::of(proposal, &place),
            counts: CountsView::of(counts, present),
            reason: format!("reason-{}", proposal.number),
            words: format!("words-{}", proposal.number),
            is_new: proposal.state != State::LeftOut,
        })
    });
    let (on_ballot, left_out) = lines.partition(|line| line.counts.is_carried);
    let kept =
        proposals.iter().filter(|proposal| proposal.state == State::Shortlisted && !votes.contains_key(&proposal.id));
    let mut trail = place.below(&view);
    trail.push(Crumb::new(Message::new("meetings-vote-title"), format!("{}/vote", view.path)));
    Confirm {
        trail,
        path: format!("{}/confirm", view.path),
        present,
        most: around.cycle.settings.assembly.most_projects,
        on_ballot,
        left_out,
        kept: kept.map(|proposal| ProposalView::of(proposal, &place)).collect(),
        reasons: reasons(),
        form,
    }
}

/// Shows what is to be confirmed.
pub async fn form(context: Context) -> Answer {
    let (around, meeting, known) = about_meeting(&context, |connection, _, meeting| known(connection, meeting)).await?;
    let form = FormView::filled([("version", meeting.version.to_string())]);
    context.page(page(&context, &around, &meeting, &known, form))
}

/// Confirms it.
pub async fn confirm(context: Context) -> Answer {
    let (around, meeting, known) = about_meeting(&context, |connection, _, meeting| known(connection, meeting)).await?;
    let official = official(&context, SECRETARY)?;
    let mut fields = Fields::of(&context.form);
    let shown = page(&context, &around, &meeting, &known, FormView::default());
    let mut given = Given::new();
    for line in shown.left_out.iter().filter(|line| line.is_new) {
        let reason = LeftOutReason::from_code(context.form.text(&line.reason));
        let words = fields.line(&line.words, "meetings-words-missing");
        let proposal = known.0.iter().find(|proposal| proposal.number == line.proposal.number);
        match (reason, proposal) {
            (Some(reason), Some(proposal)) => drop(given.insert(proposal.id, (reason, words))),
            _ => fields.problems.add(line.reason.as_str(), Message::new("meetings-left-out-missing")),
        }
    }
    let seen = Meeting { version: fields.version(), ..meeting.clone() };
    if !fields.problems.is_empty() {
        let page = Confirm { form: context.form_view(&fields.problems), ..shown };
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    context.state.database.write(move |tx| acts::confirm(tx, &seen, &given, official)).await?;
    let path = format!("{}/shortlist", Place::of(&around, context.language()).path);
    Ok(context.see_other_saying(&context.link(&path), &Message::new("meetings-confirmed")))
}
