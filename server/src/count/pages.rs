//! The desk of the count: that all paper votes are entered, and who is awaited.

use serde::Serialize;

use super::{Awaited, Stage, acts, awaited};
use crate::accounts::Role;
use crate::app::{Access, Answer, Context, Route};
use crate::assemblies::store::districts;
use crate::audit::Published;
use crate::cycles::{self, By, Phase, Place};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::components::Crumb;
use crate::templates::{Entry, Page};

/// The addresses of this room.
#[must_use]
pub fn routes() -> Vec<Route> {
    let enterers = Access::Roles(acts::ENTERERS);
    vec![
        Route::get("/{lang}/assemblies/{assembly}/cycles/{cycle}/polls", enterers, show),
        Route::post("/{lang}/assemblies/{assembly}/cycles/{cycle}/polls", enterers, enter),
    ]
}

/// The pages of this room.
#[must_use]
pub fn pages() -> Vec<Entry> {
    vec![Entry::of::<Polls>()]
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Polls {
    trail: Vec<Crumb>,
    awaited: Option<Awaited>,
    may_enter: bool,
    issuer_url: String,
    council_url: String,
}

impl Page for Polls {
    const TEMPLATE: &'static str = "count/polls";

    fn title(&self, texts: &Texts) -> String {
        texts.get("count-polls-title")
    }

    fn samples() -> Vec<Self> {
        let page = |awaited: Option<Awaited>| Self {
            trail: Place::sample().trail(),
            may_enter: awaited.as_ref().is_some_and(|awaited| awaited.stage <= Stage::Paper),
            awaited,
            issuer_url: "https://vote.example.kz/s/2027/issuer/".to_owned(),
            council_url: "https://vote.example.kz/s/2027/council/".to_owned(),
        };
        Awaited::samples().into_iter().map(Some).chain([None]).map(page).collect()
    }
}

/// Shows what is awaited.
async fn show(context: Context) -> Answer {
    let place = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let (language, followers) = (context.language(), context.state.followers.clone());
    let vote = context.state.config.vote.public_url.origin();
    let read = move |connection: &mut Connection| {
        let assembly = districts::by_slug(connection, &place.0)?;
        let cycle = cycles::by_slug(connection, assembly.id, &place.1)?;
        let log = Published::of_cycle(connection, cycle.id)?;
        let awaited = log.map(|log| awaited(connection, &followers, &log, &cycle)).transpose()?;
        let has_time = (Phase::Voting..=Phase::Count).contains(&cycle.phase);
        let base = format!("{vote}/{}/{}", assembly.description.slug, cycle.slug);
        Ok(Polls {
            trail: Place::of(&assembly, &cycle, language).trail(),
            may_enter: has_time && awaited.as_ref().is_some_and(|awaited| !awaited.is_paper_entered),
            awaited,
            issuer_url: format!("{base}/issuer/"),
            council_url: format!("{base}/council/"),
        })
    };
    context.page(context.state.database.read(read).await?)
}

/// Says that all paper votes are entered.
async fn enter(context: Context) -> Answer {
    let account = context.account()?.id;
    let role: Option<Role> = acts::ENTERERS.iter().copied().find(|role| context.viewer.roles.contains(role));
    let by = By::Official { account, role: role.ok_or(Failure::Forbidden)? };
    let place = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let path = context.link(&format!("/assemblies/{}/cycles/{}/polls", place.0, place.1));
    let entered = context.state.database.write(move |tx| {
        let assembly = districts::id_of(tx.connection(), &place.0)?;
        let cycle = cycles::by_slug(tx.connection(), assembly, &place.1)?;
        acts::paper_is_entered(tx, cycle.id, by)
    });
    entered.await?;
    Ok(context.see_other_saying(&path, &Message::new("count-polls-entered")))
}
