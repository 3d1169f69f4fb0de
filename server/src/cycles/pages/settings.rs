//! All settings of a cycle, each with its sentence; from here the administrator edits a draft.

use serde::Serialize;

use super::super::model::Phase;
use super::super::model::settings::{Control, Field, Group, Settings};
use super::views::Place;
use super::{ADMINISTRATOR, named};
use crate::app::{Answer, Context};
use crate::i18n::{Message, Texts, Value};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AllSettings {
    place: Place,
    trail: Vec<Crumb>,
    groups: Vec<GroupView>,
    can_edit: bool,
}

/// A group of settings.
#[derive(Clone, Debug, Serialize)]
struct GroupView {
    title: &'static str,
    code: &'static str,
    lines: Vec<Line>,
}

/// A setting: what it is, its value, what it does.
#[derive(Clone, Debug, Serialize)]
struct Line {
    label: &'static str,
    values: Vec<Value>,
    hint: &'static str,
}

impl AllSettings {
    fn of(place: Place, settings: &Settings, can_edit: bool) -> AllSettings {
        let groups = Group::ALL.into_iter().map(|group| GroupView::of(settings, group)).collect();
        AllSettings { trail: place.trail(), place, groups, can_edit }
    }
}

impl GroupView {
    fn of(settings: &Settings, group: Group) -> GroupView {
        let answers = settings.answers(group);
        let used = group.fields().iter().filter(|field| settings.uses(field.name));
        let lines = used.map(|field| Line::of(field, answers.get(field.name))).collect();
        GroupView { title: group.title(), code: group.code(), lines }
    }
}

impl Line {
    fn of(field: &Field, value: &str) -> Line {
        let chosen = match field.control {
            Control::Choice(choices) => choices.iter().find(|choice| choice.code == value),
            _ => None,
        };
        let number = |value: &str| value.parse::<i64>().ok();
        let values = match (chosen, field.control) {
            (Some(choice), _) => vec![Message::new(choice.label).into()],
            (None, Control::Number) if field.name == "fund" => number(value).map(Value::money).into_iter().collect(),
            (None, Control::Number) => number(value).map(Value::from).into_iter().collect(),
            (None, _) => value.lines().map(Value::from).collect(),
        };
        Line { label: field.label, values, hint: chosen.map_or(field.hint, |choice| choice.hint) }
    }
}

impl Page for AllSettings {
    const TEMPLATE: &'static str = "cycles/settings";

    fn title(&self, texts: &Texts) -> String {
        texts.get("cycles-settings-title")
    }

    fn samples() -> Vec<Self> {
        let mut settings = Settings::default();
        let fresh = AllSettings::of(Place::sample(), &settings, true);
        settings.money.fund = 30_000_000;
        vec![fresh, AllSettings::of(Place::sample(), &settings, false)]
    }
}

/// Shows all settings.
pub async fn show(context: Context) -> Answer {
    let (assembly, cycle) = named(&context).await?;
    let can_edit = cycle.phase == Phase::Draft && context.viewer.has_any(ADMINISTRATOR);
    let place = Place::of(&assembly, &cycle, context.language());
    context.page(AllSettings::of(place, &cycle.settings, can_edit))
}
