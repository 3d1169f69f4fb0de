//! What an outcome means for people: who has a winner and who has none, where the money goes, and
//! how a count by votes would have done.

use comfy_table::{CellAlignment, LineStyle, Table, TableStyle};
use ortaq_rules::Exact;
use ortaq_rules::stats::{FromBallots, FromTotals, ShareOfVotes};
use serde::Serialize;

use super::page::Page;
use crate::numbers;

/// The statistics of one outcome.
#[derive(Serialize)]
pub(super) struct Statistics {
    /// What totals say.
    pub totals: FromTotals,
    /// What whole ballots say.
    pub ballots: FromBallots,
}

/// The statistics of an outcome, beside those of a count by votes where that is another rule.
pub(super) fn section(own: &Statistics, by_votes: Option<&Statistics>, page: &Page<'_>) -> String {
    let mut parts = vec![comparison(own, by_votes, page)];
    parts.extend(groups("column-village", &own.totals.by_village, page));
    parts.extend(groups("column-category", &own.totals.by_category, page));
    format!("{}\n{}", page.texts.get("statistics-title"), parts.join("\n"))
}

fn comparison(own: &Statistics, by_votes: Option<&Statistics>, page: &Page<'_>) -> String {
    let texts = page.texts;
    let mut table = plain_table();
    if by_votes.is_some() {
        let headings = ["column-this-count", "column-by-votes"].map(|id| texts.get(id));
        table.set_header([String::new()].into_iter().chain(headings));
    }
    let rival = by_votes.map(|rival| figures(rival, page));
    for (place, (id, figure)) in figures(own, page).into_iter().enumerate() {
        let other = rival.as_ref().and_then(|rival| rival.get(place)).map(|(_, figure)| figure.clone());
        table.add_row([texts.get(id), figure].into_iter().chain(other));
    }
    shown(table, &[1, 2])
}

fn figures(statistics: &Statistics, page: &Page<'_>) -> Vec<(&'static str, String)> {
    let language = page.texts.language();
    let Statistics { totals, ballots } = statistics;
    let mean = |number: &Exact| numbers::rounded(number.approximate, 2, language);
    let share = numbers::percent(ballots.without_winner_share.approximate, language);
    vec![
        ("statistics-spent", page.price(totals.spent)),
        ("statistics-winners", page.texts.number(totals.winners)),
        ("statistics-without-winner", format!("{} ({share})", page.texts.number(ballots.without_winner))),
        ("statistics-mean-winners", mean(&ballots.mean_winners)),
        ("statistics-mean-cost", page.exact_price(&ballots.mean_cost)),
        ("statistics-gini", mean(&ballots.gini)),
        ("statistics-power", numbers::rounded(ballots.power_inequality, 2, language)),
    ]
}

/// Votes and money by village or category; nothing where the file names none.
fn groups(heading: &str, groups: &[ShareOfVotes], page: &Page<'_>) -> Option<String> {
    let texts = page.texts;
    groups.iter().find(|group| group.name.is_some())?;
    let mut table = plain_table();
    let columns = ["column-projects", "column-winners", "column-spent"].map(|id| texts.get(id));
    let [projects, winners, spent] = columns;
    table.set_header([texts.get(heading), projects, page.votes_heading(), winners, spent]);
    for group in groups {
        let name = group.name.clone().unwrap_or_else(|| texts.get("statistics-no-group"));
        let spent = u64::try_from(group.spent).unwrap_or(u64::MAX);
        table.add_row([
            name,
            texts.number(group.projects),
            page.votes(group.votes),
            texts.number(group.winners),
            page.amount(spent),
        ]);
    }
    Some(shown(table, &[1, 2, 3, 4]))
}

/// A table with a line under its heading.
pub(super) fn plain_table() -> Table {
    let mut table = Table::new();
    table.load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')));
    table
}

/// A table with these columns aligned to the right, ending with a line feed.
pub(super) fn shown(mut table: Table, right: &[usize]) -> String {
    for column in right {
        if let Some(column) = table.column_mut(*column) {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    format!("{}\n", table.trim_fmt())
}
