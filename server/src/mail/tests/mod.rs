//! Stories of the outbox.
