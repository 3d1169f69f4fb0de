//! Pages of judging: the dashboard, what one may do with a proposal, the appeal.

mod appeal;
mod dashboard;
mod decide;
mod forms;
mod panel;
mod place;
mod show;
mod views;

pub use panel::{Panel, panel};

use super::model::JUDGES;
use crate::app::{Access, Route};
use crate::templates::Entry;

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    let judges = Access::Roles(JUDGES);
    vec![
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/review", judges, dashboard::show),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/review", judges, show::show),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/review", judges, decide::decide),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/appeal",
            Access::SignedIn,
            appeal::show,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{number}/appeal",
            Access::SignedIn,
            appeal::send,
        ),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<dashboard::Dashboard>(), Entry::of::<show::Review>(), Entry::of::<appeal::Appeal>()]
}
