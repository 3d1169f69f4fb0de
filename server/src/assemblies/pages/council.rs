//! The Public Council's roster: shown to everybody, changed as a whole by the administrator.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::Assembly;
use super::super::model::council::{Council, CouncilMember, LARGEST, RosterFault};
use super::super::store::council as store;
use super::fields::{Fields, as_number};
use super::views::{Place, difference, over};
use super::{ADMINISTRATOR, assembly_of, official};
use crate::app::{Answer, Context, Form, FormView, Problems};
use crate::errors::{Failure, Message};
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::{Crumb, Difference};

/// Empty lines below the roster that is there.
const SPARE_LINES: usize = 5;
/// Lines of the first roster.
const FIRST_LINES: usize = 15;

/// What stands for a number that cannot be read.
const NOBODY: i64 = -1;

/// A member of the council.
#[derive(Clone, Debug, Serialize)]
pub struct MemberRow {
    number: i64,
    name: String,
    is_chair: bool,
    is_trustee: bool,
    is_second_issuer: bool,
}

fn rows(council: &Council) -> Vec<MemberRow> {
    let row = |member: &CouncilMember| MemberRow {
        number: member.number,
        name: member.name.clone(),
        is_chair: council.chair == Some(member.number),
        is_trustee: member.is_trustee,
        is_second_issuer: council.second_issuer == Some(member.number),
    };
    council.members.iter().map(row).collect()
}

/// The roster.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    place: Place,
    trail: Vec<Crumb>,
    members: Vec<MemberRow>,
    size: i64,
    trustees: i64,
    can_edit: bool,
}

impl Page for Show {
    const TEMPLATE: &'static str = "assemblies/council";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-council-title")
    }

    fn samples() -> Vec<Self> {
        let member = |number, is_special: bool| MemberRow {
            number,
            name: "Оспанова Гүлнәр".to_owned(),
            is_chair: is_special,
            is_trustee: is_special,
            is_second_issuer: is_special,
        };
        let members = vec![member(1, true), member(2, false)];
        vec![
            Self {
                trail: Place::sample().trail(),
                place: Place::sample(),
                members,
                size: 2,
                trustees: 1,
                can_edit: true,
            },
            Self {
                trail: Place::sample().trail(),
                place: Place::sample(),
                members: Vec::new(),
                size: 0,
                trustees: 0,
                can_edit: false,
            },
        ]
    }
}

/// Shows the roster.
pub async fn show(context: Context) -> Answer {
    let (assembly, council) = council_of(&context).await?;
    let place = Place::of(&assembly, context.language());
    let trustees = as_number(council.trustees().len());
    let size = as_number(council.size());
    let can_edit = context.viewer.has_any(ADMINISTRATOR);
    context.page(Show { trail: place.trail(), place, members: rows(&council), size, trustees, can_edit })
}

async fn council_of(context: &Context) -> Result<(Assembly, Council), Failure> {
    let assembly = assembly_of(context).await?;
    let id = assembly.id;
    let council = context.state.database.read(move |connection| store::council_of(connection, id)).await?;
    Ok((assembly, council))
}

/// A line of the form.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    number: i64,
    name_field: String,
    trustee_field: String,
}

/// The form of the whole roster.
#[derive(Clone, Debug, Serialize)]
pub struct Edit {
    trail: Vec<Crumb>,
    lines: Vec<Line>,
    differences: Vec<Difference>,
    form: FormView,
}

impl Page for Edit {
    const TEMPLATE: &'static str = "assemblies/council-edit";

    fn title(&self, texts: &Texts) -> String {
        texts.get("assemblies-council-edit-title")
    }

    fn samples() -> Vec<Self> {
        let form = FormView::filled([("name-1", "Оспанова Гүлнәр".to_owned()), ("chair", "1".to_owned())]);
        let page = Self::of(&Place::sample(), 2, form);
        let differences = vec![difference("assemblies-council", "1. Оспанова Гүлнәр", "1. Оспанова Г.")];
        vec![page.clone(), Self { differences, ..page }]
    }
}

impl Edit {
    fn of(place: &Place, size: usize, form: FormView) -> Self {
        let lines = lines(if size == 0 { FIRST_LINES } else { size + SPARE_LINES });
        let trail = place.trail_below("assemblies-council-title", "/council");
        Self { trail, lines, differences: Vec::new(), form }
    }
}

fn lines(count: usize) -> Vec<Line> {
    let line = |number: i64| Line { number, name_field: name_field(number), trustee_field: trustee_field(number) };
    (1..=as_number(count.min(LARGEST))).map(line).collect()
}

