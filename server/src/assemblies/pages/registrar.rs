//! Who lives here, as far as it is confirmed, for the registrar and the secretary; confirming it
//! after seeing the papers.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::residence::{How, Residence};
use super::super::model::{Assembly, Village};
use super::super::store::{residences, roll, slips, villages};
use super::fields::Fields;
use super::person::account_of;
use super::views::{Place, sample_villages, village_choices, village_name};
use super::{CONFIRMING, REGISTRAR, assembly_of, official};
use crate::accounts;
use crate::app::{Answer, Context, FormView};
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb, Pagination};

/// Residents on one page.
const PER_PAGE: i64 = 50;

/// A confirmed resident.
#[derive(Clone, Debug, Serialize)]
pub struct ResidentRow {
    account: i64,
    name: String,
    village: String,
    how: Message,
    /// Who confirmed it or made the slip, or nobody.
    official: String,
    confirmed_at: Moment,
}

/// How it is known where somebody lives.
pub(super) fn how_name(how: How) -> Message {
    Message::new(match how {
        How::Code => "assemblies-how-code",
        How::Roll => "assemblies-how-roll",
        How::Paper => "assemblies-how-paper",
    })
}

/// The roll that is there.
#[derive(Clone, Debug, Serialize)]
pub struct RollSummary {
    imported_at: Moment,
    people: i64,
}

/// The confirmed residents, and the ways to confirm more.
#[derive(Clone, Debug, Serialize)]
pub struct Residents {
    place: Place,
    trail: Vec<Crumb>,
    count: i64,
    residents: Vec<ResidentRow>,
    pagination: Pagination,
    good_slips: i64,
    roll: Option<RollSummary>,
    brings_roll: bool,
}

impl Page for Residents {
    const TEMPLATE: &'static str = "assemblies/residents";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-residents-title")
    }

    fn samples() -> Vec<Self> {
        let row = |how, official: &str| ResidentRow {
            account: 12,
            name: "Серікбаев Нұрлан".to_owned(),
            village: "Қызылтал".to_owned(),
            how: how_name(how),
            official: official.to_owned(),
            confirmed_at: Moment(1_806_500_000),
        };
        let empty = Self {
            place: Place::sample(),
            trail: Place::sample().trail(),
            count: 0,
            residents: Vec::new(),
            pagination: Pagination::new(1, 0, PER_PAGE, |_| String::new()),
            good_slips: 0,
            roll: None,
            brings_roll: false,
        };
        let residents = vec![row(How::Code, "Ахметова Айгүл"), row(How::Roll, ""), row(How::Paper, "Ахметова Айгүл")];
        let pagination =
            Pagination::new(2, 120, PER_PAGE, |page| format!("/assemblies/sarzhailau/residents?page={page}"));
        let roll = Some(RollSummary { imported_at: Moment(1_806_000_000), people: 1600 });
        vec![
            Self { count: 120, residents, pagination, good_slips: 40, roll, brings_roll: true, ..empty.clone() },
            empty,
        ]
    }
}

/// Shows confirmed residents.
pub async fn show(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    let page: i64 = context.query("page").and_then(|typed| typed.parse().ok()).unwrap_or(1).clamp(1, 100_000);
    let (id, language, now) = (assembly.id, context.language(), context.now());
    let found = context.state.database.read(move |connection| {
        let villages = villages::of_assembly(connection, id, language)?;
        let residents = residences::of_assembly(connection, id, (page - 1) * PER_PAGE, PER_PAGE)?;
        let mut rows = Vec::new();
        for residence in &residents {
            let village = village_name(&villages, residence.village, language);
            rows.push(row(connection, residence, village)?);
        }
        let good = slips::of_assembly(connection, id)?.into_iter().filter(|batch| batch.is_good(now));
        let good_slips = good.map(|batch| batch.size - batch.used).sum();
        Ok((rows, residences::count(connection, id)?, good_slips, roll::last_import(connection, id)?))
    });
    let (residents, count, good_slips, import) = found.await?;
    let place = Place::of(&assembly, language);
    context.page(Residents {
        trail: place.trail(),
        pagination: Pagination::new(page, count, PER_PAGE, |page| format!("{}/residents?page={page}", place.path)),
        place,
        count,
        residents,
        good_slips,
        roll: import.map(|import| RollSummary { imported_at: import.imported_at, people: import.people }),
        brings_roll: context.viewer.has_any(REGISTRAR),
    })
}

fn row(connection: &mut Connection, residence: &Residence, village: String) -> Result<ResidentRow, Failure> {
    let official = match residence.confirmed_by {
        Some(official) => accounts::name_of(connection, official)?,
        None => String::new(),
    };
    Ok(ResidentRow {
        account: residence.account,
        name: accounts::name_of(connection, residence.account)?,
        village,
        how: how_name(residence.how),
        official,
        confirmed_at: residence.confirmed_at,
    })
}

/// The form for who has seen the papers.
#[derive(Clone, Debug, Serialize)]
pub struct Paper {
    trail: Vec<Crumb>,
    form: FormView,
    villages: Vec<Choice>,
}

impl Page for Paper {
    const TEMPLATE: &'static str = "assemblies/paper";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-paper-title")
    }

    fn samples() -> Vec<Self> {
        vec![Self { trail: Place::sample().trail(), form: FormView::default(), villages: sample_villages() }]
    }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let (assembly, villages) = assembly_and_villages(&context).await?;
    context.page(paper(&context, &assembly, &villages, FormView::default()))
}

async fn assembly_and_villages(context: &Context) -> Result<(Assembly, Vec<Village>), Failure> {
    let assembly = assembly_of(context).await?;
    let (id, language) = (assembly.id, context.language());
    let villages =
        context.state.database.read(move |connection| villages::of_assembly(connection, id, language)).await?;
    Ok((assembly, villages))
}

fn paper(context: &Context, assembly: &Assembly, villages: &[Village], form: FormView) -> Paper {
    let language = context.language();
    let trail = Place::of(assembly, language).trail_below("assemblies-residents-title", "/residents");
    Paper { trail, form, villages: village_choices(villages, language) }
}

/// Confirms where somebody lives.
pub async fn confirm(context: Context) -> Answer {
    let (assembly, villages) = assembly_and_villages(&context).await?;
    let mut fields = Fields::of(&context.form);
    let account = account_of(&context, &mut fields.problems).await?;
    let is_of_district = |id: &i64| villages.iter().any(|village| village.id == *id);
    let village = fields.choice("village", |typed| typed.parse().ok().filter(is_of_district));
    if let (Some(account), Some(village)) = (account, village) {
        let (id, official) = (assembly.id, official(&context, CONFIRMING)?);
        let confirmed = context
            .state
            .database
            .write(move |transaction| residences::confirm_on_paper(transaction, id, village, account, official));
        confirmed.await?;
        let path = context.link(&format!("/assemblies/{}/residents", assembly.description.slug));
        return Ok(context.see_other_saying(&path, &Message::new("assemblies-notice-resident-confirmed")));
    }
    let page = paper(&context, &assembly, &villages, context.form_view(&fields.problems));
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}
