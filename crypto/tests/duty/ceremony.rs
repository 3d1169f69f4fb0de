//! Ceremonies that go well, and one with a liar.

use ortaq_crypto::council::ceremony::Step;
use ortaq_crypto::council::duty::{Awaited, DutyFault, Memory, Next, Since, Situation, next};
use ortaq_crypto::council::secret::authentication;
use ortaq_crypto::encoding::base64::Blob;
use ortaq_crypto::entry::{ActContext, ActSigner, Body, Code, Pieces, Restart, Role};
use ortaq_crypto::person::PersonSeed;
use ortaq_crypto::signature::SigningKey;

use super::device::{Device, KEYS, settle};
use super::freezing::devices;
use super::server::{ORIGIN, Server, TRUSTEES, derive, election, person};

fn step(server: &Server) -> Step {
    server.replay.ceremony().unwrap().step()
}

#[test]
fn five_trustees_make_the_keys_in_any_order() {
    for order in [1, 2, 3] {
        let (mut server, mut devices) = (Server::enrolled(), devices());
        settle(&mut server, &mut devices, order);
        let keys = server.replay.ceremony().unwrap().keys().unwrap();
        assert_eq!((keys.attempt, keys.keys.len()), (1, KEYS as usize));
        for device in &mut devices {
            assert_eq!(device.waits(&server), (Awaited::Freezing, vec![]));
            // All have read out the same digits, once.
            assert_eq!(device.compared.len(), 1);
        }
        assert!(devices.windows(2).all(|pair| pair[0].compared == pair[1].compared));
    }
}

#[test]
fn asking_again_without_news_says_nothing_twice() {
    let (mut server, mut devices) = (Server::enrolled(), devices());
    while step(&server) != Step::Done {
        for device in &mut devices {
            let said = device.say(&server).unwrap();
            if said.is_empty() {
                continue;
            }
            // What was said and is not in the log yet is said again with the same counters, so the log takes it once.
            let again = device.say(&server).unwrap();
            said.iter().for_each(|body| server.append(body.clone()));
            assert!(again.into_iter().all(|body| server.refusal(body).is_some()));
            // Once it is there, the device says the next thing, if it is its turn, and not the same.
            assert!(device.say(&server).unwrap().iter().all(|body| body.kind() != said[0].kind()));
        }
    }
    assert_eq!(server.lines.len(), 1 + 7 + 5 * 6);
}

#[test]
fn who_is_waited_for_is_named() {
    let (mut server, mut devices) = (Server::new(), devices());
    assert_eq!(devices[0].waits(&server), (Awaited::MemberKey, vec![]));
    (1..=TRUSTEES).for_each(|index| server.enrol(Role::Council, index));
    devices[..3].iter_mut().for_each(|device| assert!(device.act(&mut server)));
    assert_eq!(devices[0].waits(&server), (Awaited::Roster, vec![4, 5]));
    devices[3..].iter_mut().for_each(|device| assert!(device.act(&mut server)));
    assert!(matches!(devices[0].ask(&server), Ok(Next::Confirm(_))));
    devices[..4].iter_mut().for_each(|device| assert!(device.act(&mut server)));
    assert_eq!(devices[0].waits(&server), (Awaited::Ceremony(Step::Commit), vec![5]));
}

#[test]
fn a_trustee_loses_the_device_in_the_middle_and_goes_on_from_paper() {
    let (mut server, mut devices) = (Server::enrolled(), devices());
    while step(&server) != Step::Shares {
        devices.iter_mut().for_each(|device| {
            device.act(&mut server);
        });
    }
    devices[2] = Device::from_paper(3);
    settle(&mut server, &mut devices, 5);
    assert_eq!(step(&server), Step::Done);
    assert_eq!(devices[2].compared, devices[0].compared);
}

/// Signs what a liar's program says with the liar's own key.
fn forge(server: &Server, index: u32, mut body: Body) -> Body {
    let key = SigningKey::from_seed(&authentication(person(Role::Council, index).0.as_bytes(), &election()));
    let counter = server.replay.next_counter(Role::Trustee, index).unwrap();
    let (kind, content) = (body.kind(), body.content());
    let context = ActContext { origin: ORIGIN, election: &election(), definition: &[], kind, content: &content };
    let signature = ActSigner::new(Role::Trustee, index, key, counter - 1).sign(context, server.replay.last().unwrap());
    *body.signatures_mut().unwrap() = vec![signature];
    body
}

/// A ceremony in which trustee 2 has sent trustee 4 a false share.
fn with_a_liar() -> (Server, Vec<Device>) {
    let (mut server, mut devices) = (Server::enrolled(), devices());
    while step(&server) != Step::Shares {
        devices.iter_mut().for_each(|device| {
            device.act(&mut server);
        });
    }
    let Body::CeremonyShares(pieces) = devices[1].say(&server).unwrap().remove(0) else { panic!() };
    let mut data = pieces.data.0.clone();
    // Recipients are 1, 3, 4, 5: the third of them gets the first one's share.
    let width = 32 * KEYS as usize;
    data.copy_within(0..32, 2 * width);
    let lie = Body::CeremonyShares(Pieces { data: Blob(data), signatures: vec![], ..pieces });
    let lie = forge(&server, 2, lie);
    server.append(lie);
    (server, devices)
}

