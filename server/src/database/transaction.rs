//! What a use case writes with.

use std::collections::BTreeSet;
use std::ops::{Deref, DerefMut};

use super::Connection;
use crate::clock::Moment;

/// What must follow the commit of a use case.
#[derive(Clone, Debug, Default)]
pub struct Effects {
    /// Logs that have new entries.
    pub logs: BTreeSet<i64>,
    /// How many new entries they have together.
    pub entries: u64,
    /// Whether mail waits to be sent.
    pub mail: bool,
}

impl Effects {
    pub(super) fn absorb(&mut self, other: Effects) {
        self.logs.extend(other.logs);
        self.entries += other.entries;
        self.mail |= other.mail;
    }
}

/// The transaction of one use case. It dereferences to the [`Connection`].
pub struct Transaction<'a> {
    connection: &'a mut Connection,
    now: Moment,
    effects: Effects,
}

impl<'a> Transaction<'a> {
    pub(super) fn new(connection: &'a mut Connection, now: Moment) -> Self {
        Self { connection, now, effects: Effects::default() }
    }

    pub(super) fn into_effects(self) -> Effects {
        self.effects
    }

    /// The connection to query.
    pub fn connection(&mut self) -> &mut Connection {
        self.connection
    }

    /// When this use case happens.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Says that this log has one more entry: its checkpoint is signed before anyone is answered.
    pub fn touch_log(&mut self, log: i64) {
        self.effects.logs.insert(log);
        self.effects.entries += 1;
    }

    /// Says that nobody is answered before all that this log has is signed, though nothing was added to it.
    pub fn sign_log(&mut self, log: i64) {
        self.effects.logs.insert(log);
    }

    /// Says that the outbox has new mail.
    pub fn touch_mail(&mut self) {
        self.effects.mail = true;
    }
}

impl Deref for Transaction<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl DerefMut for Transaction<'_> {
    fn deref_mut(&mut self) -> &mut Connection {
        self.connection
    }
}
