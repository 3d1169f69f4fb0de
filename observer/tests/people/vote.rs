//! A whole vote by files.

use std::fs;

use super::office::Office;

const PEOPLE: &str = "name,address\nАсан Үсенов,\"Айдарлы, Абай 5\"\nСәуле Ким,Айдарлы 7\nБолат Ли,Айдарлы 9\n";

#[test]
fn a_whole_vote_is_carried_on_a_stick() {
    let mut office = Office::frozen("vote", PEOPLE);
    // Both issuers print, each for itself: one with addresses, one with numbers only.
    let told = office.print(1, "letters.html", &["--roll", "people.csv"]);
    assert!(told.contains("3 letters"), "{told}");
    office.print(2, "slips.html", &[]);
    let fingerprint = office.replay.definition().unwrap().0.fingerprint();
    let (letters, slips) = (office.read("letters.html"), office.read("slips.html"));
    assert_eq!((letters.matches(&fingerprint).count(), slips.matches(&fingerprint).count()), (3, 3));
    assert!(letters.contains("Сәуле Ким") && !slips.contains("Сәуле"));
    for (lang, text) in [("kk", "Кодыңыздың 2 бөлігінің 1-бөлігі"), ("ru", "Часть 1 из 2"), ("en", "Part 1 of 2")]
    {
        assert!(letters.contains(&format!(r#"<p lang="{lang}">{text}"#)), "{lang}");
    }
    let (first, second) = (office.codes("letters.html"), office.codes("slips.html"));
    office.open();
    office.cast([&first[0], &second[0]], [1, 0]);

    // The third letter is lost: both issuers make a half, both sign, both print it anew.
    let lost = ["--letters", "3", "--reason", "lost", "--codes"];
    let half = [&lost[..], &["codes-1.json", "--out", "half.json"]].concat();
    office.run_as(0, "issuer", 1, &["issue", "replace", "log.bundle"], &half);
    let whole = [&lost[..], &["codes-2.json", "--with", "half.json", "--out", "new.json"]].concat();
    office.run_as(0, "issuer", 2, &["issue", "replace", "log.bundle"], &whole);
    office.run_as(0, "issuer", 1, &["sign", "log.bundle", "new.json"], &["--out", "new.json"]);
    office.take_signed("new.json");
    office.print(1, "again-1.html", &["--roll", "people.csv", "--letters", "3"]);
    office.print(2, "again-2.html", &["--letters", "3"]);
    let again = [office.codes("again-1.html"), office.codes("again-2.html")];
    assert_eq!((again[0].len(), again[1].len()), (1, 1));
    assert_ne!(again[0][0], first[2]);
    office.cast([&again[0][0], &again[1][0]], [1, 1]);
    office.cast([&first[1], &second[1]], [0, 1]);

    // The second voter has moved away, so that ballot does not count.
    let moved = ["--letters", "2", "--reason", "moved", "--out", "moved.json"];
    office.run_as(0, "issuer", 1, &["issue", "revoke", "log.bundle"], &moved);
    office.run_as(0, "issuer", 2, &["sign", "log.bundle", "moved.json"], &["--out", "moved.json"]);
    office.take_signed("moved.json");

    // By this computer's clock these are the last days: all show that they still have their shares.
    office.settle(&[1, 2, 3]);
    assert_eq!(office.lines.iter().filter(|line| line.contains(r#""type":"possession""#)).count(), 3);
    office.close();
    office.settle(&[1, 2]);
    let waits = office.run_as(0, "council", 1, &["trustee", "log.bundle"], &[]);
    assert!(waits.contains("Waited for: trustees 3."), "{waits}");
    office.settle(&[3]);
    office.stand();
    office.settle(&[2, 3]);
    assert_eq!(office.publish(), [2, 1]);
    let done = office.run_as(0, "council", 1, &["trustee", "log.bundle"], &[]);
    assert!(done.contains("Nothing is left to do"), "{done}");
    office.run(0, &["verify", "log.bundle"]);

    let erased = office.run(0, &["issue", "erase", "--codes", "codes-1.json"]);
    assert!(erased.contains("SSD") && !office.exists("codes-1.json"), "{erased}");
    assert!(office.run(2, &["issue", "erase", "--codes", "council-1.json"]).contains("Nothing is erased"));
    assert!(office.exists("council-1.json"));
}

#[test]
fn a_log_with_another_history_is_refused_and_said_by_whom() {
    let mut office = Office::enrolled("history");
    office.settle(&[1, 2, 3]);
    // The server forgets the last entry, and goes on in another way.
    let last = office.lines.len() - 1;
    let lines = office.lines[..last].to_vec();
    let mut other = Office::new("history-other");
    (other.lines, other.replay) = (vec![], ortaq_crypto::replay::Replay::new(0));
    for line in lines {
        other.replay.entry(line.as_bytes());
        other.lines.push(line);
    }
    other.folder = office.folder.clone();
    let older = other.run_as(2, "council", 1, &["trustee", "log.bundle"], &[]);
    assert!(older.contains("Fetch the newest one"), "{older}");
    for index in 1..=2 {
        other.append(ortaq_crypto::entry::Body::Role(ortaq_crypto::entry::RoleKey {
            role: ortaq_crypto::entry::Role::Observer,
            index,
            key: ortaq_crypto::encoding::base64::Bytes(
                ortaq_crypto::signature::SigningKey::from_seed(&[index as u8; 32]).verifying_key().to_bytes(),
            ),
            signatures: vec![],
        }));
    }
    let refused = other.run_as(1, "council", 1, &["trustee", "log.bundle"], &["--out", "out.jsonl"]);
    assert!(refused.contains("REFUSED") && refused.contains("another history"), "{refused}");
    assert!(!other.exists("out.jsonl"));
    let russian = other.run_as(1, "council", 1, &["trustee", "log.bundle"], &["--lang", "ru"]);
    assert!(russian.contains("ОТКАЗАНО"), "{russian}");
}

#[test]
fn a_member_does_not_sign_a_definition_that_the_log_does_not_bear_out() {
    let mut office = Office::enrolled("definition");
    office.settle(&[1, 2, 3]);
    office.publish_roll(PEOPLE);
    office.propose_definition(3);
    let right = office.read("definition.json");
    fs::write(office.folder.join("wrong.json"), right.replace(r#"\"budget\":600"#, r#"\"budget\":0"#)).unwrap();
    let refused = office.run_as(1, "council", 1, &["sign", "log.bundle", "wrong.json"], &[]);
    assert!(refused.contains("check 9"), "{refused}");
    let signed = office.run_as(0, "council", 1, &["sign", "log.bundle", "definition.json"], &[]);
    assert!(signed.contains("fingerprint") && signed.contains(r#""signature":"#), "{signed}");
    // An issuer is not asked.
    assert!(office.run_as(2, "issuer", 1, &["sign", "log.bundle", "definition.json"], &[]).contains("your role"));
}
