//! The lane of writes: one thread, one connection, many use cases per commit (group commit).
//!
//! SQLite has one writer anyway, and on PostgreSQL the use cases that matter all lock the head of a
//! log. So they queue here; those that wait together share one transaction, each in a savepoint of
//! its own, and are answered after the commit is durable and the logs are signed. On SQLite the
//! transaction begins with `BEGIN IMMEDIATE`: with the deferred begin, a transaction that reads
//! before it writes fails when another process writes in between.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::{Connection as _, QueryResult};

use super::transaction::Effects;
use super::{Connection, Transaction, connect};
use crate::clock::Clock;
use crate::config::DatabaseUrl;
use crate::errors::Failure;

/// The most use cases in one commit.
const BATCH: usize = 128;
/// The most use cases that wait.
const QUEUE: usize = 4096;

/// What follows a commit, before anyone is answered.
pub trait AfterCommit: Send {
    /// Signs the logs that have new entries, wakes those who wait.
    ///
    /// # Errors
    /// When a log could not be signed; the use cases of this commit are then answered with it.
    fn after_commit(&mut self, connection: &mut Connection, effects: &Effects) -> Result<(), Failure>;
}

/// Runs a use case, or tells it that nothing can be written; gives what tells its caller, and its
/// effects.
type Job = Box<dyn FnOnce(Result<(&mut Connection, &Clock), &Failure>) -> (Finish, Option<Effects>) + Send>;
/// Tells the caller, once it is known whether the commit stands.
type Finish = Box<dyn FnOnce(Option<&Failure>) + Send>;

pub(super) struct Lane {
    /// How often was committed.
    pub commits: Arc<AtomicU64>,
    sender: Mutex<Option<SyncSender<Job>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Lane {
    pub fn start(
        url: DatabaseUrl,
        connection: Connection,
        clock: Clock,
        after: Box<dyn AfterCommit>,
    ) -> std::io::Result<Self> {
        let (sender, receiver) = sync_channel(QUEUE);
        let commits = Arc::new(AtomicU64::new(0));
        let worker = Worker { url, connection, clock, after, commits: commits.clone() };
        let thread = std::thread::Builder::new().name("writes".to_owned()).spawn(move || worker.run(&receiver))?;
        Ok(Self { commits, sender: Mutex::new(Some(sender)), thread: Mutex::new(Some(thread)) })
    }

    /// Queues a use case; `tell` gets its answer.
    pub fn submit<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
        tell: impl FnOnce(Result<T, Failure>) + Send + 'static,
    ) -> Result<(), Failure> {
        let job: Job = Box::new(move |place| {
            let done =
                place.map_err(Failure::again).and_then(|(connection, clock)| run_one(connection, clock, use_case));
            match done {
                Ok((value, effects)) => {
                    let finish: Finish =
                        Box::new(move |failure| tell(failure.map_or(Ok(value), |why| Err(why.again()))));
                    (finish, Some(effects))
                }
                Err(refusal) => (Box::new(move |_| tell(Err(refusal))), None),
            }
        });
        let sender = self.sender.lock().map_err(|_| Failure::closed())?.clone();
        match sender.ok_or_else(Failure::closed)?.try_send(job) {
            Ok(()) => Ok(()),
            Err(TrySendError::Full(_)) => Err(Failure::TooMany { retry_after: 5 }),
            Err(TrySendError::Disconnected(_)) => Err(Failure::closed()),
        }
    }

    pub fn close(&self) {
        if let Ok(mut sender) = self.sender.lock() {
            sender.take();
        }
        let thread = self.thread.lock().ok().and_then(|mut thread| thread.take());
        if let Some(thread) = thread
            && thread.join().is_err()
        {
            tracing::error!("the lane of writes had panicked");
        }
    }
}

impl Drop for Lane {
    fn drop(&mut self) {
        self.close();
    }
}

/// Runs a use case in its savepoint. A panic is a defect; it undoes the use case and nothing else.
fn run_one<T>(
    connection: &mut Connection,
    clock: &Clock,
    use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure>,
) -> Result<(T, Effects), Failure> {
    connection.transaction(|connection| {
        let mut transaction = Transaction::new(connection, clock.now());
        match catch_unwind(AssertUnwindSafe(|| use_case(&mut transaction))) {
            Ok(answer) => Ok((answer?, transaction.into_effects())),
            Err(_) => Err(Failure::internal("a use case panicked")),
        }
    })
}

struct Worker {
    url: DatabaseUrl,
    connection: Connection,
    clock: Clock,
    after: Box<dyn AfterCommit>,
    commits: Arc<AtomicU64>,
}

impl Worker {
    fn run(mut self, receiver: &Receiver<Job>) {
        while let Ok(first) = receiver.recv() {
            self.commit(first, receiver);
        }
    }

    /// Runs the use cases that wait in one transaction, and answers them.
    fn commit(&mut self, first: Job, receiver: &Receiver<Job>) {
        let mut finishing = Vec::new();
        let mut effects = Effects::default();
        let mut outcome = self.begin();
        for job in std::iter::once(first).chain(receiver.try_iter()).take(BATCH) {
            let place = match &outcome {
                Ok(()) => Ok((&mut self.connection, &self.clock)),
                Err(failure) => Err(failure),
            };
            let (finish, caused) = job(place);
            effects.absorb(caused.unwrap_or_default());
            finishing.push(finish);
        }
        outcome = outcome.and_then(|()| end(&mut self.connection).map_err(Failure::unavailable));
        self.commits.fetch_add(1, Ordering::SeqCst);
        if outcome.is_ok() {
            outcome = self.after.after_commit(&mut self.connection, &effects);
        }
        let failure = outcome.err();
        if let Some(failure) = &failure {
            tracing::error!(%failure, "a commit failed");
            self.recover();
        }
        for finish in finishing {
            finish(failure.as_ref());
        }
    }

    /// Begins, on a new connection if the old one was lost.
    fn begin(&mut self) -> Result<(), Failure> {
        if begin(&mut self.connection).is_ok() {
            return Ok(());
        }
        self.recover();
        begin(&mut self.connection).map_err(Failure::unavailable)
    }

    fn recover(&mut self) {
        match connect(&self.url) {
            Ok(connection) => self.connection = connection,
            Err(failure) => tracing::error!(%failure, "the database does not answer"),
        }
    }
}

fn begin(connection: &mut Connection) -> QueryResult<()> {
    match connection {
        Connection::Sqlite(sqlite) => AnsiTransactionManager::begin_transaction_sql(sqlite, "BEGIN IMMEDIATE"),
        Connection::Postgres(postgres) => AnsiTransactionManager::begin_transaction(postgres),
    }
}

fn end(connection: &mut Connection) -> QueryResult<()> {
    match connection {
        Connection::Sqlite(sqlite) => AnsiTransactionManager::commit_transaction(sqlite),
        Connection::Postgres(postgres) => AnsiTransactionManager::commit_transaction(postgres),
    }
}