#[test]
fn a_liar_is_caught_and_all_begin_again() {
    let (mut server, mut devices) = with_a_liar();
    settle(&mut server, &mut devices, 11);
    let verdict = server.replay.ceremony().unwrap().verdict().unwrap();
    assert_eq!(verdict.guilty(), 2);
    assert_eq!(devices[0].waits(&server), (Awaited::Ceremony(Step::Restart), vec![]));
    let reason = Code::try_from("false-shares".to_owned()).unwrap();
    server.append(Body::CeremonyRestart(Restart { attempt: 2, reason, blamed: 2 }));
    settle(&mut server, &mut devices, 12);
    assert_eq!(server.replay.ceremony().unwrap().keys().unwrap().attempt, 2);
}

#[test]
fn a_device_complains_once_in_an_attempt_and_never_confirms_in_it() {
    let (mut server, mut devices) = with_a_liar();
    for place in [0, 2, 3, 4] {
        devices[place].act(&mut server);
    }
    assert_eq!(step(&server), Step::Confirm);
    let before = server.lines.len();
    let complaint = devices[3].say(&server).unwrap();
    assert!(matches!(complaint[..], [Body::CeremonyComplaint(_)]));
    // The same complaint again, if it did not arrive.
    let again = devices[3].say(&server).unwrap();
    assert!(matches!((&complaint[0], &again[0]), (Body::CeremonyComplaint(one), Body::CeremonyComplaint(two))
        if (one.against, one.point) == (two.against, two.point)));
    // A log that hides the lie, with true shares of the liar: another history, in which nothing is said.
    let mut other = server.copy(before);
    let place = other.lines.iter().position(|line| line.contains(r#""type":"ceremony-shares""#)).unwrap();
    other = other.copy(place);
    let mut honest = devices_at(&other);
    while step(&other) != Step::Confirm {
        honest.iter_mut().for_each(|device| {
            device.act(&mut other);
        });
    }
    assert_eq!(devices[3].ask(&other), Err(DutyFault::OtherHistory));
    // Nor if the device had never seen the first one, as long as it knows what it said.
    let text = devices[3].memory.write();
    let size = text.find(r#""size":"#).unwrap();
    let roster = text.find(r#","roster""#).unwrap();
    let blank = format!(r#"{}"size":0,"root":"{}={}"#, &text[..size], "A".repeat(43), "\"");
    let text = format!("{blank}{}", &text[roster..]);
    devices[3].memory = Memory::read(&text, &devices[3].holder).unwrap();
    assert_eq!(devices[3].ask(&other), Err(DutyFault::SaidOtherwise { attempt: 1 }));
}

/// Devices that compared the roster before, as those of this log had.
fn devices_at(server: &Server) -> Vec<Device> {
    let mut devices = devices();
    devices.iter_mut().for_each(|device| {
        let _ = device.ask(server);
    });
    devices
}

#[test]
fn a_stranger_in_ones_place_is_noticed() {
    let (mut server, mut devices) = (Server::enrolled(), devices());
    settle(&mut server, &mut devices[..2], 1);
    devices[0].seed = PersonSeed::new(derive("another seed", 0));
    assert!(matches!(devices[0].ask(&server), Err(DutyFault::Trustee(_))));
    devices[2].seed = PersonSeed::new(derive("another seed", 1));
    assert!(matches!(devices[2].ask(&server), Err(DutyFault::CannotSign(_))));
}

#[test]
fn a_memory_is_for_one_person_and_one_log() {
    let (mut server, mut devices) = (Server::enrolled(), devices());
    settle(&mut server, &mut devices, 1);
    let other = devices[1].holder;
    assert_eq!(Memory::read(&devices[0].memory.write(), &other), Err(DutyFault::OtherMemory));
    let text = devices[0].memory.write();
    for wrong in [text.replace("memory", "memories"), text.replace(",", ", "), format!("{text}\n"), String::new()] {
        assert_eq!(Memory::read(&wrong, &devices[0].holder), Err(DutyFault::OtherMemory), "{wrong}");
    }
    // An older copy of the log is not another history.
    let older = server.copy(server.lines.len() - 1);
    let (seen, found) = (server.replay.entries(), older.replay.entries());
    assert_eq!(devices[0].ask(&older), Err(DutyFault::Older { seen, found }));
    let mut memory = Memory::new(&other, Since::Seed);
    let (replay, checkpoint, fresh) = (&server.replay, server.checkpoint(), [0; 32]);
    let situation = Situation { replay, checkpoint: &checkpoint, sums: None, now: 0, keys: KEYS, fresh: &fresh };
    let asked = next(&devices[0].seed, &devices[0].holder, situation, &mut memory);
    assert_eq!(asked, Err(DutyFault::OtherMemory));
}

#[test]
fn a_head_that_is_not_the_logs_says_nothing() {
    let (server, mut devices) = (Server::enrolled(), devices());
    let mut shorter = server.copy(server.lines.len() - 1);
    shorter.lines.push(server.lines[1].clone());
    assert!(matches!(devices[0].ask(&shorter), Err(DutyFault::NotReady(_))));
}
