//! The library of the large map, from npm, locked by its hash in `web/map/package-lock.json`. It is put there before the
//! platform is built, which takes it in. Without it the platform is whole but for that map, so only the tests of it
//! insist.

use std::fs;
use std::path::PathBuf;

use crate::command::{is_installed, program, run};
use crate::failure::Outcome;
use crate::prerequisites::{self, NODE, NPM};
use crate::workspace;

fn folder() -> PathBuf {
    workspace::root().join("web/map")
}

/// What was fetched last: npm empties the folder it stands in, before it fetches.
fn fetched() -> PathBuf {
    folder().join("node_modules/fetched-lock.json")
}

fn locked() -> PathBuf {
    folder().join("package-lock.json")
}

fn is_there() -> bool {
    fs::read(fetched()).is_ok_and(|fetched| fs::read(locked()).is_ok_and(|locked| fetched == locked))
}

/// Fetches what the lock file names, unless that is what was fetched last.
pub fn fetch() -> Outcome {
    if is_there() {
        return Ok(());
    }
    prerequisites::need(&[NODE, NPM])?;
    run(
        program("npm").args(["ci", "--no-audit", "--no-fund", "--loglevel=error"]).current_dir(folder()),
        "npm could not fetch `leaflet`, the library of the large map: is there a network?",
    )?;
    workspace::copy(&locked(), &fetched())
}

/// Fetches it where that is possible, and otherwise says what will be missing.
pub fn fetch_if_possible() {
    if is_there() {
        return;
    }
    let outcome =
        if is_installed("npm") { fetch() } else { Err(crate::failure::Failure::new("npm is not installed.")) };
    if let Err(failure) = outcome {
        println!("{failure}\nThe platform is built without the large map; its pages show the drawing and the list.");
    }
}
