//! The replay: anyone recomputes a vote from its log alone (§11).
//!
//! The first pass reads the lines in order and follows what they mean; it needs
//! memory for each credential and a hash for each entry, not for ballots. The
//! second verifies the ballots, in batches of any size and order. What remains,
//! from the sums to the conclusion, takes no time.
//!
//! ```text
//! for line in log          replay.entry(line)?
//! for batch in ballots     sums.merge(replay.ballots()?.verify(batch, fresh))
//! report = replay.finish(checkpoint, sums)
//! ```

mod ballots;
mod carried;
mod catalogue;
mod check;
mod closing;
mod compose;
mod counting;
mod course;
mod credentials;
mod election;
mod finding;
mod follow;
mod head;
mod lookup;
mod progress;
mod report;
mod roles;
mod roll;
mod signer;
mod trustee;
mod voting;

pub use ballots::{Ballots, Sums, is_ballot};
pub use carried::NotSums;
pub use catalogue::CATALOGUE;
pub use check::{Check, Finding, Listed};
pub use compose::{Decided, NotComposed};
pub use course::Course;
pub(crate) use finding::found;
pub use finding::{Failure, Found, Value};
pub use follow::CredentialState;
pub use lookup::Fate;
pub use report::{Report, State};
pub use roll::root as roll_root;
pub use signer::DefinitionRefused;
pub use trustee::NotReady;

use election::Election;
use report::Checks;

use crate::entry::{Cycle, Entry, FormError, MAX_LINE, leaf_hash};
use crate::log::merkle::{Frontier, LeafHash};

/// The most entries of a log.
pub const MAX_ENTRIES: u64 = u32::MAX as u64;

/// Leaf hashes of all entries so far: what `seen` refers to.
#[derive(Default)]
pub(crate) struct Leaves(Vec<[u8; 32]>);

impl Leaves {
    fn at(&self, seq: u64) -> Option<[u8; 32]> {
        self.0.get(usize::try_from(seq).ok()?).copied()
    }

    /// Grows by an eighth where the log is longer than was expected: memory stays near what is needed.
    fn push(&mut self, leaf: [u8; 32]) {
        if self.0.len() == self.0.capacity() {
            self.0.reserve_exact(1024.max(self.0.len() / 8));
        }
        self.0.push(leaf);
    }
}

/// A replay under way.
#[derive(Default)]
pub struct Replay {
    leaves: Leaves,
    frontier: Frontier,
    largest: usize,
    time: u64,
    election: Option<Election>,
    failure: Option<Failure>,
    broken: bool,
}

impl Replay {
    /// Begins. `expected` entries are made room for, so it must not come from the log unchecked:
    /// a caller bounds it by the size of the file.
    pub fn new(expected: usize) -> Self {
        Self { leaves: Leaves(Vec::with_capacity(expected)), ..Self::default() }
    }

    /// How many entries were read.
    pub fn entries(&self) -> u64 {
        self.frontier.size()
    }

    /// Takes the next line, without its line feed. After a failure of what entries mean, form and
    /// chain of the rest are still checked; after one of the chain, the form is; after one of the
    /// form, nothing is: whether to go on.
    pub fn entry(&mut self, line: &[u8]) -> bool {
        if self.broken {
            return false;
        }
        let seq = self.entries();
        match self.read(seq, line) {
            Ok(entry) => self.take(&entry, line),
            Err(failure) if failure.check == Check::Form => {
                self.broken = true;
                self.failure = Some(failure);
            }
            Err(failure) => {
                self.failure = Failure::first(self.failure.take(), Some(failure));
                self.keep(line);
            }
        }
        !self.broken
    }

    /// The first failure so far.
    pub fn failure(&self) -> Option<&Failure> {
        self.failure.as_ref()
    }

    fn read(&self, seq: u64, line: &[u8]) -> Result<Entry, Failure> {
        let entry = Entry::parse(line).map_err(|error| Failure::at(seq, Check::Form, malformed(seq, line, &error)))?;
        let fail = |found| Failure::at(seq, Check::Chain, found);
        if entry.seq != seq || seq >= MAX_ENTRIES {
            return Err(fail(found!("chain-position", entry = entry.seq, expected = seq)));
        }
        let before = seq.checked_sub(1).and_then(|before| self.leaves.at(before)).unwrap_or_default();
        if entry.prev != before {
            return Err(fail(found!("chain-broken", entry = seq)));
        }
        Ok(entry)
    }

