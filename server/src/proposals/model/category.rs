//! What a proposal is about, in one word.

use serde::{Deserialize, Serialize};

/// A category. Its code is in the database, in addresses, on the ballot and in message ids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Streets, pavements, bridges.
    Roads,
    /// Drinking water, wells, irrigation.
    Water,
    /// Street lighting, electricity.
    Light,
    /// Pitches, sports grounds.
    Sport,
    /// Playgrounds, what schools and children need.
    Children,
    /// Clubs, libraries, monuments, cemeteries.
    Culture,
    /// Medical posts, care.
    Health,
    /// Waste, trees, rivers.
    Environment,
    /// Livestock, pastures, veterinary posts.
    Livestock,
    /// Internet and telephone.
    Connection,
    /// Anything else.
    #[default]
    Other,
}

impl Category {
    /// All of them, in the order of the form.
    pub const ALL: [Category; 11] = [
        Category::Roads,
        Category::Water,
        Category::Light,
        Category::Sport,
        Category::Children,
        Category::Culture,
        Category::Health,
        Category::Environment,
        Category::Livestock,
        Category::Connection,
        Category::Other,
    ];

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Category::Roads => "roads",
            Category::Water => "water",
            Category::Light => "light",
            Category::Sport => "sport",
            Category::Children => "children",
            Category::Culture => "culture",
            Category::Health => "health",
            Category::Environment => "environment",
            Category::Livestock => "livestock",
            Category::Connection => "connection",
            Category::Other => "other",
        }
    }

    /// The category with this code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Category> {
        Self::ALL.into_iter().find(|category| category.code() == code)
    }
}
