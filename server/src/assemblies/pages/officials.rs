//! Who holds which role, and what they did in it; prolonging and ending a mandate.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::mandate::Mandate;
use super::super::model::{Assembly, dates};
use super::super::store::mandates;
use super::fields::Fields;
use super::views::{Place, TermView, difference, over, role_name};
use super::{ADMINISTRATOR, assembly_of, number_in_path, official};
use crate::accounts::Role;
use crate::app::{Answer, Context, FormView, Problems};
use crate::audit::{self, ActView};
use crate::clock::Moment;
use crate::errors::{Failure, Message};
use crate::i18n::{Texts, Value};
use crate::templates::Page;
use crate::templates::components::{Crumb, Difference};

/// A mandate in a list.
#[derive(Clone, Debug, Serialize)]
pub struct MandateRow {
    name: String,
    role: Message,
    appointed: String,
    term: TermView,
    end_reason: String,
    path: String,
}

impl MandateRow {
    fn of(mandate: &Mandate, place: &Place, now: Moment) -> Self {
        Self {
            name: mandate.name.clone(),
            role: role_name(mandate.role),
            appointed: mandate.appointed.clone(),
            term: TermView::of(&mandate.term, now),
            end_reason: mandate.end_reason.clone(),
            path: format!("{}/officials/{}", place.path, mandate.id),
        }
    }

    fn samples() -> Vec<Self> {
        let row = |term: TermView| Self {
            name: "Ахметова Айгүл".to_owned(),
            role: role_name(Role::Moderator),
            appointed: "Әкімнің 2027 жылғы 11 қаңтардағы № 4 өкімі".to_owned(),
            end_reason: if term.was_ended { "Өз өтініші бойынша".to_owned() } else { String::new() },
            term,
            path: "/assemblies/sarzhailau/officials/1".to_owned(),
        };
        TermView::samples().map(row).into()
    }
}

/// An act of an official.
#[derive(Clone, Debug, Serialize)]
pub struct ActRow {
    /// In which role; nothing for what the platform did by itself.
    role: Option<Message>,
    act: ActView,
}

impl ActRow {
    fn of(act: ActView) -> Self {
        Self { role: Role::from_code(&act.role).map(role_name), act }
    }

    fn samples() -> Vec<Self> {
        let mut rows: Vec<Self> = ActView::samples().into_iter().map(Self::of).collect();
        rows.extend(rows.first().cloned().map(|row| Self { role: None, ..row }));
        rows
    }
}

/// Officials, and their acts.
#[derive(Clone, Debug, Serialize)]
pub struct Officials {
    place: Place,
    trail: Vec<Crumb>,
    holding: Vec<MandateRow>,
    past: Vec<MandateRow>,
    acts: Vec<ActRow>,
    can_grant: bool,
}

impl Page for Officials {
    const TEMPLATE: &'static str = "assemblies/officials";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-officials-title")
    }

    fn samples() -> Vec<Self> {
        let (past, holding) = MandateRow::samples().into_iter().partition(|row| row.term.is_over);
        let nobody = Self {
            place: Place::sample(),
            trail: Place::sample().trail(),
            holding: Vec::new(),
            past: Vec::new(),
            acts: Vec::new(),
            can_grant: false,
        };
        vec![Self { holding, past, acts: ActRow::samples(), can_grant: true, ..nobody.clone() }, nobody]
    }
}

/// Shows officials and their acts.
pub async fn show(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    let id = assembly.id;
    let found = context
        .state
        .database
        .read(move |connection| Ok((mandates::of_assembly(connection, id)?, audit::acts_of_assembly(connection, id)?)));
    let (mandates, acts) = found.await?;
    let acts = acts.into_iter().map(ActRow::of).collect();
    let place = Place::of(&assembly, context.language());
    let rows = mandates.iter().map(|mandate| MandateRow::of(mandate, &place, context.now()));
    let (past, holding) = rows.partition(|row| row.term.is_over);
    let can_grant = context.viewer.has_any(ADMINISTRATOR);
    context.page(Officials { trail: place.trail(), place, holding, past, acts, can_grant })
}

/// One mandate, for the administrator.
#[derive(Clone, Debug, Serialize)]
pub struct MandatePage {
    trail: Vec<Crumb>,
    mandate: MandateRow,
    account: i64,
    differences: Vec<Difference>,
    form: FormView,
}

impl Page for MandatePage {
    const TEMPLATE: &'static str = "assemblies/mandate";

    fn title(&self, _: &Texts) -> String {
        self.mandate.name.clone()
    }

    fn samples() -> Vec<Self> {
        let page = |mandate| Self::of(&Place::sample(), mandate, 7, FormView::default());
        let mut pages: Vec<Self> = MandateRow::samples().into_iter().map(page).collect();
        if let Some(page) = pages.first_mut() {
            page.differences.push(difference(
                "assemblies-last-day",
                Value::date(1_830_000_000),
                Value::date(1_840_000_000),
            ));
        }
        pages
    }
}

