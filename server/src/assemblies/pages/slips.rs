//! Slips with codes for one village: made, printed, cancelled.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::residence::{Batch, MOST_DAYS, MOST_SLIPS, code_of_slip};
use super::super::model::{Assembly, Village};
use super::super::store::{slips, villages};
use super::fields::Fields;
use super::views::{Place, sample_villages, village_choices, village_name};
use super::{CONFIRMING, assembly_of, number_in_path, official};
use crate::app::{Answer, Context, FormView};
use crate::clock::Moment;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// Days that slips are good for unless another number is typed.
const USUAL_DAYS: i64 = 60;
/// Seconds of a day.
const DAY: i64 = 86_400;

/// Slips that were made together.
#[derive(Clone, Debug, Serialize)]
pub struct BatchRow {
    id: i64,
    village: String,
    made_at: Moment,
    expires_at: Moment,
    size: i64,
    used: i64,
    is_good: bool,
    is_cancelled: bool,
    path: String,
}

impl BatchRow {
    fn of(batch: &Batch, villages: &[Village], place: &Place, language: Language, now: Moment) -> Self {
        Self {
            id: batch.id,
            village: village_name(villages, batch.village, language),
            made_at: batch.made_at,
            expires_at: batch.expires_at,
            size: batch.size,
            used: batch.used,
            is_good: batch.is_good(now),
            is_cancelled: batch.cancelled_at.is_some(),
            path: format!("{}/residents/slips/{}", place.path, batch.id),
        }
    }

    fn samples() -> [Self; 3] {
        let row = |is_good, is_cancelled| Self {
            id: 3,
            village: "Қызылтал".to_owned(),
            made_at: Moment(1_806_000_000),
            expires_at: Moment(1_811_000_000),
            size: 40,
            used: 12,
            is_good,
            is_cancelled,
            path: "/assemblies/sarzhailau/residents/slips/3".to_owned(),
        };
        [row(true, false), row(false, true), row(false, false)]
    }
}

/// All slips of the district, and the form for more.
#[derive(Clone, Debug, Serialize)]
pub struct Slips {
    trail: Vec<Crumb>,
    form: FormView,
    villages: Vec<Choice>,
    batches: Vec<BatchRow>,
}

impl Page for Slips {
    const TEMPLATE: &'static str = "assemblies/slips";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-slips-title")
    }

    fn samples() -> Vec<Self> {
        let none = Self {
            trail: Place::sample().trail(),
            form: FormView::default(),
            villages: sample_villages(),
            batches: Vec::new(),
        };
        vec![Self { batches: BatchRow::samples().into(), ..none.clone() }, none]
    }
}

/// Shows the slips.
pub async fn show(context: Context) -> Answer {
    let form = FormView::filled([("days", USUAL_DAYS.to_string())]);
    let (assembly, villages, batches) = all(&context).await?;
    page(&context, StatusCode::OK, (&assembly, &villages, &batches), form)
}

async fn all(context: &Context) -> Result<(Assembly, Vec<Village>, Vec<Batch>), Failure> {
    let assembly = assembly_of(context).await?;
    let (id, language) = (assembly.id, context.language());
    let found = context.state.database.read(move |connection| {
        Ok((villages::of_assembly(connection, id, language)?, slips::of_assembly(connection, id)?))
    });
    let (villages, batches) = found.await?;
    Ok((assembly, villages, batches))
}

fn page(
    context: &Context,
    status: StatusCode,
    (assembly, villages, batches): (&Assembly, &[Village], &[Batch]),
    form: FormView,
) -> Answer {
    let (language, now) = (context.language(), context.now());
    let place = Place::of(assembly, language);
    let rows = batches.iter().map(|batch| BatchRow::of(batch, villages, &place, language, now)).collect();
    let villages = village_choices(villages, language);
    let trail = place.trail_below("assemblies-residents-title", "/residents");
    context.page_with_status(status, Slips { trail, form, villages, batches: rows })
}

