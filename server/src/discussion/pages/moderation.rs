//! The moderators' queue of reported comments, and what they decide.

use std::collections::BTreeSet;

use serde::Serialize;

use super::super::acts::{self, Ruling};
use super::super::model::Reason;
use super::super::store::{self, Waiting};
use super::place::{Named, cycle_path, sample_trail, trail_below};
use super::send::without_reason;
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::proposals::model::code;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The most comments that the queue shows at once.
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

/// A comment that was reported.
#[derive(Clone, Debug, Serialize)]
struct Line {
    path: String,
    code: String,
    gist: String,
    since: Moment,
    days: i64,
    reports: usize,
    reasons: Vec<Reason>,
}

impl Page for Queue {
    const TEMPLATE: &'static str = "discussion/queue";

    fn title(&self, texts: &Texts) -> String {
        texts.get("discussion-queue-title")
    }

    fn samples() -> Vec<Self> {
        let line = |id: i64, days, reports, reasons| Line {
            path: format!("/assemblies/sarzhailau/cycles/2027/proposals/7/comments/{id}"),
            code: "P07".to_owned(),
            gist: "Сен <b>кімсің</b>?".to_owned(),
            since: Moment(1_803_884_400),
            days,
            reports,
            reasons,
        };
        let lines =
            vec![line(1, 3, 2, vec![Reason::Insult, Reason::PersonalData]), line(2, 0, 1, vec![Reason::OffTopic])];
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
        let mut order: Vec<i64> = Vec::new();
        let mut known = BTreeSet::new();
        order.extend(waiting.iter().map(|report| report.comment).filter(|comment| known.insert(*comment)));
        let rest = order.len().saturating_sub(MOST_LINES);
        order.truncate(MOST_LINES);
        let comments = store::comments(connection, &order)?;
        let lines = order.iter().filter_map(|id| {
            let reports: Vec<&Waiting> = waiting.iter().filter(|report| report.comment == *id).collect();
            line(&path, comments.get(id)?, &reports, now)
        });
        Ok(Queue { trail: trail_below(&assembly, &cycle, language), lines: lines.collect(), rest })
    });
    let page = read.await?;
    context.page(page)
}

fn line(cycle_path: &str, comment: &store::Comment, reports: &[&Waiting], now: Moment) -> Option<Line> {
    let first = reports.first()?;
    let mut reasons: Vec<Reason> = Vec::new();
    for report in reports {
        if !reasons.contains(&report.reason) {
            reasons.push(report.reason);
        }
    }
    let mut gist: String = comment.text.chars().take(LONGEST_GIST).collect();
    if gist.len() < comment.text.len() {
        gist.push('…');
    }
    Some(Line {
        path: format!("{cycle_path}/proposals/{}/comments/{}", first.proposal, comment.id),
        code: code(first.proposal),
        gist,
        since: first.since,
        days: (now.0 - first.since.0) / DAY,
        reports: reports.len(),
        reasons,
    })
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
