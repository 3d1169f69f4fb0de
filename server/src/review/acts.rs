//! What officials and authors do in the review, each in one transaction with its entry in the log and its letters.
//! Whether they may is asked here, of the database, and nowhere else.

use super::letters::{self, Told};
use super::model::{Act, Assessment, Closed, HidingReason, RefusalReason, Standing, end_of_week};
use super::{record, store};
use crate::accounts::Role;
use crate::audit::{self, Actor, Kind, Scope};
use crate::config::PublicUrl;
use crate::cycles::{self, Cycle};
use crate::database::Transaction;
use crate::discussion;
use crate::errors::{Failure, Message};
use crate::proposals::{self, By, Event, Happening, Proposal, State};

/// A decision about a proposal, with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Deed {
    /// It goes on to the reviewers.
    Admit,
    /// The author is to mend this.
    Return(String),
    /// It can be carried out.
    Find {
        /// The number of the assessment that says so.
        assessment: i64,
        /// A remark, or empty.
        words: String,
    },
    /// It cannot, says one reviewer.
    Refuse(RefusalReason, String),
    /// So says a second one.
    Agree(String),
    /// A second one does not.
    Decline(String),
    /// It is looked at again.
    Reopen(String),
    /// The appeal is right.
    Uphold(String),
    /// The appeal is not right.
    Reject(String),
    /// It goes into another.
    Merge {
        /// The number of that one within the cycle.
        into: i64,
        /// A remark, or empty.
        words: String,
    },
    /// What it says is hidden.
    Hide(HidingReason, String),
    /// What it says is shown again.
    Show,
}

impl Deed {
    /// Which act it is.
    #[must_use]
    pub fn act(&self) -> Act {
        match self {
            Deed::Admit => Act::Admit,
            Deed::Return(_) => Act::Return,
            Deed::Find { .. } => Act::Find,
            Deed::Refuse(..) => Act::Refuse,
            Deed::Agree(_) => Act::Agree,
            Deed::Decline(_) => Act::Decline,
            Deed::Reopen(_) => Act::Reopen,
            Deed::Uphold(_) => Act::Uphold,
            Deed::Reject(_) => Act::Reject,
            Deed::Merge { .. } => Act::Merge,
            Deed::Hide(..) => Act::Hide,
            Deed::Show => Act::Show,
        }
    }

    fn words(&self) -> &str {
        match self {
            Deed::Admit | Deed::Show => "",
            Deed::Return(words)
            | Deed::Refuse(_, words)
            | Deed::Agree(words)
            | Deed::Decline(words)
            | Deed::Reopen(words)
            | Deed::Uphold(words)
            | Deed::Reject(words)
            | Deed::Hide(_, words) => words,
            Deed::Find { words, .. } | Deed::Merge { words, .. } => words,
        }
    }
}

/// Who decides what about which proposal, as they saw it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    /// The proposal, by its number in the database.
    pub proposal: i64,
    /// The version that was decided on.
    pub version: i64,
    /// Who decides.
    pub account: i64,
    /// What.
    pub deed: Deed,
}

