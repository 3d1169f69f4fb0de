//! Verifying signatures and proofs of ballots on threads of their own. Ballots that wait together are verified together,
//! which takes a third of the time; alone, one waits for nobody.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use ortaq_crypto::ballot::{Ballot, Poll, cast_message};
use ortaq_crypto::signature::{Signature, VerifyingKey};
use tokio::sync::oneshot;

use crate::errors::Failure;
use crate::secrets;

/// The most ballots that are verified together.
const BATCH: usize = 64;

/// What is wrong with a ballot by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Its credential did not sign it.
    Signature,
    /// Its proof does not hold.
    Proof,
}

/// The threads that verify.
pub struct Verifier {
    sender: Mutex<Option<Sender<Waiting>>>,
    threads: Mutex<Vec<JoinHandle<()>>>,
}

struct Waiting {
    poll: Arc<Poll>,
    ballot: Ballot,
    tell: oneshot::Sender<Result<(), Fault>>,
}

impl Verifier {
    /// Starts as many threads as the machine has cores.
    ///
    /// # Errors
    /// When the system gives none.
    pub fn start() -> std::io::Result<Self> {
        let (sender, receiver) = channel();
        let receiver = Arc::new(Mutex::new(receiver));
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let mut threads = Vec::with_capacity(cores);
        for _ in 0..cores {
            let receiver = receiver.clone();
            let thread = std::thread::Builder::new().name("ballots".to_owned());
            threads.push(thread.spawn(move || work(&receiver))?);
        }
        Ok(Self { sender: Mutex::new(Some(sender)), threads: Mutex::new(threads) })
    }

    /// Verifies a ballot: that its credential signed it to be cast, and that its proof holds.
    ///
    /// # Errors
    /// When the platform shuts down. The inner one says what is wrong with the ballot.
    pub async fn verify(
        &self,
        poll: Arc<Poll>,
        ballot: Ballot,
        signature: [u8; 64],
    ) -> Result<Result<(), Fault>, Failure> {
        if !is_signed(&ballot, signature) {
            return Ok(Err(Fault::Signature));
        }
        let (tell, told) = oneshot::channel();
        let waiting = Waiting { poll, ballot, tell };
        let sender = self.sender.lock().unwrap_or_else(PoisonError::into_inner).clone();
        sender.and_then(|sender| sender.send(waiting).ok()).ok_or_else(Failure::closed)?;
        told.await.map_err(|_| Failure::closed())
    }
}

impl Drop for Verifier {
    fn drop(&mut self) {
        self.sender.lock().unwrap_or_else(PoisonError::into_inner).take();
        let threads = std::mem::take(&mut *self.threads.lock().unwrap_or_else(PoisonError::into_inner));
        for thread in threads {
            if thread.join().is_err() {
                tracing::error!("a thread that verifies ballots had panicked");
            }
        }
    }
}

fn is_signed(ballot: &Ballot, signature: [u8; 64]) -> bool {
    let header = &ballot.header;
    let message = cast_message(&header.election, &header.definition, &header.credential, &ballot.hash);
    let Ok(key) = VerifyingKey::from_bytes(&header.credential) else { return false };
    key.verify(&message, &Signature::from_bytes(signature)).is_ok()
}

fn work(receiver: &Mutex<Receiver<Waiting>>) {
    loop {
        let batch: Vec<Waiting> = {
            let receiver = receiver.lock().unwrap_or_else(PoisonError::into_inner);
            let Ok(first) = receiver.recv() else { return };
            std::iter::once(first).chain(receiver.try_iter()).take(BATCH).collect()
        };
        verify_all(batch);
    }
}

/// Verifies ballots of one vote together, and those of others after them.
fn verify_all(mut waiting: Vec<Waiting>) {
    while let Some(first) = waiting.first() {
        let poll = first.poll.clone();
        let (batch, others): (Vec<_>, Vec<_>) = waiting.into_iter().partition(|one| Arc::ptr_eq(&one.poll, &poll));
        waiting = others;
        verify_batch(&poll, batch);
    }
}

fn verify_batch(poll: &Poll, batch: Vec<Waiting>) {
    let (ballots, tell): (Vec<Ballot>, Vec<_>) = batch.into_iter().map(|one| (one.ballot, one.tell)).unzip();
    // Without fresh bytes nothing is verified: whoever waits is told that the platform shuts down, and sends again.
    let Ok(fresh) = secrets::random::<32>() else { return };
    let culprits = match poll.verify_batch(&ballots, &fresh) {
        Ok(()) => Vec::new(),
        Err(fault) => fault.culprits.into_iter().map(|(place, _)| place).collect(),
    };
    for (place, tell) in tell.into_iter().enumerate() {
        let verdict = if culprits.contains(&place) { Err(Fault::Proof) } else { Ok(()) };
        if tell.send(verdict).is_err() {
            tracing::debug!("whoever sent a ballot no longer waits; sent again, it is verified again");
        }
    }
}
