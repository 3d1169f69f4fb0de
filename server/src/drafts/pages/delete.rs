//! Deleting a draft: asked once more, since nobody has it but its author.

use serde::Serialize;

use super::super::acts;
use super::super::model::Step;
use super::view::View;
use super::{Asked, Place, steps, writer};
use crate::app::{Answer, Context};
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Delete {
    trail: Vec<Crumb>,
    title: String,
    mends: Option<String>,
}

impl Page for Delete {
    const TEMPLATE: &'static str = "drafts/delete";

    fn title(&self, texts: &Texts) -> String {
        texts.get("drafts-delete")
    }

    fn samples() -> Vec<Self> {
        View::samples().iter().map(Delete::of).collect()
    }
}

impl Delete {
    fn of(view: &View) -> Delete {
        Delete {
            trail: view.place.below_drafts(),
            title: view.draft.sheet.title.trim().to_owned(),
            mends: view.mends.as_ref().map(crate::proposals::Proposal::code),
        }
    }
}

/// Asks.
pub async fn show(context: Context) -> Answer {
    let view = steps::view_of(&context, Step::Words).await?;
    if view.draft.proposal.is_some() || !acts::leads(&view.draft, view.writer) {
        return Err(Failure::NotFound);
    }
    context.page(Delete::of(&view))
}

/// Deletes.
pub async fn delete(context: Context) -> Answer {
    let (asked, writer) = (Asked::of(&context), writer(&context)?);
    let write = move |tx: &mut Transaction<'_>| {
        let (assembly, cycle) = asked.cycle(tx)?;
        let draft = acts::find(tx, cycle.id, asked.number()?, writer)?;
        if draft.proposal.is_some() || !acts::leads(&draft, writer) {
            return Err(Failure::NotFound);
        }
        acts::delete(tx, &draft)?;
        Ok(Place::of(&assembly, &cycle, Language::Kazakh).drafts)
    };
    let drafts = context.state.database.write(write).await?;
    Ok(context.see_other_saying(&context.link(&drafts), &Message::new("drafts-deleted")))
}
