//! The built program, and folders to let it work in.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What the program said, and how it ended.
pub struct Ended {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Runs the program in a folder, in English unless it is told otherwise.
pub fn observer(folder: &Path, arguments: &[&str]) -> Ended {
    let output = Command::new(env!("CARGO_BIN_EXE_ortaq-observer"))
        .args(arguments)
        .current_dir(folder)
        .env_clear()
        .env("LANG", "C")
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    let err = text(output.stderr);
    assert!(!err.contains("panicked"), "{err}");
    Ended { code: output.status.code().unwrap(), out: text(output.stdout), err }
}

/// Runs the program and expects this exit code.
pub fn expect(code: i32, folder: &Path, arguments: &[&str]) -> String {
    let ended = observer(folder, arguments);
    assert_eq!(ended.code, code, "{arguments:?}\n{}{}", ended.out, ended.err);
    if code == 2 { ended.err } else { ended.out }
}

/// An empty folder for one test.
pub fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(env!("CARGO_CRATE_NAME")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}
