//! The `outcome` command: counts a Pabulib file by a rule, and tells how it came about. A rule
//! that cannot be followed by those it decides for is not worth much, so the story is as long as
//! the count was.

mod count;
mod equal_shares;
mod greedy;
mod json;
mod page;
mod settings;
mod statistics;
mod winners;

use crate::answer::{Answer, Failure};
use crate::command_line::Outcome;
use crate::file;
use crate::texts::Texts;
use count::{Count, Story};
use page::Page;
use settings::Settings;
pub(crate) use settings::{minimum_of, units};

/// Counts the file.
///
/// # Errors
/// When the file cannot be read, or the settings do not fit it.
pub fn run(request: &Outcome, texts: &Texts) -> Result<Answer, Failure> {
    let parsed = file::read(&request.file, texts)?;
    let settings = Settings::new(request, &parsed)?;
    let count = count::count(&parsed.instance, settings)?;
    if request.json {
        return Ok(Answer::valid(json::to_json(&count, &parsed)));
    }
    let page = Page::new(&parsed, texts);
    let parts = [
        page.head(request, &count),
        winners::section(&count, &page),
        story(&count, &page),
        statistics::section(&count.statistics, count.by_votes.as_ref(), &page),
        file::notes(&parsed.notes, texts),
    ];
    let shown: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    Ok(Answer::valid(shown.join("\n")))
}

fn story(count: &Count, page: &Page<'_>) -> String {
    match &count.story {
        Story::Greedy(outcome, shortfalls) => greedy::section(outcome, shortfalls, page),
        Story::EqualShares(outcome, settings) => equal_shares::section(outcome, settings, page),
    }
}
