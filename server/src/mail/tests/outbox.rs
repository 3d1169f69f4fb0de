//! What becomes of a row.

use std::collections::BTreeSet;
use std::time::Duration;

use super::super::model::{ATTEMPTS, KEPT, LEASE};
use super::super::transport::tests::{At, Behaviour, ScriptedServer, to_port};
use super::super::transport::{Fault, Folder, Patience, Step, Transport, Trouble};
use super::super::{Kind, Letter, LetterState, cancel, enqueue, forget, store};
use super::{Story, recipient};
use crate::errors::{Failure, Message};
use crate::i18n::Language;

const PATIENT: Patience = Patience { answer: Duration::from_secs(60), letter: Duration::from_secs(60) };
const IMPATIENT: Patience = Patience { answer: Duration::from_millis(200), letter: Duration::from_secs(60) };

fn state(row: &super::Row) -> LetterState {
    LetterState::from_code(&row.state).unwrap()
}

fn trouble(row: &super::Row) -> Trouble {
    Trouble::from_stored(row.trouble.as_deref().unwrap()).unwrap()
}

#[test]
fn a_letter_is_written_with_what_it_tells_or_not_at_all() {
    let story = Story::new();
    let told = story.platform.write(|tx| {
        let to = recipient("aigerim@example.kz", Language::English);
        enqueue(tx, Letter::account_made(to, "https://ortaq.example.kz"))?;
        Err::<(), _>(Failure::Refused(Message::new("mail-unsubscribe")))
    });
    assert!(told.is_err());
    assert!(story.rows().is_empty());

    story.enqueue("aigerim@example.kz");
    let row = story.only_row();
    assert_eq!((state(&row), row.attempts, row.next_at), (LetterState::Waiting, 0, story.now().0));
    assert!(row.text.contains("https://ortaq.example.kz/x"));
}

#[test]
fn a_letter_to_an_address_that_cannot_be_reached_is_refused_when_it_is_written() {
    let story = Story::new();
    let to = recipient("айгерім@example.kz", Language::Kazakh);
    let refused = story.platform.write(|tx| enqueue(tx, Letter::account_made(to, "https://ortaq.example.kz")));
    assert!(matches!(refused, Err(Failure::Refused(_))));
    assert!(story.rows().is_empty());
}

#[test]
fn a_letter_is_sent_once_and_then_erased() {
    let story = Story::new();
    let server = ScriptedServer::start(None);
    let office = story.office(to_port(server.port(), PATIENT));
    story.enqueue("aigerim@example.kz");
    assert!(office.deliver_next().unwrap());
    assert!(!office.deliver_next().unwrap());
    story.later(10 * LEASE);
    assert!(!office.deliver_next().unwrap());

    assert_eq!(server.taken().len(), 1);
    let row = story.only_row();
    assert_eq!(state(&row), LetterState::Sent);
    assert_eq!((row.address, row.subject, row.text, row.html), Default::default());
}

#[test]
fn two_processes_never_send_the_same_letter() {
    let story = Story::new();
    let server = ScriptedServer::start(None);
    for number in 0..24 {
        story.enqueue_news(&format!("reader{number}@example.kz"));
    }
    let second = story.platform.second_process();
    let mut others = story.office(to_port(server.port(), PATIENT));
    others.database = second.database.clone();
    let offices = [story.office(to_port(server.port(), PATIENT)), others];
    std::thread::scope(|scope| {
        for office in offices.iter().chain(&offices) {
            scope.spawn(|| while office.deliver_next().unwrap() {});
        }
    });

    let taken = server.taken();
    let to: BTreeSet<&str> =
        taken.iter().flat_map(|message| message.lines().filter(|line| line.starts_with("To: "))).collect();
    assert_eq!((taken.len(), to.len()), (24, 24));
    assert!(story.rows().iter().all(|row| state(row) == LetterState::Sent && row.attempts == 1));
}

#[test]
fn a_letter_of_a_process_that_died_is_sent_after_its_lease_under_the_same_id() {
    let story = Story::new();
    let server = ScriptedServer::start(None);
    let office = story.office(to_port(server.port(), PATIENT));
    story.enqueue("aigerim@example.kz");
    let now = story.now();
    let taken = story.write(move |tx| store::take(tx, now)).unwrap();
    assert!(!office.deliver_next().unwrap(), "somebody else is sending it");

    story.later(LEASE);
    assert!(office.deliver_next().unwrap());
    assert_eq!(server.taken().len(), 1);
    assert_eq!(story.only_row().attempts, 2);

    // The first one comes back after all, and changes nothing.
    let lost = Trouble::new(Step::Message, Fault::Lost);
    story.write(move |tx| store::failed(tx, taken.id, taken.attempt, lost, 60, now));
    story.write(move |tx| store::sent(tx, taken.id, taken.attempt, now));
    let row = story.only_row();
    assert_eq!((state(&row), row.trouble), (LetterState::Sent, None));
}

