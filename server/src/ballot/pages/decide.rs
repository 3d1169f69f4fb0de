//! One request on the registrar's desk: what was asked, what the roll has, and the decision.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts::{self, Decision, Person};
use super::super::model::{Asked, Outcome, Refusal, State, Wrong};
use super::super::store::corrections::{self, Request};
use super::fields::{Fields, village_choices, village_name};
use super::{Named, Place, REGISTRAR, official};
use crate::app::{Answer, Context, FormView};
use crate::assemblies::model::roll::Birth;
use crate::assemblies::model::{Assembly, Village, dates};
use crate::assemblies::store::{roll, villages};
use crate::clock::Moment;
use crate::cycles::Cycle;
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::secrets::Secrets;
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// A person as the request names them, and what the roll has.
#[derive(Clone, Debug, Serialize)]
struct PersonView {
    name: String,
    born: String,
    is_on: bool,
    /// Where the roll has them.
    village: String,
}

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Decide {
    trail: Vec<Crumb>,
    wrong: Message,
    asked_at: Moment,
    person: PersonView,
    listed: Option<PersonView>,
    /// Which village was asked for, or empty.
    village: String,
    contact: String,
    words: String,
    /// How it was decided already, if it was.
    decided: Option<Message>,
    is_decided_meanwhile: bool,
    has_listed: bool,
    has_village: bool,
    villages: Vec<Choice>,
    decisions: Vec<Choice>,
    reasons: Vec<Choice>,
    form: FormView,
}

impl Page for Decide {
    const TEMPLATE: &'static str = "ballot/decide";

    fn title(&self, texts: &Texts) -> String {
        texts.get("ballot-decide-title")
    }

    fn samples() -> Vec<Self> {
        let at = Moment(1_806_500_000);
        let asked = |wrong, state| {
            let text = |text: &str| if state == State::Open { text.to_owned() } else { String::new() };
            let asked = Asked {
                wrong,
                name: text("Ахметова <Айгүл>"),
                born: text("21.05.1980"),
                listed_name: text("Ахметова Айгуль"),
                listed_born: text("1980"),
                village: None,
                contact: text("+7 700 000 00 00"),
                words: text("Құжат бар"),
            };
            Request { id: 4, cycle: 1, asked_at: at, asked, state, version: 1 }
        };
        let village = |name: &str| Some(name.to_owned());
        let page = |request: &Request, found| {
            let page = Self::of(&Place::sample(), request, found, &[], FormView::default());
            Self { villages: vec![Choice::new("3", "Қызылтал")], ..page }
        };
        let mut pages: Vec<Self> =
            Wrong::ALL.into_iter().map(|wrong| page(&asked(wrong, State::Open), [village("Қызылтал"), None])).collect();
        let nobody = page(&asked(Wrong::Details, State::Open), [None, village("Ақбастау")]);
        let silent =
            Self {
                contact: String::new(), words: String::new(), village: "Ақбастау".to_owned(), ..nobody.clone()
            };
        let states = [State::Corrected, State::Refused(Refusal::NoPapers), State::Left];
        pages.extend(states.map(|state| page(&asked(Wrong::Moved, state), [None, None])));
        pages.extend(states.map(|state| {
            let page = page(&asked(Wrong::Moved, state), [None, None]);
            Self { is_decided_meanwhile: true, ..page }
        }));
        pages.extend([nobody, silent]);
        pages
    }
}

/// The request of the address, with all that its page shows.
struct Found {
    assembly: Assembly,
    cycle: Cycle,
    request: Request,
    villages: Vec<Village>,
    /// Where the roll has the person as named, and as listed.
    on_roll: [Option<i64>; 2],
}

async fn find(context: &Context) -> Result<Found, Failure> {
    let (named, language, secrets) = (Named::of(context), context.language(), context.state.secrets.clone());
    let id: i64 = context.path("correction").parse().map_err(|_| Failure::NotFound)?;
    let now = context.now();
    let found = context.state.database.read(move |connection| {
        let (assembly, cycle) = named.find(connection)?;
        let request = corrections::find(connection, cycle.id, id)?;
        let villages = villages::of_assembly(connection, assembly.id, language)?;
        let asked = &request.asked;
        let mut on_roll = [None; 2];
        let people = [(&asked.name, &asked.born), (&asked.listed_name, &asked.listed_born)];
        for (place, (name, born)) in on_roll.iter_mut().zip(people) {
            if let Some(hashes) = hashes(&secrets, &assembly, name, born, now) {
                *place = roll::find(connection, assembly.id, &hashes)?;
            }
        }
        Ok(Found { assembly, cycle, request, villages, on_roll })
    });
    found.await
}

fn hashes(secrets: &Secrets, assembly: &Assembly, name: &str, born: &str, now: Moment) -> Option<[Vec<u8>; 2]> {
    let birth = Birth::read(born, dates::day_of(now, &assembly.description.time_zone)?)?;
    Some(Person { name: name.to_owned(), birth }.hashes(secrets, assembly.id))
}

