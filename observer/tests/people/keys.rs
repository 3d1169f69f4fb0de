//! One seed a person: a file, a paper, and mistakes.

use std::fs;
use std::io::Write;
use std::process::{Command, Output, Stdio};

use super::office::Office;
use super::program::expect;

fn line<'a>(text: &'a str, start: &str) -> &'a str {
    text.lines().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{start}: {text}"))
}

#[test]
fn keys_are_made_shown_and_restored_from_paper() {
    let office = Office::new("keys");
    office.make_keys("council", 2);
    let shown = ["--keys", "council-2.json", "--passphrase-file", "council-2.txt"];
    let paper = office.run(0, &[&["keys", "paper"][..], &shown].concat());
    let digits: String = paper.lines().filter(|line| line.starts_with("    ")).collect::<Vec<_>>().join(" ");
    assert_eq!(digits.split_whitespace().count(), 16, "{paper}");
    fs::write(office.folder.join("paper.txt"), &digits).unwrap();
    let restore = ["keys", "restore", "log.bundle", "--role", "council", "--index", "2", "--keys", "again.json"];
    let secret = ["--passphrase-file", "again.txt", "--paper-file", "paper.txt"];
    let restored = office.run(0, &[&restore[..], &secret].concat());
    assert_eq!(line(&restored, "Public key"), line(&paper, "Public key"));
    assert_eq!(line(&restored, "Its fingerprint"), line(&paper, "Its fingerprint"));
    // Only the restored one does not know what was signed before.
    assert!(office.read("council-2.json.memory").contains(r#""since":"seed""#));
    assert!(office.read("again.json.memory").contains(r#""since":"paper""#));
}

#[test]
fn a_new_passphrase_and_the_paper_are_shown_once_where_no_file_is_named() {
    let office = Office::new("keys-shown");
    let made = ["keys", "new", "log.bundle", "--role", "observer", "--index", "7", "--keys", "o.json"];
    let text = office.run(0, &made);
    assert!(text.contains("Keys of: observer 7"), "{text}");
    let groups = text.lines().filter(|line| line.starts_with("    ")).flat_map(str::split_whitespace).count();
    assert_eq!(groups, 8 + 16);
    // Nothing is overwritten.
    assert!(office.run(2, &made).contains("nothing is overwritten"));
}

#[test]
fn a_passphrase_may_come_through_a_pipe() {
    let office = Office::new("keys-piped");
    office.make_keys("council", 1);
    let show = |typed: &str| -> Output {
        let mut program = Command::new(env!("CARGO_BIN_EXE_ortaq-observer"));
        let mut child = program
            .args(["keys", "show", "--keys", "council-1.json", "--lang", "en"])
            .current_dir(&office.folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child.stdin.take().unwrap().write_all(typed.as_bytes()).unwrap();
        child.wait_with_output().unwrap()
    };
    let shown = show(&office.read("council-1.txt"));
    assert!(String::from_utf8(shown.stdout).unwrap().contains("Public key"));
    assert!(shown.stderr.is_empty(), "nobody is there to be asked");
    let nothing = show("");
    assert_eq!(nothing.status.code(), Some(2));
    assert!(String::from_utf8(nothing.stderr).unwrap().contains("Nothing was typed"));
}

#[test]
fn mistakes_name_what_to_mend() {
    let office = Office::new("keys-mistakes");
    office.make_keys("council", 1);
    office.make_keys("issuer", 1);
    let show = |secret: &str| {
        expect(2, &office.folder, &["keys", "show", "--keys", "council-1.json", "--passphrase-file", secret])
    };
    assert!(show("issuer-1.txt").contains("Nothing is lost"));
    let mut digits = office.read("council-1.txt");
    let wrong = if digits.starts_with('1') { "2" } else { "1" };
    digits.replace_range(0..1, wrong);
    fs::write(office.folder.join("typo.txt"), digits).unwrap();
    assert!(show("typo.txt").contains("Group 1 is mistyped"));
    fs::write(office.folder.join("short.txt"), "111111").unwrap();
    assert!(show("short.txt").contains("groups of six digits"));
    for (arguments, expected) in [
        (&["keys", "new", "--role", "council", "--index", "1", "--keys", "x.json"][..], "LOG"),
        (&["keys", "new", "log.bundle", "--index", "1", "--keys", "x.json"], "--role"),
        (&["keys", "new", "log.bundle", "--role", "council", "--keys", "x.json"], "--index"),
        (&["keys", "new", "log.bundle", "--role", "issuer", "--index", "3", "--keys", "x.json"], "--index"),
        (&["keys", "show", "--keys", "log.bundle"], "not a file of keys"),
    ] {
        let said = office.run(2, arguments);
        assert!(said.contains(expected), "{arguments:?}: {said}");
    }
}
