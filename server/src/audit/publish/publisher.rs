//! The part of a running platform that signs.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use diesel::prelude::*;

use super::fault::{Fault, NotPublished, Unready};
use super::outside::Outside;
use super::signing::Signing;
use super::standing::Standing;
use super::stored::Row;
use crate::audit::schema::logs;
use crate::audit::witnesses;
use crate::config::WitnessAddress;
use crate::database::{AfterCommit, Connection, Effects};
use crate::errors::Failure;
use crate::secrets::Secrets;

/// Signs the logs of this platform.
pub struct Publisher {
    secrets: Secrets,
    outside: Outside,
    signing: BTreeMap<i64, Signing>,
    standing: Standing,
    between: fn(),
}

impl Publisher {
    /// Compares every log with its checkpoint in `folder`, and signs what was committed before a
    /// crash. A log that must not be signed is stopped; [`Standing::faults`] says why.
    ///
    /// # Errors
    /// When database or folder cannot be used: then nothing can be signed.
    pub fn start(connection: &mut Connection, secrets: Secrets, folder: &Path) -> Result<Self, NotPublished> {
        Self::start_witnessed(connection, secrets, folder, &[])
    }

    /// The same, after the witnesses were asked what they have seen of each log.
    ///
    /// # Errors
    /// As [`Publisher::start`]. A witness that cannot be reached is none.
    pub fn start_witnessed(
        connection: &mut Connection,
        secrets: Secrets,
        folder: &Path,
        witnesses: &[WitnessAddress],
    ) -> Result<Self, NotPublished> {
        let unusable = |cause| Unready::Outside { path: folder.to_path_buf(), cause };
        let outside = Outside::open(folder).map_err(unusable)?;
        let (signing, standing) = (BTreeMap::new(), Standing::default());
        let mut publisher = Self { secrets, outside, signing, standing, between: || {} };
        diesel::update(logs::table.filter(logs::stopped_because.is_not_null()))
            .set(logs::stopped_because.eq(None::<String>))
            .execute(connection)?;
        let kept = publisher.outside.origins().map_err(unusable)?;
        let known: Vec<(i64, String)> =
            logs::table.select((logs::id, logs::origin)).order(logs::id).load(connection)?;
        for (origin, path) in kept {
            if known.iter().all(|(_, known)| *known != origin) {
                let fault = Fault::Unknown { origin: origin.clone(), path };
                tracing::error!(%origin, "{fault}");
                publisher.standing.stop(&origin, &fault);
            }
        }
        for (log, origin) in known {
            let row = Row::read(connection, log)?;
            if let Some(fault) = witnesses::contradiction(connection, &row, witnesses)? {
                tracing::error!(%origin, "{fault}");
                publisher.stop(connection, log, &origin, &fault);
                continue;
            }
            match publisher.publish_log(connection, log) {
                Ok(()) | Err(NotPublished::Fault(_)) => {}
                Err(unready) => return Err(unready),
            }
        }
        Ok(publisher)
    }

    /// The same, with something that happens between signing and storing: tests stop the process there.
    #[must_use]
    pub fn pausing(self, between: fn()) -> Self {
        Self { between, ..self }
    }

    /// What is wrong with the logs, shared with whoever asks.
    #[must_use]
    pub fn standing(&self) -> Standing {
        self.standing.clone()
    }

    /// Signs what was committed to these logs. All are tried.
    ///
    /// # Errors
    /// [`Failure::Unavailable`] if one was not signed, with why. Its entries are durable; they are signed the
    /// next time, unless the log was stopped.
    pub fn publish(&mut self, connection: &mut Connection, logs: &BTreeSet<i64>) -> Result<(), Failure> {
        let mut outcome = Ok(());
        for log in logs {
            outcome = outcome.and(self.publish_log(connection, *log));
        }
        Ok(outcome?)
    }

    fn publish_log(&mut self, connection: &mut Connection, log: i64) -> Result<(), NotPublished> {
        let origin: String = match self.signing.get(&log) {
            Some(signing) => signing.origin().to_owned(),
            None => logs::table.find(log).select(logs::origin).first(connection)?,
        };
        if let Some(fault) = self.standing.of(&origin) {
            return Err(fault.into());
        }
        let result = self.sign(connection, log);
        if let Err(error) = &result {
            // Whatever happened, the next attempt begins with what the database has.
            self.signing.remove(&log);
            tracing::error!(%origin, "{error}");
        }
        if let Err(NotPublished::Fault(fault)) = &result {
            self.stop(connection, log, &origin, fault);
        }
        result
    }

    fn sign(&mut self, connection: &mut Connection, log: i64) -> Result<(), NotPublished> {
        let signing = match self.signing.entry(log) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(place) => {
                place.insert(Signing::begin(connection, log, &self.secrets, &self.outside)?)
            }
        };
        signing.publish(connection, &self.outside, self.between)
    }

    /// Stops a log. Nothing is appended to it any more either, except where another process goes on.
    fn stop(&self, connection: &mut Connection, log: i64, origin: &str, fault: &Fault) {
        self.standing.stop(origin, fault);
        if matches!(fault, Fault::LeaseLost { .. }) {
            return;
        }
        let marked = diesel::update(logs::table.find(log))
            .set(logs::stopped_because.eq(Some(fault.to_string())))
            .execute(connection);
        if let Err(error) = marked {
            tracing::error!(%origin, %error, "the database does not take that the log is stopped");
        }
    }
}

impl AfterCommit for Publisher {
    fn after_commit(&mut self, connection: &mut Connection, effects: &Effects) -> Result<(), Failure> {
        self.publish(connection, &effects.logs)
    }
}
