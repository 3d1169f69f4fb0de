//! All that the pages of a draft show of it, read at once.

use super::super::model::{Draft, Rules, Sheet, Step, WHOLE_DISTRICT, Writer, one_line};
use super::super::{acts, store};
use super::{Asked, Place};
use crate::accounts;
use crate::assemblies::model::Assembly;
use crate::assemblies::store::villages;
use crate::assemblies::village_names;
use crate::config::MapConfig;
use crate::cycles::Cycle;
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::map::{self, Picker, Setup};
use crate::media::{self, DocumentView, PhotoView};
use crate::proposals::model::{Attachment, CostLine, Photo};
use crate::proposals::{self, Proposal};
use crate::templates::components::Choice;
use ortaq_rules::Share;
use serde::Serialize;

/// The most similar proposals that are shown.
const MOST_SIMILAR: i64 = 5;

/// A proposal that may want the same.
#[derive(Clone, Debug, Serialize)]
pub struct Similar {
    code: String,
    path: String,
    title: String,
    language: &'static str,
}

/// A draft as its pages show it.
pub struct View {
    pub place: Place,
    pub cycle: Cycle,
    pub draft: Draft,
    pub writer: Writer,
    pub rules: Rules,
    pub villages: Vec<(i64, String)>,
    /// Ways to pick a point; none but for the step that asks for it.
    pub picker: Picker,
    /// The author's name, where somebody else writes.
    pub for_whom: Option<String>,
    /// What is mended.
    pub mends: Option<Proposal>,
    pub photos: Vec<PhotoView>,
    pub documents: Vec<DocumentView>,
    pub similar: Vec<Similar>,
    pub signatures: i64,
}

impl View {
    /// Reads the draft of an address.
    pub fn read(
        connection: &mut Connection,
        asked: &Asked,
        writer: Writer,
        (reader, map): (Language, &MapConfig),
        step: Step,
    ) -> Result<View, Failure> {
        let (assembly, cycle) = asked.cycle(connection)?;
        let draft = acts::find(connection, cycle.id, asked.number()?, writer)?;
        let place = Place::of(&assembly, &cycle, reader);
        let rules = acts::rules(connection, &cycle, &draft)?;
        let for_whom = match draft.entered_by {
            Some(_) if draft.account != writer.account => Some(accounts::name_of(connection, draft.account)?),
            _ => None,
        };
        let mends = draft.mends.map(|mends| proposals::store::by_id(connection, mends)).transpose()?;
        let similar =
            if matches!(step, Step::Need | Step::Check) { similar(connection, &place, &draft)? } else { Vec::new() };
        let picker = if step == Step::Place { picker(connection, &assembly, reader, map)? } else { Picker::default() };
        Ok(View {
            picker,
            villages: village_names(connection, assembly.id, reader)?,
            photos: media::photos(connection, &draft.sheet.photos)?,
            documents: media::documents(connection, &draft.sheet.attachments)?,
            signatures: store::signatures(connection, draft.id)?,
            place,
            cycle,
            draft,
            writer,
            rules,
            for_whom,
            mends,
            similar,
        })
    }

    /// The address of the draft after the language.
    pub fn path(&self) -> String {
        format!("{}/{}", self.place.drafts, self.draft.id)
    }

    /// The villages to choose from, and the whole district.
    pub fn village_choices(&self) -> Vec<Choice> {
        let villages = self.villages.iter().map(|(id, name)| Choice::new(id.to_string(), name.as_str()));
        let whole = Choice::new(WHOLE_DISTRICT, crate::errors::Message::new("drafts-whole-district"));
        villages.chain([whole]).collect()
    }

