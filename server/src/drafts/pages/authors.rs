//! Who writes together, who signs, and the links with which they are invited.

use serde::Serialize;

use super::super::model::{Draft, Invitation, Of, Purpose, Step};
use super::super::{acts, store};
use super::{Asked, Place, WITH_PROBLEMS, steps, writer};
use crate::accounts;
use crate::app::{Answer, Context, FormView, Problems};
use crate::clock::Moment;
use crate::cycles::Cycle;
use crate::database::{Connection, Transaction};
use crate::errors::Failure;
use crate::i18n::{Language, Message, Texts};
use crate::proposals::{self, Proposal, State};
use crate::templates::Page;
use crate::templates::components::{Choice, Crumb};

/// The page.
#[derive(Clone, Debug, Serialize)]
pub struct Authors {
    trail: Vec<Crumb>,
    title: String,
    authors: Vec<String>,
    /// Whether this reader invites.
    leads: bool,
    takes_signatures: bool,
    signatures: i64,
    needed: u32,
    signers: Vec<String>,
    invitations: Vec<InvitationView>,
    purposes: Vec<Choice>,
    /// A link that was just made, whole; it is shown once.
    made_link: Option<String>,
    back: String,
    form: FormView,
}

/// A link in the list.
#[derive(Clone, Debug, Serialize)]
struct InvitationView {
    id: i64,
    purpose: &'static str,
    made_at: Moment,
    expires_at: Moment,
    is_good: bool,
}

impl InvitationView {
    fn of(invitation: &Invitation, now: Moment) -> InvitationView {
        InvitationView {
            id: invitation.id,
            purpose: invitation.purpose.code(),
            made_at: invitation.made_at,
            expires_at: invitation.expires_at,
            is_good: invitation.is_good(now),
        }
    }
}

impl Page for Authors {
    const TEMPLATE: &'static str = "drafts/authors";

    fn title(&self, texts: &Texts) -> String {
        texts.get("drafts-authors")
    }

    fn samples() -> Vec<Self> {
        let invitation = |purpose: Purpose, is_good| InvitationView {
            id: 3,
            purpose: purpose.code(),
            made_at: Moment(1_803_884_400),
            expires_at: Moment(1_806_476_400),
            is_good,
        };
        let place = Place::sample();
        let full = Authors {
            trail: place.below_drafts(),
            title: "Балалар алаңы <b>".to_owned(),
            authors: vec!["Айгүл Тұрсынова".to_owned(), "Тимур <Ли>".to_owned()],
            leads: true,
            takes_signatures: true,
            signatures: 2,
            needed: 15,
            signers: vec!["Асқар".to_owned(), "Роза".to_owned()],
            invitations: vec![invitation(Purpose::Author, true), invitation(Purpose::Signature, false)],
            purposes: purposes(true),
            made_link: Some("https://ortaq.example/kk/…/join/abc".to_owned()),
            back: format!("{}/5/people", place.drafts),
            form: FormView::default(),
        };
        let plain = Authors {
            leads: false,
            takes_signatures: false,
            signers: Vec::new(),
            invitations: Vec::new(),
            purposes: purposes(false),
            made_link: None,
            title: String::new(),
            ..full.clone()
        };
        let fresh = Authors { leads: true, ..plain.clone() };
        vec![full, plain, fresh]
    }
}

fn purposes(takes_signatures: bool) -> Vec<Choice> {
    let author = Choice::new(Purpose::Author.code(), Message::new("drafts-invite-author"))
        .with_hint(Message::new("drafts-invite-author-hint"));
    let signature = Choice::new(Purpose::Signature.code(), Message::new("drafts-invite-signature"))
        .with_hint(Message::new("drafts-invite-signature-hint"));
    if takes_signatures { vec![author, signature] } else { vec![author] }
}

/// What the page is about.
enum About {
    Draft(Box<Draft>),
    Proposal(Box<Proposal>),
}

/// What the page shows, before what only the first author sees.
struct Found {
    place: Place,
    cycle: Cycle,
    about: About,
    leads: bool,
}

impl Found {
    fn of(&self) -> Of {
        match &self.about {
            About::Draft(draft) => Of::Draft(draft.id),
            About::Proposal(proposal) => Of::Proposal(proposal.id),
        }
    }

