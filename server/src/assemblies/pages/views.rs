//! What several pages of this room show: the district at the top, terms, villages to choose from,
//! and both versions when two people changed the same thing.

use serde::Serialize;

use super::super::model::mandate::{Standing, Term};
use super::super::model::{Assembly, Village};
use crate::accounts::Role;
use crate::app::{Answer, Context, Form};
use crate::clock::Moment;
use crate::errors::Message;
use crate::i18n::{Language, Texts};
use crate::templates::Page;

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

    /// An example.
    #[must_use]
    pub fn sample() -> Self {
        Self { name: "Сарыжайлау".to_owned(), path: "/assemblies/sarzhailau".to_owned() }
    }
}

/// A choice of a list.
#[derive(Clone, Debug, Serialize)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
}

/// The villages to choose from.
pub(super) fn village_choices(villages: &[Village], language: Language) -> Vec<Choice> {
    let choice = |village: &Village| Choice {
        value: village.id.to_string(),
        label: village.description.name.in_language(language).to_owned(),
    };
    villages.iter().map(choice).collect()
}

/// Examples of villages.
pub(super) fn sample_villages() -> Vec<Choice> {
    let choice = |value: &str, label: &str| Choice { value: value.to_owned(), label: label.to_owned() };
    vec![choice("1", "Сарыжайлау"), choice("2", "Қызылтал")]
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

/// One field of which there are two versions.
#[derive(Clone, Debug, Serialize)]
pub struct Difference {
    /// What the field is.
    pub label: Message,
    /// What it says now.
    pub theirs: String,
    /// What was typed.
    pub yours: String,
}

impl Difference {
    /// The fields that differ.
    pub fn among<const N: usize>(fields: [(&'static str, String, String); N]) -> Vec<Self> {
        let differing = fields.into_iter().filter(|(_, theirs, yours)| theirs != yours);
        differing.map(|(label, theirs, yours)| Self { label: Message::new(label), theirs, yours }).collect()
    }
}

/// A field that goes along unseen.
#[derive(Clone, Debug, Serialize)]
pub struct Hidden {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
}

/// Somebody else changed it first: both versions, and the choice between them.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    place: Place,
    /// The page with the version that is kept now.
    back: String,
    differences: Vec<Difference>,
    /// What was typed, to be sent again for the version of now.
    fields: Vec<Hidden>,
}

impl Page for Changed {
    const TEMPLATE: &'static str = "assemblies/changed";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-changed-title")
    }

    fn samples() -> Vec<Self> {
        let differences = Difference::among([
            ("assemblies-population", "3020".to_owned(), "3025".to_owned()),
            ("assemblies-name", "Сарыжайлау".to_owned(), "Сарыжайлау".to_owned()),
        ]);
        let fields = vec![Hidden { name: "version".to_owned(), value: "4".to_owned() }];
        let back = "/assemblies/sarzhailau/settings".to_owned();
        let nothing = Self { place: Place::sample(), back: back.clone(), differences: Vec::new(), fields: Vec::new() };
        vec![Self { place: Place::sample(), back, differences, fields }, nothing]
    }
}

/// Shows both versions of what `form` wanted to change; `version` is the one of now. Sending it
/// again goes to the same address.
pub(super) fn show_both(context: &Context, place: Place, version: i64, differences: Vec<Difference>) -> Answer {
    let back = without_language(context.address_path());
    let fields = fields_again(&context.form, version);
    let page = Changed { place, back, differences, fields };
    context.page_with_status(actix_web::http::StatusCode::CONFLICT, page)
}

fn fields_again(form: &Form, version: i64) -> Vec<Hidden> {
    let is_own = |name: &str| name != "version" && name != "form-token";
    let typed = form.fields().iter().filter(|(name, _)| is_own(name));
    let version = Hidden { name: "version".to_owned(), value: version.to_string() };
    typed.map(|(name, value)| Hidden { name: name.clone(), value: value.clone() }).chain([version]).collect()
}

/// An address as the helper `link` takes it.
fn without_language(path: &str) -> String {
    path.get(3..).unwrap_or_default().to_owned()
}
