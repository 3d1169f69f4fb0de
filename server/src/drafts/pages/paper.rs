//! A signed paper form of somebody without e-mail: an official makes the account and its slip, then writes the draft
//! that belongs to it.

use serde::Serialize;

use super::super::acts;
use super::super::model::{Route, Sheet};
use super::super::store::Fresh;
use super::{Asked, Place, WITH_PROBLEMS, writer};
use crate::accounts::model::PersonName;
use crate::accounts::pages::print_and_go_on;
use crate::accounts::sign_in::hash_of_code;
use crate::accounts::slips::{self, Issued, Issuer, PaperForm};
use crate::accounts::store::{self as people, Profile};
use crate::app::{Answer, Context, FormView, Problems};
use crate::assemblies::model::Official;
use crate::assemblies::village_names;
use crate::cycles::Cycle;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::proposals::Event;
use crate::secrets::Token;
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Paper {
    trail: Vec<Crumb>,
    once: String,
    holders: Vec<Choice>,
    villages: Vec<Choice>,
    languages: Vec<Choice>,
    has_namesake: bool,
    form: FormView,
}

impl Page for Paper {
    const TEMPLATE: &'static str = "drafts/paper";

    fn title(&self, texts: &Texts) -> String {
        texts.get("drafts-paper")
    }

    fn samples() -> Vec<Self> {
        let page = Paper {
            trail: Place::sample().below_drafts(),
            once: "once".to_owned(),
            holders: vec![Choice::new("7", "Гүлнәр <b>, Қызылтал")],
            villages: vec![Choice::new("1", "Қызылтал")],
            languages: languages(),
            has_namesake: false,
            form: FormView::default(),
        };
        vec![page.clone(), Paper { has_namesake: true, holders: Vec::new(), ..page }]
    }
}

fn languages() -> Vec<Choice> {
    Language::ALL.map(|language| Choice::new(language.code(), language.native_name())).into()
}

/// What is chosen from.
struct Lists {
    place: Place,
    cycle: Cycle,
    holders: Vec<(i64, String)>,
    villages: Vec<(i64, String)>,
}

async fn lists(context: &Context) -> Result<Lists, Failure> {
    let (asked, reader) = (Asked::of(context), context.language());
    let read = move |connection: &mut Connection| {
        let (assembly, cycle) = asked.cycle(connection)?;
        if !Event::Submitted.has_its_time(cycle.phase) {
            return Err(Failure::refused(Message::new("drafts-refused-phase")));
        }
        let villages = village_names(connection, assembly.id, reader)?;
        let slips = people::slips_of_assembly(connection, assembly.id)?;
        let village = |id: Option<i64>| villages.iter().find(|(known, _)| Some(*known) == id).map(|(_, name)| name);
        let label = |slip: people::Slip| match village(slip.village) {
            Some(village) => (slip.account, format!("{}, {village}", slip.name)),
            None => (slip.account, slip.name),
        };
        let holders = slips.into_iter().map(label).collect();
        Ok(Lists { place: Place::of(&assembly, &cycle, reader), cycle, holders, villages })
    };
    context.state.database.read(read).await
}

fn page(lists: &Lists, once: String, form: FormView, has_namesake: bool) -> Paper {
    let choices = |all: &[(i64, String)]| {
        all.iter().map(|(id, label)| Choice::new(id.to_string(), label.as_str())).collect::<Vec<_>>()
    };
    Paper {
        trail: lists.place.below_drafts(),
        once,
        holders: choices(&lists.holders),
        villages: choices(&lists.villages),
        languages: languages(),
        has_namesake,
        form,
    }
}

/// Shows the form.
pub async fn show(context: Context) -> Answer {
    let lists = lists(&context).await?;
    context.page(page(&lists, Token::generate()?.as_str().to_owned(), FormView::default(), false))
}

/// What the paper form says about its author.
enum Author {
    /// Somebody who has a slip already.
    Holder(i64),
    /// Somebody who gets one.
    New(PaperForm),
}

