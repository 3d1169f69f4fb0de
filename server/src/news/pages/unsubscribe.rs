//! Ending letters by the link in one of them, without signing in (RFC 8058). The page has a button;
//! mail programs send the form themselves. Nothing is changed by opening the link, as scanners of
//! mail open every link.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::Subject;
use super::super::places;
use super::super::store::followings;
use super::views::PlaceView;
use crate::app::{Answer, Context};
use crate::errors::Failure;
use crate::i18n::Texts;
use crate::mail;
use crate::templates::Page;

/// The page behind the link.
#[derive(Clone, Debug, Serialize)]
pub struct Unsubscribe {
    place: Option<PlaceView>,
    is_done: bool,
}

impl Page for Unsubscribe {
    const TEMPLATE: &'static str = "news/unsubscribe";

    fn title(&self, texts: &Texts) -> String {
        texts.get(match (&self.place, self.is_done) {
            (None, _) => "mail-unsubscribe-bad-title",
            (Some(_), false) => "mail-unsubscribe-title",
            (Some(_), true) => "mail-unsubscribed-title",
        })
    }

    fn samples() -> Vec<Self> {
        let place = Some(PlaceView::sample());
        vec![
            Self { place: place.clone(), is_done: false },
            Self { place, is_done: true },
            Self { place: None, is_done: false },
        ]
    }
}

/// Whose letters about what the link ends.
fn meant(context: &Context) -> Option<(i64, Subject)> {
    let unsubscribing = mail::unsubscribing(&context.state.secrets, context.path("token"))?;
    Some((unsubscribing.account, Subject::from_code(&unsubscribing.scope)?))
}

async fn place_of(context: &Context, subject: Subject) -> Result<PlaceView, Failure> {
    let place = context.state.database.read(move |connection| places::of(connection, subject)).await?;
    Ok(PlaceView::of(&place, context.language()))
}

fn incomplete(context: &Context) -> Answer {
    context.page_with_status(StatusCode::NOT_FOUND, Unsubscribe { place: None, is_done: false })
}

/// Asks.
pub async fn ask(context: Context) -> Answer {
    match meant(&context) {
        Some((_, subject)) => {
            let place = place_of(&context, subject).await?;
            context.page(Unsubscribe { place: Some(place), is_done: false })
        }
        None => incomplete(&context),
    }
}

/// Ends the letters.
pub async fn end(context: Context) -> Answer {
    let Some((account, subject)) = meant(&context) else {
        return incomplete(&context);
    };
    let place = place_of(&context, subject).await?;
    context.state.database.write(move |tx| followings::end_mail(tx, account, subject)).await?;
    context.page(Unsubscribe { place: Some(place), is_done: true })
}
