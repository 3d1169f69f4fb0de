//! People cast real ballots into a platform that is killed, stopped, set back, or left without its disk or its database:
//! no ballot that was acknowledged is missing, no checkpoint that was given is contradicted, the log replays, and the same
//! ballot sent again has the same answer.

#![cfg(test)]

mod backup;
mod crowd;
mod district;
mod gate;
mod kills;
mod postgres;
mod receipts;
mod server;
mod trouble;

use std::time::Duration;

/// The longest that anything is waited for: more than PostgreSQL lets a stopped process hold a lock, and more than a
/// reader waits for a connection.
const PATIENCE: Duration = Duration::from_secs(60);
