//! Threads, and what keeps them in order.

use super::super::Ruling;
use super::super::model::Reason;
use super::super::store::{self, NewComment};
use super::super::{delete, edit, erase_account, export_account, send};
use super::{Story, refused, signed_in, visitor};
use crate::cycles::model::Phase;
use crate::errors::Failure;
use crate::proposals::Event;

pub(super) fn texts(threads: &serde_json::Value) -> Vec<String> {
    let said = |comment: &serde_json::Value| {
        let below = texts(&comment["answers"]);
        let text = comment["text"].as_str().unwrap_or("-");
        if below.is_empty() { text.to_owned() } else { format!("{text}({})", below.join(" ")) }
    };
    threads.as_array().unwrap().iter().map(said).collect()
}

#[test]
fn answers_stand_below_what_they_answer_three_levels_deep() {
    let story = Story::begin();
    let [first, second] = story.neighbours;
    let root = story.say(first, None, "a").unwrap();
    let other = story.say(second, None, "b").unwrap();
    let answer = story.say(story.author, Some(root), "c").unwrap();
    let deepest = story.say(first, Some(answer), "d").unwrap();
    let beside = story.say(second, Some(deepest), "e").unwrap();
    story.say(second, Some(beside), "f").unwrap();
    story.say(second, Some(other), "g").unwrap();
    let panel = story.panel(&visitor());
    assert_eq!(texts(&panel["threads"]), ["a(c(d e f))", "b(g)"]);
    assert_eq!((story.proposal().comments, &panel["comments"]), (7, &7.into()));
    let author = &panel["threads"][0]["answers"][0];
    assert_eq!((&author["is_author"], &author["writer"]), (&true.into(), &"Айгүл Тұрсынова".into()));
    assert_eq!(panel["threads"][0]["is_author"], false);
}

#[test]
fn a_form_that_is_sent_twice_arrives_once_and_ten_are_enough_for_ten_minutes() {
    let story = Story::begin();
    let (proposal, account) = (story.proposal, story.neighbours[0]);
    let send = |once: String| {
        story.write(move |tx| send(tx, &NewComment { proposal, account, text: "Көпір", once: Some(&once) }, None))
    };
    let first = send("0".to_owned()).unwrap();
    assert_eq!(send("0".to_owned()).unwrap(), first);
    assert_eq!(story.proposal().comments, 1);
    for number in 1..10 {
        send(number.to_string()).unwrap();
    }
    assert_eq!(refused(send("10".to_owned())), "discussion-too-many");
    assert_eq!(send("0".to_owned()).unwrap(), first, "what arrived stays");
    story.platform.clock.set(story.now().plus(601));
    send("10".to_owned()).unwrap();
    assert_eq!(story.proposal().comments, 11);
}

#[test]
fn nobody_writes_too_much_or_nothing_or_when_it_is_closed() {
    let story = Story::begin();
    let (account, proposal) = (story.neighbours[0], story.proposal);
    assert_eq!(refused(story.say(account, None, " \n ")), "discussion-text-missing");
    assert!(matches!(story.say(account, Some(99), "Сұрақ"), Err(Failure::NotFound)));
    let gone = story.say(account, None, "Қате").unwrap();
    let stranger = story.stranger;
    let answer = story.write(move |tx| delete(tx, proposal, gone, stranger));
    assert!(matches!(answer, Err(Failure::Forbidden)), "only one's own");
    story.write(move |tx| delete(tx, proposal, gone, account)).unwrap();
    assert_eq!(story.proposal().comments, 0);
    let kept = story.platform.read(|connection| store::comment(connection, proposal, gone));
    assert_eq!(kept.text, "", "what is deleted is gone");
    assert_eq!(refused(story.say(stranger, Some(gone), "Жауап")), "discussion-answer-gone");
    story.come_to(Phase::RollCheck);
    assert_eq!(refused(story.say(account, None, "Кеш")), "discussion-closed-phase");
    assert_eq!(story.panel(&signed_in(account))["can_write"], false);
}

