//! What people do here, each in one transaction with its entry in the log.

use super::Ready;
use super::model::{Asked, Outcome, Refusal, Severity, State, Wrong, examine, new_code};
use super::store::{corrections, look, readiness};
use crate::accounts::Role;
use crate::assemblies::model::name;
use crate::assemblies::model::roll::{Birth, person_hash};
use crate::assemblies::store::roll::{self, Changed, HashedPerson};
use crate::audit::{self, Actor, Deed, Kind, Scope};
use crate::cycles::{self, Cycle, Phase};
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::secrets::Secrets;

/// The most requests that wait at once: more than a registrar can look at in a week.
const MOST_OPEN: i64 = 2_000;
/// What the log calls the roll check.
const ROLL: &str = "roll";

/// Records that somebody looked at the ballot with this hash and found it ready to be frozen.
///
/// # Errors
/// [`Failure::Conflict`] when the ballot is another by now; [`Failure::Refused`] when it is not the time, or something
/// is wrong with it.
pub fn say_ready(
    tx: &mut Transaction<'_>,
    cycle: i64,
    seen: &str,
    (account, role): (i64, Role),
) -> Result<Ready, Failure> {
    let cycle = cycles::held(tx, cycle)?;
    if !(Phase::RollCheck..=Phase::Freeze).contains(&cycle.phase) {
        return Err(Failure::refused(Message::new("ballot-refused-not-now")));
    }
    let now = tx.now();
    let looked = look(tx.connection(), &cycle)?;
    let hash = looked.plan.written_hash();
    if hash != seen {
        return Err(Failure::Conflict);
    }
    let problems = examine(&cycle, &looked.shortlist, &looked.plan, &looked.facts, now);
    if problems.iter().any(|problem| problem.severity() == Severity::Red) {
        return Err(Failure::refused(Message::new("ballot-refused-red")));
    }
    if readiness::latest(tx.connection(), cycle.id)?.is_some_and(|ready| ready.hash == hash) {
        return Err(Failure::refused(Message::new("ballot-refused-ready-already")));
    }
    let number = readiness::insert(tx, cycle.id, (account, role), &looked.plan, &hash)?;
    let deed = Deed {
        kind: Kind::Session,
        role: role.code(),
        actor: Actor::Account(account),
        event: "ballot-ready",
        subject: format!("ballot-{number}"),
        reason: None,
        amount: u64::try_from(looked.plan.options.len()).unwrap_or_default(),
        text: Some(looked.plan.canonical()),
    };
    audit::record(tx, Scope::Cycle(cycle.id), deed)?;
    let role = role.code().to_owned();
    Ok(Ready { number, recorded_at: now, account, role, plan: looked.plan, hash })
}

/// The cycle, if its roll is being checked now.
fn in_roll_check(tx: &mut Transaction<'_>, cycle: i64) -> Result<Cycle, Failure> {
    let cycle = cycles::held(tx, cycle)?;
    if cycle.phase == Phase::RollCheck {
        Ok(cycle)
    } else {
        Err(Failure::refused(Message::new("ballot-refused-no-roll-check")))
    }
}

/// Keeps a request to correct the roll; gives the code by which whoever asked sees the answer.
///
/// # Errors
/// [`Failure::Refused`] when the roll is not checked now, or too many wait.
pub fn ask(tx: &mut Transaction<'_>, cycle: i64, asked: &Asked) -> Result<String, Failure> {
    let cycle = in_roll_check(tx, cycle)?;
    if corrections::waiting(tx.connection(), cycle.id)? >= MOST_OPEN {
        return Err(Failure::refused(Message::new("ballot-refused-too-many")));
    }
    let code = new_code()?;
    corrections::insert(tx, cycle.id, &code, asked)?;
    Ok(code)
}

/// Somebody, as papers have them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The full name, as typed.
    pub name: String,
    /// The birth date, or the year.
    pub birth: Birth,
}

impl Person {
    /// The hashes by which somebody is found: with the day and with the year. Of a year alone twice the same.
    #[must_use]
    pub fn hashes(&self, secrets: &Secrets, assembly: i64) -> [Vec<u8>; 2] {
        let name = name::normalised(&self.name);
        [self.birth, Birth::Year(self.birth.year())].map(|birth| person_hash(secrets, assembly, &name, birth))
    }
}

/// What a registrar decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// The roll is put right.
    Correct {
        /// Who, as the papers have it.
        person: Person,
        /// How the roll has them, if otherwise.
        listed: Option<Person>,
        /// The right village, if it is named.
        village: Option<i64>,
    },
    /// The roll stays.
    Refuse(Refusal),
}