    fn page(&self, connection: &mut Connection, now: Moment) -> Result<Authors, Failure> {
        let (authors, origin) = match &self.about {
            About::Draft(draft) => {
                let others = store::authors(connection, draft.id)?;
                (std::iter::once(draft.account).chain(others).collect(), Some(Draft::clone(draft)))
            }
            About::Proposal(proposal) => {
                (proposals::store::authors(connection, proposal)?, store::origin_of(connection, proposal.id)?)
            }
        };
        let takes_signatures = matches!(self.about, About::Draft(_));
        let signers = match &origin {
            Some(draft) => store::signers(connection, draft.id)?,
            None => Vec::new(),
        };
        let mut invitations = store::invitations_of(connection, self.of())?;
        invitations.truncate(20);
        let shown = if self.leads { &signers[..] } else { &[] };
        Ok(Authors {
            trail: match &self.about {
                About::Draft(_) => self.place.below_drafts(),
                About::Proposal(proposal) => self.place.below(proposal),
            },
            title: match &self.about {
                About::Draft(draft) => draft.sheet.title.trim().to_owned(),
                About::Proposal(proposal) => proposal.title.clone(),
            },
            back: match &self.about {
                About::Draft(draft) => format!("{}/{}/people", self.place.drafts, draft.id),
                About::Proposal(proposal) => proposal.path(&self.place.cycle),
            },
            authors: names(connection, &authors)?,
            leads: self.leads,
            takes_signatures,
            signatures: i64::try_from(signers.len()).unwrap_or(i64::MAX),
            needed: self.cycle.settings.proposals.collective_people,
            signers: names(connection, shown)?,
            invitations: if self.leads {
                invitations.iter().map(|invitation| InvitationView::of(invitation, now)).collect()
            } else {
                Vec::new()
            },
            purposes: purposes(takes_signatures),
            made_link: None,
            form: FormView::default(),
        })
    }
}

fn names(connection: &mut Connection, people: &[i64]) -> Result<Vec<String>, Failure> {
    people.iter().map(|account| accounts::name_of(connection, *account)).collect()
}

async fn draft_found(context: &Context) -> Result<Found, Failure> {
    let view = steps::view_of(context, Step::Words).await?;
    if view.draft.mends.is_some() || view.draft.proposal.is_some() {
        return Err(Failure::NotFound);
    }
    let leads = acts::leads(&view.draft, view.writer);
    Ok(Found { place: view.place, cycle: view.cycle, about: About::Draft(Box::new(view.draft)), leads })
}

async fn proposal_found(context: &Context) -> Result<Found, Failure> {
    let (asked, account, reader) = (Asked::of(context), writer(context)?.account, context.language());
    let find = move |connection: &mut Connection| {
        let (assembly, cycle, proposal) = asked.proposal(connection)?;
        if !proposals::store::authors(connection, &proposal)?.contains(&account) {
            return Err(Failure::NotFound);
        }
        let leads = proposal.author == Some(account) && !proposal.state.is_end() && proposal.state != State::Merged;
        let place = Place::of(&assembly, &cycle, reader);
        Ok(Found { place, cycle, leads, about: About::Proposal(Box::new(proposal)) })
    };
    context.state.database.read(find).await
}

/// The page of a draft.
pub async fn of_draft(context: Context) -> Answer {
    let found = draft_found(&context).await?;
    show(&context, found).await
}

/// The page of a proposal.
pub async fn of_proposal(context: Context) -> Answer {
    let found = proposal_found(&context).await?;
    show(&context, found).await
}

async fn page_of(context: &Context, found: Found) -> Result<(Found, Authors), Failure> {
    let now = context.now();
    let read = move |connection: &mut Connection| {
        let page = found.page(connection, now)?;
        Ok((found, page))
    };
    context.state.database.read(read).await
}

async fn show(context: &Context, found: Found) -> Answer {
    let (_, page) = page_of(context, found).await?;
    context.page(page)
}

/// Makes or takes back a link to a draft.
pub async fn change_draft(context: Context) -> Answer {
    let found = draft_found(&context).await?;
    change(&context, found).await
}

/// Makes or takes back a link to a proposal.
pub async fn change_proposal(context: Context) -> Answer {
    let found = proposal_found(&context).await?;
    change(&context, found).await
}

async fn change(context: &Context, found: Found) -> Answer {
    if !found.leads {
        return Err(Failure::NotFound);
    }
    let (of, revoked) = (found.of(), context.form.text("revoke").parse::<i64>().ok());
    if let Some(id) = revoked {
        context.state.database.write(move |tx| store::revoke(tx, of, id)).await?;
        return Ok(context.see_other_saying(context.address_path(), &Message::new("drafts-invitation-revoked")));
    }
    let is_draft = matches!(found.about, About::Draft(_));
    let purpose = Purpose::from_code(context.form.text("purpose"));
    let Some(purpose) = purpose.filter(|purpose| is_draft || *purpose == Purpose::Author) else {
        let (_, page) = page_of(context, found).await?;
        let mut problems = Problems::new();
        problems.add("purpose", Message::new("drafts-purpose-missing"));
        let form = context.form_view(&problems);
        return context.page_with_status(WITH_PROBLEMS, Authors { form, ..page });
    };
    let token = context.state.database.write(move |tx: &mut Transaction<'_>| store::invite(tx, of, purpose)).await?;
    let (found, page) = page_of(context, found).await?;
    let path = format!("{}/join/{}", found.place.drafts, token.as_str());
    let path = format!("/{}{path}", Language::Kazakh.code());
    let link = context.state.config.public_url.to(&path);
    let mut response = context.page(Authors { made_link: Some(link), ..page })?;
    let not_kept = actix_web::http::header::HeaderValue::from_static("no-store");
    response.headers_mut().insert(actix_web::http::header::CACHE_CONTROL, not_kept);
    Ok(response)
}
