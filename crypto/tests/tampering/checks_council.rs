//! Checks 6 to 9: act signatures, roll, ceremony, definition.

use curve25519_dalek::Scalar;
use curve25519_dalek::edwards::EdwardsPoint;
use ortaq_crypto::council::ceremony::Step;
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::key::PartSecret;
use ortaq_crypto::encoding::base64::{Bytes, Optional};
use ortaq_crypto::entry::{Body, Frozen, Role, RoleKey, RoleLoss, Statement};
use ortaq_crypto::group;

use super::people::{LINES, TRUSTEES, TWO_ROLES, derive, part, quorum, role_key};
use super::preparation::{chunk_of, definition, enrol, freeze_as, next, role_entry, roll_chunk, swear, swear_until};
use super::scenes::{Scene, code, mended_booth, phase};
use super::verdict::{refused, valid};
use super::vote::{Vote, cycle};

const SIGNATURES: &str = "++++.X...............";
const ROLL: &str = "++++..X..............";
const CEREMONY: &str = "++++...X.............";
const DEFINITION: &str = "++++....X............";

#[test]
fn check_6_a_council_quorum_missing_by_one() {
    let mut vote = Vote::until(Scene::Frozen);
    vote.act(mended_booth(), &quorum()[1..]);
    refused(&vote.report(), SIGNATURES, "signatures-too-few");
}

#[test]
fn check_6_a_member_who_signs_twice_is_not_two_members() {
    let mut vote = Vote::until(Scene::Frozen);
    let mut signers = quorum();
    signers[0] = signers[1];
    vote.act(mended_booth(), &signers);
    refused(&vote.report(), SIGNATURES, "signatures-who");
}

#[test]
fn check_6_an_issuer_is_not_a_member_of_the_council() {
    let mut vote = Vote::until(Scene::Frozen);
    let signers: Vec<_> = quorum().into_iter().chain([(Role::Issuer, 1)]).collect();
    vote.act(mended_booth(), &signers);
    refused(&vote.report(), SIGNATURES, "signatures-who");
}

#[test]
fn check_6_a_server_that_signs_for_a_member_has_another_key() {
    let mut vote = Vote::until(Scene::Frozen);
    let mut body = vote.signed(mended_booth(), &quorum());
    let forger = ortaq_crypto::signature::SigningKey::from_seed(&derive("forger", 0));
    let forged = vote.signature_of_key(&body, (Role::Council, 1), forger, 9, vote.seen());
    body.signatures_mut().unwrap()[0] = forged;
    vote.append(body);
    refused(&vote.report(), SIGNATURES, "signatures-bad");
}

#[test]
fn check_6_a_replayed_act_signature_has_an_old_counter() {
    let mut vote = Vote::until(Scene::Frozen);
    let body = vote.signed(mended_booth(), &quorum());
    vote.append(body.clone());
    vote.append(body);
    refused(&vote.report(), SIGNATURES, "signatures-counter");
}

#[test]
fn check_6_the_same_counter_for_another_act_is_refused() {
    let mut vote = Vote::until(Scene::Sworn);
    let seen = vote.seen();
    let about = |text| Statement { about: Optional(None), text: Bytes(derive("text", text)), signatures: vec![] };
    for text in [1, 2] {
        let mut body = Body::Statement(about(text));
        let signature = vote.signature(&body, (Role::Observer, 1), 1, seen);
        body.signatures_mut().unwrap().push(signature);
        vote.append(body);
    }
    refused(&vote.report(), SIGNATURES, "signatures-counter");
}

#[test]
fn check_6_an_act_moved_to_another_log_is_refused() {
    let act = |vote: &Vote| {
        let text = Bytes(derive("text", 0));
        let mut body = Body::Statement(Statement { about: Optional(None), text, signatures: vec![] });
        let signature = vote.signature(&body, (Role::Observer, 1), 1, vote.seen());
        body.signatures_mut().unwrap().push(signature);
        body
    };
    let mut here = Vote::until(Scene::Enrolled);
    let mut there = Vote::new(cycle());
    there.append(Body::Phase(super::scenes::act("administrator", "opened", "")));
    enrol(&mut there);
    here.append(act(&there));
    refused(&here.report(), SIGNATURES, "signatures-seen");
    there.append(act(&there));
    valid(&there.report(), "++++++???????????????");
}

