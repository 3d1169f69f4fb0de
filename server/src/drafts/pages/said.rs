//! What was typed in a step, in words: for the last page, and where two versions stand side by side.

use super::super::model::{Line, Route, Sheet, Step, WHOLE_DISTRICT, amount};
use super::view::View;
use crate::i18n::{Language, Message, Texts};
use crate::proposals::model::Category;
use crate::templates::components::Difference;

/// A field in words: its name and what it says; empty where nothing was typed.
pub type Fact = (Message, String);

/// The facts of a step.
pub fn facts(view: &View, sheet: &Sheet, step: Step, texts: &Texts) -> Vec<Fact> {
    let fact = |id: &'static str, value: String| (Message::new(id), value);
    match step {
        Step::Words => vec![
            fact("drafts-field-language", language(&sheet.language)),
            fact("drafts-field-title", sheet.title.clone()),
            fact("drafts-field-summary", sheet.summary.clone()),
            fact("drafts-field-category", category(&sheet.category, texts)),
        ],
        Step::Need => vec![
            fact("drafts-field-need", sheet.need.clone()),
            fact("drafts-field-description", sheet.description.clone()),
            fact("drafts-field-beneficiaries", sheet.beneficiaries.clone()),
        ],
        Step::Place => vec![
            fact("drafts-field-village", village(view, &sheet.village, texts)),
            fact("drafts-field-place", sheet.place.clone()),
            fact("drafts-field-point", point(sheet)),
        ],
        Step::Costs => vec![
            fact("drafts-field-costs", costs(sheet, texts)),
            fact("drafts-field-cash", money(&sheet.cash, texts)),
            fact("drafts-field-in-kind", money(&sheet.in_kind, texts)),
            fact("drafts-field-sponsors", money(&sheet.sponsors, texts)),
        ],
        Step::Photos => {
            vec![fact("drafts-field-photos", photos(sheet, texts)), fact("drafts-field-documents", documents(sheet))]
        }
        Step::People => {
            let names = match sheet.names.as_str() {
                "yes" => texts.get("drafts-names-yes"),
                "no" => texts.get("drafts-names-no"),
                _ => String::new(),
            };
            let mut facts = vec![fact("drafts-field-names", names), fact("drafts-field-route", route(sheet, texts))];
            if sheet.route() == Some(Route::Gathering) {
                facts.push(fact("drafts-field-gathering", sheet.gathering.clone()));
            }
            facts
        }
        Step::Check => vec![fact("drafts-field-note", sheet.note.clone())],
    }
}

/// Both versions of a step.
pub fn differences(view: &View, mine: &Sheet, step: Step, texts: &Texts) -> Vec<Difference> {
    let theirs = facts(view, &view.draft.sheet, step, texts);
    let pair = |((label, mine), (_, theirs)): (Fact, Fact)| Difference::new(label, mine, theirs);
    let mut mine = facts(view, mine, step, texts);
    mine.resize(theirs.len(), (Message::new("drafts-field-gathering"), String::new()));
    mine.into_iter().zip(theirs).map(pair).collect()
}

fn language(code: &str) -> String {
    Language::from_code(code).map_or_else(String::new, |language| language.native_name().to_owned())
}

fn category(code: &str, texts: &Texts) -> String {
    let known = Category::from_code(code);
    known.map_or_else(String::new, |category| texts.get(&format!("proposals-category-{}", category.code())))
}

fn village(view: &View, typed: &str, texts: &Texts) -> String {
    if typed == WHOLE_DISTRICT {
        return texts.get("drafts-whole-district");
    }
    let found = view.villages.iter().find(|(id, _)| id.to_string() == typed);
    found.map_or_else(String::new, |(_, name)| name.clone())
}

fn point(sheet: &Sheet) -> String {
    let parts = [sheet.latitude.trim(), sheet.longitude.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

fn money(typed: &str, texts: &Texts) -> String {
    let read = amount(typed).and_then(|amount| i64::try_from(amount).ok());
    read.map_or_else(|| typed.to_owned(), |amount| texts.money(amount))
}

fn costs(sheet: &Sheet, texts: &Texts) -> String {
    let line = |line: &Line| format!("{}: {}", line.what.trim(), money(&line.amount, texts));
    sheet.costs.iter().filter(|line| !line.is_blank()).map(line).collect::<Vec<_>>().join("; ")
}

fn photos(sheet: &Sheet, texts: &Texts) -> String {
    let words = |alt: &str| if alt.trim().is_empty() { texts.get("media-photo-without-words") } else { alt.to_owned() };
    sheet.photos.iter().map(|photo| words(&photo.alt)).collect::<Vec<_>>().join("; ")
}

fn documents(sheet: &Sheet) -> String {
    sheet.attachments.iter().map(|document| document.name.clone()).collect::<Vec<_>>().join("; ")
}

fn route(sheet: &Sheet, texts: &Texts) -> String {
    match sheet.route() {
        Some(Route::Alone) => texts.get("drafts-route-alone"),
        Some(Route::Signatures) => texts.get("drafts-route-signatures"),
        Some(Route::Gathering) => texts.get("drafts-route-gathering"),
        None => String::new(),
    }
}
