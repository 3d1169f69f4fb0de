//! What officials announce, correct and withdraw.

use super::super::store::announcements::{correct, find, latest, withdraw};
use super::{Story, words};
use crate::audit;
use crate::errors::Failure;

#[test]
fn an_announcement_keeps_all_that_it_ever_said() {
    let story = Story::new();
    let (author, assembly) = (story.secretary, story.assembly);
    let id = story.publish(story.district(), words("Жиын жексенбіде", "Сход в воскресенье"));
    story.platform.clock.set(story.platform.clock.now().plus(3600));
    story.write(move |tx| correct(tx, id, 1, author, "Күні түзетілді", &words("Жиын сенбіде", "")));

    let announcement = story.platform.read(|connection| find(connection, assembly, id));
    assert_eq!(announcement.words(), words("Жиын сенбіде", ""));
    assert_eq!(announcement.corrected_at(), Some(story.platform.clock.now()));
    let versions: Vec<_> =
        announcement.versions.iter().map(|version| (version.number, version.note.as_deref())).collect();
    assert_eq!(versions, [(1, None), (2, Some("Күні түзетілді"))]);
    assert_eq!(announcement.versions[0].words, words("Жиын жексенбіде", "Сход в воскресенье"));
}

#[test]
fn two_who_correct_at_once_do_not_overwrite_each_other() {
    let story = Story::new();
    let author = story.secretary;
    let id = story.publish(story.district(), words("Жиын", ""));
    story.write(move |tx| correct(tx, id, 1, author, "a", &words("Бірінші", "")));
    let second = story.platform.write(move |tx| correct(tx, id, 1, author, "b", &words("Екінші", "")));
    assert!(matches!(second, Err(Failure::Conflict)));
    let withdrawn = story.platform.write(move |tx| withdraw(tx, id, 1, author, "c"));
    assert!(matches!(withdrawn, Err(Failure::Conflict)), "who withdraws knows what it says");
    story.write(move |tx| correct(tx, id, 2, author, "b", &words("Екеуі", "")));
}

#[test]
fn what_is_withdrawn_says_why_and_cannot_be_changed() {
    let story = Story::new();
    let (author, assembly) = (story.secretary, story.assembly);
    let id = story.publish(story.its_cycle(), words("", "Сход"));
    story.write(move |tx| withdraw(tx, id, 1, author, "Сход перенесён"));
    let again = story.platform.write(move |tx| correct(tx, id, 2, author, "x", &words("", "Другое")));
    assert!(matches!(again, Err(Failure::Conflict)));

    let announcement = story.platform.read(|connection| find(connection, assembly, id));
    let withdrawal = announcement.withdrawal.unwrap();
    assert_eq!((withdrawal.role.as_str(), withdrawal.reason.as_str()), ("secretary", "Сход перенесён"));
}

#[test]
fn a_district_lists_what_its_cycles_announce_and_a_cycle_only_its_own() {
    let story = Story::new();
    let first = story.publish(story.district(), words("Бір", ""));
    let second = story.publish(story.its_cycle(), words("Екі", ""));
    let (district, cycle) = (story.district(), story.its_cycle());
    let ids = |subject, before| {
        let found = story.platform.read(move |connection| latest(connection, subject, before, 10));
        found.iter().map(|announcement| announcement.id).collect::<Vec<_>>()
    };
    assert_eq!(ids(district, None), [second, first]);
    assert_eq!(ids(district, Some(second)), [first]);
    assert_eq!(ids(cycle, None), [second]);
}

#[test]
fn an_announcement_of_another_district_is_not_found() {
    let story = Story::new();
    let id = story.publish(story.district(), words("Бір", ""));
    let elsewhere = story.assembly + 1;
    let found = story.platform.state.database.read_blocking(|connection| find(connection, elsewhere, id));
    assert!(matches!(found, Err(Failure::NotFound)));
}

#[test]
fn every_act_stands_in_the_public_record() {
    let story = Story::new();
    let (author, assembly) = (story.secretary, story.assembly);
    let id = story.publish(story.district(), words("Жиын", "Сход"));
    story.write(move |tx| correct(tx, id, 1, author, "Түзету", &words("Жиын!", "")));
    story.write(move |tx| withdraw(tx, id, 2, author, "Қате"));
    let acts = story.platform.read(|connection| audit::acts_of_assembly(connection, assembly));
    let events: Vec<String> =
        acts.iter().map(|act| format!("{act:?}")).filter(|act| act.contains("announcement")).collect();
    assert_eq!(events.len(), 3, "{events:#?}");
}
