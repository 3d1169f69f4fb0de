//! The log of a rehearsal as its server keeps it: appends, signs, is witnessed.

use std::collections::BTreeMap;

use super::people::{People, log_key, witness_key};
use super::{Plan, RehearsalError};
use crate::encoding::base64::{Bytes, Optional};
use crate::entry::{
    Act, ActContext, ActSigner, Body, Code, Council, Cycle, Entry, Id, Label, Natural, OptionalCode, Role, Seen,
    Witness, Witnesses, leaf_hash,
};
use crate::log::checkpoint::Checkpoint;
use crate::log::cosignature::WitnessSigner;
use crate::log::merkle::{LeafHash, Tree};
use crate::log::note::{KeyName, NoteSigner};
use crate::log::witness;
use crate::replay::{Failure, Replay};

const WITNESS: &str = "witness.rehearsal";

/// The log under way, with everybody's counters.
pub(super) struct Stage<'a> {
    pub replay: Replay,
    pub time: u64,
    last: Option<Seen>,
    tree: Tree,
    signer: NoteSigner,
    witness: witness::Witness,
    remembered: Option<witness::Remembered>,
    signers: BTreeMap<(Role, u32), ActSigner>,
    sink: &'a mut dyn FnMut(&str),
}

impl<'a> Stage<'a> {
    /// Opens the log with its first entry.
    pub fn open(plan: &Plan, people: &People, sink: &'a mut dyn FnMut(&str)) -> Result<Self, RehearsalError> {
        let signer = NoteSigner::new(people.origin.clone(), log_key(plan));
        let name = KeyName::new(WITNESS).map_err(RehearsalError::plan)?;
        let witness = witness::Witness::new(signer.verifier(), WitnessSigner::new(name, witness_key(plan)));
        let mut stage = Self {
            replay: Replay::new(0),
            time: plan.start,
            last: None,
            tree: Tree::new(),
            signer,
            witness,
            remembered: None,
            signers: BTreeMap::new(),
            sink,
        };
        let keys = vec![Witness { name: id(WITNESS)?, key: Bytes(witness_key(plan).verifying_key().to_bytes()) }];
        stage.append(Body::Cycle(Cycle {
            protocol: crate::definition::PROTOCOL.to_owned(),
            origin: id(&plan.origin)?,
            log_key: Bytes(log_key(plan).verifying_key().to_bytes()),
            nonce: Bytes(people.nonce),
            election: Bytes(people.election),
            previous: String::new(),
            rules: Optional(Some(plan.derive("rules", 0))),
            council: Council { size: people.members, quorum: people.quorum },
            trustees: people.trustees().collect(),
            threshold: plan.threshold,
            closing_quorum: plan.closing_quorum(),
            issuers: plan.issuers,
            witnesses: Witnesses { quorum: 1, keys },
        }))?;
        Ok(stage)
    }

    /// Appends an entry a minute after the one before.
    pub fn append(&mut self, body: Body) -> Result<(), RehearsalError> {
        self.time += 60;
        self.append_at(self.time, body)
    }

    /// Appends an entry with this time.
    pub fn append_at(&mut self, time: u64, body: Body) -> Result<(), RehearsalError> {
        let prev = self.last.map(|seen| seen.leaf.0).unwrap_or_default();
        let seq = self.replay.entries();
        let line = Entry { seq, prev, time, body }.to_line();
        self.replay.entry(line.as_bytes());
        if let Some(failure) = self.replay.failure() {
            return Err(RehearsalError::Refused(Failure::clone(failure)));
        }
        let leaf = leaf_hash(line.as_bytes());
        self.tree.append(LeafHash::from_bytes(leaf));
        self.last = Some(Seen { seq: Natural(seq), leaf: Bytes(leaf) });
        (self.sink)(&line);
        Ok(())
    }

    /// The last entry, as what a device has seen.
    pub fn seen(&self) -> Seen {
        self.last.unwrap_or(Seen { seq: Natural(0), leaf: Bytes([0; 32]) })
    }

    /// Gives a role's key a pen.
    pub fn enrol(&mut self, plan: &Plan, people: &People, role: Role, index: u32) -> [u8; 32] {
        let signer = ActSigner::new(role, index, people.key(plan, role, index), 0);
        let public = signer.public();
        self.signers.insert((role, index), signer);
        public
    }

    /// Appends an entry that these roles sign.
    pub fn append_signed(
        &mut self,
        plan: &Plan,
        mut body: Body,
        signers: &[(Role, u32)],
    ) -> Result<(), RehearsalError> {
        let definition = self.replay.definition().ok().map(|(definition, _)| definition.hash());
        let election = self.replay.cycle().map(|cycle| cycle.election.0).unwrap_or_default();
        let (content, kind, seen) = (body.content(), body.kind(), self.seen());
        let mut signatures = Vec::new();
        for signer in signers {
            let context = ActContext {
                origin: &plan.origin,
                election: &election,
                definition: definition.as_ref().map_or(&[], |hash| hash.as_slice()),
                kind,
                content: &content,
            };
            let missing = || RehearsalError::plan("a role without a key signs");
            let signer = self.signers.get_mut(signer).ok_or_else(missing)?;
            signatures.push(signer.sign(context, seen));
        }
        if let Some(place) = body.signatures_mut() {
            *place = signatures;
        }
        self.append(body)
    }

    /// The checkpoint over all entries, signed by the log and cosigned by the witness.
    pub fn checkpoint(&mut self) -> Result<String, RehearsalError> {
        let (size, _) = self.replay.size_and_root();
        let checkpoint = Checkpoint::new(self.signer.verifier().name().as_str(), size, self.tree.root());
        let mut note = checkpoint.and_then(|checkpoint| checkpoint.sign(&self.signer)).map_err(RehearsalError::plan)?;
        let proof = match self.remembered {
            Some(remembered) => self.tree.prove_consistency(remembered.size, size).map_err(RehearsalError::plan)?,
            None => Vec::new(),
        };
        let cosigned = self.witness.cosign(self.remembered.as_ref(), &note, &proof, self.time);
        let cosigned = cosigned.map_err(RehearsalError::plan)?;
        self.remembered = Some(cosigned.remember);
        note.add(cosigned.signature).map_err(RehearsalError::plan)?;
        Ok(note.to_string())
    }

    /// An act that the server vouches for.
    pub fn act(&mut self, body: fn(Act) -> Body, role: &str, event: &str, subject: &str) -> Result<(), RehearsalError> {
        let entry = Act {
            role: code(role)?,
            actor: Natural(1),
            event: code(event)?,
            subject: Label::try_from(subject.to_owned()).map_err(RehearsalError::plan)?,
            reason: OptionalCode::default(),
            amount: Natural(0),
            text: Optional(None),
        };
        self.append(body(entry))
    }
}

/// A field that must be an id.
pub(super) fn id(text: &str) -> Result<Id, RehearsalError> {
    Id::try_from(text.to_owned()).map_err(|_| RehearsalError::Plan(format!("“{text}” is not an id of 1 to 64 bytes")))
}

/// A field that must be a code.
pub(super) fn code(text: &str) -> Result<Code, RehearsalError> {
    Code::try_from(text.to_owned()).map_err(RehearsalError::plan)
}
