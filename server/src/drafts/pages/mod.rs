//! Pages of this room.

mod authors;
mod check;
mod delete;
mod files;
mod head;
mod join;
mod mend;
mod mine;
mod paper;
mod place;
mod said;
mod save;
mod steps;
mod translations;
mod view;
mod withdraw;

use actix_web::http::StatusCode;

use place::{Asked, Place};

use crate::accounts::slips::ISSUERS;
use crate::app::form::MAX_FILES;
use crate::app::{Access, Context, FormView, Route};
use crate::errors::Failure;
use crate::templates::Entry;

use super::model::Writer;

/// A form with problems.
const WITH_PROBLEMS: StatusCode = StatusCode::UNPROCESSABLE_ENTITY;

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    const OWN: Access = Access::SignedIn;
    const OFFICE: Access = Access::Roles(ISSUERS);
    const DRAFTS: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/drafts";
    const PAPER: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/paper";
    const JOIN: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/join/{token}";
    const DRAFT: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}";
    const DELETE: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}/delete";
    const AUTHORS: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}/authors";
    const STEP: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/drafts/{draft}/{step}";
    const MEND: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/mend";
    const WITHDRAW: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/withdraw";
    const PROPOSAL_AUTHORS: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/authors";
    const TRANSLATIONS: &str = "/{lang}/assemblies/{assembly}/cycles/{cycle}/proposals/{proposal}/translations";
    vec![
        Route::get(DRAFTS, OWN, mine::show),
        Route::post(DRAFTS, OWN, mine::begin),
        Route::get(PAPER, OFFICE, paper::show),
        Route::post(PAPER, OFFICE, paper::enter),
        Route::get(JOIN, OWN, join::show),
        Route::post(JOIN, OWN, join::answer).guessing(),
        Route::get(DRAFT, OWN, steps::resume),
        Route::get(DELETE, OWN, delete::show),
        Route::post(DELETE, OWN, delete::delete),
        Route::get(AUTHORS, OWN, authors::of_draft),
        Route::post(AUTHORS, OWN, authors::change_draft),
        Route::get(STEP, OWN, steps::show),
        Route::post(STEP, OWN, save::save).with_files(MAX_FILES),
        Route::post(MEND, OWN, mend::mend),
        Route::get(WITHDRAW, OWN, withdraw::show),
        Route::post(WITHDRAW, OWN, withdraw::withdraw),
        Route::get(PROPOSAL_AUTHORS, OWN, authors::of_proposal),
        Route::post(PROPOSAL_AUTHORS, OWN, authors::change_proposal),
        Route::get(TRANSLATIONS, OWN, translations::show),
        Route::post(TRANSLATIONS, OWN, translations::save),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<mine::Mine>(),
        Entry::of::<steps::Words>(),
        Entry::of::<steps::Need>(),
        Entry::of::<steps::PlacePage>(),
        Entry::of::<steps::Costs>(),
        Entry::of::<steps::Photos>(),
        Entry::of::<steps::People>(),
        Entry::of::<check::Check>(),
        Entry::of::<delete::Delete>(),
        Entry::of::<authors::Authors>(),
        Entry::of::<join::Join>(),
        Entry::of::<withdraw::Withdraw>(),
        Entry::of::<translations::Translations>(),
        Entry::of::<paper::Paper>(),
    ]
}

/// Who writes.
fn writer(context: &Context) -> Result<Writer, Failure> {
    let office = ISSUERS.iter().copied().find(|role| context.viewer.roles.contains(role));
    Ok(Writer { account: context.account()?.id, office })
}

/// A form to fill in, with these values in its fields.
fn filled(fields: Vec<(String, String)>) -> FormView {
    FormView::of(&crate::app::Form::new(fields))
}