#[test]
fn a_letter_that_was_taken_before_a_crash_is_sent_again_under_the_same_id() {
    let story = Story::new();
    let server = ScriptedServer::start(Some((At::Message, Behaviour::CloseAfterTaking)));
    let office = story.office(to_port(server.port(), PATIENT));
    story.enqueue("aigerim@example.kz");
    office.deliver_next().unwrap();
    server.behave(None);
    story.later(60);
    office.deliver_next().unwrap();

    let ids: Vec<String> = server
        .taken()
        .iter()
        .map(|message| message.lines().find(|line| line.starts_with("Message-ID: ")).unwrap().to_owned())
        .collect();
    assert_eq!(ids.len(), 2, "at least once is what is promised");
    assert_eq!(ids[0], ids[1]);
}

#[test]
fn after_a_failure_a_letter_waits_longer_each_time_until_it_is_given_up() {
    let story = Story::new();
    let server = ScriptedServer::start(Some((At::Recipient, Behaviour::Refuse(451))));
    let office = story.office(to_port(server.port(), PATIENT));
    story.enqueue_news("aigerim@example.kz");
    let mut whole = 30;
    for attempt in 1..ATTEMPTS {
        assert!(office.deliver_next().unwrap(), "attempt {attempt}");
        assert!(!office.deliver_next().unwrap(), "it waits");
        let row = story.only_row();
        assert_eq!((state(&row), row.attempts), (LetterState::Waiting, attempt));
        assert_eq!(trouble(&row), Trouble::new(Step::Recipient, Fault::Refused(451)));
        let wait = row.next_at - story.now().0;
        assert!((whole / 2..=whole).contains(&wait), "attempt {attempt} waits {wait} s");
        story.later(wait);
        whole = (whole * 2).min(12 * 3600);
    }
    assert!(office.deliver_next().unwrap());
    let row = story.only_row();
    assert_eq!((state(&row), row.address.as_str(), row.text.as_str()), (LetterState::GivenUp, "example.kz", ""));
    assert!(server.taken().is_empty());
}

#[test]
fn a_refusal_for_good_ends_at_once_and_the_administrator_sees_it() {
    let story = Story::new();
    let server = ScriptedServer::start(Some((At::Recipient, Behaviour::Refuse(550))));
    story.enqueue("aigerim@example.kz");
    assert!(story.office(to_port(server.port(), PATIENT)).deliver_next().unwrap());
    let row = story.only_row();
    assert_eq!((state(&row), row.attempts), (LetterState::Refused, 1));

    let [failed] = story.platform.read(|connection| store::troubled(connection, 10)).try_into().unwrap();
    assert_eq!(
        (failed.kind, failed.domain.as_str(), failed.state),
        (Kind::SignInLink, "example.kz", LetterState::Refused)
    );
    assert_eq!(failed.trouble, Some(Trouble::new(Step::Recipient, Fault::Refused(550))));
    assert!(!row.trouble.unwrap().contains('@'), "what the server said had an address in it");
}

#[test]
fn a_server_that_fails_in_any_way_at_any_step_loses_no_letter_and_stops_no_other() {
    for at in At::BEFORE_QUIT {
        let ways = [
            (Behaviour::Refuse(421), PATIENT),
            (Behaviour::Close, PATIENT),
            (Behaviour::Garbage, PATIENT),
            (Behaviour::Stall, IMPATIENT),
            (Behaviour::EndlessLine, PATIENT),
        ];
        for (behaviour, patience) in ways {
            let story = Story::new();
            let server = ScriptedServer::start(Some((at, behaviour)));
            story.enqueue_news("first@example.kz");
            story.office(to_port(server.port(), patience)).deliver_next().unwrap();
            story.enqueue_news("second@example.kz");
            server.behave(None);
            let office = story.office(to_port(server.port(), PATIENT));
            assert!(office.deliver_next().unwrap(), "{at:?} {behaviour:?}");
            assert!(!office.deliver_next().unwrap(), "the first waits for its turn");
            story.later(60);
            assert!(office.deliver_next().unwrap());
            assert!(story.rows().iter().all(|row| state(row) == LetterState::Sent), "{at:?} {behaviour:?}");
            assert_eq!(server.taken().len(), 2, "{at:?} {behaviour:?}");
        }
    }
}

