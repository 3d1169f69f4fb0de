//! However much is said, a page shows a bounded part of it, and leads to the rest.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::connection::{Connection as _, InstrumentationEvent};
use diesel::prelude::*;
use serde_json::Value;

use super::super::model::{Order, Part};
use super::super::store::{self, Comment};
use super::comments::texts;
use super::{Story, visitor};
use crate::cycles;

impl Story {
    /// So many comments appear at once, as answers to a comment or as threads of their own.
    fn fill(&self, count: i64, root: Option<i64>) {
        let (proposal, account, now) = (self.proposal, self.stranger, self.now().0);
        let (root, level) = root.map_or(("NULL".to_owned(), 1), |root| (root.to_string(), 2));
        let sql = format!(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) \
             INSERT INTO discussion_comments \
             (proposal_id, parent_id, root_id, level, account_id, made_at, text, hidden_reason) \
             SELECT {proposal}, {root}, {root}, {level}, {account}, {now}, 'n' || i, '' FROM n"
        );
        self.write(move |tx| Ok(diesel::sql_query(sql).execute(tx.connection())?)).unwrap();
    }

    /// How many queries the first part of the discussion takes.
    fn queries(&self) -> usize {
        let (proposal, counted) = (self.proposal(), Arc::new(AtomicUsize::new(0)));
        let counter = counted.clone();
        self.platform.read(move |connection| {
            let cycle = cycles::by_id(connection, proposal.cycle)?;
            connection.set_instrumentation(move |event: InstrumentationEvent<'_>| {
                if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                    counter.fetch_add(1, Ordering::SeqCst);
                }
            });
            super::super::panel(connection, &visitor(), &cycle, &proposal, "/p", Part::default())?;
            connection.set_instrumentation(|_: InstrumentationEvent<'_>| {});
            Ok(())
        });
        counted.load(Ordering::SeqCst)
    }

    fn comment(&self, id: i64) -> Comment {
        self.platform.read(|connection| store::comment(connection, self.proposal, id))
    }
}

/// Where a link of the page leads.
fn from(turn: &Value) -> Option<i64> {
    let path = turn["path"].as_str()?;
    path.split_once("from=")?.1.split('#').next()?.parse().ok()
}

fn labels(panel: &Value) -> [Option<&str>; 2] {
    [panel["previous"]["label"]["id"].as_str(), panel["next"]["label"]["id"].as_str()]
}

#[test]
fn threads_come_twenty_at_a_time_and_every_one_of_them_once() {
    let story = Story::begin();
    for order in [Order::OldestFirst, Order::NewestFirst] {
        let story = Story::begin();
        story.fill(45, None);
        let (mut part, mut read) = (Part { order, from: None }, Vec::new());
        let mut pages = Vec::new();
        loop {
            let panel = story.panel_at(&visitor(), part);
            read.extend(texts(&panel["threads"]));
            let next = from(&panel["next"]);
            pages.push((part.from, panel));
            match next {
                Some(next) => part.from = Some(next),
                None => break,
            }
        }
        let mut expected: Vec<String> = (1..=45).map(|number| format!("n{number}")).collect();
        if order == Order::NewestFirst {
            expected.reverse();
        }
        assert_eq!(read, expected);
        let back: Vec<Option<i64>> = pages.iter().map(|(_, panel)| from(&panel["previous"])).collect();
        let begins = |page: usize| pages[page].1["threads"][0]["id"].as_i64();
        assert_eq!(back, [None, begins(0), begins(1)]);
        let (earlier, later) = (Some("discussion-earlier"), Some("discussion-later"));
        let expected = if order == Order::OldestFirst { [earlier, later] } else { [later, earlier] };
        assert_eq!(labels(&pages[1].1), expected);
    }
    story.fill(1, None);
    let panel = story.panel(&visitor());
    assert_eq!((labels(&panel), panel["orders"].as_array().unwrap().len()), ([None, None], 0));
}

#[test]
fn the_newest_answers_are_shown_and_lead_to_older_ones_with_what_they_answer() {
    let story = Story::begin();
    let [first, second] = story.neighbours;
    let root = story.say(first, None, "Көпір").unwrap();
    let question = story.say(second, Some(root), "Қашан?").unwrap();
    story.fill(30, Some(root));
    story.say(story.author, Some(question), "Көктемде.").unwrap();
    let panel = story.panel(&visitor());
    let newest: Vec<String> = (22..=30).map(|number| format!("n{number}")).collect();
    assert_eq!(texts(&panel["threads"]), [format!("Көпір(Қашан?(Көктемде.) {})", newest.join(" "))]);
    let older = panel["threads"][0]["older"].as_str().unwrap();
    let before: i64 = older.split_once("before=").unwrap().1.parse().unwrap();
    let below = story.platform.read(|connection| store::below(connection, &story.comment(root), Some(before), 50));
    let below: Vec<&str> = below.iter().map(|comment| comment.text.as_str()).collect();
    let rest: Vec<String> = (1..=21).map(|number| format!("n{number}")).collect();
    assert_eq!(below, [vec!["Қашан?".to_owned()], rest].concat());
}

#[test]
fn a_hundred_thousand_comments_take_no_more_queries_than_a_page_of_them() {
    let story = Story::begin();
    story.fill(20, None);
    let few = story.queries();
    let root = story.say(story.neighbours[0], None, "Көпір").unwrap();
    story.fill(50_000, None);
    story.fill(50_000, Some(root));
    let many = story.queries();
    assert!(many <= few && few <= 30, "{few} queries of twenty comments, {many} of a hundred thousand");
}

#[test]
fn what_was_just_written_is_found_where_its_writer_is_sent() {
    let story = Story::begin();
    story.fill(25, None);
    let newest = story.say(story.stranger, None, "жаңа").unwrap();
    let panel = story.panel_at(&visitor(), Part { order: Order::OldestFirst, from: Some(newest) });
    assert_eq!(texts(&panel["threads"]), ["жаңа"]);
}
