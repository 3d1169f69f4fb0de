//! Title and sentence of a proposal in the languages that its author did not write in: the ballot has both in Kazakh
//! and in Russian.

use super::model::one_line;
use super::store;
use crate::audit::{self, Deed, Kind, Scope};
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::i18n::Language;
use crate::proposals::model::{LONGEST_SUMMARY, LONGEST_TITLE};
use crate::proposals::{self, By, Proposal};

/// Title and sentence in a language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// The title.
    pub title: String,
    /// The sentence.
    pub summary: String,
}

/// Reads title and sentence in each language but the author's as they were typed. A language in which nothing was
/// typed is left out.
///
/// # Errors
/// What is wrong, by field: `title-ru`, `summary-ru` and so on.
pub fn read(original: Language, typed: impl Fn(&str) -> String) -> Result<Vec<Words>, Vec<(String, Message)>> {
    let (mut words, mut problems) = (Vec::new(), Vec::new());
    for language in Language::ALL.into_iter().filter(|language| *language != original) {
        let field = |name: &str| format!("{name}-{}", language.code());
        let (title, summary) = (one_line(&typed(&field("title"))), one_line(&typed(&field("summary"))));
        if title.is_empty() && summary.is_empty() {
            continue;
        }
        let texts = [
            ("title", &title, LONGEST_TITLE, "drafts-title-missing"),
            ("summary", &summary, LONGEST_SUMMARY, "drafts-summary-missing"),
        ];
        for (name, text, most, missing) in texts {
            let count = text.chars().count();
            if count == 0 {
                problems.push((field(name), Message::new(missing)));
            } else if count > most {
                let message = Message::new("drafts-too-long").with("most", most).with("count", count);
                problems.push((field(name), message));
            }
        }
        words.push(Words { language, title, summary });
    }
    if words.is_empty() {
        let first = if original == Language::Kazakh { Language::Russian } else { Language::Kazakh };
        problems.push((format!("title-{}", first.code()), Message::new("drafts-translations-nothing")));
    }
    if problems.is_empty() { Ok(words) } else { Err(problems) }
}

/// Keeps translations; what is new in them is recorded. What stays the same is not.
///
/// # Errors
/// When the database does not answer.
pub fn translate(tx: &mut Transaction<'_>, proposal: &Proposal, words: &[Words], by: By) -> Result<(), Failure> {
    let known = proposals::store::translations(tx, &[proposal.id])?;
    let is_new = |words: &&Words| {
        !known.iter().any(|known| {
            (known.language, &known.title, &known.summary) == (words.language, &words.title, &words.summary)
        })
    };
    let fresh: Vec<&Words> = words.iter().filter(is_new).collect();
    if fresh.is_empty() {
        return Ok(());
    }
    for words in &fresh {
        store::write_translation(tx, proposal.id, words.language, (&words.title, &words.summary), by)?;
    }
    let said = fresh.iter().map(|words| format!("[{}] {}\n{}", words.language.code(), words.title, words.summary));
    let deed = Deed {
        kind: Kind::Proposal,
        role: by.role(),
        actor: by.actor(),
        event: "translated",
        subject: proposal.code(),
        reason: None,
        amount: 0,
        text: Some(said.collect::<Vec<_>>().join("\n\n")),
    };
    audit::record(tx, Scope::Cycle(proposal.cycle), deed)?;
    proposals::index(tx, proposal.id)
}
