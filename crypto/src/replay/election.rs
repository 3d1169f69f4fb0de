//! What the entries of a log mean together: the state that each one is checked
//! against and then changes.

use std::collections::BTreeMap;

use super::counting::Retained;
use super::credentials::Credentials;
use super::finding::{Failure, Found, found};
use super::progress::Progress;
use super::roles::{Roles, Signed};
use super::roll::RollBook;
use super::{Check, Leaves, closing, voting};
use crate::ballot::Poll;
use crate::council::ceremony::{Ceremony, CeremonyFault};
use crate::definition::{Definition, Facts, FreezeError, MemberKey};
use crate::entry::{Body, Cycle, Entry, Frozen, RevocationCounts, Role};
use crate::group::Scalar;

/// The definition in force.
pub(super) struct Vote {
    pub definition: Definition,
    pub hash: [u8; 32],
    pub seq: u64,
    pub signatures: usize,
    pub poll: Poll,
}

/// Numbers that the closing states (§9.1).
#[derive(Default)]
pub(super) struct Counts {
    pub ballots: u64,
    /// Which positions they have (see `voting::place`).
    pub positions: Scalar,
    pub challenges: u64,
    pub replaced: u64,
    pub revoked: RevocationCounts,
    pub paper_batches: u32,
    pub paper_revocations: u64,
}

impl Counts {
    /// Revoked credentials, for all reasons.
    pub fn revoked(&self) -> u64 {
        let by_reason = &self.revoked;
        [by_reason.paper, by_reason.lost, by_reason.moved, by_reason.died, by_reason.error].iter().map(|n| n.0).sum()
    }
}

/// The state of the vote after the entries so far.
pub(super) struct Election {
    pub cycle: Cycle,
    pub roles: Roles,
    pub roll: RollBook,
    pub credentials: Credentials,
    pub ceremony: Ceremony,
    pub vote: Option<Vote>,
    pub progress: Progress,
    pub counts: Counts,
    pub closing: Option<closing::Closed>,
    pub retained: Retained,
    /// The file list of mended booth files, if there is one.
    pub booth: Option<[u8; 32]>,
    /// By trustee, the time of its last proof that the shares are still there.
    pub possessions: BTreeMap<u32, u64>,
}

impl Election {
    /// Begins with the first entry.
    pub fn open(entry: &Entry) -> Result<Self, Failure> {
        let fail = |found| Failure::at(entry.seq, Check::Order, found);
        let Body::Cycle(cycle) = &entry.body else {
            let mut found = found!("order-unexpected", entry = entry.seq);
            found.values.push(("type", entry.body.kind().into()));
            return Err(fail(found));
        };
        well_formed(cycle).map_err(|field| Failure::at(entry.seq, Check::Form, malformed(entry.seq, field)))?;
        let trustees = u32::try_from(cycle.trustees.len()).unwrap_or(u32::MAX);
        let ceremony = Ceremony::new(cycle.election.0, trustees, cycle.threshold);
        let ceremony = ceremony.map_err(|fault| Failure::at(entry.seq, Check::Ceremony, faulty(entry.seq, &fault)))?;
        let mut roles = Roles::default();
        roles.reserve(cycle);
        Ok(Self {
            cycle: cycle.clone(),
            roles,
            roll: RollBook::default(),
            credentials: Credentials::default(),
            ceremony,
            vote: None,
            progress: Progress::default(),
            counts: Counts::default(),
            closing: None,
            retained: Retained::default(),
            booth: None,
            possessions: BTreeMap::new(),
        })
    }

    /// The definition hash, once it is frozen.
    pub fn definition_hash(&self) -> Option<[u8; 32]> {
        self.vote.as_ref().map(|vote| vote.hash)
    }

    /// Whether an entry may stand here and is signed as it must be. `leaves` are those of the entries before.
    pub fn admit(&self, entry: &Entry, leaves: &Leaves) -> Result<Signed, Failure> {
        let vote = self.vote.as_ref().map(|vote| &vote.definition);
        self.progress.admit(entry, vote)?;
        let least_seen = self.progress.must_have_seen(&entry.body);
        self.roles.verify(entry, &self.cycle, self.definition_hash(), leaves, least_seen)
    }

