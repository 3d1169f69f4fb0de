//! Votes in which something went wrong and was dealt with: valid, or refused
//! where somebody did not deal with it.

use ortaq_crypto::council::ceremony::{Step, Verdict};
use ortaq_crypto::entry::{Body, RevocationReason, Role};
use ortaq_crypto::replay::{Check, Replay, State, Sums, Value};

use super::checks_count::false_answer;
use super::kinds::{EVENTFUL, false_dealing, restart, void, void_entry};
use super::people::{QUORUM, TRUSTEES, quorum};
use super::preparation::{next, swear_until};
use super::scenes::{Scene, act, end, finish};
use super::verdict::{refused, valid};
use super::vote::{Vote, checkpoint};

const CEREMONY: &str = "++++...X.............";

#[test]
fn a_false_answer_is_named_and_left_out_while_others_suffice() {
    let mut vote = Vote::until(Scene::Standing);
    let lie = false_answer(&vote, 1);
    vote.publish(lie);
    vote.go_on(Scene::Standing, Scene::Finished);
    let report = vote.report();
    valid(&report, "+++++++++++++++++++++");
    let (_, state) = report.checks.iter().find(|(check, _)| *check == Check::Decryption).unwrap();
    let State::Passed(found) = state else { panic!("{state:?}") };
    assert_eq!(found.code, "decryption-some-invalid");
    assert_eq!(found.values.last(), Some(&("invalid", Value::Text("1".to_owned()))));
    assert_eq!(report.totals, Vote::until(Scene::Finished).report().totals);
}

#[test]
fn all_trustees_may_answer() {
    let mut vote = Vote::until(Scene::Answered);
    let answer = vote.answer(1);
    vote.publish(answer);
    vote.go_on(Scene::Answered, Scene::Finished);
    valid(&vote.report(), "+++++++++++++++++++++");
}

#[test]
fn after_a_complaint_all_begin_again_and_the_vote_completes() {
    let mut vote = Vote::until(Scene::Rolled);
    false_dealing(&mut vote);
    vote.go_on(Scene::Rolled, Scene::Finished);
    valid(&vote.report(), "+++++++++++++++++++++");
    assert_eq!(vote.definition().attempt, 2);
}

#[test]
fn when_a_trustee_does_not_come_all_begin_again() {
    for step in [Step::Commit, Step::Deal, Step::Shares, Step::Confirm, Step::Rehearse] {
        let mut vote = Vote::until(Scene::Rolled);
        swear_until(&mut vote, step);
        for index in 1..TRUSTEES {
            next(&vote, index).into_iter().for_each(|body| vote.act(body, &[(Role::Trustee, index)]));
        }
        vote.append(restart(2, TRUSTEES));
        vote.go_on(Scene::Rolled, Scene::Counted);
        valid(&vote.report(), "+++++++++++++++++++??");
    }
}

#[test]
fn after_a_complaint_nobody_goes_on_as_if_nothing_was() {
    let mut vote = Vote::until(Scene::Rolled);
    let mut other = Vote::until(Scene::Rolled);
    false_dealing(&mut other);
    let restarted = other.lines.pop().unwrap();
    assert!(restarted.contains("ceremony-restart"));
    other.lines[vote.lines.len()..].iter().for_each(|line| vote.append_line(line.clone()));
    let guilty = vote.replay.ceremony().unwrap().verdict();
    assert_eq!(guilty, Some(Verdict::FalseShares { dealer: 2, complainant: 1, key: 0 }));
    vote.append(restart(2, 1));
    refused(&vote.report(), CEREMONY, "ceremony-fault");
}

#[test]
fn a_restart_skips_no_attempt_and_blames_nobody_who_is_not_there() {
    for (attempt, blamed) in [(1, 0), (3, 0), (0, 0), (u32::MAX, 0), (2, TRUSTEES + 1), (2, u32::MAX)] {
        let mut vote = Vote::until(Scene::Rolled);
        vote.append(restart(attempt, blamed));
        refused(&vote.report(), CEREMONY, "ceremony-fault");
    }
}

#[test]
fn a_vote_can_end_without_an_outcome_wherever_it_stands() {
    let states = [
        (Scene::Frozen, "+++++++++????+??????+"),
        (Scene::Voted, "++++++++++++++??????+"),
        (Scene::Closed, "++++++++++++++??????+"),
        (Scene::Standing, "+++++++++++++++?????+"),
        (Scene::Counted, "+++++++++++++++++++?+"),
    ];
    for (scene, expected) in states {
        valid(&void(scene).report(), expected);
    }
}

#[test]
fn too_few_ballots_end_in_void() {
    let mut vote = Vote::until(Scene::Open);
    vote.cast(1, &[0, 0, 1]);
    end(&mut vote);
    vote.go_on(Scene::Ended, Scene::Signed);
    vote.act(void_entry(), &quorum());
    finish(&mut vote);
    valid(&vote.report(), "++++++++++++++??????+");
}

#[test]
fn nothing_is_counted_after_the_council_ended_the_vote() {
    let answer = Vote::until(Scene::Standing).answer(3);
    let mut vote = Vote::until(Scene::Standing);
    vote.act(void_entry(), &quorum());
    vote.append(Body::Office(act("administrator", "archived", "")));
    valid(&vote.report(), "+++++++++++++++??????");
    vote.publish(answer);
    refused(&vote.report(), "++++X................", "order-unexpected");
}

#[test]
fn a_council_missing_one_member_ends_nothing() {
    let mut vote = Vote::until(Scene::Voted);
    vote.act(void_entry(), &quorum()[1..]);
    refused(&vote.report(), "++++.X...............", "signatures-too-few");
    assert_eq!(QUORUM, 4);
}

#[test]
fn a_confirmed_result_is_not_ended_any_more() {
    let mut vote = Vote::until(Scene::Concluded);
    vote.act(void_entry(), &quorum());
    refused(&vote.report(), "++++X................", "order-unexpected");
}

#[test]
fn the_ballot_of_a_revoked_credential_does_not_count() {
    let mut vote = Vote::until(Scene::Ended);
    vote.revoke(&[2, 3], RevocationReason::Paper);
    vote.go_on(Scene::Ended, Scene::Finished);
    let report = vote.report();
    valid(&report, "+++++++++++++++++++++");
    let totals: Vec<u64> = report.totals.iter().map(|(_, total)| *total).collect();
    assert_eq!(totals, [2, 1, 1]);
}

#[test]
fn a_report_before_the_ballots_are_verified_keeps_nobody_from_signing() {
    let ended = EVENTFUL.iter().position(|line| line.contains(r#""type":"voting-end""#)).unwrap();
    let (lines, mut replay) = (&EVENTFUL[..ended], Replay::new(0));
    assert!(lines.iter().all(|line| replay.entry(line.as_bytes())));
    let head = checkpoint(lines);
    refused(&replay.report(&head, &Sums::default()), "++++..+++..X.........", "ballot-proofs-unreadable");
    assert!(replay.failure().is_none());
    assert!(replay.check_head(&head).is_ok() && replay.ceremony().is_ok());
}
