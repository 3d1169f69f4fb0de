//! Changing where letters go.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::{LetterSentPage, LinkGonePage, WITH_PROBLEMS, account_trail, base, too_many};
use crate::accounts::email_change::{self, Confirmed};
use crate::accounts::model::EmailAddress;
use crate::accounts::sign_in::Asked;
use crate::accounts::store;
use crate::app::{Answer, Context, FormView, Problems, Request};
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The new address.
#[derive(Debug, Serialize)]
pub struct EmailPage {
    /// What was typed.
    pub form: FormView,
    /// The address now.
    pub email: Option<String>,
    /// The pages above.
    pub trail: Vec<Crumb>,
}

impl Page for EmailPage {
    const TEMPLATE: &'static str = "accounts/email";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-email-change")
    }

    fn samples() -> Vec<Self> {
        let typed = FormView::filled([("email", "aigerim".to_owned())]);
        vec![
            Self { form: FormView::default(), email: Some("aigerim@example.kz".to_owned()), trail: account_trail() },
            Self { form: typed, email: None, trail: account_trail() },
        ]
    }
}

/// One button that confirms an address.
#[derive(Debug, Serialize)]
pub struct ConfirmEmailPage {
    /// The address.
    pub email: String,
}

impl Page for ConfirmEmailPage {
    const TEMPLATE: &'static str = "accounts/confirm-email";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-email-confirm")
    }

    fn samples() -> Vec<Self> {
        vec![Self { email: "aigerim@example.kz".to_owned() }]
    }
}

async fn page(context: &Request, form: FormView) -> Result<EmailPage, Failure> {
    let id = context.account()?.id;
    let account = context.state.database.read(move |connection| store::account(connection, id)).await?;
    Ok(EmailPage { form, email: account.email, trail: account_trail() })
}

/// The page.
pub async fn show(context: Context) -> Answer {
    let page = page(&context, FormView::default()).await?;
    context.page(page)
}

/// Sends a link to the new address.
pub async fn ask(context: Context) -> Answer {
    let email = match EmailAddress::parse(context.form.text("email")) {
        Ok(email) => email,
        Err(problem) => return refuse(&context, WITH_PROBLEMS, problem).await,
    };
    let (id, base, language) = (context.account()?.id, base(&context), context.language());
    let (state, wanted) = (context.state.clone(), email.clone());
    let write =
        context.state.database.write(move |tx| email_change::ask(tx, &state.secrets, &base, id, language, &wanted));
    match write.await? {
        Asked::Sent => context.page(LetterSentPage::to(&email, true)),
        Asked::TooMany(seconds) => {
            let problem = too_many("accounts-too-many-letters", seconds);
            refuse(&context, StatusCode::TOO_MANY_REQUESTS, problem).await
        }
    }
}

async fn refuse(context: &Request, status: StatusCode, problem: Message) -> Answer {
    let mut problems = Problems::new();
    problems.add("email", problem);
    let page = page(context, context.form_view(&problems)).await?;
    context.page_with_status(status, page)
}

/// The page behind the link: one button.
pub async fn show_link(context: Context) -> Answer {
    let (token, now) = (context.path("token").to_owned(), context.now());
    let read = context.state.database.read(move |connection| email_change::wanted(connection, &token, now));
    match read.await? {
        Some(email) => context.page(ConfirmEmailPage { email }),
        None => context.page_with_status(StatusCode::GONE, LinkGonePage { is_new_email: true }),
    }
}

/// The button.
pub async fn confirm(context: Context) -> Answer {
    let (token, base) = (context.path("token").to_owned(), base(&context));
    match context.state.database.write(move |tx| email_change::confirm(tx, &base, &token)).await? {
        Confirmed::Done => {
            Ok(context.see_other_saying(&context.link("/account"), &Message::new("accounts-email-changed")))
        }
        Confirmed::Taken => Err(Failure::refused(Message::new("accounts-email-taken"))),
        Confirmed::Gone => context.page_with_status(StatusCode::GONE, LinkGonePage { is_new_email: true }),
    }
}
