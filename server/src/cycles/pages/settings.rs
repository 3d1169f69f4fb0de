//! All settings of a cycle, each with its sentence; from here the administrator edits a draft.

use serde::Serialize;

use super::super::model::settings::{Control, Group, Settings};
use super::super::model::Phase;
use super::views::Place;
use super::{ADMINISTRATOR, named};
use crate::app::{Answer, Context};
use crate::i18n::Texts;
use crate::templates::Page;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct AllSettings {
    place: Place,
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

/// A setting: one of the three values is there, or it is empty.
#[derive(Clone, Debug, Serialize)]
struct Line {
    label: &'static str,
    hint: &'static str,
    choice: Option<&'static str>,
    money: Option<u64>,
    texts: Vec<String>,
}

impl AllSettings {
    fn of(place: Place, settings: &Settings, can_edit: bool) -> AllSettings {
        let groups = Group::ALL.into_iter().map(|group| GroupView::of(settings, group)).collect();
        AllSettings { place, groups, can_edit }
    }
}

impl GroupView {
    fn of(settings: &Settings, group: Group) -> GroupView {
        let answers = settings.answers(group);
        let line = |field: &super::super::model::settings::Field| {
            let value = answers.get(field.name);
            let is_money = field.name == "fund";
            let chosen = match field.control {
                Control::Choice(choices) => choices.iter().find(|choice| choice.code == value),
                _ => None,
            };
            let is_text = chosen.is_none() && !is_money;
            Line {
                label: field.label,
                hint: chosen.map_or(field.hint, |choice| choice.hint),
                choice: chosen.map(|choice| choice.label),
                money: if is_money { value.parse().ok() } else { None },
                texts: value.lines().filter(|_| is_text).map(str::to_owned).collect(),
            }
        };
        let used = group.fields().iter().filter(|field| settings.uses(field.name));
        GroupView { title: group.title(), code: group.code(), lines: used.map(line).collect() }
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
