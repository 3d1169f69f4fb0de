//! The database: whether it answers, and whether its tables are those of this program.

use super::finding::{Finding, Findings};
use crate::command_line::CommandFailure;
use crate::config::{Config, DatabaseUrl};
use crate::database::{self, Connection, Migrations};
use crate::errors::Failure;

/// Looks at the database and, if it answers, at its tables.
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
    findings.add("migrations", migrations(&mut connection)?)?;
    Ok(Some(connection))
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

fn migrations(connection: &mut Connection) -> Result<Finding, Failure> {
    let states = Migrations::states(connection)?;
    let missing: Vec<&str> =
        states.iter().filter(|migration| !migration.is_applied).map(|migration| migration.name.as_str()).collect();
    if missing.is_empty() {
        return Ok(Finding::well(format!("all {} were applied", states.len())));
    }
    Ok(Finding::wrong(format!("not applied: {}. Run `ortaq migrate`", missing.join(", "))))
}
