//! Settings of a connection that the promises of this platform rest on.

use diesel::QueryResult;
use diesel::connection::SimpleConnection;

use super::Connection;

/// Durable commits, foreign keys, and waiting instead of failing when another writes.
///
/// On PostgreSQL a process that was stopped in the middle of a transaction loses its session after ten seconds, and
/// with it its locks; those who wait for one of them wait longer than that.
pub(super) fn apply(connection: &mut Connection) -> QueryResult<()> {
    match connection {
        Connection::Sqlite(sqlite) => sqlite.batch_execute(
            "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; \
             PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000;",
        ),
        Connection::Postgres(postgres) => postgres.batch_execute(
            "SET synchronous_commit = on; SET lock_timeout = '15s'; SET statement_timeout = '60s'; \
             SET idle_in_transaction_session_timeout = '10s'; \
             SET client_min_messages = warning;",
        ),
    }
}
