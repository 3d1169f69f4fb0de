//! Acts of a district that no log is open for: public at once, to be written when the next log opens.

use serde::Serialize;

use crate::app::{Answer, Context};
use crate::assemblies;
use crate::audit::acts::{ActView, waiting_acts_of};
use crate::audit::sentence;
use crate::clock::Moment;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Row {
    sentence: String,
    role: String,
    at: Moment,
    text: Option<String>,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct WaitingActs {
    trail: Vec<Crumb>,
    rows: Vec<Row>,
}

impl Page for WaitingActs {
    const TEMPLATE: &'static str = "audit/waiting";

    fn title(&self, texts: &Texts) -> String {
        texts.get("audit-waiting-title")
    }

    fn samples() -> Vec<Self> {
        let trail = vec![Crumb::new(Message::new("audit-crumb-assembly"), "/assemblies/saryzhailau")];
        let text = Some("Айгүл Сәрсенова".to_owned());
        let row = Row {
            sentence: "A mandate was granted.".to_owned(),
            role: "administrator".to_owned(),
            at: Moment(1_803_884_400),
            text,
        };
        let rows = vec![Row { text: None, ..row.clone() }, row];
        vec![Self { trail: trail.clone(), rows }, Self { trail, rows: Vec::new() }]
    }
}

/// Shows what waits.
pub async fn show(context: Context) -> Answer {
    let slug = context.path("assembly").to_owned();
    let trail = vec![Crumb::new(Message::new("audit-crumb-assembly"), format!("/assemblies/{slug}"))];
    let acts = context.state.database.read(move |connection| {
        let assembly = assemblies::id_of(connection, &slug)?;
        waiting_acts_of(connection, assembly)
    });
    let texts = context.texts();
    let row = |act: ActView| Row {
        sentence: act.sentence.say(texts),
        role: sentence::role(texts, &act.role),
        at: act.at,
        text: act.text,
    };
    let rows = acts.await?.into_iter().map(row).collect();
    context.page(WaitingActs { trail, rows })
}
