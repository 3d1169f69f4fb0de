//! What is wrong with a line of a sketch, so that it can be mended.

use super::sketch::LONGEST;
use crate::i18n::Message;

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The line, from 1; 0 for the whole.
    pub line: usize,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    /// It begins with a word that means nothing here.
    Word(String),
    /// This is not a point.
    Point(String),
    /// A road or a river needs two points.
    FewPoints,
    /// No line says where the edges are.
    NoBounds,
    /// A second line says so.
    BoundsTwice,
    /// These are no edges.
    Bounds,
    /// The point lies outside of the edges.
    Outside,
    /// No village of the district is called so.
    Village(String),
    /// A name is missing.
    Name,
    /// All is too long.
    Long,
}

impl Fault {
    pub(super) fn at(line: usize, wrong: Wrong) -> Self {
        Self { line, wrong }
    }

    /// It in words.
    #[must_use]
    pub fn message(&self) -> Message {
        let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let at = |id: &'static str| Message::new(id).with("line", number(self.line));
        match &self.wrong {
            Wrong::Word(word) => at("map-fault-word").with("word", word.as_str()),
            Wrong::Point(text) => at("map-fault-point").with("text", text.as_str()),
            Wrong::FewPoints => at("map-fault-few-points"),
            Wrong::NoBounds => Message::new("map-fault-no-bounds"),
            Wrong::BoundsTwice => at("map-fault-bounds-twice"),
            Wrong::Bounds => at("map-fault-bounds"),
            Wrong::Outside => at("map-fault-outside"),
            Wrong::Village(name) => at("map-fault-village").with("name", name.as_str()),
            Wrong::Name => at("map-fault-name"),
            Wrong::Long => Message::new("map-fault-long").with("most", number(LONGEST)),
        }
    }
}