#[test]
fn check_6_an_act_for_another_definition_is_refused() {
    let mut vote = Vote::until(Scene::Sworn);
    let early = vote.signed(mended_booth(), &quorum());
    let mut other = definition(&vote);
    other.budget.0 += 1;
    freeze_as(&mut vote, other);
    let seen = vote.seen();
    let mut body = early;
    for signature in body.signatures_mut().unwrap() {
        signature.seen = seen;
        signature.counter.0 += 5;
    }
    vote.append(body);
    refused(&vote.report(), SIGNATURES, "signatures-bad");
}

#[test]
fn check_6_a_key_that_is_lost_signs_no_more() {
    let mut vote = Vote::until(Scene::Frozen);
    vote.append(Body::RoleLoss(RoleLoss { role: Role::Council, index: 1, reason: code("phone-lost") }));
    vote.act(mended_booth(), &quorum());
    refused(&vote.report(), SIGNATURES, "signatures-unknown-key");
}

#[test]
fn check_6_the_server_alone_seats_nobody_after_freezing() {
    let mut vote = Vote::until(Scene::Frozen);
    vote.append(Body::RoleLoss(RoleLoss { role: Role::Council, index: 1, reason: code("phone-lost") }));
    let key = Bytes(role_key(Role::Council, 77).verifying_key().to_bytes());
    vote.append(Body::Role(RoleKey { role: Role::Council, index: 1, key, signatures: vec![] }));
    refused(&vote.report(), SIGNATURES, "signatures-too-few");
}

#[test]
fn check_6_a_trustee_needs_the_member_who_it_is() {
    let mut vote = Vote::new(cycle());
    (1..=3).for_each(|index| vote.append(role_entry(Role::Council, index)));
    vote.act(role_entry(Role::Trustee, 1), &[(Role::Council, 2)]);
    refused(&vote.report(), SIGNATURES, "signatures-who");
}

#[test]
fn check_6_one_key_has_one_role() {
    let logs_own = Bytes(super::people::log_key().verifying_key().to_bytes());
    let members = Bytes(role_key(Role::Council, 1).verifying_key().to_bytes());
    for key in [logs_own, members, Bytes([0; 32]), Bytes([0xff; 32])] {
        let mut vote = Vote::until(Scene::Enrolled);
        vote.append(Body::Role(RoleKey { role: Role::Observer, index: 3, key, signatures: vec![] }));
        refused(&vote.report(), SIGNATURES, "signatures-unknown-key");
    }
}

#[test]
fn check_6_a_trustee_that_signs_its_shares_before_it_saw_what_all_dealt() {
    let mut vote = Vote::until(Scene::Rolled);
    swear_until(&mut vote, Step::Deal);
    let early = vote.seen();
    swear_until(&mut vote, Step::Shares);
    let mut body = next(&vote, 1).remove(0);
    let signature = vote.signature(&body, (Role::Trustee, 1), 100, early);
    body.signatures_mut().unwrap().push(signature);
    vote.append(body);
    refused(&vote.report(), SIGNATURES, "signatures-seen");
}

#[test]
fn check_7_an_issuer_that_takes_the_other_out_of_a_credential_is_caught() {
    // The rogue part: what the issuer wants minus what the other published. Its secret nobody knows.
    let mut vote = Vote::until(Scene::Enrolled);
    vote.act(Body::Roll(roll_chunk(Issuer::First)), &[(Role::Issuer, 1)]);
    let mut rogue = roll_chunk(Issuer::Second);
    let own = EdwardsPoint::mul_base(&Scalar::from(3u8));
    let first = part(1, 0).public().encode();
    let other = curve25519_dalek::edwards::CompressedEdwardsY(first).decompress().unwrap();
    rogue.parts.0[..32].copy_from_slice(&(own - other).compress().to_bytes());
    vote.act(Body::Roll(rogue), &[(Role::Issuer, 2)]);
    refused(&vote.report(), ROLL, "roll-proof");
}