/// Decides about a proposal. Gives it as it then is.
///
/// # Errors
/// [`Failure::Conflict`] when it changed since it was read, [`Failure::Forbidden`] without the role, and
/// [`Failure::Refused`] when a rule says no, in words.
pub fn judge(tx: &mut Transaction<'_>, order: &Order, public_url: &PublicUrl) -> Result<Proposal, Failure> {
    let (cycle, proposal) = read(tx, order.proposal, order.version)?;
    let role = permit(tx, &cycle, &proposal, order.account, order.deed.act())?;
    let event = order.deed.act().event().ok_or_else(|| Failure::internal("a deed that is no event"))?;
    let mut happening = Happening::new(event, By::Official(order.account, role)).saying(order.deed.words());
    let mut told = Told::of(event, order.deed.words());
    match &order.deed {
        Deed::Return(_) => {
            let end = end_of_week(&cycle, tx.now());
            (happening, told) = (happening.until(end), told.until(end));
        }
        Deed::Find { assessment, .. } => carries(tx, &proposal, *assessment)?,
        Deed::Refuse(reason, _) => happening = happening.because(reason.code()),
        Deed::Agree(_) => {
            let end = end_of_week(&cycle, tx.now());
            (happening, told) = (happening.until(end), told.until(end));
            if let Some((reason, words)) = proposed(tx, &proposal)? {
                happening = happening.because(reason.code());
                told = told.because(reason.name(), &words);
            }
        }
        Deed::Hide(reason, words) => {
            happening = happening.because(reason.code());
            told = told.because(reason.name(), words);
        }
        Deed::Merge { into, words } => {
            let target = target(tx, &cycle, &proposal, order.account, *into)?;
            let line = format!("→ {}\n{words}", target.code());
            happening = Happening { merged_into: Some(target.id), ..happening.saying(line.trim_end()) };
            told = told.into(&target);
        }
        _ => {}
    }
    let changed = proposals::apply(tx, &proposal, &happening)?;
    // What is mended comes back to who returned it; everything else is open to all again.
    if changed.state != State::Returned {
        store::clear_taking(tx, proposal.id)?;
    }
    if changed.state == State::Hidden {
        discussion::settle_proposal(tx, proposal.id)?;
    }
    letters::tell(tx, &cycle, &changed, &told, public_url)?;
    Ok(changed)
}

/// Saves what was found out, after the assessment of the number `seen` (0 if there was none). Gives its number.
///
/// # Errors
/// [`Failure::Conflict`] when somebody saved another since; otherwise as [`judge`].
pub fn assess(
    tx: &mut Transaction<'_>,
    proposal: i64,
    account: i64,
    seen: i64,
    assessment: &Assessment,
) -> Result<i64, Failure> {
    let proposal = proposals::store::by_id(tx, proposal)?;
    let cycle = cycles::held(tx, proposal.cycle)?;
    let role = permit(tx, &cycle, &proposal, account, Act::Assess)?;
    let number = store::insert_assessment(tx, proposal.id, account, seen, assessment)?;
    let deed = audit::Deed {
        amount: assessment.cost.unwrap_or_default(),
        text: Some(record::assessment(assessment, proposal.language)),
        ..deed("assessed", role, account, &proposal)
    };
    audit::record(tx, Scope::Cycle(cycle.id), deed)?;
    Ok(number)
}

/// Declares an interest: from now on the proposal is judged by others. Public, without the name.
///
/// # Errors
/// As [`judge`].
pub fn declare_conflict(tx: &mut Transaction<'_>, proposal: i64, account: i64, reason: &str) -> Result<(), Failure> {
    let proposal = proposals::store::by_id(tx, proposal)?;
    let cycle = cycles::held(tx, proposal.cycle)?;
    let role = permit(tx, &cycle, &proposal, account, Act::Declare)?;
    store::declare(tx, proposal.id, account, role, reason)?;
    if store::taker_of(tx, proposal.id)? == Some(account) {
        store::clear_taking(tx, proposal.id)?;
    }
    let deed = audit::Deed { text: Some(reason.to_owned()), ..deed("conflict-declared", role, account, &proposal) };
    audit::record(tx, Scope::Cycle(cycle.id), deed)
}

/// A reviewer works on a proposal, so that nobody else begins. That decides nothing, and stands in no log.
///
/// # Errors
/// As [`judge`].
pub fn take(tx: &mut Transaction<'_>, proposal: i64, account: i64) -> Result<(), Failure> {
    let proposal = proposals::store::by_id(tx, proposal)?;
    let cycle = cycles::held(tx, proposal.cycle)?;
    permit(tx, &cycle, &proposal, account, Act::Take)?;
    store::take(tx, proposal.id, account)
}

/// A reviewer works on a proposal no more.
///
/// # Errors
/// As [`judge`].
pub fn give_back(tx: &mut Transaction<'_>, proposal: i64, account: i64) -> Result<(), Failure> {
    let proposal = proposals::store::by_id(tx, proposal)?;
    let cycle = cycles::held(tx, proposal.cycle)?;
    permit(tx, &cycle, &proposal, account, Act::GiveBack)?;
    store::clear_taking(tx, proposal.id)
}

