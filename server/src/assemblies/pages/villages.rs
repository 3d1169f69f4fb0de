//! A village's form, for a new one and for changing one.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::{Assembly, Village, VillageDescription};
use super::super::store::villages;
use super::fields::Fields;
use super::views::{Place, difference, over};
use super::{ADMINISTRATOR, assembly_of, number_in_path, official};
use crate::app::{Answer, Context, FormView, Problems};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::{Crumb, Difference};

/// The most seats of a village.
const MOST_SEATS: i64 = 99;

/// The form of a village.
#[derive(Clone, Debug, Serialize)]
pub struct Describe {
    trail: Vec<Crumb>,
    is_new: bool,
    differences: Vec<Difference>,
    form: FormView,
}

impl Page for Describe {
    const TEMPLATE: &'static str = "assemblies/village";

    fn title(&self, texts: &Texts) -> String {
        texts.get(if self.is_new { "assemblies-village-new-title" } else { "assemblies-village-title" })
    }

    fn samples() -> Vec<Self> {
        let form = FormView::filled([("name-kk", "Қызылтал".to_owned())]);
        vec![
            Self::of(&Place::sample(), true, FormView::default()),
            Self {
                differences: vec![difference("assemblies-people", 720_i64, 721_i64)],
                ..Self::of(&Place::sample(), false, form)
            },
        ]
    }
}

impl Describe {
    fn of(place: &Place, is_new: bool, form: FormView) -> Self {
        Self { trail: place.trail(), is_new, differences: Vec::new(), form }
    }
}

/// Shows an empty form.
pub async fn new_form(context: Context) -> Answer {
    let place = Place::of(&assembly_of(&context).await?, context.language());
    context.page(Describe::of(&place, true, FormView::default()))
}

/// Shows what describes a village.
pub async fn edit_form(context: Context) -> Answer {
    let (assembly, village) = village_of(&context).await?;
    let VillageDescription { name, people, voters, seats } = village.description;
    let form = FormView::filled([
        ("version", village.version.to_string()),
        ("name-kk", name.kazakh),
        ("name-ru", name.russian),
        ("name-en", name.english),
        ("people", people.to_string()),
        ("voters", voters.to_string()),
        ("seats", seats.to_string()),
    ]);
    context.page(Describe::of(&Place::of(&assembly, context.language()), false, form))
}

async fn village_of(context: &Context) -> Result<(Assembly, Village), Failure> {
    let assembly = assembly_of(context).await?;
    let (id, number) = (assembly.id, number_in_path(context, "village")?);
    let village = context.state.database.read(move |connection| villages::by_id(connection, id, number)).await?;
    Ok((assembly, village))
}

fn read(context: &Context) -> (VillageDescription, Fields<'_>) {
    let mut fields = Fields::of(&context.form);
    let name = fields.localised("name");
    let (people, voters) = (fields.people("people"), fields.people("voters"));
    if voters > people {
        fields.problems.add("voters", Message::new("assemblies-voters-many"));
    }
    let seats = fields.number("seats", 0..=MOST_SEATS);
    (VillageDescription { name, people, voters, seats }, fields)
}

/// What became of a form that was right in itself.
enum Saved {
    Done,
    NameTaken,
    ChangedMeanwhile(Box<Village>),
}

/// Adds a village.
pub async fn add(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    let (new, mut fields) = read(&context);
    if fields.problems.is_empty() {
        let (id, official) = (assembly.id, official(&context, ADMINISTRATOR)?);
        let saved = context.state.database.write(move |transaction| {
            if villages::is_name_taken(transaction, id, &new.name.kazakh, None)? {
                return Ok(Saved::NameTaken);
            }
            villages::add(transaction, id, &new, official)?;
            Ok(Saved::Done)
        });
        if matches!(saved.await?, Saved::Done) {
            return Ok(done(&context, &assembly, "assemblies-notice-village-added"));
        }
        fields.problems.add("name-kk", Message::new("assemblies-village-taken"));
    }
    again(&context, &assembly, true, &fields.problems)
}

/// Changes a village.
pub async fn update(context: Context) -> Answer {
    let (assembly, village) = village_of(&context).await?;
    let (new, mut fields) = read(&context);
    if fields.problems.is_empty() {
        let read = Village { version: fields.version(), ..village };
        match save(&context, read, new.clone()).await? {
            Saved::Done => return Ok(done(&context, &assembly, "assemblies-notice-saved")),
            Saved::ChangedMeanwhile(now) => {
                let form = over(context.form_view(&fields.problems), now.version);
                let differences = differences(&now.description, &new);
                let page = Describe::of(&Place::of(&assembly, context.language()), false, form);
                return context.page_with_status(StatusCode::CONFLICT, Describe { differences, ..page });
            }
            Saved::NameTaken => fields.problems.add("name-kk", Message::new("assemblies-village-taken")),
        }
    }
    again(&context, &assembly, false, &fields.problems)
}

async fn save(context: &Context, village: Village, new: VillageDescription) -> Result<Saved, Failure> {
    let official = official(context, ADMINISTRATOR)?;
    let saved = context.state.database.write(move |transaction| {
        if villages::is_name_taken(transaction, village.assembly, &new.name.kazakh, Some(village.id))? {
            return Ok(Saved::NameTaken);
        }
        match villages::update(transaction, &village, &new, official) {
            Ok(()) => Ok(Saved::Done),
            Err(Failure::Conflict) => {
                let now = villages::by_id(transaction, village.assembly, village.id)?;
                Ok(Saved::ChangedMeanwhile(Box::new(now)))
            }
            Err(failure) => Err(failure),
        }
    });
    saved.await
}

fn done(context: &Context, assembly: &Assembly, notice: &'static str) -> actix_web::HttpResponse {
    let path = context.link(&format!("/assemblies/{}", assembly.description.slug));
    context.see_other_saying(&path, &Message::new(notice))
}

fn again(context: &Context, assembly: &Assembly, is_new: bool, problems: &Problems) -> Answer {
    let place = Place::of(assembly, context.language());
    let form = context.form_view(problems);
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, Describe::of(&place, is_new, form))
}

fn differences(theirs: &VillageDescription, mine: &VillageDescription) -> Vec<Difference> {
    vec![
        difference("assemblies-name", theirs.name.all().join(" / "), mine.name.all().join(" / ")),
        difference("assemblies-people", theirs.people, mine.people),
        difference("assemblies-voters", theirs.voters, mine.voters),
        difference("assemblies-seats", theirs.seats, mine.seats),
    ]
}
