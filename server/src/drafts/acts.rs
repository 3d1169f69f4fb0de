//! What people do with drafts, each in one transaction.

use super::model::{
    Draft, Invitation, MOST_DRAFTS, Of, Problem, Purpose, Route, Rules, Sheet, Step, Writer, one_line, problems, tidy,
};
use super::store::{self, Fresh};
use crate::assemblies::{self, village_names};
use crate::cycles::{self, Cycle};
use crate::database::{Connection, Transaction};
use crate::errors::{Failure, Message};
use crate::i18n::Language;
use crate::media;
use crate::proposals::model::{Photo, after};
use crate::proposals::{self, By, Event, Happening, NewProposal, Proposal};

/// Begins a draft. A form that is sent twice begins one.
///
/// # Errors
/// [`Failure::Refused`] when the cycle takes no proposals now, or the account has very many drafts already.
pub fn begin(tx: &mut Transaction<'_>, fresh: &Fresh) -> Result<i64, Failure> {
    if let Some(known) = store::begun_with(tx, fresh.account, &fresh.once)? {
        return Ok(known);
    }
    if !Event::Submitted.has_its_time(cycles::held(tx, fresh.cycle)?.phase) {
        return Err(Failure::refused(Message::new("drafts-refused-phase")));
    }
    if store::count_open(tx, fresh.account, fresh.cycle)? >= MOST_DRAFTS {
        return Err(Failure::refused(Message::new("drafts-refused-many").with("most", MOST_DRAFTS)));
    }
    store::insert(tx, fresh)
}

/// The draft of a cycle, for somebody who may write it. For everybody else there is none.
///
/// # Errors
/// [`Failure::NotFound`] if there is none for this writer.
pub fn find(connection: &mut Connection, cycle: i64, id: i64, writer: Writer) -> Result<Draft, Failure> {
    let draft = store::by_id(connection, id)?;
    let is_paper = draft.entered_by.is_some() && writer.office.is_some();
    let may = draft.account == writer.account
        || is_paper
        || store::is_author(connection, id, writer.account)?
        || is_author_of(connection, draft.mends.or(draft.proposal), writer.account)?;
    if draft.cycle == cycle && may { Ok(draft) } else { Err(Failure::NotFound) }
}

fn is_author_of(connection: &mut Connection, proposal: Option<i64>, account: i64) -> Result<bool, Failure> {
    let Some(proposal) = proposal else { return Ok(false) };
    let proposal = proposals::store::by_id(connection, proposal)?;
    Ok(proposals::store::authors(connection, &proposal)?.contains(&account))
}

/// Whether this writer hands the draft in, invites others and may delete it: the first author, whoever enters it from
/// paper, and all authors of what is mended.
#[must_use]
pub fn leads(draft: &Draft, writer: Writer) -> bool {
    draft.account == writer.account || draft.mends.is_some() || draft.entered_by.is_some() && writer.office.is_some()
}

/// What became of what was typed.
#[derive(Debug)]
pub enum Saved {
    /// It is kept, as this version.
    Kept(Box<Draft>),
    /// The draft has changed in this step since the form was made.
    Changed,
    /// It was handed in already.
    HandedIn,
}

/// Keeps what was typed in a step of a draft that the form saw at this version. What was typed replaces only what
/// this step has, so another tab at another step is no conflict; and what is the same as what is kept is none either,
/// as when a form is sent again whose answer was lost.
///
/// # Errors
/// When the database does not answer.
pub fn save(
    tx: &mut Transaction<'_>,
    draft: Draft,
    step: Step,
    seen: &Seen,
    sheet: impl FnOnce(&mut Sheet),
) -> Result<Saved, Failure> {
    if draft.proposal.is_some() {
        return Ok(Saved::HandedIn);
    }
    let mut typed = draft.sheet.clone();
    sheet(&mut typed);
    if seen.version != draft.version && seen.step != Seen::of(&draft.sheet, step) && typed != draft.sheet {
        return Ok(Saved::Changed);
    }
    let version = store::update(tx, &draft, step, &typed)?;
    Ok(Saved::Kept(Box::new(Draft { sheet: typed, version, step, ..draft })))
}

