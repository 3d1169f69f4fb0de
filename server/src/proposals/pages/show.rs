//! The page of a proposal: what it says, where it stands, what happened to it, and what one can do.

use serde::Serialize;

use super::super::model::{Category, Content, Contribution, CostLine, Event, Proposal, RESIDENT, State, code};
use super::super::store::{self, Happened, Translation};
use super::super::views::StateView;
use super::duties::{Duty, duties};
use super::said::Said;
use super::{Asked, Place, sees_hidden};
use crate::accounts;
use crate::app::{Answer, Context, Viewer};
use crate::assemblies::model::Assembly;
use crate::assemblies::store::villages;
use crate::clock::Moment;
use crate::cycles::{Cycle, Phase};
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::{Language, Texts};
use crate::media::{self, DocumentView, PhotoView};
use crate::templates::Page;
use crate::templates::components::Crumb;
use crate::{discussion, review};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Show {
    trail: Vec<Crumb>,
    code: String,
    path: String,
    state: StateView,
    since: Moment,
    submitted_at: Moment,
    is_hidden: bool,
    is_collective: bool,
    is_from_paper: bool,
    /// What it says; none where it is hidden from this reader.
    said: Option<Said>,
    similar: String,
    log: String,
    versions: String,
    merged_into: Option<Link>,
    merged_from: Vec<Link>,
    history: Vec<Step>,
    duties: Vec<Duty>,
    /// What reviewers found and decided.
    review: Option<review::Panel>,
    /// Supports and comments.
    discussion: Option<discussion::Panel>,
}

/// Another proposal.
#[derive(Clone, Debug, Serialize)]
struct Link {
    code: String,
    path: String,
    language: &'static str,
    title: String,
}

/// Something that happened.
#[derive(Clone, Debug, Serialize)]
struct Step {
    event: &'static str,
    at: Moment,
    role: String,
    reason: Option<String>,
    paragraphs: Vec<String>,
    is_last: bool,
}

impl Page for Show {
    const TEMPLATE: &'static str = "proposals/show";

    fn title(&self, _: &Texts) -> String {
        match &self.said {
            Some(said) => format!("{} · {}", self.code, said.words.title),
            None => self.code.clone(),
        }
    }

    fn samples() -> Vec<Self> {
        let everything = Self::sample(State::Returned);
        let concealed = Self { said: None, ..Self::sample(State::Hidden) };
        let nothing = Self {
            said: Some(Said::of(&Proposal::sample(State::Submitted), Content::default(), &[], Language::Kazakh)),
            merged_into: None,
            merged_from: Vec::new(),
            history: Vec::new(),
            duties: Vec::new(),
            is_collective: false,
            is_from_paper: false,
            ..everything.clone()
        };
        let mut samples: Vec<Self> = State::ALL.into_iter().map(Self::sample).collect();
        samples.extend([everything, concealed, nothing]);
        samples
    }
}

impl Proposal {
    /// An example in this state.
    #[must_use]
    pub fn sample(state: State) -> Proposal {
        Proposal {
            id: 7,
            cycle: 1,
            number: 7,
            author: Some(1),
            entered_by: None,
            is_collective: true,
            state,
            since: Moment(1_803_884_400),
            due: (state == State::Returned).then_some(Moment(1_804_489_200)),
            merged_into: None,
            submitted_at: Moment(1_803_798_000),
            language: Language::Kazakh,
            title: "Балалар алаңы <script>".to_owned(),
            summary: "Қызылталда балалар алаңы.".to_owned(),
            category: Category::Children,
            village: Some(1),
            request: 6_300_000,
            total: 6_900_000,
            supports: 12,
            comments: 3,
            version: 1,
        }
    }
}