impl Decide {
    fn of(
        place: &Place,
        request: &Request,
        [found, found_listed]: [Option<String>; 2],
        villages: &[Choice],
        form: FormView,
    ) -> Self {
        let asked = &request.asked;
        let person = |name: &str, born: &str, village: Option<String>| PersonView {
            name: name.to_owned(),
            born: born.to_owned(),
            is_on: village.is_some(),
            village: village.unwrap_or_default(),
        };
        let listed =
            (!asked.listed_name.is_empty()).then(|| person(&asked.listed_name, &asked.listed_born, found_listed));
        let desk = Crumb::new(Message::new("ballot-desk-title"), format!("{}/roll-check/desk", place.path));
        let does = match asked.wrong.mended_by() {
            Outcome::Added => "ballot-decide-add",
            Outcome::Removed => "ballot-decide-remove",
            Outcome::Changed => "ballot-decide-change",
        };
        let reasons = Refusal::ALL.into_iter().map(|refusal| Choice::new(refusal.code(), refusal.name()));
        Self {
            trail: place.trail_below_roll_check().into_iter().chain([desk]).collect(),
            wrong: asked.wrong.name(),
            asked_at: request.asked_at,
            person: person(&asked.name, &asked.born, found),
            listed,
            village: String::new(),
            contact: asked.contact.clone(),
            words: asked.words.clone(),
            decided: decided(request.state),
            is_decided_meanwhile: false,
            has_listed: asked.wrong == Wrong::Details,
            has_village: asked.wrong.mended_by() != Outcome::Removed,
            villages: villages.to_vec(),
            decisions: vec![
                Choice::new("correct", Message::new(does)),
                Choice::new("refuse", Message::new("ballot-decide-refuse")),
            ],
            reasons: reasons.collect(),
            form,
        }
    }
}

fn decided(state: State) -> Option<Message> {
    match state {
        State::Open => None,
        State::Corrected => Some(Message::new("ballot-state-corrected")),
        State::Refused(refusal) => Some(Message::new("ballot-state-refused").with("reason", refusal.name())),
        State::Left => Some(Message::new("ballot-state-left")),
    }
}

/// The form as the request fills it.
fn filled(request: &Request) -> FormView {
    let asked = &request.asked;
    FormView::filled([
        ("version", request.version.to_string()),
        ("name", asked.name.clone()),
        ("born", asked.born.clone()),
        ("listed-name", asked.listed_name.clone()),
        ("listed-born", asked.listed_born.clone()),
        ("village", asked.village.map(|village| village.to_string()).unwrap_or_default()),
    ])
}

impl Found {
    fn page(&self, context: &Context, form: FormView) -> Decide {
        let language = context.language();
        let name = |village: Option<i64>| village.map(|village| village_name(&self.villages, Some(village), language));
        let place = Place::of(&self.assembly, &self.cycle, language);
        let choices = village_choices(&self.villages, language);
        let page = Decide::of(&place, &self.request, self.on_roll.map(name), &choices, form);
        Decide { village: village_name(&self.villages, self.request.asked.village, language), ..page }
    }
}

/// Shows the request.
pub async fn form(context: Context) -> Answer {
    let found = find(&context).await?;
    let page = found.page(&context, filled(&found.request));
    context.page(page)
}

/// Decides it. Whoever comes second sees how the first decided.
pub async fn decide(context: Context) -> Answer {
    let found = find(&context).await?;
    let (account, _) = official(&context, REGISTRAR)?;
    let version: i64 = context.form.text("version").parse().map_err(|_| Failure::Malformed)?;
    if found.request.state != State::Open {
        return already(&context, &found);
    }
    let mut fields = Fields::of(&context, &found.assembly)?;
    let decision = read(&context, &mut fields, &found);
    let answer = fields.words("answer");
    let Some(decision) = decision.filter(|_| fields.problems.is_empty()) else {
        let page = found.page(&context, context.form_view(&fields.problems));
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    };
    let (secrets, cycle, id) = (context.state.secrets.clone(), found.cycle.id, found.request.id);
    let done = context
        .state
        .database
        .write(move |tx| acts::decide(tx, &secrets, (cycle, id, version), (&decision, &answer), account))
        .await;
    match done {
        Ok(()) => {
            let place = Place::of(&found.assembly, &found.cycle, context.language());
            let path = context.link(&format!("{}/roll-check/desk", place.path));
            Ok(context.see_other_saying(&path, &Message::new("ballot-notice-decided")))
        }
        Err(Failure::Conflict) => {
            let found = find(&context).await?;
            already(&context, &found)
        }
        Err(Failure::Refused(message)) => {
            fields.problems.add("decision", message);
            let page = found.page(&context, context.form_view(&fields.problems));
            context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
        }
        Err(failure) => Err(failure),
    }
}

fn already(context: &Context, found: &Found) -> Answer {
    let page = Decide { is_decided_meanwhile: true, ..found.page(context, filled(&found.request)) };
    context.page_with_status(StatusCode::CONFLICT, page)
}

fn read(context: &Context, fields: &mut Fields<'_>, found: &Found) -> Option<Decision> {
    let wrong = found.request.asked.wrong;
    match context.form.text("decision") {
        "correct" => {
            let person = fields.person("name", "born");
            let listed =
                if wrong == Wrong::Details { fields.person_if_any("listed-name", "listed-born") } else { None };
            let village = fields.village("village", &found.villages, wrong.needs_village());
            Some(Decision::Correct { person: person?, listed, village })
        }
        "refuse" => {
            let refusal = Refusal::from_code(context.form.text("reason"));
            if refusal.is_none() {
                fields.problems.add("reason", Message::new("ballot-reason-missing"));
            }
            refusal.map(Decision::Refuse)
        }
        _ => {
            fields.problems.add("decision", Message::new("ballot-decision-missing"));
            None
        }
    }
}
