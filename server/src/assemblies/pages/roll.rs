//! The registrar brings the roll: pasted from a spreadsheet, taken as a whole or refused with the
//! lines to mend.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::roll::{self, RollMistake, RollPerson};
use super::super::model::{Assembly, Village, dates};
use super::super::store::roll::{HashedPerson, import as replace, last_import};
use super::super::store::villages;
use super::fields::as_number;
use super::views::Place;
use super::{REGISTRAR, assembly_of, official};
use crate::app::{Answer, Context, FormView, Problems};
use crate::clock::Moment;
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// A line to mend.
#[derive(Clone, Debug, Serialize)]
pub struct MistakeRow {
    /// The line, or 0 where it is the whole table.
    line: u64,
    text: Message,
}

/// The form for the roll.
#[derive(Clone, Debug, Serialize)]
pub struct Roll {
    trail: Vec<Crumb>,
    form: FormView,
    mistakes: Vec<MistakeRow>,
    villages: String,
    example_village: String,
    people: i64,
    imported_at: Option<Moment>,
    /// How many lines were put right since, which another table replaces.
    corrections: i64,
}

impl Page for Roll {
    const TEMPLATE: &'static str = "assemblies/roll";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-roll-title")
    }

    fn samples() -> Vec<Self> {
        let mistake = |line, id| MistakeRow { line, text: Message::new(id).with("typed", "Алматы") };
        let empty = Self {
            trail: Place::sample().trail(),
            form: FormView::default(),
            mistakes: Vec::new(),
            villages: "Сарыжайлау, Қызылтал".to_owned(),
            example_village: "Сарыжайлау".to_owned(),
            people: 0,
            imported_at: None,
            corrections: 0,
        };
        let mistakes = vec![
            mistake(2, "assemblies-roll-name"),
            mistake(3, "assemblies-roll-birth"),
            mistake(4, "assemblies-roll-village"),
            MistakeRow { line: 5, text: Message::new("assemblies-roll-twice").with("first", 2_i64) },
            MistakeRow { line: 6, text: Message::new("assemblies-roll-columns").with("found", 2_i64) },
            MistakeRow { line: 1, text: Message::new("assemblies-roll-heading") },
            MistakeRow { line: 0, text: Message::new("assemblies-roll-empty") },
            MistakeRow { line: 0, text: Message::new("assemblies-roll-unreadable") },
            MistakeRow {
                line: 0,
                text: Message::new("assemblies-roll-long").with("most", as_number(roll::MOST_PEOPLE)),
            },
        ];
        vec![
            Self { mistakes, people: 1600, imported_at: Some(Moment(1_806_000_000)), corrections: 3, ..empty.clone() },
            empty,
        ]
    }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let (assembly, villages) = assembly_and_villages(&context).await?;
    page(&context, StatusCode::OK, &assembly, (&villages, Vec::new()), FormView::default()).await
}

async fn assembly_and_villages(context: &Context) -> Result<(Assembly, Vec<Village>), Failure> {
    let assembly = assembly_of(context).await?;
    let (id, language) = (assembly.id, context.language());
    let villages =
        context.state.database.read(move |connection| villages::of_assembly(connection, id, language)).await?;
    Ok((assembly, villages))
}

async fn page(
    context: &Context,
    status: StatusCode,
    assembly: &Assembly,
    (villages, mistakes): (&[Village], Vec<RollMistake>),
    form: FormView,
) -> Answer {
    let (id, language) = (assembly.id, context.language());
    let last = context.state.database.read(move |connection| last_import(connection, id)).await?;
    let names: Vec<&str> = villages.iter().map(|village| village.description.name.in_language(language)).collect();
    let row = |mistake: RollMistake| MistakeRow { line: mistake.line, text: mistake.message };
    let page = Roll {
        trail: Place::of(assembly, language).trail_below("assemblies-residents-title", "/residents"),
        form,
        mistakes: mistakes.into_iter().map(row).collect(),
        example_village: names.first().copied().unwrap_or_default().to_owned(),
        villages: names.join(", "),
        people: last.as_ref().map_or(0, |import| import.people),
        corrections: last.as_ref().map_or(0, |import| import.corrections),
        imported_at: last.map(|import| import.imported_at),
    };
    context.page_with_status(status, page)
}

/// Takes the roll, or says what is wrong with it.
pub async fn import(context: Context) -> Answer {
    let (assembly, villages) = assembly_and_villages(&context).await?;
    let today = dates::day_of(context.now(), &assembly.description.time_zone).unwrap_or_default();
    // As it was sent, so that the numbers of lines are those of the field.
    let table = context.form.all("roll").next().unwrap_or_default();
    let people = match roll::read(table, &villages, today) {
        Ok(people) => people,
        Err(mistakes) => {
            let mut problems = Problems::new();
            let count = as_number(mistakes.len());
            problems.add("roll", Message::new("assemblies-roll-mistakes").with("count", count));
            let form = context.form_view(&problems);
            return page(&context, StatusCode::UNPROCESSABLE_ENTITY, &assembly, (&villages, mistakes), form).await;
        }
    };
    let (id, official) = (assembly.id, official(&context, REGISTRAR)?);
    let hashed = hashed(&context, id, people).await?;
    let replaces = context.form.text("replaces") == "yes";
    let write = move |tx: &mut Transaction<'_>| {
        if !replaces && last_import(tx, id)?.is_some_and(|import| import.corrections > 0) {
            return Ok(false);
        }
        replace(tx, id, &hashed, official).map(|()| true)
    };
    if !context.state.database.write(write).await? {
        let mut problems = Problems::new();
        problems.add("replaces", Message::new("assemblies-roll-replaces-missing"));
        let form = context.form_view(&problems);
        return page(&context, StatusCode::UNPROCESSABLE_ENTITY, &assembly, (&villages, Vec::new()), form).await;
    }
    let path = context.link(&format!("/assemblies/{}/residents", assembly.description.slug));
    Ok(context.see_other_saying(&path, &Message::new("assemblies-notice-roll-imported")))
}

/// Hashes thousands of names where that holds nobody up.
async fn hashed(context: &Context, assembly: i64, people: Vec<RollPerson>) -> Result<Vec<HashedPerson>, Failure> {
    let state = context.state.clone();
    let hash = move || {
        let person = |person: &RollPerson| HashedPerson {
            hash: roll::person_hash(&state.secrets, assembly, &person.name, person.birth),
            village: person.village,
        };
        people.iter().map(person).collect()
    };
    actix_web::web::block(hash).await.map_err(Failure::internal)
}