fn name_field(number: i64) -> String {
    format!("name-{number}")
}

fn trustee_field(number: i64) -> String {
    format!("trustee-{number}")
}

/// Shows the roster as a form.
pub async fn form(context: Context) -> Answer {
    let (assembly, council) = council_of(&context).await?;
    let mut fields = vec![("version".to_owned(), council.version.to_string())];
    for member in &council.members {
        fields.push((name_field(member.number), member.name.clone()));
        if member.is_trustee {
            fields.push((trustee_field(member.number), "on".to_owned()));
        }
    }
    let chosen =
        |field: &str, number: Option<i64>| (field.to_owned(), number.map(|it| it.to_string()).unwrap_or_default());
    fields.push(chosen("chair", council.chair));
    fields.push(chosen("second-issuer", council.second_issuer));
    let place = Place::of(&assembly, context.language());
    let form = FormView::of(&Form::new(fields));
    context.page(Edit::of(&place, council.size(), form))
}

/// The roster that was typed: up to the last line with a name.
fn read(form: &Form) -> Council {
    let mut members: Vec<CouncilMember> = (1..=as_number(LARGEST))
        .map(|number| CouncilMember {
            number,
            name: form.text(&name_field(number)).split_whitespace().collect::<Vec<_>>().join(" "),
            is_trustee: form.is_on(&trustee_field(number)),
        })
        .collect();
    while members.last().is_some_and(|member| member.name.is_empty()) {
        members.pop();
    }
    let chosen = |field: &str| match form.text(field) {
        "" => None,
        typed => Some(typed.parse().unwrap_or(NOBODY)),
    };
    let (chair, second_issuer) = (chosen("chair"), chosen("second-issuer"));
    Council { members, chair, second_issuer, version: Fields::of(form).version() }
}

fn problems_of(council: &Council) -> Problems {
    let mut problems = Problems::new();
    for fault in council.check().err().unwrap_or_default() {
        match fault {
            RosterFault::NameMissing(number) => {
                problems.add(name_field(number), Message::new("assemblies-council-gap"));
            }
            RosterFault::NameTooLong(number) => {
                let most = as_number(super::super::model::LONGEST_NAME);
                problems.add(name_field(number), Message::new("assemblies-name-long").with("most", most));
            }
            RosterFault::NameTwice(number) => {
                problems.add(name_field(number), Message::new("assemblies-council-twice"));
            }
            RosterFault::ChairUnknown => problems.add("chair", Message::new("assemblies-council-unknown")),
            RosterFault::SecondIssuerUnknown => {
                problems.add("second-issuer", Message::new("assemblies-council-unknown"));
            }
        }
    }
    problems
}

/// Replaces the roster.
pub async fn replace(context: Context) -> Answer {
    let assembly = assembly_of(&context).await?;
    let place = Place::of(&assembly, context.language());
    let council = read(&context.form);
    let problems = problems_of(&council);
    if !problems.is_empty() {
        let page = Edit::of(&place, council.size(), context.form_view(&problems));
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    let (id, official, mine) = (assembly.id, official(&context, ADMINISTRATOR)?, council.clone());
    let saved =
        context.state.database.write(move |transaction| match store::replace(transaction, id, &council, official) {
            Ok(()) => Ok(None),
            Err(Failure::Conflict) => store::council_of(transaction, id).map(Some),
            Err(failure) => Err(failure),
        });
    if let Some(now) = saved.await? {
        let differences = vec![difference("assemblies-council", written(&context, &now), written(&context, &mine))];
        let form = over(context.form_view(&problems), now.version);
        let page = Edit { differences, ..Edit::of(&place, mine.size(), form) };
        return context.page_with_status(StatusCode::CONFLICT, page);
    }
    let path = context.link(&format!("{}/council", place.path));
    Ok(context.see_other_saying(&path, &Message::new("assemblies-notice-saved")))
}

/// A roster as a text in which two versions can be compared.
fn written(context: &Context, council: &Council) -> String {
    let say = |id: &'static str| context.texts().get(id);
    let line = |row: MemberRow| {
        let duties = [
            (row.is_chair, "assemblies-council-chair"),
            (row.is_trustee, "assemblies-council-trustee"),
            (row.is_second_issuer, "assemblies-council-second-issuer"),
        ];
        let duties: Vec<String> = duties.into_iter().filter(|(has, _)| *has).map(|(_, id)| say(id)).collect();
        let duties = if duties.is_empty() { String::new() } else { format!(" ({})", duties.join(", ")) };
        format!("{}. {}{duties}", row.number, row.name)
    };
    rows(council).into_iter().map(line).collect::<Vec<_>>().join("; ")
}
