//! The three languages say the same things, and nothing is said that nobody reads.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

use super::*;

/// Variables of every text of a language, by id; fails on what cannot be read and on ids that stand twice.
fn variables(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut texts = BTreeMap::new();
    for (file, source) in sources(language) {
        let resource = fluent_syntax::parser::parse(*source)
            .unwrap_or_else(|(_, errors)| panic!("{}/{file}: {errors:?}", language.code()));
        for entry in resource.body {
            let Entry::Message(message) = entry else { continue };
            let id = message.id.name.to_owned();
            let room = file.trim_end_matches(".ftl");
            assert!(id.starts_with(&format!("{room}-")), "{file}: `{id}` does not begin with `{room}-`");
            let mut found = BTreeSet::new();
            collect(&message.value.unwrap_or_else(|| panic!("{id} has no text")), &mut found);
            assert!(texts.insert(id.clone(), found).is_none(), "{file}: `{id}` stands twice");
        }
    }
    texts
}

fn collect(pattern: &Pattern<&str>, found: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => collect_inline(inline, found),
            Expression::Select { selector, variants } => {
                collect_inline(selector, found);
                variants.iter().for_each(|variant| collect(&variant.value, found));
            }
        }
    }
}

fn collect_inline(inline: &InlineExpression<&str>, found: &mut BTreeSet<String>) {
    if let InlineExpression::VariableReference { id } = inline {
        found.insert(id.name.to_owned());
    }
}

#[test]
fn the_three_languages_say_the_same_with_the_same_variables() {
    let english = variables(Language::English);
    for language in [Language::Kazakh, Language::Russian] {
        let others = variables(language);
        for (id, wanted) in &english {
            let found = others.get(id).unwrap_or_else(|| panic!("{language:?} lacks `{id}`"));
            assert_eq!(found, wanted, "variables of `{id}` in {language:?}");
        }
        for id in others.keys() {
            assert!(english.contains_key(id), "English lacks `{id}`");
        }
    }
}

#[test]
fn kazakh_is_written_in_kazakh_and_russian_in_russian() {
    let kazakh: String = sources(Language::Kazakh).iter().map(|(_, source)| *source).collect();
    let russian: String = sources(Language::Russian).iter().map(|(_, source)| *source).collect();
    for letter in "әғқңөұүі".chars() {
        assert!(kazakh.contains(letter), "{letter}");
    }
    let only_kazakh = |line: &&str| line.chars().any(|letter| "әғқңөұүһі".contains(letter));
    let strays: Vec<&str> = russian.lines().filter(only_kazakh).filter(|line| !is_allowed(line)).collect();
    assert!(strays.is_empty(), "{strays:?}");
}

/// The language's own name, and the name of the platform explained.
fn is_allowed(line: &str) -> bool {
    line.contains("-kk = ") || line.contains("«Ортақ»")
}

#[test]
fn every_text_is_used() {
    let mut code = String::new();
    for folder in ["server/src", "web/templates"] {
        read_all(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder), &mut code);
    }
    let beginnings = beginnings(&code);
    let texts = variables(Language::English);
    let is_used = |id: &str| code.contains(&format!("\"{id}\"")) || beginnings.iter().any(|part| id.starts_with(part));
    let unused: Vec<&String> = texts.keys().filter(|id| !is_used(id)).collect();
    assert!(unused.is_empty(), "no template and no code says {unused:#?}; take them out of the locale files");
}

/// Parts of ids that code completes: `"cycles-phase-"` before a quote, or before `{` in a format.
fn beginnings(code: &str) -> BTreeSet<&str> {
    code.split('"')
        .filter_map(|text| {
            let part = text.split('{').next()?;
            let is_part = part.ends_with('-') && part.len() > 4;
            let is_id = part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
            (is_part && is_id).then_some(part)
        })
        .collect()
}

fn read_all(folder: &Path, code: &mut String) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            read_all(&path, code);
        } else {
            code.push_str(&std::fs::read_to_string(path).unwrap());
        }
    }
}

#[test]
fn a_missing_text_is_an_error_and_still_says_something() {
    let texts = Texts::new(Language::Kazakh);
    assert_eq!(texts.get("no-such-text"), "no-such-text");
    assert!(matches!(texts.try_get("no-such-text"), Err(Missing::Text { .. })));
    assert!(matches!(texts.try_get("components-page-of"), Err(Missing::Value { .. })));
}

#[test]
fn values_are_said_in_the_readers_language() {
    let say =
        |language, value: Value| Texts::new(language).say(&Message::new("information-home-until").with("day", value));
    assert_eq!(say(Language::English, Value::date(1_803_873_900)), "until 1 March 2027");
    assert_eq!(say(Language::Russian, Value::date(1_803_873_900)), "до 1 марта 2027\u{a0}г.");
    assert_eq!(say(Language::English, Value::money(5_000)), "until ₸5,000");
    assert_eq!(say(Language::Kazakh, Value::from(1_600_i64)), "соңғы күні: 1\u{a0}600");
    assert_eq!(say(Language::English, Message::new("frame-home").into()), "until Districts");
}
