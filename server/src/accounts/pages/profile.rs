//! Name and language. If somebody (oneself, on another device) changed them meanwhile, the page
//! shows both and lets the reader choose.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::{WITH_PROBLEMS, account_trail, language_name, languages};
use crate::accounts::model::PersonName;
use crate::accounts::store::{self, Profile};
use crate::app::{Answer, Context, FormView, Problems};
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb, Difference};

/// Name and language.
#[derive(Debug, Serialize)]
pub struct ProfilePage {
    /// What was typed.
    pub form: FormView,
    /// The version that it is based on.
    pub version: i64,
    /// The languages to choose from.
    pub languages: Vec<Choice>,
    /// Both versions, if somebody else was faster.
    pub differences: Vec<Difference>,
    /// The pages above.
    pub trail: Vec<Crumb>,
}

impl Page for ProfilePage {
    const TEMPLATE: &'static str = "accounts/profile";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-profile")
    }

    fn samples() -> Vec<Self> {
        let form = || FormView::filled([("name", "Айгерім Сәбитова".to_owned()), ("language", "kk".to_owned())]);
        let differences = vec![
            Difference::new(Message::new("accounts-name"), "Айгерім Сәбитова", "Айгерім Сәбит"),
            Difference::new(
                Message::new("accounts-language"),
                language_name(Language::Kazakh),
                language_name(Language::Kazakh),
            ),
        ];
        vec![page(form(), 0, Vec::new()), page(form(), 3, differences)]
    }
}

fn page(form: FormView, version: i64, differences: Vec<Difference>) -> ProfilePage {
    ProfilePage { form, version, languages: languages(), differences, trail: account_trail() }
}

/// The page.
pub async fn show(context: Context) -> Answer {
    let id = context.account()?.id;
    let account = context.state.database.read(move |connection| store::account(connection, id)).await?;
    let form = FormView::filled([("name", account.name), ("language", account.language.code().to_owned())]);
    context.page(page(form, account.version, Vec::new()))
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
        return context.page_with_status(WITH_PROBLEMS, page(context.form_view(&problems), version, Vec::new()));
    };
    let profile = Profile { name, language };
    let wanted = profile.clone();
    let write = context.state.database.write(move |tx| store::change_profile(tx, id, version, &wanted));
    match write.await {
        Ok(()) => {
            let path = format!("/{}/account", language.code());
            Ok(context.see_other_saying(&path, &Message::new("accounts-saved")))
        }
        Err(Failure::Conflict) => show_both(&context, id, &profile).await,
        Err(failure) => Err(failure),
    }
}

async fn show_both(context: &Context, id: i64, wanted: &Profile) -> Answer {
    let account = context.state.database.read(move |connection| store::account(connection, id)).await?;
    let differences = vec![
        Difference::new(Message::new("accounts-name"), wanted.name.as_str(), account.name),
        Difference::new(
            Message::new("accounts-language"),
            language_name(wanted.language),
            language_name(account.language),
        ),
    ];
    let form = context.form_view(&Problems::new());
    context.page_with_status(StatusCode::CONFLICT, page(form, account.version, differences))
}
