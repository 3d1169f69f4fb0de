//! A platform without a network, for tests of rooms: a migrated database, a clock set by hand.

use std::sync::Arc;

use crate::app::{Opening, State, open};
use crate::clock::{Clock, Moment};
use crate::config::{Config, DatabaseUrl};
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::fresh_database::FreshDatabase;

/// Noon of 1 March 2027 in Kazakhstan, where the stories begin.
pub(crate) const START: Moment = Moment(1_803_884_400);

/// A platform of one test.
pub(crate) struct TestPlatform {
    pub state: Arc<State>,
    pub clock: Clock,
    database: FreshDatabase,
}

impl TestPlatform {
    pub fn new() -> Self {
        let database = FreshDatabase::make();
        let clock = Clock::by_hand(START);
        let state = open_again(&database, &clock);
        Self { state, clock, database }
    }

    /// The same database, opened anew as after a restart.
    pub fn restart(&mut self) {
        self.state.database.close();
        self.state = open_again(&self.database, &self.clock);
    }

    /// A second process on the same database.
    pub fn second_process(&self) -> Arc<State> {
        open_again(&self.database, &self.clock)
    }

    pub fn read<T>(&self, question: impl FnOnce(&mut Connection) -> Result<T, Failure>) -> T {
        self.state.database.read_blocking(question).unwrap()
    }

    pub fn write<T: Send + 'static>(
        &self,
        use_case: impl FnOnce(&mut Transaction<'_>) -> Result<T, Failure> + Send + 'static,
    ) -> Result<T, Failure> {
        self.state.database.write_blocking(use_case)
    }
}

fn open_again(database: &FreshDatabase, clock: &Clock) -> Arc<State> {
    let url = DatabaseUrl::parse(database.url()).unwrap();
    let config = Config::for_tests(database.folder(), url);
    open(config, clock.clone(), Opening { migrates: true, is_demo: false }).unwrap()
}