    fn take(&mut self, entry: &Entry, line: &[u8]) {
        self.time = entry.time;
        if self.failure.is_none() {
            let taken = match &mut self.election {
                Some(election) => election
                    .admit(entry, &self.leaves)
                    .and_then(|signed| election.take(entry, leaf_hash(line), &self.leaves, &signed)),
                None => Election::open(entry).map(|election| self.election = Some(election)),
            };
            self.failure = taken.err();
        }
        self.keep(line);
    }

    fn keep(&mut self, line: &[u8]) {
        let leaf = leaf_hash(line);
        self.largest = self.largest.max(line.len());
        self.frontier.append(LeafHash::from_bytes(leaf));
        self.leaves.push(leaf);
    }

    /// What the second pass needs; nothing while there is no definition or something failed.
    pub fn ballots(&self) -> Option<Ballots<'_>> {
        if self.failure.is_some() {
            return None;
        }
        let election = self.election.as_ref()?;
        let vote = election.vote.as_ref()?;
        Some(Ballots { vote, credentials: &election.credentials, leaves: &self.leaves })
    }

    /// Ends the replay: the checkpoint (a note) and the sums of all ballots decide the rest.
    pub fn finish(self, checkpoint: &str, sums: &Sums) -> Report {
        self.report(checkpoint, sums)
    }

    /// What [`Replay::finish`] reports; ballots can still be looked up afterwards.
    pub fn report(&self, checkpoint: &str, sums: &Sums) -> Report {
        let entries = self.entries();
        let mut witnesses = Vec::new();
        let headed = self.election.as_ref().filter(|_| !self.broken).map(|election| {
            let root = *self.frontier.root().as_bytes();
            head::verify(checkpoint, &election.cycle, entries, &root)
        });
        // What one report lacks is no failure of the log: the replay goes on.
        let mut failure = self.failure.clone();
        match headed {
            Some(Ok(names)) => witnesses = names,
            Some(Err(unheaded)) => failure = Failure::first(failure, Some(unheaded)),
            None => {}
        }
        if self.election.is_none() && failure.is_none() {
            failure = Some(Failure::at(0, Check::Form, found!("form-unreadable", entry = 0u64)));
        }
        if failure.is_none() {
            failure = sums.failure.clone().or_else(|| self.unverified(sums));
        }
        let failed = failure.as_ref().map(|failure| failure.check);
        let mut checks = Checks::new(failure);
        self.first_checks(failed, &mut checks, &witnesses);
        let mut report = self.blank(entries, witnesses);
        if let Some(election) = &self.election {
            if !checks.failed() {
                self.voting_checks(election, sums, &mut checks);
                let counted = election.count(sums, &mut checks);
                (report.totals, report.funded) = (counted.totals, counted.funded);
            }
            if !checks.failed() {
                election.conclude(&mut checks);
                report.verdict = election.retained.conclusion.as_ref().map(|(_, conclusion)| conclusion.verdict);
                election.end(entries, &mut checks);
            }
        }
        report.checks = checks.states();
        report
    }

    /// A caller that did not verify every ballot gets no valid report.
    fn unverified(&self, sums: &Sums) -> Option<Failure> {
        let counts = self.election.as_ref().map(|election| (election.counts.ballots, election.counts.positions));
        let (ballots, positions) = counts.unwrap_or_default();
        let all = sums.ballots == ballots && sums.positions == positions;
        // Sums of an earlier state may hold ballots that were replaced or revoked since.
        let closed = self.election.as_ref().and_then(|election| election.closing.as_ref()).map(|closing| closing.seq);
        let since = closed.map_or(self.entries(), |closing| closing + 1);
        let current = sums.basis.as_ref().is_none_or(|basis| basis.size >= since && self.leaves.was(basis));
        let first = found!("ballot-proofs-unreadable", entry = sums.ballots);
        (!all || !current).then(|| Failure::of(Check::BallotProofs, first))
    }

    fn blank(&self, entries: u64, witnesses: Vec<String>) -> Report {
        let cycle = self.election.as_ref().map(|election| &election.cycle);
        let vote = self.election.as_ref().and_then(|election| election.vote.as_ref());
        Report {
            origin: cycle.map(|cycle| cycle.origin.as_str().to_owned()).unwrap_or_default(),
            log_key: cycle.map(|cycle| cycle.log_key.0),
            fingerprint: vote.map(|vote| vote.definition.fingerprint()),
            witnesses,
            checks: Vec::new(),
            totals: Vec::new(),
            funded: Vec::new(),
            verdict: None,
            entries,
        }
    }

    /// Form, chain, checkpoint and witnesses, which do not depend on what the entries mean.
    fn first_checks(&self, failed: Option<Check>, checks: &mut Checks, witnesses: &[String]) {
        let beyond = |check: Check| failed.is_none_or(|failed| failed > check);
        let entries = self.entries();
        if beyond(Check::Form) && entries > 0 {
            checks.pass(Check::Form, found!("form-ok", entries = entries, largest = self.largest));
        }
        let Some(election) = self.election.as_ref().filter(|_| !self.broken) else { return };
        if beyond(Check::Chain) {
            checks.pass(Check::Chain, found!("chain-ok", entries = entries));
        }
        if beyond(Check::Checkpoint) {
            checks.pass(Check::Checkpoint, found!("checkpoint-ok", entries = entries));
        }
        if beyond(Check::Witnesses) {
            let (count, quorum) = (witnesses.len(), election.cycle.witnesses.quorum);
            let found = match quorum {
                0 => found!("witnesses-none"),
                _ => found!("witnesses-ok", count = count, quorum = quorum),
            };
            checks.pass(Check::Witnesses, found);
        }
        if let Some(vote) = election.vote.as_ref().filter(|_| beyond(Check::Definition)) {
            let lines = election.credentials.lines();
            let issuers = election.cycle.issuers;
            let roll = match issuers {
                1 => found!("roll-one-issuer", codes = lines),
                _ => found!("roll-ok", codes = lines, issuers = issuers),
            };
            checks.pass(Check::Roll, roll);
            let (trustees, keys) = (vote.definition.trustees.len(), vote.definition.options.len() + 1);
            let threshold = election.cycle.threshold;
            checks
                .pass(Check::Ceremony, found!("ceremony-ok", trustees = trustees, threshold = threshold, keys = keys));
            let (options, quorum) = (vote.definition.options.len(), election.cycle.council.quorum);
            let found = found!("definition-ok", options = options, signatures = vote.signatures, quorum = quorum);
            checks.pass(Check::Definition, found);
        }
    }

    /// What the first and second pass found, where nothing failed.
    fn voting_checks(&self, election: &Election, sums: &Sums, checks: &mut Checks) {
        checks.pass(Check::Order, found!("order-ok", entries = self.entries()));
        checks.pass(Check::Signatures, found!("signatures-ok", acts = election.roles.acts));
        let counts = &election.counts;
        if election.progress.opened {
            let voters = election.credentials.iter().filter(|credential| credential.ballots > 0).count();
            checks.pass(Check::Eligibility, found!("eligibility-ok", ballots = counts.ballots, codes = voters));
            checks.pass(Check::BallotSignatures, found!("ballot-signatures-ok", ballots = sums.ballots));
            checks.pass(Check::BallotProofs, found!("ballot-proofs-ok", ballots = sums.ballots));
            checks.pass(Check::Challenges, found!("challenges-ok", challenges = counts.challenges));
        }
        if election.vote.is_some() {
            let revoked = counts.revoked();
            let (active, roll) = (election.credentials.active(), election.credentials.lines());
            let found = found!("revocations-ok", revocations = revoked + counts.replaced, active = active, roll = roll);
            checks.pass(Check::Revocations, found);
        }
        if let Some(closing) = election.closing.as_ref().filter(|_| election.progress.standing) {
            let (ballots, counted, signatures) = (closing.ballots, closing.counted, closing.signatures.len());
            let trustees = u32::try_from(election.cycle.trustees.len()).unwrap_or(u32::MAX);
            let safe = Cycle::safe_closing_quorum(trustees, election.cycle.threshold);
            let found = match election.cycle.closing_quorum < safe {
                false => found!("closing-ok", ballots = ballots, counted = counted, signatures = signatures),
                true => found!(
                    "closing-small-quorum",
                    ballots = ballots,
                    counted = counted,
                    signatures = signatures,
                    safe = safe
                ),
            };
            checks.pass(Check::Closing, found);
        }
    }
}

fn malformed(seq: u64, line: &[u8], error: &FormError) -> Found {
    match error {
        FormError::TooLong(size) => found!("form-too-large", entry = seq, size = *size, limit = MAX_LINE),
        FormError::NotCanonical(_) => found!("form-not-canonical", entry = seq),
        FormError::UnknownType => {
            let text = String::from_utf8_lossy(line);
            let kind = text.split_once(r#","type":""#).and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
            let mut found = found!("form-unknown-type", entry = seq);
            found.values.push(("type", kind.chars().take(40).collect::<String>().into()));
            found
        }
        FormError::Json(error) if error.is_data() => found!("form-field", entry = seq, field = error.to_string()),
        FormError::Json(_) => found!("form-unreadable", entry = seq),
    }
}
