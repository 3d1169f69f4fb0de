//! The lines of a district's sketch, typed by its officials.

use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::model::{Fault, Sketch};
use super::super::store::{self, Kept};
use super::super::view::MapView;
use super::DRAWS;
use crate::app::{Answer, Context, FormView, Problems};
use crate::assemblies::model::{Assembly, Localised, Official, Village};
use crate::assemblies::store::{districts, villages};
use crate::database::Connection;
use crate::errors::{Failure, Message};
use crate::i18n::{Language, Texts};
use crate::templates::Page;
use crate::templates::components::{Crumb, Difference};

/// The form.
#[derive(Clone, Debug, Serialize)]
pub struct Edit {
    trail: Vec<Crumb>,
    path: String,
    /// The names of the villages, as lines may have them.
    villages: Vec<String>,
    differences: Vec<Difference>,
    form: FormView,
    /// What is kept, drawn.
    sketch: Option<MapView>,
}

impl Page for Edit {
    const TEMPLATE: &'static str = "map/edit";

    fn title(&self, texts: &Texts) -> String {
        texts.get("map-edit-title")
    }

    fn samples() -> Vec<Self> {
        let district = District {
            path: "/assemblies/sarzhailau".to_owned(),
            name: "Сарыжайлау".to_owned(),
            villages: Vec::new(),
            reader: Language::Kazakh,
        };
        let page = Self::of(&district, &Kept::default(), FormView::filled([("text", "bounds <b>".to_owned())]));
        let differences = vec![Difference::new(Message::new("map-lines"), "bounds 1", "bounds 2")];
        let villages = vec!["Қызылтал".to_owned()];
        vec![page.clone(), Self { differences, villages, sketch: Some(MapView::sample()), ..page }]
    }
}

/// Where the sketch is of.
struct District {
    path: String,
    name: String,
    villages: Vec<Village>,
    reader: Language,
}

impl District {
    fn of(assembly: &Assembly, villages: Vec<Village>, reader: Language) -> Self {
        Self {
            path: format!("/assemblies/{}", assembly.description.slug),
            name: assembly.description.name.in_language(reader).to_owned(),
            villages,
            reader,
        }
    }

    /// Reads what was typed.
    fn check(&self, text: &str) -> Result<(), Fault> {
        let names: Vec<Localised> = self.villages.iter().map(|village| village.description.name.clone()).collect();
        match Sketch::parse(text)? {
            Some(sketch) => sketch.check_villages(&names),
            None => Ok(()),
        }
    }
}

impl Edit {
    fn of(district: &District, kept: &Kept, form: FormView) -> Self {
        let sketch = kept.sketch();
        let name = |village: &Village| village.description.name.in_language(district.reader).to_owned();
        Self {
            trail: vec![Crumb::new(district.name.as_str(), district.path.as_str())],
            path: format!("{}/sketch", district.path),
            villages: district.villages.iter().map(name).collect(),
            differences: Vec::new(),
            form,
            sketch: sketch.map(|sketch| MapView::of(&sketch, &district.villages, &[], district.reader)),
        }
    }
}

async fn found(context: &Context) -> Result<(i64, District, Kept), Failure> {
    let (slug, reader) = (context.path("assembly").to_owned(), context.language());
    let find = move |connection: &mut Connection| {
        let assembly = districts::by_slug(connection, &slug)?;
        let villages = villages::of_assembly(connection, assembly.id, reader)?;
        let kept = store::of_assembly(connection, assembly.id)?;
        Ok((assembly.id, District::of(&assembly, villages, reader), kept))
    };
    context.state.database.read(find).await
}

fn official(context: &Context) -> Result<Official, Failure> {
    let role = DRAWS.iter().copied().find(|role| context.viewer.roles.contains(role)).ok_or(Failure::Forbidden)?;
    Ok(Official { account: context.account()?.id, role })
}

/// Shows the lines.
pub async fn form(context: Context) -> Answer {
    let (_, district, kept) = found(&context).await?;
    let form = FormView::filled([("version", kept.version.to_string()), ("text", kept.text.clone())]);
    context.page(Edit::of(&district, &kept, form))
}

/// Replaces the sketch.
pub async fn replace(context: Context) -> Answer {
    let (assembly, district, kept) = found(&context).await?;
    let text = context.form.text("text").replace("\r\n", "\n").trim().to_owned();
    let version = context.form.text("version").parse().map_err(|_| Failure::Malformed)?;
    let mut problems = Problems::new();
    if let Err(fault) = district.check(&text) {
        problems.add("text", fault.message());
        let page = Edit::of(&district, &kept, context.form_view(&problems));
        return context.page_with_status(StatusCode::UNPROCESSABLE_ENTITY, page);
    }
    let (official, mine) = (official(&context)?, text.clone());
    let write =
        move |tx: &mut crate::database::Transaction<'_>| match store::replace(tx, assembly, version, &text, official) {
            Ok(()) => Ok(None),
            Err(Failure::Conflict) => store::of_assembly(tx, assembly).map(Some),
            Err(failure) => Err(failure),
        };
    if let Some(now) = context.state.database.write(write).await? {
        let differences = vec![Difference::new(Message::new("map-lines"), mine, now.text.clone())];
        let mut form = context.form_view(&problems);
        form.values.insert("version".to_owned(), now.version.to_string());
        let page = Edit { differences, ..Edit::of(&district, &now, form) };
        return context.page_with_status(StatusCode::CONFLICT, page);
    }
    Ok(context.see_other_saying(&context.link(&format!("{}/sketch", district.path)), &Message::new("map-saved")))
}
