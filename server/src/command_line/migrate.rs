//! `ortaq migrate`: the database's tables, forward and back.

use std::io::Write;
use std::process::ExitCode;

use clap::ArgMatches;

use super::CommandFailure;
use crate::config::{Config, DatabaseUrl};
use crate::database::{self, Connection, Migrations};

pub(super) fn run(config: &Config, asked: &ArgMatches, out: &mut dyn Write) -> Result<ExitCode, CommandFailure> {
    let mut connection = connect(&config.database.url)?;
    if asked.get_flag("list") {
        list(&mut connection, out)?;
    } else if let Some(count) = asked.get_one::<u32>("down") {
        down(&mut connection, *count, out)?;
    } else {
        up(&mut connection, out)?;
    }
    Ok(ExitCode::SUCCESS)
}

/// Connects; the folder of a SQLite file is made if it is missing.
pub(super) fn connect(url: &DatabaseUrl) -> Result<Connection, CommandFailure> {
    if let DatabaseUrl::Sqlite(file) = url
        && let Some(folder) = file.parent()
    {
        std::fs::create_dir_all(folder).map_err(|cause| CommandFailure::File { path: folder.to_owned(), cause })?;
    }
    Ok(database::connect(url)?)
}

fn up(connection: &mut Connection, out: &mut dyn Write) -> Result<(), CommandFailure> {
    let applied = Migrations::up(connection)?;
    if applied.is_empty() {
        writeln!(out, "The database is up to date.")?;
    }
    for name in applied {
        writeln!(out, "applied {name}")?;
    }
    Ok(())
}

fn down(connection: &mut Connection, count: u32, out: &mut dyn Write) -> Result<(), CommandFailure> {
    let applied = Migrations::states(connection)?.iter().filter(|migration| migration.is_applied).count();
    let wanted = usize::try_from(count).unwrap_or(usize::MAX);
    if wanted > applied {
        let told =
            format!("Only {applied} migrations were applied, so {count} cannot be taken back. Nothing was done.");
        return Err(CommandFailure::Refused(told));
    }
    for _ in 0..wanted {
        writeln!(out, "took back {}", Migrations::down(connection)?)?;
    }
    Ok(())
}

fn list(connection: &mut Connection, out: &mut dyn Write) -> Result<(), CommandFailure> {
    for migration in Migrations::states(connection)? {
        let state = if migration.is_applied { "applied" } else { "missing" };
        writeln!(out, "{state}  {}", migration.name)?;
    }
    Ok(())
}
