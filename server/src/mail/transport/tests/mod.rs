//! Mail servers that refuse, stall, talk nonsense and die, at every step of the dialogue.

mod scripted;

use std::net::{Ipv4Addr, TcpListener};
use std::time::Duration;

use super::{Fault, MailServer, Parcel, Patience, Protection, Step, Transport, Trouble};
pub(in crate::mail) use scripted::{At, Behaviour, ScriptedServer};

/// More than any honest answer takes, however busy the machine.
const PATIENT: Patience = Patience { answer: Duration::from_secs(60), letter: Duration::from_secs(120) };
/// For servers that never answer.
const IMPATIENT: Patience = Patience { answer: Duration::from_millis(200), letter: Duration::from_secs(60) };

pub(in crate::mail) fn to_port(port: u16, patience: Patience) -> Transport {
    Transport::Smtp(Box::new(MailServer {
        host: Ipv4Addr::LOCALHOST.to_string(),
        port,
        protection: Protection::None,
        credentials: None,
        patience,
    }))
}

fn parcel() -> Parcel {
    Parcel {
        from: "ortaq@example.kz".parse().unwrap(),
        to: "aigerim@example.kz".parse().unwrap(),
        message: b"Subject: Hello\r\n\r\nA line.\r\n.hidden".to_vec(),
        name: "000000000007-00000001".to_owned(),
        reading_copy: "To: aigerim@example.kz\nSubject: Hello\n\nA line.".to_owned(),
    }
}

fn outcome(behaviour: Option<(At, Behaviour)>, patience: Patience) -> (Result<(), Trouble>, Vec<String>) {
    let server = ScriptedServer::start(behaviour);
    let outcome = to_port(server.port(), patience).deliver(&parcel());
    (outcome, server.taken())
}

fn step_of(at: At) -> Step {
    match at {
        At::Greeting | At::Hello => Step::Connect,
        At::Sender => Step::Sender,
        At::Recipient => Step::Recipient,
        At::Data | At::Message | At::Quit => Step::Message,
    }
}

#[test]
fn a_server_that_works_gets_the_letter_once_and_whole() {
    let (outcome, taken) = outcome(None, PATIENT);
    assert_eq!(outcome, Ok(()));
    assert_eq!(taken, ["Subject: Hello\r\n\r\nA line.\r\n.hidden\r\n"]);
}

#[test]
fn a_refusal_is_known_by_its_step_and_code() {
    for at in At::BEFORE_QUIT {
        for code in [421, 450, 451, 452, 500, 521, 550, 552, 554] {
            let (outcome, taken) = outcome(Some((at, Behaviour::Refuse(code))), PATIENT);
            let trouble = outcome.unwrap_err();
            assert_eq!(trouble, Trouble::new(step_of(at), Fault::Refused(code)), "{at:?} {code}");
            let is_about_the_letter = !matches!(at, At::Greeting | At::Hello);
            assert_eq!(trouble.is_final(), code >= 500 && is_about_the_letter, "{at:?} {code}");
            assert!(taken.is_empty());
        }
    }
}

#[test]
fn a_server_that_dies_at_any_step_leaves_the_letter_to_be_tried_again() {
    for at in At::BEFORE_QUIT {
        let (outcome, _) = outcome(Some((at, Behaviour::Close)), PATIENT);
        let trouble = outcome.unwrap_err();
        assert_eq!(trouble.step, step_of(at), "{at:?}");
        assert!(matches!(trouble.fault, Fault::Lost | Fault::Garbled), "{at:?}: {trouble}");
        assert!(!trouble.is_final());
    }
}

#[test]
fn a_server_that_stalls_at_any_step_is_not_waited_for() {
    for at in At::BEFORE_QUIT {
        let (outcome, _) = outcome(Some((at, Behaviour::Stall)), IMPATIENT);
        let trouble = outcome.unwrap_err();
        assert_eq!(trouble.fault, Fault::Stalled, "{at:?}");
        assert!(!trouble.is_final());
    }
}

#[test]
fn a_letter_has_a_last_moment_however_patient_each_answer_is() {
    let patience = Patience { answer: Duration::from_secs(3600), letter: Duration::from_millis(300) };
    for at in [At::Greeting, At::Recipient, At::Message] {
        let (outcome, _) = outcome(Some((at, Behaviour::Stall)), patience);
        assert_eq!(outcome.unwrap_err().fault, Fault::Stalled, "{at:?}");
    }
}

