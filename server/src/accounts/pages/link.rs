//! The page behind a link in a letter. It has one button: programs that read mail open links, and
//! must not use them up.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::{WITH_PROBLEMS, go_in, visit};
use crate::accounts::model::PersonName;
use crate::accounts::sign_in::{self, Holder, LinkAnswer};
use crate::app::{Answer, Context, FormView, Problems};
use crate::i18n::{Message, Texts};
use crate::templates::Page;

/// One button, and a name for who is new.
#[derive(Debug, Serialize)]
pub struct LinkPage {
    /// The name that was typed.
    pub form: FormView,
    /// Whether an account is made, and needs a name.
    pub is_new: bool,
}

impl Page for LinkPage {
    const TEMPLATE: &'static str = "accounts/link";

    fn title(&self, texts: &Texts) -> String {
        texts.get(if self.is_new { "accounts-welcome" } else { "accounts-sign-in" })
    }

    fn samples() -> Vec<Self> {
        vec![
            Self { form: FormView::default(), is_new: false },
            Self { form: FormView::filled([("name", "Гүлнәр Ахметова".to_owned())]), is_new: true },
        ]
    }
}

/// The link was used, is too old, or never was.
#[derive(Debug, Serialize)]
pub struct LinkGonePage {
    /// Whether it would have confirmed a new address.
    pub is_new_email: bool,
}

impl Page for LinkGonePage {
    const TEMPLATE: &'static str = "accounts/link-gone";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-link-gone")
    }

    fn samples() -> Vec<Self> {
        vec![Self { is_new_email: false }, Self { is_new_email: true }]
    }
}

/// The page.
pub async fn show(context: Context) -> Answer {
    let (token, now) = (context.path("token").to_owned(), context.now());
    let read = context.state.database.read(move |connection| sign_in::holder_of_link(connection, &token, now));
    match read.await? {
        Some(holder) => {
            let is_new = matches!(holder, Holder::Newcomer(_));
            context.page(LinkPage { form: FormView::default(), is_new })
        }
        None => context.page_with_status(StatusCode::GONE, LinkGonePage { is_new_email: false }),
    }
}

/// The button.
pub async fn enter(context: Context) -> Answer {
    let named = PersonName::parse(context.form.text("name"));
    let (visit, token) = (visit(&context), context.path("token").to_owned());
    let name = named.clone().ok();
    let write = context.state.database.write(move |tx| sign_in::enter_with_link(tx, &visit, &token, name));
    match write.await? {
        LinkAnswer::In(entered) => go_in(&context, &entered, None),
        LinkAnswer::Gone => context.page_with_status(StatusCode::GONE, LinkGonePage { is_new_email: false }),
        LinkAnswer::NameNeeded => {
            let mut problems = Problems::new();
            problems.add("name", named.err().unwrap_or_else(|| Message::new("accounts-name-missing")));
            let page = LinkPage { form: context.form_view(&problems), is_new: true };
            context.page_with_status(WITH_PROBLEMS, page)
        }
    }
}