/// What a form knew when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The draft's version.
    pub version: i64,
    /// What stood in the step, as [`Seen::of`] writes it.
    pub step: String,
}

impl Seen {
    /// A short name of what stands in a step, that changes with it.
    #[must_use]
    pub fn of(sheet: &Sheet, step: Step) -> String {
        let fields = serde_json::to_vec(&sheet.fields(step)).unwrap_or_default();
        let hash = ortaq_crypto::hash::h256("form", &[&fields]);
        hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
    }
}

/// Adds photos and documents to a draft, but those that it has already. They belong to the first author, like the draft.
///
/// # Errors
/// [`Failure::Refused`] when too many files of the account wait to be used.
pub fn add_files(
    tx: &mut Transaction<'_>,
    draft: &Draft,
    step: Step,
    photos: Vec<media::Checked>,
    documents: Vec<(String, media::Checked)>,
) -> Result<Draft, Failure> {
    let mut sheet = draft.sheet.clone();
    for photo in photos {
        if has(tx, sheet.photos.iter().map(|known| known.file.as_str()), &photo)? {
            continue;
        }
        let file = media::keep(tx, draft.account, photo)?;
        sheet.photos.push(Photo { file, alt: String::new() });
    }
    for (name, document) in documents {
        if has(tx, sheet.attachments.iter().map(|known| known.file.as_str()), &document)? {
            continue;
        }
        let file = media::keep(tx, draft.account, document)?;
        sheet.attachments.push(proposals::model::Attachment { file, name });
    }
    let version = store::update(tx, draft, step, &sheet)?;
    let draft = Draft { sheet, version, step, ..draft.clone() };
    for author in store::authors(tx, draft.id)? {
        show_files(tx, &draft, author)?;
    }
    Ok(draft)
}

/// Who writes a draft together with others sees what they have chosen for it.
fn show_files(tx: &mut Transaction<'_>, draft: &Draft, author: i64) -> Result<(), Failure> {
    let content = draft.sheet.content();
    media::show_to(tx, author, &content.files().collect::<Vec<_>>())
}

/// Whether one of these files is the same as one that was sent.
fn has<'a>(
    connection: &mut Connection,
    mut files: impl Iterator<Item = &'a str>,
    sent: &media::Checked,
) -> Result<bool, Failure> {
    files.try_fold(false, |found, file| Ok(found || media::holds(connection, file, sent)?))
}

/// Deletes a draft and the files that nobody else uses.
///
/// # Errors
/// When the database does not answer.
pub fn delete(tx: &mut Transaction<'_>, draft: &Draft) -> Result<(), Failure> {
    let content = draft.sheet.content();
    let files: Vec<&str> = content.files().collect();
    if draft.proposal.is_none() && draft.mends.is_none() {
        media::discard(tx, draft.account, &files)?;
    }
    store::delete(tx, draft.id)
}

/// What the cycle asks of this draft.
///
/// # Errors
/// When the database does not answer.
pub fn rules(connection: &mut Connection, cycle: &Cycle, draft: &Draft) -> Result<Rules, Failure> {
    let villages = village_names(connection, cycle.assembly, Language::Kazakh)?;
    Ok(Rules {
        cap: cycle.settings.money.cap_in_tenge(),
        own: cycle.settings.money.own_contribution,
        villages: villages.into_iter().map(|(village, _)| village).collect(),
        mends: draft.mends.is_some(),
    })
}

/// What stands in the way of handing in besides what is written: who, when, how many.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
    /// Proposals are not taken now, or this one cannot be mended now.
    NotNow,
    /// The author is not a confirmed resident.
    Residence,
    /// The author has as many proposals as one may have.
    Limit(u32),
    /// So many signatures are there, of so many.
    Signatures(i64, u32),
    /// Somebody else hands it in: the first author.
    NotLeading,
}

