//! Giving a cycle up before anything is frozen, with reasons.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::{Event, Phase, Trigger};
use super::views::{FieldView, Place, sentence};
use super::{ADMINISTRATOR, LONGEST_REASONS, Named, named, official};
use crate::app::{Answer, Context, FormView, Problems};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct GiveUp {
    trail: Vec<Crumb>,
    is_draft: bool,
    fields: Vec<FieldView>,
    form: FormView,
}

impl GiveUp {
    fn of(place: &Place, is_draft: bool, form: FormView) -> GiveUp {
        let field = FieldView::lines("reasons", "cycles-give-up-reasons", "cycles-give-up-reasons-hint");
        GiveUp { trail: place.trail(), is_draft, fields: vec![field], form }
    }
}

impl Page for GiveUp {
    const TEMPLATE: &'static str = "cycles/give-up";

    fn title(&self, texts: &Texts) -> String {
        texts.get("cycles-give-up-title")
    }

    fn samples() -> Vec<Self> {
        let page = |is_draft| GiveUp::of(&Place::sample(), is_draft, FormView::default());
        vec![page(true), page(false)]
    }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let (assembly, cycle) = named(&context).await?;
    if !cycle.may(Trigger::GivenUp) {
        return Err(Failure::refused(Message::new("cycles-refused-not-now")));
    }
    let place = Place::of(&assembly, &cycle, context.language());
    context.page(GiveUp::of(&place, cycle.phase == Phase::Draft, FormView::default()))
}

/// Gives up.
pub async fn give_up(context: Context) -> Answer {
    let by = official(&context, ADMINISTRATOR)?;
    let reasons = context.form.text("reasons").to_owned();
    if let Some(problem) = sentence(&reasons, LONGEST_REASONS, "cycles-reasons-missing") {
        let (assembly, cycle) = named(&context).await?;
        let mut problems = Problems::new();
        problems.add("reasons", problem);
        let place = Place::of(&assembly, &cycle, context.language());
        let page = GiveUp::of(&place, cycle.phase == Phase::Draft, context.form_view(&problems));
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    let named = Named::of(&context);
    let give_up = move |tx: &mut Transaction<'_>| {
        let (_, cycle) = named.find(tx.connection())?;
        acts::apply(tx, cycle.id, &Event::given_up(by, &reasons)).map(drop)
    };
    context.state.database.write(give_up).await?;
    let path = format!("/assemblies/{}/cycles/{}", context.path("assembly"), context.path("cycle"));
    Ok(context.see_other_saying(&context.link(&path), &Message::new("cycles-give-up-done")))
}
