//! Who is named beside what they say: authors whose names are not public never are.

use diesel::prelude::*;

use super::super::erase_account;
use super::{Story, signed_in, visitor};
use crate::accounts::Role;
use crate::app::Viewer;
use crate::proposals::schema::proposal_authors;
use crate::proposals::{self, By, Event, Happening};

impl Story {
    /// A story about a proposal whose authors' names are not public.
    fn nameless() -> Self {
        let story = Self::begin();
        let proposal = story.hand_in(By::Resident(story.author), false);
        Self { proposal, ..story }
    }

    fn joins(&self, account: i64) {
        let proposal = self.proposal;
        let join = move |tx: &mut crate::database::Transaction<'_>| {
            let now = tx.now();
            let values = (
                proposal_authors::proposal_id.eq(proposal),
                proposal_authors::account_id.eq(account),
                proposal_authors::joined_at.eq(now),
            );
            diesel::insert_into(proposal_authors::table).values(values).execute(tx.connection())?;
            Ok(())
        };
        self.write(join).unwrap();
    }

    /// Writers and marks of the threads, as anybody reads them.
    fn writers(&self, viewer: &Viewer) -> Vec<(Option<String>, bool)> {
        let panel = self.panel(viewer);
        let writer = |thread: &serde_json::Value| {
            (thread["writer"].as_str().map(str::to_owned), thread["is_author"].as_bool().unwrap())
        };
        panel["threads"].as_array().unwrap().iter().map(writer).collect()
    }
}

fn named(name: &str, is_author: bool) -> (Option<String>, bool) {
    (Some(name.to_owned()), is_author)
}

#[test]
fn an_author_whose_name_is_not_public_answers_without_it() {
    let story = Story::nameless();
    story.say(story.neighbours[0], None, "Қашан?").unwrap();
    story.say(story.author, None, "Көктемде.").unwrap();
    let moderator = Viewer { roles: [Role::Moderator].into(), ..visitor() };
    for reader in [visitor(), signed_in(story.neighbours[0]), signed_in(story.author), moderator] {
        assert_eq!(story.writers(&reader), [named("Ерлан Сәрсен", false), (None, true)]);
        assert!(!story.panel(&reader).to_string().contains("Айгүл"));
    }
    assert_eq!(story.panel(&signed_in(story.author))["hint"]["id"], "discussion-text-hint-author");
    assert_eq!(story.panel(&signed_in(story.neighbours[0]))["hint"]["id"], "discussion-text-hint");
}

#[test]
fn the_author_of_a_paper_form_without_the_name_is_not_named_either() {
    let story = Story::begin();
    let proposal = story.hand_in(By::Official(story.stranger, Role::Secretary), false);
    let story = Story { proposal, ..story };
    story.say(story.author, None, "Рақмет.").unwrap();
    assert_eq!(story.writers(&visitor()), [(None, true)]);
}

#[test]
fn co_authors_are_not_named_and_what_they_said_before_does_not_give_them_away() {
    let story = Story::nameless();
    let [first, _] = story.neighbours;
    story.say(first, None, "Дұрыс ұсыныс.").unwrap();
    story.joins(first);
    story.say(first, None, "Сметаны түзеттік.").unwrap();
    assert_eq!(story.writers(&visitor()), [named("Ерлан Сәрсен", false), (None, true)]);
}

#[test]
fn names_that_are_public_no_more_are_no_more_beside_comments() {
    let story = Story::begin();
    story.say(story.author, None, "Көктемде.").unwrap();
    assert_eq!(story.writers(&visitor()), [named("Айгүл Тұрсынова", true)]);
    let (proposal, by) = (story.proposal(), By::Resident(story.author));
    let mend = move |tx: &mut crate::database::Transaction<'_>| {
        let mut content = proposals::store::latest_version(tx, proposal.id)?.content;
        content.names_are_public = false;
        proposals::apply_version(tx, &proposal, &Happening::new(Event::Mended, by), &content).map(drop)
    };
    story.write(mend).unwrap();
    assert_eq!(story.writers(&visitor()), [(None, true)]);
}

#[test]
fn what_an_author_said_without_the_name_stays_the_authors_when_the_account_is_erased() {
    let story = Story::nameless();
    story.say(story.author, None, "Көктемде.").unwrap();
    let author = story.author;
    story.write(move |tx| erase_account(tx, author)).unwrap();
    assert_eq!(story.writers(&visitor()), [(None, true)]);
}
