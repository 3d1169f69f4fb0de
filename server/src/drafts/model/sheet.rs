//! What was typed, as it was typed. A draft refuses nothing: what is too long, odd or missing stays and is named as a
//! problem, and only handing in asks that there is none. What a proposal says is made of it then.

use serde::{Deserialize, Serialize};

use super::Step;
use super::numbers::{amount, coordinate, degrees};
use crate::i18n::Language;
use crate::map::model::Point;
use crate::proposals::model::{Attachment, Category, Content, Contribution, CostLine, Photo, Place};

/// The most lines of an estimate that are kept; a proposal may have fewer.
pub const MOST_LINES: usize = 100;
/// The answer that stands for the whole rural district instead of a village.
pub const WHOLE_DISTRICT: &str = "all";

/// What was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sheet {
    /// The code of the language that the author writes in.
    pub language: String,
    /// The title.
    pub title: String,
    /// One sentence.
    pub summary: String,
    /// The code of the category.
    pub category: String,
    /// Why.
    pub need: String,
    /// What is to be done.
    pub description: String,
    /// Whom it serves.
    pub beneficiaries: String,
    /// The number of the village, or [`WHOLE_DISTRICT`].
    pub village: String,
    /// The place in words.
    pub place: String,
    /// The point on the map, in degrees.
    pub latitude: String,
    /// The point on the map, in degrees.
    pub longitude: String,
    /// The estimate.
    pub costs: Vec<Line>,
    /// What residents bring in money.
    pub cash: String,
    /// What residents bring in work and material.
    pub in_kind: String,
    /// What sponsors bring.
    pub sponsors: String,
    /// Pictures: never from a form, only from files that this draft kept.
    pub photos: Vec<Photo>,
    /// Documents, likewise.
    pub attachments: Vec<Attachment>,
    /// Whether the names are public: `yes` or `no`.
    pub names: String,
    /// The code of a [`Route`].
    pub route: String,
    /// The minutes of the gathering behind it, in words.
    pub gathering: String,
    /// For mending: what was changed and why.
    pub note: String,
}

/// A line of the estimate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// For what.
    pub what: String,
    /// In tenge.
    pub amount: String,
}

/// Who stands behind a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// Its authors.
    Alone,
    /// Residents who sign.
    Signatures,
    /// A gathering.
    Gathering,
}

impl Route {
    /// All of them, in the order of the form.
    pub const ALL: [Route; 3] = [Route::Alone, Route::Signatures, Route::Gathering];

    /// Its code in forms and drafts.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Route::Alone => "alone",
            Route::Signatures => "signatures",
            Route::Gathering => "gathering",
        }
    }
}

impl Line {
    /// Whether nothing was typed in it.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.what.trim().is_empty() && self.amount.trim().is_empty()
    }
}

impl Sheet {
    /// What a proposal says, to be mended.
    #[must_use]
    pub fn of(content: &Content, is_collective: bool) -> Sheet {
        let money = |amount: u64| if amount == 0 { String::new() } else { amount.to_string() };
        let route = match (is_collective, content.gathering.is_empty()) {
            (false, _) => Route::Alone,
            (true, true) => Route::Signatures,
            (true, false) => Route::Gathering,
        };
        let line = |line: &CostLine| Line { what: line.what.clone(), amount: line.amount.to_string() };
        Sheet {
            language: content.language.code().to_owned(),
            title: content.title.clone(),
            summary: content.summary.clone(),
            category: content.category.code().to_owned(),
            need: content.need.clone(),
            description: content.description.clone(),
            beneficiaries: content.beneficiaries.clone(),
            village: content.place.village.map_or_else(|| WHOLE_DISTRICT.to_owned(), |village| village.to_string()),
            place: content.place.words.clone(),
            latitude: content.place.point.map(|(latitude, _)| degrees(latitude)).unwrap_or_default(),
            longitude: content.place.point.map(|(_, longitude)| degrees(longitude)).unwrap_or_default(),
            costs: content.costs.iter().map(line).collect(),
            cash: money(content.contribution.cash),
            in_kind: money(content.contribution.in_kind),
            sponsors: money(content.contribution.sponsors),
            photos: content.photos.clone(),
            attachments: content.attachments.clone(),
            names: if content.names_are_public { "yes" } else { "no" }.to_owned(),
            route: route.code().to_owned(),
            gathering: content.gathering.clone(),
            note: String::new(),
        }
    }

    /// The route that was chosen, if one was.
    #[must_use]
    pub fn route(&self) -> Option<Route> {
        Route::ALL.into_iter().find(|route| route.code() == self.route)
    }

    /// Whether others than its authors stand behind it.
    #[must_use]
    pub fn is_collective(&self) -> bool {
        self.route().is_some_and(|route| route != Route::Alone)
    }

    /// Writes what was typed in a step. What the form does not have stays as it was.
    pub fn write(&mut self, step: Step, typed: &dyn Fn(&str) -> Option<String>) {
        for (name, value) in self.plain_fields(step) {
            if let Some(typed) = typed(name) {
                *value = typed;
            }
        }
        match step {
            Step::Place => self.write_spot(typed),
            Step::Costs => self.write_costs(typed),
            Step::Photos => {
                for photo in &mut self.photos {
                    photo.alt = typed(&format!("alt-{}", photo.file)).unwrap_or_else(|| photo.alt.clone());
                }
                for document in &mut self.attachments {
                    document.name = typed(&format!("name-{}", document.file)).unwrap_or_else(|| document.name.clone());
                }
            }
            _ => {}
        }
    }