/// All obstacles.
///
/// # Errors
/// When the database does not answer.
pub fn obstacles(
    connection: &mut Connection,
    cycle: &Cycle,
    draft: &Draft,
    writer: Writer,
) -> Result<Vec<Obstacle>, Failure> {
    let mut found = Vec::new();
    if !leads(draft, writer) {
        found.push(Obstacle::NotLeading);
    }
    if let Some(mends) = draft.mends {
        if !can_be_mended(&proposals::store::by_id(connection, mends)?, cycle) {
            found.push(Obstacle::NotNow);
        }
        return Ok(found);
    }
    if !Event::Submitted.has_its_time(cycle.phase) {
        found.push(Obstacle::NotNow);
    }
    if !lives_here(connection, cycle, draft.account)? {
        found.push(Obstacle::Residence);
    }
    let settings = &cycle.settings.proposals;
    let limit = i64::from(settings.per_author);
    if !draft.sheet.is_collective() && store::count_of_author(connection, cycle.id, draft.account)? >= limit {
        found.push(Obstacle::Limit(settings.per_author));
    }
    if draft.sheet.route() == Some(Route::Signatures) {
        let signed = store::signatures(connection, draft.id)?;
        if signed < i64::from(settings.collective_people) {
            found.push(Obstacle::Signatures(signed, settings.collective_people));
        }
    }
    Ok(found)
}

/// Whether an account is a confirmed resident of the cycle's rural district.
///
/// # Errors
/// When the database does not answer.
pub fn lives_here(connection: &mut Connection, cycle: &Cycle, account: i64) -> Result<bool, Failure> {
    let home = assemblies::residence_of(connection, account)?;
    Ok(home.is_some_and(|home| home.assembly == cycle.assembly))
}

/// Whether a proposal can be mended now.
#[must_use]
pub fn can_be_mended(proposal: &Proposal, cycle: &Cycle) -> bool {
    after(proposal.state, Event::Mended).is_some() && Event::Mended.has_its_time(cycle.phase)
}

/// What became of handing in.
#[derive(Debug)]
pub enum HandedIn {
    /// It is this proposal, by its number in the cycle; now, or since an earlier time.
    Proposal(i64),
    /// Something stands in the way: these problems, or an obstacle.
    Not(Vec<Problem>),
}

/// Hands in a draft, once: who sends it again gets the same proposal.
///
/// # Errors
/// [`Failure::Refused`] when it came too late.
pub fn hand_in(tx: &mut Transaction<'_>, draft: &Draft, writer: Writer) -> Result<HandedIn, Failure> {
    if let Some(proposal) = draft.proposal {
        return Ok(HandedIn::Proposal(proposals::store::by_id(tx, proposal)?.number));
    }
    let cycle = cycles::held(tx, draft.cycle)?;
    let problems = problems(&draft.sheet, &rules(tx, &cycle, draft)?);
    let obstacles = obstacles(tx, &cycle, draft, writer)?;
    if !problems.is_empty() || !obstacles.is_empty() {
        return Ok(HandedIn::Not(problems));
    }
    let by = match writer.office {
        Some(role) if draft.entered_by.is_some() && draft.account != writer.account => {
            By::Official(writer.account, role)
        }
        _ => By::Resident(writer.account),
    };
    let content = draft.sheet.content();
    let proposal = match draft.mends {
        Some(mends) => {
            let proposal = proposals::store::by_id(tx, mends)?;
            let happening = Happening::new(Event::Mended, by).saying(tidy(&draft.sheet.note));
            proposals::apply_version(tx, &proposal, &happening, &content)?
        }
        None => {
            let is_collective = draft.sheet.is_collective();
            let author = Some(draft.account);
            let new = NewProposal { cycle: draft.cycle, author, by, is_collective, content: content.clone() };
            proposals::submit(tx, &new)?
        }
    };
    store::close(tx, draft, proposal.id)?;
    store::move_authors(tx, draft.id, proposal.id)?;
    if proposal.is_shown() {
        media::publish(tx, &content.files().collect::<Vec<_>>())?;
    } else {
        media::conceal(tx, &content.files().collect::<Vec<_>>())?;
    }
    Ok(HandedIn::Proposal(proposal.number))
}

