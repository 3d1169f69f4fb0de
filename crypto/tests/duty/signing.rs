//! Acts that several people sign, and what a device signs for nobody.

use ortaq_crypto::credential::Issuer;
use ortaq_crypto::definition::Definition;
use ortaq_crypto::encoding::base64::{Bytes, Optional};
use ortaq_crypto::entry::{
    Body, Frozen, Natural, Replacement, ReplacementReason, Revocation, RevocationReason, Role, Statement, Void,
    VoidReason,
};
use ortaq_crypto::person::sign::{CannotSign, Pen};
use ortaq_crypto::person::{KeyHolder, PersonSeed, printed};
use ortaq_crypto::replay::NotReady;

use super::device::settle;
use super::freezing::{credential, credential_of, definition, devices, issuance, opened, publish_roll};
use super::server::{Server, derive, person};

fn signature(server: &Server, role: Role, index: u32, body: &Body) -> Result<Body, CannotSign> {
    let (seed, holder) = person(role, index);
    let mut body = body.clone();
    let signature = Pen::new(&server.replay, &seed, &holder)?.signature_for(body.kind(), &body.content())?;
    body.signatures_mut().unwrap().push(signature);
    Ok(body)
}

fn by_both_issuers(server: &mut Server, body: Body) {
    let body = signature(server, Role::Issuer, 1, &body).unwrap();
    let body = signature(server, Role::Issuer, 2, &body).unwrap();
    server.append(body);
}

#[test]
fn two_issuers_replace_a_lost_letter_and_revoke_another() {
    let mut devices = devices();
    let mut server = opened(&mut devices);
    let old = credential(0).public();
    let made = [Issuer::First, Issuer::Second].map(|issuer| issuance(issuer).replace(&old, 0, 1, &[5; 64]));
    let parts = made.map(|(part, _)| part);
    by_both_issuers(
        &mut server,
        Body::Replacement(Replacement {
            old: Bytes(old),
            parts: parts.map(Bytes).to_vec(),
            proofs: made.map(|(_, proof)| Bytes(proof)).to_vec(),
            reason: ReplacementReason::Lost,
            signatures: vec![],
        }),
    );
    // The new credential is active: it can be revoked in its turn, and the old one cannot.
    let revoke = |key| {
        let (credentials, reason) = (vec![Bytes(key)], RevocationReason::Moved);
        Body::Revocation(Revocation { credentials, reason, signatures: vec![] })
    };
    by_both_issuers(&mut server, revoke(credential_of(parts)));
    let old = signature(&server, Role::Issuer, 1, &revoke(old)).unwrap();
    let old = signature(&server, Role::Issuer, 2, &old).unwrap();
    assert!(server.refusal(old).is_some());
}

#[test]
fn a_quorum_ends_a_vote() {
    let mut devices = devices();
    let mut server = opened(&mut devices);
    let mut body = Body::Void(Void { reason: VoidReason::Other, text: Optional(None), signatures: vec![] });
    for index in [2, 5, 1, 3] {
        body = signature(&server, Role::Council, index, &body).unwrap();
    }
    server.append(body);
}

#[test]
fn nobody_signs_a_definition_that_is_not_what_the_log_says() {
    let (mut server, mut devices) = (Server::enrolled(), devices());
    settle(&mut server, &mut devices, 3);
    publish_roll(&mut server);
    let right = definition(&server);
    let body = |definition| Body::Definition(Box::new(Frozen { definition, signatures: vec![] }));
    assert!(signature(&server, Role::Council, 1, &body(right.clone())).is_ok());
    let changed = [
        Definition { budget: Natural(0), ..right.clone() },
        Definition { lot_key: Bytes(derive("other", 0)), ..right.clone() },
        Definition { threshold: 2, ..right.clone() },
        Definition { issuers: right.issuers.iter().rev().copied().collect(), ..right },
    ];
    for definition in changed {
        let refused = CannotSign::NotReady(NotReady::Invalid(9));
        assert_eq!(signature(&server, Role::Council, 1, &body(definition)), Err(refused));
    }
}