#[test]
fn a_refusal_before_the_letter_is_named_is_no_refusal_of_the_letter() {
    for at in [At::Greeting, At::Hello] {
        let story = Story::new();
        let server = ScriptedServer::start(Some((at, Behaviour::Refuse(554))));
        story.enqueue("aigerim@example.kz");
        story.office(to_port(server.port(), PATIENT)).deliver_next().unwrap();
        assert_eq!(state(&story.only_row()), LetterState::Waiting);
    }
}

#[test]
fn a_link_that_no_longer_works_is_not_sent() {
    let story = Story::new();
    let server = ScriptedServer::start(None);
    story.enqueue("aigerim@example.kz");
    story.enqueue_news("aigerim@example.kz");
    story.later(3601);
    let office = story.office(to_port(server.port(), PATIENT));
    while office.deliver_next().unwrap() {}
    let states: Vec<LetterState> = story.rows().iter().map(state).collect();
    assert_eq!(states, [LetterState::GivenUp, LetterState::Sent]);
    assert_eq!(trouble(&story.rows()[0]).fault, Fault::Late);
    assert_eq!(server.taken().len(), 1);
}

#[test]
fn without_a_mail_server_letters_wait_until_they_are_of_no_use() {
    let story = Story::new();
    let office = story.office(Transport::Off);
    story.enqueue("aigerim@example.kz");
    assert!(!office.deliver_next().unwrap());
    office.tidy_up().unwrap();
    assert_eq!(state(&story.only_row()), LetterState::Waiting);
    story.later(3601);
    office.tidy_up().unwrap();
    let row = story.only_row();
    assert_eq!((state(&row), row.text.as_str()), (LetterState::GivenUp, ""), "a link is a secret, even if unsent");
}

#[test]
fn rows_are_deleted_thirty_days_after_their_letter_has_ended() {
    let story = Story::new();
    let server = ScriptedServer::start(None);
    let office = story.office(to_port(server.port(), PATIENT));
    story.enqueue("aigerim@example.kz");
    office.deliver_next().unwrap();
    story.later(KEPT);
    office.tidy_up().unwrap();
    assert_eq!(story.rows().len(), 1);
    story.later(1);
    office.tidy_up().unwrap();
    assert!(story.rows().is_empty());
}

#[test]
fn who_ends_letters_gets_none_even_of_those_that_wait_or_failed() {
    let story = Story::new();
    let server = ScriptedServer::start(Some((At::Message, Behaviour::Refuse(451))));
    let office = story.office(to_port(server.port(), PATIENT));
    let account = story.account("aigerim@example.kz", Language::Kazakh);
    story.circular(account, "cycle-1-7");
    story.circular(account, "assembly-1");
    let now = story.now();
    let on_its_way = story.write(move |tx| store::take(tx, now)).unwrap();
    story.write(move |tx| cancel(tx, account, "cycle-1-7"));
    let failed = Trouble::new(Step::Connect, Fault::Lost);
    story.write(move |tx| store::failed(tx, on_its_way.id, on_its_way.attempt, failed, 30, now));
    story.later(LEASE);
    server.behave(None);
    while office.deliver_next().unwrap() {}

    let states: Vec<LetterState> = story.rows().iter().map(state).collect();
    assert_eq!(states, [LetterState::Cancelled, LetterState::Sent]);
    assert!(server.taken()[0].contains("List-Unsubscribe: <"));
}

#[test]
fn an_erased_account_leaves_no_trace_in_the_outbox() {
    let story = Story::new();
    let account = story.account("aigerim@example.kz", Language::Kazakh);
    story.circular(account, "assembly-1");
    story.write(move |tx| forget(tx, account));
    let row = story.only_row();
    assert_eq!((state(&row), row.account), (LetterState::Cancelled, None));
    assert_eq!((row.address, row.subject, row.text, row.html), Default::default());
}

#[test]
fn a_platform_with_a_folder_sends_by_itself_what_a_commit_enqueued() {
    let story = Story::new();
    story.enqueue("aigerim@example.kz");
    let state = &story.platform.state;
    for job in super::super::jobs(state) {
        (job.run)(state).unwrap();
    }
    assert_eq!(story.rows().iter().map(|row| row.state.as_str()).collect::<Vec<_>>(), ["sent"]);
    let crate::config::MailTransport::Folder(path) = &state.config.mail.transport else {
        panic!("tests have a folder")
    };
    let [letter] = Folder::open(path).unwrap().latest(10).unwrap().try_into().unwrap();
    assert!(letter.text.starts_with("To: aigerim@example.kz\nSubject: Кіру сілтемеңіз\n"), "{}", letter.text);
}