/// Begins to mend a proposal, or goes on mending it: its authors have one draft for it.
///
/// # Errors
/// [`Failure::NotFound`] for who is no author; [`Failure::Refused`] when it cannot be mended now.
pub fn mend(tx: &mut Transaction<'_>, proposal: &Proposal, account: i64) -> Result<i64, Failure> {
    if !proposals::store::authors(tx, proposal)?.contains(&account) {
        return Err(Failure::NotFound);
    }
    if let Some(draft) = store::mending(tx, proposal.id)? {
        return Ok(draft.id);
    }
    let cycle = cycles::held(tx, proposal.cycle)?;
    if !can_be_mended(proposal, &cycle) {
        return Err(Failure::refused(Message::new("drafts-refused-mending")));
    }
    let latest = proposals::store::latest_version(tx, proposal.id)?;
    let once = format!("mends-{}-{}", proposal.id, latest.number);
    let sheet = Sheet::of(&latest.content, proposal.is_collective);
    let fresh = Fresh { account, cycle: cycle.id, mends: Some(proposal.id), entered_by: None, once, sheet };
    store::insert(tx, &fresh)
}

/// Withdraws a proposal, once: who sends it again gets what there is.
///
/// # Errors
/// [`Failure::NotFound`] for who is no author; [`Failure::Refused`] when it cannot be withdrawn now.
pub fn withdraw(tx: &mut Transaction<'_>, proposal: &Proposal, account: i64, reason: &str) -> Result<(), Failure> {
    if !proposals::store::authors(tx, proposal)?.contains(&account) {
        return Err(Failure::NotFound);
    }
    if proposal.state == proposals::State::Withdrawn {
        return Ok(());
    }
    let happening = Happening::new(Event::Withdrawn, By::Resident(account)).saying(one_line(reason));
    proposals::apply(tx, proposal, &happening)?;
    if let Some(draft) = store::mending(tx, proposal.id)? {
        store::delete(tx, draft.id)?;
    }
    Ok(())
}

/// What a link leads to.
#[derive(Clone, Debug)]
pub enum Invited {
    /// To a draft.
    Draft(Box<Draft>),
    /// To a proposal.
    Proposal(Box<Proposal>),
}

/// What a link leads to: what became a proposal in the meantime is one.
///
/// # Errors
/// When the database does not answer.
pub fn invited_to(connection: &mut Connection, invitation: &Invitation) -> Result<Invited, Failure> {
    let proposal = match invitation.of {
        Of::Proposal(proposal) => proposal,
        Of::Draft(draft) => match store::by_id(connection, draft)? {
            Draft { proposal: Some(proposal), .. } => proposal,
            draft => return Ok(Invited::Draft(Box::new(draft))),
        },
    };
    Ok(Invited::Proposal(Box::new(proposals::store::by_id(connection, proposal)?)))
}

/// Accepts an invitation: to write, or to sign.
///
/// # Errors
/// [`Failure::Refused`] when there is nothing to sign any more, or only residents sign.
pub fn accept(tx: &mut Transaction<'_>, invitation: &Invitation, cycle: &Cycle, account: i64) -> Result<(), Failure> {
    match (invited_to(tx, invitation)?, invitation.purpose) {
        (Invited::Draft(draft), Purpose::Author) if draft.account != account => {
            store::take_back(tx, draft.id, account)?;
            store::join(tx, draft.id, account)?;
            show_files(tx, &draft, account)
        }
        (Invited::Proposal(proposal), Purpose::Author) if proposal.author != Some(account) => {
            if proposal.state.is_end() {
                return Err(Failure::refused(Message::new("drafts-join-over")));
            }
            store::join_proposal(tx, proposal.id, account)
        }
        (_, Purpose::Author) => Ok(()),
        (Invited::Draft(draft), Purpose::Signature) => {
            if draft.account == account || store::is_author(tx, draft.id, account)? {
                return Err(Failure::refused(Message::new("drafts-sign-author")));
            }
            if !lives_here(tx, cycle, account)? {
                return Err(Failure::refused(Message::new("drafts-sign-resident")));
            }
            store::sign(tx, draft.id, account)
        }
        (Invited::Proposal(_), Purpose::Signature) => Err(Failure::refused(Message::new("drafts-sign-over"))),
    }
}
