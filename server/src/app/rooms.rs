//! Which rooms there are: their addresses, their pages, and what runs in them by itself.

use super::route::Route;
use super::state::State;
use crate::jobs::Job;
use crate::templates::Entry;
use crate::{
    accounts, assemblies, audit, ballot, council, count, cycles, demo, discussion, drafts, information, mail, map,
    media, meetings, news, proposals, results, review,
};

/// Every address of the platform.
#[must_use]
pub fn routes() -> Vec<Route> {
    let rooms = [
        information::routes(),
        accounts::routes(),
        assemblies::routes(),
        cycles::routes(),
        proposals::routes(),
        drafts::routes(),
        discussion::routes(),
        review::routes(),
        meetings::routes(),
        ballot::routes(),
        council::routes(),
        count::routes(),
        results::routes(),
        map::routes(),
        media::routes(),
        audit::routes(),
        news::routes(),
        mail::routes(),
    ];
    rooms.into_iter().flatten().collect()
}

/// Every page of the platform, with its samples.
#[must_use]
pub fn pages() -> Vec<Entry> {
    let rooms = [
        information::pages(),
        accounts::pages(),
        assemblies::pages(),
        cycles::pages(),
        proposals::pages(),
        drafts::pages(),
        discussion::pages(),
        review::pages(),
        meetings::pages(),
        ballot::pages(),
        council::pages(),
        count::pages(),
        results::pages(),
        map::pages(),
        media::pages(),
        audit::pages(),
        news::pages(),
        mail::pages(),
        demo::pages(),
    ];
    rooms.into_iter().flatten().collect()
}

/// All that runs by itself.
#[must_use]
pub fn jobs(state: &State) -> Vec<Job> {
    let rooms = [
        accounts::jobs(),
        audit::jobs(),
        cycles::jobs(),
        review::jobs(),
        ballot::jobs(),
        council::jobs(),
        count::jobs(),
        media::jobs(),
        news::jobs(state),
        mail::jobs(state),
    ];
    rooms.into_iter().flatten().collect()
}
