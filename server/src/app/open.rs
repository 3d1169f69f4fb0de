//! Puts a platform together from its settings.

use std::fs::{self, OpenOptions};
use std::io::{Read, Write};
use std::path::Path;
use std::sync::Arc;

use super::platform::StartFailure;
use super::state::State;
use crate::audit::Publisher;
use crate::clock::Clock;
use crate::config::{Config, SecretSource};
use crate::database::{AfterCommit, Connection, Database, Effects, Migrations, connect};
use crate::errors::Failure;
use crate::jobs::Wake;
use crate::secrets::{Secrets, random};
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
        Publisher::start(&mut connection, secrets.clone(), &config.log.checkpoints).map_err(Failure::from)?;
    let logs = publisher.standing();
    let after = Box::new(Afterwards { publisher, mail_wake: mail_wake.clone() });
    let database = Database::open(&config.database.url, config.database.readers, clock.clone(), after)?;
    let templates = Templates::new().map_err(Failure::internal)?;
    Ok(Arc::new(State { config, database, clock, secrets, templates, mail_wake, logs, is_demo: opening.is_demo }))
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
pub fn secrets(source: &SecretSource) -> Result<Secrets, Failure> {
    match source {
        SecretSource::Given(secret) => Ok(Secrets::new(*secret.reveal())),
        SecretSource::File(path) if path.exists() => read_secret(path),
        SecretSource::File(path) => make_secret(path),
    }
}

fn read_secret(path: &Path) -> Result<Secrets, Failure> {
    let mut bytes = Vec::new();
    fs::File::open(path).and_then(|mut file| file.read_to_end(&mut bytes)).map_err(Failure::internal)?;
    let secret = <[u8; 32]>::try_from(bytes.as_slice()).map_err(|_| {
        let found = bytes.len();
        Failure::internal(format!("{} has {found} bytes; the platform's secret has 32", path.display()))
    })?;
    Ok(Secrets::new(secret))
}

fn make_secret(path: &Path) -> Result<Secrets, Failure> {
    let secret = random::<32>()?;
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(path).and_then(|mut file| file.write_all(&secret).and_then(|()| file.sync_all()));
    written.map_err(|cause| Failure::internal(format!("cannot write {}: {cause}", path.display())))?;
    Ok(Secrets::new(secret))
}

/// What follows every commit.
struct Afterwards {
    publisher: Publisher,
    mail_wake: Wake,
}

impl AfterCommit for Afterwards {
    fn after_commit(&mut self, connection: &mut Connection, effects: &Effects) -> Result<(), Failure> {
        if effects.mail {
            self.mail_wake.wake();
        }
        self.publisher.publish(connection, &effects.logs)
    }
}
