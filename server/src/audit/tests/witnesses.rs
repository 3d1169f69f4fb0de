//! Witnesses cosign what continues, their cosignatures are served, and one who has seen more than the database has
//! keeps the log from being signed.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use ortaq_crypto::entry::Body;
use ortaq_crypto::log::cosignature::{WitnessSigner, WitnessVerifier};
use ortaq_crypto::log::merkle::NodeHash;
use ortaq_crypto::log::note::{KeyName, Note, NoteVerifier};
use ortaq_crypto::log::witness::{Remembered, Witness};
use ortaq_crypto::signature::{SigningKey, VerifyingKey};

use super::world::{World, origin};
use crate::audit::witnesses::{ask_all, newest_checkpoint};
use crate::audit::{Fault, Publisher, cosigned_checkpoint};
use crate::config::WitnessAddress;
use crate::errors::Failure;

/// A witness in a thread, as the standard describes it.
struct Friend {
    address: WitnessAddress,
    remembered: Arc<Mutex<Option<Remembered>>>,
}

impl Friend {
    fn of(world: &World, log: i64) -> Self {
        let Body::Cycle(cycle) = &world.entries(log)[0].body else { panic!("no cycle") };
        let key = VerifyingKey::from_bytes(&cycle.log_key.0).unwrap();
        let verifier = NoteVerifier::new(KeyName::new(&origin(1)).unwrap(), key);
        let signer = || WitnessSigner::new(KeyName::new("friend.example").unwrap(), SigningKey::from_seed(&[4; 32]));
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let address = WitnessAddress { verifier: signer().verifier(), url };
        let remembered = Arc::new(Mutex::new(None));
        let witness = Witness::new(verifier, signer());
        let memory = remembered.clone();
        std::thread::spawn(move || listener.incoming().flatten().for_each(|stream| answer(stream, &witness, &memory)));
        Self { address, remembered }
    }

    fn size(&self) -> Option<u64> {
        self.remembered.lock().unwrap().as_ref().map(|remembered| remembered.size)
    }

    fn set(&self, size: u64) {
        let root = ortaq_crypto::log::merkle::RootHash::empty();
        *self.remembered.lock().unwrap() = Some(Remembered { size, root });
    }
}

fn answer(stream: TcpStream, witness: &Witness, memory: &Mutex<Option<Remembered>>) {
    let mut reader = BufReader::new(stream);
    let (mut length, mut line) = (0, String::new());
    while reader.read_line(&mut line).unwrap() > 2 {
        if let Some(value) = line.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        line.clear();
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).unwrap();
    let body = String::from_utf8(body).unwrap();
    let (head, note) = body.split_once("\n\n").unwrap();
    let mut lines = head.lines();
    let old: u64 = lines.next().unwrap().strip_prefix("old ").unwrap().parse().unwrap();
    let proof: Vec<NodeHash> = lines.map(|line| NodeHash::from_base64(line).unwrap()).collect();
    let note = Note::parse(note.as_bytes()).unwrap();
    let mut memory = memory.lock().unwrap();
    let known = memory.as_ref().map_or(0, |remembered| remembered.size);
    let (status, text) = if known != old {
        ("409 Conflict", format!("{known}\n"))
    } else {
        match witness.cosign(memory.as_ref(), &note, &proof, 1_803_870_000) {
            Ok(cosigned) => {
                *memory = Some(cosigned.remember);
                ("200 OK", cosigned.signature.to_string())
            }
            Err(_) => ("422 Unprocessable Entity", String::new()),
        }
    };
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", text.len());
    reader.get_mut().write_all(format!("{head}{text}").as_bytes()).unwrap();
}

fn cosigners(note: &str, verifier: &WitnessVerifier) -> bool {
    verifier.verify(&Note::parse(note.as_bytes()).unwrap()).unwrap().is_some()
}

#[test]
fn a_checkpoint_gets_its_cosignature_and_keeps_it() {
    let (world, log) = World::with_log();
    let friend = Friend::of(&world, log);
    let witnesses = [friend.address.clone()];
    let running = world.start();
    running.acts(300);
    ask_all(&running.database, &witnesses).unwrap();
    assert_eq!(friend.size(), Some(301));
    let note = newest_checkpoint(&mut world.connect(), log).unwrap();
    assert!(cosigners(&note, &friend.address.verifier));

    // The next one has none yet; then it continues what the witness has seen.
    running.act("next").unwrap();
    assert!(!cosigners(&newest_checkpoint(&mut world.connect(), log).unwrap(), &friend.address.verifier));
    ask_all(&running.database, &witnesses).unwrap();
    assert_eq!(friend.size(), Some(302));
    ask_all(&running.database, &witnesses).unwrap();
    let (size, note) = cosigned_checkpoint(&mut world.connect(), log).unwrap().unwrap();
    assert!(size == 302 && cosigners(&note, &friend.address.verifier));
    world.assert_sound(log);
}

#[test]
fn a_witness_that_remembers_another_size_is_asked_again_with_a_proof_from_there() {
    let (world, log) = World::with_log();
    let friend = Friend::of(&world, log);
    let running = world.start();
    running.acts(20);
    ask_all(&running.database, std::slice::from_ref(&friend.address)).unwrap();
    world.execute("DELETE FROM log_cosignatures");
    running.acts(20);
    ask_all(&running.database, std::slice::from_ref(&friend.address)).unwrap();
    assert_eq!(friend.size(), Some(41));
}

#[test]
fn a_witness_that_is_away_holds_up_nobody() {
    let (world, log) = World::with_log();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let away = WitnessSigner::new(KeyName::new("away.example").unwrap(), SigningKey::from_seed(&[5; 32]));
    let away = WitnessAddress { verifier: away.verifier(), url };
    let start = || {
        Publisher::start_witnessed(
            &mut world.connect(),
            world.secrets.clone(),
            &world.outside(),
            std::slice::from_ref(&away),
        )
    };
    assert!(start().unwrap().standing().faults().is_empty());
    let running = world.start();
    running.act("goes-on").unwrap();
    ask_all(&running.database, std::slice::from_ref(&away)).unwrap();
    assert_eq!(world.signed(log), 2);
}

#[test]
fn a_history_that_is_shorter_or_other_than_a_witness_has_seen_is_not_signed() {
    let (world, log) = World::with_log();
    let friend = Friend::of(&world, log);
    let witnesses = [friend.address.clone()];
    let start =
        || Publisher::start_witnessed(&mut world.connect(), world.secrets.clone(), &world.outside(), &witnesses);
    assert!(start().unwrap().standing().faults().is_empty());
    assert_eq!(friend.size(), Some(1));

    friend.set(9);
    let faults = start().unwrap().standing().faults();
    assert!(matches!(faults.as_slice(), [Fault::LongerWitnessed { inside: 1, outside: 9, .. }]), "{faults:?}");
    assert!(faults[0].to_string().contains("friend.example says that it has cosigned 9"), "{}", faults[0]);
    friend.set(1);
    let stopped = start().unwrap();
    assert!(matches!(stopped.standing().faults().as_slice(), [Fault::OtherWitnessed { size: 1, .. }]));

    // Nothing is appended to a log that must not be signed.
    let database = crate::database::Database::open(&world.url, 1, world.clock.clone(), Box::new(stopped)).unwrap();
    let act = database.write_blocking(|tx| {
        crate::audit::record(tx, crate::audit::Scope::Cycle(1), super::world::deed("other-history"))
    });
    assert!(matches!(act, Err(Failure::Unavailable(_))));
    database.close();
    assert_eq!(world.signed(log), 1);
}
