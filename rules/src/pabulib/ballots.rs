//! The ballots of a file.

use std::collections::HashSet;

use super::amount::Decimal;
use super::document::{Row, Table};
use super::interpret::{Frame, obligatory};
use super::problem::{Note, NoteKind, ParseError, Problem, excerpt, note, problem};
use crate::model::{Ballot, Choice, VoteType};

/// One ballot before points have their scale: projects in order, and their points.
struct RawBallot {
    line: usize,
    projects: Vec<u32>,
    points: Vec<Decimal>,
}

/// Reads every ballot; the second part of the answer is the number of decimals of the points.
pub(super) fn read(
    table: &Table,
    frame: &Frame,
    notes: &mut Vec<Note>,
) -> Result<(Vec<Ballot>, u32), ParseError> {
    let columns = Columns::find(table, frame.vote_type)?;
    let mut seen_in = vec![usize::MAX; frame.ids.len()];
    let mut voters = HashSet::new();
    let mut raw = Vec::with_capacity(table.rows.len());
    for (index, row) in table.rows.iter().enumerate() {
        let voter = columns.voter.map_or("", |column| row.field(column));
        if !voter.is_empty() && !voters.insert(voter) {
            notes.push(note(row.line, "voter_id", NoteKind::VoterTwice));
        }
        let first_named = |project: u32| {
            let seen = seen_in.get_mut(project as usize);
            seen.is_some_and(|seen| std::mem::replace(seen, index) != index)
        };
        raw.push(columns.ballot(row, frame, first_named, notes)?);
    }
    let longest = raw
        .iter()
        .map(|ballot| ballot.projects.len())
        .max()
        .unwrap_or(0);
    let longest = u64::try_from(longest).unwrap_or(u64::MAX);
    let decimals = raw
        .iter()
        .flat_map(|ballot| &ballot.points)
        .map(|points| points.decimals)
        .max();
    let decimals = decimals.unwrap_or(0);
    let greatest_rank = frame.max_length.unwrap_or(longest);
    let ballots = raw
        .into_iter()
        .map(|ballot| ballot.scored(frame, greatest_rank, decimals));
    Ok((ballots.collect::<Result<_, _>>()?, decimals))
}

/// Where the fields of a ballot stand.
struct Columns {
    voter: Option<usize>,
    vote: usize,
    points: Option<usize>,
}

impl Columns {
    fn find(table: &Table, vote_type: VoteType) -> Result<Self, ParseError> {
        let points = match vote_type {
            VoteType::Cumulative | VoteType::Scoring => Some(obligatory(table, "points")?),
            VoteType::Approval | VoteType::ChooseOne | VoteType::Ordinal => None,
        };
        Ok(Self {
            voter: table.column("voter_id"),
            vote: obligatory(table, "vote")?,
            points,
        })
    }

    fn ballot(
        &self,
        row: &Row,
        frame: &Frame,
        mut first_named: impl FnMut(u32) -> bool,
        notes: &mut Vec<Note>,
    ) -> Result<RawBallot, ParseError> {
        let named: Vec<&str> = entries(row.field(self.vote)).collect();
        let points = self
            .points
            .map(|column| entries(row.field(column)).collect::<Vec<_>>());
        let differing = points.as_ref().filter(|points| points.len() != named.len());
        if let Some(points) = differing {
            let kind = Problem::PointsDiffer {
                points: points.len(),
                projects: named.len(),
            };
            return Err(problem(row.line, "points", kind));
        }
        let mut ballot = RawBallot {
            line: row.line,
            projects: Vec::new(),
            points: Vec::new(),
        };
        for (place, id) in named.into_iter().enumerate() {
            let Some(&project) = frame.ids.get(id) else {
                let project = excerpt(id);
                return Err(problem(
                    row.line,
                    "vote",
                    Problem::UnknownProject { project },
                ));
            };
            if !first_named(project) {
                let kind = NoteKind::ProjectNamedTwice {
                    project: excerpt(id),
                };
                notes.push(note(row.line, "vote", kind));
                continue;
            }
            ballot.projects.push(project);
            if let Some(&text) = points.as_ref().and_then(|points| points.get(place)) {
                let found = || Problem::NotANumber {
                    found: excerpt(text),
                };
                let points = Decimal::parse(text);
                ballot
                    .points
                    .push(points.ok_or_else(|| problem(row.line, "points", found()))?);
            }
        }
        let found = u64::try_from(ballot.projects.len()).unwrap_or(u64::MAX);
        let allowed = match frame.vote_type {
            VoteType::ChooseOne => Some(1),
            _ => frame.max_length,
        };
        if let Some(allowed) = allowed.filter(|&allowed| found > allowed) {
            notes.push(note(
                row.line,
                "vote",
                NoteKind::TooManyProjects { allowed, found },
            ));
        }
        Ok(ballot)
    }
}

/// The entries of a comma list, without the space around them.
fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.split(',')
        .map(str::trim)
        .filter(|entry| !entry.is_empty())
}

impl RawBallot {
    fn scored(
        self,
        frame: &Frame,
        greatest_rank: u64,
        decimals: u32,
    ) -> Result<Ballot, ParseError> {
        let mut choices = Vec::with_capacity(self.projects.len());
        for (place, &project) in (0u64..).zip(&self.projects) {
            let points = match frame.vote_type {
                VoteType::Approval | VoteType::ChooseOne => 1,
                VoteType::Ordinal => greatest_rank.saturating_sub(place),
                VoteType::Cumulative | VoteType::Scoring => {
                    let own = usize::try_from(place)
                        .ok()
                        .and_then(|at| self.points.get(at));
                    let scaled = own.and_then(|points| points.scaled(decimals));
                    let found = Problem::OutOfRange {
                        found: String::new(),
                    };
                    scaled.ok_or_else(|| problem(self.line, "points", found))?
                }
            };
            choices.push(Choice { project, points });
        }
        Ok(Ballot { choices })
    }
}