/// Decides a request that was read at its version: corrects the roll, empties what tells of a person, and records it.
///
/// # Errors
/// [`Failure::Conflict`] when somebody decided it already; [`Failure::Refused`] when the roll is not checked now, or
/// what is to be corrected is not so.
pub fn decide(
    tx: &mut Transaction<'_>,
    secrets: &Secrets,
    (cycle, id, version): (i64, i64, i64),
    (decision, answer): (&Decision, &str),
    account: i64,
) -> Result<(), Failure> {
    let request = corrections::find(tx.connection(), cycle, id)?;
    if request.state != State::Open {
        return Err(Failure::Conflict);
    }
    let cycle = in_roll_check(tx, cycle)?;
    let (state, event, reason) = match decision {
        Decision::Refuse(refusal) => (State::Refused(*refusal), "roll-correction-refused", refusal.code()),
        Decision::Correct { person, listed, village } => {
            let hands = Hands { secrets, assembly: cycle.assembly };
            let outcome = hands.correct(tx, request.asked.wrong, person, listed.as_ref(), *village)?;
            (State::Corrected, outcome.event(), request.asked.wrong.code())
        }
    };
    corrections::decide(tx, &request, version, (state, answer), Some(account))?;
    let deed = Deed {
        kind: Kind::Office,
        role: Role::Registrar.code(),
        actor: Actor::Account(account),
        event,
        subject: ROLL.to_owned(),
        reason: Some(reason),
        amount: 1,
        text: None,
    };
    audit::record(tx, Scope::Cycle(cycle.id), deed)
}

/// What corrects the roll of a district.
struct Hands<'a> {
    secrets: &'a Secrets,
    assembly: i64,
}

impl Hands<'_> {
    fn correct(
        &self,
        tx: &mut Transaction<'_>,
        wrong: Wrong,
        person: &Person,
        listed: Option<&Person>,
        village: Option<i64>,
    ) -> Result<Outcome, Failure> {
        let hashes = person.hashes(self.secrets, self.assembly);
        let outcome = wrong.mended_by();
        match outcome {
            Outcome::Added => self.add(tx, &hashes, village)?,
            Outcome::Removed => {
                if !roll::remove(tx, self.assembly, &hashes)? {
                    return Err(nobody_there());
                }
            }
            Outcome::Changed => self.change(tx, &hashes, listed, village)?,
        }
        Ok(outcome)
    }

    fn add(&self, tx: &mut Transaction<'_>, hashes: &[Vec<u8>; 2], village: Option<i64>) -> Result<(), Failure> {
        let village = village.ok_or_else(village_missing)?;
        if roll::find(tx.connection(), self.assembly, hashes)?.is_some() {
            return Err(there_already());
        }
        let [hash, _] = hashes.clone();
        if roll::add(tx, self.assembly, &HashedPerson { hash, village })? {
            Ok(())
        } else {
            Err(Failure::refused(Message::new("ballot-refused-no-roll")))
        }
    }

    /// The roll's line of somebody gets another village, or another name and birth date. A line that stands by another
    /// name is found by that.
    fn change(
        &self,
        tx: &mut Transaction<'_>,
        hashes: &[Vec<u8>; 2],
        listed: Option<&Person>,
        village: Option<i64>,
    ) -> Result<(), Failure> {
        let listed = listed.map_or_else(|| hashes.clone(), |listed| listed.hashes(self.secrets, self.assembly));
        let before = roll::find(tx.connection(), self.assembly, &listed)?.ok_or_else(nobody_there)?;
        let renamed = Some(hashes).filter(|hashes| **hashes != listed);
        if renamed.is_none() && village.is_none_or(|village| village == before) {
            return Err(Failure::refused(Message::new("ballot-refused-nothing-changes")));
        }
        match roll::change(tx, self.assembly, &listed, renamed, village)? {
            Changed::Done => Ok(()),
            Changed::NobodyThere => Err(nobody_there()),
            Changed::ThereAlready => Err(there_already()),
        }
    }
}

fn nobody_there() -> Failure {
    Failure::refused(Message::new("ballot-refused-nobody-there"))
}

fn there_already() -> Failure {
    Failure::refused(Message::new("ballot-refused-there-already"))
}

fn village_missing() -> Failure {
    Failure::refused(Message::new("ballot-village-missing"))
}

/// Empties what tells of people in requests that were open when the roll check ended.
///
/// # Errors
/// When the database does not answer.
pub fn forget_left(tx: &mut Transaction<'_>) -> Result<(), Failure> {
    for cycle in corrections::cycles_with_open(tx.connection())? {
        if cycles::by_id(tx.connection(), cycle)?.phase <= Phase::RollCheck {
            continue;
        }
        for request in corrections::open(tx.connection(), cycle, 0, MOST_OPEN)? {
            corrections::decide(tx, &request, request.version, (State::Left, ""), None)?;
        }
    }
    Ok(())
}
