//! Granting a role. It is public at once, whoever grants it to whom.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::Assembly;
use super::super::model::mandate::{GRANTED, Grant as NewMandate};
use super::super::store::mandates;
use super::fields::Fields;
use super::views::{Choice, Place, role_name};
use super::{ADMINISTRATOR, assembly_of, official};
use crate::accounts::{self, Role};
use crate::app::{Answer, Context, FormView, Problems};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;

/// The form that grants a role.
#[derive(Clone, Debug, Serialize)]
pub struct Grant {
    place: Place,
    form: FormView,
    roles: Vec<Choice>,
}

impl Page for Grant {
    const TEMPLATE: &'static str = "assemblies/grant";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-grant-title")
    }

    fn samples() -> Vec<Self> {
        let roles = vec![Choice { value: "moderator".to_owned(), label: "Модератор".to_owned() }];
        vec![Self { place: Place::sample(), form: FormView::default(), roles }]
    }
}

impl Grant {
    fn of(context: &Context, assembly: &Assembly, form: FormView) -> Self {
        let choice = |role: Role| Choice {
            value: role.code().to_owned(),
            label: context.texts().say(&role_name(role)),
        };
        Self { place: Place::of(assembly, context.language()), form, roles: GRANTED.map(choice).into() }
    }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    context.page(Grant::of(&context, &assembly, FormView::default()))
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
    let page = Grant::of(&context, &assembly, context.form_view(&problems));
    context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
}

async fn save(context: &Context, assembly: Assembly, new: NewMandate) -> Result<i64, Failure> {
    let official = official(context, ADMINISTRATOR)?;
    context.state.database.write(move |transaction| mandates::grant(transaction, &assembly, &new, official)).await
}

/// The account that the field `person` names: an e-mail address, or the number that everybody finds
/// on the page of their own account.
pub(super) async fn account_of(context: &Context, problems: &mut Problems) -> Result<Option<i64>, Failure> {
    let typed = context.form.text("person").to_owned();
    if typed.is_empty() {
        problems.add("person", Message::new("assemblies-person-missing"));
        return Ok(None);
    }
    let found = context.state.database.read(move |connection| accounts::account_named(connection, &typed)).await?;
    if found.is_none() {
        problems.add("person", Message::new("assemblies-person-unknown"));
    }
    Ok(found)
}
