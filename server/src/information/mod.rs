//! Pages that explain: what Ortaq is, how a vote goes, how it stays secret, how to check it; and
//! those that say why something was not done.

mod home;
mod pages;
mod refusal;

pub use refusal::Refusal;

use actix_web::http::header;

use crate::accounts::Role;
use crate::app::{Access, Answer, Context, Route};
use crate::templates::Entry;

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/", Access::Public, entrance),
        Route::get("/{lang}", Access::Public, home::show),
        Route::get("/{lang}/help", Access::Public, help),
        Route::get("/{lang}/help/secrecy", Access::Public, secrecy),
        Route::get("/{lang}/help/checking", Access::Public, checking),
        Route::get("/{lang}/accessibility", Access::Public, accessibility),
        Route::get("/{lang}/privacy", Access::Public, privacy),
        Route::get("/{lang}/administration", Access::Roles(&[Role::Administrator]), administration),
    ]
}

/// Leads to the home page in the language that the browser likes best.
async fn entrance(context: Context) -> Answer {
    let mut response = context.see_other(&context.link(""));
    response.headers_mut().insert(header::VARY, header::HeaderValue::from_static("Accept-Language"));
    Ok(response)
}

async fn help(context: Context) -> Answer {
    context.page(pages::Help {})
}

async fn secrecy(context: Context) -> Answer {
    context.page(pages::Secrecy {})
}

async fn checking(context: Context) -> Answer {
    context.page(pages::Checking {})
}

async fn accessibility(context: Context) -> Answer {
    context.page(pages::Accessibility {})
}

async fn privacy(context: Context) -> Answer {
    context.page(pages::Privacy {})
}

async fn administration(context: Context) -> Answer {
    context.page(pages::Administration {})
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<home::Home>(),
        Entry::of::<pages::Help>(),
        Entry::of::<pages::Secrecy>(),
        Entry::of::<pages::Checking>(),
        Entry::of::<pages::Accessibility>(),
        Entry::of::<pages::Privacy>(),
        Entry::of::<pages::Administration>(),
        Entry::of::<Refusal>(),
    ]
}
