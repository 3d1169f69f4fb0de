//! The home page: what Ortaq is, and every rural district with what one can do there now.

use serde::Serialize;

use crate::app::{Answer, Context};
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::clock::Moment;
use crate::cycles::{self, Cycle, wording};
use crate::i18n::{Language, Message, Texts};
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
    cycle: Option<CurrentCycle>,
}

/// The cycle that goes on in a district: its phase, what a resident can do in it, when it ends if that is known
/// and still to come, and the money in tenge.
#[derive(Clone, Debug, Serialize)]
struct CurrentCycle {
    phase: Message,
    can_do: Message,
    until: Option<Moment>,
    fund: u64,
}

impl District {
    fn of(assembly: &Assembly, running: &[Cycle], language: Language, now: Moment) -> Self {
        let description = &assembly.description;
        let cycle = running.iter().rfind(|cycle| cycle.assembly == assembly.id);
        Self {
            name: description.name.in_language(language).to_owned(),
            place: [&description.district, &description.region].map(|name| name.in_language(language)).join(", "),
            path: format!("/assemblies/{}", description.slug),
            cycle: cycle.map(|cycle| CurrentCycle::of(cycle, now)),
        }
    }
}

impl CurrentCycle {
    fn of(cycle: &Cycle, now: Moment) -> Self {
        let end = cycle.schedule.end(cycle.phase).filter(|end| *end > now);
        Self {
            phase: Message::new(wording::phase_name(cycle.phase)),
            can_do: Message::new(wording::now(cycle.phase, wording::Reader::Resident)),
            until: end.map(|end| end.plus(-1)),
            fund: cycle.settings.money.fund,
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
        let in_phase = |phase, until| CurrentCycle {
            phase: Message::new(wording::phase_name(phase)),
            can_do: Message::new(wording::now(phase, wording::Reader::Resident)),
            until,
            fund: 30_000_000,
        };
        let intake = in_phase(cycles::Phase::Intake, Some(Moment(1_803_873_900)));
        let conclusion = in_phase(cycles::Phase::Conclusion, None);
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
