//! The demo's district at a time of its cycle, where nothing runs by itself.

use std::sync::Arc;

use tempfile::TempDir;

use super::super::history;
use crate::app::{Opening, State, open};
use crate::clock::Clock;
use crate::config::{Config, DatabaseUrl};
use crate::cycles::Phase;
use crate::fresh_database::FreshDatabase;
use crate::testing::START;

pub(super) struct Story {
    pub(super) state: Arc<State>,
    pub(super) cycle: i64,
    /// Where the demo's people have their keys.
    _data: TempDir,
    _database: FreshDatabase,
}

impl Story {
    pub(super) fn at(phase: Phase) -> Self {
        let (data, database) = (TempDir::new().unwrap(), FreshDatabase::make());
        let config = Config::for_tests(data.path(), DatabaseUrl::parse(database.url()).unwrap());
        let state = open(config, Clock::by_hand(START), Opening { migrates: true, is_demo: true }).unwrap();
        let cycle = history::live_through(&state, phase, START).unwrap().cycle;
        Self { state, cycle, _data: data, _database: database }
    }
}