#[test]
fn nothing_is_said_or_read_about_a_hidden_proposal() {
    let story = Story::begin();
    story.say(story.neighbours[0], None, "Құпия сөз").unwrap();
    story.happen(Event::Hidden);
    assert_eq!(refused(story.say(story.neighbours[0], None, "Тағы")), "discussion-closed-hidden");
    let panel = story.panel(&signed_in(story.neighbours[0]));
    assert!(!panel.to_string().contains("Құпия сөз"), "{panel}");
    assert_eq!(panel["is_hidden"], true);
}

#[test]
fn what_an_erased_account_said_stays_without_the_name() {
    let story = Story::begin();
    let [first, _] = story.neighbours;
    story.say(first, None, "Көпір керек").unwrap();
    let told = story.platform.read(|connection| export_account(connection, first));
    assert_eq!(told["comments"][0]["text"], "Көпір керек");
    story.write(move |tx| erase_account(tx, first)).unwrap();
    let panel = story.panel(&visitor());
    assert_eq!(texts(&panel["threads"]), ["Көпір керек"]);
    assert_eq!(panel["threads"][0]["writer"], serde_json::Value::Null);
    let told = story.platform.read(|connection| export_account(connection, first));
    assert_eq!(told["comments"], serde_json::json!([]));
}

#[test]
fn a_comment_is_changed_for_a_quarter_of_an_hour_by_its_writer_and_says_so() {
    let story = Story::begin();
    let (proposal, [first, second]) = (story.proposal, story.neighbours);
    let comment = story.say(first, None, "Көпір керк").unwrap();
    let edit = |account: i64, text: &'static str| story.write(move |tx| edit(tx, proposal, comment, account, text));
    assert!(matches!(edit(second, "Басқа"), Err(Failure::Forbidden)));
    assert_eq!(refused(edit(first, " ")), "discussion-text-missing");
    edit(first, "Көпір керк").unwrap();
    assert_eq!(story.panel(&visitor())["threads"][0]["edited"], serde_json::Value::Null, "nothing has changed");
    story.platform.clock.set(story.now().plus(899));
    edit(first, "Көпір керек").unwrap();
    let panel = story.panel(&visitor());
    assert_eq!(panel["threads"][0]["text"], "Көпір керек");
    assert_eq!(panel["threads"][0]["edited"], serde_json::json!(story.now()));
    story.platform.clock.set(story.now().plus(1));
    assert_eq!(refused(edit(first, "Кеш")), "discussion-edit-late");
    assert_eq!(story.panel(&visitor())["threads"][0]["text"], "Көпір керек");
}

#[test]
fn what_is_reported_or_gone_is_not_changed() {
    let story = Story::begin();
    let (proposal, [first, second]) = (story.proposal, story.neighbours);
    let edit = |comment: i64| story.write(move |tx| edit(tx, proposal, comment, first, "Түк айтпадым"));
    let bad = story.say(first, None, "Жаман сөз").unwrap();
    story.report(bad, second).unwrap();
    assert_eq!(refused(edit(bad)), "discussion-edit-reported");
    story.moderate(bad, Ruling::Hide(Reason::Insult)).unwrap();
    assert_eq!(refused(edit(bad)), "discussion-edit-gone");
    let gone = story.say(first, None, "Қате").unwrap();
    story.write(move |tx| delete(tx, proposal, gone, first)).unwrap();
    assert_eq!(refused(edit(gone)), "discussion-edit-gone");
}

#[test]
fn what_was_withdrawn_takes_no_comments_and_shows_those_it_has() {
    let story = Story::begin();
    let [first, _] = story.neighbours;
    story.say(first, None, "Көпір керек").unwrap();
    story.happen(Event::Withdrawn);
    assert_eq!(refused(story.say(first, None, "Неге?")), "discussion-closed-withdrawn");
    let panel = story.panel(&signed_in(first));
    assert_eq!((texts(&panel["threads"]), &panel["can_write"]), (vec!["Көпір керек".to_owned()], &false.into()));
    assert_eq!(panel["closed"]["id"], "discussion-closed-withdrawn");
}