#[test]
fn check_7_a_credential_stands_on_one_line_only() {
    let mut vote = Vote::until(Scene::Enrolled);
    for issuer in [Issuer::First, Issuer::Second] {
        let mut secrets: Vec<PartSecret> = (0..LINES).map(|line| part(issuer.number(), line)).collect();
        secrets[4] = part(issuer.number(), 1);
        vote.act(Body::Roll(chunk_of(issuer, &secrets)), &[(Role::Issuer, issuer.number())]);
    }
    refused(&vote.report(), ROLL, "roll-double-key");
}

#[test]
fn check_7_both_issuers_have_the_same_lines() {
    for lines in [LINES - 1, LINES + 1] {
        let mut vote = Vote::until(Scene::Enrolled);
        vote.act(Body::Roll(roll_chunk(Issuer::First)), &[(Role::Issuer, 1)]);
        let secrets: Vec<PartSecret> = (0..lines).map(|line| part(2, line)).collect();
        vote.act(Body::Roll(chunk_of(Issuer::Second, &secrets)), &[(Role::Issuer, 2)]);
        refused(&vote.report(), ROLL, "roll-count");
    }
}

#[test]
fn check_7_parts_that_cancel_out_are_no_credential() {
    let mut vote = Vote::until(Scene::Enrolled);
    vote.act(Body::Roll(chunk_of(Issuer::First, &[PartSecret::from_scalar(Scalar::from(5u8))])), &[TWO_ROLES[0]]);
    vote.act(Body::Roll(chunk_of(Issuer::Second, &[PartSecret::from_scalar(-Scalar::from(5u8))])), &[TWO_ROLES[1]]);
    refused(&vote.report(), ROLL, "roll-weak-key");
}

#[test]
fn check_7_chunks_come_in_their_turn() {
    let mut vote = Vote::until(Scene::Enrolled);
    vote.act(Body::Roll(roll_chunk(Issuer::Second)), &[(Role::Issuer, 2)]);
    refused(&vote.report(), ROLL, "roll-chunk");
    let mut vote = Vote::until(Scene::Rolled);
    vote.act(Body::Roll(roll_chunk(Issuer::First)), &[(Role::Issuer, 1)]);
    refused(&vote.report(), ROLL, "roll-chunk");
}

#[test]
fn check_9_an_issuer_whose_key_changed_after_its_part_of_the_roll() {
    let mut vote = Vote::until(Scene::Rolled);
    swear(&mut vote);
    vote.append(Body::RoleLoss(RoleLoss { role: Role::Issuer, index: 2, reason: code("phone-lost") }));
    let key = Bytes(role_key(Role::Issuer, 9).verifying_key().to_bytes());
    vote.append(Body::Role(RoleKey { role: Role::Issuer, index: 2, key, signatures: vec![] }));
    let mut body = definition(&vote);
    body.issuers[1] = key;
    freeze_as(&mut vote, body);
    refused(&vote.report(), DEFINITION, "definition-differs");
}

#[test]
fn check_8_a_trustee_that_deals_something_else_than_it_committed_to() {
    let mut vote = Vote::until(Scene::Rolled);
    swear_until(&mut vote, Step::Deal);
    let Body::CeremonyDeal(mut pieces) = next(&vote, 1).remove(0) else { panic!() };
    let point = curve25519_dalek::RistrettoPoint::mul_base(&Scalar::from(7u8));
    pieces.data.0[..32].copy_from_slice(&group::encode(&point));
    vote.act(Body::CeremonyDeal(pieces), &[(Role::Trustee, 1)]);
    refused(&vote.report(), CEREMONY, "ceremony-fault");
}

#[test]
fn check_8_a_trustee_that_confirms_another_transcript() {
    let mut vote = Vote::until(Scene::Rolled);
    swear_until(&mut vote, Step::Confirm);
    let Body::CeremonyConfirm(mut confirm) = next(&vote, 1).remove(0) else { panic!() };
    confirm.transcript.0[0] ^= 1;
    vote.act(Body::CeremonyConfirm(confirm), &[(Role::Trustee, 1)]);
    refused(&vote.report(), CEREMONY, "ceremony-fault");
}

