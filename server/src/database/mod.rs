//! One schema and one set of queries for two databases: SQLite in a file beside the program, or
//! PostgreSQL by its address. The address chooses at run time.
//!
//! Reading takes a connection of a pool. Writing goes through one lane (see [`lane`]), in which
//! several use cases share one durable commit.

mod connection;
mod lane;
mod migrate;
mod settings;
mod transaction;

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use diesel::r2d2::{ConnectionManager, CustomizeConnection, Pool};

pub use connection::AnyConnection as Connection;
pub use lane::AfterCommit;
pub use migrate::{MigrationState, Migrations};
pub use transaction::{Effects, Transaction};

use crate::clock::Clock;
use crate::errors::Failure;
use lane::Lane;

/// Where the database is.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file.
    Sqlite(PathBuf),
    /// `postgres://user:password@host/database`
    Postgres(String),
}

impl fmt::Debug for DatabaseUrl {
    /// Without user and password.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(formatter, "sqlite:{}", path.display()),
            Self::Postgres(url) => {
                let host = url.rsplit_once('@').map_or_else(|| url.trim_start_matches("postgres://"), |(_, host)| host);
                write!(formatter, "postgres://{}", host.split('?').next().unwrap_or_default())
            }
        }
    }
}

/// An address that names no database.
#[derive(Debug, thiserror::Error)]
#[error("expected `sqlite:PATH` or `postgres://USER:PASSWORD@HOST/DATABASE`")]
pub struct NotADatabase;

impl FromStr for DatabaseUrl {
    type Err = NotADatabase;

    fn from_str(text: &str) -> Result<Self, NotADatabase> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(text.to_owned()));
        }
        match text.strip_prefix("sqlite:") {
            Some(path) if !path.is_empty() => Ok(Self::Sqlite(Path::new(path).to_path_buf())),
            _ => Err(NotADatabase),
        }
    }
}

impl DatabaseUrl {
    /// A connection with the settings that reading and writing rely on.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn connect(&self) -> Result<Connection, Failure> {
        use diesel::Connection as _;
        let mut connection = Connection::establish(&self.for_diesel()).map_err(Failure::internal)?;
        settings::apply(&mut connection).map_err(Failure::internal)?;
        Ok(connection)
    }

    /// As diesel tells them apart: a path is SQLite's.
    fn for_diesel(&self) -> String {
        match self {
            Self::Sqlite(path) => path.display().to_string(),
            Self::Postgres(url) => url.clone(),
        }
    }
}

/// The database of a running platform. Clones share it.
#[derive(Clone)]
pub struct Database {
    readers: Pool<ConnectionManager<Connection>>,
    lane: Arc<Lane>,
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
        let writer = url.connect()?;
        let pool = Pool::builder()
            .max_size(readers)
            .min_idle(Some(1))
            .connection_timeout(std::time::Duration::from_secs(10))
            .connection_customizer(Box::new(Settings))
            .test_on_check_out(matches!(url, DatabaseUrl::Postgres(_)))
            .build(ConnectionManager::new(url.for_diesel()))
            .map_err(Failure::internal)?;
        let lane = Lane::start(url.clone(), writer, clock, after).map_err(Failure::internal)?;
        Ok(Self { readers: pool, lane: Arc::new(lane) })
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
        let mut connection = self.readers.get().map_err(Failure::internal)?;
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
        let (tell, answer) = tokio::sync::oneshot::channel();
        self.lane.submit(use_case, move |result| drop(tell.send(result)))?;
        answer.await.map_err(Failure::internal)?
    }

    /// The same, waiting on this thread: for jobs, commands and tests.
    ///
    /// # Errors
    /// As [`Self::write`].
    pub fn write_blocking<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        let (tell, answer) = std::sync::mpsc::sync_channel(1);
        self.lane.submit(use_case, move |result| drop(tell.send(result)))?;
        answer.recv().map_err(Failure::internal)?
    }

    /// Lets the writes that wait finish, and takes no more.
    pub fn close(&self) {
        self.lane.close();
    }
}
