//! The same letter to many people: written once per language.

use std::collections::BTreeMap;

use serde_json::Value;

use super::model::{Kind, Recipient};
use super::render::{Rendered, render};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::Language;

/// A letter to everybody who follows something. Each carries a link that ends such letters.
pub struct Circular<V: Fn(Language) -> Value> {
    kind: Kind,
    values: V,
    written: BTreeMap<Language, Rendered>,
}

impl<V: Fn(Language) -> Value> Circular<V> {
    /// A circular of this kind, whose values may differ by language.
    pub fn new(kind: Kind, values: V) -> Self {
        Self { kind, values, written: BTreeMap::new() }
    }

    /// Enqueues it for one person, who follows `scope`.
    ///
    /// # Errors
    /// As [`super::enqueue`].
    pub fn enqueue(&mut self, tx: &mut Transaction<'_>, to: &Recipient, scope: &str) -> Result<(), Failure> {
        if !self.written.contains_key(&to.language) {
            let rendered = render(to.language, self.kind, &(self.values)(to.language), true)?;
            self.written.insert(to.language, rendered);
        }
        match self.written.get(&to.language) {
            Some(rendered) => super::store_letter(tx, to, self.kind, Some(scope), rendered),
            None => Ok(()),
        }
    }
}
