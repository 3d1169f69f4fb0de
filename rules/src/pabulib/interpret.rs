//! From text to a budget: META and PROJECTS here, the ballots in their own module.

use std::collections::{HashMap, HashSet};

use super::amount::Decimal;
use super::ballots;
use super::document::{Document, Row, Table};
use super::problem::{Note, NoteKind, ParseError, Problem, excerpt, note, problem};
use crate::model::{Instance, Project, VoteType};

/// The META keys that the format requires.
const OBLIGATORY: [&str; 11] = [
    "description",
    "country",
    "unit",
    "instance",
    "num_projects",
    "num_votes",
    "budget",
    "vote_type",
    "rule",
    "date_begin",
    "date_end",
];

/// What the ballots need to know of the rest of the file.
pub(super) struct Frame<'a> {
    pub vote_type: VoteType,
    pub max_length: Option<u64>,
    pub ids: HashMap<&'a str, u32>,
}

pub(super) fn interpret(
    document: &Document,
    notes: &mut Vec<Note>,
) -> Result<Instance, ParseError> {
    check_keys(document, notes);
    let budget = budget(document, notes)?;
    let vote_type = vote_type(document)?;
    let ids = project_ids(&document.projects)?;
    let costs = costs(&document.projects, notes)?;
    let decimals = costs
        .iter()
        .map(|(cost, _)| cost.decimals)
        .fold(budget.0.decimals, u32::max);
    let projects = projects(&document.projects, &costs, decimals, notes)?;
    let max_length = meta_number(document, "max_length", notes);
    let frame = Frame {
        vote_type,
        max_length,
        ids,
    };
    let (ballots, point_decimals) = ballots::read(&document.votes, &frame, notes)?;
    let instance = Instance {
        budget: scaled(budget, decimals, 1, "budget")?,
        decimals,
        point_decimals,
        vote_type,
        projects,
        ballots,
    };
    compare_counts(document, &instance, notes);
    Ok(instance)
}

/// The line of a META key; line 1 where it is missing.
fn meta_line(document: &Document, key: &str) -> usize {
    document.meta_row(key).map_or(1, |row| row.line)
}

fn check_keys(document: &Document, notes: &mut Vec<Note>) {
    let mut seen = HashSet::new();
    for row in &document.meta {
        if !seen.insert(row.field(0).to_ascii_lowercase()) {
            notes.push(note(row.line, row.field(0), NoteKind::DuplicateKey));
        }
    }
    for key in OBLIGATORY
        .into_iter()
        .filter(|&key| document.meta_value(key).is_none())
    {
        notes.push(note(meta_line(document, key), key, NoteKind::MissingKey));
    }
    let default = document
        .meta_value("default_score")
        .and_then(Decimal::parse);
    if default.is_some_and(|score| score.scaled(score.decimals) != Some(0)) {
        let line = meta_line(document, "default_score");
        notes.push(note(
            line,
            "default_score",
            NoteKind::DefaultScoreNotApplied,
        ));
    }
}

/// A number together with the row it stands in.
type Placed<'a> = (Decimal, &'a Row);

fn budget<'a>(document: &'a Document, notes: &mut Vec<Note>) -> Result<Placed<'a>, ParseError> {
    let missing = || problem(1, "budget", Problem::Missing);
    let row = document.meta_row("budget").ok_or_else(missing)?;
    number(row, 1, "budget", notes)
}

/// A number in one field of a row.
pub(super) fn number<'a>(
    row: &'a Row,
    column: usize,
    name: &str,
    notes: &mut Vec<Note>,
) -> Result<Placed<'a>, ParseError> {
    let text = row.field(column);
    if text.is_empty() {
        return Err(problem(row.line, name, Problem::Missing));
    }
    let unreadable = || {
        problem(
            row.line,
            name,
            Problem::NotANumber {
                found: excerpt(text),
            },
        )
    };
    let decimal = Decimal::parse(text).ok_or_else(unreadable)?;
    if decimal.comma {
        notes.push(note(row.line, name, NoteKind::DecimalComma));
    }
    Ok((decimal, row))
}

fn scaled(
    (decimal, row): Placed,
    decimals: u32,
    column: usize,
    name: &str,
) -> Result<u64, ParseError> {
    let out_of_range = || Problem::OutOfRange {
        found: excerpt(row.field(column)),
    };
    decimal
        .scaled(decimals)
        .ok_or_else(|| problem(row.line, name, out_of_range()))
}

