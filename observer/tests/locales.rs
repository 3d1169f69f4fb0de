//! The locale folder is complete: each text exists in every language with the same variables, is
//! used by the program, and is there where the program asks for it.

#![cfg(test)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast;
use ortaq_crypto::replay::CATALOGUE;
use ortaq_observer::language::Language;
use ortaq_observer::texts::sources;

type Messages = BTreeMap<String, BTreeSet<String>>;

/// Every message of a language with the names of its variables.
fn messages(language: Language) -> Messages {
    let mut messages = Messages::new();
    for (file, source) in sources(language) {
        let resource = fluent_syntax::parser::parse(source)
            .unwrap_or_else(|(_, errors)| panic!("{}/{file} cannot be read: {errors:?}", language.code()));
        for entry in resource.body {
            let ast::Entry::Message(message) = entry else {
                continue;
            };
            let mut variables = BTreeSet::new();
            collect(message.value.as_ref().expect("a message has a value"), &mut variables);
            let id = message.id.name.to_owned();
            assert!(!messages.contains_key(&id), "{}/{file}: {id} is there twice", language.code());
            messages.insert(id, variables);
        }
    }
    messages
}

fn collect(pattern: &ast::Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let ast::PatternElement::Placeable { expression } = element else {
            continue;
        };
        let inline = match expression {
            ast::Expression::Inline(inline) => inline,
            ast::Expression::Select { selector, variants } => {
                for variant in variants {
                    collect(&variant.value, variables);
                }
                selector
            }
        };
        if let ast::InlineExpression::VariableReference { id } = inline {
            variables.insert(id.name.to_owned());
        }
    }
}

#[test]
fn the_languages_have_the_same_texts_with_the_same_variables() {
    let english = messages(Language::English);
    for language in [Language::Kazakh, Language::Russian] {
        let other = messages(language);
        let code = language.code();
        for id in english.keys() {
            assert!(other.contains_key(id), "{code} lacks {id}");
        }
        for (id, variables) in &other {
            let expected = english.get(id).unwrap_or_else(|| panic!("only {code} has {id}"));
            assert_eq!(variables, expected, "{code}: variables of {id}");
        }
    }
}

#[test]
fn every_check_has_its_texts_with_the_values_that_it_reports() {
    let english = messages(Language::English);
    for check in CATALOGUE {
        for id in [format!("check-{}", check.id), format!("check-{}-why", check.id)] {
            assert!(english.contains_key(&id), "{id} is missing");
        }
        for finding in check.findings {
            let id = format!("found-{}", finding.code);
            let variables = english.get(&id).unwrap_or_else(|| panic!("{id} is missing"));
            let values = finding.values.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(variables, &values, "values of {id}");
            assert!(finding.code.starts_with(check.id), "{} is of another check", finding.code);
        }
    }
}

#[test]
fn no_text_is_unused() {
    let mut used: BTreeSet<String> = string_literals();
    for check in CATALOGUE {
        used.extend([format!("check-{}", check.id), format!("check-{}-why", check.id)]);
        used.extend(check.findings.iter().map(|finding| format!("found-{}", finding.code)));
    }
    let texts = ortaq_observer::texts::Texts::new(Language::English);
    let program = ortaq_observer::command_line::command(&texts);
    let commands = program.get_subcommands().map(|command| command.get_name().to_owned());
    for command in commands.chain(["program".to_owned()]) {
        used.extend(["about", "usage", "more"].map(|part| format!("{command}-{part}")));
    }
    for id in messages(Language::English).keys() {
        assert!(used.contains(id), "nothing uses {id}");
    }
}

#[test]
fn every_text_that_the_program_asks_for_is_there() {
    let english = messages(Language::English);
    let families: BTreeSet<&str> =
        english.keys().filter_map(|id| id.split_once('-')).map(|(family, _)| family).collect();
    let commands = ["verify", "rehearse", "outcome", "compare", "mirror", "witness", "man"];
    for literal in string_literals() {
        let Some((family, rest)) = literal.split_once('-') else {
            continue;
        };
        let is_id = families.contains(family)
            && !commands.contains(&family)
            && rest.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-');
        let is_code =
            CATALOGUE.iter().any(|check| check.id == literal || check.findings.iter().any(|f| f.code == literal));
        if is_id && !is_code && !NOT_TEXTS.contains(&literal.as_str()) {
            assert!(english.contains_key(&literal), "the program asks for {literal}");
        }
    }
}

/// Literals that look like ids of texts and are something else.
const NOT_TEXTS: &[&str] = &["not-reached", "not-yet", "order-time"];

/// Every quoted word of the program, tests included.
fn string_literals() -> BTreeSet<String> {
    let mut literals = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("the folder is there") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let source = fs::read_to_string(&path).expect("a source file");
            let code = source.split("#[cfg(test)]").next().unwrap_or_default();
            literals.extend(code.split('"').skip(1).step_by(2).map(str::to_owned));
        }
    }
    literals
}
