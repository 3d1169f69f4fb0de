//! Checks 10 to 15: ballots, challenges, revocations, closing.

use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Body, Closing, ClosingSignature, RevocationReason, Role, RoleKey, RoleLoss, Standing};

use super::people::{CLOSING_QUORUM, LINES, QUORUM, TWO_ROLES, credential, derive, log_key, quorum, role_key};
use super::scenes::{CLOSES, Scene, agree, code, end, paper_batch, phase, stand};
use super::verdict::{refused, valid};
use super::vote::{Vote, checkpoint, cosigned_at, signed_head, tree};

const ELIGIBILITY: &str = "++++..+++X...........";
const BALLOT_SIGNATURES: &str = "++++..+++.X..........";
const BALLOT_PROOFS: &str = "++++..+++..X.........";
const CHALLENGES: &str = "++++..+++...X........";
const REVOCATIONS: &str = "++++..+++....X.......";
const CLOSING: &str = "++++..+++.....X......";

#[test]
fn check_10_a_ballot_naming_a_wrong_previous_one() {
    let mut vote = Vote::until(Scene::Voted);
    let forgetful = vote.ballot_with(0, &[0, 0, 1], |header| header.prev.0 = [0; 20]);
    vote.receive(Body::Ballot(forgetful));
    refused(&vote.report(), ELIGIBILITY, "eligibility-previous");
}

#[test]
fn check_10_a_ballot_sent_again_by_the_server() {
    let mut vote = Vote::until(Scene::Voted);
    let again = vote.ballot(2, &[0, 0, 1]);
    vote.receive(Body::Ballot(again.clone()));
    vote.receive(Body::Ballot(again));
    refused(&vote.report(), ELIGIBILITY, "eligibility-previous");
}

#[test]
fn check_10_a_ballot_of_a_revoked_credential() {
    let mut vote = Vote::until(Scene::Voted);
    vote.revoke(&[2], RevocationReason::Died);
    vote.cast(2, &[0, 0, 1]);
    refused(&vote.report(), ELIGIBILITY, "eligibility-revoked");
}

#[test]
fn check_10_a_ballot_of_a_replaced_credential() {
    let mut vote = Vote::until(Scene::Voted);
    let body = Body::Replacement(vote.replacement(2, LINES));
    vote.act(body, &TWO_ROLES);
    vote.cast(LINES, &[0, 0, 1]);
    valid(&vote.report(), "++++++++++++++???????");
    vote.cast(2, &[0, 0, 1]);
    refused(&vote.report(), ELIGIBILITY, "eligibility-revoked");
}

#[test]
fn check_10_a_ballot_of_somebody_who_is_not_on_the_roll() {
    let mut vote = Vote::until(Scene::Voted);
    vote.cast(LINES + 3, &[0, 0, 1]);
    refused(&vote.report(), ELIGIBILITY, "eligibility-unknown-code");
}

#[test]
fn check_10_a_ballot_for_another_vote() {
    let mut vote = Vote::until(Scene::Voted);
    let mut bytes = vote.ballot(1, &[0, 0, 1]).ballot.0;
    bytes[33] ^= 1;
    let other = vote.signed_ballot(1, bytes);
    vote.receive(Body::Ballot(other));
    refused(&vote.report(), ELIGIBILITY, "eligibility-other-vote");
}

#[test]
fn check_10_a_device_that_was_shown_another_log() {
    let mut vote = Vote::until(Scene::Voted);
    let shown = vote.ballot_with(1, &[0, 0, 1], |header| header.seen_leaf[0] ^= 1);
    vote.receive(Body::Ballot(shown));
    refused(&vote.report(), ELIGIBILITY, "eligibility-seen");
}

#[test]
fn check_10_a_device_that_has_seen_the_future_or_nothing_of_this_vote() {
    for seen in [0, 1_000, u64::MAX] {
        let mut vote = Vote::until(Scene::Voted);
        let ballot = vote.ballot_with(1, &[0, 0, 1], |header| header.seen = seen);
        vote.receive(Body::Ballot(ballot));
        refused(&vote.report(), ELIGIBILITY, "eligibility-seen");
    }
}

#[test]
fn check_10_more_than_fifty_ballots() {
    let mut vote = Vote::until(Scene::Open);
    for ballot in 0..50 {
        vote.cast(1, &[ballot % 2, 0, 0]);
    }
    valid(&vote.report(), "++++++++++++++???????");
    vote.cast(1, &[0, 0, 1]);
    refused(&vote.report(), ELIGIBILITY, "eligibility-too-many");
}

