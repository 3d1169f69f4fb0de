//! Migrations: the same names for both databases, embedded, up and down.

use diesel::migration::{Migration, MigrationSource};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::Connection;
use crate::errors::Failure;

const SQLITE: EmbeddedMigrations = embed_migrations!("../migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("../migrations/postgres");

/// A migration and whether it was applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MigrationState {
    /// Its name, as the folder is called.
    pub name: String,
    /// Whether it was applied.
    pub is_applied: bool,
}

/// Migrates a connection.
pub struct Migrations;

impl Migrations {
    /// Applies what is missing; gives the names.
    ///
    /// # Errors
    /// When a migration fails; those before it stand.
    pub fn up(connection: &mut Connection) -> Result<Vec<String>, Failure> {
        let versions = match connection {
            Connection::Sqlite(sqlite) => sqlite.run_pending_migrations(SQLITE),
            Connection::Postgres(postgres) => postgres.run_pending_migrations(POSTGRES),
        };
        Ok(versions.map_err(Failure::internal)?.iter().map(ToString::to_string).collect())
    }

    /// Takes back the last migration; gives its name.
    ///
    /// # Errors
    /// When there is none, or it fails.
    pub fn down(connection: &mut Connection) -> Result<String, Failure> {
        let version = match connection {
            Connection::Sqlite(sqlite) => sqlite.revert_last_migration(SQLITE),
            Connection::Postgres(postgres) => postgres.revert_last_migration(POSTGRES),
        };
        version.map(|version| version.to_string()).map_err(Failure::internal)
    }

    /// All migrations in order.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn states(connection: &mut Connection) -> Result<Vec<MigrationState>, Failure> {
        let applied = match connection {
            Connection::Sqlite(sqlite) => sqlite.applied_migrations(),
            Connection::Postgres(postgres) => postgres.applied_migrations(),
        }
        .map_err(Failure::internal)?;
        let names: Vec<(String, String)> = match connection {
            Connection::Sqlite(_) => names::<diesel::sqlite::Sqlite>(&SQLITE)?,
            Connection::Postgres(_) => names::<diesel::pg::Pg>(&POSTGRES)?,
        };
        let is_applied = |version: &str| applied.iter().any(|known| known.to_string() == version);
        Ok(names.into_iter().map(|(version, name)| MigrationState { is_applied: is_applied(&version), name }).collect())
    }
}

fn names<DB: diesel::backend::Backend>(source: &EmbeddedMigrations) -> Result<Vec<(String, String)>, Failure> {
    let migrations: Vec<Box<dyn Migration<DB>>> = source.migrations().map_err(Failure::internal)?;
    Ok(migrations
        .iter()
        .map(|migration| (migration.name().version().to_string(), migration.name().to_string()))
        .collect())
}