impl MandatePage {
    fn of(place: &Place, mandate: MandateRow, account: i64, form: FormView) -> Self {
        let trail = place.trail_below("assemblies-officials-title", "/officials");
        Self { trail, mandate, account, differences: Vec::new(), form }
    }
}

/// Shows one mandate.
pub async fn mandate(context: Context) -> Answer {
    let (assembly, mandate) = mandate_of(&context).await?;
    let form = FormView::filled([("version", mandate.version.to_string())]);
    context.page(page(&context, &assembly, &mandate, form))
}

async fn mandate_of(context: &Context) -> Result<(Assembly, Mandate), Failure> {
    let assembly = assembly_of(context).await?;
    let (id, number) = (assembly.id, number_in_path(context, "mandate")?);
    let mandate = context.state.database.read(move |connection| mandates::by_id(connection, id, number)).await?;
    Ok((assembly, mandate))
}

fn page(context: &Context, assembly: &Assembly, mandate: &Mandate, mut form: FormView) -> MandatePage {
    let place = Place::of(assembly, context.language());
    let row = MandateRow::of(mandate, &place, context.now());
    let last = || dates::written_day(mandate.term.last_moment(), &assembly.description.time_zone);
    form.values.entry("last-day".to_owned()).or_insert_with(last);
    MandatePage::of(&place, row, mandate.account, form)
}

/// Prolongs or ends a mandate, as the form says.
pub async fn change(context: Context) -> Answer {
    let (assembly, mandate) = mandate_of(&context).await?;
    if context.form.text("act") == "end" {
        end(&context, assembly, mandate).await
    } else {
        prolong(&context, assembly, mandate).await
    }
}

async fn prolong(context: &Context, assembly: Assembly, mandate: Mandate) -> Answer {
    let mut fields = Fields::of(&context.form);
    let ends_at = fields
        .day("last-day")
        .and_then(|day| dates::end_of(day, &assembly.description.time_zone))
        .unwrap_or(mandate.term.ends_at);
    if ends_at <= context.now().max(mandate.term.begins_at) {
        fields.problems.add("last-day", Message::new("assemblies-day-past"));
    }
    let (version, problems) = (fields.version(), fields.problems);
    save(context, assembly, Mandate { version, ..mandate }, problems, Change::Prolong(ends_at)).await
}

async fn end(context: &Context, assembly: Assembly, mandate: Mandate) -> Answer {
    let mut fields = Fields::of(&context.form);
    let reason = fields.sentence("reason");
    let (version, problems) = (fields.version(), fields.problems);
    save(context, assembly, Mandate { version, ..mandate }, problems, Change::End(reason)).await
}

#[derive(Clone)]
enum Change {
    Prolong(Moment),
    End(String),
}

async fn save(
    context: &Context,
    assembly: Assembly,
    mandate: Mandate,
    mut problems: Problems,
    change: Change,
) -> Answer {
    if problems.is_empty() {
        let official = official(context, ADMINISTRATOR)?;
        let (place, before, wanted) = (assembly.clone(), mandate.clone(), change.clone());
        let saved = context.state.database.write(move |transaction| match wanted {
            Change::Prolong(ends_at) => mandates::prolong(transaction, &place, &before, ends_at, official),
            Change::End(reason) => mandates::end(transaction, &place, &before, &reason, official),
        });
        match saved.await {
            Ok(()) => {
                let path = context.link(&format!("/assemblies/{}/officials", assembly.description.slug));
                return Ok(context.see_other_saying(&path, &Message::new("assemblies-notice-mandate-changed")));
            }
            Err(Failure::Conflict) => return changed(context, &assembly, &change).await,
            Err(Failure::Refused(message)) => problems.add("last-day", message),
            Err(failure) => return Err(failure),
        }
    }
    let (_, now) = mandate_of(context).await?;
    let page = page(context, &assembly, &now, context.form_view(&problems));
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

async fn changed(context: &Context, assembly: &Assembly, change: &Change) -> Answer {
    let (_, now) = mandate_of(context).await?;
    let theirs = Value::date(now.term.last_moment().0);
    let differences = match change {
        Change::Prolong(ends_at) => vec![difference("assemblies-last-day", theirs, Value::date(ends_at.0 - 1))],
        Change::End(reason) => vec![
            difference("assemblies-last-day", theirs, Value::date(context.now().0)),
            difference("assemblies-end-reason", now.end_reason.as_str(), reason.as_str()),
        ],
    };
    let form = over(context.form_view(&Problems::new()), now.version);
    let page = MandatePage { differences, ..page(context, assembly, &now, form) };
    context.page_with_status(StatusCode::CONFLICT, page)
}