impl Show {
    fn sample(state: State) -> Self {
        let proposal = Proposal::sample(state);
        let content = Content {
            title: proposal.title.clone(),
            summary: proposal.summary.clone(),
            need: "**Керек.** <img src=x>".to_owned(),
            description: "- бір\n- екі".to_owned(),
            beneficiaries: "120 бала".to_owned(),
            costs: vec![CostLine { what: "Әткеншек".to_owned(), amount: 6_900_000 }],
            contribution: Contribution { cash: 250_000, in_kind: 150_000, sponsors: 200_000 },
            gathering: "12.03.2027, № 3".to_owned(),
            ..Content::default()
        };
        let translation = Translation {
            proposal: 7,
            language: Language::Russian,
            title: "Детская площадка".to_owned(),
            summary: "Площадка в Кызылтале.".to_owned(),
            role: RESIDENT.to_owned(),
            is_stale: false,
        };
        let said = Said {
            village: Some("Қызылтал".to_owned()),
            place: "Абай көшесі, мектеп жанында".to_owned(),
            map: Some("/assemblies/saryzhailau/cycles/2027/map?proposal=7".to_owned()),
            photos: PhotoView::samples(),
            documents: DocumentView::samples(),
            authors: vec!["Айгүл <b>".to_owned()],
            ..Said::of(&proposal, content, &[translation], Language::Kazakh)
        };
        let place = Place::sample();
        let link = |number: i64| Link {
            code: code(number),
            path: format!("{}/{number}", place.list),
            language: "ru",
            title: "Площадка".to_owned(),
        };
        let step = |event: Event| Step {
            event: event.code(),
            at: proposal.since,
            role: "moderator".to_owned(),
            reason: Some("…".to_owned()),
            paragraphs: vec!["Смета жоқ.".to_owned(), "<b>".to_owned()],
            is_last: event == Event::Withdrawn,
        };
        let path = proposal.path(&place.cycle);
        let duty = |label, page: &str| Duty { label, path: format!("{path}/{page}"), is_begun: page == "mend" };
        Self {
            said: Some(said),
            merged_into: (state == State::Merged).then(|| link(3)),
            merged_from: vec![link(4)],
            history: Event::ALL.into_iter().map(step).collect(),
            duties: vec![duty("proposals-duty-mend", "mend"), duty("proposals-duty-withdraw", "withdraw")],
            review: review::Panel::samples().pop(),
            discussion: discussion::Panel::samples().pop(),
            is_from_paper: true,
            ..Self::bare(&place, &proposal)
        }
    }

    /// What is shown of every proposal, whatever its state.
    fn bare(place: &Place, proposal: &Proposal) -> Self {
        let path = proposal.path(&place.cycle);
        let code = proposal.code();
        Self {
            trail: place.below_list(),
            state: StateView::of(proposal),
            since: proposal.since,
            submitted_at: proposal.submitted_at,
            is_hidden: !proposal.is_shown(),
            is_collective: proposal.is_collective,
            is_from_paper: proposal.entered_by.is_some(),
            said: None,
            similar: format!("{}?similar={}", place.list, proposal.number),
            log: format!("{}/audit?subject={code}", place.cycle),
            versions: format!("{path}/versions"),
            merged_into: None,
            merged_from: Vec::new(),
            history: Vec::new(),
            duties: Vec::new(),
            review: None,
            discussion: None,
            code,
            path,
        }
    }
}

/// Who reads, and where.
struct Reading<'a> {
    viewer: &'a Viewer,
    assembly: &'a Assembly,
    place: &'a Place,
    texts: &'a Texts,
}

/// Shows the proposal.
pub async fn show(context: Context) -> Answer {
    let (asked, viewer, state) = (Asked::of(&context), context.viewer.clone(), context.state.clone());
    let find = move |connection: &mut Connection| {
        let (assembly, cycle, proposal) = asked.proposal(connection)?;
        let place = Place::of(&assembly, &cycle, viewer.language);
        let texts = state.texts(viewer.language);
        let reading = Reading { viewer: &viewer, assembly: &assembly, place: &place, texts };
        reading.page(connection, &cycle, &proposal)
    };
    let page = context.state.database.read(find).await?;
    context.page(page)
}

