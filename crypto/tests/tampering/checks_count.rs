//! Checks 16 to 21: decryption, totals, lot, outcome, conclusion, end.

use curve25519_dalek::{RistrettoPoint, Scalar};
use ortaq_crypto::encoding::base64::Optional;
use ortaq_crypto::entry::{Body, Conclusion, Dissent, Final, Natural, ResultBody, Role};
use ortaq_crypto::group;

use super::people::{council, derive};
use super::scenes::{Scene, act, conclusion, publish_result};
use super::verdict::refused;
use super::vote::{Vote, id};

const DECRYPTION: &str = "+++++++++++++++X.....";
const TOTALS: &str = "++++++++++++++++X....";
const LOT: &str = "+++++++++++++++++X...";
const OUTCOME: &str = "++++++++++++++++++X..";
const CONCLUSION: &str = "+++++++++++++++++++X.";

/// An answer that the trustee signs although it is not made with its shares.
pub fn false_answer(vote: &Vote, index: u32) -> ortaq_crypto::entry::DecryptionAnswer {
    let mut answer = vote.answer(index);
    let factor = group::decode_points(&answer.factors.0[..32]).unwrap()[0];
    let moved = factor + RistrettoPoint::mul_base(&Scalar::ONE);
    answer.factors.0[..32].copy_from_slice(&group::encode(&moved));
    answer
}

fn result(vote: &Vote) -> ResultBody {
    vote.replay.result(&vote.sums()).unwrap()
}

/// A result that was published before there were enough answers.
fn early(mut vote: Vote) -> Vote {
    vote.append(Body::Result(result(&Vote::until(Scene::Answered))));
    vote
}

#[test]
fn check_16_a_result_of_too_few_answers() {
    let mut vote = Vote::until(Scene::Standing);
    let answer = vote.answer(3);
    vote.publish(answer);
    refused(&early(vote).report(), DECRYPTION, "decryption-too-few");
    refused(&early(Vote::until(Scene::Standing)).report(), DECRYPTION, "decryption-too-few");
}

#[test]
fn check_16_a_false_answer_is_not_an_answer() {
    let mut vote = Vote::until(Scene::Standing);
    let answer = vote.answer(3);
    vote.publish(answer);
    let lie = false_answer(&vote, 2);
    vote.publish(lie);
    refused(&early(vote).report(), DECRYPTION, "decryption-too-few");
}

#[test]
fn check_16_a_false_answer_for_the_lot_is_not_an_answer() {
    let mut vote = Vote::until(Scene::Standing);
    let answer = vote.answer(3);
    vote.publish(answer);
    let mut lie = vote.answer(2);
    lie.lot_factor.0 = group::encode(&RistrettoPoint::mul_base(&Scalar::ONE));
    vote.publish(lie);
    refused(&early(vote).report(), DECRYPTION, "decryption-too-few");
}

#[test]
fn check_17_a_result_with_one_vote_moved() {
    let mut vote = Vote::until(Scene::Answered);
    let mut published = result(&vote);
    published.totals[0].0 += 1;
    published.totals[1].0 -= 1;
    vote.append(Body::Result(published));
    refused(&vote.report(), TOTALS, "totals-differ");
}

#[test]
fn check_17_a_result_of_more_ballots_or_fewer_options() {
    for (ballots, options) in [(5, 3), (3, 3), (4, 2), (4, 0), (4, 4)] {
        let mut vote = Vote::until(Scene::Answered);
        let mut published = result(&vote);
        published.ballots = Natural(ballots);
        published.totals.resize(options, Natural(0));
        vote.append(Body::Result(published));
        refused(&vote.report(), TOTALS, "totals-ballots");
    }
}

#[test]
fn check_18_a_lot_that_nobody_drew() {
    let mut vote = Vote::until(Scene::Answered);
    let mut published = result(&vote);
    published.lot.0 = derive("my lot", 0);
    vote.append(Body::Result(published));
    refused(&vote.report(), LOT, "lot-differs");
}

#[test]
fn check_18_another_order_than_the_lot_gave() {
    let changes: [fn(&mut ResultBody); 4] = [
        |result| result.order.swap(0, 1),
        |result| drop(result.order.pop()),
        |result| result.order.clear(),
        |result| result.order.push(id("P1")),
    ];
    for change in changes {
        let mut vote = Vote::until(Scene::Answered);
        let mut published = result(&vote);
        change(&mut published);
        vote.append(Body::Result(published));
        refused(&vote.report(), LOT, "lot-order");
    }
}

