//! Rolls with mistakes, runs that were interrupted, codes that are not the published ones.

use std::fs;

use super::office::Office;

#[test]
fn every_bad_line_of_a_roll_is_named_and_nothing_is_made() {
    let office = Office::enrolled("bad-roll");
    let table = "аты-жөні;мекенжайы\nАсан;Айдарлы 1\n;Айдарлы 2\nСәуле;\nАсан;Айдарлы 1\nБолат;Айдарлы;9\n";
    fs::write(office.folder.join("people.csv"), table).unwrap();
    let options = ["--codes", "codes-1.json", "--roll", "people.csv", "--out", "roll.jsonl"];
    let said = office.run_as(1, "issuer", 1, &["issue", "roll", "log.bundle"], &options);
    for expected in [
        "4 lines of the roll are not right",
        "line 3: there is no name",
        "line 4: there is no address",
        "line 5: the same person at the same address as in line 2",
        "line 6: it has 3 fields, the first line has 2",
    ] {
        assert!(said.contains(expected), "{expected}: {said}");
    }
    assert!(!office.exists("codes-1.json") && !office.exists("roll.jsonl"));
    fs::write(office.folder.join("people.csv"), b"name,address\nA,b\n\xff,c\n").unwrap();
    let said = office.run_as(1, "issuer", 1, &["issue", "roll", "log.bundle"], &options);
    assert!(said.contains("Line 3") && said.contains("UTF-8"), "{said}");
}

#[test]
fn an_interrupted_run_goes_on_with_the_same_codes() {
    let mut office = Office::enrolled("interrupted");
    let options = ["--codes", "codes-1.json", "--lines", "2", "--out"];
    let roll = ["issue", "roll", "log.bundle"];
    office.run_as(0, "issuer", 1, &roll, &[&options[..], &["one.jsonl"]].concat());
    let codes = office.read("codes-1.json");
    office.run_as(0, "issuer", 1, &roll, &[&options[..], &["two.jsonl"]].concat());
    assert_eq!(office.read("codes-1.json"), codes);
    let parts = |name: &str| {
        let line: serde_json::Value = serde_json::from_str(office.read(name).trim_end()).unwrap();
        line["body"]["parts"].clone()
    };
    assert_eq!(parts("one.jsonl"), parts("two.jsonl"));
    office.take("one.jsonl");
    // The second issuer must have as many lines.
    let other = ["--codes", "codes-2.json", "--lines", "3", "--out", "roll.jsonl"];
    assert!(office.run_as(1, "issuer", 2, &roll, &other).contains("must have the same"));
    // Nor does it take the first one's codes.
    let stolen = ["--codes", "codes-1.json", "--lines", "2", "--out", "roll.jsonl"];
    fs::copy(office.folder.join("issuer-1.txt"), office.folder.join("copy.txt")).unwrap();
    assert!(office.run_as(2, "issuer", 2, &roll, &stolen).contains("does not open"));
}

#[test]
fn letters_are_printed_only_with_the_published_codes_and_once_the_vote_is_frozen() {
    let mut early = Office::enrolled("letters-early");
    early.publish_roll("name,address\nA,x\nB,y\n");
    let print = |office: &Office, code: i32, codes: &str| {
        let arguments = ["issue", "letters", "log.bundle", "--codes", codes, "--passphrase-file", "issuer-1.txt"];
        office.run(code, &[&arguments[..], &["--booth", "https://vote.example/booth/", "--out", "l.html"]].concat())
    };
    assert!(print(&early, 2, "codes-1.json").contains("too early"));

    let office = Office::frozen("letters-other", "name,address\nA,x\nB,y\n");
    print(&office, 0, "codes-1.json");
    // Codes of the same issuer from another run, with the same passphrase.
    fs::remove_file(office.folder.join("l.html")).unwrap();
    let other = ["--codes", "other.json", "--lines", "2", "--out", "roll.jsonl"];
    office.run_as(0, "issuer", 1, &["issue", "roll", "log.bundle"], &other);
    let said = print(&office, 1, "other.json");
    assert!(said.contains("not the codes that were published"), "{said}");
    assert!(!office.exists("l.html"));
    assert!(print(&office, 2, "issuer-1.json").contains("not a file of keys or codes"));
}