    /// Takes in an entry that was admitted. A ballot or challenge that is refused here leaves everything as it was; after
    /// any other refusal this must not be used any more.
    pub fn take(&mut self, entry: &Entry, leaf: [u8; 32], leaves: &Leaves, signed: &Signed) -> Result<(), Failure> {
        self.roles.count(signed);
        self.interpret(entry, leaf, leaves)?;
        self.progress.mark(entry.seq, &entry.body);
        Ok(())
    }

    /// What the entry says, once it may stand here and is signed as it must be.
    fn interpret(&mut self, entry: &Entry, leaf: [u8; 32], leaves: &Leaves) -> Result<(), Failure> {
        let seq = entry.seq;
        let ceremony = |result: Result<(), CeremonyFault>| {
            result.map_err(|fault| Failure::at(seq, Check::Ceremony, faulty(seq, &fault)))
        };
        match &entry.body {
            Body::Role(body) => self.roles.enrol(seq, body, &self.cycle),
            Body::RoleLoss(body) if !self.roles.lose(body.role, body.index) => {
                Err(Failure::at(seq, Check::Signatures, found!("signatures-unknown-key", entry = seq)))
            }
            Body::Roll(body) => {
                let key = self.roles.key(Role::Issuer, body.issuer).unwrap_or_default();
                if let Some(credentials) = self.roll.take(seq, body, &self.cycle, key)? {
                    self.credentials = credentials;
                }
                Ok(())
            }
            Body::CeremonyCommit(body) => ceremony(self.all_enrolled().and_then(|()| self.ceremony.commit(body, leaf))),
            Body::CeremonyDeal(body) => ceremony(self.ceremony.deal(body, leaf)),
            Body::CeremonyShares(body) => ceremony(self.ceremony.shares(body, leaf)),
            Body::CeremonyComplaint(body) => ceremony(self.ceremony.complaint(body).map(|_| ())),
            Body::CeremonyRestart(body) => ceremony(self.ceremony.restart(body)),
            Body::CeremonyConfirm(body) => ceremony(self.ceremony.confirm(body)),
            Body::CeremonyRehearsal(body) => ceremony(self.ceremony.rehearsal(body)),
            Body::Definition(body) => self.freeze(seq, body),
            Body::VotingOpen(body) | Body::VotingEnd(body) => self.same_definition(seq, &body.definition.0),
            Body::Booth(body) => {
                self.booth = Some(body.booth.0);
                Ok(())
            }
            Body::Possession(body) => {
                voting::possession(self, seq, body)?;
                self.possessions.insert(body.trustee, entry.time);
                Ok(())
            }
            Body::Ballot(body) => voting::ballot(self, seq, body, leaves),
            Body::Challenge(body) => voting::challenge(self, seq, body),
            Body::Revocation(body) => voting::revocation(self, seq, body),
            Body::Replacement(body) => voting::replacement(self, seq, body),
            Body::PaperBatch(body) => voting::paper_batch(self, seq, body),
            Body::Closing(body) => closing::close(self, seq, body, leaf),
            Body::ClosingSignature(body) => closing::sign(self, seq, body),
            Body::Standing(body) => closing::may_stand(self, seq, body, leaves),
            Body::Decryption(_) | Body::Result(_) | Body::Conclusion(_) | Body::Void(_) | Body::Final(_) => {
                self.retained.keep(seq, leaf, &entry.body)
            }
            _ => Ok(()),
        }
    }

    fn all_enrolled(&self) -> Result<(), CeremonyFault> {
        use crate::council::ceremony::Fault;
        let enrolled = u32::try_from(self.roles.keys(Role::Trustee).len()).unwrap_or(u32::MAX);
        let trustees = u32::try_from(self.cycle.trustees.len()).unwrap_or(u32::MAX);
        let missing = Fault::Council { trustees: enrolled, threshold: self.cycle.threshold };
        if enrolled == trustees { Ok(()) } else { Err(CeremonyFault { trustee: None, fault: missing }) }
    }

