//! Writes entries into the log of a demo through the real write lane, and says how fast.
//!
//! ```text
//! ortaq demo --data filled                                              # and stop it
//! cargo run --release --example write_log -- filled 100000 50
//! cargo run --release --example write_log -- filled 100000 50 postgres://…
//! ```
//!
//! Every entry is durable and signed before the next of the same writer. The demo, opened again, is
//! then ready for load tests of its pages.

use std::fmt::Display;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use ortaq_server::app::{Opening, open};
use ortaq_server::audit::{Actor, Deed, Kind, Scope, record};
use ortaq_server::clock::Clock;
use ortaq_server::config::{Config, DatabaseUrl};
use ortaq_server::database::Database;
use ortaq_server::errors::Failure;

/// The demo's cycle.
const CYCLE: i64 = 1;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [data, entries, writers] => run(data, None, entries, writers),
        [data, entries, writers, database] => run(data, Some(database), entries, writers),
        _ => Err("expected FOLDER ENTRIES WRITERS [DATABASE]".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(data: &str, database: Option<&str>, entries: &str, writers: &str) -> Result<(), String> {
    let (entries, writers) = (entries.parse::<u64>().map_err(said)?, writers.parse::<usize>().map_err(said)?);
    let mut config = Config::for_demo(Path::new(data), SocketAddr::from(([127, 0, 0, 1], 0)));
    if let Some(url) = database {
        config.database.url = DatabaseUrl::parse(url)?;
    }
    let state = open(config, Clock::system(), Opening::default()).map_err(said)?;
    let database = state.database.clone();

    let start = Instant::now();
    let threads: Vec<_> = (0..writers)
        .map(|writer| {
            let database = database.clone();
            std::thread::spawn(move || {
                (0..entries).skip(writer).step_by(writers).try_for_each(|number| write(&database, number))
            })
        })
        .collect();
    for thread in threads {
        thread.join().map_err(|_| "a writer panicked")?.map_err(said)?;
    }
    let elapsed = start.elapsed();
    database.close();
    let rate = u128::from(entries) * 1000 / elapsed.as_millis().max(1);
    println!("{entries} entries by {writers} writers in {elapsed:.2?}: {rate} per second");
    Ok(())
}

fn said(error: impl Display) -> String {
    error.to_string()
}

fn write(database: &Database, number: u64) -> Result<(), Failure> {
    let kinds = [Kind::Proposal, Kind::Review, Kind::Office, Kind::Session];
    let kind =
        kinds.into_iter().zip(0..).find(|(_, place)| *place == number % 4).map_or(Kind::Office, |(kind, _)| kind);
    database.write_blocking(move |tx| {
        let deed = Deed {
            kind,
            role: "secretary",
            actor: Actor::Platform,
            event: "settings-changed",
            subject: format!("P{number}"),
            reason: None,
            amount: number,
            text: Some("A sentence that says why.".to_owned()),
        };
        record(tx, Scope::Cycle(CYCLE), deed)
    })
}
