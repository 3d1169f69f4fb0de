//! What the pages of a rural district and of a cycle show of this room: the latest announcements,
//! and a button to follow. They include `{{> news/card}}` with what [`card`] gives.

use serde::Serialize;

use super::super::model::AUTHORS;
use super::super::places::{self, Place};
use super::super::store::{announcements, followings};
use super::show::item;
use super::views::{Item, PlaceView};
use crate::app::Viewer;
use crate::database::Connection;
use crate::errors::Failure;

/// How many announcements the card shows.
const SHOWN: i64 = 3;

/// The latest announcements, and a button to follow.
#[derive(Clone, Debug, Serialize)]
pub struct NewsCard {
    items: Vec<Item>,
    place: PlaceView,
    can_write: bool,
    follow: FollowView,
}

/// Whether the reader follows, and the button that changes it.
#[derive(Clone, Debug, Serialize)]
pub struct FollowView {
    /// Where the form goes, without the language.
    path: String,
    is_signed_in: bool,
    is_following: bool,
    by_mail: bool,
}

impl NewsCard {
    /// Examples for the pages that include it.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let place = PlaceView::sample();
        let path = format!("{}/follow", place.path);
        let follow = FollowView { path, is_signed_in: false, is_following: false, by_mail: false };
        let nothing = Self { items: Vec::new(), place, can_write: false, follow: follow.clone() };
        let signed_in = FollowView { is_signed_in: true, ..follow };
        let following = FollowView { is_following: true, by_mail: true, ..signed_in.clone() };
        let silent = FollowView { by_mail: false, ..following.clone() };
        let with = |follow| Self { items: Item::samples(), can_write: true, follow, ..nothing.clone() };
        vec![with(signed_in), with(following), with(silent), nothing]
    }
}

/// The card of a rural district or a cycle.
///
/// # Errors
/// When the database does not answer.
pub fn card(connection: &mut Connection, viewer: &Viewer, place: &Place) -> Result<NewsCard, Failure> {
    let account = viewer.account.as_ref().map(|account| account.id);
    let following = match account {
        Some(account) => followings::of(connection, account, place.subject)?,
        None => None,
    };
    let follow = FollowView {
        path: format!("{}/follow", place.path()),
        is_signed_in: account.is_some(),
        is_following: following.is_some(),
        by_mail: following.is_some_and(|following| following.by_mail),
    };
    let found = announcements::latest(connection, place.subject, None, SHOWN)?;
    let cycles = if place.subject.cycle.is_none() && found.iter().any(|news| news.subject.cycle.is_some()) {
        places::cycles_of(connection, place.subject.assembly)?
    } else {
        Vec::new()
    };
    Ok(NewsCard {
        items: found.iter().map(|announcement| item(announcement, place, &cycles, viewer.language)).collect(),
        place: PlaceView::of(place, viewer.language),
        can_write: viewer.has_any(AUTHORS),
        follow,
    })
}
