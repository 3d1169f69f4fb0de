//! Stories of devices that cast, on the vote's origin of a district in which the vote is on: what is taken, what is
//! refused and why, and that the answers prove themselves.

#![cfg(test)]

#[path = "../../src/fresh_database.rs"]
mod fresh_database;
mod polls;

use ortaq_platform_tests::voters::Device;
use polls::Polls;
use serde_json::json;

#[test]
fn devices_vote_and_are_told_what_became_of_it() {
    let polls = Polls::open("voting");
    the_platforms_pages_lead_to_the_booth(&polls);
    voter_is_answered_with_a_receipt(&polls);
    who_votes_again_replaces_and_who_missed_that_is_told(&polls);
    a_tested_ballot_is_never_cast(&polls);
    what_no_witness_has_seen_is_not_in_what_is_judged(&polls);
    a_device_that_knows_the_log_gets_the_proof_that_it_goes_on(&polls);
    what_is_not_a_ballot_of_this_vote_is_refused(&polls);
    nobody_else_sends_anything(&polls);
    after_the_end_nothing_is_taken(&polls);
}

/// The front page, the district's and the cycle's, in the reader's language, by a button that stands out.
fn the_platforms_pages_lead_to_the_booth(polls: &Polls) {
    for language in ["kk", "ru", "en"] {
        let booth = polls.address(&format!("booth/?lang={language}"));
        for path in ["", "/assemblies/sarzhailau", "/assemblies/sarzhailau/cycles/2027"] {
            assert_eq!(polls.first_buttons(&format!("{language}{path}")), [booth.as_str()], "{language}{path}");
        }
    }
}

/// The same bytes sent twice have one place in the log, and the answer proves it.
fn voter_is_answered_with_a_receipt(polls: &Polls) {
    let device = polls.device(0);
    assert_eq!(polls.get(&device.credential_path()).json(), json!({"state":"active","ballots":[],"challenges":0}));
    let ballot = device.ballot(&polls.vote, &[0, 1], 1, None);
    let first = polls.post("api/cast", &ballot.body);
    assert_eq!(first.status, 200, "{}", first.text);
    polls.proves(&first.json(), &ballot);
    let again = polls.post("api/cast", &ballot.body).json();
    assert_eq!(again["position"], first.json()["position"]);
    polls.proves(&again, &ballot);
    let known = polls.get(&device.credential_path()).json();
    assert_eq!(known["ballots"][0]["tracker"], ballot.tracker);
    assert_eq!(known["ballots"].as_array().unwrap().len(), 1);
    assert_eq!(known["ballots"][0]["time"].as_u64().unwrap() % 3600, 0);
    assert_eq!(polls.fate(&ballot.tracker), "counted");
    let absent = polls.fate("0000 0000 0000 0000 0000 0000 0000 0000");
    assert_eq!(absent, "absent");
}

fn who_votes_again_replaces_and_who_missed_that_is_told(polls: &Polls) {
    let device = polls.device(1);
    let (one, other) = (device.ballot(&polls.vote, &[0], 1, None), device.ballot(&polls.vote, &[2], 2, None));
    assert_eq!(polls.post("api/cast", &one.body).status, 200);
    let late = polls.post("api/cast", &other.body);
    assert_eq!((late.status, late.refused()), (409, "not-latest".to_owned()));
    assert_eq!(late.json()["tracker"], one.tracker);
    let anew = device.ballot(&polls.vote, &[2], 3, Some(&one.tracker));
    assert_eq!(polls.post("api/cast", &anew.body).status, 200);
    assert_eq!((polls.fate(&one.tracker), polls.fate(&anew.tracker)), ("replaced".into(), "counted".into()));
}

fn a_tested_ballot_is_never_cast(polls: &Polls) {
    let device = polls.device(2);
    let ballot = device.ballot(&polls.vote, &[1], 1, None);
    let tested = polls.post("api/challenge", &ballot.challenge);
    assert_eq!(tested.status, 200, "{}", tested.text);
    assert_eq!(polls.post("api/challenge", &ballot.challenge).json()["position"], tested.json()["position"]);
    assert_eq!(polls.post("api/cast", &ballot.body).refused(), "challenged");
    assert_eq!(polls.fate(&ballot.tracker), "challenged");
    let cast = device.ballot(&polls.vote, &[1], 2, None);
    assert_eq!(polls.post("api/cast", &cast.body).status, 200);
    assert_eq!(polls.post("api/challenge", &cast.challenge).refused(), "challenged");
}

