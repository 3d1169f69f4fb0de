//! The demo's district with its vote on, which nobody serves yet: its data is there for processes that do.

use std::path::PathBuf;

use ortaq_platform_tests::fresh_database::FreshDatabase;
use ortaq_platform_tests::voters::{Device, UNPRINTED, Vote};
use ortaq_server::audit::Published;
use ortaq_server::config::DatabaseUrl;
use ortaq_server::demo::{self, Demo, Options, Vault};

/// The path of the vote on its origin.
pub const PLACE: &str = "sarzhailau/2027";

/// A district whose vote is on.
pub struct District {
    /// Where its data is.
    pub database: FreshDatabase,
    /// What every device knows.
    pub vote: Vote,
    vault: Vault,
}

impl District {
    /// Makes one.
    pub fn make() -> Self {
        let database = FreshDatabase::make();
        let demo = open(&database, Some("voting"));
        let state = demo.platform.state();
        let asked = state.database.read_blocking(|connection| {
            let log = Published::at(connection, "sarzhailau", "2027")?;
            state.followers.ask(connection, &log, Vote::of)
        });
        let vote = asked.expect("a vote that is on");
        let vault = Vault::open(&state.config.data).expect("the secrets of its people");
        Self { database, vote, vault }
    }

    /// The folder of its data.
    pub fn data(&self) -> PathBuf {
        data(&self.database)
    }

    /// Where its last checkpoints are.
    pub fn checkpoints(&self) -> PathBuf {
        self.data().join("checkpoints")
    }

    /// The device of whoever stands in this line of the roll; after the last line comes the first.
    pub fn device(&self, line: u32) -> Device {
        Device::of_line(line % UNPRINTED, &self.vault, &self.vote)
    }

    /// Opens it as the demo does, with a clock so many seconds ahead.
    pub fn demo_ahead(&self, seconds: i64) -> Demo {
        std::fs::write(self.data().join("ahead"), format!("{seconds}\n")).expect("the demo's folder");
        open(&self.database, None)
    }
}

fn data(database: &FreshDatabase) -> PathBuf {
    database.folder().join("demo")
}

fn open(database: &FreshDatabase, phase: Option<&str>) -> Demo {
    let options = Options {
        at: phase.map(str::to_owned),
        listen: ([127, 0, 0, 1], 0).into(),
        data: data(database),
        fresh: false,
        host: None,
        database: Some(DatabaseUrl::parse(database.url()).expect("an address")),
    };
    demo::open(&options).expect("the demo opens")
}
