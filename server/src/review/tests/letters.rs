//! Letters to who wrote a proposal, each in their language.

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::super::Deed;
use super::super::model::HidingReason;
use super::{DAY, Story, refusal, yes};

#[derive(Clone, Debug, QueryableByName)]
struct Letter {
    #[diesel(sql_type = Text)]
    address: String,
    #[diesel(sql_type = Text)]
    subject: String,
    #[diesel(sql_type = Text)]
    text: String,
}

/// The letters since the last ones that were seen.
fn letters(story: &Story, seen: &mut usize) -> Vec<Letter> {
    let query = diesel::sql_query("SELECT address, subject, text FROM letters WHERE kind = 'proposal' ORDER BY id");
    let all: Vec<Letter> = story.platform.read(|connection| Ok(query.load(connection)?));
    let new = all[*seen..].to_vec();
    *seen = all.len();
    new
}

#[test]
fn who_wrote_it_is_told_what_happened_why_and_until_when() {
    let story = Story::begin();
    let [first, second, _] = story.reviewers;
    let id = story.under_review();
    let mut seen = 0;
    let admitted = letters(&story, &mut seen);
    let addresses: Vec<&str> = admitted.iter().map(|letter| letter.address.as_str()).collect();
    assert_eq!(addresses, ["author@example.kz", "co-author@example.kz"]);
    assert_eq!(admitted[0].subject, "P01 goes on to the review");
    assert!(admitted[1].text.contains("Модератор посмотрел"), "{}", admitted[1].text);

    story.judge(first, id, Deed::Return("Бағасын нақтылаңыз.".to_owned())).unwrap();
    let due = story.proposal(id).due.unwrap();
    let last_day = story.platform.state.texts(crate::i18n::Language::English).date(due.plus(-1).0);
    let returned = letters(&story, &mut seen);
    assert!(returned[0].subject.contains(&last_day), "{} has {last_day}", returned[0].subject);
    assert!(returned[0].text.contains("Бағасын нақтылаңыз."), "{}", returned[0].text);

    story.mend(id, "Балалар алаңы").unwrap();
    story.judge(first, id, refusal("Жер жеке меншікте.")).unwrap();
    assert!(letters(&story, &mut seen).is_empty(), "one reviewer decides nothing");
    story.judge(second, id, Deed::Agree("Иә, солай.".to_owned())).unwrap();
    let refused = letters(&story, &mut seen);
    assert_eq!(refused.len(), 2);
    for part in ["The land is private", "Жер жеке меншікте.", "Иә, солай.", "/proposals/1/appeal"]
    {
        assert!(refused[0].text.contains(part), "{part} in {}", refused[0].text);
    }
}

#[test]
fn authors_are_reminded_once_two_days_before_the_end() {
    let story = Story::begin();
    let (mending, refused) = (story.under_review(), story.refused());
    story.judge(story.reviewers[0], mending, Deed::Return("x".to_owned())).unwrap();
    let due = story.proposal(mending).due.unwrap();
    assert_eq!(story.proposal(refused).due, Some(due));
    let mut seen = 0;
    letters(&story, &mut seen);

    story.live_until(due.plus(-2 * DAY - 1));
    story.look();
    assert!(letters(&story, &mut seen).is_empty());
    story.live_until(due.plus(-2 * DAY));
    story.look();
    let reminders = letters(&story, &mut seen);
    assert_eq!(reminders.len(), 4, "two proposals, two who wrote them");
    assert!(reminders[0].subject.starts_with("P01: the last day to mend it is"), "{}", reminders[0].subject);
    assert!(reminders[2].text.contains("/proposals/2/appeal"), "{}", reminders[2].text);
    story.look();
    story.live_until(due.plus(-1));
    story.look();
    assert!(letters(&story, &mut seen).is_empty(), "once is enough");
}

#[test]
fn a_proposal_of_nobody_with_mail_is_judged_without_letters() {
    let story = Story::begin();
    let id = story.hand_in("Алаң");
    let accounts = [story.author, story.co_author];
    story
        .write(move |tx| {
            for account in accounts {
                let sql = format!("UPDATE accounts SET email = NULL WHERE id = {account}");
                diesel::sql_query(sql).execute(tx.connection())?;
            }
            Ok(())
        })
        .unwrap();
    story.judge(story.moderator, id, Deed::Hide(HidingReason::Insult, "x".to_owned())).unwrap();
    assert!(letters(&story, &mut 0).is_empty());
}

#[test]
fn every_decision_that_matters_to_them_is_told() {
    let story = Story::begin();
    let [first, second, third] = story.reviewers;
    let words = || "Түсінік.".to_owned();
    let mut seen = 0;
    let mut subjects = Vec::new();
    let mut tell = |story: &Story| {
        subjects.push(letters(story, &mut seen).first().map(|letter| letter.subject.clone()).unwrap_or_default());
    };
    let id = story.hand_in("Алаң");
    story.judge(story.moderator, id, Deed::Hide(HidingReason::Insult, words())).unwrap();
    tell(&story);
    story.judge(story.moderator, id, Deed::Show).unwrap();
    tell(&story);
    story.judge(story.moderator, id, Deed::Admit).unwrap();
    story.judge(first, id, refusal("x")).unwrap();
    story.judge(second, id, Deed::Agree(words())).unwrap();
    story.appeal(story.author, id).unwrap();
    story.judge(third, id, Deed::Uphold(words())).unwrap();
    tell(&story);
    story.assess(first, id, 0, yes()).unwrap();
    story.judge(first, id, Deed::Find { assessment: 1, words: String::new() }).unwrap();
    tell(&story);
    story.judge(first, id, Deed::Reopen(words())).unwrap();
    tell(&story);
    story.hand_in("Басқа алаң");
    story.judge(story.moderator, id, Deed::Merge { into: 2, words: String::new() }).unwrap();
    tell(&story);
    let expected = [
        "P01 was hidden",
        "P01 is shown again",
        "P01 goes on to the review",
        "P01 can be carried out",
        "P01 is under review again",
        "P01 went into P02",
    ];
    assert_eq!(subjects, expected);
}
