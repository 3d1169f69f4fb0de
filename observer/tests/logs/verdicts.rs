//! What `verify` says of logs that are whole, spoiled, cut off, or none.

use std::fs;
use std::path::Path;

use crate::program::{expect, folder, json, observer, rehearsed};
use crate::samples;

fn spoiled(folder: &Path, change: impl FnOnce(&mut Vec<u8>)) {
    let mut bytes = fs::read(folder.join("vote.bundle")).unwrap();
    change(&mut bytes);
    fs::write(folder.join("spoiled.bundle"), bytes).unwrap();
}

#[test]
fn the_demo_budget_is_recounted_in_every_language() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/sarzhailau.pb");
    let folder = rehearsed("demo", &fs::read_to_string(file).unwrap());
    let report = json(0, &folder, &["verify", "vote.bundle", "--json"]);
    assert_eq!(report["totals"]["P01"], 251);
    assert_eq!(report["totals"]["P12"], 44);
    assert_eq!(report["funded"].as_array().unwrap().len(), 4);
    assert_eq!(report["witnesses"], serde_json::json!(["witness.rehearsal"]));
    for (language, verdict) in [("en", "VALID in itself"), ("ru", "ВЕРНО само по себе"), ("kk", "Журналдың өзі ДҰРЫС")]
    {
        let text = expect(0, &folder, &["verify", "vote.bundle", "--lang", language]);
        let last = text.lines().last().unwrap();
        assert!(last.starts_with(verdict), "{last}");
        assert!(last.contains(report["fingerprint"].as_str().unwrap()), "{last}");
        assert_eq!(text.matches(" ✓ ").count(), 21, "{text}");
    }
}

#[test]
fn the_contract_of_the_json_is_kept() {
    let folder = rehearsed("json", &samples::approval());
    let report = json(0, &folder, &["verify", "vote.bundle", "--json", "--since", "vote.bundle"]);
    for key in ["valid", "fingerprint", "log_key", "witnesses", "checks", "totals", "funded"] {
        assert!(!report[key].is_null(), "{key}");
    }
    let checks = report["checks"].as_array().unwrap();
    assert_eq!(checks.len(), 22);
    for check in checks {
        assert!(check["id"].is_string() && check["name"].is_string() && check["found"].is_string());
        assert_eq!(check["ok"], true);
    }
    assert_eq!(checks[21]["id"], "prefix");
    assert_eq!(report["funded"], serde_json::json!(["A", "C", "B"]));
}

#[test]
fn explaining_says_why_each_check_is_made() {
    let folder = rehearsed("explain", &samples::approval());
    let plain = expect(0, &folder, &["verify", "vote.bundle"]);
    let explained = expect(0, &folder, &["verify", "vote.bundle", "--explain"]);
    assert!(explained.lines().count() > plain.lines().count() + 20, "{explained}");
}

#[test]
fn a_wrong_fingerprint_is_another_vote() {
    let folder = rehearsed("fingerprint", &samples::approval());
    let text = expect(1, &folder, &["verify", "vote.bundle", "--fingerprint", "12345 67890"]);
    assert!(text.contains("NOT VALID: check 23 failed"), "{text}");
}

#[test]
fn one_changed_byte_anywhere_is_found() {
    let folder = rehearsed("byte", &samples::approval());
    let size = fs::read(folder.join("vote.bundle")).unwrap().len();
    for part in 1..24 {
        let mut place = size * part / 24;
        spoiled(&folder, |bytes| {
            while bytes[place] == b'\n' {
                place += 1;
            }
            bytes[place] ^= 1;
        });
        let text = expect(1, &folder, &["verify", "spoiled.bundle"]);
        assert!(text.contains("✗ FAILED") && text.contains("NOT VALID"), "{place}: {text}");
    }
}

#[test]
fn numbers_in_the_first_line_are_held_against_each_other() {
    let folder = rehearsed("header", &samples::approval());
    let text = fs::read_to_string(folder.join("vote.bundle")).unwrap();
    let entries = text.lines().count() - 1;
    for other in [entries - 1, entries + 1, entries * 1000] {
        let changed = text.replacen(&format!("\"entries\":{entries}"), &format!("\"entries\":{other}"), 1);
        fs::write(folder.join("spoiled.bundle"), changed).unwrap();
        let report = json(1, &folder, &["verify", "spoiled.bundle", "--json"]);
        assert_eq!(report["checks"][2]["ok"], false, "{report}");
        assert_eq!(report["totals"], serde_json::json!({}));
    }
}

#[test]
fn what_follows_the_last_entry_is_not_overlooked() {
    let folder = rehearsed("more", &samples::approval());
    for more in ["x", "x\n", "\n"] {
        spoiled(&folder, |bytes| bytes.extend_from_slice(more.as_bytes()));
        expect(1, &folder, &["verify", "spoiled.bundle"]);
    }
    spoiled(&folder, |bytes| bytes.resize(bytes.len() + 3_000_000, b'x'));
    let text = expect(1, &folder, &["verify", "spoiled.bundle"]);
    assert!(text.contains("65,535 are allowed"), "{text}");
}

#[test]
fn what_cannot_be_read_ends_with_2() {
    let folder = rehearsed("unreadable", &samples::approval());
    for part in [1, 2, 5, 9] {
        spoiled(&folder, |bytes| bytes.truncate(bytes.len() * part / 10));
        let text = expect(2, &folder, &["verify", "spoiled.bundle"]);
        assert!(text.contains("is incomplete"), "{text}");
    }
    spoiled(&folder, |bytes| bytes.truncate(50));
    for (named, words) in [
        ("spoiled.bundle", "is not a log of a vote"),
        ("nothing.bundle", "no file or folder"),
        ("vote.pb", "is not a log of a vote"),
        (".", "no file or folder"),
        ("ftp://vote.example.kz/2026", "only addresses that begin with http"),
    ] {
        let ended = observer(&folder, &["verify", named, "--json"]);
        assert_eq!(ended.code, 2, "{named}");
        assert!(ended.err.contains(words), "{named}: {}", ended.err);
        assert!(ended.out.is_empty());
    }
}

#[test]
fn a_log_of_nothing_is_no_log() {
    let folder = folder("empty");
    fs::write(folder.join("empty.bundle"), "{\"bundle\":\"ortaq/1\",\"entries\":0,\"checkpoint\":\"\"}\n").unwrap();
    for arguments in [
        ["verify", "empty.bundle"].as_slice(),
        &["mirror", "empty.bundle", "copy"],
        &["witness", "empty.bundle", "--dir", "w"],
    ] {
        assert!(expect(2, &folder, arguments).contains("does not begin with a cycle"), "{arguments:?}");
    }
}

#[test]
fn a_file_address_is_a_file() {
    let folder = rehearsed("address", &samples::approval());
    let address = format!("file://{}/vote.bundle", folder.display());
    expect(0, &folder, &["verify", &address]);
}