impl Reading<'_> {
    fn page(&self, connection: &mut Connection, cycle: &Cycle, proposal: &Proposal) -> Result<Show, Failure> {
        let authors = store::authors(connection, proposal)?;
        let is_shown = proposal.is_shown() || sees_hidden(self.viewer, &authors);
        let happened = store::happened(connection, proposal.id)?;
        let merged_into = proposal.merged_into.map(|id| self.links(connection, &[id])).transpose()?;
        let merged_from: Vec<i64> =
            store::merged_from(connection, proposal.id)?.iter().map(|merged| merged.id).collect();
        let said = if is_shown { Some(self.said(connection, proposal, &authors)?) } else { None };
        Ok(Show {
            said,
            merged_into: merged_into.and_then(|mut links| links.pop()),
            merged_from: self.links(connection, &merged_from)?,
            history: self.history(&happened, is_shown),
            duties: self.duties(&authors, proposal, cycle.phase),
            review: Some(review::panel(connection, self.viewer, proposal)?).filter(|panel| !panel.is_empty()),
            discussion: Some(discussion::panel(
                connection,
                self.viewer,
                cycle,
                proposal,
                &proposal.path(&self.place.cycle),
                discussion::Part::default(),
            )?),
            ..Show::bare(self.place, proposal)
        })
    }

    fn duties(&self, authors: &[i64], proposal: &Proposal, phase: Phase) -> Vec<Duty> {
        duties(self.viewer, authors, proposal, phase, &proposal.path(&self.place.cycle))
    }

    fn said(&self, connection: &mut Connection, proposal: &Proposal, authors: &[i64]) -> Result<Said, Failure> {
        let content = store::latest_version(connection, proposal.id)?.content;
        let translations = store::translations(connection, &[proposal.id])?;
        let photos = media::photos(connection, &content.photos)?;
        let documents = media::documents(connection, &content.attachments)?;
        let village = match content.place.village {
            Some(village) => Some(villages::by_id(connection, self.assembly.id, village)?.description.name),
            None => None,
        };
        let mut names = Vec::new();
        if content.names_are_public {
            for author in authors {
                names.push(accounts::name_of(connection, *author)?);
            }
        }
        let has_dot = content.place.point.is_some() && proposal.is_shown();
        Ok(Said {
            map: has_dot.then(|| format!("{}/map?proposal={}", self.place.cycle, proposal.number)),
            photos,
            documents,
            village: village.map(|name| name.in_language(self.viewer.language).to_owned()),
            authors: names,
            ..Said::of(proposal, content, &translations, self.viewer.language)
        })
    }

    /// Links to other proposals. What is hidden is linked without its title.
    fn links(&self, connection: &mut Connection, ids: &[i64]) -> Result<Vec<Link>, Failure> {
        if ids.is_empty() {
            return Ok(Vec::new());
        }
        let titles = store::titles(connection, ids, self.viewer.language)?;
        let link = |(number, language, title): (i64, Language, String)| Link {
            code: code(number),
            path: format!("{}/{number}", self.place.list),
            language: language.code(),
            title,
        };
        Ok(titles.into_values().map(link).collect())
    }

    /// What happened, without whoever did it. Where the text is hidden, so is what its authors explained.
    fn history(&self, happened: &[Happened], is_shown: bool) -> Vec<Step> {
        let step = |(place, happened): (usize, &Happened)| {
            let text = if is_shown || happened.role != RESIDENT { happened.text.as_str() } else { "" };
            Step {
                event: happened.event.code(),
                at: happened.at,
                role: happened.role.clone(),
                reason: self.reason(happened),
                paragraphs: text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect(),
                is_last: place == 0,
            }
        };
        let mut steps: Vec<Step> = happened.iter().rev().enumerate().map(step).collect();
        steps.reverse();
        steps
    }

    /// A coded reason in words, as the room that gave it says it.
    fn reason(&self, happened: &Happened) -> Option<String> {
        if happened.reason.is_empty() {
            return None;
        }
        let id = match happened.event {
            Event::Hidden => format!("review-hiding-{}", happened.reason),
            Event::LeftOut => format!("meetings-reason-{}", happened.reason),
            _ => format!("review-refusal-{}", happened.reason),
        };
        self.texts.has(&id).then(|| self.texts.get(&id))
    }
}
