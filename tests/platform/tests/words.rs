//! Stories of words that people with keys hand in alone, on the vote's origin: an issuer that its letters are printed, an
//! observer what they saw. Each is taken once, from nobody else, and only as it was signed.

#![cfg(test)]

use std::fs;

use ortaq_crypto::encoding::base64::{self, Bytes, Optional};
use ortaq_crypto::entry::{Body, Revocation, RevocationReason, Role, Statement, canonical};
use ortaq_crypto::hash::h256;
use ortaq_crypto::person::sign::Pen;
use ortaq_crypto::person::{KeyHolder, PersonSeed, printed};
use ortaq_crypto::replay::Replay;
use ortaq_platform_tests::district::DemoDistrict;
use ortaq_server::audit::{Published, Text};
use ortaq_server::cycles::Phase;
use ortaq_server::demo::Vault;
use serde_json::{Value, json};
use ureq::Agent;

const CYCLE: &str = "/en/assemblies/sarzhailau/cycles/2027";

/// The demo in a phase, whose people's seeds are in its vault.
struct Vote {
    place: DemoDistrict,
    browser: Agent,
}

impl Vote {
    fn in_phase(phase: Phase) -> Self {
        let place = DemoDistrict::in_phase(phase);
        Self { browser: place.visitor(), place }
    }

    /// What is answered to a body: a status, and JSON.
    fn send(&self, path: &str, body: &str) -> (u16, Value) {
        let vote = self.place.state().config.vote.public_url.origin();
        let answer = self.browser.post(format!("{vote}/sarzhailau/2027/api/{path}")).send(body).unwrap();
        let status = answer.status().as_u16();
        (status, serde_json::from_str(&answer.into_body().read_to_string().unwrap()).unwrap())
    }

    /// The code of a refusal.
    fn refused(&self, path: &str, body: &str) -> String {
        let (status, answer) = self.send(path, body);
        assert!(status >= 400, "{status} {answer}");
        let code = if answer["refused"] == "refused" { &answer["message"] } else { &answer["refused"] };
        code.as_str().unwrap().to_owned()
    }

    fn ask<T>(&self, question: impl FnOnce(&Replay) -> T) -> T {
        let state = self.place.state();
        let asked = state.database.read_blocking(|connection| {
            let log = Published::at(connection, "sarzhailau", "2027")?;
            state.followers.ask(connection, &log, question)
        });
        asked.unwrap()
    }

    fn holder(&self, role: Role, index: u32) -> (PersonSeed, KeyHolder) {
        let vault = fs::read(self.place.state().config.data.join("vault")).unwrap();
        let seed = h256("demo/seed", &[&vault, role.as_str().as_bytes(), &index.to_be_bytes()]);
        let election = self.ask(|replay| replay.cycle().unwrap().election.0);
        (PersonSeed::new(seed), KeyHolder { election, role, index })
    }

    /// What is answered to who only asks.
    fn get(&self, path: &str) -> Value {
        let vote = self.place.state().config.vote.public_url.origin();
        let answer = self.browser.get(format!("{vote}/sarzhailau/2027/api/{path}")).call().unwrap();
        serde_json::from_str(&answer.into_body().read_to_string().unwrap()).unwrap()
    }

    /// An issuer's signature of an act that two sign, as its page sends it.
    fn signature(&self, issuer: u32, kind: &str, content: &str) -> String {
        let (seed, holder) = self.holder(Role::Issuer, issuer);
        let signature =
            self.ask(|replay| Pen::new(replay, &seed, &holder).unwrap().signature_for(kind, content).unwrap());
        canonical(&signature)
    }

    /// The credential of a line of the roll.
    fn credential(&self, line: u32) -> [u8; 32] {
        let vault = Vault::open(&self.place.state().config.data).unwrap();
        let (_, holder) = self.holder(Role::Issuer, 1);
        let lines = self.ask(|replay| replay.definition().unwrap().0.roll.lines.0);
        vault.credential(holder.election, 2, line, u32::try_from(lines).unwrap()).unwrap().public()
    }

    /// The body in which an issuer says that all of its letters are printed.
    fn printed(&self, issuer: u32) -> Value {
        let (seed, holder) = self.holder(Role::Issuer, issuer);
        let signature = self.ask(|replay| printed::sign(replay, &seed, &holder).unwrap());
        json!({"issuer": issuer, "signature": base64::encode(&signature.to_bytes())})
    }

    /// What observer 1 states or objects to, signed.
    fn signed(&self, words: &Text, make: fn(Statement) -> Body) -> Body {
        let (seed, holder) = self.holder(Role::Observer, 1);
        let statement = Statement { about: Optional(None), text: Bytes(words.hash()), signatures: Vec::new() };
        self.ask(|replay| Pen::new(replay, &seed, &holder).unwrap().sign(make(statement)).unwrap())
    }
}

