//! People: who signs in, in which roles, from where.
//!
//! Three ways in: a link by mail, a passkey, and for residents without e-mail a name with the code
//! of a printed slip. Nobody needs an account to read or to vote.

mod actor;
pub mod email_change;
pub mod erasure;
pub mod export;
pub mod help;
pub mod model;
mod office;
pub mod pages;
pub mod passkey;
mod role;
mod schema;
pub mod sign_in;
pub mod slips;
pub mod store;

#[cfg(test)]
mod tests;

use std::time::Duration;

pub use actor::actor_salt;
pub use model::{Account, EmailAddress, NewAccount, PersonName, SignedIn};
pub use role::Role;
pub use sign_in::sign_in_link;
pub use store::{
    account, account_named, by_email, create, name_of, names_of, note_seen, recipient, session_of, shorten_sessions,
};

use crate::app::{Access, Route, State};
use crate::errors::Failure;
use crate::jobs::{Job, Wake};
use crate::templates::Entry;

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    let mut routes = ways_in();
    routes.extend(own_account());
    routes.extend(offices());
    routes
}

fn ways_in() -> Vec<Route> {
    vec![
        Route::get("/{lang}/sign-in", Access::Public, pages::sign_in),
        Route::post("/{lang}/sign-in", Access::Public, pages::ask_for_link).guessing(),
        Route::get("/{lang}/sign-in/link/{token}", Access::Public, pages::link),
        Route::post("/{lang}/sign-in/link/{token}", Access::Public, pages::enter_with_link).guessing(),
        Route::get("/{lang}/sign-in/slip", Access::Public, pages::slip_sign_in),
        Route::post("/{lang}/sign-in/slip", Access::Public, pages::enter_with_code).guessing(),
        Route::get("/{lang}/sign-in/passkey", Access::Public, pages::sign_in),
        Route::post("/{lang}/sign-in/passkey", Access::Public, pages::enter_with_passkey).guessing(),
        Route::post("/{lang}/sign-in/passkey/question", Access::Public, pages::ask_for_passkey).guessing(),
        Route::get("/{lang}/new-email/{token}", Access::Public, pages::email_link),
        Route::post("/{lang}/new-email/{token}", Access::Public, pages::confirm_email).guessing(),
        Route::post("/{lang}/sign-out", Access::Public, pages::sign_out),
    ]
}

fn own_account() -> Vec<Route> {
    vec![
        Route::get("/{lang}/account", Access::SignedIn, pages::account),
        Route::get("/{lang}/account/export", Access::SignedIn, pages::export),
        Route::get("/{lang}/account/profile", Access::SignedIn, pages::profile),
        Route::post("/{lang}/account/profile", Access::SignedIn, pages::change_profile),
        Route::get("/{lang}/account/email", Access::SignedIn, pages::email),
        Route::post("/{lang}/account/email", Access::SignedIn, pages::ask_email),
        Route::get("/{lang}/account/passkeys", Access::SignedIn, pages::account),
        Route::post("/{lang}/account/passkeys", Access::SignedIn, pages::add_passkey),
        Route::post("/{lang}/account/passkeys/question", Access::SignedIn, pages::ask_for_new_passkey),
        Route::get("/{lang}/account/passkeys/{passkey}", Access::SignedIn, pages::passkey),
        Route::post("/{lang}/account/passkeys/{passkey}", Access::SignedIn, pages::rename_passkey),
        Route::post("/{lang}/account/passkeys/{passkey}/remove", Access::SignedIn, pages::remove_passkey),
        Route::post("/{lang}/account/sessions/end-others", Access::SignedIn, pages::end_other_sessions),
        Route::post("/{lang}/account/sessions/{session}/end", Access::SignedIn, pages::end_session),
        Route::get("/{lang}/account/erase", Access::SignedIn, pages::erasure),
        Route::post("/{lang}/account/erase", Access::SignedIn, pages::erase),
    ]
}

fn offices() -> Vec<Route> {
    const ISSUERS: Access = Access::Roles(slips::ISSUERS);
    const ADMINISTRATOR: Access = Access::Roles(&[Role::Administrator]);
    vec![
        Route::get("/{lang}/assemblies/{assembly}/sign-in-slips", ISSUERS, pages::slips),
        Route::post("/{lang}/assemblies/{assembly}/sign-in-slips", ISSUERS, pages::issue_slip),
        Route::get("/{lang}/assemblies/{assembly}/sign-in-slips/{account}", ISSUERS, pages::slip),
        Route::post("/{lang}/assemblies/{assembly}/sign-in-slips/{account}", ISSUERS, pages::replace_slip),
        Route::get("/{lang}/administration/people", ADMINISTRATOR, pages::people),
        Route::post("/{lang}/administration/people/{person}/reset", ADMINISTRATOR, pages::reset_person),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<pages::SignInPage>(),
        Entry::of::<pages::LetterSentPage>(),
        Entry::of::<pages::LinkPage>(),
        Entry::of::<pages::LinkGonePage>(),
        Entry::of::<pages::SlipSignInPage>(),
        Entry::of::<pages::AccountPage>(),
        Entry::of::<pages::ProfilePage>(),
        Entry::of::<pages::EmailPage>(),
        Entry::of::<pages::ConfirmEmailPage>(),
        Entry::of::<pages::PasskeyPage>(),
        Entry::of::<pages::ErasePage>(),
        Entry::of::<pages::SlipsPage>(),
        Entry::of::<pages::SlipPage>(),
        Entry::of::<pages::SlipReplacePage>(),
        Entry::of::<pages::PeoplePage>(),
    ]
}

/// What this room does by itself: forgetting what has ended.
#[must_use]
pub fn jobs() -> Vec<Job> {
    vec![Job { name: "accounts", pause: Duration::from_secs(3600), wake: Wake::default(), run: sweep }]
}

fn sweep(state: &State) -> Result<(), Failure> {
    state.database.write_blocking(store::sweep)
}
