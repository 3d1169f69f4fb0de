//! Writing `.pb` files: a document as it was read, or a document made of an instance.

use std::collections::HashSet;

use super::document::{Document, Row, Table};
use crate::model::{Ballot, Instance, VoteType};

/// The text of a document: `\n` at line ends, quotes only where they are needed.
#[must_use]
pub fn write(document: &Document) -> String {
    let mut text = String::from("META\nkey;value\n");
    push_rows(&mut text, &document.meta);
    for (title, table) in [("PROJECTS", &document.projects), ("VOTES", &document.votes)] {
        text.push_str(title);
        text.push('\n');
        push_row(&mut text, &table.columns);
        push_rows(&mut text, &table.rows);
    }
    text
}

fn push_rows(text: &mut String, rows: &[Row]) {
    for row in rows {
        push_row(text, row);
    }
}

fn push_row(text: &mut String, row: &Row) {
    for (place, field) in row.fields.iter().enumerate() {
        if place > 0 {
            text.push(';');
        }
        if field.contains([';', '"', '\n', '\r']) {
            text.push('"');
            text.push_str(&field.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(field);
        }
    }
    text.push('\n');
}

/// An amount as the format writes it: `1005` with one decimal is `100.5`.
#[must_use]
pub fn format_amount(amount: u64, decimals: u32) -> String {
    let Ok(width) = usize::try_from(decimals) else {
        return amount.to_string();
    };
    let digits = format!("{amount:0>width$}", width = width + 1);
    let (whole, fraction) = digits.split_at(digits.len() - width);
    let fraction = fraction.trim_end_matches('0');
    if fraction.is_empty() {
        whole.to_owned()
    } else {
        format!("{whole}.{fraction}")
    }
}

impl Document {
    /// A document of an instance. `meta` says what an instance does not know (description, unit,
    /// dates, …, and for ordinal ballots `max_length`); counts, budget and vote type are added.
    /// Voters are numbered from 1 in the order of the ballots.
    #[must_use]
    pub fn from_instance(instance: &Instance, meta: &[(&str, &str)]) -> Self {
        let counted = [
            ("num_projects", instance.projects.len().to_string()),
            ("num_votes", instance.ballots.len().to_string()),
            ("budget", format_amount(instance.budget, instance.decimals)),
            ("vote_type", vote_type(instance.vote_type).to_owned()),
        ];
        let given: HashSet<&str> = counted.iter().map(|&(key, _)| key).collect();
        let described = meta.iter().filter(|(key, _)| !given.contains(key));
        let described = described.map(|&(key, value)| (key, value.to_owned()));
        let rows = described.chain(counted);
        Self {
            meta: rows
                .map(|(key, value)| Row::new(vec![key.to_owned(), value]))
                .collect(),
            projects: project_table(instance),
            votes: vote_table(instance),
        }
    }
}

fn vote_type(vote_type: VoteType) -> &'static str {
    match vote_type {
        VoteType::Approval => "approval",
        VoteType::ChooseOne => "choose-1",
        VoteType::Ordinal => "ordinal",
        VoteType::Cumulative => "cumulative",
        VoteType::Scoring => "scoring",
    }
}

fn columns(names: &[&str]) -> Row {
    Row::new(names.iter().map(|&name| name.to_owned()).collect())
}

fn project_table(instance: &Instance) -> Table {
    let counts = instance.supporters().into_iter().zip(instance.scores());
    let rows = instance
        .projects
        .iter()
        .zip(counts)
        .map(|(project, (votes, score))| {
            Row::new(vec![
                project.id.clone(),
                format_amount(project.cost, instance.decimals),
                votes.to_string(),
                format_amount(score, instance.point_decimals),
                project.name.clone(),
                project.categories.join(","),
                project.village.clone().unwrap_or_default(),
                project
                    .selected
                    .map(|flag| u8::from(flag).to_string())
                    .unwrap_or_default(),
            ])
        });
    let names = [
        "project_id",
        "cost",
        "votes",
        "score",
        "name",
        "category",
        "district",
        "selected",
    ];
    Table {
        columns: columns(&names),
        rows: rows.collect(),
    }
}

fn vote_table(instance: &Instance) -> Table {
    let with_points = matches!(instance.vote_type, VoteType::Cumulative | VoteType::Scoring);
    let names: &[&str] = if with_points {
        &["voter_id", "vote", "points"]
    } else {
        &["voter_id", "vote"]
    };
    let row = |(voter, ballot): (usize, &Ballot)| {
        let ids = ballot.choices.iter().filter_map(|choice| {
            instance
                .projects
                .get(choice.project as usize)
                .map(|project| project.id.as_str())
        });
        let mut fields = vec![(voter + 1).to_string(), ids.collect::<Vec<_>>().join(",")];
        if with_points {
            let points = ballot.choices.iter();
            let points = points.map(|choice| format_amount(choice.points, instance.point_decimals));
            fields.push(points.collect::<Vec<_>>().join(","));
        }
        Row::new(fields)
    };
    let rows = instance.ballots.iter().enumerate().map(row);
    Table {
        columns: columns(names),
        rows: rows.collect(),
    }
}
