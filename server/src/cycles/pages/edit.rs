//! One group of settings as a form.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::acts;
use super::super::model::settings::{Answers, Field, Group, Settings};
use super::super::model::{Cycle, Mistake, Phase};
use super::views::{FieldView, Place, filled, fingerprint, problems};
use super::{ADMINISTRATOR, Named, named, official};
use crate::app::{Answer, Context, FormView};
use crate::assemblies::model::Assembly;
use crate::database::Transaction;
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::{Crumb, Difference};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct EditGroup {
    trail: Vec<Crumb>,
    title: &'static str,
    differences: Vec<Difference>,
    seen: String,
    fields: Vec<FieldView>,
    form: FormView,
}

impl EditGroup {
    fn of(place: &Place, group: Group, seen: String, form: FormView) -> EditGroup {
        let mut trail = place.trail();
        trail.push(Crumb::new(Message::new("cycles-settings-title"), format!("{}/settings", place.path)));
        let fields = group.fields().iter().map(FieldView::of).collect();
        EditGroup { trail, title: group.title(), differences: Vec::new(), seen, fields, form }
    }
}

impl Page for EditGroup {
    const TEMPLATE: &'static str = "cycles/edit";

    fn title(&self, texts: &Texts) -> String {
        texts.get(self.title)
    }

    fn samples() -> Vec<Self> {
        let settings = Settings::default();
        let page = |group| EditGroup::of(&Place::sample(), group, String::new(), shown(&settings, group));
        let differences = vec![Difference::new(Message::new("cycles-fund"), "32000000", "30000000")];
        let changed = EditGroup { differences, ..page(Group::Money) };
        Group::ALL.into_iter().map(page).chain([changed]).collect()
    }
}

fn shown(settings: &Settings, group: Group) -> FormView {
    let answers = settings.answers(group);
    let fields = group.fields().iter();
    filled(fields.map(|field| (field.name.to_owned(), answers.get(field.name).to_owned())).collect())
}

fn typed(context: &Context, group: Group) -> Answers {
    let fields = group.fields().iter();
    fields.fold(Answers::default(), |answers, field| answers.with(field.name, context.form.text(field.name)))
}

fn group_of(context: &Context) -> Result<Group, Failure> {
    Group::from_code(context.path("group")).ok_or(Failure::NotFound)
}

/// What a form of this group saw.
fn seen(cycle: &Cycle, group: Group) -> String {
    fingerprint(&cycle.settings.answers(group))
}

/// Shows the form.
pub async fn form(context: Context) -> Answer {
    let group = group_of(&context)?;
    let (assembly, cycle) = named(&context).await?;
    if cycle.phase != Phase::Draft {
        return Err(Failure::refused(Message::new("cycles-refused-settings-frozen")));
    }
    let place = Place::of(&assembly, &cycle, context.language());
    context.page(EditGroup::of(&place, group, seen(&cycle, group), shown(&cycle.settings, group)))
}

enum Saved {
    Done,
    Wrong(Vec<Mistake>),
    Changed,
}

/// Saves what was typed.
pub async fn save(context: Context) -> Answer {
    let group = group_of(&context)?;
    let by = official(&context, ADMINISTRATOR)?;
    let (named, answers, form_saw) =
        (Named::of(&context), typed(&context, group), context.form.text("seen").to_owned());
    let save = move |tx: &mut Transaction<'_>| {
        let (assembly, cycle) = named.find(tx.connection())?;
        let found = Box::new((assembly, cycle.clone()));
        match cycle.settings.with(group, &answers) {
            Err(mistakes) => Ok((found, Saved::Wrong(mistakes))),
            Ok(_) if seen(&cycle, group) != form_saw => Ok((found, Saved::Changed)),
            Ok(settings) => {
                acts::change_settings(tx, cycle, group, settings, by)?;
                Ok((found, Saved::Done))
            }
        }
    };
    let (found, saved) = context.state.database.write(save).await?;
    let (assembly, cycle) = *found;
    answer(&context, group, &assembly, &cycle, saved)
}

fn answer(context: &Context, group: Group, assembly: &Assembly, cycle: &Cycle, saved: Saved) -> Answer {
    let place = Place::of(assembly, cycle, context.language());
    let path = format!("{}/settings", place.path);
    match saved {
        Saved::Done => Ok(context.see_other_saying(&context.link(&path), &Message::new("cycles-settings-saved"))),
        Saved::Wrong(mistakes) => {
            let form_saw = context.form.text("seen").to_owned();
            let page = EditGroup::of(&place, group, form_saw, context.form_view(&problems(&mistakes)));
            context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page)
        }
        Saved::Changed => {
            let (mine, theirs) = (typed(context, group), cycle.settings.answers(group));
            let difference = |field: &Field| {
                let name = field.name;
                Difference::new(Message::new(field.label), mine.get(name), theirs.get(name))
            };
            let differences = group.fields().iter().map(difference).collect();
            let page = EditGroup::of(&place, group, seen(cycle, group), FormView::of(&context.form));
            context.page_with_status(StatusCode::CONFLICT, EditGroup { differences, ..page })
        }
    }
}
