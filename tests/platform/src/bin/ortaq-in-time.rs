//! The demo's district as the stories of whole elections need it: nobody of the demo's people does anything by
//! themselves, and the days pass when somebody says so. Arguments: the folder of its data, and the phase that it
//! begins in. The database is a fresh one (`ORTAQ_TEST_DATABASE`).
//!
//! First it says where it is: `{"url","database"}`. Then a line of input is a phase's code, until whose first morning the
//! days are to pass; it answers `{"phase","now"}` with where it is then, which is another phase if something is missing.

use std::io::{BufRead, Write};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;

use ortaq_platform_tests::fresh_database::FreshDatabase;
use ortaq_server::app::{State, observability};
use ortaq_server::assemblies::store::districts;
use ortaq_server::config::{DatabaseUrl, LogFormat, LoggingConfig};
use ortaq_server::cycles;
use ortaq_server::demo::{self, Options};
use ortaq_server::errors::Failure;
use serde_json::json;

const DAY: i64 = 86_400;
/// When people get up, in seconds from the beginning of a phase's first day.
const MORNING: i64 = 9 * 3_600;
/// The days after which nothing more is expected.
const LONG: i64 = 120;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, phase] = arguments.as_slice() else { return ExitCode::FAILURE };
    match run(data, phase) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(data: &str, phase: &str) -> Result<(), Box<dyn std::error::Error>> {
    observability::begin(&LoggingConfig {
        format: LogFormat::Text,
        filter: "warn".to_owned(),
        slow_request_milliseconds: 10_000,
    });
    let database = FreshDatabase::make();
    let options = Options {
        at: Some(phase.to_owned()),
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        data: PathBuf::from(data),
        fresh: false,
        host: None,
        database: Some(DatabaseUrl::parse(database.url())?),
    };
    let demo = demo::open(&options)?;
    say(&json!({ "url": demo.url, "database": database.url() }))?;
    for asked in std::io::stdin().lock().lines() {
        let phase = pass(demo.platform.state(), asked?.trim())?;
        say(&json!({ "phase": phase, "now": demo.platform.state().clock.now() }))?;
    }
    Ok(())
}

fn say(what: &serde_json::Value) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{what}")?;
    out.flush()
}

/// Lets the days pass until a phase has begun, or nothing more comes by itself; where the cycle is then.
fn pass(state: &State, asked: &str) -> Result<&'static str, Failure> {
    for _ in 0..LONG {
        let cycle = state.database.read_blocking(|connection| {
            let assembly = districts::by_slug(connection, "sarzhailau")?;
            cycles::by_slug(connection, assembly.id, "2027")
        })?;
        let Some(due) = cycle.next_due().filter(|_| cycle.phase.code() != asked) else {
            return Ok(cycle.phase.code());
        };
        let now = state.clock.now();
        // A clock that leaps is not believed.
        let next = now.plus(DAY).min(due.plus(MORNING));
        if next <= now {
            return Ok(cycle.phase.code());
        }
        state.clock.set(next);
        cycles::advance(&state.database, next)?;
    }
    Err(Failure::internal(format!("no day comes on which it is {asked}")))
}
