//! Files come from strangers: whatever is in them, a command ends with a verdict or an error.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use ortaq_observer::answer::{Answer, Exit};
use proptest::prelude::*;

use crate::program::rehearsed;
use crate::samples;

fn sound() -> &'static (PathBuf, Vec<u8>) {
    static SOUND: OnceLock<(PathBuf, Vec<u8>)> = OnceLock::new();
    SOUND.get_or_init(|| {
        let folder = rehearsed("garbage", &samples::ordinal());
        let bytes = fs::read(folder.join("vote.bundle")).unwrap();
        (folder, bytes)
    })
}

fn run(words: &[&str]) -> Answer {
    let words: Vec<String> = ["ortaq-observer"].iter().chain(words).map(|word| (*word).to_owned()).collect();
    ortaq_observer::run(&words, |_| None)
}

/// Lets every command read a file; none may call it sound, and none may break off.
fn read_by_all(folder: &Path, bytes: &[u8]) {
    let path = folder.join("arbitrary");
    fs::write(&path, bytes).unwrap();
    let (named, good) = (path.display().to_string(), folder.join("vote.bundle").display().to_string());
    let dir = |name: &str| folder.join(name).display().to_string();
    let answers = [
        run(&["verify", &named, "--json"]),
        run(&["verify", &good, "--since", &named]),
        run(&["compare", &named, &good]),
        run(&["mirror", &named, &dir("kept")]),
        run(&["witness", &named, "--dir", &dir("state")]),
        run(&["rehearse", &named, "--out", &dir("made")]),
    ];
    for answer in &answers {
        assert!(!answer.text.contains("broke off"), "{}", answer.text);
    }
    assert_ne!(answers[0].exit, Exit::Valid, "{}", answers[0].text);
    let _ = fs::remove_dir_all(folder.join("kept"));
    let _ = fs::remove_dir_all(folder.join("state"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_files_are_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        read_by_all(&sound().0, &bytes);
    }

    #[test]
    fn changed_logs_are_refused(
        cut in any::<prop::sample::Index>(),
        with in proptest::collection::vec(any::<u8>(), 1..40),
        removed in 0usize..60,
    ) {
        let (folder, sound) = sound();
        let start = cut.index(sound.len());
        let end = (start + removed).min(sound.len());
        let changed = [&sound[..start], &with, &sound[end..]].concat();
        prop_assume!(changed != *sound);
        read_by_all(folder, &changed);
    }
}
