//! Writes into a log without end, through the real write lane, and says what was acknowledged: for
//! the stories of platforms that are killed or stopped. Arguments: the database, the folder of checkpoints,
//! and the name of this life; in the life `begin` it only opens the log. What was refused is told on the
//! error output.
//!
//! `ORTAQ_STORIES_STOP` names a file. Where it is there, the process removes it and stops itself (SIGSTOP)
//! exactly between signing and storing.

use std::fmt::Display;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use diesel::connection::SimpleConnection;
use ortaq_crypto::entry::{Council, Witnesses};
use ortaq_server::audit::{Actor, Deed, Kind, Opening, Publisher, Scope, open_log, record};
use ortaq_server::clock::Clock;
use ortaq_server::config::DatabaseUrl;
use ortaq_server::database::{Connection, Database, Migrations, connect};
use ortaq_server::errors::Failure;
use ortaq_server::secrets::Secrets;

const WRITERS: u64 = 8;
const CYCLE: i64 = 1;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [database, checkpoints, life] = arguments.as_slice() else { return ExitCode::FAILURE };
    match run(database, checkpoints, life) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(database: &str, checkpoints: &str, life: &str) -> Result<(), String> {
    let url = DatabaseUrl::parse(database)?;
    let secrets = Secrets::new([1; 32]);
    let mut connection = connect(&url).map_err(said)?;
    Migrations::up(&mut connection).map_err(said)?;
    let publisher = Publisher::start(&mut connection, secrets.clone(), Path::new(checkpoints)).map_err(said)?;
    if let Some(fault) = publisher.standing().faults().first() {
        return Err(fault.to_string());
    }
    let publisher = publisher.pausing(stop_if_asked);
    let database = Database::open(&url, 1, Clock::system(), Box::new(publisher)).map_err(said)?;
    if life == "begin" {
        add_assembly(&mut connection).map_err(said)?;
        return database.write_blocking(move |tx| open_log(tx, &secrets, opening())).map(drop).map_err(said);
    }
    let threads: Vec<_> = (0..WRITERS)
        .map(|writer| {
            let (database, life) = (database.clone(), life.to_owned());
            let write = move |number: u64| acknowledge(&database, format!("{life}-{writer}-{number}"));
            std::thread::spawn(move || (0..).try_for_each(|number| write(number).or_else(go_on)))
        })
        .collect();
    for thread in threads {
        thread.join().map_err(|_| "a writer panicked")?.map_err(said)?;
    }
    Ok(())
}

fn said(error: impl Display) -> String {
    error.to_string()
}

/// Says what was refused. What is unavailable now is tried again; a log that has stopped is not.
fn go_on(failure: Failure) -> Result<(), Failure> {
    writeln!(std::io::stderr().lock(), "refused: {failure}").map_err(Failure::internal)?;
    let passes = matches!(failure, Failure::Unavailable(_) | Failure::Internal(_));
    if passes { Ok(()) } else { Err(failure) }
}

fn stop_if_asked() {
    let Some(asked) = std::env::var_os("ORTAQ_STORIES_STOP") else { return };
    if std::fs::remove_file(asked).is_ok() {
        let stopped = std::process::Command::new("kill").args(["-STOP", &std::process::id().to_string()]).status();
        if let Err(error) = stopped {
            eprintln!("it could not stop itself: {error}");
        }
    }
}

/// Writes one entry, and says so after the platform did.
fn acknowledge(database: &Database, subject: String) -> Result<(), Failure> {
    let named = subject.clone();
    database.write_blocking(move |tx| {
        let deed = Deed {
            kind: Kind::Proposal,
            role: "resident",
            actor: Actor::Platform,
            event: "submitted",
            subject: named,
            reason: None,
            amount: 0,
            text: None,
        };
        record(tx, Scope::Cycle(CYCLE), deed)
    })?;
    writeln!(std::io::stdout().lock(), "{subject}").map_err(Failure::internal)
}

fn add_assembly(connection: &mut Connection) -> Result<(), diesel::result::Error> {
    connection.batch_execute(
        "INSERT INTO assemblies (id, slug, name_kk, name_ru, name_en, sort_kk, sort_ru, sort_en, district_kk, \
         district_ru, district_en, region_kk, region_ru, region_en, time_zone, population, created_at) \
         VALUES (1, 'saryzhailau', '', '', '', '', '', '', '', '', '', '', '', '', 'Asia/Almaty', 0, 0)",
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
