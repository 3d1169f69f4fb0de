//! Texts of the vote's pages: what Fluent files say, as JSON that a page reads in a few lines of script.
//!
//! `{"id": "words"}`, or a list of parts where something is put in: words, `{"var":"n"}` for a value, or
//! `{"var":"n","cases":{"one":[…],"other":[…]},"default":"other"}` for a choice by plural, number or word.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use serde_json::{Map, Value, json};

use super::embedded::Outcome;

/// The texts of one language by id.
#[derive(Debug, Default)]
pub struct Texts(BTreeMap<String, Text>);

#[derive(Debug)]
struct Text {
    parts: Value,
    variables: BTreeSet<String>,
}

impl Texts {
    /// Adds a file's texts. Refused are an id that was there already, and what pages cannot show: attributes, terms,
    /// references, functions.
    pub fn add(&mut self, file: &str, source: &str) -> Outcome<()> {
        let resource = fluent_syntax::parser::parse(source).map_err(|(_, errors)| format!("{file}: {errors:?}"))?;
        for entry in resource.body {
            let message = match entry {
                Entry::Message(message) => message,
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
                Entry::Term(_) | Entry::Junk { .. } => return Err(format!("{file}: only messages are read").into()),
            };
            let id = message.id.name;
            let (Some(pattern), true) = (&message.value, message.attributes.is_empty()) else {
                return Err(format!("{file}: `{id}` must have a text and no attributes").into());
            };
            let mut variables = BTreeSet::new();
            let mut parts = parts(pattern, &mut variables).map_err(|error| format!("{file}: `{id}`: {error}"))?;
            let only_words = parts.as_array_mut().filter(|parts| parts.len() == 1).and_then(Vec::pop);
            let parts = match only_words {
                Some(words) if words.is_string() => words,
                Some(part) => json!([part]),
                None => parts,
            };
            if self.0.insert(id.to_owned(), Text { parts, variables }).is_some() {
                return Err(format!("{file}: `{id}` stands twice").into());
            }
        }
        Ok(())
    }

    /// Fails, with the id, where another language says more, less, or with other variables.
    pub fn compare(&self, other: &Self) -> Outcome<()> {
        for (id, text) in &self.0 {
            let translated = other.0.get(id).ok_or_else(|| format!("`{id}` has no translation"))?;
            if translated.variables != text.variables {
                return Err(format!("`{id}` is translated with other variables").into());
            }
        }
        let more = other.0.keys().find(|id| !self.0.contains_key(*id));
        more.map_or(Ok(()), |id| Err(format!("`{id}` has no original").into()))
    }

    /// A text without variables.
    pub fn words(&self, id: &str) -> Option<&str> {
        self.0.get(id)?.parts.as_str()
    }

    /// All texts as one object.
    pub fn to_json(&self) -> String {
        let texts: Map<String, Value> = self.0.iter().map(|(id, text)| (id.clone(), text.parts.clone())).collect();
        Value::Object(texts).to_string()
    }
}

fn parts(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) -> Outcome<Value> {
    let mut parts: Vec<Value> = Vec::new();
    for element in &pattern.elements {
        let part = match element {
            PatternElement::TextElement { value } => json!(value),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => match inline {
                InlineExpression::StringLiteral { value } => json!(value),
                inline => json!({ "var": variable(inline, variables)? }),
            },
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                choice(&variable(selector, variables)?, variants, variables)?
            }
        };
        match (parts.last_mut(), &part) {
            (Some(Value::String(before)), Value::String(words)) => before.push_str(words),
            _ => parts.push(part),
        }
    }
    Ok(Value::Array(parts))
}

fn variable(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) -> Outcome<String> {
    let InlineExpression::VariableReference { id } = inline else {
        return Err("only variables and quoted words may be put in".into());
    };
    variables.insert(id.name.to_owned());
    Ok(id.name.to_owned())
}

fn choice(variable: &str, variants: &[Variant<&str>], variables: &mut BTreeSet<String>) -> Outcome<Value> {
    let mut cases = Map::new();
    let mut default = "";
    for variant in variants {
        let (VariantKey::Identifier { name: key } | VariantKey::NumberLiteral { value: key }) = variant.key;
        if variant.default {
            default = key;
        }
        cases.insert(key.to_owned(), parts(&variant.value, variables)?);
    }
    Ok(json!({ "var": variable, "cases": cases, "default": default }))
}