#[test]
fn nonsense_and_endless_answers_are_recognised_as_such() {
    for at in At::BEFORE_QUIT {
        for behaviour in [Behaviour::Garbage, Behaviour::EndlessLine, Behaviour::EndlessLines] {
            let (outcome, taken) = outcome(Some((at, behaviour)), PATIENT);
            let trouble = outcome.unwrap_err();
            assert_eq!(trouble, Trouble::new(step_of(at), Fault::Garbled), "{at:?} {behaviour:?}");
            assert!(!trouble.is_final());
            assert!(taken.is_empty());
        }
    }
}

#[test]
fn a_yes_that_belongs_elsewhere_is_not_taken_for_one() {
    for (at, code) in [(At::Data, 250), (At::Message, 354), (At::Recipient, 354), (At::Sender, 334)] {
        let (outcome, _) = outcome(Some((at, Behaviour::Refuse(code))), PATIENT);
        assert_eq!(outcome.unwrap_err().fault, Fault::Garbled, "{at:?} {code}");
    }
}

#[test]
fn what_happens_after_the_letter_was_taken_does_not_matter() {
    for behaviour in
        [Behaviour::Refuse(421), Behaviour::Close, Behaviour::Stall, Behaviour::Garbage, Behaviour::EndlessLine]
    {
        let patience = if behaviour == Behaviour::Stall { IMPATIENT } else { PATIENT };
        let (outcome, taken) = outcome(Some((At::Quit, behaviour)), patience);
        assert_eq!(outcome, Ok(()), "{behaviour:?}");
        assert_eq!(taken.len(), 1);
    }
}

#[test]
fn nobody_listening_is_a_lost_connection() {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap().local_addr().unwrap().port();
    let trouble = to_port(port, PATIENT).deliver(&parcel()).unwrap_err();
    assert_eq!(trouble, Trouble::new(Step::Connect, Fault::Lost));
}

#[test]
fn troubles_are_read_back_as_they_were_stored() {
    let faults = [
        Fault::Refused(550),
        Fault::Lost,
        Fault::Stalled,
        Fault::Garbled,
        Fault::Unsupported,
        Fault::Late,
        Fault::Broken,
        Fault::Off,
    ];
    for step in Step::ALL {
        for fault in faults {
            let trouble = Trouble::new(step, fault);
            assert_eq!(Trouble::from_stored(&trouble.to_string()), Some(trouble));
        }
    }
    for text in ["", "connect", "connect 200", "nowhere lost", "connect lost lost"] {
        assert_eq!(Trouble::from_stored(text), None, "{text}");
    }
}

#[test]
fn a_folder_has_each_letter_for_programs_and_for_people() {
    let place = tempfile::tempdir().unwrap();
    let folder = super::Folder::open(&place.path().join("mail")).unwrap();
    let transport = Transport::Folder(folder.clone());
    transport.deliver(&parcel()).unwrap();
    transport.deliver(&parcel()).unwrap();
    let later = Parcel { name: "000000000009-00000002".to_owned(), ..parcel() };
    transport.deliver(&later).unwrap();

    let latest = folder.latest(10).unwrap();
    assert_eq!(latest.iter().map(|letter| letter.name.as_str()).collect::<Vec<_>>(), [&later.name, &parcel().name]);
    assert_eq!(folder.latest(1).unwrap().len(), 1);
    assert!(latest[0].text.contains("A line."));
    let eml = std::fs::read(place.path().join("mail/000000000007-00000001.eml")).unwrap();
    assert_eq!(eml, parcel().message);
}

#[test]
fn a_folder_that_is_gone_is_a_trouble_of_our_own() {
    let place = tempfile::tempdir().unwrap();
    let folder = super::Folder::open(&place.path().join("mail")).unwrap();
    std::fs::remove_dir(place.path().join("mail")).unwrap();
    let trouble = Transport::Folder(folder).deliver(&parcel()).unwrap_err();
    assert_eq!(trouble, Trouble::new(Step::Here, Fault::Broken));
    assert!(!trouble.is_final());
}
