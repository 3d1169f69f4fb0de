//! Reports, and what moderators decide about them.

use diesel::prelude::*;
use diesel::sql_types::Text;
use ortaq_crypto::entry::{Body, Entry};

use super::super::model::Reason;
use super::super::{Ruling, dismiss_proposal, erase_account, export_account, moderate, report, report_proposal, store};
use super::{Story, refused, signed_in, visitor};
use crate::accounts::Role;
use crate::app::Viewer;
use crate::errors::Failure;
use crate::review::HidingReason;

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = Text)]
    line: String,
}

impl Story {
    pub(super) fn report(&self, comment: i64, account: i64) -> Result<(), Failure> {
        let proposal = self.proposal;
        self.write(move |tx| report(tx, proposal, comment, account, Reason::Insult))
    }

    pub(super) fn moderate(&self, comment: i64, ruling: Ruling) -> Result<(), Failure> {
        let (proposal, moderator) = (self.proposal, self.stranger);
        self.write(move |tx| moderate(tx, proposal, comment, moderator, ruling))
    }

    fn waiting(&self) -> Vec<i64> {
        let waiting = self.platform.read(|connection| store::waiting(connection, self.cycle));
        waiting.into_iter().filter_map(|report| report.comment).collect()
    }

    /// What the log says about comments: event, subject, reason.
    fn log(&self) -> Vec<[String; 3]> {
        let query = diesel::sql_query("SELECT line FROM log_entries ORDER BY log_id, seq");
        let lines: Vec<Line> = self.platform.read(|connection| Ok(query.load(connection)?));
        let acts = lines.iter().filter_map(|line| match Entry::parse(line.line.as_bytes()).unwrap().body {
            Body::Review(act) => {
                Some([act.event.as_str(), act.subject.as_str(), act.reason.as_str()].map(str::to_owned))
            }
            _ => None,
        });
        acts.collect()
    }
}

#[test]
fn what_is_reported_waits_for_a_moderator_who_hides_it_and_shows_it_again() {
    let story = Story::begin();
    let [first, second] = story.neighbours;
    let bad = story.say(first, None, "Жаман сөз").unwrap();
    let good = story.say(first, None, "Жақсы сөз").unwrap();
    assert_eq!(refused(story.report(bad, first)), "discussion-report-own");
    story.report(bad, second).unwrap();
    assert_eq!(refused(story.report(bad, second)), "discussion-report-before");
    story.platform.clock.set(story.now().plus(60));
    story.report(good, second).unwrap();
    story.report(bad, story.author).unwrap();
    assert_eq!(story.waiting(), [bad, good, bad], "the longest waiting first");

    story.moderate(bad, Ruling::Hide(Reason::Insult)).unwrap();
    story.moderate(good, Ruling::Dismiss).unwrap();
    assert_eq!((story.waiting(), story.proposal().comments), (vec![], 1));
    let read = |viewer: &Viewer| story.panel(viewer).to_string();
    let moderator = Viewer { roles: [Role::Moderator].into(), ..visitor() };
    assert!(!read(&visitor()).contains("Жаман сөз") && !read(&signed_in(second)).contains("Жаман сөз"));
    assert!(read(&visitor()).contains("discussion-reason-insult") && read(&visitor()).contains("Жақсы сөз"));
    assert!(read(&moderator).contains("Жаман сөз") && read(&signed_in(first)).contains("Жаман сөз"));
    assert_eq!(refused(story.say(second, Some(bad), "Жауап")), "discussion-answer-gone");
    assert_eq!(refused(story.report(bad, second)), "discussion-report-gone");

    story.moderate(bad, Ruling::Show).unwrap();
    assert!(read(&visitor()).contains("Жаман сөз"));
    assert_eq!(story.proposal().comments, 2);
    let expected = [["comment-hidden", "P01", "insult"], ["comment-shown", "P01", ""]];
    assert_eq!(story.log(), expected.map(|entry| entry.map(str::to_owned)));
}

#[test]
fn two_moderators_do_not_decide_the_same_twice_and_none_decides_about_their_own() {
    let story = Story::begin();
    let comment = story.say(story.neighbours[0], None, "Сөз").unwrap();
    story.moderate(comment, Ruling::Hide(Reason::OffTopic)).unwrap();
    for ruling in [Ruling::Hide(Reason::Insult), Ruling::Dismiss] {
        assert!(matches!(story.moderate(comment, ruling), Err(Failure::Conflict)), "{ruling:?}");
    }
    let own = story.say(story.stranger, None, "Өз сөзім").unwrap();
    assert_eq!(refused(story.moderate(own, Ruling::Hide(Reason::Insult))), "discussion-moderate-own");
    assert_eq!(story.log().len(), 1);
}

impl Story {
    fn report_proposal(&self, account: i64) -> Result<(), Failure> {
        let proposal = self.proposal;
        self.write(move |tx| report_proposal(tx, proposal, account, HidingReason::NotAProposal))
    }

    fn count_waiting(&self) -> i64 {
        self.platform.read(|connection| store::count_waiting(connection, self.cycle))
    }
}

#[test]
fn a_proposal_is_reported_once_by_each_and_waits_with_the_comments() {
    let story = Story::begin();
    let [first, second] = story.neighbours;
    let comment = story.say(first, None, "Сөз").unwrap();
    story.report(comment, second).unwrap();
    story.platform.clock.set(story.now().plus(60));
    assert_eq!(refused(story.report_proposal(story.author)), "discussion-proposal-report-own");
    story.report_proposal(first).unwrap();
    story.report_proposal(second).unwrap();
    assert_eq!(refused(story.report_proposal(second)), "discussion-proposal-report-before");
    let waiting = story.platform.read(|connection| store::waiting(connection, story.cycle));
    let waiting: Vec<(Option<i64>, &str)> = waiting.iter().map(|report| (report.comment, report.reason)).collect();
    let whole = (None, "review-hiding-not-a-proposal");
    assert_eq!(waiting, [(Some(comment), "discussion-reason-insult"), whole, whole]);
    assert_eq!(story.count_waiting(), 2);

    let (proposal, moderator, author) = (story.proposal, story.stranger, story.author);
    let own = story.write(move |tx| dismiss_proposal(tx, proposal, author));
    assert_eq!(refused(own), "discussion-proposal-moderate-own");
    story.write(move |tx| dismiss_proposal(tx, proposal, moderator)).unwrap();
    let again = story.write(move |tx| dismiss_proposal(tx, proposal, moderator));
    assert!(matches!(again, Err(Failure::Conflict)));
    assert_eq!(story.count_waiting(), 1);
    let told = story.platform.read(|connection| export_account(connection, first));
    assert_eq!(told["proposal_reports"][0]["reason"], "not-a-proposal");
    story.write(move |tx| erase_account(tx, first)).unwrap();
    let told = story.platform.read(|connection| export_account(connection, first));
    assert_eq!(told["proposal_reports"], serde_json::json!([]));
}

#[test]
fn who_reports_ten_things_in_ten_minutes_waits() {
    let story = Story::begin();
    let [first, second] = story.neighbours;
    let comments: Vec<i64> = (0..10).map(|_| story.say(second, None, "Сөз").unwrap()).collect();
    for comment in comments {
        story.report(comment, first).unwrap();
    }
    assert_eq!(refused(story.report_proposal(first)), "discussion-report-too-many");
    story.platform.clock.set(story.now().plus(601));
    story.report_proposal(first).unwrap();
}
