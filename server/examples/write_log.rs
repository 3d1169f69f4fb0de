//! Writes entries into a log through the real write lane, and says how fast.
//!
//! ```text
//! cargo run --release --example write_log -- DATABASE CHECKPOINTS ENTRIES WRITERS
//! cargo run --release --example write_log -- sqlite:/tmp/fill/ortaq.sqlite /tmp/fill/checkpoints 100000 50
//! ```
//!
//! Every entry is durable and signed before the next of the same writer. The log is
//! `/log/saryzhailau/2027`, and stays for load tests of its pages.

use std::fmt::Display;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use ortaq_crypto::entry::{Council, Witnesses};
use ortaq_server::audit::{Actor, Deed, Kind, Opening, Publisher, Scope, open_log, record};
use ortaq_server::clock::Clock;
use ortaq_server::config::DatabaseUrl;
use ortaq_server::database::{Connection, Database, Migrations, connect};
use ortaq_server::errors::Failure;
use ortaq_server::secrets::Secrets;

const CYCLE: i64 = 1;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [database, checkpoints, entries, writers] => run(database, checkpoints, entries, writers),
        _ => Err("expected DATABASE CHECKPOINTS ENTRIES WRITERS".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(database: &str, checkpoints: &str, entries: &str, writers: &str) -> Result<(), String> {
    let (entries, writers) = (entries.parse::<u64>().map_err(said)?, writers.parse::<usize>().map_err(said)?);
    let url = DatabaseUrl::parse(database)?;
    let secrets = Secrets::new([1; 32]);
    let mut connection = connect(&url).map_err(said)?;
    Migrations::up(&mut connection).map_err(said)?;
    add_assembly(&mut connection).map_err(said)?;
    let publisher = Publisher::start(&mut connection, secrets.clone(), Path::new(checkpoints)).map_err(said)?;
    let database = Database::open(&url, 2, Clock::system(), Box::new(publisher)).map_err(said)?;
    database.write_blocking(move |tx| open_log(tx, &secrets, opening())).map_err(said)?;

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

fn add_assembly(connection: &mut Connection) -> diesel::QueryResult<()> {
    use diesel::connection::SimpleConnection;
    connection.batch_execute(
        "INSERT INTO assemblies (id, slug, name_kk, name_ru, name_en, sort_kk, sort_ru, sort_en, district_kk, \
         district_ru, district_en, region_kk, region_ru, region_en, time_zone, population, created_at) \
         VALUES (1, 'saryzhailau', 'Сарыжайлау', 'Сарыжайлау', 'Saryzhailau', '', '', '', '', '', '', '', '', '', \
         'Asia/Almaty', 3020, 0)",
    )
}

fn opening() -> Opening {
    Opening {
        cycle: CYCLE,
        assembly: 1,
        path: "saryzhailau/2027".to_owned(),
        origin: "example.kz/log/saryzhailau/2027".to_owned(),
        rules: None,
        council: Council { size: 15, quorum: 10 },
        trustees: vec![1, 2, 3],
        threshold: 2,
        closing_quorum: 3,
        issuers: 2,
        witnesses: Witnesses { quorum: 0, keys: Vec::new() },
    }
}
