//! What stories about logs do with the program, beside running it.

use std::fs;
use std::path::{Path, PathBuf};

#[path = "../program/mod.rs"]
mod running;

pub use running::{expect, folder, observer};

/// What the program says as JSON.
pub fn json(code: i32, folder: &Path, arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&expect(code, folder, arguments)).unwrap()
}

/// A folder with a file `vote.pb` and its rehearsal `vote.bundle`.
pub fn rehearsed(name: &str, file: &str) -> PathBuf {
    let folder = folder(name);
    rehearse_as(&folder, "vote", file);
    folder
}

/// Rehearses a file in a folder; the name of the bundle does not change the log.
pub fn rehearse_as(folder: &Path, bundle: &str, file: &str) -> String {
    fs::write(folder.join("vote.pb"), file).unwrap();
    let out = format!("{bundle}.bundle");
    let arguments = ["rehearse", "vote.pb", "--trustees", "3", "--threshold", "2", "--seed", "test", "--out", &out];
    expect(0, folder, &arguments)
}
