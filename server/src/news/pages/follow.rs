//! Following: one button on the pages of a rural district and a cycle, and a page with all that one
//! follows.

use serde::Serialize;

use super::super::places;
use super::super::store::followings;
use super::number;
use super::views::PlaceView;
use crate::app::{Answer, Context};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;

/// Follows the rural district of the address.
pub async fn follow_assembly(context: Context) -> Answer {
    let slug = context.path("assembly").to_owned();
    let place = context.state.database.read(move |connection| places::assembly(connection, &slug)).await?;
    follow(&context, place).await
}

/// Follows the cycle of the address.
pub async fn follow_cycle(context: Context) -> Answer {
    let (assembly, cycle) = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let place = context.state.database.read(move |connection| places::cycle(connection, &assembly, &cycle)).await?;
    follow(&context, place).await
}

async fn follow(context: &Context, place: places::Place) -> Answer {
    let (account, subject, by_mail) = (context.account()?.id, place.subject, context.form.is_on("by-mail"));
    let ends = context.form.text("action") == "end";
    let change = move |tx: &mut crate::database::Transaction<'_>| match (ends, followings::of(tx, account, subject)?) {
        (true, Some(following)) => followings::end(tx, account, following.id),
        (true, None) => Ok(()),
        (false, _) => followings::follow(tx, account, subject, by_mail),
    };
    context.state.database.write(change).await?;
    let said = if ends { "news-following-ended" } else { "news-following-begun" };
    Ok(context.see_other_saying(&context.link(&place.path()), &Message::new(said)))
}

/// One thing that is followed.
#[derive(Clone, Debug, Serialize)]
pub struct Followed {
    id: i64,
    place: PlaceView,
    by_mail: bool,
}

/// All that one follows.
#[derive(Clone, Debug, Serialize)]
pub struct FollowingPage {
    followed: Vec<Followed>,
}

impl Page for FollowingPage {
    const TEMPLATE: &'static str = "news/following";

    fn title(&self, texts: &Texts) -> String {
        texts.get("news-following-title")
    }

    fn samples() -> Vec<Self> {
        let followed = |id, by_mail| Followed { id, place: PlaceView::sample(), by_mail };
        vec![Self { followed: vec![followed(1, true), followed(2, false)] }, Self { followed: Vec::new() }]
    }
}

/// Shows all that one follows.
pub async fn show(context: Context) -> Answer {
    let (account, language) = (context.account()?.id, context.language());
    let followed = context
        .state
        .database
        .read(move |connection| {
            followings::all_of(connection, account)?
                .into_iter()
                .map(|following| {
                    let place = PlaceView::of(&places::of(connection, following.subject)?, language);
                    Ok(Followed { id: following.id, place, by_mail: following.by_mail })
                })
                .collect::<Result<Vec<_>, Failure>>()
        })
        .await?;
    context.page(FollowingPage { followed })
}

/// Changes one: letters, no letters, or no longer.
pub async fn change(context: Context) -> Answer {
    let (account, id) = (context.account()?.id, number(&context, "following")?);
    let (action, said) = match context.form.text("action") {
        "end" => (None, "news-following-ended"),
        "mail" => (Some(true), "news-mail-on"),
        "no-mail" => (Some(false), "news-mail-off"),
        _ => return Err(Failure::Malformed),
    };
    context
        .state
        .database
        .write(move |tx| match action {
            Some(by_mail) => followings::set_mail(tx, account, id, by_mail),
            None => followings::end(tx, account, id),
        })
        .await?;
    Ok(context.see_other_saying(&context.link("/following"), &Message::new(said)))
}
