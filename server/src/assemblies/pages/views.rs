//! What several pages of this room show: the district at the top, terms, villages to choose from.

use serde::Serialize;

use super::super::model::mandate::{Standing, Term};
use super::super::model::{Assembly, Village};
use crate::accounts::Role;
use crate::app::FormView;
use crate::clock::Moment;
use crate::errors::Message;
use crate::i18n::{Language, Value};
use crate::templates::components::{Choice, Crumb, Difference};

/// The rural district that a page belongs to.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    /// Its name.
    pub name: String,
    /// Its address without the language.
    pub path: String,
}

impl Place {
    /// The district in a language.
    #[must_use]
    pub fn of(assembly: &Assembly, language: Language) -> Self {
        let description = &assembly.description;
        Self {
            name: description.name.in_language(language).to_owned(),
            path: format!("/assemblies/{}", description.slug),
        }
    }

    /// The way to a page of the district.
    #[must_use]
    pub fn trail(&self) -> Vec<Crumb> {
        vec![Crumb::new(self.name.as_str(), self.path.as_str())]
    }

    /// The way to a page below a page of the district.
    #[must_use]
    pub fn trail_below(&self, title: &'static str, path: &str) -> Vec<Crumb> {
        let mut trail = self.trail();
        trail.push(Crumb::new(Message::new(title), format!("{}{path}", self.path)));
        trail
    }

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        Self { name: "Сарыжайлау".to_owned(), path: "/assemblies/sarzhailau".to_owned() }
    }
}

/// The villages to choose from.
pub(super) fn village_choices(villages: &[Village], language: Language) -> Vec<Choice> {
    let choice =
        |village: &Village| Choice::new(village.id.to_string(), village.description.name.in_language(language));
    villages.iter().map(choice).collect()
}

/// Examples of villages.
pub(super) fn sample_villages() -> Vec<Choice> {
    vec![Choice::new("1", "Сарыжайлау"), Choice::new("2", "Қызылтал")]
}

/// The name of a village in a list.
pub(super) fn village_name(villages: &[Village], id: i64, language: Language) -> String {
    let village = villages.iter().find(|village| village.id == id);
    village.map(|village| village.description.name.in_language(language).to_owned()).unwrap_or_default()
}

/// From when until when, and whether that is now.
#[derive(Clone, Debug, Serialize)]
pub struct TermView {
    /// The first day.
    pub begins: Moment,
    /// The last day.
    pub last: Moment,
    /// Whether it holds now.
    pub holds: bool,
    /// Whether it is over.
    pub is_over: bool,
    /// Whether it was ended before its time.
    pub was_ended: bool,
}

impl TermView {
    /// A term as seen now.
    #[must_use]
    pub fn of(term: &Term, now: Moment) -> Self {
        let standing = term.standing(now);
        Self {
            begins: term.begins_at,
            last: term.last_moment(),
            holds: standing == Standing::Holds,
            is_over: standing == Standing::Over,
            was_ended: term.ended_at.is_some(),
        }
    }

    /// Examples: one that holds, one that comes, one that was ended.
    #[must_use]
    pub fn samples() -> [Self; 3] {
        let term = |begins, ends, ended: Option<i64>| Term {
            begins_at: Moment(begins),
            ends_at: Moment(ends),
            ended_at: ended.map(Moment),
        };
        let now = Moment(1_806_500_000);
        [
            Self::of(&term(1_800_000_000, 1_830_000_000, None), now),
            Self::of(&term(1_810_000_000, 1_830_000_000, None), now),
            Self::of(&term(1_790_000_000, 1_830_000_000, Some(1_800_000_000)), now),
        ]
    }
}

/// What a role is called.
#[must_use]
pub fn role_name(role: Role) -> Message {
    Message::new(match role {
        Role::Administrator => "assemblies-role-administrator",
        Role::Moderator => "assemblies-role-moderator",
        Role::Reviewer => "assemblies-role-reviewer",
        Role::Secretary => "assemblies-role-secretary",
        Role::Registrar => "assemblies-role-registrar",
        Role::PollingOfficer => "assemblies-role-polling-officer",
        Role::CouncilMember => "assemblies-role-council-member",
        Role::DeliveryOfficer => "assemblies-role-delivery-officer",
        Role::Observer => "assemblies-role-observer",
    })
}

/// The form as it was sent, now for the version that somebody else saved meanwhile: sent once more,
/// it is what holds.
pub(super) fn over(mut form: FormView, version: i64) -> FormView {
    form.values.insert("version".to_owned(), version.to_string());
    form
}

/// A field of two versions.
pub(super) fn difference(label: &'static str, theirs: impl Into<Value>, mine: impl Into<Value>) -> Difference {
    Difference::new(Message::new(label), mine, theirs)
}
