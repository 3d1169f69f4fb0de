//! What the log does by itself: signs what could not be signed at once, and looks at what it has.

use std::time::Duration;

use diesel::prelude::*;

use super::schema::{log_checkpoints, logs};
use super::{examine, witnesses};
use crate::app::State;
use crate::errors::Failure;
use crate::jobs::{Job, Wake};

/// The jobs of this room.
#[must_use]
pub fn jobs() -> Vec<Job> {
    let job = |name, seconds, run| Job { name, pause: Duration::from_secs(seconds), wake: Wake::default(), run };
    vec![
        job("log-signing", 30, sign),
        job("log-witnesses", 1, ask_witnesses),
        job("log-examination", 24 * 3600, examine_all),
    ]
}

/// Has the write lane sign entries whose signing failed, for instance on a full disk, and that no
/// later entry took along.
fn sign(state: &State) -> Result<(), Failure> {
    let unsigned: Vec<i64> = state.database.read_blocking(|connection| {
        Ok(logs::table
            .inner_join(log_checkpoints::table)
            .filter(logs::size.gt(log_checkpoints::size))
            .filter(logs::stopped_because.is_null())
            .select(logs::id)
            .load(connection)?)
    })?;
    if unsigned.is_empty() {
        return Ok(());
    }
    state.database.write_blocking(move |tx| {
        unsigned.into_iter().for_each(|log| tx.sign_log(log));
        Ok(())
    })
}

/// Asks for the cosignatures that the newest checkpoints lack.
fn ask_witnesses(state: &State) -> Result<(), Failure> {
    witnesses::ask_all(&state.database, &state.config.log.witnesses)
}

/// Reads every log whole, once a day and at the start. One that was changed is not signed any more.
fn examine_all(state: &State) -> Result<(), Failure> {
    for examined in state.database.read_blocking(examine::all)? {
        match examined {
            Ok(log) => tracing::info!(origin = log.origin, entries = log.entries, "the log is whole"),
            Err(fault) => {
                tracing::error!("{fault}");
                state.logs.stop(fault.origin(), &fault);
            }
        }
    }
    Ok(())
}
