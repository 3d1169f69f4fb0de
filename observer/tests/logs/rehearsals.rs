//! From a Pabulib file to a log and back to its totals.

use std::fs;

use ortaq_rules::pabulib;
use serde_json::{Value, json};

use crate::program::{expect, folder, json, observer, rehearse_as, rehearsed};
use crate::samples;

#[test]
fn every_vote_type_comes_back_with_the_totals_of_the_rules() {
    for (name, file) in samples::all() {
        let folder = rehearsed(&format!("type-{name}"), &file);
        let instance = pabulib::parse(file.as_bytes()).unwrap().instance;
        let report = json(0, &folder, &["verify", "vote.bundle", "--json"]);
        let expected: serde_json::Map<String, Value> = instance
            .projects
            .iter()
            .zip(instance.scores())
            .map(|(project, score)| (project.id.clone(), json!(score)))
            .collect();
        assert_eq!(report["totals"], Value::Object(expected), "{name}");
        assert_eq!(report["valid"], true);
        let log = fs::read_to_string(folder.join("vote.bundle")).unwrap();
        for kind in ["ballot", "challenge", "replacement", "revocation", "paper-batch", "conclusion", "final"] {
            assert!(log.contains(&format!(r#","type":"{kind}","#)), "{name} has no {kind}");
        }
    }
}

#[test]
fn the_same_seed_makes_the_same_bytes_and_none_makes_others() {
    let folder = rehearsed("seeds", &samples::approval());
    let first = fs::read(folder.join("vote.bundle")).unwrap();
    rehearse_as(&folder, "again", &samples::approval());
    assert_eq!(fs::read(folder.join("again.bundle")).unwrap(), first);
    let text = expect(0, &folder, &["rehearse", "vote.pb", "--out", "drawn.bundle"]);
    let drawn = fs::read(folder.join("drawn.bundle")).unwrap();
    assert_ne!(drawn, first);
    let seed = text.split("--seed ").nth(1).unwrap().split_whitespace().next().unwrap();
    expect(0, &folder, &["rehearse", "vote.pb", "--seed", seed, "--out", "repeated.bundle"]);
    assert_eq!(fs::read(folder.join("repeated.bundle")).unwrap(), drawn);
    let names = fs::read_dir(&folder).unwrap().count();
    assert_eq!(names, 5, "nothing but the file and four bundles is left");
}

#[test]
fn the_command_that_is_told_next_is_one_that_works() {
    let folder = folder("next");
    let text = rehearse_as(&folder, "vote", &samples::approval());
    let command = text.lines().last().unwrap().trim();
    let fingerprint = command.split('"').nth(1).unwrap();
    assert_eq!(command, format!("ortaq-observer verify vote.bundle --fingerprint \"{fingerprint}\""));
    let report = expect(0, &folder, &["verify", "vote.bundle", "--fingerprint", fingerprint]);
    assert!(report.lines().last().unwrap().starts_with("VALID, and it is the vote of your letter"), "{report}");
}

#[test]
fn what_the_style_does_not_take_or_prove_is_named() {
    let folder = folder("named");
    let text = rehearse_as(&folder, "cumulative", &samples::cumulative());
    assert!(text.contains("2 to 5 points together, at most 3 for a project"), "{text}");
    assert!(text.contains("does not show: min_length 2"), "{text}");
    let text = rehearse_as(&folder, "bad", &samples::with_bad_ballots());
    assert!(text.contains("3 ballots of the file were left out:"), "{text}");
    assert!(text.contains("there is no project"), "{text}");
    assert!(text.contains("line 25: more or fewer projects than a ballot may have"), "{text}");
    assert!(text.contains("A: 5 there, 3 decrypted"), "{text}");
    assert!(!text.contains("it counts in full"), "{text}");
    assert!(text.contains("The column “votes” of the file says something else:"), "{text}");
    expect(0, &folder, &["verify", "bad.bundle"]);
}

#[test]
fn what_cannot_be_rehearsed_is_refused_in_words() {
    let folder = folder("refused");
    let refuse = |file: &str, more: &[&str], words: &str| {
        fs::write(folder.join("vote.pb"), file).unwrap();
        let arguments = [["rehearse", "vote.pb", "--out", "no.bundle"].as_slice(), more].concat();
        let text = expect(2, &folder, &arguments);
        assert!(text.contains(words), "{text}");
        assert!(!folder.join("no.bundle").exists() && !folder.join("no.bundle.lines").exists());
    };
    let file = samples::approval();
    refuse(&file, &["--trustees", "3", "--threshold", "4"], "--threshold must not be more than --trustees");
    refuse(&file, &["--trustees", "32"], "cannot be used for");
    refuse(&file.replace("min_length;1", "min_length;3"), &[], "at least 3 and at most 2 contradict each other");
    refuse(&file.replace("max_length;2", "max_length;two"), &[], "max_length is “two”");
    refuse(&file.replace("budget;1000", "budget;1e18"), &[], "must be below");
    refuse(&file.replace("budget;1000", "budget;0"), &[], "cannot be rehearsed");
    refuse("VOTES\n", &[], "is not a readable Pabulib file");
    refuse(&format!("{}voter_id;vote\n", file.split("voter_id").next().unwrap()), &[], "Not one ballot");
    fs::write(folder.join("vote.pb"), file).unwrap();
    let text = expect(2, &folder, &["rehearse", "vote.pb", "--out", "no-such-folder/x.bundle"]);
    assert!(text.contains("no-such-folder"), "{text}");
}

#[test]
fn every_language_tells_all_of_it() {
    let folder = folder("languages");
    fs::write(folder.join("vote.pb"), samples::with_bad_ballots()).unwrap();
    for language in ["kk", "ru", "en"] {
        let ended = observer(&folder, &["rehearse", "vote.pb", "--out", "v.bundle", "--lang", language]);
        assert_eq!(ended.code, 0);
        assert!(!ended.out.contains(['{', '}']), "{}", ended.out);
        assert!(!ended.out.contains("rehearsal-"), "{}", ended.out);
    }
}
