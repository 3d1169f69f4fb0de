//! The steps that are filled in, one thing on each page.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::{Line, Problem, Route, Sheet, Step, problems};
use super::check;
use super::head::Head;
use super::view::{Similar, View};
use super::{Asked, filled, writer};
use crate::app::{Answer, Context, Form, FormView, Problems};
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::map::Picker;
use crate::media::{DocumentView, PhotoView};
use crate::proposals::model::{Category, LONGEST_SUMMARY, LONGEST_TITLE, MOST_ATTACHMENTS, MOST_COSTS, MOST_PHOTOS};
use crate::templates::Page;
use crate::templates::components::Choice;

/// Title and sentence.
#[derive(Clone, Debug, Serialize)]
pub struct Words {
    head: Head,
    form: FormView,
    languages: Vec<Choice>,
    categories: Vec<Category>,
    longest_title: usize,
    longest_summary: usize,
}

/// Why, what, for whom.
#[derive(Clone, Debug, Serialize)]
pub struct Need {
    head: Head,
    form: FormView,
    similar: Vec<Similar>,
}

/// Where.
#[derive(Clone, Debug, Serialize)]
pub struct PlacePage {
    head: Head,
    form: FormView,
    villages: Vec<Choice>,
    picker: Picker,
    has_point: bool,
}

/// What it costs.
#[derive(Clone, Debug, Serialize)]
pub struct Costs {
    head: Head,
    form: FormView,
    lines: Vec<LineView>,
    can_add: bool,
    money: Money,
}

/// A line of the estimate: the names of its fields.
#[derive(Clone, Debug, Serialize)]
struct LineView {
    number: usize,
    what: String,
    amount: String,
}

/// Who pays, in tenge.
#[derive(Clone, Debug, Serialize)]
pub struct Money {
    pub total: u64,
    pub contributions: u64,
    pub request: u64,
    pub cap: u64,
    pub own: u64,
    pub least_own: u64,
    pub is_over_cap: bool,
    pub is_under_own: bool,
}

/// Pictures and documents.
#[derive(Clone, Debug, Serialize)]
pub struct Photos {
    head: Head,
    form: FormView,
    photos: Vec<PhotoField>,
    documents: Vec<DocumentField>,
    can_add_photos: bool,
    can_add_documents: bool,
    most_photos: usize,
    most_documents: usize,
}

#[derive(Clone, Debug, Serialize)]
struct PhotoField {
    view: PhotoView,
    number: usize,
    name: String,
    is_first: bool,
}

#[derive(Clone, Debug, Serialize)]
struct DocumentField {
    view: DocumentView,
    name: String,
}

/// Who stands behind it.
#[derive(Clone, Debug, Serialize)]
pub struct People {
    head: Head,
    form: FormView,
    names: Vec<Choice>,
    routes: Vec<Choice>,
    mends: bool,
    documents: Vec<DocumentView>,
    can_add_documents: bool,
    authors: String,
    signatures: i64,
    needed: u32,
}

impl Money {
    /// What was typed adds up to this.
    pub fn of(view: &View) -> Money {
        let content = view.draft.sheet.content();
        let (total, request) = (content.total(), content.request());
        let own = content.contribution.sum();
        let least_own = view.rules.least_own(total);
        Money {
            total,
            contributions: content.contribution.sum(),
            request,
            cap: view.rules.cap,
            own,
            least_own,
            is_over_cap: request > view.rules.cap,
            is_under_own: own < least_own,
        }
    }
}

fn words(view: &View, head: Head, form: FormView) -> Words {
    let _ = view;
    let languages = Language::ALL.map(|language| Choice::new(language.code(), language.native_name()));
    Words {
        head,
        form,
        languages: languages.into(),
        categories: Category::ALL.into(),
        longest_title: LONGEST_TITLE,
        longest_summary: LONGEST_SUMMARY,
    }
}

fn need(view: &View, head: Head, form: FormView) -> Need {
    Need { head, form, similar: view.similar.clone() }
}

