//! What differs between two versions of a proposal, word by word.

use std::time::Duration;

use serde::Serialize;
use similar::{Algorithm, ChangeTag, TextDiff};

use super::super::model::Content;
use super::list::category_name;
use crate::i18n::Texts;

/// How long two texts are compared before the rest counts as replaced.
const PATIENCE: Duration = Duration::from_millis(100);
/// How many letters of what stayed are shown on each side of a change.
const AROUND: usize = 160;

/// A field that differs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldDifference {
    /// The id of its name.
    pub label: &'static str,
    /// Its text in both versions.
    pub parts: Vec<Part>,
}

/// A piece of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Part {
    /// What it says.
    pub text: String,
    /// Whether only the new version has it.
    pub is_new: bool,
    /// Whether only the old version has it.
    pub is_old: bool,
}

/// A field's name, and how it is said.
type Field<'a> = (&'static str, &'a dyn Fn(&Content) -> String);

/// All fields that differ. `village` names a village by its number.
pub fn differences(
    old: &Content,
    new: &Content,
    village: impl Fn(Option<i64>) -> String,
    texts: &Texts,
) -> Vec<FieldDifference> {
    let fields: [Field<'_>; 14] = [
        ("proposals-field-language", &|content| content.language.native_name().to_owned()),
        ("proposals-field-title", &|content| content.title.clone()),
        ("proposals-field-summary", &|content| content.summary.clone()),
        ("proposals-field-need", &|content| content.need.clone()),
        ("proposals-field-description", &|content| content.description.clone()),
        ("proposals-field-beneficiaries", &|content| content.beneficiaries.clone()),
        ("proposals-field-category", &|content| texts.get(category_name(content.category))),
        ("proposals-field-village", &|content| village(content.place.village)),
        ("proposals-field-place", &|content| place(content)),
        ("proposals-field-costs", &|content| costs(content, texts)),
        ("proposals-field-contribution", &|content| contributions(content, texts)),
        ("proposals-field-photos", &|content| lines(content.photos.iter().map(|photo| photo.alt.clone()))),
        ("proposals-field-attachments", &|content| {
            lines(content.attachments.iter().map(|attachment| attachment.name.clone()))
        }),
        ("proposals-field-gathering", &|content| content.gathering.clone()),
    ];
    let differs = |(label, say): Field<'_>| {
        let (before, after) = (say(old), say(new));
        (before != after).then(|| FieldDifference { label, parts: parts(&before, &after) })
    };
    fields.into_iter().filter_map(differs).collect()
}

fn lines(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join("\n")
}

fn place(content: &Content) -> String {
    let millionths = |number: i64| number as f64 / 1_000_000.0;
    let point = content.place.point.map(|(north, east)| format!("{:.6}, {:.6}", millionths(north), millionths(east)));
    lines([content.place.words.clone()].into_iter().chain(point).filter(|line| !line.is_empty()))
}

fn money(amount: u64, texts: &Texts) -> String {
    texts.money(i64::try_from(amount).unwrap_or(i64::MAX))
}

fn costs(content: &Content, texts: &Texts) -> String {
    let line = |what: &str, amount: u64| format!("{what}: {}", money(amount, texts));
    let total = line(&texts.get("proposals-cost-total"), content.total());
    lines(content.costs.iter().map(|cost| line(&cost.what, cost.amount)).chain([total]))
}

fn contributions(content: &Content, texts: &Texts) -> String {
    let contribution = content.contribution;
    let all = [
        ("proposals-cost-cash", contribution.cash),
        ("proposals-cost-in-kind", contribution.in_kind),
        ("proposals-cost-sponsors", contribution.sponsors),
        ("proposals-cost-request", content.request()),
    ];
    lines(all.into_iter().map(|(id, amount)| format!("{}: {}", texts.get(id), money(amount, texts))))
}

/// Two texts as one, in pieces that both have or only one has.
fn parts(old: &str, new: &str) -> Vec<Part> {
    let diff = TextDiff::configure().algorithm(Algorithm::Myers).timeout(PATIENCE).diff_unicode_words(old, new);
    let mut parts: Vec<Part> = Vec::new();
    for change in diff.iter_all_changes() {
        let (is_new, is_old) = (change.tag() == ChangeTag::Insert, change.tag() == ChangeTag::Delete);
        match parts.last_mut() {
            Some(last) if last.is_new == is_new && last.is_old == is_old => last.text.push_str(change.value()),
            _ => parts.push(Part { text: change.value().to_owned(), is_new, is_old }),
        }
    }
    parts.iter_mut().filter(|part| !part.is_new && !part.is_old).for_each(|part| part.text = shortened(&part.text));
    parts
}

/// What stayed, without its middle if it is long.
fn shortened(text: &str) -> String {
    let count = text.chars().count();
    if count <= 3 * AROUND {
        return text.to_owned();
    }
    let (first, last): (String, String) =
        (text.chars().take(AROUND).collect(), text.chars().skip(count - AROUND).collect());
    format!("{first} … {last}")
}

#[cfg(test)]
mod tests {
    use super::super::super::model::CostLine;
    use super::*;
    use crate::i18n::Language;

    fn marked(parts: &[Part]) -> String {
        let mark = |part: &Part| match (part.is_new, part.is_old) {
            (true, _) => format!("[+{}]", part.text),
            (_, true) => format!("[-{}]", part.text),
            _ => part.text.clone(),
        };
        parts.iter().map(mark).collect()
    }

    #[test]
    fn words_that_changed_stand_out() {
        assert_eq!(marked(&parts("Бір құдық қазу", "Екі құдық қазу керек")), "[-Бір][+Екі] құдық қазу[+ керек]");
        assert_eq!(marked(&parts("", "<b>")), "[+<b>]");
        assert_eq!(marked(&parts("сол", "сол")), "сол");
    }

    #[test]
    fn every_field_is_compared_and_only_those_that_differ_are_shown() {
        let old = Content { title: "Құдық".to_owned(), need: "Су жоқ".to_owned(), ..Content::default() };
        let cost = CostLine { what: "Құбыр".to_owned(), amount: 1_000 };
        let new = Content { title: "Екі құдық".to_owned(), costs: vec![cost], ..old.clone() };
        let texts = Texts::new(Language::English);
        let found = differences(&old, &new, |_| String::new(), &texts);
        let labels: Vec<&str> = found.iter().map(|field| field.label).collect();
        assert_eq!(labels, ["proposals-field-title", "proposals-field-costs", "proposals-field-contribution"]);
        assert!(marked(&found[1].parts).contains("Құбыр"), "{found:?}");
        assert!(differences(&new, &new, |_| String::new(), &texts).is_empty());
    }

    #[test]
    fn a_long_text_that_stayed_is_shortened() {
        let same = "сөз ".repeat(500);
        let shown = marked(&parts(&format!("{same}бір"), &format!("{same}екі")));
        assert!(shown.contains(" … ") && shown.chars().count() < 500, "{shown}");
    }

    #[test]
    fn texts_that_have_nothing_in_common_are_compared_in_time() {
        let (old, new) = ("а б в ".repeat(1_700), "г д е ".repeat(1_700));
        let begun = std::time::Instant::now();
        assert!(!parts(&old, &new).is_empty());
        assert!(begun.elapsed() < Duration::from_secs(5));
    }
}
