//! What a moderator hides is nowhere to be read, and the log stays whole.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Nullable, Text};

use super::super::model::{HidingReason, reason_name};
use super::super::{Deed, Panel, panel, store};
use super::{Story, yes};
use crate::accounts::{self, Role};
use crate::app::Viewer;
use crate::i18n::Language;
use crate::proposals::{Event, State};

#[derive(Clone, Debug, PartialEq, Eq, QueryableByName)]
struct TextRow {
    #[diesel(sql_type = Text)]
    text: String,
    #[diesel(sql_type = Nullable<BigInt>)]
    concealed_at: Option<i64>,
}

/// The texts beside the log that anybody can read.
fn readable(story: &Story) -> Vec<String> {
    let query = diesel::sql_query("SELECT text, concealed_at FROM log_texts ORDER BY log_id, seq");
    let rows: Vec<TextRow> = story.platform.read(|connection| Ok(query.load(connection)?));
    rows.into_iter().filter(|row| row.concealed_at.is_none()).map(|row| row.text).collect()
}

fn hide(story: &Story, id: i64) {
    story.judge(story.moderator, id, Deed::Hide(HidingReason::Insult, "Көршіні балағаттайды.".to_owned())).unwrap();
}

fn visitor() -> Viewer {
    Viewer { language: Language::Kazakh, account: None, roles: [].into() }
}

fn shown(panel: &Panel) -> String {
    serde_json::to_string(panel).unwrap()
}

#[test]
fn a_hidden_proposals_words_are_not_beside_the_log_until_it_is_shown() {
    let story = Story::begin();
    let (id, other) = (story.hand_in("Балағат"), story.hand_in("Көпір"));
    hide(&story, id);
    let texts = readable(&story).join("\n");
    assert!(!texts.contains("Балағат"), "{texts}");
    assert!(texts.contains("Көпір") && texts.contains("Көршіні балағаттайды."), "{texts}");

    story.mend(id, "Балағат тағы").unwrap();
    assert_eq!(story.state(id), State::Hidden);
    assert!(!readable(&story).join("\n").contains("Балағат"), "also what is added while it is hidden");

    story.judge(story.moderator, id, Deed::Show).unwrap();
    let texts = readable(&story).join("\n");
    assert!(texts.contains("Балағат тағы") && texts.contains("Көпір"), "{texts}");
    assert_eq!(story.state(other), State::Submitted);
}

#[test]
fn what_is_hidden_cannot_be_withdrawn_so_that_it_stays_hidden() {
    let story = Story::begin();
    let id = story.hand_in("Балағат");
    hide(&story, id);
    let (found, author) = (story.proposal(id), story.author);
    let withdrawal = super::Happening::new(Event::Withdrawn, super::By::Resident(author)).saying("Балағатпен кетемін");
    let refused = story.write(move |tx| super::proposals::apply(tx, &found, &withdrawal));
    assert!(matches!(refused, Err(crate::errors::Failure::Refused(_))));
    assert_eq!(story.state(id), State::Hidden);
    assert!(!readable(&story).join("\n").contains("Балағат"));
}

#[test]
fn the_panel_says_why_it_is_hidden_and_the_rest_to_who_judges() {
    let story = Story::begin();
    let id = story.under_review();
    story.assess(story.reviewers[0], id, 0, yes()).unwrap();
    story.declare(story.reviewers[1], id).unwrap();
    let proposal = story.proposal(id);
    let open = story.platform.read(|connection| panel(connection, &visitor(), &proposal));
    assert!(shown(&open).contains("Үш баға салыстырылды.") && shown(&open).contains("Мердігер – туысым."));
    assert!(!shown(&open).contains("/review"), "a visitor is not led to the acts");

    hide(&story, id);
    let proposal = story.proposal(id);
    let closed = shown(&story.platform.read(|connection| panel(connection, &visitor(), &proposal)));
    assert!(closed.contains(reason_name(Event::Hidden, "insult").unwrap()), "{closed}");
    assert!(closed.contains("Көршіні балағаттайды.") && !closed.contains("Үш баға"), "{closed}");

    let judge = Viewer { roles: [Role::Moderator].into(), ..visitor() };
    let all = shown(&story.platform.read(|connection| panel(connection, &judge, &proposal)));
    assert!(all.contains("Үш баға") && all.contains("/proposals/1/review"), "{all}");
}

#[test]
fn an_erased_account_leaves_its_decisions_and_nothing_about_the_person() {
    let story = Story::begin();
    let id = story.under_review();
    let [first, second, _] = story.reviewers;
    story.declare(first, id).unwrap();
    story.write(move |tx| super::super::take(tx, id, second)).unwrap();
    let told = story.platform.read(|connection| accounts::export::export(connection, first, story.now()));
    assert!(told["review"]["interests"][0]["reason"].as_str().unwrap().contains("туысым"), "{told}");
    for account in [first, second] {
        story.write(move |tx| super::super::erase_account(tx, account)).unwrap();
    }
    let declared = story.platform.read(|connection| store::conflicts_of(connection, id));
    assert_eq!((declared.len(), declared[0].reason.as_str()), (1, ""));
    assert_eq!(story.platform.read(|connection| store::taker_of(connection, id)), None);
}
