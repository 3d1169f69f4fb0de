//! The council's pages on the platform: whose keys are there, links for those that are not, what waits for whom.

mod conclude;
mod keys;
mod prepared;
mod void;

use crate::accounts::Role;
use crate::app::{Access, Request, Route};
use crate::errors::Failure;
use crate::templates::Entry;

/// The longest text of the council, in characters.
const LONGEST: usize = 4_000;
/// Who prepares the conclusion.
const SECRETARY: Access = Access::Roles(&[Role::Secretary]);
/// Who makes links for keys, and prepares that a vote is void.
const INVITERS: Access = Access::Roles(&[Role::Secretary, Role::Administrator]);

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    vec![
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/keys", Access::Public, keys::show),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/keys", INVITERS, keys::invite),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/keys/ended", INVITERS, keys::end),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/conclusion", SECRETARY, conclude::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/conclusion", SECRETARY, conclude::propose),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/void", INVITERS, void::form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/void", INVITERS, void::propose),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<keys::Keys>(), Entry::of::<conclude::Conclude>(), Entry::of::<void::DeclareVoid>()]
}

/// Who acts here as one of these officials: the account, in the first of the roles that it holds.
fn official(context: &Request) -> Result<(i64, Role), Failure> {
    let account = context.account()?.id;
    let may = [Role::Secretary, Role::Administrator];
    let role = may.into_iter().find(|role| context.viewer.roles.contains(role));
    Ok((account, role.ok_or(Failure::Forbidden)?))
}

/// Who acts here as secretary.
fn secretary(context: &Request) -> Result<(i64, Role), Failure> {
    official(context).and_then(
        |(account, role)| {
            if role == Role::Secretary { Ok((account, role)) } else { Err(Failure::Forbidden) }
        },
    )
}
