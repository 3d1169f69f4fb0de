//! Which database: a file beside the program, or a PostgreSQL server.

use core::fmt;
use std::path::PathBuf;

use super::hidden::Hidden;

/// The database's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A SQLite file.
    Sqlite(PathBuf),
    /// A connection URL for libpq, which may hold a password.
    Postgres(Hidden<String>),
}

impl DatabaseUrl {
    /// Reads `sqlite:PATH` or `postgres://…`.
    ///
    /// # Errors
    /// A sentence that says what is wrong, and shows nothing of the text: it may hold a password.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(Hidden::new(text.to_owned())));
        }
        let Some(path) = text.strip_prefix("sqlite:") else {
            return Err("The URL begins neither with sqlite: nor with postgres://.".to_owned());
        };
        let path = path.strip_prefix("//").unwrap_or(path);
        match path {
            "" => Err("The path of the SQLite file is missing.".to_owned()),
            ":memory:" => Err("A database in memory is lost at every stop.".to_owned()),
            path => Ok(Self::Sqlite(PathBuf::from(path))),
        }
    }
}

/// Without user and password.
impl fmt::Display for DatabaseUrl {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = match self {
            Self::Sqlite(path) => return write!(formatter, "SQLite file {}", path.display()),
            Self::Postgres(url) => url.reveal(),
        };
        let place = url.split_once("://").map_or("", |(_, rest)| rest);
        let place = place.split('?').next().unwrap_or_default();
        let place = place.rsplit('@').next().unwrap_or_default();
        write!(formatter, "PostgreSQL at {place}")
    }
}
