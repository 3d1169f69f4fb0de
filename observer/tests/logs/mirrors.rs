//! Copies of a log in a folder of tiles.

use std::fs;
use std::path::Path;

use crate::program::{expect, folder, json, rehearse_as, rehearsed};
use crate::samples;
use crate::signed::{entries, prefix};

/// Every file under a folder with its content.
pub fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().display().to_string();
                found.push((name, fs::read(&path).unwrap()));
            }
        }
    }
    found.sort();
    found
}

/// A file with so many voters that its log fills tiles.
pub fn many_voters() -> String {
    let file = samples::choose_one();
    let head = file.split("voter_id").next().unwrap();
    let ballots: String = (0..400).map(|voter| format!("{voter};{}\n", ["A", "B", "C"][voter % 3])).collect();
    format!("{head}voter_id;vote\n{ballots}")
}

#[test]
fn a_copy_grows_in_steps_to_what_one_step_makes() {
    let folder = rehearsed("grow", &many_voters());
    let all = entries(&folder);
    for (step, size) in [1, 255, 256, 257, 300, 450, all - 1].into_iter().enumerate() {
        prefix(&folder, size, "early.bundle");
        let text = expect(0, &folder, &["mirror", "early.bundle", "steps"]);
        assert!(text.contains(if step == 0 { "Copied the log" } else { "they continue the copy" }), "{text}");
    }
    expect(0, &folder, &["mirror", "vote.bundle", "steps"]);
    assert!(expect(0, &folder, &["mirror", "vote.bundle", "steps"]).contains("Nothing new"));
    expect(0, &folder, &["mirror", "vote.bundle", "once"]);
    expect(0, &folder, &["mirror", "once", "twice"]);
    assert_eq!(files(&folder.join("steps")), files(&folder.join("once")));
    assert_eq!(files(&folder.join("twice")), files(&folder.join("once")));
    let report = json(0, &folder, &["verify", "steps", "--json"]);
    assert_eq!(report["entries"], all);
    assert!(expect(0, &folder, &["compare", "steps", "vote.bundle"]).starts_with("SAME"));
    assert!(expect(1, &folder, &["mirror", "early.bundle", "steps"]).contains("never becomes shorter"));
}

#[test]
fn another_history_is_not_kept() {
    let folder = rehearsed("refuse", &samples::approval());
    prefix(&folder, entries(&folder) - 3, "early.bundle");
    expect(0, &folder, &["mirror", "early.bundle", "copy"]);
    let before = files(&folder.join("copy"));
    rehearse_as(&folder, "other", &samples::other_history());
    let text = expect(1, &folder, &["mirror", "other.bundle", "copy"]);
    assert!(text.contains("rewritten") && text.contains("stays as it was") && text.contains("copy.evidence"), "{text}");
    assert_eq!(files(&folder.join("copy.evidence")).len(), 2, "both signed heads");
    expect(0, &folder, &["rehearse", "vote.pb", "--seed", "else", "--out", "else.bundle"]);
    assert!(expect(1, &folder, &["mirror", "else.bundle", "copy"]).contains("a copy of another log"));
    assert_eq!(files(&folder.join("copy")), before);
}

#[test]
fn spoiled_files_of_a_folder_are_found() {
    let folder = rehearsed("tiles", &samples::approval());
    expect(0, &folder, &["mirror", "vote.bundle", "whole"]);
    for (name, content) in files(&folder.join("whole")) {
        let spoil = |bytes: &[u8]| {
            expect(0, &folder, &["mirror", "vote.bundle", "spoiled"]);
            fs::write(folder.join("spoiled").join(&name), bytes).unwrap();
        };
        let mut changed = content.clone();
        *changed.last_mut().unwrap() ^= 1;
        spoil(&changed);
        let code = crate::program::observer(&folder, &["mirror", "spoiled", "again"]).code;
        assert!(code == 1 || code == 2, "{name}: {code}");
        assert!(!folder.join("again/checkpoint").exists(), "{name}");
        if name.starts_with("tile/entries") {
            expect(1, &folder, &["verify", "spoiled"]);
            spoil(&content[..content.len() - 1]);
            expect(2, &folder, &["verify", "spoiled"]);
        }
        fs::remove_dir_all(folder.join("spoiled")).unwrap();
    }
}

#[test]
fn what_is_no_log_is_not_copied() {
    let folder = folder("nothing");
    fs::write(folder.join("text"), "nothing\n").unwrap();
    assert!(expect(2, &folder, &["mirror", "text", "copy"]).contains("is not a log of a vote"));
    assert!(!folder.join("copy").exists());
}
