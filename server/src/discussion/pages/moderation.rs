//! The moderators' queue of what was reported, and what they decide about comments.

use std::collections::BTreeMap;

use serde::Serialize;

use super::super::acts::{self, Ruling};
use super::super::model::Reason;
use super::super::store::{self, Waiting};
use super::place::{Named, cycle_path, sample_trail, trail_below};
use super::send::without_reason;
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::proposals;
use crate::proposals::model::code;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The most comments and proposals that the queue shows at once.
const MOST_LINES: usize = 50;
/// The most letters of a comment in the queue.
const LONGEST_GIST: usize = 160;
const DAY: i64 = 86_400;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Queue {
    trail: Vec<Crumb>,
    lines: Vec<Line>,
    /// How many more wait.
    rest: usize,
}

/// A comment or a proposal that was reported.
#[derive(Clone, Debug, Serialize)]
struct Line {
    path: String,
    code: String,
    is_proposal: bool,
    gist: String,
    since: Moment,
    days: i64,
    reports: usize,
    /// The ids of their words.
    reasons: Vec<&'static str>,
}

impl Page for Queue {
    const TEMPLATE: &'static str = "discussion/queue";

    fn title(&self, texts: &Texts) -> String {
        texts.get("discussion-queue-title")
    }

    fn samples() -> Vec<Self> {
        let line = |id: i64, days, reports, reasons: Vec<Reason>| Line {
            path: format!("/assemblies/sarzhailau/cycles/2027/proposals/7/comments/{id}"),
            code: "P07".to_owned(),
            is_proposal: false,
            gist: "Сен <b>кімсің</b>?".to_owned(),
            since: Moment(1_803_884_400),
            days,
            reports,
            reasons: reasons.into_iter().map(Reason::name).collect(),
        };
        let comment = line(1, 3, 2, vec![Reason::Insult, Reason::PersonalData]);
        let proposal = Line { is_proposal: true, ..line(2, 0, 1, vec![Reason::OffTopic]) };
        let lines = vec![comment, proposal];
        vec![Self { trail: sample_trail(), lines, rest: 4 }, Self { trail: sample_trail(), lines: Vec::new(), rest: 0 }]
    }
}

/// Shows what waits, the longest waiting first.
pub async fn queue(context: Context) -> Answer {
    let (named, language, now) = (Named::of(&context), context.language(), context.now());
    let read = context.state.database.read(move |connection| {
        let (assembly, cycle) = named.cycle(connection)?;
        let path = cycle_path(&assembly, &cycle);
        let waiting = store::waiting(connection, cycle.id)?;
        let things = things(&waiting);
        let rest = things.len().saturating_sub(MOST_LINES);
        let mut lines = Vec::new();
        for reports in things.iter().take(MOST_LINES) {
            lines.extend(line(connection, &path, cycle.id, reports, now)?);
        }
        Ok(Queue { trail: trail_below(&assembly, &cycle, language), lines, rest })
    });
    let page = read.await?;
    context.page(page)
}

/// The reports of each thing, in the order of the first of them.
fn things(waiting: &[Waiting]) -> Vec<Vec<Waiting>> {
    let mut things: Vec<Vec<Waiting>> = Vec::new();
    let mut places = BTreeMap::new();
    for report in waiting {
        let place = *places.entry((report.proposal, report.comment)).or_insert(things.len());
        match things.get_mut(place) {
            Some(thing) => thing.push(*report),
            None => things.push(vec![*report]),
        }
    }
    things
}

fn line(
    connection: &mut Connection,
    cycle_path: &str,
    cycle: i64,
    reports: &[Waiting],
    now: Moment,
) -> Result<Option<Line>, Failure> {
    let Some(first) = reports.first() else { return Ok(None) };
    let mut reasons: Vec<&'static str> = Vec::new();
    for report in reports {
        if !reasons.contains(&report.reason) {
            reasons.push(report.reason);
        }
    }
    let proposal = proposals::store::by_number(connection, cycle, first.proposal)?;
    let proposal_path = proposal.path(cycle_path);
    let (path, text) = match first.comment {
        Some(comment) => {
            (format!("{proposal_path}/comments/{comment}"), store::comment(connection, proposal.id, comment)?.text)
        }
        None => (format!("{proposal_path}/report"), proposal.title),
    };
    Ok(Some(Line {
        path,
        code: code(first.proposal),
        is_proposal: first.comment.is_none(),
        gist: gist(&text),
        since: first.since,
        days: (now.0 - first.since.0) / DAY,
        reports: reports.len(),
        reasons,
    }))
}

fn gist(text: &str) -> String {
    let mut gist: String = text.chars().take(LONGEST_GIST).collect();
    if gist.len() < text.len() {
        gist.push('…');
    }
    gist
}

/// Decides.
pub async fn moderate(context: Context) -> Answer {
    let (named, account) = (Named::of(&context), context.account()?.id);
    let id = named.comment()?;
    let (ruling, said) = match context.form.text("act") {
        "hide" => match Reason::from_code(context.form.text("hiding-reason")) {
            Some(reason) => (Ruling::Hide(reason), "discussion-done-hide"),
            None => return without_reason(&context, id, "hiding-reason").await,
        },
        "show" => (Ruling::Show, "discussion-done-show"),
        "dismiss" => (Ruling::Dismiss, "discussion-done-dismiss"),
        _ => return Err(Failure::Malformed),
    };
    let moderate = context.state.database.write(move |tx| {
        let found = named.proposal(tx)?;
        acts::moderate(tx, found.proposal.id, id, account, ruling)?;
        Ok(format!("{}/discussion", found.cycle_path()))
    });
    let path = moderate.await?;
    Ok(context.see_other_saying(&context.link(&path), &Message::new(said)))
}
