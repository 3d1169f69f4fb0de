//! Title and sentence in further languages, by authors, moderators and secretaries.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::translations::{self, Words};
use super::{Asked, Place, WITH_PROBLEMS, filled};
use crate::accounts::Role;
use crate::app::{Answer, Context, FormView, Problems};
use crate::cycles::Phase;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::proposals::model::{LONGEST_SUMMARY, LONGEST_TITLE};
use crate::proposals::store::Translation;
use crate::proposals::{self, By, Proposal, State};
use crate::templates::Page;
use crate::templates::components::{Crumb, Difference};

/// The officials who translate.
const TRANSLATORS: &[Role] = &[Role::Moderator, Role::Secretary];

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Translations {
    trail: Vec<Crumb>,
    original: Original,
    tongues: Vec<Tongue>,
    longest_title: usize,
    longest_summary: usize,
    seen: String,
    differences: Vec<Difference>,
    form: FormView,
}

/// What the author wrote.
#[derive(Clone, Debug, Serialize)]
struct Original {
    code: &'static str,
    name: &'static str,
    title: String,
    summary: String,
}

/// A further language, with the names of its fields.
#[derive(Clone, Debug, Serialize)]
struct Tongue {
    code: &'static str,
    name: &'static str,
    title: String,
    summary: String,
    is_needed: bool,
}

impl Page for Translations {
    const TEMPLATE: &'static str = "drafts/translations";

    fn title(&self, texts: &Texts) -> String {
        texts.get("drafts-translations")
    }

    fn samples() -> Vec<Self> {
        let proposal = Proposal::sample(State::Feasible);
        let known = vec![Translation {
            proposal: proposal.id,
            language: Language::Russian,
            title: "Детская площадка".to_owned(),
            summary: "Площадка в Кызылтале.".to_owned(),
            role: "resident".to_owned(),
            is_stale: false,
        }];
        let page = |known: &[Translation]| Translations::of(&Place::sample(), &proposal, known, filled(fields(known)));
        let differences = vec![Difference::new(Message::new("drafts-field-title"), "Площадка", "Детская площадка")];
        vec![page(&[]), page(&known), Translations { differences, ..page(&known) }]
    }
}

/// What is there, as the form shows it.
fn fields(known: &[Translation]) -> Vec<(String, String)> {
    let both = |words: &Translation| {
        let code = words.language.code();
        [(format!("title-{code}"), words.title.clone()), (format!("summary-{code}"), words.summary.clone())]
    };
    known.iter().flat_map(both).collect()
}

/// A short name of what is there, that changes with it.
fn seen(known: &[Translation]) -> String {
    let written = serde_json::to_vec(&fields(known)).unwrap_or_default();
    let hash = ortaq_crypto::hash::h256("form", &[&written]);
    hash.iter().take(12).map(|byte| format!("{byte:02x}")).collect()
}

impl Translations {
    fn of(place: &Place, proposal: &Proposal, known: &[Translation], form: FormView) -> Translations {
        let others = Language::ALL.into_iter().filter(|language| *language != proposal.language);
        let tongue = |language: Language| Tongue {
            code: language.code(),
            name: language.native_name(),
            title: format!("title-{}", language.code()),
            summary: format!("summary-{}", language.code()),
            is_needed: language != Language::English,
        };
        Translations {
            trail: place.below(proposal),
            original: Original {
                code: proposal.language.code(),
                name: proposal.language.native_name(),
                title: proposal.title.clone(),
                summary: proposal.summary.clone(),
            },
            tongues: others.map(tongue).collect(),
            longest_title: LONGEST_TITLE,
            longest_summary: LONGEST_SUMMARY,
            seen: seen(known),
            differences: Vec::new(),
            form,
        }
    }
}