fn read(context: &Context, lists: &Lists, problems: &mut Problems) -> Option<Author> {
    let form = &context.form;
    if !form.is_on("signed") {
        problems.add("signed", Message::new("drafts-paper-signed-missing"));
    }
    let chosen = form.text("holder").parse::<i64>().ok();
    if let Some(holder) = chosen.filter(|chosen| lists.holders.iter().any(|(account, _)| account == chosen)) {
        return Some(Author::Holder(holder));
    }
    let name = PersonName::parse(form.text("name")).map_err(|problem| problems.add("name", problem)).ok();
    let village = form.text("village").parse::<i64>().ok();
    let village = village.filter(|chosen| lists.villages.iter().any(|(id, _)| id == chosen));
    if village.is_none() {
        problems.add("village", Message::new("drafts-village-missing"));
    }
    let language = Language::from_code(form.text("language"));
    if language.is_none() {
        problems.add("language", Message::new("drafts-language-missing"));
    }
    let person = Profile { name: name?, language: language? };
    Some(Author::New(PaperForm { person, village: village?, is_another_person: form.is_on("another") }))
}

/// What became of it.
enum Entered {
    /// A draft; with the code of a slip, where one was made.
    Draft(i64, Option<(String, String)>),
    /// Somebody of this name has a slip already.
    Namesake,
}

/// Makes the account, if it is to be made, and begins the draft.
pub async fn enter(context: Context) -> Answer {
    let lists = lists(&context).await?;
    let once = context.form.text("once").to_owned();
    if once.is_empty() || once.len() > 64 {
        return Err(Failure::Malformed);
    }
    let mut problems = Problems::new();
    let author = read(&context, &lists, &mut problems);
    let Some(author) = author.filter(|_| problems.is_empty()) else {
        return context.page_with_status(WITH_PROBLEMS, page(&lists, once, context.form_view(&problems), false));
    };
    let writer = writer(&context)?;
    let role = writer.office.ok_or(Failure::Forbidden)?;
    let official = Official { account: writer.account, role };
    let issuer = Issuer { assembly: lists.cycle.assembly, official };
    let (cycle, state, fresh_once) = (lists.cycle.id, context.state.clone(), once.clone());
    let write = move |tx: &mut Transaction<'_>| {
        let begin = |tx: &mut Transaction<'_>, account: i64| {
            let sheet = Sheet { names: "no".to_owned(), route: Route::Alone.code().to_owned(), ..Sheet::default() };
            let entered_by = Some(official.account);
            acts::begin(tx, &Fresh { account, cycle, mends: None, entered_by, once: fresh_once, sheet })
        };
        match author {
            Author::Holder(account) => Ok(Entered::Draft(begin(tx, account)?, None)),
            Author::New(form) => match slips::issue(tx, &state.secrets, issuer, &form)? {
                Issued::Namesake => Ok(Entered::Namesake),
                Issued::Code(code) => {
                    let known = people::account_of_code(tx, &hash_of_code(&state.secrets, &code))?;
                    let (account, _) = known.ok_or_else(|| Failure::internal("a slip without an account"))?;
                    let slip = (form.person.name.as_str().to_owned(), code.written().to_string());
                    Ok(Entered::Draft(begin(tx, account)?, Some(slip)))
                }
            },
        }
    };
    match context.state.database.write(write).await? {
        Entered::Namesake => {
            problems.add("another", Message::new("drafts-paper-namesake"));
            context.page_with_status(WITH_PROBLEMS, page(&lists, once, context.form_view(&problems), true))
        }
        Entered::Draft(draft, None) => Ok(context.see_other(&context.link(&format!("{}/{draft}", lists.place.drafts)))),
        Entered::Draft(draft, Some((name, code))) => {
            let next = format!("{}/{draft}", lists.place.drafts);
            print_and_go_on(&context, name, &code, next, "drafts-paper-go-on")
        }
    }
}
