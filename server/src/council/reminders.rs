//! Letters to members of the council who are awaited: when something begins for which they are needed, and once more if
//! somebody is still awaited a day later.
//!
//! The database says what was told, in the transaction that writes the letters: a job that runs twice, in two processes
//! or after a restart, tells nothing twice.

use std::collections::BTreeSet;
use std::time::Duration;

use ortaq_crypto::council::ceremony::Step;
use ortaq_crypto::entry::Role as KeyRole;
use serde_json::json;

use super::store::proposed::{self, Proposed};
use super::store::reminders::{self as store, Told};
use crate::accounts::model::fold;
use crate::accounts::{self, Role};
use crate::app::State;
use crate::assemblies::store::{districts, mandates};
use crate::audit::Published;
use crate::clock::Moment;
use crate::config::PublicUrl;
use crate::count;
use crate::cycles::{self, Cycle, Phase, VotePages};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::Language;
use crate::jobs::{Job, Wake};
use crate::mail::{self, Kind, Letter, Localised, Recipient, is_mailable};

/// How often is looked for whom to remind.
const PAUSE: Duration = Duration::from_secs(15);
/// After so many seconds, who is still awaited is reminded.
const DAY: i64 = 86_400;
/// Acts that members of the council sign.
const ACTS: [&str; 4] = ["definition", "booth", "conclusion", "void"];

/// The job that writes the letters.
pub(super) fn job() -> Job {
    Job { name: "council-reminders", pause: PAUSE, wake: Wake::default(), run }
}

fn run(state: &State) -> Result<(), Failure> {
    remind(state, state.clock.now()).map(drop)
}

/// Something for which members are needed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Stage {
    /// Its name among the stages of the log.
    key: String,
    /// A code of texts: what the letter asks for.
    what: &'static str,
    /// Whether it is told when it begins; otherwise the same sitting leads on to it.
    begins: bool,
    /// Who has not done their part, by name.
    awaited: Vec<String>,
}

/// Writes the letters that are due; gives how many stages were told of. Does nothing if the clock cannot be believed.
///
/// # Errors
/// When the database does not answer. What cannot be told is told in the program's log, and tried again.
pub fn remind(state: &State, now: Moment) -> Result<usize, Failure> {
    if !state.database.read_blocking(|connection| cycles::watch(connection, now))?.is_believed() {
        return Ok(0);
    }
    let running = state.database.read_blocking(cycles::running)?;
    let mut told = 0;
    for cycle in running.into_iter().filter(|cycle| (Phase::Keys..=Phase::Conclusion).contains(&cycle.phase)) {
        let due = state.database.read_blocking(|connection| due(connection, state, &cycle, now))?;
        for (log, stage) in due {
            let (cycle, vote) = (cycle.clone(), state.config.vote.public_url.clone());
            match state.database.write_blocking(move |tx| tell(tx, (log, &cycle), &stage, now, &vote)) {
                Ok(true) => told += 1,
                Ok(false) => {}
                Err(failure) => tracing::error!(%failure, "the council could not be reminded; it is tried again"),
            }
        }
    }
    Ok(told)
}

/// The stages of a cycle of which there is something to tell, with its log.
fn due(connection: &mut Connection, state: &State, cycle: &Cycle, now: Moment) -> Result<Vec<(i64, Stage)>, Failure> {
    let Some(log) = Published::of_cycle(connection, cycle.id)? else { return Ok(Vec::new()) };
    let mut stages = match cycle.phase {
        Phase::Keys => ceremony(connection, state, &log, cycle)?,
        Phase::Count => counting(connection, state, &log, cycle)?,
        _ => Vec::new(),
    };
    stages.extend(proposed::open(connection, log.id)?.iter().filter_map(|act| signing(act, cycle)));
    let mut due = Vec::new();
    for stage in stages.into_iter().filter(|stage| !stage.awaited.is_empty()) {
        if is_due(store::told(connection, log.id, &stage.key)?, now) {
            due.push((log.id, stage));
        }
    }
    Ok(due)
}

fn is_due(told: Option<Told>, now: Moment) -> bool {
    told.is_none_or(|told| !told.is_reminded && now.since(told.since) >= DAY)
}

fn name_of(cycle: &Cycle, number: u32) -> Option<String> {
    let roster = cycle.roster.as_ref()?;
    roster.members.iter().find(|member| member.number == number).map(|member| member.name.clone())
}

