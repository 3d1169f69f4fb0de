//! A witness remembers, and signs nothing that contradicts its memory.

use std::fs;

use ortaq_crypto::log::cosignature::WitnessVerifier;
use ortaq_crypto::log::note::Note;

use crate::program::{expect, rehearse_as, rehearsed};
use crate::samples;
use crate::signed::{entries, prefix};

#[test]
fn a_witness_signs_what_continues() {
    let folder = rehearsed("witness", &samples::approval());
    let all = entries(&folder);
    prefix(&folder, all - 5, "early.bundle");
    let first = expect(0, &folder, &["witness", "early.bundle", "--dir", "w", "--name", "me.example"]);
    let verifier = first.lines().next().unwrap().rsplit(' ').next().unwrap();
    let verifier = WitnessVerifier::parse(verifier).unwrap();
    assert!(first.lines().last().unwrap().starts_with("— me.example "), "{first}");

    expect(0, &folder, &["mirror", "vote.bundle", "copy"]);
    let second = expect(0, &folder, &["witness", "copy", "--dir", "w", "--out", "signed"]);
    assert!(second.contains("they continue"), "{second}");
    let note = Note::parse(&fs::read(folder.join("signed")).unwrap()).unwrap();
    assert!(verifier.verify(&note).unwrap().is_some());
    assert!(note.to_string().contains(second.lines().last().unwrap()));

    let third = expect(1, &folder, &["witness", "early.bundle", "--dir", "w"]);
    assert!(third.starts_with("NOT COSIGNED") && third.contains("never becomes shorter"), "{third}");
    assert!(!third.contains('—'), "{third}");
}

#[test]
fn a_witness_keeps_the_proof_of_a_fork() {
    let folder = rehearsed("evidence", &samples::approval());
    rehearse_as(&folder, "other", &samples::other_history());
    for (size, words) in [(entries(&folder), "two different histories"), (entries(&folder) - 2, "does not continue")] {
        let _ = fs::remove_dir_all(folder.join("w"));
        rehearse_as(&folder, "vote", &samples::approval());
        prefix(&folder, size, "early.bundle");
        expect(0, &folder, &["witness", "early.bundle", "--dir", "w"]);
        for language in ["kk", "ru", "en"] {
            let text = expect(1, &folder, &["witness", "other.bundle", "--dir", "w", "--lang", language]);
            assert!(language != "en" || text.contains(words), "{text}");
        }
        assert_eq!(fs::read_dir(folder.join("w/proof")).unwrap().count(), 2);
    }
}

#[test]
fn a_witness_asks_for_the_entries_behind_a_checkpoint() {
    let folder = rehearsed("behind", &samples::approval());
    let text = fs::read_to_string(folder.join("vote.bundle")).unwrap();
    let changed = text.replacen("\"type\":\"final\"", "\"type\":\"finale\"", 1);
    fs::write(folder.join("changed.bundle"), changed).unwrap();
    let text = expect(1, &folder, &["witness", "changed.bundle", "--dir", "w"]);
    assert!(text.contains("do not give the root"), "{text}");
    expect(0, &folder, &["witness", "vote.bundle", "--dir", "w"]);
}

#[cfg(unix)]
#[test]
fn only_its_user_reads_the_key() {
    use std::os::unix::fs::PermissionsExt;
    let folder = rehearsed("key", &samples::approval());
    expect(0, &folder, &["witness", "vote.bundle", "--dir", "w"]);
    let mode = fs::metadata(folder.join("w/key.json")).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn one_folder_is_one_witness_at_a_time() {
    let folder = rehearsed("lock", &samples::approval());
    expect(2, &folder, &["witness", "vote.bundle", "--dir", "w", "--name", "two words"]);
    expect(0, &folder, &["witness", "vote.bundle", "--dir", "w"]);
    assert!(expect(2, &folder, &["witness", "vote.bundle", "--dir", "w", "--name", "me"]).contains("not of “me”"));
    fs::write(folder.join("w/lock"), "").unwrap();
    assert!(expect(2, &folder, &["witness", "vote.bundle", "--dir", "w"]).contains("Another witness is at work"));
    fs::remove_file(folder.join("w/lock")).unwrap();
    fs::write(folder.join("w/key.json"), "{}").unwrap();
    assert!(expect(2, &folder, &["witness", "vote.bundle", "--dir", "w"]).contains("is damaged"));
}
