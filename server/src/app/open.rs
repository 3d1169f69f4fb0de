//! Puts a platform together from its settings.

use std::fs;
use std::sync::Arc;
use std::time::Instant;

use super::limits::Limits;
use super::metrics::Metrics;
use super::platform::StartFailure;
use super::shelf::Shelf;
use super::state::State;
use super::uploads::Uploads;
use crate::audit::{Followers, Publisher};
use crate::casting::Verifier;
use crate::clock::Clock;
use crate::config::{Config, SecretSource};
use crate::database::{AfterCommit, Connection, Database, Effects, Migrations, connect};
use crate::errors::Failure;
use crate::jobs::Wake;
use crate::secrets::Secrets;
use crate::templates::Templates;

/// How a platform is opened.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Opening {
    /// Whether missing migrations are applied; otherwise they are refused.
    pub migrates: bool,
    /// Whether this is the demo.
    pub is_demo: bool,
}

/// Opens the database, the secret and the templates.
///
/// # Errors
/// When one of them is not as it must be, with what to do.
pub fn open(config: Config, clock: Clock, opening: Opening) -> Result<Arc<State>, StartFailure> {
    fs::create_dir_all(&config.data)?;
    let secrets = secrets(&config.secret)?;
    let mut connection = connect(&config.database.url)?;
    migrate(&mut connection, opening.migrates)?;
    let mail_wake = Wake::default();
    let publisher =
        Publisher::start_witnessed(&mut connection, secrets.clone(), &config.log.checkpoints, &config.log.witnesses)
            .map_err(Failure::from)?;
    let logs = publisher.standing();
    let metrics = Metrics::default();
    let after = Box::new(Afterwards { publisher, metrics: metrics.clone(), mail_wake: mail_wake.clone() });
    let database = Database::open(&config.database.url, config.database.readers, clock.clone(), after)?;
    let database = database.measured_by(metrics.clone());
    let templates = Templates::new().map_err(Failure::internal)?;
    let limits = Limits::new(&config.limits);
    let is_demo = opening.is_demo;
    let shelf = Shelf::default();
    Ok(Arc::new(State {
        config,
        database,
        clock,
        secrets,
        templates,
        limits,
        metrics,
        shelf,
        uploads: Uploads::default(),
        mail_wake,
        logs,
        followers: Followers::default(),
        verifier: Verifier::start()?,
        is_demo,
    }))
}

fn migrate(connection: &mut Connection, migrates: bool) -> Result<(), Failure> {
    if migrates {
        Migrations::up(connection)?;
    }
    let states = Migrations::states(connection)?;
    match states.iter().find(|state| !state.is_applied) {
        None => Ok(()),
        Some(missing) => Err(Failure::internal(format!(
            "the database lacks the migration {}. Run `ortaq migrate`, then start again.",
            missing.name
        ))),
    }
}

/// The platform's secret; a file that is not there is made, readable by its owner only.
///
/// # Errors
/// When the file cannot be read or made, or holds something else.
pub fn secrets(source: &SecretSource) -> Result<Secrets, Failure> {
    source.obtain().map(|secret| Secrets::new(*secret.reveal())).map_err(Failure::internal)
}

/// What follows every commit.
struct Afterwards {
    publisher: Publisher,
    metrics: Metrics,
    mail_wake: Wake,
}

impl AfterCommit for Afterwards {
    fn after_commit(&mut self, connection: &mut Connection, effects: &Effects) -> Result<(), Failure> {
        if effects.mail {
            self.mail_wake.wake();
        }
        if effects.logs.is_empty() {
            return Ok(());
        }
        let begun = Instant::now();
        let published = self.publisher.publish(connection, &effects.logs);
        self.metrics.log_published(effects.entries, begun.elapsed());
        published
    }
}
