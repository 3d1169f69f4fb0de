//! The table of the funded projects.

use comfy_table::{ContentArrangement, LineStyle, Table};

use super::count::Count;
use super::page::Page;
use super::statistics::{plain_table, shown};
use crate::numbers;

/// Wide enough for a name, narrow enough for a terminal of 100 columns.
const WIDTH: u16 = 100;

/// The winners in order of funding, with what was left after each.
pub(super) fn section(count: &Count, page: &Page<'_>) -> String {
    let texts = page.texts;
    if count.story.funded().is_empty() {
        return format!("{}\n", texts.get("winners-none"));
    }
    let left = page.budget().saturating_sub(count.story.total_cost());
    let share = count.story.total_cost() as f64 / page.budget() as f64;
    let sum = [
        ("cost", page.price(count.story.total_cost()).into()),
        ("budget", page.price(page.budget()).into()),
        ("share", numbers::percent(share, texts.language()).into()),
        ("left", page.price(left).into()),
    ];
    let (title, sum) = (texts.get("winners-title"), texts.with("winners-sum", &sum));
    format!("{title}\n{}{sum}\n", shown(table(count, page), &[0, 3, 4, 5]))
}

fn table(count: &Count, page: &Page<'_>) -> Table {
    let texts = page.texts;
    let mut table = plain_table();
    table.style_mut().bottom_border = LineStyle::none().fill('─').junction('─');
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(WIDTH);
    table.set_header([
        texts.get("column-place"),
        texts.get("column-project"),
        texts.get("column-village"),
        page.votes_heading(),
        texts.get("column-cost"),
        texts.get("column-left"),
    ]);
    let mut left = page.budget();
    for (place, id) in count.story.funded().iter().enumerate() {
        left = left.saturating_sub(page.cost(id));
        table.add_row([
            (place + 1).to_string(),
            page.project(id),
            page.village(id).to_owned(),
            page.votes(count.votes(id)),
            page.amount(page.cost(id)),
            page.amount(left),
        ]);
    }
    table
}