fn place(view: &View, head: Head, form: FormView) -> PlacePage {
    let typed = |name: &str| form.values.get(name).is_some_and(|value| !value.is_empty());
    let has_point = typed("latitude") || typed("longitude");
    PlacePage { head, villages: view.village_choices(), picker: view.picker.clone(), has_point, form }
}

fn costs(view: &View, head: Head, form: FormView) -> Costs {
    let typed = (1..).take_while(|number| form.values.contains_key(&format!("what-{number}"))).count();
    let line = |number: usize| LineView { number, what: format!("what-{number}"), amount: format!("amount-{number}") };
    let lines: Vec<LineView> = (1..=typed.max(1)).map(line).collect();
    Costs { head, can_add: lines.len() < MOST_COSTS, lines, money: Money::of(view), form }
}

fn photos(view: &View, head: Head, form: FormView) -> Photos {
    let photo = |(number, view): (usize, &PhotoView)| PhotoField {
        name: format!("alt-{}", view.file),
        view: view.clone(),
        number,
        is_first: number == 1,
    };
    let document = |view: &DocumentView| DocumentField { name: format!("name-{}", view.file), view: view.clone() };
    Photos {
        head,
        form,
        photos: (1..).zip(&view.photos).map(photo).collect(),
        documents: view.documents.iter().map(document).collect(),
        can_add_photos: view.photos.len() < MOST_PHOTOS,
        can_add_documents: view.documents.len() < MOST_ATTACHMENTS,
        most_photos: MOST_PHOTOS,
        most_documents: MOST_ATTACHMENTS,
    }
}

fn people(view: &View, head: Head, form: FormView) -> People {
    let choice = |code: &str, label, hint| Choice::new(code, Message::new(label)).with_hint(Message::new(hint));
    let needed = view.cycle.settings.proposals.collective_people;
    let signatures = Message::new("drafts-route-signatures-hint").with("count", needed);
    People {
        head,
        form,
        names: vec![
            choice("yes", "drafts-names-yes", "drafts-names-yes-hint"),
            choice("no", "drafts-names-no", "drafts-names-no-hint"),
        ],
        routes: vec![
            choice(Route::Alone.code(), "drafts-route-alone", "drafts-route-alone-hint"),
            Choice::new(Route::Signatures.code(), Message::new("drafts-route-signatures")).with_hint(signatures),
            choice(Route::Gathering.code(), "drafts-route-gathering", "drafts-route-gathering-hint"),
        ],
        mends: view.rules.mends,
        documents: view.documents.clone(),
        can_add_documents: view.documents.len() < MOST_ATTACHMENTS,
        authors: format!("{}/authors", view.path()),
        signatures: view.signatures,
        needed,
    }
}

/// The examples of a step: each view as it is kept, once with every problem, once with two versions.
fn samples<P>(step: Step, page: impl Fn(&View, Head, FormView) -> P) -> Vec<P> {
    let shown = |view: &View| page(view, Head::of(view, step), filled(view.draft.sheet.fields(step)));
    let mut samples: Vec<P> = View::samples().iter().map(shown).collect();
    let view = View::blank_sample();
    let mut problem = Problems::new();
    for field in ["title", "need", "village", "what-1", "photos", "names"] {
        problem.add(field, Message::new("drafts-title-missing"));
    }
    let mut form = FormView::with_problems(&Form::default(), &problem, |message| message.id().to_owned());
    form.summary.clear();
    samples.push(page(&view, Head::of(&view, step).with_way_on(&view, step), form));
    let head = Head::of(&view, step).with_differences(Head::sample_differences());
    samples.push(page(&view, head, FormView::default()));
    samples
}

macro_rules! step_page {
    ($page:ident, $template:literal, $step:expr, $make:path) => {
        impl Page for $page {
            const TEMPLATE: &'static str = $template;

            fn title(&self, texts: &Texts) -> String {
                texts.get($step.title())
            }

            fn samples() -> Vec<Self> {
                samples($step, $make)
            }
        }
    };
}

