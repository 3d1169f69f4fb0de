//! Checks 1 to 5: form, chain, checkpoint, witnesses, order.

use ortaq_crypto::entry::{Body, Cycle, Entry, Final, Natural, Role, RoleLoss, leaf_hash};
use ortaq_crypto::log::cosignature::WitnessSigner;
use ortaq_crypto::log::note::KeyName;
use ortaq_crypto::log::witness::Witness;
use ortaq_crypto::replay::{Check, Found, State, Value};
use ortaq_crypto::signature::SigningKey;

use super::people::{ORIGIN, WITNESS, derive, log_key, quorum};
use super::preparation::role_entry;
use super::scenes::{CLOSES, OPENS, Scene, act, close, code, phase};
use super::verdict::{refused, valid};
use super::vote::{START, Vote, cycle, replay, signed_head, tree};

const FINISHED: &str = "+++++++++++++++++++++";

#[test]
fn an_honest_vote_passes_every_check() {
    valid(&Vote::until(Scene::Finished).report(), FINISHED);
}

#[test]
fn an_honest_vote_under_way_passes_what_can_be_checked() {
    valid(&Vote::until(Scene::Enrolled).report(), "++++++???????????????");
    valid(&Vote::until(Scene::Frozen).report(), "+++++++++????+???????");
    valid(&Vote::until(Scene::Voted).report(), "++++++++++++++???????");
    valid(&Vote::until(Scene::Standing).report(), "+++++++++++++++??????");
    valid(&Vote::until(Scene::Counted).report(), "+++++++++++++++++++??");
}