#[test]
fn check_11_a_ballot_signed_by_someone_else() {
    let mut vote = Vote::until(Scene::Voted);
    let ballot = vote.ballot(1, &[0, 0, 1]);
    let stolen = vote.signed_ballot(2, ballot.ballot.0);
    vote.receive(Body::Ballot(stolen));
    refused(&vote.report(), BALLOT_SIGNATURES, "ballot-signatures-bad");
}

#[test]
fn check_11_a_tested_ballot_that_the_server_casts() {
    let mut vote = Vote::until(Scene::Voted);
    let mut ballot = vote.ballot(1, &[0, 0, 1]);
    ballot.signature = vote.tested(1, &ballot).signature;
    vote.receive(Body::Ballot(ballot));
    refused(&vote.report(), BALLOT_SIGNATURES, "ballot-signatures-bad");
}

#[test]
fn check_12_a_vote_moved_between_two_options() {
    let mut vote = Vote::until(Scene::Voted);
    let mut bytes = vote.ballot(1, &[0, 0, 1]).ballot.0;
    let first = 157 + 32;
    let ciphertexts: Vec<u8> = bytes[first..first + 64].to_vec();
    bytes[first..first + 32].copy_from_slice(&ciphertexts[32..]);
    bytes[first + 32..first + 64].copy_from_slice(&ciphertexts[..32]);
    let ballot = vote.signed_ballot(1, bytes);
    vote.receive(Body::Ballot(ballot));
    refused(&vote.report(), BALLOT_PROOFS, "ballot-proofs-bad");
}

#[test]
fn check_12_a_ballot_that_is_no_ballot() {
    let honest = Vote::until(Scene::Voted).ballot(1, &[0, 0, 1]).ballot.0;
    let longer = [honest.as_slice(), &[0]].concat();
    let mut other_format = honest.clone();
    other_format[0] = 2;
    for bytes in [vec![], honest[..157].to_vec(), honest[..honest.len() - 1].to_vec(), longer, other_format] {
        let mut vote = Vote::until(Scene::Voted);
        let ballot = vote.signed_ballot(1, bytes);
        vote.receive(Body::Ballot(ballot));
        refused(&vote.report(), BALLOT_PROOFS, "ballot-proofs-unreadable");
    }
}

#[test]
fn check_12_an_observer_who_skips_ballots_gets_no_valid_report() {
    use ortaq_crypto::replay::{Replay, Sums};
    let vote = Vote::until(Scene::Voted);
    let mut replay = Replay::new(0);
    vote.lines.iter().for_each(|line| assert!(replay.entry(line.as_bytes())));
    refused(&replay.finish(&vote.checkpoint(), &Sums::default()), BALLOT_PROOFS, "ballot-proofs-unreadable");
}

#[test]
fn check_12_sums_of_an_earlier_state_of_the_log_are_not_its_sums() {
    use ortaq_crypto::replay::Replay;
    let mut vote = Vote::until(Scene::Ended);
    let early = vote.sums();
    vote.revoke(&[3], RevocationReason::Paper);
    vote.go_on(Scene::Ended, Scene::Standing);
    let mut replay = Replay::new(0);
    vote.lines.iter().for_each(|line| assert!(replay.entry(line.as_bytes())));
    refused(&replay.finish(&vote.checkpoint(), &early), BALLOT_PROOFS, "ballot-proofs-unreadable");
}

#[test]
fn check_13_a_ballot_challenged_and_then_cast() {
    let mut vote = Vote::until(Scene::Voted);
    let ballot = vote.ballot(1, &[0, 0, 1]);
    let tested = Body::Challenge(vote.tested(1, &ballot));
    vote.receive(tested);
    vote.receive(Body::Ballot(ballot));
    refused(&vote.report(), CHALLENGES, "challenges-counted");
}

#[test]
fn check_13_a_ballot_cast_and_then_challenged() {
    for later in [false, true] {
        let mut vote = Vote::until(Scene::Voted);
        let ballot = vote.ballot(1, &[0, 0, 1]);
        let tested = Body::Challenge(vote.tested(1, &ballot));
        vote.receive(Body::Ballot(ballot));
        if later {
            vote.cast(1, &[1, 0, 0]);
        }
        vote.receive(tested);
        refused(&vote.report(), CHALLENGES, "challenges-counted");
    }
}

#[test]
fn check_13_a_ballot_challenged_twice() {
    let mut vote = Vote::until(Scene::Voted);
    let tested = Body::Challenge(vote.tested(1, &vote.ballot(1, &[0, 0, 1])));
    vote.receive(tested.clone());
    vote.receive(tested);
    refused(&vote.report(), CHALLENGES, "challenges-counted");
}

