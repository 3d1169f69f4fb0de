//! Granting a role. It is public at once, whoever grants it to whom.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::Assembly;
use super::super::model::mandate::{GRANTED, Grant as NewMandate};
use super::super::store::mandates;
use super::fields::Fields;
use super::person::account_of;
use super::views::{Place, role_name};
use super::{ADMINISTRATOR, assembly_of, official};
use crate::accounts::Role;
use crate::app::{Answer, Context, FormView};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The form that grants a role.
#[derive(Clone, Debug, Serialize)]
pub struct Grant {
    trail: Vec<Crumb>,
    form: FormView,
    roles: Vec<Choice>,
}

impl Page for Grant {
    const TEMPLATE: &'static str = "assemblies/grant";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-grant-title")
    }

    fn samples() -> Vec<Self> {
        vec![Self::of(&Place::sample(), FormView::default())]
    }
}

impl Grant {
    fn of(place: &Place, form: FormView) -> Self {
        let trail = place.trail_below("assemblies-officials-title", "/officials");
        Self { trail, form, roles: GRANTED.map(|role| Choice::new(role.code(), role_name(role))).into() }
    }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    context.page(Grant::of(&Place::of(&assembly, context.language()), FormView::default()))
}

/// Grants the role.
pub async fn grant(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    let mut fields = Fields::of(&context.form);
    let account = account_of(&context, &mut fields.problems).await?;
    let name = fields.name("name");
    let role = fields.choice("role", |code| Role::from_code(code).filter(|role| GRANTED.contains(role)));
    let (begins_at, ends_at) = fields.term(&assembly.description.time_zone);
    if ends_at <= context.now() {
        fields.problems.add("last-day", Message::new("assemblies-day-past"));
    }
    let appointed = fields.sentence("appointed");
    let mut problems = fields.problems;
    if let (Some(account), Some(role), true) = (account, role, problems.is_empty()) {
        let new = NewMandate { account, role, name, appointed, begins_at, ends_at };
        match save(&context, assembly.clone(), new).await {
            Ok(_) => {
                let path = context.link(&format!("/assemblies/{}/officials", assembly.description.slug));
                return Ok(context.see_other_saying(&path, &Message::new("assemblies-notice-granted")));
            }
            Err(Failure::Refused(message)) => problems.add("first-day", message),
            Err(failure) => return Err(failure),
        }
    }
    let page = Grant::of(&Place::of(&assembly, context.language()), context.form_view(&problems));
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

async fn save(context: &Context, assembly: Assembly, new: NewMandate) -> Result<i64, Failure> {
    let official = official(context, ADMINISTRATOR)?;
    context.state.database.write(move |transaction| mandates::grant(transaction, &assembly, &new, official)).await
}
