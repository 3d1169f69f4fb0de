//! Pages of the discussion: the panel of a proposal's page, a comment with its answers, the moderators' queue.

mod comment;
mod edit;
mod list;
mod moderation;
mod panel;
mod place;
mod report;
mod send;
mod views;

pub use panel::{Panel, panel};

use crate::accounts::Role;
use crate::app::{Access, Route};
use crate::templates::Entry;

const MODERATORS: &[Role] = &[Role::Moderator];

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/support",
            Access::SignedIn,
            send::support,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments",
            Access::Public,
            list::show,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments",
            Access::SignedIn,
            send::comment,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}",
            Access::Public,
            comment::show,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/edit",
            Access::SignedIn,
            edit::show,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/edit",
            Access::SignedIn,
            edit::edit,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/delete",
            Access::SignedIn,
            send::delete,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/report",
            Access::SignedIn,
            send::report,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/comments/{comment}/moderate",
            Access::Roles(MODERATORS),
            moderation::moderate,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/report",
            Access::SignedIn,
            report::show,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/report",
            Access::SignedIn,
            report::report,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/report/dismiss",
            Access::Roles(MODERATORS),
            report::dismiss,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/discussion",
            Access::Roles(MODERATORS),
            moderation::queue,
        ),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<list::Discussion>(),
        Entry::of::<comment::CommentPage>(),
        Entry::of::<edit::Edit>(),
        Entry::of::<report::Report>(),
        Entry::of::<moderation::Queue>(),
    ]
}
