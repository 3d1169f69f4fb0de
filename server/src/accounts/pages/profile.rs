//! Name and language. If somebody (oneself, on another device) changed them meanwhile, the page
//! shows both and lets the reader choose.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::WITH_PROBLEMS;
use crate::accounts::model::PersonName;
use crate::accounts::store::{self, Profile};
use crate::app::{Answer, Context, FormView, Problems};
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::templates::Page;

/// What is stored now, where it differs from what the form began with.
#[derive(Debug, Serialize)]
pub struct Stored {
    name: String,
    language: &'static str,
}

/// Name and language.
#[derive(Debug, Serialize)]
pub struct ProfilePage {
    /// What was typed.
    pub form: FormView,
    /// The version that it is based on.
    pub version: i64,
    /// What was saved meanwhile.
    pub stored: Option<Stored>,
}

impl Page for ProfilePage {
    const TEMPLATE: &'static str = "accounts/profile";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("accounts-profile"))
    }

    fn samples() -> Vec<Self> {
        let form = || FormView::filled([("name", "Айгерім Сәбитова".to_owned()), ("language", "kk".to_owned())]);
        let stored = Stored { name: "Айгерім Сәбит".to_owned(), language: "ru" };
        vec![Self { form: form(), version: 0, stored: None }, Self { form: form(), version: 3, stored: Some(stored) }]
    }
}

/// The page.
pub async fn show(context: Context) -> Answer {
    let id = context.account()?.id;
    let account = context.state.database.read(move |connection| store::account(connection, id)).await?;
    let form = FormView::filled([("name", account.name), ("language", account.language.code().to_owned())]);
    context.page(ProfilePage { form, version: account.version, stored: None })
}

/// Saves.
pub async fn change(context: Context) -> Answer {
    let id = context.account()?.id;
    let version: i64 = context.form.text("version").parse().map_err(|_| Failure::Malformed)?;
    let mut problems = Problems::new();
    let name = PersonName::parse(context.form.text("name")).map_err(|problem| problems.add("name", problem));
    let language = Language::from_code(context.form.text("language"));
    if language.is_none() {
        problems.add("language", Message::new("accounts-language-missing"));
    }
    let (Ok(name), Some(language)) = (name, language) else {
        let page = ProfilePage { form: context.form_view(&problems), version, stored: None };
        return context.page_with_status(WITH_PROBLEMS, page);
    };
    let profile = Profile { name, language };
    let write = context.state.database.write(move |tx| store::change_profile(tx, id, version, &profile));
    match write.await {
        Ok(()) => {
            let path = format!("/{}/account", language.code());
            Ok(context.see_other_saying(&path, &Message::new("accounts-saved")))
        }
        Err(Failure::Conflict) => show_both(&context, id).await,
        Err(failure) => Err(failure),
    }
}

async fn show_both(context: &Context, id: i64) -> Answer {
    let account = context.state.database.read(move |connection| store::account(connection, id)).await?;
    let stored = Stored { name: account.name, language: account.language.code() };
    let form = context.form_view(&Problems::new());
    context.page_with_status(StatusCode::CONFLICT, ProfilePage { form, version: account.version, stored: Some(stored) })
}