/// The body of `api/statements`. The order of the fields is part of an entry's form, so this is text.
fn stated(body: &Body, words: &Text) -> String {
    let (kind, body, salt) = (body.kind(), body.to_json(), base64::encode(&words.salt));
    format!(r#"{{"type":"{kind}","body":{body},"salt":"{salt}","text":{}}}"#, json!(words.text))
}

#[test]
fn letters_are_printed_when_each_issuer_has_said_so_with_its_own_key() {
    let vote = Vote::in_phase(Phase::Letters);
    let (first, second) = (vote.printed(1), vote.printed(2));
    for malformed in [json!({"issuer": 1}), json!({"issuer": 1, "signature": "AAAA"}), json!("all printed")] {
        assert_eq!(vote.refused("letters", &malformed.to_string()), "malformed");
    }
    for forged in [
        json!({"issuer": 1, "signature": second["signature"]}),
        json!({"issuer": 3, "signature": second["signature"]}),
        json!({"issuer": 1, "signature": base64::encode(&[0; 64])}),
    ] {
        assert_eq!(vote.refused("letters", &forged.to_string()), "forbidden");
    }
    assert_eq!(vote.send("letters", &first.to_string()), (200, json!({"all": false})));
    assert_eq!(vote.send("letters", &first.to_string()), (200, json!({"all": false})), "said twice is said once");
    assert_eq!(vote.send("letters", &second.to_string()), (200, json!({"all": true})));
}

#[test]
fn before_anything_is_frozen_there_are_no_letters() {
    let vote = Vote::in_phase(Phase::Freeze);
    let early = json!({"issuer": 1, "signature": base64::encode(&[0; 64])});
    assert_eq!(vote.refused("letters", &early.to_string()), "forbidden");
}

#[test]
fn an_observers_words_are_kept_once_beside_the_entry_that_has_their_hash() {
    let vote = Vote::in_phase(Phase::Letters);
    let words = Text { salt: [7; 32], text: "The ceremony was behind <closed> doors.".to_owned() };
    let objection = vote.signed(&words, Body::Objection);

    let other = Text { text: "All was well.".to_owned(), ..words.clone() };
    assert_eq!(vote.refused("statements", &stated(&objection, &other)), "council-refused-text");
    let salted = Text { salt: [8; 32], ..words.clone() };
    assert_eq!(vote.refused("statements", &stated(&objection, &salted)), "council-refused-text");
    let silent = Text { text: String::new(), ..words.clone() };
    let empty = vote.signed(&silent, Body::Statement);
    assert_eq!(vote.refused("statements", &stated(&empty, &silent)), "council-refused-text");
    let as_statement = stated(&objection, &words).replacen("\"objection\"", "\"statement\"", 1);
    assert_eq!(vote.refused("statements", &as_statement), "refused-by-check", "signed as an objection");
    assert_eq!(vote.refused("statements", r#"{"type":"statement","body":{},"salt":"","text":""}"#), "malformed");

    let body = stated(&objection, &words);
    let (status, answer) = vote.send("statements", &body);
    assert_eq!(status, 200, "{answer}");
    assert_eq!(vote.send("statements", &body), (200, answer), "the same again has its place already");
    let page = vote.browser.get(vote.place.url(&format!("{CYCLE}/observers"))).call().unwrap();
    let page = page.into_body().read_to_string().unwrap();
    assert_eq!(page.matches("The ceremony was behind &lt;closed&gt; doors.").count(), 1, "{page}");
}

#[test]
fn what_is_no_statement_has_no_words() {
    let vote = Vote::in_phase(Phase::Letters);
    let words = Text { salt: [7; 32], text: "Over.".to_owned() };
    let definition = vote.ask(|replay| replay.definition().unwrap().0.hash());
    let body = format!(
        r#"{{"type":"voting-end","body":{{"definition":"{}"}},"salt":"{}","text":"Over."}}"#,
        base64::encode(&definition),
        base64::encode(&words.salt)
    );
    assert_eq!(vote.refused("statements", &body), "council-refused-kind");
}

#[test]
fn one_issuer_ends_codes_and_it_stands_when_the_other_has_signed() {
    let vote = Vote::in_phase(Phase::Letters);
    let credential = vote.credential(7);
    let ended =
        Revocation { credentials: vec![Bytes(credential)], reason: RevocationReason::Moved, signatures: Vec::new() };
    let content = Body::Revocation(ended).content();
    let [first, second] = [1, 2].map(|issuer| vote.signature(issuer, "revocation", &content));
    let proposed = format!(r#"{{"type":"revocation","content":{},"signature":{first}}}"#, json!(content));
    assert_eq!(vote.refused("proposed", "{}"), "malformed");
    assert_eq!(vote.send("proposed", &proposed), (200, json!({"waiting": 1})));
    let waiting = vote.get("proposed");
    assert_eq!(waiting[0]["type"], "revocation");
    let (status, stands) = vote.send(&format!("proposed/{}", waiting[0]["number"]), &second);
    assert_eq!((status, stands["position"].is_u64()), (200, true), "{stands}");
    assert!(vote.ask(|replay| replay.credential(&credential).is_some_and(|known| !known.active)));
}
