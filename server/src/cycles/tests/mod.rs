//! Stories of cycles on a database.
