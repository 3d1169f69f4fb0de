//! “Something is wrong”: a request to correct the roll, without signing in.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::{Asked, Wrong, written_code};
use super::fields::{Fields, village_choices};
use super::{Named, Place};
use crate::app::{Answer, Context, FormView};
use crate::assemblies::model::{Assembly, Village};
use crate::assemblies::store::villages;
use crate::cycles::{Cycle, Phase};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The form.
#[derive(Clone, Debug, Serialize)]
pub struct Correction {
    place: Place,
    trail: Vec<Crumb>,
    kinds: Vec<Choice>,
    villages: Vec<Choice>,
    form: FormView,
}

impl Page for Correction {
    const TEMPLATE: &'static str = "ballot/correction";

    fn title(&self, texts: &Texts) -> String {
        texts.get("ballot-correction-title")
    }

    fn samples() -> Vec<Self> {
        let villages = vec![Choice::new("3", "Қызылтал")];
        vec![Self {
            trail: Place::sample().trail_below_roll_check(),
            place: Place::sample(),
            kinds: kinds(),
            villages,
            form: FormView::default(),
        }]
    }
}

/// That the request was received, with its code.
#[derive(Clone, Debug, Serialize)]
pub struct Received {
    place: Place,
    trail: Vec<Crumb>,
    code: String,
}

impl Page for Received {
    const TEMPLATE: &'static str = "ballot/received";

    fn title(&self, texts: &Texts) -> String {
        texts.get("ballot-received-title")
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        vec![Self { trail: place.trail_below_roll_check(), place, code: "7K3M-Q0XN-42DA".to_owned() }]
    }
}

fn kinds() -> Vec<Choice> {
    Wrong::ALL.into_iter().map(|wrong| Choice::new(wrong.code(), wrong.name())).collect()
}

struct Found {
    assembly: Assembly,
    cycle: Cycle,
    villages: Vec<Village>,
}

/// The cycle, whose roll must be checked now.
async fn find(context: &Context) -> Result<Found, Failure> {
    let (named, language) = (Named::of(context), context.language());
    let found = context.state.database.read(move |connection| {
        let (assembly, cycle) = named.find(connection)?;
        let villages = villages::of_assembly(connection, assembly.id, language)?;
        Ok(Found { assembly, cycle, villages })
    });
    let found = found.await?;
    if found.cycle.phase == Phase::RollCheck {
        Ok(found)
    } else {
        Err(Failure::refused(Message::new("ballot-refused-no-roll-check")))
    }
}

impl Found {
    fn page(&self, context: &Context, form: FormView) -> Correction {
        let place = Place::of(&self.assembly, &self.cycle, context.language());
        Correction {
            trail: place.trail_below_roll_check(),
            place,
            kinds: kinds(),
            villages: village_choices(&self.villages, context.language()),
            form,
        }
    }
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let page = find(&context).await?.page(&context, FormView::default());
    context.page(page)
}

/// Keeps the request, and shows its code once.
pub async fn send(context: Context) -> Answer {
    let found = find(&context).await?;
    let mut fields = Fields::of(&context, &found.assembly)?;
    let asked = read(&context, &mut fields, &found.villages);
    let Some(asked) = asked.filter(|_| fields.problems.is_empty()) else {
        let page = found.page(&context, context.form_view(&fields.problems));
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    };
    let cycle = found.cycle.id;
    let code = context.state.database.write(move |tx| acts::ask(tx, cycle, &asked)).await?;
    let place = Place::of(&found.assembly, &found.cycle, context.language());
    context.page(Received { trail: place.trail_below_roll_check(), place, code: written_code(&code) })
}

fn read(context: &Context, fields: &mut Fields<'_>, villages: &[Village]) -> Option<Asked> {
    let text = |field| context.form.text(field).to_owned();
    let wrong = Wrong::from_code(context.form.text("wrong"));
    if wrong.is_none() {
        fields.problems.add("wrong", Message::new("ballot-wrong-unchosen"));
    }
    let person = fields.person("name", "born");
    let village = fields.village("village", villages, wrong.is_some_and(Wrong::needs_village));
    let listed = fields.person_if_any("listed-name", "listed-born");
    let (contact, words) = (fields.words("contact"), fields.words("words"));
    let (wrong, person) = (wrong?, person?);
    let (listed_name, listed_born) = match listed {
        Some(listed) => (listed.name, text("listed-born")),
        None => (String::new(), String::new()),
    };
    Some(Asked { wrong, name: person.name, born: text("born"), listed_name, listed_born, village, contact, words })
}
