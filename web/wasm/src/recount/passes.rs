//! The two passes over the file.

use ortaq_crypto::replay::{Found, Replay, Sums, is_ballot};
use wasm_bindgen::prelude::wasm_bindgen;

use super::lines::{Line, Lines};
use crate::fault::Fault;

/// Ballots that are verified together, and the bytes after which a batch is full anyway.
const BATCH: u64 = 128;
const BATCH_BYTES: u64 = 1 << 22;

/// No entry is shorter: room is made for as many as a file can hold.
const SHORTEST_ENTRY: f64 = 100.0;

/// A stretch of the file with ballots in it.
struct Batch {
    from: u64,
    to: u64,
    /// Position of its first entry.
    position: u64,
    ballots: u64,
}

/// A replay of one bundle.
#[wasm_bindgen]
pub struct Recount {
    lines: Lines,
    pub(crate) replay: Replay,
    stopped: bool,
    batches: Vec<Batch>,
    pub(crate) sums: Sums,
    pub(super) fingerprint: Option<String>,
    pub(super) prefix: Vec<Result<Found, Found>>,
}

#[wasm_bindgen]
impl Recount {
    /// Begins with a file of so many bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(bytes: f64) -> Self {
        // Not from the log, but from the page that has the file.
        let room = (bytes / SHORTEST_ENTRY).clamp(0.0, 1e6) as usize;
        Self {
            lines: Lines::default(),
            replay: Replay::new(room),
            stopped: false,
            batches: Vec::new(),
            sums: Sums::default(),
            fingerprint: None,
            prefix: Vec::new(),
        }
    }

    /// Takes the next piece of the file. Thrown are `not-a-bundle` and `bundle-version`.
    pub fn feed(&mut self, piece: &[u8]) -> Result<(), Fault> {
        let Self { lines, replay, stopped, batches, .. } = self;
        lines.feed(piece, |line| take(replay, stopped, batches, &line))
    }

    /// After the last piece. `bundle-cut` is thrown if entries are missing at the end.
    pub fn end(&mut self) -> Result<(), Fault> {
        let Self { lines, replay, stopped, batches, .. } = self;
        lines.end(|line| take(replay, stopped, batches, &line))?;
        if self.replay.ballots().is_none() {
            self.batches.clear();
        }
        Ok(())
    }

    /// Begins to take what the log has grown by: a bundle's first line and the entries from `entries` on, as
    /// `api/log?from=…` answers them, by `feed` and `end`. The bytes of earlier batches are no longer known here: ballots
    /// are verified from a whole bundle, and their sums added.
    pub fn resume(&mut self) {
        self.lines = Lines::after(self.replay.entries());
        self.batches.clear();
    }

    /// Entries read so far.
    #[wasm_bindgen(getter)]
    pub fn entries(&self) -> f64 {
        self.replay.entries() as f64
    }

    /// Entries that the bundle says to have; zero until its first line is read.
    #[wasm_bindgen(getter)]
    pub fn announced(&self) -> f64 {
        self.lines.announced() as f64
    }

    /// Ballots that the second pass has to verify; known after `end`.
    #[wasm_bindgen(getter)]
    pub fn ballots(&self) -> f64 {
        self.batches.iter().map(|batch| batch.ballots).sum::<u64>() as f64
    }

    /// Batches of the second pass; none if something failed before, or nothing was voted on yet.
    #[wasm_bindgen(getter)]
    pub fn batches(&self) -> usize {
        self.batches.len()
    }

    /// Where a batch is in the file: its first byte, and the first one after it.
    pub fn batch(&self, number: usize) -> Vec<f64> {
        self.batches.get(number).map(|batch| vec![batch.from as f64, batch.to as f64]).unwrap_or_default()
    }

    /// Verifies the ballots of a batch, given its bytes and 32 fresh random ones, and keeps their sums.
    /// How many ballots it were.
    pub fn verify(&mut self, number: usize, bytes: &[u8], fresh: &[u8]) -> Result<f64, Fault> {
        let fresh = fresh.try_into().map_err(|_| Fault::new("argument-length").with("argument", "fresh"))?;
        let (Some(batch), Some(ballots)) = (self.batches.get(number), self.replay.ballots()) else {
            return Err(Fault::new("batch-unknown").with("batch", number));
        };
        let lines = (batch.position..).zip(bytes.split(|byte| *byte == b'\n'));
        let found = ballots.verify(lines.filter(|(_, line)| is_ballot(line)), &fresh);
        let count = found.ballots;
        self.sums.merge(found);
        Ok(count as f64)
    }

    /// What this worker found in its batches, for the one that reports.
    pub fn sums(&self) -> Vec<u8> {
        self.sums.to_bytes()
    }

    /// Adds what another worker found. `not-sums` is thrown if that is something else.
    pub fn add(&mut self, sums: &[u8]) -> Result<(), Fault> {
        let other = Sums::from_bytes(sums).map_err(|_| Fault::new("not-sums"))?;
        self.sums.merge(other);
        Ok(())
    }
}

impl Recount {
    /// The checkpoint of the bundle, or nothing where its first line was not read.
    pub(crate) fn checkpoint(&self) -> String {
        self.lines.header().map(|header| header.checkpoint.clone()).unwrap_or_default()
    }

    /// Entries by the checkpoint and by the first line, where these differ.
    pub(super) fn contradiction(&self) -> Option<(u64, u64)> {
        let header = self.lines.header()?;
        header.signed_entries().filter(|signed| *signed != header.entries.0).map(|signed| (signed, header.entries.0))
    }

    pub(super) fn replay_and_sums(&self) -> (&Replay, &Sums) {
        (&self.replay, &self.sums)
    }
}

/// The first pass over one line.
fn take(replay: &mut Replay, stopped: &mut bool, batches: &mut Vec<Batch>, line: &Line<'_>) {
    if *stopped {
        return;
    }
    let position = replay.entries();
    *stopped = !replay.entry(line.text);
    if *stopped || !is_ballot(line.text) {
        return;
    }
    match batches.last_mut() {
        Some(batch) if batch.ballots < BATCH && line.to - batch.from <= BATCH_BYTES => {
            batch.to = line.to;
            batch.ballots += 1;
        }
        _ => batches.push(Batch { from: line.from, to: line.to, position, ballots: 1 }),
    }
}
