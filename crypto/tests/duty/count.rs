//! From the last days of voting to the result.

use ortaq_crypto::council::duty::{Awaited, DutyFault, Memory, Next, POSSESSION};
use ortaq_crypto::encoding::base64::Bytes;
use ortaq_crypto::entry::{Body, Phase, Role, Standing};
use ortaq_crypto::replay::NotReady;

use super::device::{Device, settle};
use super::freezing::{CLOSES, OPENS, cast, devices, opened};
use super::server::Server;

/// Ends the vote and proposes a closing.
fn close(server: &mut Server) {
    server.time = CLOSES;
    let definition = server.replay.definition().unwrap().0.hash();
    server.append(Body::VotingEnd(Phase { definition: Bytes(definition) }));
    let closing = server.replay.closing_statement().unwrap();
    server.append(Body::Closing(closing));
}

fn stand(server: &mut Server) {
    let checkpoint = server.checkpoint();
    server.append(Body::Standing(Standing { checkpoint }));
}

fn publish(server: &mut Server) -> Vec<u64> {
    let result = server.replay.result(&server.sums()).unwrap();
    let totals = result.totals.iter().map(|total| total.0).collect();
    server.append(Body::Result(result));
    totals
}

fn all_wait_for(server: &Server, devices: &mut [Device], step: Awaited) -> bool {
    devices.iter_mut().all(|device| device.waits(server).0 == step)
}

#[test]
fn a_whole_vote_is_counted_by_people_who_only_ask_what_is_to_be_done() {
    let mut devices = devices();
    let mut server = opened(&mut devices);
    for (line, choice) in [(0, [1, 0]), (1, [1, 1]), (2, [1, 0])] {
        cast(&mut server, line, choice);
    }
    assert!(all_wait_for(&server, &mut devices, Awaited::Voting));
    // In the last days all show that they still have their shares, once.
    server.time = CLOSES - POSSESSION;
    let before = server.lines.len();
    settle(&mut server, &mut devices, 1);
    assert_eq!(server.lines.len(), before + 5);
    close(&mut server);
    settle(&mut server, &mut devices[..3], 2);
    assert_eq!(devices[0].waits(&server), (Awaited::ClosingSignatures, vec![4, 5]));
    settle(&mut server, &mut devices[..4], 3);
    assert_eq!(devices[0].waits(&server), (Awaited::Standing, vec![]));
    stand(&mut server);
    settle(&mut server, &mut devices[..2], 4);
    assert_eq!(devices[0].waits(&server), (Awaited::Answers, vec![3, 4, 5]));
    settle(&mut server, &mut devices[..3], 5);
    assert_eq!(devices[0].waits(&server), (Awaited::Result, vec![]));
    assert_eq!(publish(&mut server), [3, 1]);
    assert!(devices.iter_mut().all(|device| device.ask(&server) == Ok(Next::Done)));
    // Who signed the closing needed no comparison for the decryption.
    assert!(devices[..3].iter().all(|device| device.compared.len() == 1));
}

fn voted(devices: &mut [Device]) -> Server {
    let mut server = opened(devices);
    cast(&mut server, 0, [1, 0]);
    cast(&mut server, 1, [0, 1]);
    server
}

#[test]
fn the_devices_own_clock_decides_when_voting_is_over() {
    let mut devices = devices();
    let mut server = voted(&mut devices);
    close(&mut server);
    devices[0].now = CLOSES - 1;
    assert!(matches!(devices[0].ask(&server), Err(DutyFault::NotReady(NotReady::Early(_)))));
    devices[0].now = CLOSES;
    assert_eq!(devices[0].ask(&server), Ok(Next::VerifyBallots));
}

#[test]
fn shares_are_shown_again_in_the_last_days_and_not_again_and_again() {
    let mut devices = devices();
    let mut server = voted(&mut devices);
    let device = &mut devices[0];
    // The log's clock is late: what is said stands there with an early time.
    device.now = CLOSES - POSSESSION;
    assert!(device.act(&mut server));
    assert!(!device.act(&mut server));
    server.time = CLOSES - POSSESSION;
    server.enrol(Role::Observer, 1);
    assert!(device.act(&mut server));
    assert!(!device.act(&mut server));
}

#[test]
fn who_did_not_sign_the_closing_compares_it_before_decrypting() {
    let mut devices = devices();
    let mut server = voted(&mut devices);
    close(&mut server);
    settle(&mut server, &mut devices[..4], 1);
    stand(&mut server);
    let before = devices[4].compared.len();
    assert!(devices[4].act(&mut server));
    assert_eq!(devices[4].compared.len(), before + 1);
    assert!(!devices[4].act(&mut server));
}

#[test]
fn who_comes_back_from_paper_asks_the_others_before_signing() {
    let mut devices = devices();
    let mut server = voted(&mut devices);
    close(&mut server);
    let mut restored = Device::from_paper(2);
    assert!(restored.act(&mut server));
    // The roster is compared in a ceremony only; here it is the closing.
    assert_eq!(restored.compared.len(), 1);
    assert_eq!(restored.waits(&server).0, Awaited::ClosingSignatures);
}

#[test]
fn after_a_closing_only_that_closing_is_signed_and_decrypted() {
    let mut devices = devices();
    let mut server = voted(&mut devices);
    // A second history without the last ballot.
    let mut other = server.copy(server.lines.len() - 1);
    other.time = OPENS;
    cast(&mut other, 2, [1, 1]);
    close(&mut server);
    close(&mut other);
    (1..=20).for_each(|index| other.enrol(Role::Observer, index));
    settle(&mut server, &mut devices, 1);
    for device in &mut devices {
        assert_eq!(device.ask(&other), Err(DutyFault::OtherHistory));
    }
    // Nor on a device that lost what it saw of the log, as long as it knows what it signed.
    let device = &mut devices[0];
    let text = device.memory.write();
    let (size, roster) = (text.find(r#""size":"#).unwrap(), text.find(r#","roster""#).unwrap());
    let text = format!(r#"{}"size":0,"root":"{}="{}"#, &text[..size], "A".repeat(43), &text[roster..]);
    device.memory = Memory::read(&text, &device.holder).unwrap();
    assert_eq!(device.ask(&other), Err(DutyFault::OtherClosing));
    stand(&mut server);
    settle(&mut server, &mut devices, 2);
    assert_eq!(publish(&mut server), [1, 1]);
}

#[test]
fn too_few_ballots_are_not_counted() {
    let mut devices = devices();
    let mut server = opened(&mut devices);
    cast(&mut server, 0, [1, 0]);
    close(&mut server);
    assert!(all_wait_for(&server, &mut devices, Awaited::Void));
}