/// The proposal, for somebody who translates it, in the role in which they do.
fn found(
    connection: &mut Connection,
    asked: &Asked,
    (account, office): (i64, Option<Role>),
    reader: Language,
) -> Result<(Place, Proposal, By, Vec<Translation>), Failure> {
    let (assembly, cycle, proposal) = asked.proposal(connection)?;
    let is_author = proposals::store::authors(connection, &proposal)?.contains(&account);
    let by = match (is_author, office) {
        (true, _) => By::Resident(account),
        (false, Some(role)) => By::Official(account, role),
        (false, None) => return Err(Failure::NotFound),
    };
    if proposal.state.is_end() || !(Phase::Intake..=Phase::Freeze).contains(&cycle.phase) {
        return Err(Failure::refused(Message::new("drafts-refused-translating")));
    }
    let known = proposals::store::kept_translations(connection, &[proposal.id])?;
    Ok((Place::of(&assembly, &cycle, reader), proposal, by, known))
}

fn translator(context: &Context) -> Result<(i64, Option<Role>), Failure> {
    let office = TRANSLATORS.iter().copied().find(|role| context.viewer.roles.contains(role));
    Ok((context.account()?.id, office))
}

async fn read(context: &Context) -> Result<(Place, Proposal, By, Vec<Translation>), Failure> {
    let (asked, who, reader) = (Asked::of(context), translator(context)?, context.language());
    context.state.database.read(move |connection| found(connection, &asked, who, reader)).await
}

/// Shows the form.
pub async fn show(context: Context) -> Answer {
    let (place, proposal, _, known) = read(&context).await?;
    context.page(Translations::of(&place, &proposal, &known, filled(fields(&known))))
}

/// Keeps what was typed.
pub async fn save(context: Context) -> Answer {
    let (place, proposal, ..) = read(&context).await?;
    let words = match translations::read(proposal.language, |field| context.form.text(field).to_owned()) {
        Ok(words) => words,
        Err(wrong) => {
            let mut problems = Problems::new();
            wrong.into_iter().for_each(|(field, message)| problems.add(field, message));
            let (place, proposal, _, known) = read(&context).await?;
            let page = Translations::of(&place, &proposal, &known, context.form_view(&problems));
            let page = Translations { seen: context.form.text("seen").to_owned(), ..page };
            return context.page_with_status(WITH_PROBLEMS, page);
        }
    };
    let (asked, who, form_saw) = (Asked::of(&context), translator(&context)?, context.form.text("seen").to_owned());
    let (reader, typed) = (context.language(), words.clone());
    let write = move |tx: &mut Transaction<'_>| {
        let (_, proposal, by, known) = found(tx, &asked, who, reader)?;
        if seen(&known) != form_saw && differs(&known, &typed) {
            return Ok(Some(known));
        }
        translations::translate(tx, &proposal, &typed, by)?;
        Ok(None)
    };
    let Some(theirs) = context.state.database.write(write).await? else {
        let path = context.link(&proposal.path(&place.cycle));
        return Ok(context.see_other_saying(&path, &Message::new("drafts-translated")));
    };
    let page = Translations::of(&place, &proposal, &theirs, FormView::of(&context.form));
    let page = Translations { differences: differences(&words, &theirs), ..page };
    context.page_with_status(StatusCode::CONFLICT, page)
}

fn theirs_in(known: &[Translation], language: Language) -> (String, String) {
    let found = known.iter().find(|known| known.language == language);
    found.map(|known| (known.title.clone(), known.summary.clone())).unwrap_or_default()
}

fn differs(known: &[Translation], typed: &[Words]) -> bool {
    typed.iter().any(|words| theirs_in(known, words.language) != (words.title.clone(), words.summary.clone()))
}

fn differences(mine: &[Words], theirs: &[Translation]) -> Vec<Difference> {
    let both = |words: &Words| {
        let (title, summary) = theirs_in(theirs, words.language);
        let label = |id: &'static str| Message::new(id).with("language", words.language.native_name());
        [
            Difference::new(label("drafts-translations-title"), words.title.as_str(), title),
            Difference::new(label("drafts-translations-summary"), words.summary.as_str(), summary),
        ]
    };
    mine.iter().flat_map(both).collect()
}
