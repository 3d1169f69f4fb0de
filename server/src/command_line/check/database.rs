//! The database: whether it answers, and whether its tables are those of this program.

use super::finding::{Finding, Findings};
use crate::command_line::CommandFailure;
use crate::config::{Config, DatabaseUrl};
use crate::database::{self, Connection, Migrations};
use crate::errors::Failure;

/// Looks at the database and its tables; gives the connection if all is well.
pub(super) fn look(config: &Config, findings: &mut Findings<'_>) -> Result<Option<Connection>, CommandFailure> {
    let url = &config.database.url;
    let mut connection = match connect(url) {
        Ok(connection) => connection,
        Err(told) => {
            findings.add("database", Finding::wrong(told))?;
            return Ok(None);
        }
    };
    findings.add("database", Finding::well(format!("{url} answers")))?;
    let missing = missing(&mut connection)?;
    if missing.is_empty() {
        findings.add("migrations", Finding::well("all were applied"))?;
        return Ok(Some(connection));
    }
    findings.add("migrations", Finding::wrong(format!("not applied: {}. Run `ortaq migrate`", missing.join(", "))))?;
    Ok(None)
}

/// Connects, without making a file that is missing.
fn connect(url: &DatabaseUrl) -> Result<Connection, String> {
    if let DatabaseUrl::Sqlite(file) = url
        && !file.exists()
    {
        return Err(format!("{url} does not exist. Is the path right? `ortaq migrate` makes a new one"));
    }
    database::connect(url).map_err(|failure| format!("{url} does not answer: {failure}"))
}

/// The names of the migrations that were not applied.
fn missing(connection: &mut Connection) -> Result<Vec<String>, Failure> {
    let states = Migrations::states(connection)?;
    Ok(states.into_iter().filter(|migration| !migration.is_applied).map(|migration| migration.name).collect())
}
