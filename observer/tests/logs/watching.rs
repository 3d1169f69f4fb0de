//! A copy that is kept fresh until the program is ended, or until a person must know something.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::{Arc, Mutex};

use crate::mirrors::files;
use crate::program::{expect, rehearse_as, rehearsed};
use crate::samples;
use crate::servers::{Server, file};
use crate::signed::{entries, prefix};

#[test]
fn a_copy_grows_with_its_log_until_the_log_contradicts_it() {
    let folder = rehearsed("watch", &samples::approval());
    prefix(&folder, entries(&folder) - 5, "early.bundle");
    expect(0, &folder, &["mirror", "early.bundle", "early"]);
    expect(0, &folder, &["mirror", "vote.bundle", "later"]);
    rehearse_as(&folder, "other", &samples::other_history());
    expect(0, &folder, &["mirror", "other.bundle", "other"]);
    let shown: Arc<Mutex<PathBuf>> = Arc::new(Mutex::new(folder.join("early")));
    let served = Arc::clone(&shown);
    let server = Server::new(move |asked, stream| file(&served.lock().unwrap().clone(), asked, stream));
    let show = |name: &str| *shown.lock().unwrap() = folder.join(name);

    let mut child = Command::new(env!("CARGO_BIN_EXE_ortaq-observer"))
        .args(["mirror", &server.url, "copy", "--every", "1"])
        .current_dir(&folder)
        .env_clear()
        .env("LANG", "C")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut told = BufReader::new(child.stdout.take().unwrap()).lines().map(Result::unwrap);
    assert!(told.next().unwrap().starts_with("Copied the log"));
    assert!(told.next().unwrap().contains("verify copy"));
    show("nowhere");
    assert!(told.next().unwrap().contains("the log is asked again"), "told once");
    show("later");
    assert!(told.any(|line| line.contains("they continue the copy")));
    let before = files(&folder.join("copy"));
    assert_eq!(before, files(&folder.join("later")));

    show("other");
    assert!(told.any(|line| line.starts_with("NOT COPIED")));
    let rest: Vec<String> = told.collect();
    assert!(rest.concat().contains("“copy.evidence”"), "{rest:?}");
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert_eq!(files(&folder.join("copy")), before, "the copy stays as it was");
    // Both signed heads are there, and what was shown behind the other one.
    let kept: Vec<_> = fs::read_dir(folder.join("copy.evidence")).unwrap().map(|entry| entry.unwrap().path()).collect();
    let [evidence] = kept.as_slice() else { panic!("{kept:?}") };
    let read = |path: PathBuf| fs::read_to_string(path).unwrap();
    assert_eq!(read(evidence.join("checkpoint")), read(folder.join("other/checkpoint")));
    assert_eq!(read(evidence.join("checkpoint-of-the-copy")), read(folder.join("later/checkpoint")));
    assert!(files(evidence).iter().any(|(name, _)| name.starts_with("tile/")));
}
