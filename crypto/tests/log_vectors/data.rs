//! Finding and reading the folder of vectors.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// A subfolder of the log's vectors, or `None`, with a printed line, if it is not there.
pub fn folder(name: &str) -> Option<PathBuf> {
    let data = std::env::var_os("ORTAQ_TEST_DATA")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data"), PathBuf::from);
    let folder = data.join("tlog").join(name);
    if folder.is_dir() {
        return Some(folder);
    }
    println!("skipped: no vectors at {}", folder.display());
    None
}

pub fn bytes(path: &Path) -> Vec<u8> {
    fs::read(path).unwrap_or_else(|failure| panic!("{}: {failure}", path.display()))
}

pub fn text(path: &Path) -> String {
    String::from_utf8(bytes(path)).unwrap()
}

pub fn json(path: &Path) -> Value {
    serde_json::from_slice(&bytes(path)).unwrap()
}

/// All files below a folder, in order of their paths.
pub fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files.sort();
    files
}

pub fn unhex(text: &str) -> Vec<u8> {
    assert!(text.len() % 2 == 0);
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}
