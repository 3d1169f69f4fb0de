//! Pages of gatherings and sessions.

mod attendance;
mod call;
mod cancel;
mod confirm;
mod desk;
mod fields;
mod list;
mod minutes;
mod papers;
mod question;
mod questions;
mod shortlist;
mod show;
mod views;
mod vote;
mod votes;
mod write;

use super::model::Meeting;
use super::store::meetings;
use crate::accounts::Role;
use crate::app::form::MAX_FORM;
use crate::app::uploads::MAX_DOCUMENT;
use crate::app::{Access, Context, Request, Route};
use crate::assemblies::model::{Assembly, Official, Village};
use crate::assemblies::store::{districts, villages};
use crate::cycles::{self, Cycle};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::templates::Entry;

/// Who calls meetings, enters attendance and votes, publishes minutes.
const SECRETARY: &[Role] = &[Role::Secretary];
/// The most bytes of minutes with their papers.
const MOST_BYTES: usize = 5 * MAX_DOCUMENT + MAX_FORM;
/// Who hides questions.
const MODERATOR: &[Role] = &[Role::Moderator];

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    let secretary = Access::Roles(SECRETARY);
    vec![
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings", Access::Public, list::show),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/new", secretary, call::new_form),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/new", secretary, call::call),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}", Access::Public, show::show),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/change",
            secretary,
            call::change_form,
        ),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/change", secretary, call::change),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/cancel", secretary, cancel::form),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/cancel",
            secretary,
            cancel::cancel,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/attendance",
            secretary,
            attendance::form,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/attendance",
            secretary,
            attendance::save,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/attendance/close",
            secretary,
            attendance::close,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/questions",
            Access::Public,
            questions::show,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/questions",
            Access::SignedIn,
            questions::ask,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/questions/{question}",
            Access::SignedIn,
            question::form,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/questions/{question}",
            Access::SignedIn,
            question::act,
        ),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/vote", Access::Public, votes::show),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/vote", secretary, votes::copy),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/vote/{proposal}",
            secretary,
            vote::form,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/vote/{proposal}",
            secretary,
            vote::save,
        ),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/confirm", secretary, confirm::form),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/confirm",
            secretary,
            confirm::confirm,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/minutes",
            Access::Public,
            minutes::show,
        ),
        Route::get(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/minutes/write",
            secretary,
            write::form,
        ),
        Route::post(
            "/{lang}/assemblies/{assembly}/cycles/{cycle}/meetings/{meeting}/minutes/write",
            secretary,
            write::publish,
        )
        .with_files(MOST_BYTES),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/shortlist", Access::Public, shortlist::show),
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/assembly-desk", secretary, desk::show),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![
        Entry::of::<list::List>(),
        Entry::of::<show::Show>(),
        Entry::of::<call::CallPage>(),
        Entry::of::<cancel::Cancel>(),
        Entry::of::<attendance::Attend>(),
        Entry::of::<questions::Questions>(),
        Entry::of::<question::Answer>(),
        Entry::of::<votes::Votes>(),
        Entry::of::<vote::VoteOn>(),
        Entry::of::<confirm::Confirm>(),
        Entry::of::<minutes::MinutesPage>(),
        Entry::of::<write::Write>(),
        Entry::of::<shortlist::Shortlist>(),
        Entry::of::<desk::Desk>(),
    ]
}

/// The parts of an address, to find what they name.
#[derive(Clone)]
struct Named {
    assembly: String,
    cycle: String,
    is_administrator: bool,
    language: Language,
}

/// The rural district and the cycle of an address.
#[derive(Clone)]
struct Around {
    assembly: Assembly,
    cycle: Cycle,
    villages: Vec<Village>,
}

impl Named {
    fn of(context: &Request) -> Self {
        Self {
            assembly: context.path("assembly").to_owned(),
            cycle: context.path("cycle").to_owned(),
            is_administrator: context.viewer.has_any(&[Role::Administrator]),
            language: context.language(),
        }
    }

    /// Finds them. What was never announced is there for administrators only.
    fn find(&self, connection: &mut Connection) -> Result<Around, Failure> {
        let assembly = districts::by_slug(connection, &self.assembly)?;
        let cycle = cycles::by_slug(connection, assembly.id, &self.cycle)?;
        if cycle.announced_at.is_none() && !self.is_administrator {
            return Err(Failure::NotFound);
        }
        let villages = villages::of_assembly(connection, assembly.id, self.language)?;
        Ok(Around { assembly, cycle, villages })
    }
}

/// What an address names, and what else a page asks of the database, in one reading.
async fn around<T: Send + 'static>(
    context: &Context,
    question: impl FnOnce(&mut Connection, &Around) -> Result<T, Failure> + Send + 'static,
) -> Result<(Around, T), Failure> {
    let named = Named::of(context);
    let read = move |connection: &mut Connection| {
        let around = named.find(connection)?;
        let answer = question(connection, &around)?;
        Ok((around, answer))
    };
    context.state.database.read(read).await
}

/// The same for a page of a meeting.
async fn about_meeting<T: Send + 'static>(
    context: &Context,
    question: impl FnOnce(&mut Connection, &Around, &Meeting) -> Result<T, Failure> + Send + 'static,
) -> Result<(Around, Meeting, T), Failure> {
    let number = number(context, "meeting")?;
    let found = around(context, move |connection, around| {
        let meeting = meetings::by_number(connection, around.cycle.id, number)?;
        let answer = question(connection, around, &meeting)?;
        Ok((meeting, answer))
    });
    let (around, (meeting, answer)) = found.await?;
    Ok((around, meeting, answer))
}

/// A number in the address.
fn number(context: &Request, name: &str) -> Result<i64, Failure> {
    context.path(name).parse().map_err(|_| Failure::NotFound)
}

/// Who acts here: the account, in the first of these roles that it holds.
fn official(context: &Request, roles: &[Role]) -> Result<Official, Failure> {
    let account = context.account()?.id;
    let role = roles.iter().copied().find(|role| context.viewer.roles.contains(role));
    Ok(Official { account, role: role.ok_or(Failure::Forbidden)? })
}
