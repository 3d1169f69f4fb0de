//! Real budgets of the Pabulib archive, where a folder with them is at hand: `ORTAQ_TEST_DATA`, or
//! `shared/data` beside the workspace. Files of more than 1,000 voters wait for `ORTAQ_LONG_TESTS`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use ortaq_rules::pabulib;

use crate::program::{expect, folder, json};

const SOON: usize = 1000;

fn archive() -> Vec<PathBuf> {
    let beside = || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/data");
    let data = env::var_os("ORTAQ_TEST_DATA").map_or_else(beside, PathBuf::from).join("pabulib");
    let Ok(entries) = fs::read_dir(&data) else {
        println!("skipped: there is no folder {}", data.display());
        return Vec::new();
    };
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|name| name == "pb")).collect();
    files.sort();
    files
}

/// Rehearses a file, recounts it, and holds the totals against the rules.
fn round_trip(path: &Path, folder: &Path) {
    let instance = pabulib::parse(&fs::read(path).unwrap()).unwrap().instance;
    let file = path.display().to_string();
    let text = expect(0, folder, &["rehearse", &file, "--seed", "archive", "--out", "vote.bundle"]);
    assert!(text.contains("equal what the rules compute"), "{text}");
    let report = json(0, folder, &["verify", "vote.bundle", "--json"]);
    if !text.contains("left out") {
        for (project, score) in instance.projects.iter().zip(instance.scores()) {
            assert_eq!(report["totals"][&project.id], score, "{file}: {}", project.id);
        }
    }
    if file.ends_with("Zurich_S5R.pb") {
        assert!(text.contains("24: 198 there, 202 decrypted"), "{text}");
    }
}

fn voters(path: &Path) -> usize {
    pabulib::parse(&fs::read(path).unwrap()).unwrap().instance.ballots.len()
}

#[test]
fn small_real_budgets_come_back_with_their_totals() {
    let folder = folder("archive");
    for path in archive().iter().filter(|path| voters(path) <= SOON) {
        round_trip(path, &folder);
    }
}

#[test]
fn large_real_budgets_come_back_with_their_totals() {
    if env::var_os("ORTAQ_LONG_TESTS").is_none() {
        println!("skipped: ORTAQ_LONG_TESTS is not set");
        return;
    }
    let folder = folder("large-archive");
    for path in archive().iter().filter(|path| voters(path) > SOON) {
        round_trip(path, &folder);
    }
}
