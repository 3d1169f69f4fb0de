//! The vote on the shortlist as a whole: its record for everybody, its progress for the secretary.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::acts;
use super::super::model::{Counts, Meeting, MeetingKind, Vote};
use super::super::store::votes;
use super::views::{CountsView, MeetingView, Place, ProposalView};
use super::{SECRETARY, about_meeting, official};
use crate::app::{Answer, Context};
use crate::assemblies::store::members;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::proposals::{self, Proposal, State};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Votes {
    trail: Vec<Crumb>,
    meeting: MeetingView,
    path: String,
    /// Whether this reader sees votes that are not confirmed yet.
    is_secretary: bool,
    is_confirmed: bool,
    items: Vec<Item>,
    /// Proposals whose votes can be copied to all that have none.
    like: Vec<Choice>,
    version: i64,
    most: u32,
    carried: usize,
    unvoted: usize,
}

/// A proposal, and how the members voted on it.
#[derive(Clone, Debug, Serialize)]
struct Item {
    proposal: ProposalView,
    counts: Option<CountsView>,
    /// Their names by what they said.
    said: Vec<Said>,
    /// Where the secretary enters it.
    path: String,
}

#[derive(Clone, Debug, Serialize)]
struct Said {
    vote: &'static str,
    names: String,
}

impl Page for Votes {
    const TEMPLATE: &'static str = "meetings/votes";

    fn title(&self, texts: &Texts) -> String {
        texts.get("meetings-vote-title")
    }

    fn samples() -> Vec<Self> {
        let meeting = MeetingView::sample();
        let path = format!("{}/vote", meeting.path);
        let said =
            Vote::ALL.map(|vote| Said { vote: vote.code(), names: "Н. Серікбаев, А. Ли".to_owned() });
        let item = |(proposal, counts)| Item { proposal, counts, said: said.to_vec(), path: format!("{path}/1") };
        let mut items: Vec<Item> =
            ProposalView::samples().into_iter().zip(CountsView::samples().map(Some)).map(item).collect();
        items.extend(
            ProposalView::samples()
                .into_iter()
                .take(1)
                .map(|proposal| Item { said: Vec::new(), ..item((proposal, None)) }),
        );
        let entering = Self {
            trail: Place::sample().below(&meeting),
            meeting,
            path: path.clone(),
            is_secretary: true,
            is_confirmed: false,
            items,
            like: vec![Choice::new("1", "P01 Жарық")],
            version: 4,
            most: 20,
            carried: 1,
            unvoted: 1,
        };
        let ready = Self { unvoted: 0, like: Vec::new(), ..entering.clone() };
        let record = Self { is_secretary: false, is_confirmed: true, ..ready.clone() };
        let nothing = Self { is_secretary: false, items: Vec::new(), ..ready.clone() };
        vec![entering, ready, record, nothing]
    }
}

/// The votes of a session with the proposals they are about.
struct Known {
    votes: votes::Votes,
    proposals: Vec<Proposal>,
    names: BTreeMap<i64, String>,
}

fn known(connection: &mut Connection, assembly: i64, meeting: &Meeting) -> Result<Known, Failure> {
    if meeting.kind != MeetingKind::Session {
        return Err(Failure::NotFound);
    }
    let votes = votes::of_meeting(connection, meeting.id)?;
    let mut proposals =
        if meeting.voted_at.is_some() { Vec::new() } else { acts::open_proposals(connection, meeting.cycle)? };
    for id in votes.keys() {
        if !proposals.iter().any(|proposal| proposal.id == *id) {
            proposals.push(proposals::store::by_id(connection, *id)?);
        }
    }
    proposals.sort_by_key(|proposal| proposal.number);
    let members = members::of_assembly(connection, assembly)?;
    let names = members.into_iter().map(|member| (member.id, member.name)).collect();
    Ok(Known { votes, proposals, names })
}

/// Shows the vote. Before it is confirmed only the secretary sees it.
pub async fn show(context: Context) -> Answer {
    let found = about_meeting(&context, |connection, around, meeting| known(connection, around.assembly.id, meeting));
    let (around, meeting, known) = found.await?;
    let place = Place::of(&around, context.language());
    let view = MeetingView::of(&meeting, &place, &around.villages, context.language());
    let is_confirmed = meeting.voted_at.is_some();
    let is_secretary = context.viewer.has_any(SECRETARY) && !is_confirmed;
    if is_secretary {
        meeting.must_be_held()?;
    }
    let path = format!("{}/vote", view.path);
    let present = meeting.quorum.map_or(0, |quorum| quorum.present);
    let item = |proposal: &Proposal| item(proposal, &known, &place, present, &path);
    let shown = is_secretary || is_confirmed;
    let items: Vec<Item> = known.proposals.iter().filter(|_| shown).map(item).collect();
    let unvoted = |proposal: &&Proposal| !known.votes.contains_key(&proposal.id);
    let must = |proposal: &&Proposal| proposal.state == State::Feasible;
    let like = |proposal: &Proposal| {
        Choice::new(proposal.number.to_string(), format!("{} {}", proposal.code(), proposal.title))
    };
    let has_unvoted = known.proposals.iter().any(|proposal| !known.votes.contains_key(&proposal.id));
    let voted = known.proposals.iter().filter(|proposal| has_unvoted && known.votes.contains_key(&proposal.id));
    context.page(Votes {
        trail: place.below(&view),
        meeting: view,
        is_secretary,
        is_confirmed,
        like: voted.map(like).collect(),
        version: meeting.version,
        most: around.cycle.settings.assembly.most_projects,
        carried: items.iter().filter(|item| item.counts.is_some_and(|counts| counts.is_carried)).count(),
        unvoted: known.proposals.iter().filter(unvoted).filter(must).count(),
        items,
        path,
    })
}

fn item(proposal: &Proposal, known: &Known, place: &Place, present: i64, path: &str) -> Item {
    let votes = known.votes.get(&proposal.id);
    let counts = votes.map(|votes| CountsView::of(Counts::of(votes.iter().map(|(_, vote)| *vote)), present));
    let said = |vote: Vote| {
        let names = votes?.iter().filter(|(_, said)| *said == vote);
        let names: Vec<&str> = names.filter_map(|(member, _)| known.names.get(member).map(String::as_str)).collect();
        (!names.is_empty()).then(|| Said { vote: vote.code(), names: names.join(", ") })
    };
    Item {
        proposal: ProposalView::of(proposal, place),
        counts,
        said: Vote::ALL.into_iter().filter_map(said).collect(),
        path: format!("{path}/{}", proposal.number),
    }
}

/// Copies the votes on one proposal to all that have none.
pub async fn copy(context: Context) -> Answer {
    let number: i64 = context.form.text("like").parse().map_err(|_| Failure::Malformed)?;
    let found = about_meeting(&context, move |connection, around, _| {
        proposals::store::by_number(connection, around.cycle.id, number)
    });
    let (around, meeting, proposal) = found.await?;
    official(&context, SECRETARY)?;
    let version = context.form.text("version").parse().map_err(|_| Failure::Malformed)?;
    let seen = Meeting { version, ..meeting };
    let path = format!("{}/vote", seen.path(&Place::of(&around, context.language()).path));
    context.state.database.write(move |tx| acts::copy_vote(tx, &seen, proposal.id)).await?;
    Ok(context.see_other_saying(&context.link(&path), &Message::new("meetings-vote-saved")))
}
