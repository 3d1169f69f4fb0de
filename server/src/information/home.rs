//! The home page: what Ortaq is, and every rural district with what one can do there now.

use serde::Serialize;

use crate::app::{Answer, Context};
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::clock::Moment;
use crate::config::PublicUrl;
use crate::cycles::{self, Cycle, CycleCard, VotePages};
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
    fn of(assembly: &Assembly, running: &[Cycle], vote: &PublicUrl, language: Language, now: Moment) -> Self {
        let description = &assembly.description;
        let vote = |cycle: &str| VotePages::new(vote, &description.slug, cycle, language);
        Self {
            name: description.name.in_language(language).to_owned(),
            place: [&description.district, &description.region].map(|name| name.in_language(language)).join(", "),
            path: format!("/assemblies/{}", description.slug),
            cycle: CycleCard::of_assembly(assembly.id, running, now, vote),
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
    let vote = &context.state.config.vote.public_url;
    let district = |assembly: &Assembly| District::of(assembly, &running, vote, language, now);
    let districts = assemblies.iter().map(district).collect();
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
        let [intake, voting, conclusion] = CycleCard::samples();
        vec![
            Self { districts: Vec::new() },
            Self {
                districts: vec![
                    district("Сарыжайлау ауылдық округі", Some(intake)),
                    district("Ақбұлақ ауылдық округі", Some(voting)),
                    district("Көктерек ауылдық округі", Some(conclusion)),
                    district("Ұзынбұлақ ауылдық округі", None),
                ],
            },
        ]
    }
}
