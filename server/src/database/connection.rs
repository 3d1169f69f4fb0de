//! The connection to one of the two databases, in a module of its own: the derived code brings
//! diesel's trait `Connection` into the module it stands in.

/// A connection to whichever database the address names.
#[derive(diesel::MultiConnection)]
pub enum AnyConnection {
    /// A file, or memory.
    Sqlite(diesel::SqliteConnection),
    /// A server.
    Postgres(diesel::PgConnection),
}
