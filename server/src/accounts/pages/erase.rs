//! Erasing one's account: asked once more, since it cannot be undone.

use serde::Serialize;

use super::{WITH_PROBLEMS, account_trail};
use crate::accounts::erasure::{self, Obstacle};
use crate::app::{Answer, Context, FormView, Problems};
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// What goes, what stays, and a box to tick.
#[derive(Debug, Serialize)]
pub struct ErasePage {
    /// What was ticked.
    pub form: FormView,
    /// What stands in the way, in words, with what to do.
    pub obstacle: Option<Message>,
    /// The pages above.
    pub trail: Vec<Crumb>,
}

impl Page for ErasePage {
    const TEMPLATE: &'static str = "accounts/erase";

    fn title(&self, texts: &Texts) -> String {
        texts.get("accounts-erase")
    }

    fn samples() -> Vec<Self> {
        vec![
            Self { form: FormView::default(), obstacle: None, trail: account_trail() },
            Self { form: FormView::default(), obstacle: Some(words(Obstacle::Office)), trail: account_trail() },
        ]
    }
}

fn words(obstacle: Obstacle) -> Message {
    Message::new(match obstacle {
        Obstacle::Office => "accounts-erase-office",
        Obstacle::Administrator => "accounts-erase-administrator",
    })
}

/// The page.
pub async fn show(context: Context) -> Answer {
    let (id, now) = (context.account()?.id, context.now());
    let obstacle = context.state.database.read(move |connection| erasure::obstacle(connection, id, now)).await?;
    let obstacle = obstacle.map(words);
    context.page(ErasePage { form: FormView::default(), obstacle, trail: account_trail() })
}

/// Erases.
pub async fn erase(context: Context) -> Answer {
    if !context.form.is_on("sure") {
        let mut problems = Problems::new();
        problems.add("sure", Message::new("accounts-erase-sure-missing"));
        let page = ErasePage { form: context.form_view(&problems), obstacle: None, trail: account_trail() };
        return context.page_with_status(WITH_PROBLEMS, page);
    }
    let id = context.account()?.id;
    if let Some(obstacle) = context.state.database.write(move |tx| erasure::erase(tx, id)).await? {
        return Err(Failure::refused(words(obstacle)));
    }
    let mut response = context.see_other_saying(&context.link(""), &Message::new("accounts-erased"));
    response.add_cookie(&context.ended_session_cookie()).map_err(Failure::internal)?;
    Ok(response)
}
