//! Pages and forms about people.

mod account;
mod email;
mod erase;
mod link;
mod passkeys;
mod people;
mod profile;
mod sessions;
mod sign_in;
mod slip_sign_in;
mod slips;

pub use account::{AccountPage, export, show as account};
pub use email::{ConfirmEmailPage, EmailPage};
pub use email::{ask as ask_email, confirm as confirm_email, show as email, show_link as email_link};
pub use erase::{ErasePage, erase, show as erasure};
pub use link::{LinkGonePage, LinkPage, enter as enter_with_link, show as link};
pub use passkeys::{PasskeyPage, add as add_passkey, ask as ask_for_new_passkey};
pub use passkeys::{remove as remove_passkey, rename as rename_passkey, show as passkey};
pub use people::{PeoplePage, find as people, reset as reset_person};
pub use profile::{ProfilePage, change as change_profile, show as profile};
pub use sessions::{end as end_session, end_others as end_other_sessions, sign_out};
pub use sign_in::{LetterSentPage, SignInPage, ask as ask_for_link, show as sign_in};
pub use sign_in::{ask_for_passkey, enter_with_passkey};
pub use slip_sign_in::{SlipSignInPage, enter as enter_with_code, show as slip_sign_in};
pub use slips::{SlipPage, SlipReplacePage, SlipsPage, print_and_go_on};
pub use slips::{issue as issue_slip, replace as replace_slip, show as slips, show_replace as slip};

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::model::{OwnPath, device_name};
use super::sign_in::{Entered, Visit};
use crate::app::Request;
use crate::errors::Failure;
use crate::i18n::{Language, Message};
use crate::templates::components::{Choice, Crumb};

/// Seconds that browsers keep the cookie: the longest that they allow. The session behind it ends
/// when it was not seen for long enough.
const COOKIE_LASTS: i64 = 400 * 24 * 60 * 60;

/// The platform's address, without a slash at the end.
fn base(context: &Request) -> String {
    context.state.config.public_url.origin()
}

/// The way back to the account.
fn account_trail() -> Vec<Crumb> {
    vec![Crumb::new(Message::new("accounts-account"), "/account")]
}

/// The languages to choose from, each in its own words.
fn languages() -> Vec<Choice> {
    Language::ALL.map(|language| Choice::new(language.code(), language_name(language))).into_iter().collect()
}

fn language_name(language: Language) -> Message {
    Message::new(match language {
        Language::Kazakh => "accounts-language-kk",
        Language::Russian => "accounts-language-ru",
        Language::English => "accounts-language-en",
    })
}

/// The browser that asks.
fn visit(context: &Request) -> Visit {
    Visit {
        base: base(context),
        device: device_name(&context.user_agent),
        language: context.language(),
        before: context.viewer.account.as_ref().map(|account| (account.id, account.session)),
    }
}

/// Goes on as somebody who has just signed in: back to where they came from.
fn go_in(context: &Request, entered: &Entered, next: Option<OwnPath>) -> Result<HttpResponse, Failure> {
    let next = entered.return_to.clone().or(next);
    let path = next.as_ref().map_or_else(|| context.link(""), |path| path.as_str().to_owned());
    let mut response = context.see_other(&path);
    let cookie = context.session_cookie(entered.token.as_str(), COOKIE_LASTS);
    response.add_cookie(&cookie).map_err(Failure::internal)?;
    Ok(response)
}

/// "Too often", with the minutes to wait.
fn too_many(id: &'static str, seconds: i64) -> Message {
    Message::new(id).with("minutes", seconds.saturating_add(59) / 60)
}

/// The number of a thing in an address.
fn number(context: &Request, name: &str) -> Result<i64, Failure> {
    context.path(name).parse().map_err(|_| Failure::NotFound)
}

/// What browsers are told about a page that must not stay in their memory.
const NOT_KEPT: (&str, &str) = ("cache-control", "no-store");

/// A form that has problems.
const WITH_PROBLEMS: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;