#[test]
fn check_13_a_challenge_that_the_server_made_up() {
    let mut vote = Vote::until(Scene::Voted);
    let mut tested = vote.tested(1, &vote.ballot(1, &[0, 0, 1]));
    tested.signature = vote.ballot(1, &[0, 0, 1]).signature;
    vote.receive(Body::Challenge(tested));
    refused(&vote.report(), CHALLENGES, "challenges-signature");
}

#[test]
fn check_13_a_challenge_of_somebody_who_may_not_vote() {
    let mut vote = Vote::until(Scene::Voted);
    vote.revoke(&[1], RevocationReason::Moved);
    let tested = vote.tested(1, &vote.ballot(1, &[0, 0, 1]));
    vote.receive(Body::Challenge(tested));
    refused(&vote.report(), CHALLENGES, "challenges-code");
}

#[test]
fn check_13_more_than_fifty_challenges() {
    let mut vote = Vote::until(Scene::Open);
    for _ in 0..51 {
        let tested = vote.tested(1, &vote.ballot(1, &[0, 0, 1]));
        vote.receive(Body::Challenge(tested));
    }
    refused(&vote.report(), CHALLENGES, "challenges-too-many");
}

#[test]
fn check_14_nobody_is_revoked_twice() {
    for lines in [&[2, 2][..], &[LINES + 1], &[]] {
        let mut vote = Vote::until(Scene::Voted);
        vote.revoke(lines, RevocationReason::Lost);
        refused(&vote.report(), REVOCATIONS, "revocations-unknown-code");
    }
}

#[test]
fn check_14_a_replacement_whose_part_an_issuer_does_not_know() {
    let mut vote = Vote::until(Scene::Voted);
    let mut body = vote.replacement(2, LINES);
    body.parts[1] = Bytes(credential(3).public());
    vote.act(Body::Replacement(body), &TWO_ROLES);
    refused(&vote.report(), REVOCATIONS, "revocations-replacement");
}

#[test]
fn check_14_a_replacement_of_one_issuer_alone() {
    let mut vote = Vote::until(Scene::Voted);
    let mut body = vote.replacement(2, LINES);
    body.parts.pop();
    body.proofs.pop();
    vote.act(Body::Replacement(body), &TWO_ROLES);
    refused(&vote.report(), REVOCATIONS, "revocations-replacement");
}

#[test]
fn check_14_a_replacement_by_a_credential_that_somebody_has() {
    let mut vote = Vote::until(Scene::Voted);
    let body = vote.replacement(2, 3);
    vote.act(Body::Replacement(body), &TWO_ROLES);
    refused(&vote.report(), REVOCATIONS, "revocations-replacement");
}

#[test]
fn check_14_a_replacement_by_an_issuer_whom_the_definition_does_not_name() {
    let mut vote = Vote::until(Scene::Voted);
    vote.append(Body::RoleLoss(RoleLoss { role: Role::Issuer, index: 2, reason: code("phone-lost") }));
    let key = role_key(Role::Issuer, 9);
    let enrolled = Bytes(key.verifying_key().to_bytes());
    let body = RoleKey { role: Role::Issuer, index: 2, key: enrolled, signatures: vec![] };
    vote.act(Body::Role(body), &quorum());
    let mut body = Body::Replacement(vote.replacement(2, LINES));
    let first = vote.signature(&body, TWO_ROLES[0], 100, vote.seen());
    let second = vote.signature_of_key(&body, TWO_ROLES[1], key, 1, vote.seen());
    *body.signatures_mut().unwrap() = vec![first, second];
    vote.append(body);
    refused(&vote.report(), REVOCATIONS, "revocations-replacement");
}

#[test]
fn check_14_a_replacement_of_nobody() {
    let mut vote = Vote::until(Scene::Voted);
    let body = vote.replacement(LINES + 1, LINES);
    vote.act(Body::Replacement(body), &TWO_ROLES);
    refused(&vote.report(), REVOCATIONS, "revocations-unknown-code");
}

#[test]
fn check_14_more_paper_ballots_than_people_who_voted_on_paper() {
    for (number, ballots, revocations) in [(1, 2, 1), (1, 2, 2), (2, 1, 1), (0, 1, 1), (1, 0, (1 << 53) - 1)] {
        let mut vote = Vote::until(Scene::Ended);
        vote.revoke(&[3], RevocationReason::Paper);
        vote.act(paper_batch(number, ballots, revocations), &TWO_ROLES);
        refused(&vote.report(), REVOCATIONS, "revocations-paper");
    }
}