#[test]
fn a_device_signs_only_what_is_its_role_and_exactly_what_it_reads() {
    let server = Server::enrolled();
    let void = Body::Void(Void { reason: VoidReason::Other, text: Optional(None), signatures: vec![] });
    assert!(matches!(signature(&server, Role::Issuer, 1, &void), Err(CannotSign::NotTheirs { .. })));
    let statement = Statement { about: Optional(None), text: Bytes([1; 32]), signatures: vec![] };
    let statement = Body::Statement(statement);
    assert!(matches!(signature(&server, Role::Council, 1, &statement), Err(CannotSign::NotTheirs { .. })));
    let (seed, holder) = person(Role::Council, 1);
    let mut pen = Pen::new(&server.replay, &seed, &holder).unwrap();
    for content in ["", "{}", r#"{"reason":"other", "text":""}"#, r#"{"reason":"other","text":"","signatures":[]}"#] {
        assert_eq!(pen.signature_for("void", content), Err(CannotSign::Malformed("void".to_owned())), "{content}");
    }
    let closing = r#"{"trustee":1,"closing":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="}"#;
    assert!(matches!(pen.signature_for("closing-signature", closing), Err(CannotSign::NotTheirs { .. })));
}

#[test]
fn a_key_that_is_not_the_one_in_force_signs_nothing() {
    let server = Server::enrolled();
    let (_, holder) = person(Role::Council, 1);
    let stranger = PersonSeed::new(derive("stranger", 0));
    let refused = |seed: &PersonSeed, holder: &KeyHolder| Pen::new(&server.replay, seed, holder).err();
    assert!(matches!(refused(&stranger, &holder), Some(CannotSign::NotEnrolled { .. })));
    let (seed, observer) = person(Role::Observer, 1);
    assert!(matches!(refused(&seed, &observer), Some(CannotSign::NotEnrolled { .. })));
    let elsewhere = KeyHolder::new([1; 32], Role::Council, 1).unwrap();
    assert_eq!(refused(&seed, &elsewhere), Some(CannotSign::OtherElection));
}

#[test]
fn an_observer_makes_a_statement_and_the_next_has_the_next_counter() {
    let mut server = Server::enrolled();
    server.enrol(Role::Observer, 1);
    let (seed, holder) = person(Role::Observer, 1);
    assert_eq!(server.replay.next_counter(Role::Observer, 1), Some(1));
    for count in 1..=3 {
        let statement = Statement { about: Optional(None), text: Bytes([count; 32]), signatures: vec![] };
        let body = Pen::new(&server.replay, &seed, &holder).unwrap().sign(Body::Statement(statement)).unwrap();
        server.append(body);
        assert_eq!(server.replay.next_counter(Role::Observer, 1), Some(u64::from(count) + 1));
    }
    assert_eq!(server.replay.next_counter(Role::Observer, 2), None);
}

#[test]
fn only_an_issuer_says_that_its_letters_are_printed_and_only_of_the_frozen_vote() {
    let mut server = Server::enrolled();
    let word = |server: &Server, role, index| {
        let (seed, holder) = person(role, index);
        printed::sign(&server.replay, &seed, &holder).map(|signature| signature.to_bytes())
    };
    assert!(matches!(word(&server, Role::Issuer, 1), Err(CannotSign::NotReady(NotReady::Early(_)))));
    let mut devices = devices();
    server = opened(&mut devices);
    let said = word(&server, Role::Issuer, 1).unwrap();
    assert_eq!(printed::is_said(&server.replay, 1, &said), Ok(true));
    assert_eq!(printed::is_said(&server.replay, 2, &said), Ok(false));
    assert_eq!(printed::is_said(&server.replay, 3, &said), Ok(false));
    assert!(matches!(word(&server, Role::Council, 1), Err(CannotSign::NotTheirs { .. })));
    let (_, holder) = person(Role::Issuer, 1);
    let stranger = PersonSeed::new(derive("stranger", 0));
    let refused = printed::sign(&server.replay, &stranger, &holder).err();
    assert!(matches!(refused, Some(CannotSign::NotEnrolled { .. })));
}
