//! A rural district's form, for a new one and for changing one.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::{Assembly, DEFAULT_TIME_ZONE, Description, Localised, dates, is_slug};
use super::super::store::districts;
use super::fields::Fields;
use super::views::{Place, difference, over};
use super::{ADMINISTRATOR, assembly_of, official};
use crate::app::{Answer, Context, Form, FormView};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb, Difference};

/// Time zones of the country.
const TIME_ZONES: [&str; 7] =
    ["Asia/Almaty", "Asia/Aqtau", "Asia/Aqtobe", "Asia/Atyrau", "Asia/Oral", "Asia/Qostanay", "Asia/Qyzylorda"];

/// What no district is called, as pages have these addresses.
const RESERVED: [&str; 2] = ["new", "all"];

/// The form of a rural district.
#[derive(Clone, Debug, Serialize)]
pub struct Describe {
    /// The district that is changed, or nothing for a new one.
    place: Option<Place>,
    trail: Vec<Crumb>,
    differences: Vec<Difference>,
    form: FormView,
    time_zones: Vec<Choice>,
}

impl Page for Describe {
    const TEMPLATE: &'static str = "assemblies/describe";

    fn title(&self, texts: &Texts) -> String {
        texts.get(if self.place.is_some() { "assemblies-settings-title" } else { "assemblies-new-title" })
    }

    fn samples() -> Vec<Self> {
        vec![
            Self::of(None, FormView::filled([("time-zone", DEFAULT_TIME_ZONE.to_owned())])),
            Self {
                differences: vec![difference("assemblies-population", 3020_i64, 3025_i64)],
                ..Self::of(Some(Place::sample()), FormView::filled([("population", "3020".to_owned())]))
            },
        ]
    }
}

impl Describe {
    fn of(place: Option<Place>, form: FormView) -> Self {
        let trail = match &place {
            Some(place) => place.trail(),
            None => vec![Crumb::new(Message::new("assemblies-list-title"), "/assemblies")],
        };
        let time_zones = TIME_ZONES.map(|zone| Choice::new(zone, zone)).into();
        Self { place, trail, differences: Vec::new(), form, time_zones }
    }
}

/// Shows an empty form.
pub async fn new_form(context: Context) -> Answer {
    context.page(Describe::of(None, FormView::filled([("time-zone", DEFAULT_TIME_ZONE.to_owned())])))
}

/// Shows what describes a district.
pub async fn edit_form(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    let place = Place::of(&assembly, context.language());
    context.page(Describe::of(Some(place), filled(&assembly)))
}

fn filled(assembly: &Assembly) -> FormView {
    let Description { name, district, region, time_zone, population, .. } = assembly.description.clone();
    FormView::filled([
        ("version", assembly.version.to_string()),
        ("name-kk", name.kazakh),
        ("name-ru", name.russian),
        ("name-en", name.english),
        ("district-kk", district.kazakh),
        ("district-ru", district.russian),
        ("district-en", district.english),
        ("region-kk", region.kazakh),
        ("region-ru", region.russian),
        ("region-en", region.english),
        ("time-zone", time_zone),
        ("population", population.to_string()),
    ])
}

/// Reads the form. The address of a district that exists stays: pages and logs are linked by it.
fn read<'a>(form: &'a Form, existing: Option<&str>) -> (Description, Fields<'a>) {
    let mut fields = Fields::of(form);
    let name = fields.localised("name");
    let slug = existing.unwrap_or_else(|| form.text("slug")).to_owned();
    if !is_slug(&slug) || RESERVED.contains(&slug.as_str()) {
        fields.problems.add("slug", Message::new("assemblies-slug-wrong"));
    }
    let (district, region) = (fields.localised("district"), fields.localised("region"));
    let population = fields.people("population");
    let time_zone = form.text("time-zone").to_owned();
    if !dates::is_time_zone(&time_zone) {
        fields.problems.add("time-zone", Message::new("assemblies-time-zone-unknown"));
    }
    (Description { slug, name, district, region, time_zone, population }, fields)
}

/// Creates a district.
pub async fn create(context: Context) -> Answer {
    let (new, mut fields) = read(&context.form, None);
    let slug = new.slug.clone();
    if fields.problems.is_empty() {
        let official = official(&context, ADMINISTRATOR)?;
        let saved = context.state.database.write(move |transaction| {
            if districts::is_slug_taken(transaction, &new.slug, None)? {
                return Ok(None);
            }
            districts::create(transaction, &new, official).map(Some)
        });
        if saved.await?.is_some() {
            let message = Message::new("assemblies-notice-created");
            return Ok(context.see_other_saying(&context.link(&format!("/assemblies/{slug}")), &message));
        }
        fields.problems.add("slug", Message::new("assemblies-slug-taken"));
    }
    let form = context.form_view(&fields.problems);
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, Describe::of(None, form))
}

/// Changes a district.
pub async fn update(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    let (new, fields) = read(&context.form, Some(&assembly.description.slug));
    let place = Place::of(&assembly, context.language());
    if !fields.problems.is_empty() {
        let form = context.form_view(&fields.problems);
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, Describe::of(Some(place), form));
    }
    if let Some(now) = save(&context, assembly.id, fields.version(), new.clone()).await? {
        let form = over(context.form_view(&fields.problems), now.version);
        let differences = differences(&now.description, &new);
        return context
            .page_with_status(StatusCode::CONFLICT, Describe { differences, ..Describe::of(Some(place), form) });
    }
    Ok(context.see_other_saying(&context.link(&place.path), &Message::new("assemblies-notice-saved")))
}

/// Saves a change; gives what is there now if somebody else changed it first.
async fn save(context: &Context, id: i64, version: i64, new: Description) -> Result<Option<Assembly>, Failure> {
    let official = official(context, ADMINISTRATOR)?;
    let saved = context.state.database.write(move |transaction| {
        match districts::update(transaction, id, version, &new, official) {
            Ok(()) => Ok(None),
            Err(Failure::Conflict) => districts::by_id(transaction, id).map(Some),
            Err(failure) => Err(failure),
        }
    });
    saved.await
}

fn differences(theirs: &Description, mine: &Description) -> Vec<Difference> {
    let joined = |names: &Localised| names.all().join(" / ");
    vec![
        difference("assemblies-name", joined(&theirs.name), joined(&mine.name)),
        difference("assemblies-district", joined(&theirs.district), joined(&mine.district)),
        difference("assemblies-region", joined(&theirs.region), joined(&mine.region)),
        difference("assemblies-population", theirs.population, mine.population),
        difference("assemblies-time-zone", theirs.time_zone.as_str(), mine.time_zone.as_str()),
    ]
}