#[test]
fn check_14_two_boxes_for_the_same_people() {
    let mut vote = Vote::until(Scene::Ended);
    vote.revoke(&[3], RevocationReason::Paper);
    vote.act(paper_batch(1, 1, 1), &TWO_ROLES);
    vote.act(paper_batch(2, 1, 1), &TWO_ROLES);
    refused(&vote.report(), REVOCATIONS, "revocations-paper");
}

#[test]
fn check_15_a_closing_that_miscounts() {
    let changes: [fn(&mut Closing); 6] = [
        |closing| closing.entries.0 -= 1,
        |closing| closing.ballots.0 -= 1,
        |closing| closing.counted.0 += 1,
        |closing| closing.challenges.0 += 1,
        |closing| closing.revoked.0 += 1,
        |closing| closing.replaced.0 += 1,
    ];
    for change in changes {
        let mut vote = Vote::until(Scene::Ended);
        let mut closing = vote.replay.closing_statement().unwrap();
        change(&mut closing);
        vote.append(Body::Closing(closing));
        refused(&vote.report(), CLOSING, "closing-count");
    }
}

#[test]
fn check_15_trustees_sign_the_closing_of_another_log() {
    let mut vote = Vote::until(Scene::Closed);
    let body = ClosingSignature { trustee: 1, closing: Bytes(derive("other closing", 0)), signatures: vec![] };
    vote.act(Body::ClosingSignature(body), &[(Role::Trustee, 1)]);
    refused(&vote.report(), CLOSING, "closing-other");
}

#[test]
fn check_15_a_trustee_signs_the_closing_once() {
    let mut vote = Vote::until(Scene::Closed);
    agree(&mut vote, 1);
    agree(&mut vote, 1);
    refused(&vote.report(), CLOSING, "closing-other");
}

#[test]
fn check_15_a_closing_that_too_few_trustees_signed() {
    let mut vote = Vote::until(Scene::Closed);
    (1..CLOSING_QUORUM).for_each(|trustee| agree(&mut vote, trustee));
    stand(&mut vote);
    refused(&vote.report(), CLOSING, "closing-signatures");
}

#[test]
fn check_15_a_closing_that_no_witness_saw() {
    let mut vote = Vote::until(Scene::Signed);
    let unseen = signed_head(&tree(&vote.lines), log_key()).to_string();
    vote.append(Body::Standing(Standing { checkpoint: unseen }));
    refused(&vote.report(), CLOSING, "closing-witnesses");
}

#[test]
fn check_15_a_closing_that_witnesses_saw_while_people_could_still_vote() {
    let mut vote = Vote::until(Scene::Signed);
    let early = cosigned_at(&vote.lines, CLOSES - 1);
    vote.append(Body::Standing(Standing { checkpoint: early }));
    refused(&vote.report(), CLOSING, "closing-witnesses");
}

#[test]
fn check_15_witnesses_saw_the_log_before_the_closing_or_another_one() {
    let vote = Vote::until(Scene::Signed);
    let closing = vote.lines.iter().position(|line| line.contains(r#""type":"closing""#)).unwrap();
    let before = checkpoint(&vote.lines[..closing]);
    let mut other = vote.lines.clone();
    other.last_mut().unwrap().push(' ');
    let mut longer = vote.lines.clone();
    longer.push(String::new());
    for note in [before, checkpoint(&other), checkpoint(&longer), String::new()] {
        let mut vote = Vote::until(Scene::Signed);
        vote.append(Body::Standing(Standing { checkpoint: note }));
        refused(&vote.report(), CLOSING, "closing-checkpoint");
    }
}

#[test]
fn check_15_too_few_ballots_are_not_opened() {
    let mut vote = Vote::until(Scene::Open);
    vote.cast(1, &[0, 0, 1]);
    end(&mut vote);
    vote.go_on(Scene::Ended, Scene::Standing);
    refused(&vote.report(), CLOSING, "closing-minimum");
}

#[test]
fn check_9_a_closing_of_another_definition() {
    let mut vote = Vote::until(Scene::Ended);
    let mut closing = vote.replay.closing_statement().unwrap();
    closing.definition.0[0] ^= 1;
    assert_ne!(closing.definition, phase(&vote).definition);
    vote.append(Body::Closing(closing));
    refused(&vote.report(), "++++....X............", "definition-other");
}

#[test]
fn check_6_one_issuer_alone_revokes_nobody() {
    let members: Vec<_> = (1..=QUORUM).map(|index| (Role::Council, index)).collect();
    for signers in [&TWO_ROLES[..1], &TWO_ROLES[1..], &members, &[]] {
        let mut vote = Vote::until(Scene::Voted);
        let body = Body::Replacement(vote.replacement(2, LINES));
        vote.act(body, signers);
        refused(&vote.report(), "++++.X...............", "signatures-who");
    }
}
