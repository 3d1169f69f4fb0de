//! Signing in with the name and the code of a printed slip.

use actix_web::http::StatusCode;
use ortaq_crypto::credential::code::{CHARACTERS, Code, Mistyped};
use serde::Serialize;

use super::{WITH_PROBLEMS, go_in, too_many, visit};
use crate::accounts::model::OwnPath;
use crate::accounts::sign_in::{self, CodeAnswer};
use crate::app::{Answer, Context, FormView, Problems, Request};
use crate::i18n::{Message, Texts};
use crate::templates::Page;

/// Name and code.
#[derive(Debug, Serialize)]
pub struct SlipSignInPage {
    /// What was typed.
    pub form: FormView,
    /// Where to go then.
    pub next: Option<OwnPath>,
}

impl Page for SlipSignInPage {
    const TEMPLATE: &'static str = "accounts/slip-sign-in";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-slip-sign-in")
    }

    fn samples() -> Vec<Self> {
        let typed = FormView::filled([("name", "Гүлнәр Ахметова".to_owned()), ("code", "7K3M 9QXR".to_owned())]);
        vec![Self { form: FormView::default(), next: None }, Self { form: typed, next: None }]
    }
}

/// The page.
pub async fn show(context: Context) -> Answer {
    let next = context.query("next").and_then(OwnPath::parse);
    context.page(SlipSignInPage { form: FormView::default(), next })
}

/// Signs in.
pub async fn enter(context: Context) -> Answer {
    let name = context.form.text("name").to_owned();
    let mut problems = Problems::new();
    if name.is_empty() {
        problems.add("name", Message::new("accounts-name-missing"));
    }
    let code = Code::parse(context.form.text("code")).map_err(|mistake| problems.add("code", mistyped(mistake)));
    let Ok(code) = code else { return refuse(&context, WITH_PROBLEMS, &problems) };
    if !problems.is_empty() {
        return refuse(&context, WITH_PROBLEMS, &problems);
    }
    let (visit, state) = (visit(&context), context.state.clone());
    let write =
        context.state.database.write(move |tx| sign_in::enter_with_code(tx, &state.secrets, &visit, &name, &code));
    match write.await? {
        CodeAnswer::In(entered) => go_in(&context, &entered, OwnPath::parse(context.form.text("next"))),
        CodeAnswer::Wrong => {
            problems.add("code", Message::new("accounts-name-or-code-wrong"));
            refuse(&context, WITH_PROBLEMS, &problems)
        }
        CodeAnswer::TooMany(seconds) => {
            problems.add("code", too_many("accounts-too-many-codes", seconds));
            refuse(&context, StatusCode::TOO_MANY_REQUESTS, &problems)
        }
    }
}

fn refuse(context: &Request, status: StatusCode, problems: &Problems) -> Answer {
    let next = OwnPath::parse(context.form.text("next"));
    context.page_with_status(status, SlipSignInPage { form: context.form_view(problems), next })
}

/// What is wrong with a code, and how to mend it: known without asking whose it is.
fn mistyped(mistake: Mistyped) -> Message {
    let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    match mistake {
        Mistyped::Length { read: 0 } => Message::new("accounts-code-missing"),
        Mistyped::Length { read } => {
            Message::new("accounts-code-length").with("read", count(read)).with("expected", count(CHARACTERS))
        }
        Mistyped::Character { character, place } => {
            Message::new("accounts-code-character").with("character", character.to_string()).with("place", count(place))
        }
        Mistyped::Check => Message::new("accounts-code-check"),
    }
}
