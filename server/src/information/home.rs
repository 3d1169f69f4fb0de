//! The home page: what Ortaq is, and every rural district with what one can do there now.

use serde::Serialize;

use crate::app::{Answer, Context};
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::clock::Moment;
use crate::cycles::{self, Cycle, CycleCard};
use crate::i18n::{Language, Texts};
use crate::templates::Page;

/// The home page.
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    districts: Vec<District>,
}

/// A rural district as the home page shows it: names in the reader's language, `place` the district and region
/// above it, `path` the address of its page after the language.
#[derive(Clone, Debug, Serialize)]
struct District {
    name: String,
    place: String,
    path: String,
    cycle: Option<CycleCard>,
}

impl District {
    fn of(assembly: &Assembly, running: &[Cycle], language: Language, now: Moment) -> Self {
        let description = &assembly.description;
        Self {
            name: description.name.in_language(language).to_owned(),
            place: [&description.district, &description.region].map(|name| name.in_language(language)).join(", "),
            path: format!("/assemblies/{}", description.slug),
            cycle: CycleCard::of_assembly(assembly.id, running, now),
        }
    }
}

/// Shows the home page: districts as the language sorts them, each with the newest cycle that goes on there.
pub(super) async fn show(context: Context) -> Answer {
    let (language, now) = (context.language(), context.now());
    let find = move |connection: &mut crate::database::Connection| {
        Ok((districts::all(connection, language)?, cycles::running(connection)?))
    };
    let (assemblies, running) = context.state.database.read(find).await?;
    let districts = assemblies.iter().map(|assembly| District::of(assembly, &running, language, now)).collect();
    context.page(Home { districts })
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
        let [intake, conclusion] = CycleCard::samples();
        vec![
            Self { districts: Vec::new() },
            Self {
                districts: vec![
                    district("Сарыжайлау ауылдық округі", Some(intake)),
                    district("Көктерек ауылдық округі", Some(conclusion)),
                    district("Ұзынбұлақ ауылдық округі", None),
                ],
            },
        ]
    }
}