#[test]
fn check_19_a_project_funded_that_did_not_win() {
    let changes: [fn(&mut ResultBody); 5] = [
        |result| result.funded = vec![id("P3")],
        |result| drop(result.funded.pop()),
        |result| result.reserve.push(id("P1")),
        |result| result.reserve.clear(),
        |result| result.spent.0 -= 1,
    ];
    for change in changes {
        let mut vote = Vote::until(Scene::Answered);
        let mut published = result(&vote);
        change(&mut published);
        vote.append(Body::Result(published));
        refused(&vote.report(), OUTCOME, "outcome-differs");
    }
}

/// A vote whose council signs a changed conclusion.
fn concluded(signers: &[(Role, u32)], change: impl Fn(&mut Conclusion)) -> Vote {
    let mut vote = Vote::until(Scene::Counted);
    let mut body = conclusion(&vote);
    change(&mut body);
    vote.act(Body::Conclusion(body), signers);
    vote
}

#[test]
fn check_20_a_conclusion_on_another_result() {
    let vote = concluded(&council(), |body| body.result.0[0] ^= 1);
    refused(&vote.report(), CONCLUSION, "conclusion-other-result");
}

#[test]
fn check_20_a_conclusion_that_one_member_too_few_agrees_to() {
    let vote = concluded(&council()[1..], |_| {});
    refused(&vote.report(), CONCLUSION, "conclusion-quorum");
    let vote = concluded(&council(), |body| {
        body.dissent.insert(0, Dissent { member: 1, text: Optional(None) });
    });
    refused(&vote.report(), CONCLUSION, "conclusion-quorum");
}

#[test]
fn check_20_a_dissent_that_its_member_did_not_sign() {
    let vote = concluded(&council()[..4], |_| {});
    refused(&vote.report(), CONCLUSION, "conclusion-dissent");
    let vote = concluded(&council(), |body| body.dissent.push(body.dissent[0].clone()));
    refused(&vote.report(), CONCLUSION, "conclusion-dissent");
}

#[test]
fn check_20_revocations_and_samples_that_do_not_add_up() {
    let changes: [fn(&mut Conclusion); 4] = [
        |body| body.revocations.paper.0 += 1,
        |body| body.revocations.died.0 += 1,
        |body| body.sample.answered.0 = body.sample.asked.0 + 1,
        |body| body.sample.disputed.0 = body.sample.answered.0 + 1,
    ];
    for change in changes {
        refused(&concluded(&council(), change).report(), CONCLUSION, "conclusion-counts");
    }
}

#[test]
fn check_6_a_conclusion_that_somebody_else_signs_too() {
    let signers: Vec<_> = council().into_iter().chain([(Role::Issuer, 1)]).collect();
    refused(&concluded(&signers, |_| {}).report(), "++++.X...............", "signatures-who");
}

#[test]
fn check_21_an_extra_entry_after_the_last_one() {
    let mut vote = Vote::until(Scene::Finished);
    vote.append(Body::Decision(act("maslikhat", "funded", "P3")));
    refused(&vote.report(), "++++..+++...........X", "final-not-last");
}

#[test]
fn check_21_a_last_entry_that_names_another_size() {
    for size in [0, 1, (1 << 53) - 1] {
        let mut vote = Vote::until(Scene::Concluded);
        vote.append(Body::Final(Final { size: Natural(size) }));
        refused(&vote.report(), "++++++++++++++++++++X", "final-size");
    }
}

#[test]
fn a_failed_count_is_the_cause_of_all_that_follows_to_the_end() {
    let mut vote = Vote::until(Scene::Answered);
    let mut published = result(&vote);
    published.totals[0].0 += 1;
    vote.append(Body::Result(published));
    vote.go_on(Scene::Counted, Scene::Finished);
    refused(&vote.report(), TOTALS, "totals-differ");
    let mut honest = Vote::until(Scene::Answered);
    publish_result(&mut honest);
    assert_eq!(honest.report().totals, [("P1".to_owned(), 3), ("P2".to_owned(), 2), ("P3".to_owned(), 2)]);
}
