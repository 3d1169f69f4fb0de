//! Puts everything under `web` that the program serves into the program: locale files and templates as they are,
//! static files under a name with their hash, the pages of the vote, all compressed ahead. So nothing is read from a
//! working directory, and what a browser keeps for a year never goes stale.

use std::fs;
use std::path::PathBuf;

mod embedded;
mod platform;
mod single;
mod texts;
mod vote;

use embedded::{Outcome, Store};

fn main() -> Outcome<()> {
    let web = PathBuf::from(std::env::var("CARGO_MANIFEST_DIR")?).join("../web").canonicalize()?;
    let out = PathBuf::from(std::env::var("OUT_DIR")?);
    println!("cargo::rerun-if-changed=build");
    // What embeds the migrations does not say that it reads them.
    println!("cargo::rerun-if-changed={}", web.join("../migrations").canonicalize()?.display());
    fs::write(out.join("locales.rs"), platform::locales(&web.join("locales"))?)?;
    fs::write(out.join("templates.rs"), platform::templates(&web.join("templates"))?)?;
    let store = Store::new(&out)?;
    fs::write(out.join("static_files.rs"), platform::static_files(&web, &store)?)?;
    fs::write(out.join("vote_files.rs"), vote::files_of_pages(&web, &store)?)?;
    Ok(())
}