#[test]
fn check_8_a_trustee_that_rehearses_with_other_shares() {
    let mut vote = Vote::until(Scene::Rolled);
    swear_until(&mut vote, Step::Rehearse);
    let Body::CeremonyRehearsal(mut rehearsal) = next(&vote, 1).remove(0) else { panic!() };
    let point = curve25519_dalek::RistrettoPoint::mul_base(&Scalar::from(7u8));
    rehearsal.factors.0[32..64].copy_from_slice(&group::encode(&point));
    vote.act(Body::CeremonyRehearsal(rehearsal), &[(Role::Trustee, 1)]);
    refused(&vote.report(), CEREMONY, "ceremony-fault");
}

#[test]
fn check_8_nobody_commits_before_all_trustees_are_enrolled() {
    let mut vote = Vote::new(cycle());
    (1..=5).for_each(|index| vote.append(role_entry(Role::Council, index)));
    (1..TRUSTEES).for_each(|index| vote.act(role_entry(Role::Trustee, index), &[(Role::Council, index)]));
    for body in next(&vote, 1) {
        vote.act(body, &[(Role::Trustee, 1)]);
    }
    refused(&vote.report(), CEREMONY, "ceremony-fault");
}

#[test]
fn check_8_a_trustee_that_says_it_has_its_shares_and_has_not() {
    let mut vote = Vote::until(Scene::Voted);
    let ceremony = vote.replay.ceremony().unwrap();
    let hash = phase(&vote).definition.0;
    let possession = super::people::trustee(2).possession(ceremony, &hash, &vote.seen().leaf.0, &[1; 32]);
    let mut possession = possession.unwrap();
    possession.trustee = 3;
    vote.act(Body::Possession(possession), &[(Role::Trustee, 3)]);
    refused(&vote.report(), CEREMONY, "ceremony-fault");
}

#[test]
fn check_9_what_even_the_whole_council_cannot_freeze() {
    let mut vote = Vote::until(Scene::Enrolled);
    super::preparation::publish_roll(&mut vote);
    let sworn = Vote::until(Scene::Sworn);
    let body = definition(&sworn);
    freeze_as(&mut vote, body);
    refused(&vote.report(), DEFINITION, "definition-early");
}

#[test]
fn check_9_keys_that_no_ceremony_made() {
    let mut vote = Vote::until(Scene::Sworn);
    let mut body = definition(&vote);
    let own = curve25519_dalek::RistrettoPoint::mul_base(&Scalar::from(7u8));
    body.keys.0[..32].copy_from_slice(&group::encode(&own));
    freeze_as(&mut vote, body);
    refused(&vote.report(), DEFINITION, "definition-keys");
}

#[test]
fn check_9_a_roll_with_one_more_line() {
    let mut vote = Vote::until(Scene::Sworn);
    let mut body = definition(&vote);
    body.roll.lines.0 += 1;
    freeze_as(&mut vote, body);
    refused(&vote.report(), DEFINITION, "definition-roll");
}

#[test]
fn check_9_voting_on_something_else_than_what_is_frozen() {
    let mut vote = Vote::until(Scene::Frozen);
    let mut other = phase(&vote);
    other.definition.0[0] ^= 1;
    vote.append_at(super::scenes::OPENS, Body::VotingOpen(other));
    refused(&vote.report(), DEFINITION, "definition-other");
}

#[test]
fn check_6_a_definition_changed_after_the_council_signed_it() {
    let mut vote = Vote::until(Scene::Sworn);
    let mut body = definition(&vote);
    let signed =
        vote.signed(Body::Definition(Box::new(Frozen { definition: body.clone(), signatures: vec![] })), &quorum());
    body.options[0].cost.0 -= 1;
    let signatures = signed.signatures().unwrap().to_vec();
    vote.append(Body::Definition(Box::new(Frozen { definition: body, signatures })));
    refused(&vote.report(), SIGNATURES, "signatures-bad");
}

#[test]
fn a_ceremony_that_all_swore_can_be_frozen() {
    let mut vote = Vote::until(Scene::Rolled);
    swear(&mut vote);
    let body = definition(&vote);
    freeze_as(&mut vote, body);
    valid(&vote.report(), "+++++++++????+???????");
}