fn vote_type(document: &Document) -> Result<VoteType, ParseError> {
    let missing = || {
        problem(
            meta_line(document, "vote_type"),
            "vote_type",
            Problem::Missing,
        )
    };
    let text = document.meta_value("vote_type").ok_or_else(missing)?;
    match text.to_ascii_lowercase().as_str() {
        "approval" => Ok(VoteType::Approval),
        "choose-1" => Ok(VoteType::ChooseOne),
        "ordinal" => Ok(VoteType::Ordinal),
        "cumulative" => Ok(VoteType::Cumulative),
        "scoring" => Ok(VoteType::Scoring),
        _ => {
            let found = excerpt(text);
            let line = meta_line(document, "vote_type");
            Err(problem(
                line,
                "vote_type",
                Problem::UnknownVoteType { found },
            ))
        }
    }
}

/// The position of a column that must be there.
pub(super) fn obligatory(table: &Table, name: &str) -> Result<usize, ParseError> {
    table
        .column(name)
        .ok_or_else(|| problem(table.columns.line, name, Problem::Missing))
}

fn project_ids(table: &Table) -> Result<HashMap<&str, u32>, ParseError> {
    let column = obligatory(table, "project_id")?;
    let mut ids = HashMap::new();
    for (index, row) in (0u32..).zip(&table.rows) {
        let id = row.field(column);
        if id.is_empty() {
            return Err(problem(row.line, "project_id", Problem::Missing));
        }
        if ids.insert(id, index).is_some() {
            let project = excerpt(id);
            return Err(problem(
                row.line,
                "project_id",
                Problem::DuplicateProject { project },
            ));
        }
    }
    Ok(ids)
}

fn costs<'a>(table: &'a Table, notes: &mut Vec<Note>) -> Result<Vec<Placed<'a>>, ParseError> {
    let column = obligatory(table, "cost")?;
    table
        .rows
        .iter()
        .map(|row| number(row, column, "cost", notes))
        .collect()
}

fn projects(
    table: &Table,
    costs: &[Placed],
    decimals: u32,
    notes: &mut Vec<Note>,
) -> Result<Vec<Project>, ParseError> {
    let (id, amount) = (obligatory(table, "project_id")?, obligatory(table, "cost")?);
    let [name, category, district, neighborhood, selected] =
        ["name", "category", "district", "neighborhood", "selected"]
            .map(|column| table.column(column));
    let text = |row: &Row, column: Option<usize>| {
        column
            .map(|column| row.field(column))
            .filter(|field| !field.is_empty())
            .map(str::to_owned)
    };
    let mut projects = Vec::with_capacity(costs.len());
    for &(cost, row) in costs {
        let list = text(row, category).unwrap_or_default();
        let flag = text(row, selected);
        if flag
            .as_deref()
            .is_some_and(|flag| flag.parse::<u8>().is_err())
        {
            notes.push(note(row.line, "selected", NoteKind::UnreadableNumber));
        }
        projects.push(Project {
            id: row.field(id).to_owned(),
            name: text(row, name).unwrap_or_default(),
            cost: scaled((cost, row), decimals, amount, "cost")?,
            categories: list
                .split(',')
                .map(|entry| entry.trim().to_owned())
                .filter(|entry| !entry.is_empty())
                .collect(),
            village: text(row, district).or_else(|| text(row, neighborhood)),
            selected: flag.map(|flag| flag == "1"),
        });
    }
    Ok(projects)
}

/// A whole number in META that no rule depends on.
fn meta_number(document: &Document, key: &str, notes: &mut Vec<Note>) -> Option<u64> {
    let text = document.meta_value(key)?;
    let number = Decimal::parse(text).and_then(|number| number.scaled(0));
    if number.is_none() {
        notes.push(note(
            meta_line(document, key),
            key,
            NoteKind::UnreadableNumber,
        ));
    }
    number
}

/// Notes every count that the file states and its own rows contradict.
fn compare_counts(document: &Document, instance: &Instance, notes: &mut Vec<Note>) {
    let rows = [
        ("num_projects", instance.projects.len()),
        ("num_votes", instance.ballots.len()),
    ];
    for (key, counted) in rows {
        let counted = u64::try_from(counted).unwrap_or(u64::MAX);
        if let Some(stated) = meta_number(document, key, notes).filter(|&stated| stated != counted)
        {
            let kind = NoteKind::CountDiffers { stated, counted };
            notes.push(note(meta_line(document, key), key, kind));
        }
    }
    let sums = [
        ("votes", instance.supporters(), 0),
        ("score", instance.scores(), instance.point_decimals),
    ];
    for (name, counts, decimals) in sums {
        let Some(column) = document.projects.column(name) else {
            continue;
        };
        for (row, counted) in document.projects.rows.iter().zip(counts) {
            if row.field(column).is_empty() {
                continue;
            }
            let stated = Decimal::parse(row.field(column)).and_then(|n| n.scaled(decimals));
            match stated {
                Some(stated) if stated == counted => {}
                Some(stated) => {
                    let kind = NoteKind::CountDiffers { stated, counted };
                    notes.push(note(row.line, name, kind));
                }
                None => notes.push(note(row.line, name, NoteKind::UnreadableNumber)),
            }
        }
    }
}