    /// A place that was chosen from the sketch is a point, whatever the fields beside it say.
    fn write_spot(&mut self, typed: &dyn Fn(&str) -> Option<String>) {
        if let Some(point) = typed("spot").and_then(|spot| Point::parse(&spot)) {
            (self.latitude, self.longitude) = (degrees(point.latitude), degrees(point.longitude));
        }
    }

    fn write_costs(&mut self, typed: &dyn Fn(&str) -> Option<String>) {
        let line = |number: usize| match (typed(&format!("what-{number}")), typed(&format!("amount-{number}"))) {
            (None, None) => None,
            (what, amount) => Some(Line { what: what.unwrap_or_default(), amount: amount.unwrap_or_default() }),
        };
        let lines: Vec<Line> = (1..=MOST_LINES).map_while(line).collect();
        if !lines.is_empty() {
            self.costs = lines;
        }
    }

    /// The fields of a step that are one text each.
    fn plain_fields(&mut self, step: Step) -> Vec<(&'static str, &mut String)> {
        match step {
            Step::Words => vec![
                ("language", &mut self.language),
                ("title", &mut self.title),
                ("summary", &mut self.summary),
                ("category", &mut self.category),
            ],
            Step::Need => vec![
                ("need", &mut self.need),
                ("description", &mut self.description),
                ("beneficiaries", &mut self.beneficiaries),
            ],
            Step::Place => vec![
                ("village", &mut self.village),
                ("place", &mut self.place),
                ("latitude", &mut self.latitude),
                ("longitude", &mut self.longitude),
            ],
            Step::Costs => {
                vec![("cash", &mut self.cash), ("in-kind", &mut self.in_kind), ("sponsors", &mut self.sponsors)]
            }
            Step::Photos => Vec::new(),
            Step::People => {
                vec![("names", &mut self.names), ("route", &mut self.route), ("gathering", &mut self.gathering)]
            }
            Step::Check => vec![("note", &mut self.note)],
        }
    }

    /// What a step's form shows: each field with what was typed in it.
    #[must_use]
    pub fn fields(&self, step: Step) -> Vec<(String, String)> {
        let mut sheet = self.clone();
        let plain = sheet.plain_fields(step).into_iter();
        let mut fields: Vec<(String, String)> =
            plain.map(|(name, value)| (name.to_owned(), std::mem::take(value))).collect();
        match step {
            Step::Costs => {
                for (number, line) in (1..).zip(&self.costs) {
                    fields.push((format!("what-{number}"), line.what.clone()));
                    fields.push((format!("amount-{number}"), line.amount.clone()));
                }
            }
            Step::Photos => {
                let photos = self.photos.iter().map(|photo| (format!("alt-{}", photo.file), photo.alt.clone()));
                let documents = self.attachments.iter();
                let documents = documents.map(|document| (format!("name-{}", document.file), document.name.clone()));
                fields.extend(photos.chain(documents));
            }
            _ => {}
        }
        fields
    }

    /// What a proposal of this says. Where something cannot be read, it says nothing.
    #[must_use]
    pub fn content(&self) -> Content {
        let money = |typed: &str| amount(typed).unwrap_or_default();
        let cost = |line: &Line| CostLine { what: one_line(&line.what), amount: money(&line.amount) };
        let point = coordinate(&self.latitude, 90).zip(coordinate(&self.longitude, 180));
        let photo = |photo: &Photo| Photo { file: photo.file.clone(), alt: one_line(&photo.alt) };
        let document =
            |document: &Attachment| Attachment { file: document.file.clone(), name: one_line(&document.name) };
        let is_from_gathering = self.route() == Some(Route::Gathering);
        Content {
            language: Language::from_code(&self.language).unwrap_or_default(),
            title: one_line(&self.title),
            summary: one_line(&self.summary),
            need: tidy(&self.need),
            description: tidy(&self.description),
            beneficiaries: tidy(&self.beneficiaries),
            category: Category::from_code(&self.category).unwrap_or_default(),
            place: Place { village: self.village.parse().ok(), words: one_line(&self.place), point },
            costs: self.costs.iter().filter(|line| !line.is_blank()).map(cost).collect(),
            contribution: Contribution {
                cash: money(&self.cash),
                in_kind: money(&self.in_kind),
                sponsors: money(&self.sponsors),
            },
            photos: self.photos.iter().map(photo).collect(),
            attachments: self.attachments.iter().map(document).collect(),
            names_are_public: self.names == "yes",
            gathering: if is_from_gathering { one_line(&self.gathering) } else { String::new() },
        }
    }
}

/// One line without control characters, with single spaces.
#[must_use]
pub fn one_line(text: &str) -> String {
    let plain: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lines with single line ends and without control characters.
#[must_use]
pub fn tidy(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let plain = |letter: char| if letter.is_control() && letter != '\n' { ' ' } else { letter };
    text.chars().map(plain).collect::<String>().trim().to_owned()
}
