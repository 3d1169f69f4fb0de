//! “My proposals”: what one is writing and what one has handed in, and where one begins.

use serde::Serialize;

use super::super::model::{Draft, Sheet, problems};
use super::super::{acts, store};
use super::{Asked, Place, writer};
use crate::app::{Answer, Context};
use crate::clock::Moment;
use crate::cycles::Cycle;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::proposals::{self, Event, Proposal};
use crate::secrets::Token;
use crate::templates::Page;
use crate::templates::components::Crumb;

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Mine {
    trail: Vec<Crumb>,
    path: String,
    once: String,
    can_begin: bool,
    drafts: Vec<DraftCard>,
    proposals: Vec<ProposalCard>,
    /// For officials: where paper forms are entered, and those that are not handed in yet.
    paper: Option<String>,
    entered: Vec<DraftCard>,
}

/// A draft in the list.
#[derive(Clone, Debug, Serialize)]
struct DraftCard {
    path: String,
    title: String,
    language: String,
    mends: Option<String>,
    kept_at: Moment,
    problems: usize,
}

/// A proposal in the list.
#[derive(Clone, Debug, Serialize)]
struct ProposalCard {
    path: String,
    code: String,
    title: String,
    language: &'static str,
    state: &'static str,
    mend: Option<String>,
}

impl Page for Mine {
    const TEMPLATE: &'static str = "drafts/mine";

    fn title(&self, texts: &Texts) -> String {
        texts.get("drafts-mine")
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let draft = DraftCard {
            path: format!("{}/5", place.drafts),
            title: "Балалар алаңы <b>".to_owned(),
            language: "kk".to_owned(),
            mends: None,
            kept_at: Moment(1_803_884_400),
            problems: 3,
        };
        let mending = DraftCard { mends: Some("P07".to_owned()), problems: 0, ..draft.clone() };
        let untitled = DraftCard { title: String::new(), language: String::new(), problems: 1, ..draft.clone() };
        let card = |mend| ProposalCard {
            path: format!("{}/7", place.proposals),
            code: "P07".to_owned(),
            title: "Балалар алаңы".to_owned(),
            language: "kk",
            state: "returned",
            mend,
        };
        let empty = Mine {
            trail: place.trail.clone(),
            path: place.drafts.clone(),
            once: "once".to_owned(),
            can_begin: false,
            drafts: Vec::new(),
            proposals: Vec::new(),
            paper: None,
            entered: Vec::new(),
        };
        let full = Mine {
            can_begin: true,
            drafts: vec![draft.clone(), mending, untitled],
            proposals: vec![card(Some(format!("{}/7/mend", place.proposals))), card(None)],
            paper: Some(format!("{}/paper", place.drafts)),
            entered: vec![draft],
            ..empty.clone()
        };
        vec![empty.clone(), Mine { can_begin: true, ..empty }, full]
    }
}

fn draft_card(connection: &mut Connection, place: &Place, cycle: &Cycle, draft: &Draft) -> Result<DraftCard, Failure> {
    let mends = draft.mends.map(|mends| proposals::store::by_id(connection, mends)).transpose()?;
    let rules = acts::rules(connection, cycle, draft)?;
    Ok(DraftCard {
        path: format!("{}/{}", place.drafts, draft.id),
        title: draft.sheet.title.trim().to_owned(),
        language: draft.sheet.language.clone(),
        mends: mends.as_ref().map(Proposal::code),
        kept_at: draft.updated_at,
        problems: problems(&draft.sheet, &rules).len(),
    })
}

fn proposal_card(place: &Place, cycle: &Cycle, proposal: &Proposal) -> ProposalCard {
    let path = proposal.path(&place.cycle);
    ProposalCard {
        code: proposal.code(),
        title: proposal.title.clone(),
        language: proposal.language.code(),
        state: proposal.state.code(),
        mend: acts::can_be_mended(proposal, cycle).then(|| format!("{path}/mend")),
        path,
    }
}

/// Shows the page.
pub async fn show(context: Context) -> Answer {
    let (asked, writer, reader) = (Asked::of(&context), writer(&context)?, context.language());
    let once = Token::generate()?.as_str().to_owned();
    let find = move |connection: &mut Connection| {
        let (assembly, cycle) = asked.cycle(connection)?;
        let place = Place::of(&assembly, &cycle, reader);
        let own = store::of_account(connection, writer.account, Some(cycle.id))?;
        let entered = if writer.office.is_some() { store::entered_here(connection, cycle.id)? } else { Vec::new() };
        let mut shown = Vec::new();
        for draft in &own {
            shown.push(draft_card(connection, &place, &cycle, draft)?);
        }
        let mut others = Vec::new();
        for draft in &entered {
            others.push(draft_card(connection, &place, &cycle, draft)?);
        }
        let proposals = proposals::store::of_author(connection, writer.account)?;
        let proposals = proposals.iter().filter(|proposal| proposal.cycle == cycle.id);
        let can_begin = Event::Submitted.has_its_time(cycle.phase);
        Ok(Mine {
            proposals: proposals.map(|proposal| proposal_card(&place, &cycle, proposal)).collect(),
            trail: place.trail.clone(),
            once,
            can_begin,
            drafts: shown,
            paper: (writer.office.is_some() && can_begin).then(|| format!("{}/paper", place.drafts)),
            entered: others,
            path: place.drafts,
        })
    };
    let page = context.state.database.read(find).await?;
    context.page(page)
}

/// Begins a draft.
pub async fn begin(context: Context) -> Answer {
    let (asked, writer, reader) = (Asked::of(&context), writer(&context)?, context.language());
    let once = context.form.text("once").to_owned();
    if once.is_empty() || once.len() > 64 {
        return Err(Failure::Malformed);
    }
    let write = move |tx: &mut Transaction<'_>| {
        let (assembly, cycle) = asked.cycle(tx)?;
        let sheet = Sheet { language: reader.code().to_owned(), ..Sheet::default() };
        let fresh =
            store::Fresh { account: writer.account, cycle: cycle.id, mends: None, entered_by: None, once, sheet };
        let draft = acts::begin(tx, &fresh)?;
        Ok(format!("{}/{draft}", Place::of(&assembly, &cycle, Language::Kazakh).drafts))
    };
    let path = context.state.database.write(write).await?;
    Ok(context.see_other_saying(&context.link(&path), &Message::new("drafts-begun")))
}
