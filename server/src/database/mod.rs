//! One schema and one set of queries for two databases: SQLite in a file beside the program, or
//! PostgreSQL by its address. The address chooses at run time.
//!
//! Reading takes a connection of a pool. Writing goes through one lane (see [`lane`]), in which
//! several use cases share one durable commit.

mod connection;
mod lane;
mod migrate;
mod settings;
#[cfg(test)]
mod tests;
mod transaction;

use std::sync::Arc;
use std::time::Instant;

use diesel::r2d2::{ConnectionManager, CustomizeConnection, Pool};

pub use connection::AnyConnection as Connection;
pub use lane::AfterCommit;
pub use migrate::{MigrationState, Migrations};
pub use transaction::{Effects, Transaction};

use crate::app::metrics::{Metrics, Purpose};
use crate::clock::Clock;
use crate::config::DatabaseUrl;
use crate::errors::Failure;
use lane::Lane;

/// A connection with the settings that reading and writing rely on.
///
/// # Errors
/// When the database does not answer.
pub fn connect(url: &DatabaseUrl) -> Result<Connection, Failure> {
    use diesel::Connection as _;
    let mut connection = Connection::establish(&for_diesel(url)).map_err(Failure::internal)?;
    settings::apply(&mut connection).map_err(Failure::internal)?;
    Ok(connection)
}

/// As diesel tells them apart: a path is SQLite's.
fn for_diesel(url: &DatabaseUrl) -> String {
    match url {
        DatabaseUrl::Sqlite(path) => path.display().to_string(),
        DatabaseUrl::Postgres(url) => url.reveal().clone(),
    }
}

/// Whether a failure is of a database that is away, full or busy: what was asked may be asked again. The diesel of SQLite
/// has no kinds for that, only SQLite's words.
#[must_use]
pub fn passes(error: &diesel::result::Error) -> bool {
    use diesel::result::{DatabaseErrorKind as Kind, Error};
    match error {
        Error::DatabaseError(Kind::ClosedConnection | Kind::UnableToSendCommand, _) => true,
        Error::DatabaseError(Kind::Unknown, told) => {
            // When its disk is full, SQLite undoes the whole transaction by itself; diesel then finds no savepoint to undo.
            [
                "database or disk is full",
                "database is locked",
                "disk I/O error",
                "unable to open database",
                "no such savepoint",
            ]
            .iter()
            .any(|words| told.message().starts_with(words))
        }
        // Of a connection that was lost within a transaction.
        Error::BrokenTransactionManager => true,
        _ => false,
    }
}

/// The database of a running platform. Clones share it.
#[derive(Clone)]
pub struct Database {
    readers: Pool<ConnectionManager<Connection>>,
    lane: Arc<Lane>,
    metrics: Metrics,
}

#[derive(Debug)]
struct Settings;

impl CustomizeConnection<Connection, diesel::r2d2::Error> for Settings {
    fn on_acquire(&self, connection: &mut Connection) -> Result<(), diesel::r2d2::Error> {
        settings::apply(connection).map_err(diesel::r2d2::Error::QueryError)
    }
}

impl Database {
    /// Opens the database, with `readers` connections for reading and one for writing. `after` is
    /// what follows every commit, before anyone is answered.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn open(url: &DatabaseUrl, readers: u32, clock: Clock, after: Box<dyn AfterCommit>) -> Result<Self, Failure> {
        let writer = connect(url)?;
        let pool = Pool::builder()
            .max_size(readers)
            .min_idle(Some(1))
            .connection_timeout(std::time::Duration::from_secs(10))
            .connection_customizer(Box::new(Settings))
            .test_on_check_out(matches!(url, DatabaseUrl::Postgres(_)))
            .build(ConnectionManager::new(for_diesel(url)))
            .map_err(Failure::internal)?;
        let lane = Lane::start(url.clone(), writer, clock, after).map_err(Failure::internal)?;
        Ok(Self { readers: pool, lane: Arc::new(lane), metrics: Metrics::default() })
    }

    /// The same database, whose waits are counted here.
    #[must_use]
    pub fn measured_by(self, metrics: Metrics) -> Self {
        Self { metrics, ..self }
    }

    /// Reads, on a thread where waiting is allowed.
    ///
    /// # Errors
    /// What `question` answers, or that the database does not.
    pub async fn read<T: Send + 'static>(
        &self,
        question: impl FnOnce(&mut Connection) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let database = self.clone();
        actix_web::web::block(move || database.read_blocking(question)).await.map_err(Failure::internal)?
    }

    /// Reads, waiting on this thread.
    ///
    /// # Errors
    /// As [`Self::read`].
    pub fn read_blocking<T>(&self, question: impl FnOnce(&mut Connection) -> Result<T, Failure>) -> Result<T, Failure> {
        let begun = Instant::now();
        let mut connection = self.readers.get().map_err(Failure::unavailable)?;
        self.metrics.waited(Purpose::Read, begun.elapsed());
        question(&mut connection)
    }

    /// Runs a use case in a transaction. When this answers `Ok`, all that it wrote is durable, and
    /// the logs that it appended to are signed. An error of the use case undoes it alone.
    ///
    /// # Errors
    /// What the use case answers, or that the database cannot commit.
    pub async fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let begun = Instant::now();
        let (tell, answer) = tokio::sync::oneshot::channel();
        self.lane.submit(use_case, move |result| drop(tell.send(result)))?;
        let answer = answer.await.map_err(Failure::internal)?;
        self.metrics.waited(Purpose::Write, begun.elapsed());
        answer
    }

    /// The same, waiting on this thread: for jobs, commands and tests.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn write_blocking<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let begun = Instant::now();
        let (tell, answer) = std::sync::mpsc::sync_channel(1);
        self.lane.submit(use_case, move |result| drop(tell.send(result)))?;
        let answer = answer.recv().map_err(Failure::internal)?;
        self.metrics.waited(Purpose::Write, begun.elapsed());
        answer
    }

    /// How often this process has committed: what was read before stays true while this does not change,
    /// unless another process writes.
    #[must_use]
    pub fn commits(&self) -> u64 {
        self.lane.commits.load(std::sync::atomic::Ordering::SeqCst)
    }

    /// Lets the writes that wait finish, and takes no more.
    pub fn close(&self) {
        self.lane.close();
    }
}
