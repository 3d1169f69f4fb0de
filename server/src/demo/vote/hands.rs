//! The hands of the demo's people: signing on their devices, and handing in what was signed.

use std::sync::Arc;

use ortaq_crypto::council::duty::{self, Memory, Next, Since, Situation};
use ortaq_crypto::entry::{Body, Role};
use ortaq_crypto::person::sign::Pen;
use ortaq_crypto::person::{KeyHolder, signing_key};
use ortaq_crypto::replay::{Replay, Sums};

use super::Vault;
use crate::app::State;
use crate::audit::{self, Published};
use crate::council::acts::{self, Signed};
use crate::council::enrolling::{self, Enrolment};
use crate::cycles::{self, Cycle};
use crate::errors::Failure;
use crate::secrets;

/// The people of a vote.
pub struct Hands {
    /// The platform.
    pub state: Arc<State>,
    /// The cycle as it was when they came.
    pub cycle: Cycle,
    /// Its log.
    pub log: i64,
    /// Their secrets.
    pub vault: Vault,
    /// The election.
    pub election: [u8; 32],
}

impl Hands {
    /// The people of a cycle's vote.
    ///
    /// # Errors
    /// When the cycle has no log.
    pub fn of(state: &Arc<State>, cycle: i64) -> Result<Self, Failure> {
        let vault = Vault::open(&state.config.data).map_err(Failure::internal)?;
        let (cycle, log) = state.database.read_blocking(|connection| {
            let cycle = cycles::by_id(connection, cycle)?;
            let log = audit::log_of(connection, cycle.id)?.ok_or(Failure::NotFound)?;
            Ok((cycle, log))
        })?;
        let mut hands = Self { state: state.clone(), cycle, log, vault, election: [0; 32] };
        hands.election = hands.ask(|replay, _| replay.cycle().map(|cycle| cycle.election.0))?.unwrap_or_default();
        Ok(hands)
    }

    /// Asks the log as it is signed.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn ask<T>(&self, question: impl FnOnce(&Replay, &Published) -> T) -> Result<T, Failure> {
        self.state.database.read_blocking(|connection| {
            let log = Published::again(connection, self.log)?;
            self.state.followers.ask(connection, &log, |replay| question(replay, &log))
        })
    }

    /// Somebody who holds a key.
    pub fn holder(&self, role: Role, index: u32) -> KeyHolder {
        KeyHolder { election: self.election, role, index }
    }

    /// Enrols somebody's key with a link, unless it is there.
    ///
    /// # Errors
    /// When the log takes no key now.
    pub fn enrol(&self, role: Role, number: u32) -> Result<(), Failure> {
        if self.ask(|replay, _| replay.key(role, number).is_some())? {
            return Ok(());
        }
        let seed = self.vault.seed(role, number);
        let key = signing_key(&seed, &self.holder(role, number)).verifying_key().to_bytes();
        let (log, followers) = (self.log, self.state.followers.clone());
        self.state.database.write_blocking(move |tx| {
            let token = enrolling::invite(tx, log, role, number)?;
            let enrolment = Enrolment { invitation: token.as_str().to_owned(), role, number, key };
            enrolling::enrol(tx, &followers, log, &enrolment).map(drop)
        })
    }

    /// Signs an entry as its only signer, and hands it in.
    ///
    /// # Errors
    /// When it cannot be signed, or the log does not take it.
    pub fn publish_signed(&self, role: Role, number: u32, body: Body) -> Result<(), Failure> {
        let (seed, holder) = (self.vault.seed(role, number), self.holder(role, number));
        let signed = self.ask(|replay, _| Pen::new(replay, &seed, &holder).and_then(|mut pen| pen.sign(body)))?;
        self.publish(signed.map_err(Failure::internal)?)
    }

    /// Hands in an entry.
    ///
    /// # Errors
    /// When the log does not take it.
    pub fn publish(&self, body: Body) -> Result<(), Failure> {
        let (log, followers) = (self.log, self.state.followers.clone());
        self.state.database.write_blocking(move |tx| acts::publish(tx, &followers, log, body).map(drop))
    }

    /// Signs a proposed act; whether it then stands in the log.
    ///
    /// # Errors
    /// When the signature does not hold.
    pub fn sign(&self, role: Role, number: u32, act: i64, kind: &str, content: &str) -> Result<bool, Failure> {
        let (seed, holder) = (self.vault.seed(role, number), self.holder(role, number));
        let signature = self
            .ask(|replay, _| Pen::new(replay, &seed, &holder).and_then(|mut pen| pen.signature_for(kind, content)))?;
        let signature = signature.map_err(Failure::internal)?;
        let (log, followers) = (self.log, self.state.followers.clone());
        let signed = self.state.database.write_blocking(move |tx| acts::sign(tx, &followers, log, act, &signature))?;
        Ok(matches!(signed, Signed::Stands { .. }))
    }

    /// Lets a trustee, a council member, do what there is to do; whether they did something. `sums` are those of all
    /// ballots, once there is something to decrypt.
    ///
    /// # Errors
    /// When the trustee's tool refuses, or the log does not take what it says.
    pub fn trustee(&self, member: u32, sums: Option<&Sums>) -> Result<bool, Failure> {
        let (seed, holder) = (self.vault.seed(Role::Council, member), self.holder(Role::Council, member));
        // The demo's people forget nothing that is not in the log: it is they who agree with each other.
        let mut memory = Memory::new(&holder, Since::Seed);
        let fresh = secrets::random::<32>()?;
        let (now, keys) = (self.state.clock.now().as_entry_time(), self.keys()?);
        loop {
            // Nobody signs under a head that the log's witnesses have not seen.
            super::witness::cosign(&self.state)?;
            let next = self.ask(|replay, log| {
                let situation = Situation { replay, checkpoint: &log.note, sums, now, keys, fresh: &fresh };
                duty::next(&seed, &holder, situation, &mut memory)
            })?;
            match next.map_err(Failure::internal)? {
                Next::Publish(bodies) => {
                    for body in bodies {
                        self.publish(body)?;
                    }
                    return Ok(true);
                }
                Next::Confirm(comparison) => memory.agree(&comparison),
                Next::WaitFor { .. } | Next::VerifyBallots | Next::Done => return Ok(false),
            }
        }
    }

    /// The trustees, as council members.
    pub fn trustees(&self) -> Vec<u32> {
        self.cycle.roster.as_ref().map(|roster| roster.trustees()).unwrap_or_default()
    }

    /// The members of the council.
    pub fn members(&self) -> Vec<u32> {
        let roster = self.cycle.roster.as_ref();
        roster.map(|roster| roster.members.iter().map(|member| member.number).collect()).unwrap_or_default()
    }

    /// How many keys the trustees make.
    fn keys(&self) -> Result<u32, Failure> {
        self.state.database.read_blocking(|connection| crate::council::keys_to_make(connection, self.cycle.id))
    }
}
