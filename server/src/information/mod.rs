//! Pages that explain: what Ortaq is, how a vote goes, how it stays secret, how to check it; and
//! those that say why something was not done.

mod home;
mod pages;
mod refusal;

pub use home::{CurrentCycle, District, Home};
pub use refusal::Refusal;

use crate::app::{Access, Answer, Context, Route};
use crate::templates::Entry;

/// The addresses of this room. Home, which needs the other rooms, is declared by them together.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/{lang}/help", Access::Public, help),
        Route::get("/{lang}/help/secrecy", Access::Public, secrecy),
        Route::get("/{lang}/help/checking", Access::Public, checking),
        Route::get("/{lang}/accessibility", Access::Public, accessibility),
        Route::get("/{lang}/privacy", Access::Public, privacy),
    ]
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

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<Home>(),
        Entry::of::<pages::Help>(),
        Entry::of::<pages::Secrecy>(),
        Entry::of::<pages::Checking>(),
        Entry::of::<pages::Accessibility>(),
        Entry::of::<pages::Privacy>(),
        Entry::of::<Refusal>(),
    ]
}