fn ceremony(connection: &mut Connection, state: &State, log: &Published, cycle: &Cycle) -> Result<Vec<Stage>, Failure> {
    let asked = state.followers.ask(connection, log, |replay| {
        let ceremony = replay.ceremony().ok()?;
        Some((ceremony.attempt(), ceremony.awaited()))
    })?;
    let Some((attempt, (step, awaited))) = asked.filter(|(_, (step, _))| !matches!(step, Step::Restart | Step::Done))
    else {
        return Ok(Vec::new());
    };
    let trustees = cycle.roster.clone().unwrap_or_default().trustees();
    let member = |trustee: u32| trustees.get(usize::try_from(trustee).ok()?.checked_sub(1)?).copied();
    Ok(vec![Stage {
        key: format!("ceremony-{attempt}-{step}"),
        what: "ceremony",
        begins: step == Step::Commit,
        awaited: awaited.into_iter().filter_map(member).filter_map(|number| name_of(cycle, number)).collect(),
    }])
}

fn counting(connection: &mut Connection, state: &State, log: &Published, cycle: &Cycle) -> Result<Vec<Stage>, Failure> {
    let awaited = count::awaited(connection, &state.followers, log, cycle)?;
    let (what, begins) = match awaited.stage {
        count::Stage::Signatures => ("closing", true),
        count::Stage::Decryption => ("decryption", false),
        _ => return Ok(Vec::new()),
    };
    Ok(vec![Stage { key: what.to_owned(), what, begins, awaited: awaited.people }])
}

fn signing(act: &Proposed, cycle: &Cycle) -> Option<Stage> {
    let what = ACTS.into_iter().find(|kind| *kind == act.kind)?;
    let has_signed = |number: u32| {
        act.signatures.iter().any(|signature| signature.role == KeyRole::Council && signature.index == number)
    };
    let members = cycle.roster.as_ref()?.members.iter().filter(|member| !has_signed(member.number));
    let awaited = members.map(|member| member.name.clone()).collect();
    Some(Stage { key: format!("act-{}", act.id), what, begins: true, awaited })
}

/// Writes down that a stage was told, and the letters; whether another process did not do it first.
fn tell(
    tx: &mut Transaction<'_>,
    (log, cycle): (i64, &Cycle),
    stage: &Stage,
    now: Moment,
    vote: &PublicUrl,
) -> Result<bool, Failure> {
    let told = store::told(tx.connection(), log, &stage.key)?;
    if !is_due(told, now) {
        return Ok(false);
    }
    match told {
        None => store::begun(tx, log, &stage.key)?,
        Some(_) => store::reminded(tx, log, &stage.key)?,
    }
    if told.is_none() && !stage.begins {
        return Ok(true);
    }
    let assembly = districts::by_id(tx, cycle.assembly)?.description;
    let name = Localised::new(Language::ALL.map(|language| (language, assembly.name.in_language(language).to_owned())));
    for to in recipients(tx, cycle, &stage.awaited, now)? {
        let values = json!({
            "what": stage.what,
            "again": told.is_some(),
            "assembly": name,
            "cycle": cycle.slug,
            "awaited": stage.awaited,
            "link": VotePages::new(vote, &assembly.slug, &cycle.slug, to.language).council(),
        });
        mail::enqueue(tx, Letter { to, kind: Kind::Council, values })?;
    }
    Ok(true)
}

/// Who gets the letters: everybody with an office in the council and an address, but for members who are known by their
/// name to have done their part. A mandate names the person as the roster does, if nobody wrote it differently.
fn recipients(
    tx: &mut Transaction<'_>,
    cycle: &Cycle,
    awaited: &[String],
    now: Moment,
) -> Result<Vec<Recipient>, Failure> {
    let awaited: BTreeSet<String> = awaited.iter().map(|name| fold(name)).collect();
    let roster = cycle.roster.clone().unwrap_or_default();
    let is_done = |name: &str| {
        let name = fold(name);
        !awaited.contains(&name) && roster.members.iter().any(|member| fold(&member.name) == name)
    };
    let mandates = mandates::of_assembly(tx, cycle.assembly)?.into_iter();
    let members = mandates.filter(|mandate| mandate.role == Role::CouncilMember && mandate.term.holds(now));
    let accounts: BTreeSet<i64> =
        members.filter(|mandate| !is_done(&mandate.name)).map(|mandate| mandate.account).collect();
    let mut found = Vec::new();
    for account in accounts {
        found.extend(accounts::recipient(tx, account)?.filter(|to| is_mailable(&to.address)));
    }
    Ok(found)
}
