//! A new cycle: its name and its first day; everything else comes from the cycle before or is as usual.

use actix_web::http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;

use super::super::acts::{self, Draft};
use super::super::model::{Schedule, Settings};
use super::super::store;
use super::views::{FieldView, Place, filled};
use super::{ADMINISTRATOR, official};
use crate::app::{Answer, Context, FormView, Problems};
use crate::assemblies::model::Assembly;
use crate::assemblies::store::districts;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct New {
    trail: Vec<Crumb>,
    copied_from: Option<String>,
    fields: Vec<FieldView>,
    form: FormView,
}

impl New {
    fn of(place: &Place, copied_from: Option<String>, form: FormView) -> New {
        let fields = vec![
            FieldView::line("name", "cycles-name", "cycles-name-hint"),
            FieldView::day("intake", "cycles-first-day", "cycles-first-day-hint"),
        ];
        New { trail: place.above(), copied_from, fields, form }
    }
}

impl Page for New {
    const TEMPLATE: &'static str = "cycles/new";

    fn title(&self, texts: &Texts) -> String {
        texts.get("cycles-new-title")
    }

    fn samples() -> Vec<Self> {
        let form = || filled(vec![("name".to_owned(), "2028".to_owned())]);
        vec![New::of(&Place::sample(), None, form()), New::of(&Place::sample(), Some("2027".to_owned()), form())]
    }
}

/// The rural district, and the settings that a new cycle begins with: those of the latest before it.
fn found(connection: &mut Connection, slug: &str) -> Result<(Assembly, Option<String>, Settings), Failure> {
    let assembly = districts::by_slug(connection, slug)?;
    let latest = store::of_assembly(connection, assembly.id)?.into_iter().next();
    let name = latest.as_ref().map(|cycle| cycle.slug.clone());
    let mut settings = latest.map(|cycle| cycle.settings).unwrap_or_default();
    settings.calendar.time_zone.clone_from(&assembly.description.time_zone);
    Ok((assembly, name, settings))
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let slug = context.path("assembly").to_owned();
    let (assembly, copied_from, settings) =
        context.state.database.read(move |connection| found(connection, &slug)).await?;
    let year = settings.calendar.calendar().day_of(context.now()).year().saturating_add(1);
    let form = filled(vec![("name".to_owned(), year.to_string())]);
    context.page(New::of(&Place::named(&assembly, "", context.language()), copied_from, form))
}

/// What one makes of the form.
enum Made {
    Draft(String),
    Wrong(Box<(Assembly, Option<String>)>, Problems),
}

/// Begins a draft.
pub async fn create(context: Context) -> Answer {
    let by = official(&context, ADMINISTRATOR)?;
    let slug = context.path("assembly").to_owned();
    let (name, intake) = (context.form.text("name").to_owned(), context.form.text("intake").to_owned());
    let make = move |tx: &mut Transaction<'_>| {
        let (assembly, copied_from, settings) = found(tx.connection(), &slug)?;
        let calendar = settings.calendar.calendar();
        let mut problems = Problems::new();
        if !is_name(&name) {
            problems.add("name", Message::new("cycles-name-unusable"));
        } else if store::is_slug_taken(tx.connection(), assembly.id, &name)? {
            problems.add("name", Message::new("cycles-name-taken"));
        }
        let today = calendar.day_of(tx.now());
        match intake.parse::<Date>() {
            Ok(day) if day > today && day.year() < today.year() + 10 && problems.is_empty() => {
                let schedule = Schedule::proposed(day, &calendar, settings.calendar.lengths);
                let draft = Draft { assembly: assembly.id, slug: name.clone(), settings, schedule };
                acts::create(tx, draft, by)?;
                return Ok(Made::Draft(name));
            }
            Ok(day) if day > today && day.year() < today.year() + 10 => {}
            Ok(_) => problems.add("intake", Message::new("cycles-first-day-bounds")),
            Err(_) => problems.add("intake", Message::new("cycles-date-unreadable")),
        }
        Ok(Made::Wrong(Box::new((assembly, copied_from)), problems))
    };
    match context.state.database.write(make).await? {
        Made::Draft(name) => {
            let path = format!("/assemblies/{}/cycles/{name}", context.path("assembly"));
            Ok(context.see_other_saying(&context.link(&path), &Message::new("cycles-new-done")))
        }
        Made::Wrong(found, problems) => {
            let (assembly, copied_from) = *found;
            let place = Place::named(&assembly, "", context.language());
            let page = New::of(&place, copied_from, context.form_view(&problems));
            context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
        }
    }
}

/// Whether a text can be a cycle's name and part of addresses: small Latin letters, digits and single dashes, up to 20,
/// and not what pages have these addresses for.
fn is_name(text: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    text.len() <= 20 && text.split('-').all(part) && text != "new"
}

#[cfg(test)]
mod tests {
    use super::is_name;

    #[test]
    fn a_cycle_is_named_by_a_year_or_a_short_word() {
        for name in ["2027", "2027-2", "spring-2027"] {
            assert!(is_name(name), "{name}");
        }
        for text in ["", "new", "2027 ", "2027/2", "-", "2027-", "жыл", "A", &"1".repeat(21)] {
            assert!(!is_name(text), "{text}");
        }
    }
}
