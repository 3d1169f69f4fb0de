//! The page to sign in with: a link by mail, a passkey where the browser has them, and the way to
//! the printed slip.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::{WITH_PROBLEMS, go_in, too_many, visit};
use crate::accounts::model::{EmailAddress, LINK_LASTS, OwnPath};
use crate::accounts::passkey::RelyingParty;
use crate::accounts::sign_in::{self, Asked};
use crate::app::{Answer, Context, FormView, Problems, Request};
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;

/// Where to sign in.
#[derive(Debug, Serialize)]
pub struct SignInPage {
    /// The address that was typed.
    pub form: FormView,
    /// Where to go then.
    pub next: Option<OwnPath>,
    /// Whether passkeys work at this platform's address.
    pub has_passkeys: bool,
}

impl Page for SignInPage {
    const TEMPLATE: &'static str = "accounts/sign-in";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-sign-in")
    }

    fn samples() -> Vec<Self> {
        let mut wrong = FormView::filled([("email", "aigerim".to_owned())]);
        wrong.problems.insert("email".to_owned(), "…".to_owned());
        vec![
            Self { form: FormView::default(), next: None, has_passkeys: true },
            Self { form: wrong, next: OwnPath::parse("/kk/account"), has_passkeys: false },
        ]
    }
}

/// A letter is on its way: the same for every address.
#[derive(Debug, Serialize)]
pub struct LetterSentPage {
    /// The address that was typed.
    pub email: String,
    /// Minutes that the link lasts.
    pub minutes: i64,
    /// Whether it confirms a new address, rather than signing in.
    pub is_new_email: bool,
}

impl LetterSentPage {
    /// A letter to this address.
    #[must_use]
    pub fn to(email: &EmailAddress, is_new_email: bool) -> Self {
        Self { email: email.as_str().to_owned(), minutes: LINK_LASTS / 60, is_new_email }
    }
}

impl Page for LetterSentPage {
    const TEMPLATE: &'static str = "accounts/letter-sent";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-letter-sent")
    }

    fn samples() -> Vec<Self> {
        let page = |is_new_email| Self { email: "aigerim@example.kz".to_owned(), minutes: 20, is_new_email };
        vec![page(false), page(true)]
    }
}

fn party(context: &Request) -> Option<RelyingParty> {
    RelyingParty::of(&super::base(context))
}

fn page(context: &Request, form: FormView, next: Option<OwnPath>) -> SignInPage {
    SignInPage { form, next, has_passkeys: party(context).is_some() }
}

/// The page.
pub async fn show(context: Context) -> Answer {
    let next = context.query("next").and_then(OwnPath::parse);
    if context.viewer.account.is_some() {
        let path = next.map_or_else(|| context.link("/account"), |path| path.as_str().to_owned());
        return Ok(context.see_other(&path));
    }
    context.page(page(&context, FormView::default(), next))
}

/// Sends a link.
pub async fn ask(context: Context) -> Answer {
    let next = OwnPath::parse(context.form.text("next"));
    let email = match EmailAddress::parse(context.form.text("email")) {
        Ok(email) => email,
        Err(problem) => return refuse(&context, WITH_PROBLEMS, "email", problem, next),
    };
    let (visit, state, wanted, back) = (visit(&context), context.state.clone(), email.clone(), next.clone());
    let write = context
        .state
        .database
        .write(move |tx| sign_in::ask_for_link(tx, &state.secrets, &visit, &wanted, back.as_ref()));
    match write.await? {
        Asked::Sent => context.page(LetterSentPage::to(&email, false)),
        Asked::TooMany(seconds) => {
            let problem = too_many("accounts-too-many-letters", seconds);
            refuse(&context, StatusCode::TOO_MANY_REQUESTS, "email", problem, next)
        }
    }
}

fn refuse(context: &Request, status: StatusCode, field: &str, problem: Message, next: Option<OwnPath>) -> Answer {
    let mut problems = Problems::new();
    problems.add(field, problem);
    context.page_with_status(status, page(context, context.form_view(&problems), next))
}

/// The question to authenticators, for the page's script.
pub async fn ask_for_passkey(context: Context) -> Answer {
    let party = party(&context).ok_or(Failure::NotFound)?;
    let options = context.state.database.write(move |tx| sign_in::ask_for_passkey(tx, &party)).await?;
    Ok(HttpResponse::Ok().insert_header(super::NOT_KEPT).content_type("application/json").body(options))
}

/// Signs in with a passkey.
pub async fn enter_with_passkey(context: Context) -> Answer {
    let party = party(&context).ok_or(Failure::NotFound)?;
    let next = OwnPath::parse(context.form.text("next"));
    let (visit, answer) = (visit(&context), context.form.text("answer").to_owned());
    let write = context.state.database.write(move |tx| sign_in::enter_with_passkey(tx, &party, &visit, &answer));
    match write.await? {
        Some(entered) => go_in(&context, &entered, next),
        None => refuse(&context, WITH_PROBLEMS, "passkey-sign-in", Message::new("accounts-passkey-refused"), next),
    }
}
