//! “My village”: a resident confirms where they live, by the code of a slip or by the roll.

use actix_web::http::StatusCode;
use jiff::civil::Date;
use ortaq_crypto::credential::code::Code;
use serde::Serialize;

use super::super::model::residence::{How, mistyped};
use super::super::model::roll::{Birth, person_hash};
use super::super::model::{Assembly, Description, dates, name};
use super::super::store::roll::claim;
use super::super::store::slips::{Redeemed, redeem};
use super::super::store::{districts, residences, villages};
use super::registrar::how_name;
use crate::app::{Answer, Context, FormView, Problems};
use crate::clock::Moment;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::Choice;

/// Where the reader lives, as far as it is confirmed.
#[derive(Clone, Debug, Serialize)]
pub struct Home {
    village: String,
    assembly: String,
    assembly_path: String,
    how: Message,
    confirmed_at: Moment,
}

/// “My village”.
#[derive(Clone, Debug, Serialize)]
pub struct MyVillage {
    home: Option<Home>,
    assemblies: Vec<Choice>,
    form: FormView,
}

impl Page for MyVillage {
    const TEMPLATE: &'static str = "assemblies/my-village";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-my-village-title")
    }

    fn samples() -> Vec<Self> {
        let home = |how| Home {
            village: "Қызылтал".to_owned(),
            assembly: "Сарыжайлау".to_owned(),
            assembly_path: "/assemblies/sarzhailau".to_owned(),
            how: how_name(how),
            confirmed_at: Moment(1_806_500_000),
        };
        let assemblies = vec![Choice::new("sarzhailau", "Сарыжайлау")];
        let page = |home| Self { home, assemblies: assemblies.clone(), form: FormView::default() };
        vec![page(None), page(Some(home(How::Code))), page(Some(home(How::Roll)))]
    }
}

/// Shows where the reader lives, and the ways to confirm it.
pub async fn show(context: Context) -> Answer {
    page(&context, StatusCode::OK, FormView::default()).await
}

async fn page(context: &Context, status: StatusCode, form: FormView) -> Answer {
    let (account, language) = (context.account()?.id, context.language());
    let found = context.state.database.read(move |connection| {
        let all = districts::all(connection, language)?;
        let Some(residence) = residences::residence_of(connection, account)? else { return Ok((all, None)) };
        let village = villages::anywhere(connection, residence.village)?;
        Ok((all, Some((residence, village))))
    });
    let (assemblies, residence) = found.await?;
    let place = |id: i64| assemblies.iter().find(|assembly| assembly.id == id).map(|assembly| &assembly.description);
    let home = residence.and_then(|(residence, village)| {
        let Description { slug, name, .. } = place(residence.assembly)?;
        Some(Home {
            village: village.description.name.in_language(language).to_owned(),
            assembly: name.in_language(language).to_owned(),
            assembly_path: format!("/assemblies/{slug}"),
            how: how_name(residence.how),
            confirmed_at: residence.confirmed_at,
        })
    });
    let choice = |assembly: &Assembly| {
        Choice::new(assembly.description.slug.as_str(), assembly.description.name.in_language(language))
    };
    let assemblies = assemblies.iter().map(choice).collect();
    context.page_with_status(status, MyVillage { home, assemblies, form })
}

/// Confirms where the reader lives, in the way that the form says.
pub async fn confirm(context: Context) -> Answer {
    let problems = match context.form.text("way") {
        "roll" => by_roll(&context).await?,
        _ => by_code(&context).await?,
    };
    if problems.is_empty() {
        let path = context.link("/account/village");
        return Ok(context.see_other_saying(&path, &Message::new("assemblies-notice-home-confirmed")));
    }
    page(&context, StatusCode::UNPROCESSABLE_ENTITY, context.form_view(&problems)).await
}

async fn by_code(context: &Context) -> Result<Problems, Failure> {
    let mut problems = Problems::new();
    let code = match Code::parse(context.form.text("code")) {
        Ok(code) => code,
        Err(mistake) => {
            problems.add("code", mistyped(mistake));
            return Ok(problems);
        }
    };
    let (account, state) = (context.account()?.id, context.state.clone());
    let redeemed =
        context.state.database.write(move |transaction| redeem(transaction, &state.secrets, account, &code)).await?;
    if redeemed == Redeemed::Refused {
        problems.add("code", Message::new("assemblies-code-refused"));
    }
    Ok(problems)
}

async fn by_roll(context: &Context) -> Result<Problems, Failure> {
    let mut problems = Problems::new();
    let slug = context.form.text("assembly").to_owned();
    let found = context.state.database.read(move |connection| match districts::by_slug(connection, &slug) {
        Ok(assembly) => Ok(Some(assembly)),
        Err(Failure::NotFound) => Ok(None),
        Err(failure) => Err(failure),
    });
    let assembly = found.await?;
    let typed = context.form.text("name");
    if !name::is_full_name(typed) {
        problems.add("name", Message::new("assemblies-full-name-wrong"));
    }
    let birth = birth_day(context, assembly.as_ref());
    if birth.is_none() {
        problems.add("born", Message::new("assemblies-born-wrong"));
    }
    let (Some(assembly), Some(day), true) = (assembly, birth, problems.is_empty()) else {
        if context.form.text("assembly").is_empty() || problems.is_empty() {
            problems.add("assembly", Message::new("assemblies-choice-missing"));
        }
        return Ok(problems);
    };
    let typed = name::normalised(typed);
    let hash = |birth| person_hash(&context.state.secrets, assembly.id, &typed, birth);
    let hashes = [hash(Birth::Day(day)), hash(Birth::Year(day.year()))];
    let (account, id) = (context.account()?.id, assembly.id);
    let village = context.state.database.write(move |transaction| claim(transaction, id, account, &hashes)).await?;
    if village.is_none() {
        problems.add("name", Message::new("assemblies-roll-no-match"));
    }
    Ok(problems)
}

/// The day of birth: a whole day in the past.
fn birth_day(context: &Context, assembly: Option<&Assembly>) -> Option<Date> {
    let zone = assembly.map_or(super::super::model::DEFAULT_TIME_ZONE, |assembly| &assembly.description.time_zone);
    let today = dates::day_of(context.now(), zone)?;
    match Birth::read(context.form.text("born"), today)? {
        Birth::Day(day) => Some(day),
        Birth::Year(_) => None,
    }
}
