//! Replays a log in two passes over the same file: first every entry in order, then the proofs of
//! all ballots, by all processors at once. Neither keeps ballots in memory beyond the batches that
//! are being verified, so that a laptop recounts the vote of a city.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use ortaq_crypto::replay::{Ballots, Replay, Report, Sums, is_ballot};

use crate::answer::Failure;
use crate::entropy;
use crate::log::Log;
use crate::progress::{Progress, Unit};
use crate::texts::Texts;

/// Ballots that are verified together.
const BATCH: usize = 256;

/// How often a bar moves in the first pass, in entries.
const STEP: u64 = 256;

/// Ballots to verify together.
struct Batch {
    /// Their lines with their positions.
    lines: Vec<(u64, Vec<u8>)>,
    /// What nobody who made them could know.
    fresh: [u8; 32],
}

/// A log after its first pass.
pub struct Replayed {
    /// What its entries mean.
    pub replay: Replay,
    ballots: u64,
}

impl Replayed {
    /// Takes every entry.
    ///
    /// # Errors
    /// When the log cannot be read to its end, or is empty.
    pub fn new(log: &Log, texts: &Texts) -> Result<Self, Failure> {
        let mut replay = Replay::new(log.room());
        let ballots = first_pass(log, &mut replay, texts)?;
        if replay.entries() == 0 && replay.failure().is_none() {
            return Err(Failure::new("failure-no-cycle", Vec::new()));
        }
        Ok(Self { replay, ballots })
    }

    /// Verifies every ballot, and adds up those that count.
    ///
    /// # Errors
    /// When the log cannot be read to its end.
    pub fn sums(&self, log: &Log, texts: &Texts) -> Result<Sums, Failure> {
        match self.replay.ballots() {
            Some(second) => second_pass(log, second, self.ballots, texts),
            None => Ok(Sums::default()),
        }
    }
}

/// Recounts the whole log.
///
/// # Errors
/// When the log cannot be read to its end.
pub fn recount(log: &Log, texts: &Texts) -> Result<Report, Failure> {
    let replayed = Replayed::new(log, texts)?;
    let sums = replayed.sums(log, texts)?;
    let mut report = replayed.replay.finish(log.checkpoint(), &sums);
    if let Some((signed, stated)) = log.contradiction() {
        report.contradict(signed, stated);
    }
    Ok(report)
}

/// Takes every entry; the number of ballots among them.
fn first_pass(log: &Log, replay: &mut Replay, texts: &Texts) -> Result<u64, Failure> {
    let progress = Progress::new(Unit::Entries, log.announced(), texts);
    let mut entries = log.entries()?;
    let mut ballots = 0;
    while let Some(line) = entries.read()? {
        if !replay.entry(line) {
            break;
        }
        ballots += u64::from(is_ballot(line));
        if replay.entries().is_multiple_of(STEP) {
            progress.reached(replay.entries());
        }
    }
    Ok(ballots)
}

/// Verifies every ballot. This thread reads and deals out batches; the others verify them.
fn second_pass(log: &Log, ballots: Ballots<'_>, total: u64, texts: &Texts) -> Result<Sums, Failure> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let progress = Progress::new(Unit::Ballots, total, texts);
    let sums = Mutex::new(Sums::default());
    let (send, receive) = sync_channel(1);
    // Only workers hold this end, so that dealing out ends when the last of them has.
    let receive = Arc::new(Mutex::new(receive));
    thread::scope(|scope| {
        let worker = |receive| scope.spawn(|| verify_all(receive, ballots, &sums, &progress));
        let threads: Vec<_> = std::iter::repeat_n(receive, workers).map(worker).collect();
        let read = deal(log, &send);
        drop(send);
        let verified = threads.into_iter().map(|thread| thread.join().map_err(|_| stopped()));
        read.and(verified.collect::<Result<(), Failure>>())
    })?;
    Ok(sums.into_inner().unwrap_or_else(PoisonError::into_inner))
}

/// Reads the log again and hands out its ballots.
fn deal(log: &Log, batches: &SyncSender<Batch>) -> Result<(), Failure> {
    let mut entries = log.entries()?;
    let mut lines = Vec::with_capacity(BATCH);
    let mut seq = 0;
    while let Some(line) = entries.read()? {
        if is_ballot(line) {
            lines.push((seq, line.to_vec()));
        }
        seq += 1;
        if lines.len() == BATCH {
            let lines = std::mem::replace(&mut lines, Vec::with_capacity(BATCH));
            batches.send(Batch { lines, fresh: entropy::fresh()? }).map_err(|_| stopped())?;
        }
    }
    batches.send(Batch { lines, fresh: entropy::fresh()? }).map_err(|_| stopped())
}

fn verify_all(batches: Arc<Mutex<Receiver<Batch>>>, ballots: Ballots<'_>, sums: &Mutex<Sums>, progress: &Progress) {
    loop {
        let next = batches.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Batch { lines, fresh }) = next else { return };
        let found = ballots.verify(lines.iter().map(|(seq, line)| (*seq, line.as_slice())), &fresh);
        let mut sums = sums.lock().unwrap_or_else(PoisonError::into_inner);
        sums.merge(found);
        progress.reached(sums.ballots);
    }
}

fn stopped() -> Failure {
    Failure::new("failure-stopped", Vec::new())
}
