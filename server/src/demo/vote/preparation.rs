//! Before the vote: keys, roll, ceremony, freezing, letters.

use ortaq_crypto::council::ceremony::Step;
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::issuance::{chunks, lines_of_chunk};
use ortaq_crypto::credential::key::PartSecret;
use ortaq_crypto::credential::roll::{Place, prove};
use ortaq_crypto::encoding::base64::{Blob, Bytes};
use ortaq_crypto::entry::{Body, Role, RollChunk};

use super::Hands;
use crate::assemblies::store::roll;
use crate::council;
use crate::cycles::{self, By, Event, Phase};
use crate::errors::Failure;
use crate::secrets;

/// On which day of its phase the keys of the roles and the roll are there.
const ENROLLED: i64 = 1;
/// The observer who has a key.
const OBSERVER: u32 = 1;

/// Keys of the roles and the roll on the second day; the ceremony once the next phase is to be reached.
pub(super) fn keys(hands: &Hands, day: i64, goal: Phase) -> Result<(), Failure> {
    if day < ENROLLED {
        return Ok(());
    }
    let visitor = if goal == Phase::Keys { visitor(hands) } else { None };
    for member in hands.members().into_iter().filter(|member| Some(*member) != visitor) {
        hands.enrol(Role::Council, member)?;
    }
    for issuer in 1..=hands.cycle.settings.council.issuers {
        hands.enrol(Role::Issuer, issuer)?;
    }
    hands.enrol(Role::Observer, OBSERVER)?;
    roll_of_credentials(hands)?;
    let planned = hands.cycle.schedule.start(Phase::Freeze);
    let is_time = planned.is_none_or(|planned| planned <= hands.state.clock.now());
    if goal > Phase::Keys && is_time { ceremony(hands) } else { Ok(()) }
}

/// Whose place a visitor takes in the days of the keys: the last member who is no trustee, so that the demo's trustees
/// can go on without the visitor.
fn visitor(hands: &Hands) -> Option<u32> {
    let trustees = hands.trustees();
    hands.members().into_iter().rev().find(|member| !trustees.contains(member))
}

/// Both issuers publish their parts, unless the roll is there.
fn roll_of_credentials(hands: &Hands) -> Result<(), Failure> {
    if hands.ask(|replay, _| replay.has_roll())? {
        return Ok(());
    }
    let lines = lines(hands)?;
    for issuer in [Issuer::First, Issuer::Second].into_iter().take(hands.cycle.settings.council.issuers as usize) {
        for chunk in 0..chunks(lines) {
            let secrets: Vec<PartSecret> = lines_of_chunk(chunk, lines)
                .map(|line| hands.vault.part(hands.election, issuer, line, lines))
                .collect();
            let place = Place { issuer, chunk, chunks: chunks(lines) };
            let made = prove(&hands.election, place, &secrets, &secrets::random::<64>()?).map_err(Failure::internal)?;
            let body = RollChunk {
                issuer: issuer.number(),
                chunk,
                chunks: chunks(lines),
                parts: Blob(made.parts),
                proof: Bytes(made.proof),
                signatures: Vec::new(),
            };
            hands.publish_signed(Role::Issuer, issuer.number(), Body::Roll(body))?;
        }
    }
    Ok(())
}

/// How many people are on the roll.
pub(super) fn lines(hands: &Hands) -> Result<u32, Failure> {
    let assembly = hands.cycle.assembly;
    let count = hands.state.database.read_blocking(|connection| roll::count(connection, assembly))?;
    u32::try_from(count).map_err(Failure::internal)
}

/// All trustees go through the ceremony together.
pub(super) fn ceremony(hands: &Hands) -> Result<(), Failure> {
    let is_done = || hands.ask(|replay, _| replay.ceremony().is_ok_and(|ceremony| ceremony.step() == Step::Done));
    while !is_done()? {
        let mut moved = false;
        for trustee in hands.trustees() {
            moved |= hands.trustee(trustee, None)?;
        }
        if !moved {
            return Err(Failure::internal("the demo's ceremony does not go on"));
        }
    }
    Ok(())
}

/// All trustees but one, a council member whose place a visitor takes, go as far as they can.
pub(super) fn others(hands: &Hands, visitor: Option<u32>) -> Result<(), Failure> {
    loop {
        let mut moved = false;
        for trustee in hands.trustees().into_iter().filter(|trustee| Some(*trustee) != visitor) {
            moved |= hands.trustee(trustee, None)?;
        }
        if !moved {
            return Ok(());
        }
    }
}

/// A quorum of the council signs what is proposed, once there is time for nothing but the letters.
pub(super) fn freeze(hands: &Hands) -> Result<(), Failure> {
    let planned = hands.cycle.schedule.start(Phase::Letters);
    if planned.is_some_and(|planned| planned > hands.state.clock.now()) {
        return Ok(());
    }
    sign_all(hands, "definition", &hands.members())
}

/// Members sign the proposed act of a kind, one after the other, until it stands.
pub(super) fn sign_all(hands: &Hands, kind: &str, members: &[u32]) -> Result<(), Failure> {
    let log = hands.log;
    let waiting = hands.state.database.read_blocking(|connection| council::proposed(connection, log))?;
    let Some(act) = waiting.into_iter().find(|act| act.kind == kind) else { return Ok(()) };
    for member in members {
        if hands.sign(Role::Council, *member, act.id, &act.kind, &act.content)? {
            return Ok(());
        }
    }
    Ok(())
}

/// The last issuer says that all letters are printed.
pub(super) fn letters(hands: &Hands) -> Result<(), Failure> {
    let id = hands.cycle.id;
    hands.state.database.write_blocking(move |tx| {
        if cycles::by_id(tx, id)?.letters_ready {
            return Ok(());
        }
        cycles::apply(tx, id, &Event::letters_printed(By::Platform)).map(drop)
    })
}
