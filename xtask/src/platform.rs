//! The stories that are told to a running platform, on both databases, and in a browser.

use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use crate::built;
use crate::command::{program, run, succeeds_within};
use crate::failure::{Failure, Outcome};
use crate::map_library;
use crate::postgres::Postgres;
use crate::prerequisites::{self, CHROMIUM, NODE, NPM};
use crate::workspace;

/// The packages whose tests run on a database.
const PACKAGES: &[&str] = &["server", "tests/platform"];

/// Tells the tests which database to use: a server where they may create databases, or nothing
/// for SQLite.
const DATABASE: &str = "ORTAQ_TEST_DATABASE";

const BROWSER: &str = "tests/browser";
const ELECTION: &str = "tests/browser/election";

/// Everything that needs no database.
pub fn others() -> Outcome {
    built::test(|package| !PACKAGES.contains(&package), |_| {})
}

/// The platform's tests on SQLite.
pub fn sqlite() -> Outcome {
    on_database("")
}

/// The platform's tests on a PostgreSQL of their own.
pub fn postgres() -> Outcome {
    built::all()?;
    let server = Postgres::start()?;
    println!("PostgreSQL {}, with its data in {}", server.version(), server.folder().display());
    on_database(server.url())
}

/// Two hundred kills of the server while people cast, on a PostgreSQL of their own.
pub fn kills() -> Outcome {
    let fire = built::all()?.iter().find(|built| built.is_test && built.name == "fire");
    let fire = fire.ok_or_else(|| Failure::new("tests/platform has no tests called `fire`."))?;
    let server = Postgres::start()?;
    run(fire.command().arg("--ignored").env(DATABASE, server.url()), "What was lost is named above.")
}

fn on_database(url: &str) -> Outcome {
    need_mail_server()?;
    let tell = |test: &mut Command| {
        test.env(DATABASE, url);
    };
    built::test(|package| PACKAGES.contains(&package), tell)
}

/// The mail server that letters are sent to: a module of Debian's Python, which the tests start.
fn need_mail_server() -> Outcome {
    let mut import = program("/usr/bin/python3");
    import.args(["-c", "import aiosmtpd"]);
    if matches!(succeeds_within(&mut import, Duration::from_secs(20)), Ok(true)) {
        return Ok(());
    }
    prerequisites::need_package("python3-aiosmtpd", "the tests of letters, as a mail server")
}

/// Walks the demo in a browser.
pub fn browser() -> Outcome {
    in_browser(&test_files(BROWSER)?, |_| {})
}

/// A whole election in a browser, on both databases at the same time: its people mostly wait for each other.
pub fn election() -> Outcome {
    let stage = built::program("ortaq-in-time")?;
    let server = Postgres::start()?;
    in_browser(&test_files(ELECTION)?, |node| {
        node.env(DATABASE, server.url()).env("ORTAQ_IN_TIME", stage.path());
    })
}

/// Runs files of tests with all that the browser's tests need.
fn in_browser(tests: &[PathBuf], tell: impl FnOnce(&mut Command)) -> Outcome {
    prerequisites::need(&[CHROMIUM, NODE, NPM])?;
    map_library::fetch()?;
    let folder = workspace::root().join(BROWSER);
    run(
        program("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(&folder),
        "The tools of the browser's tests could not be fetched. Is there a network?",
    )?;
    let platform = built::program("ortaq")?;
    let pages = workspace::root().join("build/vote-pages");
    run(
        program(built::program("vote_pages")?.path()).arg(&pages),
        "The pages of the vote could not be written; the message is above.",
    )?;
    let mut node = program("node");
    node.args(["--test", "--test-reporter=spec", "--test-concurrency=2"])
        .args(tests)
        .current_dir(&folder)
        .env("ORTAQ_PROGRAM", platform.path())
        .env("ORTAQ_OBSERVER", built::program("ortaq-observer")?.path())
        .env("ORTAQ_VOTE_PAGES", pages)
        .env("ORTAQ_SCREENSHOTS", workspace::root().join("build/screenshots"));
    tell(&mut node);
    run(&mut node, "Each finding above names the page, the person, the language and the width.")
}

fn test_files(folder: &str) -> Outcome<Vec<PathBuf>> {
    let mut files = workspace::entries(&workspace::root().join(folder))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    match files.is_empty() {
        true => Err(Failure::new(format!("{folder} has no file that ends in .test.mjs."))),
        false => Ok(files),
    }
}
