//! All that a proposal has said, version by version, with what differs between two of them.

use serde::Serialize;

use super::super::model::{Content, RESIDENT, code};
use super::super::store::{self, Version};
use super::differences::{FieldDifference, Part, differences};
use super::{Asked, Place, sees_hidden};
use crate::app::{Answer, Context, FormView};
use crate::assemblies::store::villages;
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Message;
use crate::i18n::Texts;
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Versions {
    trail: Vec<Crumb>,
    code: String,
    path: String,
    /// Whether this reader sees what the versions say.
    is_shown: bool,
    versions: Vec<VersionView>,
    form: FormView,
    choices: Vec<Choice>,
    compared: Option<Compared>,
}

/// A version in the list.
#[derive(Clone, Debug, Serialize)]
struct VersionView {
    number: i64,
    made_at: Moment,
    role: String,
    note: String,
    /// The version before it, to compare with; none for the first.
    before: Option<i64>,
}

/// Two versions.
#[derive(Clone, Debug, Serialize)]
struct Compared {
    from: i64,
    to: i64,
    fields: Vec<FieldDifference>,
}

impl Page for Versions {
    const TEMPLATE: &'static str = "proposals/versions";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("proposals-versions-title").with("code", self.code.as_str()))
    }

    fn samples() -> Vec<Self> {
        let version = |number: i64, note: &str| Version {
            number,
            made_at: Moment(1_803_884_400),
            role: RESIDENT.to_owned(),
            note: note.to_owned(),
            content: Content::default(),
        };
        let part = |text: &str, is_new, is_old| Part { text: text.to_owned(), is_new, is_old };
        let field = FieldDifference {
            label: "proposals-field-title",
            parts: vec![part("Бір", false, true), part("Екі", true, false), part(" құдық <b>", false, false)],
        };
        let three = [version(1, ""), version(2, "Смета <түзетілді>"), version(3, "")];
        let page = |fields: Vec<FieldDifference>, is_shown: bool, versions: &[Version]| {
            let compared = (versions.len() > 1).then_some(Compared { from: 1, to: 2, fields });
            Self::of(&Place::sample(), 7, versions, compared, is_shown)
        };
        vec![
            page(vec![field], true, &three),
            page(Vec::new(), true, &three),
            page(Vec::new(), true, three.get(..1).unwrap_or_default()),
            page(Vec::new(), false, &three),
        ]
    }
}

impl Versions {
    fn of(place: &Place, number: i64, versions: &[Version], compared: Option<Compared>, is_shown: bool) -> Self {
        let path = format!("{}/{number}", place.list);
        let mut trail = place.below_list();
        trail.push(Crumb::new(code(number), path.clone()));
        let view = |version: &Version| VersionView {
            number: version.number,
            made_at: version.made_at,
            role: version.role.clone(),
            note: if is_shown { version.note.clone() } else { String::new() },
            before: Some(version.number - 1).filter(|before| *before > 0 && is_shown),
        };
        let choice = |version: &Version| {
            let label = Message::new("proposals-version-of").with("number", version.number);
            Choice::new(version.number.to_string(), label.with("day", crate::i18n::Value::date(version.made_at.0)))
        };
        let chosen = compared.as_ref().map_or((1, 1), |compared| (compared.from, compared.to));
        Self {
            trail,
            code: code(number),
            path: format!("{path}/versions"),
            is_shown,
            versions: versions.iter().rev().map(view).collect(),
            form: FormView::filled([("from", chosen.0.to_string()), ("to", chosen.1.to_string())]),
            choices: versions.iter().map(choice).collect(),
            compared: compared.filter(|_| is_shown),
        }
    }
}

/// Shows the versions. What is asked for and does not exist is the latest version and the one before it.
pub async fn show(context: Context) -> Answer {
    let (asked, viewer, state) = (Asked::of(&context), context.viewer.clone(), context.state.clone());
    let number = |name: &str| context.query(name).and_then(|number| number.parse::<i64>().ok());
    let (from, to) = (number("from"), number("to"));
    let find = move |connection: &mut Connection| {
        let (assembly, cycle, proposal) = asked.proposal(connection)?;
        let place = Place::of(&assembly, &cycle, viewer.language);
        let authors = store::authors(connection, &proposal)?;
        let is_shown = proposal.is_shown() || sees_hidden(&viewer, &authors);
        let versions = store::versions(connection, proposal.id)?;
        let names = villages::village_names(connection, assembly.id, viewer.language)?;
        let texts = state.texts(viewer.language);
        let village = |id: Option<i64>| {
            let known = names.iter().find(|(known, _)| Some(*known) == id);
            known.map_or_else(|| texts.get("proposals-whole-district"), |(_, name)| name.clone())
        };
        let compared = pair(&versions, from, to).map(|(old, new)| Compared {
            from: old.number,
            to: new.number,
            fields: differences(&old.content, &new.content, village, texts),
        });
        Ok(Versions::of(&place, proposal.number, &versions, compared, is_shown))
    };
    let page = context.state.database.read(find).await?;
    context.page(page)
}

/// The two versions to compare, the older one first.
fn pair(versions: &[Version], from: Option<i64>, to: Option<i64>) -> Option<(&Version, &Version)> {
    let find = |number: Option<i64>| versions.iter().find(|version| Some(version.number) == number);
    let new = find(to).or_else(|| versions.last())?;
    let old = find(from).or_else(|| find(Some(new.number - 1)))?;
    if old.number == new.number {
        return None;
    }
    Some(if old.number < new.number { (old, new) } else { (new, old) })
}
