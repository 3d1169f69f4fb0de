//! The home page: what Ortaq is, and every rural district with what one can do there now.

use serde::Serialize;

use crate::clock::Moment;
use crate::i18n::{Message, Texts};
use crate::templates::Page;

/// The home page.
#[derive(Serialize)]
pub struct Home {
    districts: Vec<District>,
}

/// A rural district as the home page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct District {
    /// Its name in the reader's language.
    pub name: String,
    /// District and region, in the reader's language.
    pub place: String,
    /// Address of its page after the language: `/assemblies/sarzhailau`.
    pub path: String,
    /// The cycle that goes on there, if any.
    pub cycle: Option<CurrentCycle>,
}

/// The cycle that goes on in a district.
#[derive(Clone, Debug, Serialize)]
pub struct CurrentCycle {
    /// The name of its phase.
    pub phase: Message,
    /// What a resident can do in this phase, as a sentence.
    pub can_do: Message,
    /// When the phase ends, if that is known.
    pub until: Option<Moment>,
    /// The money that is decided on, in tenge, if it has been announced.
    pub fund: Option<i64>,
}

impl Home {
    /// The home page with these districts, in the order in which they are shown.
    #[must_use]
    pub fn new(districts: Vec<District>) -> Self {
        Self { districts }
    }
}

impl Page for Home {
    const TEMPLATE: &'static str = "information/home";

    fn title(&self, texts: &Texts) -> String {
        texts.get("information-home-title")
    }

    fn samples() -> Vec<Self> {
        let district = |name: &str, cycle| District {
            name: name.to_owned(),
            place: "Таңбалы ауданы, Түркістан облысы".to_owned(),
            path: "/assemblies/sarzhailau".to_owned(),
            cycle,
        };
        let cycle = CurrentCycle {
            phase: Message::new("information-help-propose"),
            can_do: Message::new("information-help-propose-text"),
            until: Some(Moment(1_803_873_900)),
            fund: Some(30_000_000),
        };
        let quiet = CurrentCycle { until: None, fund: None, ..cycle.clone() };
        vec![
            Self::new(Vec::new()),
            Self::new(vec![
                district("Сарыжайлау ауылдық округі", Some(cycle)),
                district("Көктерек ауылдық округі", Some(quiet)),
                district("Ұзынбұлақ ауылдық округі", None),
            ]),
        ]
    }
}
