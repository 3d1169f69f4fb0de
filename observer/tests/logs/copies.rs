//! Two copies of a log held against each other.

use crate::program::{expect, json, rehearse_as, rehearsed};
use crate::samples;
use crate::signed::{entries, prefix};

#[test]
fn a_copy_continues_its_beginning_and_not_the_other_way_round() {
    let folder = rehearsed("prefix", &samples::approval());
    let all = entries(&folder);
    prefix(&folder, all - 10, "early.bundle");
    let text = expect(0, &folder, &["compare", "early.bundle", "vote.bundle"]);
    assert!(text.starts_with("CONTINUED"), "{text}");
    let text = expect(1, &folder, &["compare", "vote.bundle", "early.bundle"]);
    assert!(text.starts_with("SHORTER"), "{text}");
    assert!(expect(0, &folder, &["compare", "vote.bundle", "vote.bundle"]).starts_with("SAME"));

    let report = json(0, &folder, &["verify", "vote.bundle", "--json", "--since", "early.bundle"]);
    assert_eq!(report["checks"][21]["values"]["earlier"], all - 10);
    // Without the witness's signature the early copy does not stand; that it is longer comes on top.
    let report = json(1, &folder, &["verify", "early.bundle", "--json", "--since", "vote.bundle"]);
    assert_eq!(report["checks"][21]["code"], "prefix-shorter");
}

#[test]
fn two_signed_histories_convict_their_log() {
    let folder = rehearsed("fork", &samples::approval());
    rehearse_as(&folder, "other", &samples::other_history());
    let text = expect(1, &folder, &["compare", "vote.bundle", "other.bundle"]);
    assert!(text.starts_with("FORKED") && text.contains("This proves that it cheated"), "{text}");
    let compared = json(1, &folder, &["compare", "vote.bundle", "other.bundle", "--json"]);
    assert_eq!(compared["relation"], "forks");
    assert_eq!(compared["proves_fork"], true);
    let place = compared["entry"].as_u64().unwrap();
    let report = json(1, &folder, &["verify", "other.bundle", "--json", "--since", "vote.bundle"]);
    assert_eq!(report["checks"][21]["code"], "prefix-differs");
    assert_eq!(report["checks"][21]["values"]["entry"], place);
}

#[test]
fn damage_is_no_proof_against_the_log() {
    let folder = rehearsed("damage", &samples::approval());
    let text = std::fs::read_to_string(folder.join("vote.bundle")).unwrap();
    let changed =
        text.replacen("\"type\":\"ballot\",\"body\":{\"ballot\":\"", "\"type\":\"ballot\",\"body\":{\"ballot\":\"A", 1);
    std::fs::write(folder.join("changed.bundle"), changed).unwrap();
    let text = expect(1, &folder, &["compare", "vote.bundle", "changed.bundle"]);
    assert!(text.contains("does not prove who changed it"), "{text}");
}

#[test]
fn copies_of_other_logs_and_missing_ones_are_told_apart() {
    let folder = rehearsed("others", &samples::approval());
    expect(0, &folder, &["rehearse", "vote.pb", "--seed", "else", "--out", "else.bundle"]);
    for language in ["kk", "ru", "en"] {
        let text = expect(1, &folder, &["compare", "vote.bundle", "else.bundle", "--lang", language]);
        assert!(!text.contains("comparison-"), "{text}");
    }
    expect(2, &folder, &["compare", "vote.bundle", "nothing.bundle"]);
}