#[test]
fn check_1_an_entry_with_another_field_fails_the_form() {
    let mut vote = Vote::until(Scene::Finished);
    vote.lines[9] = vote.lines[9].replace(r#","type":"#, r#","note":"","type":"#);
    refused(&replay(&vote.checkpoint(), &vote.lines), "X....................", "form-field");
}

#[test]
fn check_1_an_entry_of_another_type_fails_the_form() {
    let mut vote = Vote::until(Scene::Enrolled);
    vote.append(Body::Phase(act("administrator", "opened", "")));
    let last = vote.lines.last_mut().unwrap();
    *last = last.replace(r#""type":"phase""#, r#""type":"pause""#);
    refused(&vote.report(), "X....................", "form-unknown-type");
}

#[test]
fn check_1_a_first_entry_out_of_its_bounds_fails_the_form() {
    let mut nobody_decides = cycle();
    nobody_decides.council.quorum = 0;
    let mut other_election = cycle();
    other_election.election.0[0] ^= 1;
    let mut unruly_trustees = cycle();
    unruly_trustees.trustees = vec![2, 1, 3];
    let mut no_issuer = cycle();
    no_issuer.issuers = 0;
    let mut lonely_witness = cycle();
    lonely_witness.witnesses.quorum = 2;
    for cycle in [nobody_decides, other_election, unruly_trustees, no_issuer, lonely_witness] {
        refused(&Vote::new(cycle).report(), "X....................", "form-field");
    }
}

#[test]
fn check_1_a_first_entry_with_a_threshold_that_cannot_be() {
    for (threshold, closing_quorum, trustees) in
        [(1, 3, 3), (4, 4, 3), (0, 3, 3), (2, 2, 1), (u32::MAX, 3, 3), (2, 1, 3), (2, 4, 3), (2, u32::MAX, 3)]
    {
        let trustees = (1..=trustees).collect();
        let body = Cycle { threshold, closing_quorum, trustees, ..cycle() };
        refused(&Vote::new(body).report(), "X....................", "form-field");
    }
}

#[test]
fn check_2_a_server_that_drops_a_ballot_is_caught_by_the_chain() {
    let mut vote = Vote::until(Scene::Finished);
    let ballot = vote.lines.iter().position(|line| line.contains(r#""type":"ballot""#)).unwrap();
    vote.lines.remove(ballot);
    refused(&vote.report(), "+X...................", "chain-position");
}

#[test]
fn check_2_a_server_that_drops_a_ballot_and_renumbers_is_caught_by_the_chain() {
    let mut vote = Vote::until(Scene::Finished);
    let ballot = vote.lines.iter().position(|line| line.contains(r#""type":"ballot""#)).unwrap();
    vote.lines.remove(ballot);
    for (seq, line) in (0..).zip(&mut vote.lines) {
        *line = Entry { seq, ..Entry::parse(line.as_bytes()).unwrap() }.to_line();
    }
    refused(&vote.report(), "+X...................", "chain-broken");
}

/// Writes the chain anew, as the server can for lines that it has changed.
pub fn rechain(lines: &mut [String]) {
    let mut prev = [0; 32];
    for (seq, line) in (0..).zip(lines) {
        *line = Entry { seq, prev, ..Entry::parse(line.as_bytes()).unwrap() }.to_line();
        prev = leaf_hash(line.as_bytes());
    }
}

#[test]
fn a_server_that_drops_a_ballot_and_writes_the_chain_anew_is_caught_by_what_others_have_seen() {
    let mut vote = Vote::until(Scene::Finished);
    let ballot = vote.lines.iter().position(|line| line.contains(r#""type":"ballot""#)).unwrap();
    vote.lines.remove(ballot);
    rechain(&mut vote.lines);
    refused(&vote.report(), "++++..+++X...........", "eligibility-seen");
}

#[test]
fn a_server_that_drops_the_last_ballot_and_writes_the_chain_anew_is_caught_by_the_trustees() {
    let mut vote = Vote::until(Scene::Finished);
    let ballot = vote.lines.iter().rposition(|line| line.contains(r#""type":"ballot""#)).unwrap();
    vote.lines.remove(ballot);
    rechain(&mut vote.lines);
    refused(&vote.report(), "++++..+++.....X......", "closing-count");
}

#[test]
fn check_3_a_checkpoint_of_another_key_is_no_checkpoint() {
    let vote = Vote::until(Scene::Finished);
    let other = signed_head(&tree(&vote.lines), SigningKey::from_seed(&derive("other", 0)));
    refused(&replay(&other.to_string(), &vote.lines), "++X..................", "checkpoint-signature");
    refused(&replay("", &vote.lines), "++X..................", "checkpoint-missing");
    refused(&replay("nothing", &vote.lines), "++X..................", "checkpoint-signature");
}

#[test]
fn check_3_a_server_that_shows_a_shorter_log_than_it_signed_is_caught() {
    let vote = Vote::until(Scene::Finished);
    let report = replay(&vote.checkpoint(), &vote.lines[..vote.lines.len() - 1]);
    refused(&report, "++X..................", "checkpoint-size");
}

#[test]
fn check_3_a_server_that_shows_another_last_entry_than_it_signed_is_caught() {
    let mut vote = Vote::until(Scene::Concluded);
    let signed = vote.checkpoint();
    let last = vote.lines.last_mut().unwrap();
    let mut entry = Entry::parse(last.as_bytes()).unwrap();
    entry.time += 1;
    *last = entry.to_line();
    refused(&replay(&signed, &vote.lines), "++X..................", "checkpoint-root");
}

#[test]
fn check_4_a_head_that_no_witness_saw_is_refused() {
    let vote = Vote::until(Scene::Finished);
    let unseen = signed_head(&tree(&vote.lines), log_key()).to_string();
    refused(&replay(&unseen, &vote.lines), "+++X.................", "witnesses-too-few");
}

#[test]
fn check_4_a_made_up_witness_does_not_count() {
    let vote = Vote::until(Scene::Finished);
    let log = ortaq_crypto::log::note::NoteSigner::new(KeyName::new(ORIGIN).unwrap(), log_key()).verifier();
    let friend = WitnessSigner::new(KeyName::new(WITNESS).unwrap(), SigningKey::from_seed(&derive("friend", 0)));
    let mut note = signed_head(&tree(&vote.lines), log_key());
    note.add(Witness::new(log, friend).cosign(None, &note, &[], START).unwrap().signature).unwrap();
    refused(&replay(&note.to_string(), &vote.lines), "+++X.................", "witnesses-too-few");
}

#[test]
fn a_log_of_nothing_is_not_a_valid_vote() {
    refused(&replay::<String>("", &[]), "X....................", "form-unreadable");
    refused(
        &replay::<String>(&Vote::until(Scene::Enrolled).checkpoint(), &[]),
        "X....................",
        "form-unreadable",
    );
}

#[test]
fn after_a_broken_chain_the_form_of_the_rest_is_still_checked() {
    let mut vote = Vote::until(Scene::Enrolled);
    vote.lines.remove(3);
    let entries = vote.seq();
    let report = vote.report();
    refused(&report, "+X...................", "chain-position");
    let largest = vote.lines.iter().map(String::len).max().unwrap();
    let (_, state) = &report.checks[0];
    let values = vec![("entries", Value::from(entries)), ("largest", Value::from(largest))];
    assert_eq!(state, &State::Passed(Found { code: "form-ok", values }));
    vote.lines.last_mut().unwrap().push(' ');
    refused(&vote.report(), "X....................", "form-not-canonical");
}

#[test]
fn check_1_an_act_has_a_coded_reason_or_none() {
    for (reason, fails) in [("", false), ("too-late", false), ("Ерлан said so", true), ("Too-late", true)] {
        let mut vote = Vote::until(Scene::Enrolled);
        vote.append(Body::Review(act("reviewer", "refused", "P1")));
        let last = vote.lines.last_mut().unwrap();
        *last = last.replace(r#""reason":"""#, &format!(r#""reason":"{reason}""#));
        assert_eq!(vote.report().failure().is_some(), fails, "{reason}");
    }
}

#[test]
fn check_5_a_log_begins_with_its_cycle_and_has_one() {
    let mut headless = Vote::until(Scene::Enrolled);
    headless.lines.remove(0);
    rechain(&mut headless.lines);
    refused(&headless.report(), "+...X................", "order-unexpected");
    let mut twice = Vote::until(Scene::Enrolled);
    twice.append(Body::Cycle(cycle()));
    refused(&twice.report(), "++++X................", "order-unexpected");
}

#[test]
fn check_5_closing_before_the_frozen_time() {
    let mut vote = Vote::until(Scene::Voted);
    let end = Body::VotingEnd(phase(&vote));
    vote.append_at(CLOSES - 1, end);
    refused(&vote.report(), "++++X................", "order-time");
}

#[test]
fn check_5_voting_before_the_frozen_time() {
    let mut vote = Vote::until(Scene::Frozen);
    let open = Body::VotingOpen(phase(&vote));
    vote.append_at(OPENS - 1, open);
    refused(&vote.report(), "++++X................", "order-time");
}

#[test]
fn check_5_the_minute_of_a_ballot_must_not_be_logged() {
    let mut vote = Vote::until(Scene::Open);
    let ballot = Body::Ballot(vote.ballot(1, &[1, 0, 0]));
    vote.append_at(OPENS + 60, ballot);
    refused(&vote.report(), "++++X................", "order-time");
}

#[test]
fn check_5_a_ballot_in_the_hour_when_voting_has_closed() {
    let mut vote = Vote::until(Scene::Voted);
    let ballot = Body::Ballot(vote.ballot(1, &[1, 0, 0]));
    vote.append_at(CLOSES, ballot);
    refused(&vote.report(), "++++X................", "order-time");
}

#[test]
fn check_5_a_ballot_after_the_end_comes_too_late() {
    let mut vote = Vote::until(Scene::Ended);
    vote.cast(1, &[0, 0, 1]);
    refused(&vote.report(), "++++X................", "order-unexpected");
}

#[test]
fn check_5_revocation_after_closing_comes_too_late() {
    use ortaq_crypto::entry::RevocationReason::{Lost, Paper};
    for (scene, reason) in [(Scene::Closed, Paper), (Scene::Closed, Lost), (Scene::Ended, Lost), (Scene::Voted, Paper)]
    {
        let mut vote = Vote::until(scene);
        vote.revoke(&[2], reason);
        refused(&vote.report(), "++++X................", "order-unexpected");
    }
}

#[test]
fn check_5_trustees_decrypt_before_witnesses_saw_the_closing() {
    let answer = Vote::until(Scene::Standing).answer(3);
    let mut vote = Vote::until(Scene::Signed);
    vote.publish(answer);
    refused(&vote.report(), "++++X................", "order-unexpected");
}

#[test]
fn check_5_a_trustee_answers_once() {
    let mut vote = Vote::until(Scene::Answered);
    let again = vote.answer(3);
    vote.publish(again);
    refused(&vote.report(), "++++X................", "order-unexpected");
}

#[test]
fn check_5_the_result_is_published_once() {
    let mut vote = Vote::until(Scene::Answered);
    let result = Body::Result(vote.replay.result(&vote.sums()).unwrap());
    vote.append(result.clone());
    vote.append(result);
    refused(&vote.report(), "++++X................", "order-unexpected");
}

#[test]
fn check_5_the_last_entry_waits_for_the_conclusion() {
    let mut vote = Vote::until(Scene::Counted);
    vote.append(Body::Final(Final { size: Natural(vote.seq() + 1) }));
    refused(&vote.report(), "++++X................", "order-unexpected");
}

#[test]
fn check_5_the_clock_is_not_set_back_after_the_closing() {
    let mut vote = Vote::until(Scene::Ended);
    close(&mut vote);
    let act = Body::Office(act("administrator", "setting", ""));
    vote.append_at(CLOSES - 1, act);
    refused(&vote.report(), "++++X................", "order-time");
}

#[test]
fn check_5_trustees_keep_their_keys() {
    let mut vote = Vote::until(Scene::Frozen);
    vote.append(Body::RoleLoss(RoleLoss { role: Role::Trustee, index: 1, reason: code("lost") }));
    refused(&vote.report(), "++++X................", "order-unexpected");
    let mut vote = Vote::until(Scene::Frozen);
    vote.act(role_entry(Role::Trustee, 4), &quorum());
    refused(&vote.report(), "++++X................", "order-unexpected");
}

#[test]
fn a_demanded_check_names_what_failed_before_it() {
    let found = || Found { code: "fingerprint-ok", values: vec![] };
    let differs = || Found { code: "fingerprint-differs", values: vec![] };
    let shorter = || Found { code: "prefix-shorter", values: vec![] };
    let vote = Vote::until(Scene::Finished);
    let mut report = vote.report();
    report.demand(Check::Fingerprint, Ok(found()));
    valid(&report, "++++++++++++++++++++++");
    for (check, outcome) in [(Check::Prefix, shorter()), (Check::Fingerprint, differs())] {
        let mut report = vote.report();
        let code = outcome.code;
        report.demand(check, Err(outcome));
        refused(&report, "+++++++++++++++++++++X", code);
    }
    let mut report = replay("", &vote.lines);
    report.demand(Check::Prefix, Ok(found()));
    refused(&report, "++X...................", "checkpoint-missing");
    assert_eq!(report.checks.last(), Some(&(Check::Prefix, State::NotReached { cause: Check::Checkpoint })));
}