/// While people vote, the newest head is often a moment too young for the witness.
fn what_no_witness_has_seen_is_not_in_what_is_judged(polls: &Polls) {
    let device = polls.device(2);
    let mut last = polls.last_tracker(&device);
    for round in 0..5 {
        let ballot = device.ballot(&polls.vote, &[round % 3], 100 + round as u64, last.as_deref());
        assert_eq!(polls.post("api/cast", &ballot.body).status, 200);
        last = Some(ballot.tracker);
        let newest = polls.size_of(&polls.get("log/checkpoint").text);
        let cosigned = polls.get("log/cosigned").text;
        assert!(cosigned.contains("\u{2014} witness.demo "), "{cosigned}");
        assert!(polls.size_of(&cosigned) <= newest);
        let bundle = polls.get("log/bundle.ortaq").text;
        let header = bundle.lines().next().unwrap();
        assert!(header.contains("\u{2014} witness.demo "), "{header}");
    }
}

fn a_device_that_knows_the_log_gets_the_proof_that_it_goes_on(polls: &Polls) {
    let known = polls.size_of(&polls.get("log/checkpoint").text) - 3;
    let (newest, plain) = (polls.get(&format!("api/entries/newest?from={known}")), polls.get("api/entries/newest"));
    let (newest, plain) = (newest.json(), plain.json());
    assert_eq!(newest["position"].as_u64().unwrap() + 1, polls.size_of(newest["checkpoint"].as_str().unwrap()));
    polls.continues(known, &newest);
    assert_eq!(plain.get("consistency"), None);
    let future = polls.get("api/entries/newest?from=1000000").json();
    assert_eq!(future.get("consistency"), None, "the device knows more: the answer's head tells it so");
    assert_eq!(polls.get("api/entries/newest?from=x").refused(), "malformed");
}

fn what_is_not_a_ballot_of_this_vote_is_refused(polls: &Polls) {
    let device = polls.device(3);
    let ballot = device.ballot(&polls.vote, &[0, 1, 2], 1, None);
    let refused = |body: &serde_json::Value| polls.post("api/cast", body).refused();
    assert_eq!(refused(&ballot.with_body(|body| body.truncate(200))), "malformed");
    assert_eq!(refused(&ballot.with_body(|body| body[1] ^= 1)), "other-vote");
    assert_eq!(refused(&ballot.with_body(|body| body[70] ^= 1)), "signature", "another credential");
    assert_eq!(refused(&ballot.signed_by_nobody()), "signature");
    assert_eq!(refused(&device.unproven(&polls.vote)), "proof");
    assert_eq!(refused(&device.seen_nowhere(&polls.vote)), "not-seen");
    assert_eq!(refused(&Device::stranger(&polls.vote)), "unknown-code");
    assert_eq!(refused(&json!({"ballot": "AAAA"})), "malformed");
    assert_eq!(polls.fate(&ballot.tracker), "absent");
    assert_eq!(polls.post("api/cast", &ballot.body).status, 200, "the right one is taken after all");
}

/// A new attempt of the ceremony, which nobody asks for from outside.
const RESTART: &str = r#"{"type":"ceremony-restart","body":{"attempt":2,"reason":"because","blamed":0}}"#;

/// Entries that nobody signs, and acts without a right signature, are not taken from outside.
fn nobody_else_sends_anything(polls: &Polls) {
    let act = |kind: &str, body: serde_json::Value| polls.post("api/acts", &json!({"type": kind, "body": body}));
    let definition = polls.definition_hash();
    for kind in ["voting-end", "voting-open"] {
        assert_eq!(act(kind, json!({"definition": definition})).refused(), "refused");
    }
    let restart = polls.post_text("api/acts", RESTART);
    assert_eq!(restart.refused(), "refused");
    // The order of the fields is part of the form, so this is text.
    let (proof, leaf) = (polls::zeros(64), polls.leaf(0));
    let forged = format!(
        r#"{{"type":"possession","body":{{"trustee":1,"proof":"{proof}","signatures":[{{"role":"trustee","index":1,"counter":900,"seen":{{"seq":0,"leaf":"{leaf}"}},"signature":"{proof}"}}]}}}}"#
    );
    let answer = polls.post_text("api/acts", &forged);
    assert_eq!((answer.refused(), &answer.json()["check"]), ("refused-by-check".to_owned(), &json!(6)));
    let key = json!({"invitation":"x","role":"council","index":1,"key":polls::zeros(32)});
    assert_eq!(polls.post("api/keys", &key).refused(), "no-invitation");
    assert_eq!(polls.get("api/proposed").json(), json!([]));
}

fn after_the_end_nothing_is_taken(polls: &Polls) {
    let device = polls.device(4);
    let ballot = device.ballot(&polls.vote, &[0], 1, None);
    polls.let_voting_end();
    let late = polls.post("api/cast", &ballot.body);
    assert_eq!((late.status, late.refused()), (409, "closed".to_owned()));
    assert_eq!(polls.post("api/challenge", &ballot.challenge).refused(), "closed");
    polls.replays();
}
