//! What happens to proposals, each in one transaction with its entry in the log.

use super::model::{By, Content, Event, Happening, Proposal, State, after};
use super::store;
use crate::audit::{self, Deed, Kind, Scope};
use crate::cycles;
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::media;

/// A proposal to hand in.
#[derive(Clone, Debug)]
pub struct NewProposal {
    /// Its cycle.
    pub cycle: i64,
    /// The account of the author; none for a paper form whose author has not signed in yet.
    pub author: Option<i64>,
    /// Who hands it in: the author, or the official who enters a paper form.
    pub by: By,
    /// Whether a group of residents or a gathering stands behind it.
    pub is_collective: bool,
    /// What it says.
    pub content: Content,
}

/// Hands in a proposal: it gets its number and is public from now on.
///
/// # Errors
/// [`Failure::Refused`] when the cycle takes no proposals now.
pub fn submit(tx: &mut Transaction<'_>, new: &NewProposal) -> Result<Proposal, Failure> {
    let cycle = cycles::held(tx, new.cycle)?;
    if !Event::Submitted.has_its_time(cycle.phase) {
        return Err(Failure::refused(Message::new("proposals-refused-not-now")));
    }
    let id = store::insert(tx, new)?;
    let proposal = store::by_id(tx, id)?;
    store::insert_version(tx, &proposal, 1, new.by, "", &new.content)?;
    store::index(tx, id)?;
    let happening = Happening::new(Event::Submitted, new.by);
    store::record(tx, proposal.id, &happening, State::Submitted)?;
    record(tx, &proposal, &happening, Some(for_record(&new.content)))?;
    Ok(proposal)
}

/// Says that something happened to a proposal that was read at its version. Gives it as it then is.
///
/// # Errors
/// [`Failure::Refused`] when that has no place now, in words; [`Failure::Conflict`] when somebody else changed it first.
pub fn apply(tx: &mut Transaction<'_>, proposal: &Proposal, happening: &Happening) -> Result<Proposal, Failure> {
    let text = Some(happening.text.clone()).filter(|text| !text.is_empty());
    happen(tx, proposal, happening, text)
}

/// The same together with a new version of what the proposal says: mending.
///
/// # Errors
/// As [`apply`].
pub fn apply_version(
    tx: &mut Transaction<'_>,
    proposal: &Proposal,
    happening: &Happening,
    content: &Content,
) -> Result<Proposal, Failure> {
    let note = happening.text.as_str();
    let text =
        [note, &for_record(content)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    let changed = happen(tx, proposal, happening, Some(text))?;
    let number = store::latest_version(tx, proposal.id)?.number + 1;
    store::insert_version(tx, proposal, number, happening.by, note, content)?;
    store::show_content(tx, proposal.id, content)?;
    let said = (proposal.language, proposal.title.as_str(), proposal.summary.as_str());
    if said != (content.language, content.title.as_str(), content.summary.as_str()) {
        store::outdate_translations(tx, proposal.id)?;
    }
    if changed.state == State::Hidden {
        media::conceal(tx, &content.files().collect::<Vec<_>>())?;
    }
    store::index(tx, proposal.id)?;
    store::by_id(tx, changed.id)
}

fn happen(
    tx: &mut Transaction<'_>,
    proposal: &Proposal,
    happening: &Happening,
    text: Option<String>,
) -> Result<Proposal, Failure> {
    let cycle = cycles::held(tx, proposal.cycle)?;
    let to = after(proposal.state, happening.event).filter(|_| happening.event.has_its_time(cycle.phase));
    let to = to.ok_or_else(|| Failure::refused(Message::new("proposals-refused-not-now")))?;
    store::update(tx, proposal, happening, to)?;
    store::record(tx, proposal.id, happening, to)?;
    record(tx, proposal, happening, text)?;
    hide_or_show(tx, proposal, happening.event, to)?;
    store::by_id(tx, proposal.id)
}

/// What a hidden proposal said is seen by nobody but officials and its authors: not beside the log, and not as files.
fn hide_or_show(tx: &mut Transaction<'_>, proposal: &Proposal, event: Event, to: State) -> Result<(), Failure> {
    if event == Event::Shown {
        audit::reveal(tx, proposal.cycle, Kind::Proposal, &proposal.code())?;
    } else if to == State::Hidden || proposal.state == State::Hidden {
        // Also what its author adds while it is hidden.
        audit::conceal(tx, proposal.cycle, Kind::Proposal, &proposal.code())?;
    }
    if event != Event::Shown && event != Event::Hidden {
        return Ok(());
    }
    let versions = store::versions(tx, proposal.id)?;
    let files: Vec<&str> = versions.iter().flat_map(|version| version.content.files()).collect();
    if event == Event::Shown { media::publish(tx, &files) } else { media::conceal(tx, &files) }
}

fn record(
    tx: &mut Transaction<'_>,
    proposal: &Proposal,
    happening: &Happening,
    text: Option<String>,
) -> Result<(), Failure> {
    let deed = Deed {
        kind: happening.event.kind(),
        role: happening.by.role(),
        actor: happening.by.actor(),
        event: happening.event.code(),
        subject: proposal.code(),
        reason: happening.reason,
        amount: if happening.event == Event::Submitted {
            u64::try_from(proposal.request).unwrap_or_default()
        } else {
            0
        },
        text,
    };
    audit::record(tx, Scope::Cycle(proposal.cycle), deed)
}

/// What the public record keeps of a version: the words and the money, without files.
fn for_record(content: &Content) -> String {
    let costs = content.costs.iter().map(|line| format!("{}: {} ₸", line.what, line.amount));
    let texts = [&content.title, &content.summary, &content.need, &content.description, &content.place.words];
    let texts = texts.into_iter().filter(|text| !text.is_empty()).cloned();
    texts.chain(costs).collect::<Vec<_>>().join("\n")
}