/// Makes slips.
pub async fn make(context: Context) -> Answer {
    let (assembly, villages, batches) = all(&context).await?;
    let mut fields = Fields::of(&context.form);
    let is_of_district = |id: &i64| villages.iter().any(|village| village.id == *id);
    let village = fields.choice("village", |typed| typed.parse().ok().filter(is_of_district));
    let size = fields.number("size", 1..=MOST_SLIPS);
    let days = fields.number("days", 1..=MOST_DAYS);
    let (Some(village), true) = (village, fields.problems.is_empty()) else {
        let form = context.form_view(&fields.problems);
        return page(&context, StatusCode::UNPROCESSABLE_ENTITY, (&assembly, &villages, &batches), form);
    };
    let (id, official, state) = (assembly.id, official(&context, CONFIRMING)?, context.state.clone());
    let expires_at = context.now().plus(days * DAY);
    let made = context.state.database.write(move |transaction| {
        slips::make(transaction, &state.secrets, (id, village), (size, expires_at), official)
    });
    let batch = made.await?;
    let path = context.link(&format!("/assemblies/{}/residents/slips/{batch}", assembly.description.slug));
    Ok(context.see_other_saying(&path, &Message::new("assemblies-notice-slips-made")))
}

/// A slip to cut out.
#[derive(Clone, Debug, Serialize)]
pub struct Slip {
    number: i64,
    code: String,
}

/// The slips of one batch that nobody has used.
#[derive(Clone, Debug, Serialize)]
pub struct Print {
    trail: Vec<Crumb>,
    batch: BatchRow,
    slips: Vec<Slip>,
    /// The address that a slip tells to type.
    address: String,
}

impl Page for Print {
    const TEMPLATE: &'static str = "assemblies/print";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-print-title")
    }

    fn samples() -> Vec<Self> {
        let slip = Slip { number: 1, code: "008J 4CT4 ANK7 F24SQ".to_owned() };
        let page = |batch: BatchRow| Self {
            trail: Place::sample().trail(),
            slips: if batch.is_good { vec![slip.clone()] } else { Vec::new() },
            batch,
            address: "https://ortaq.example/kk/account/village".to_owned(),
        };
        BatchRow::samples().map(page).into()
    }
}

/// Shows slips to print. Codes are made anew from the platform's secret each time.
pub async fn print(context: Context) -> Answer {
    let (assembly, batch, villages) = batch_of(&context).await?;
    let id = batch.id;
    let now = context.now();
    let unused = match batch.is_good(now) {
        true => context.state.database.read(move |connection| slips::unused(connection, id)).await?,
        false => Vec::new(),
    };
    let slip =
        |number: i64| Slip { number, code: code_of_slip(&context.state.secrets, id, number).written().to_string() };
    let place = Place::of(&assembly, context.language());
    let page = Print {
        batch: BatchRow::of(&batch, &villages, &place, context.language(), now),
        slips: unused.into_iter().map(slip).collect(),
        address: context.state.config.public_url.to(&context.link("/account/village")),
        trail: place.trail_below("assemblies-slips-title", "/residents/slips"),
    };
    context.page(page)
}

async fn batch_of(context: &Context) -> Result<(Assembly, Batch, Vec<Village>), Failure> {
    let assembly = assembly_of(context).await?;
    let (id, language, number) = (assembly.id, context.language(), number_in_path(context, "batch")?);
    let found = context.state.database.read(move |connection| {
        Ok((slips::by_id(connection, id, number)?, villages::of_assembly(connection, id, language)?))
    });
    let (batch, villages) = found.await?;
    Ok((assembly, batch, villages))
}

/// Cancels the slips of a batch that nobody has used. If somebody did that a moment ago, it is done.
pub async fn cancel(context: Context) -> Answer {
    let (assembly, batch, _) = batch_of(&context).await?;
    let (id, official) = (assembly.id, official(&context, CONFIRMING)?);
    let cancelled =
        context.state.database.write(move |transaction| slips::cancel(transaction, id, &batch, official)).await;
    match cancelled {
        Ok(()) | Err(Failure::Conflict) => {
            let path = context.link(&format!("/assemblies/{}/residents/slips", assembly.description.slug));
            Ok(context.see_other_saying(&path, &Message::new("assemblies-notice-slips-cancelled")))
        }
        Err(failure) => Err(failure),
    }
}