    /// An example in which everything is there.
    pub fn sample() -> View {
        let mut cycle = Cycle::sample(crate::cycles::Phase::Intake);
        cycle.settings.money.fund = 30_000_000;
        let content = proposals::Content {
            title: "Қызылталда балалар алаңын салу <script>".to_owned(),
            summary: "Мектеп жанында балалар ойнайтын алаң.".to_owned(),
            need: "**Керек.**".to_owned(),
            description: "- әткеншек\n- құмсалғыш".to_owned(),
            beneficiaries: "120 бала".to_owned(),
            place: proposals::model::Place {
                village: Some(1),
                words: "Абай көшесі".to_owned(),
                point: Some((43_250_000, 68_300_000)),
            },
            costs: vec![CostLine { what: "Әткеншек".to_owned(), amount: 6_900_000 }, CostLine::default()],
            contribution: proposals::model::Contribution { cash: 250_000, in_kind: 150_000, sponsors: 200_000 },
            photos: PhotoView::samples().into_iter().map(|view| Photo { file: view.file, alt: view.alt }).collect(),
            attachments: DocumentView::samples()
                .into_iter()
                .map(|view| Attachment { file: view.file, name: view.name })
                .collect(),
            names_are_public: true,
            gathering: "12.03.2027, № 3".to_owned(),
            ..proposals::Content::default()
        };
        View {
            place: Place::sample(),
            draft: Draft {
                id: 5,
                account: 1,
                cycle: 1,
                mends: None,
                entered_by: None,
                step: Step::Costs,
                sheet: Sheet::of(&content, true),
                updated_at: crate::clock::Moment(1_803_884_400),
                proposal: None,
                version: 3,
            },
            rules: Rules {
                cap: 10_000_000,
                own: Share { numerator: 5, denominator: 100 },
                villages: vec![1],
                mends: false,
            },
            cycle,
            writer: Writer { account: 1, office: None },
            villages: vec![(1, "Қызылтал".to_owned())],
            picker: Picker::sample(),
            for_whom: None,
            mends: None,
            photos: PhotoView::samples(),
            documents: DocumentView::samples(),
            similar: vec![Similar {
                code: "P03".to_owned(),
                path: "/assemblies/saryzhailau/cycles/2027/proposals/3".to_owned(),
                title: "Ойын алаңы".to_owned(),
                language: "kk",
            }],
            signatures: 4,
        }
    }

    /// An example in which nothing is there.
    pub fn blank_sample() -> View {
        let sample = View::sample();
        View {
            picker: Picker::default(),
            draft: Draft { sheet: Sheet::default(), ..sample.draft },
            photos: Vec::new(),
            documents: Vec::new(),
            similar: Vec::new(),
            signatures: 0,
            ..sample
        }
    }

    /// An example that an official enters, and one that mends.
    pub fn further_samples() -> Vec<View> {
        let paper = View { for_whom: Some("Гүлнәр <b>".to_owned()), ..View::sample() };
        let mut mending = View::sample();
        mending.draft.mends = Some(7);
        mending.rules.mends = true;
        mending.mends = Some(Proposal::sample(proposals::State::Returned));
        vec![paper, mending]
    }

    /// All examples.
    pub fn samples() -> Vec<View> {
        [View::sample(), View::blank_sample()].into_iter().chain(View::further_samples()).collect()
    }
}

/// Ways to pick a point in a district.
fn picker(
    connection: &mut Connection,
    assembly: &Assembly,
    reader: Language,
    config: &MapConfig,
) -> Result<Picker, Failure> {
    let kept = map::store::of_assembly(connection, assembly.id)?;
    let villages = villages::of_assembly(connection, assembly.id, reader)?;
    let slug = assembly.description.slug.as_str();
    Ok(Picker::of(Setup { slug, kept: &kept, villages: &villages, config }, reader))
}

/// Proposals of the cycle that may want the same.
fn similar(connection: &mut Connection, place: &Place, draft: &Draft) -> Result<Vec<Similar>, Failure> {
    let sheet = &draft.sheet;
    let text = format!("{} {}", one_line(&sheet.title), one_line(&sheet.summary));
    if draft.mends.is_some() || text.trim().is_empty() {
        return Ok(Vec::new());
    }
    let found = proposals::similar(connection, draft.cycle, &text, None, MOST_SIMILAR)?;
    let link = |proposal: &Proposal| Similar {
        code: proposal.code(),
        path: proposal.path(&place.cycle),
        title: proposal.title.clone(),
        language: proposal.language.code(),
    };
    Ok(found.iter().filter(|proposal| proposal.is_shown()).map(link).collect())
}
