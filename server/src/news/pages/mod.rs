//! Pages of announcements and followings.

mod card;
mod feed;
mod follow;
mod show;
mod unsubscribe;
mod views;
mod write;

pub use card::{NewsCard, card};

use super::model::AUTHORS;
use super::places::Place;
use super::store::announcements::Author;
use crate::accounts::Role;
use crate::app::{Access, Request, Route};
use crate::errors::Failure;
use crate::templates::Entry;

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    let authors = Access::Roles(AUTHORS);
    vec![
        Route::get("/{lang}/assemblies/{assembly}/news", Access::Public, show::list),
        Route::get("/{lang}/assemblies/{assembly}/news.atom", Access::Public, feed::show),
        Route::get("/{lang}/assemblies/{assembly}/news/new", authors, write::new_form),
        Route::post("/{lang}/assemblies/{assembly}/news/new", authors, write::publish),
        Route::get("/{lang}/assemblies/{assembly}/news/{announcement}", Access::Public, show::show),
        Route::get("/{lang}/assemblies/{assembly}/news/{announcement}/correct", authors, write::correct_form),
        Route::post("/{lang}/assemblies/{assembly}/news/{announcement}/correct", authors, write::correct),
        Route::get("/{lang}/assemblies/{assembly}/news/{announcement}/withdraw", authors, write::withdraw_form),
        Route::post("/{lang}/assemblies/{assembly}/news/{announcement}/withdraw", authors, write::withdraw),
        Route::post("/{lang}/assemblies/{assembly}/follow", Access::SignedIn, follow::follow_assembly),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/follow", Access::SignedIn, follow::follow_cycle),
        Route::get("/{lang}/following", Access::SignedIn, follow::show),
        Route::post("/{lang}/following/{following}", Access::SignedIn, follow::change),
        Route::get("/{lang}/unsubscribe/{token}", Access::Public, unsubscribe::ask),
        Route::post("/{lang}/unsubscribe/{token}", Access::Public, unsubscribe::end).with_own_proof(),
    ]
}

/// The pages of this room, for the test that renders each.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<show::List>(),
        Entry::of::<show::Show>(),
        Entry::of::<write::Write>(),
        Entry::of::<write::Withdraw>(),
        Entry::of::<follow::FollowingPage>(),
        Entry::of::<unsubscribe::Unsubscribe>(),
    ]
}

/// The rural district of the address.
async fn assembly_of(context: &Request) -> Result<Place, Failure> {
    let slug = context.path("assembly").to_owned();
    context.state.database.read(move |connection| super::places::assembly(connection, &slug)).await
}

/// A number in the address.
fn number(context: &Request, name: &str) -> Result<i64, Failure> {
    context.path(name).parse().map_err(|_| Failure::NotFound)
}

/// In which role somebody announces: the first of [`AUTHORS`] that they hold.
fn author(context: &Request) -> Result<Author, Failure> {
    let role: Option<Role> = AUTHORS.iter().copied().find(|role| context.viewer.roles.contains(role));
    Ok(Author { account: context.account()?.id, role: role.ok_or(Failure::Forbidden)? })
}