/// An author appeals a refusal, within the week.
///
/// # Errors
/// [`Failure::Conflict`] when the proposal changed since it was read, [`Failure::Forbidden`] for who did not write it,
/// [`Failure::Refused`] when there is nothing to appeal or the week is over.
pub fn appeal(
    tx: &mut Transaction<'_>,
    proposal: i64,
    version: i64,
    account: i64,
    reasons: &str,
) -> Result<Proposal, Failure> {
    let (_, proposal) = read(tx, proposal, version)?;
    if !proposals::store::authors(tx, &proposal)?.contains(&account) {
        return Err(Failure::Forbidden);
    }
    let now = tx.now();
    if proposal.state == State::Refused && proposal.due.is_some_and(|due| due <= now) {
        return Err(Failure::refused(Message::new("review-appeal-too-late")));
    }
    proposals::apply(tx, &proposal, &Happening::new(Event::Appealed, By::Resident(account)).saying(reasons))
}

fn read(tx: &mut Transaction<'_>, proposal: i64, version: i64) -> Result<(Cycle, Proposal), Failure> {
    let proposal = proposals::store::by_id(tx, proposal)?;
    if proposal.version != version {
        return Err(Failure::Conflict);
    }
    Ok((cycles::held(tx, proposal.cycle)?, proposal))
}

/// The role in which an account may do this now.
fn permit(
    tx: &mut Transaction<'_>,
    cycle: &Cycle,
    proposal: &Proposal,
    account: i64,
    act: Act,
) -> Result<Role, Failure> {
    let standing = standing(tx, cycle, proposal, account)?;
    standing.may(act).map_err(|closed| match closed {
        Closed::Role => Failure::Forbidden,
        closed => Failure::refused(closed.message()),
    })
}

fn standing(tx: &mut Transaction<'_>, cycle: &Cycle, proposal: &Proposal, account: i64) -> Result<Standing, Failure> {
    let now = tx.now();
    store::standing(tx, cycle, proposal, account, now)
}

/// Nothing is found feasible without an assessment that says so, and that its reviewer has seen.
fn carries(tx: &mut Transaction<'_>, proposal: &Proposal, seen: i64) -> Result<(), Failure> {
    let latest = store::latest_assessment(tx, proposal.id)?;
    match latest {
        Some(latest) if latest.number != seen => Err(Failure::Conflict),
        Some(latest) if latest.assessment.says_yes() => Ok(()),
        _ => Err(Failure::refused(Message::new("review-find-needs-assessment"))),
    }
}

/// Reason and words of the refusal that waits for a second reviewer.
fn proposed(tx: &mut Transaction<'_>, proposal: &Proposal) -> Result<Option<(RefusalReason, String)>, Failure> {
    let happened = proposals::store::happened(tx, proposal.id)?;
    let last = happened.into_iter().rev().find(|event| event.event == Event::RefusalProposed);
    Ok(last.and_then(|event| Some((RefusalReason::from_code(&event.reason)?, event.text))))
}

/// The proposal that another is to go into: one that is on its way, and that its moderator may judge as well.
fn target(
    tx: &mut Transaction<'_>,
    cycle: &Cycle,
    proposal: &Proposal,
    account: i64,
    number: i64,
) -> Result<Proposal, Failure> {
    let refuse = |id| Err(Failure::refused(Message::new(id)));
    let target = match proposals::store::by_number(tx, cycle.id, number) {
        Err(Failure::NotFound) => return refuse("review-merge-unknown"),
        found => found?,
    };
    let on_its_way = [State::Submitted, State::UnderReview, State::Returned, State::Feasible];
    if target.id == proposal.id {
        return refuse("review-merge-itself");
    }
    if !on_its_way.contains(&target.state) {
        return refuse("review-merge-ended");
    }
    let standing = standing(tx, cycle, &target, account)?;
    if standing.is_author || standing.has_conflict {
        return refuse("review-merge-interest");
    }
    Ok(target)
}

fn deed<'a>(event: &'a str, role: Role, account: i64, proposal: &Proposal) -> audit::Deed<'a> {
    audit::Deed {
        kind: Kind::Review,
        role: role.code(),
        actor: Actor::Account(account),
        event,
        subject: proposal.code(),
        reason: None,
        amount: 0,
        text: None,
    }
}