    fn same_definition(&self, seq: u64, hash: &[u8; 32]) -> Result<(), Failure> {
        if self.definition_hash() == Some(*hash) {
            return Ok(());
        }
        Err(Failure::at(seq, Check::Definition, found!("definition-other", entry = seq)))
    }

    fn freeze(&mut self, seq: u64, body: &Frozen) -> Result<(), Failure> {
        let poll = self.poll(seq, &body.definition)?;
        let hash = poll.definition;
        let signatures = body.signatures.len();
        self.vote = Some(Vote { definition: body.definition.clone(), hash, seq, signatures, poll });
        Ok(())
    }

    /// What all ballots would have in common, if this definition may be frozen here.
    pub fn poll(&self, seq: u64, definition: &Definition) -> Result<Poll, Failure> {
        let keys = |role| self.roles.keys(role).into_iter().map(|(_, key)| key).collect();
        let council = self.roles.keys(Role::Council);
        let made = self.ceremony.keys();
        let roll = self.roll.root().map(|root| (u64::try_from(self.credentials.lines()).unwrap_or(u64::MAX), root));
        let facts = Facts {
            cycle: &self.cycle,
            council: council.into_iter().map(|(index, key)| MemberKey { index, key }).collect(),
            trustees: keys(Role::Trustee),
            issuers: keys(Role::Issuer),
            roll_issuers: self.roll.issuers().to_vec(),
            roll,
            ceremony: made.map(|keys| (keys.attempt, keys.transcript, keys.keys.as_slice())),
        };
        definition.check(&facts).map_err(|error| Failure::at(seq, Check::Definition, not_frozen(&error)))
    }
}

fn malformed(seq: u64, field: &'static str) -> Found {
    found!("form-field", entry = seq, field = field)
}

fn faulty(seq: u64, fault: &CeremonyFault) -> Found {
    found!("ceremony-fault", entry = seq, reason = fault.to_string())
}

fn not_frozen(error: &FreezeError) -> Found {
    match error {
        FreezeError::Differs("keys" | "lot_key" | "transcript" | "attempt") => found!("definition-keys"),
        FreezeError::Differs("roll") => found!("definition-roll"),
        FreezeError::Differs(field) => found!("definition-differs", field = *field),
        FreezeError::TooEarly(reason) => found!("definition-early", reason = *reason),
        error => found!("definition-limits", reason = error.to_string()),
    }
}

/// The bounds of the entry `cycle` (§4.3); the field that is out of them.
fn well_formed(cycle: &Cycle) -> Result<(), &'static str> {
    let check = |holds: bool, field| if holds { Ok(()) } else { Err(field) };
    let rising = cycle.trustees.windows(2).all(|pair| matches!(pair, [one, other] if one < other));
    let members = cycle.trustees.iter().all(|member| (1..=cycle.council.size).contains(member));
    let origin = cycle.origin.as_str();
    check(cycle.protocol == crate::definition::PROTOCOL, "protocol")?;
    check(!origin.contains(|letter: char| letter.is_whitespace() || letter == '+'), "origin")?;
    check(cycle.election.0 == cycle.election_id(), "election")?;
    check((1..=99).contains(&cycle.council.size), "council")?;
    check((1..=cycle.council.size).contains(&cycle.council.quorum), "council")?;
    check(rising && members, "trustees")?;
    let trustees = u32::try_from(cycle.trustees.len()).unwrap_or(u32::MAX);
    check((2..=trustees).contains(&cycle.threshold) && trustees <= 31, "threshold")?;
    check((cycle.threshold..=trustees).contains(&cycle.closing_quorum), "closing_quorum")?;
    check((1..=2).contains(&cycle.issuers), "issuers")?;
    let witnesses = u64::try_from(cycle.witnesses.keys.len()).unwrap_or(u64::MAX);
    let quorum = u64::from(cycle.witnesses.quorum);
    check(quorum == 0 || (quorum <= witnesses && quorum * 2 > witnesses), "witnesses")?;
    check(cycle.witnesses.keys.iter().all(|witness| witness.key != cycle.log_key), "witnesses")?;
    check(super::head::witnesses(cycle).is_ok() && super::head::log_key(cycle).is_ok(), "witnesses")
}