step_page!(Words, "drafts/words", Step::Words, words);
step_page!(Need, "drafts/need", Step::Need, need);
step_page!(PlacePage, "drafts/place", Step::Place, place);
step_page!(Costs, "drafts/costs", Step::Costs, costs);
step_page!(Photos, "drafts/photos", Step::Photos, photos);
step_page!(People, "drafts/people", Step::People, people);

/// A step as a page.
pub fn answer(context: &Context, view: &View, step: Step, status: StatusCode, head: Head, form: FormView) -> Answer {
    match step {
        Step::Words => context.page_with_status(status, words(view, head, form)),
        Step::Need => context.page_with_status(status, need(view, head, form)),
        Step::Place => context.page_with_status(status, place(view, head, form)),
        Step::Costs => context.page_with_status(status, costs(view, head, form)),
        Step::Photos => context.page_with_status(status, photos(view, head, form)),
        Step::People => context.page_with_status(status, people(view, head, form)),
        Step::Check => Err(Failure::internal("the last page is made elsewhere")),
    }
}

/// Goes to where the author stopped.
pub async fn resume(context: Context) -> Answer {
    let (asked, writer) = (Asked::of(&context), writer(&context)?);
    let find = move |connection: &mut crate::database::Connection| {
        let (assembly, cycle) = asked.cycle(connection)?;
        let draft = super::super::acts::find(connection, cycle.id, asked.number()?, writer)?;
        Ok((super::Place::of(&assembly, &cycle, Language::Kazakh), draft))
    };
    let (place, draft) = context.state.database.read(find).await?;
    if draft.proposal.is_some() {
        return Ok(context.see_other(&context.link(&place.drafts)));
    }
    Ok(context.see_other(&context.link(&format!("{}/{}/{}", place.drafts, draft.id, draft.step.code()))))
}

/// The draft of an address at a step, or where to go because it was handed in.
pub async fn view_of(context: &Context, step: Step) -> Result<View, Failure> {
    let (asked, writer, reader) = (Asked::of(context), writer(context)?, context.language());
    let map = context.state.config.map.clone();
    context.state.database.read(move |connection| View::read(connection, &asked, writer, (reader, &map), step)).await
}

/// Shows a step.
pub async fn show(context: Context) -> Answer {
    let step = Step::from_code(context.path("step")).ok_or(Failure::NotFound)?;
    let view = view_of(&context, step).await?;
    if view.draft.proposal.is_some() {
        return Ok(context.see_other(&context.link(&view.place.drafts)));
    }
    if step == Step::Check {
        return check::show(&context, &view).await;
    }
    let mut sheet = view.draft.sheet.clone();
    if let (Step::Place, Some(latitude), Some(longitude)) =
        (step, context.query("latitude"), context.query("longitude"))
    {
        (sheet.latitude, sheet.longitude) = (latitude.to_owned(), longitude.to_owned());
    }
    let wanted = context.query("named");
    let named = |problem: &Problem| wanted == Some("all") || wanted.is_some() && !problem.is_missing;
    let form = form_with(&context, &view, &sheet, step, named);
    let mut head = Head::of(&view, step);
    if wanted == Some("wrong") {
        head = head.with_way_on(&view, step);
    }
    answer(&context, &view, step, StatusCode::OK, head, form)
}

/// The form of a step with the problems that are to be named.
pub fn form_with(
    context: &Context,
    view: &View,
    sheet: &Sheet,
    step: Step,
    is_named: impl Fn(&Problem) -> bool,
) -> FormView {
    let mut named = Problems::new();
    for problem in problems(sheet, &view.rules).into_iter().filter(|problem| problem.step == step) {
        if is_named(&problem) {
            named.add(problem.field.clone(), problem.message);
        }
    }
    let mut fields = sheet.fields(step);
    if step == Step::Costs && sheet.costs.iter().all(Line::is_blank) && sheet.costs.is_empty() {
        fields.extend([("what-1".to_owned(), String::new()), ("amount-1".to_owned(), String::new())]);
    }
    FormView::with_problems(&Form::new(fields), &named, |message| context.texts().say(message))
}
