//! The platform's clock, and the word of an administrator that it is right.

use serde::Serialize;

use super::super::acts;
use super::super::clockwork::{self, ClockWatch};
use super::{ADMINISTRATOR, official};
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::database::Transaction;
use crate::i18n::{Message, Texts};
use crate::templates::Page;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct ClockPage {
    now: Moment,
    latest: Moment,
    is_believed: bool,
}

impl ClockPage {
    fn of(watch: ClockWatch) -> ClockPage {
        ClockPage { now: watch.now, latest: watch.latest, is_believed: watch.is_believed() }
    }
}

impl Page for ClockPage {
    const TEMPLATE: &'static str = "cycles/clock";

    fn title(&self, texts: &Texts) -> String {
        texts.get("cycles-clock-title")
    }

    fn samples() -> Vec<Self> {
        let now = Moment(1_803_884_400);
        let page = |latest| ClockPage::of(ClockWatch { now, latest });
        vec![page(now.plus(-3_600)), page(now.plus(-clockwork::FARTHEST - 3_600))]
    }
}

/// Shows what the clock says, and what it is compared with.
pub async fn show(context: Context) -> Answer {
    let now = context.now();
    let watch = context.state.database.read(move |connection| clockwork::watch(connection, now)).await?;
    context.page(ClockPage::of(watch))
}

/// The administrator says that the clock is right.
pub async fn confirm(context: Context) -> Answer {
    let by = official(&context, ADMINISTRATOR)?;
    context.state.database.write(move |tx: &mut Transaction<'_>| acts::confirm_clock(tx, by)).await?;
    Ok(context.see_other_saying(&context.link("/administration/clock"), &Message::new("cycles-clock-confirmed")))
}
