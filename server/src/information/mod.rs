//! Pages that explain: what Ortaq is, how a vote goes, how it stays secret, how to check it; and
//! those that say why something was not done.

mod pages;
mod refusal;

pub use refusal::Refusal;

use crate::app::{Access, Answer, Context, Route};
use crate::templates::Entry;

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![Route::get("/{lang}/accessibility", Access::Public, accessibility)]
}

async fn accessibility(context: Context) -> Answer {
    context.page(pages::Accessibility {})
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<pages::Accessibility>(), Entry::of::<Refusal>()]
}
