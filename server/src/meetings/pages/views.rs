//! What the templates of this room get.

use serde::Serialize;

use super::super::model::{Counts, Meeting, MeetingKind, MeetingState, Quorum};
use super::Around;
use crate::assemblies::model::Village;
use crate::clock::Moment;
use crate::i18n::{Language, Message};
use crate::mail::other_language_note;
use crate::proposals::Proposal;
use crate::templates::components::Crumb;

/// The cycle that a page belongs to.
#[derive(Clone, Debug, Serialize)]
pub struct Place {
    /// Its address without the language.
    pub path: String,
    /// The pages above that of the meetings.
    pub above: Vec<Crumb>,
    /// The pages above that of a meeting.
    pub trail: Vec<Crumb>,
}

impl Place {
    pub(super) fn of(around: &Around, language: Language) -> Self {
        let description = &around.assembly.description;
        Self::new(description.name.in_language(language), &description.slug, &around.cycle.slug)
    }

    fn new(name: &str, assembly: &str, cycle: &str) -> Self {
        let district = format!("/assemblies/{assembly}");
        let path = format!("{district}/cycles/{cycle}");
        let label = Message::new("meetings-crumb-cycle").with("cycle", cycle);
        let above = vec![Crumb::new(name, district), Crumb::new(label, path.as_str())];
        let mut trail = above.clone();
        trail.push(Crumb::new(Message::new("meetings-title"), format!("{path}/meetings")));
        Self { path, above, trail }
    }

    pub fn sample() -> Self {
        Self::new("Сарыжайлау ауылдық округі", "sarzhailau", "2027")
    }

    /// The pages above one below a meeting.
    pub fn below(&self, meeting: &MeetingView) -> Vec<Crumb> {
        let mut trail = self.trail.clone();
        trail.push(Crumb::new(meeting.name.clone(), meeting.path.as_str()));
        trail
    }
}

/// A gathering or a session.
#[derive(Clone, Debug, Serialize)]
pub struct MeetingView {
    pub code: String,
    pub path: String,
    /// What it is called.
    pub name: Message,
    pub is_session: bool,
    pub state: &'static str,
    pub is_open: bool,
    pub is_held: bool,
    pub starts_at: Moment,
    pub called_at: Moment,
    pub place: String,
    pub agenda: Vec<String>,
    pub language: &'static str,
    /// Says that place and agenda are in another language than the page.
    pub other: Option<Message>,
    pub reason: String,
    pub chair: String,
    pub keeper: String,
    pub residents: Option<i64>,
    pub quorum: Option<QuorumView>,
    pub has_voted: bool,
}

impl MeetingView {
    pub fn of(meeting: &Meeting, place: &Place, villages: &[Village], reader: Language) -> Self {
        let language = meeting.call.language;
        Self {
            code: meeting.code(),
            path: meeting.path(&place.path),
            name: name(meeting, villages, reader),
            is_session: meeting.kind == MeetingKind::Session,
            state: meeting.state.code(),
            is_open: meeting.is_open(),
            is_held: meeting.state == MeetingState::Held,
            starts_at: meeting.call.starts_at,
            called_at: meeting.called_at,
            place: meeting.call.place.clone(),
            agenda: meeting.call.agenda.clone(),
            language: language.code(),
            other: (language != reader).then(|| other_language_note(language)),
            reason: meeting.reason.clone(),
            chair: meeting.chair.clone(),
            keeper: meeting.keeper.clone(),
            residents: meeting.residents,
            quorum: meeting.quorum.map(QuorumView::of),
            has_voted: meeting.voted_at.is_some(),
        }
    }

    /// A session and a gathering in each state.
    pub fn samples() -> Vec<Self> {
        let place = Place::sample();
        let quorums = [
            Some(Quorum { entitled: 10, present: 8, needed: 6 }),
            Some(Quorum { entitled: 10, present: 4, needed: 6 }),
            None,
        ];
        let kinds = [MeetingKind::Session, MeetingKind::Gathering];
        let mut samples = Vec::new();
        for state in MeetingState::ALL {
            for kind in kinds {
                for quorum in quorums {
                    samples.push(Self::of(&sample(kind, state, quorum), &place, &[], Language::Kazakh));
                }
            }
        }
        samples
    }

    /// A session that was held.
    pub fn sample() -> Self {
        let quorum = Some(Quorum { entitled: 10, present: 8, needed: 6 });
        Self::of(&sample(MeetingKind::Session, MeetingState::Held, quorum), &Place::sample(), &[], Language::Russian)
    }
}

/// An example of a meeting.
pub(super) fn sample(kind: MeetingKind, state: MeetingState, quorum: Option<Quorum>) -> Meeting {
    Meeting {
        id: 3,
        cycle: 1,
        number: 3,
        kind,
        village: (kind == MeetingKind::Gathering).then_some(1),
        state,
        called_at: Moment(1_799_000_000),
        call: super::super::model::Call {
            starts_at: Moment(1_800_000_000),
            place: "Ауыл клубы".to_owned(),
            agenda: vec!["Жобаларды талқылау".to_owned(), "Әртүрлі мәселелер".to_owned()],
            language: Language::Kazakh,
        },
        reason: if state == MeetingState::Cancelled { "Боран".to_owned() } else { String::new() },
        chair: "Н. Серікбаев".to_owned(),
        keeper: "Р. Бектұрова".to_owned(),
        residents: (kind == MeetingKind::Gathering && quorum.is_some()).then_some(94),
        quorum,
        voted_at: (state == MeetingState::Held).then_some(Moment(1_800_010_000)),
        version: 2,
    }
}

/// What a meeting is called.
pub(super) fn name(meeting: &Meeting, villages: &[Village], language: Language) -> Message {
    match meeting.village {
        None => Message::new("meetings-name-session"),
        Some(id) => {
            let village = villages.iter().find(|village| village.id == id);
            let name = village.map_or("–", |village| village.description.name.in_language(language));
            Message::new("meetings-name-gathering").with("village", name)
        }
    }
}

/// Who was there, in words.
#[derive(Clone, Debug, Serialize)]
pub struct QuorumView {
    pub is_there: bool,
    pub present: i64,
    /// “8 of 10 are present, 6 are needed.”
    pub sentence: Message,
    /// How many are missing.
    pub missing: i64,
}

impl QuorumView {
    pub fn of(quorum: Quorum) -> Self {
        let sentence = Message::new("meetings-quorum")
            .with("present", quorum.present)
            .with("entitled", quorum.entitled)
            .with("needed", quorum.needed);
        Self { is_there: quorum.is_there(), present: quorum.present, sentence, missing: quorum.missing() }
    }
}

/// A proposal in a list.
#[derive(Clone, Debug, Serialize)]
pub struct ProposalView {
    pub number: i64,
    pub code: String,
    pub title: String,
    pub language: &'static str,
    pub path: String,
    pub request: i64,
}

impl ProposalView {
    pub fn of(proposal: &Proposal, place: &Place) -> Self {
        Self {
            number: proposal.number,
            code: proposal.code(),
            title: proposal.title.clone(),
            language: proposal.language.code(),
            path: proposal.path(&place.path),
            request: proposal.request,
        }
    }

    pub fn samples() -> Vec<Self> {
        let proposal = |number: i64, title: &str, language| Self {
            number,
            code: format!("P{number:02}"),
            title: title.to_owned(),
            language,
            path: format!("/assemblies/sarzhailau/cycles/2027/proposals/{number}"),
            request: 5_000_000,
        };
        vec![proposal(1, "Абай көшесін жарықтандыру", "kk"), proposal(3, "Скважина и водокачка", "ru")]
    }
}

/// The votes on a proposal.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CountsView {
    pub in_favour: i64,
    pub against: i64,
    pub abstained: i64,
    pub is_carried: bool,
}

impl CountsView {
    pub fn of(counts: Counts, present: i64) -> Self {
        let Counts { in_favour, against, abstained } = counts;
        Self { in_favour, against, abstained, is_carried: counts.is_carried(present) }
    }

    pub fn samples() -> [Self; 2] {
        let counts = |in_favour| Counts { in_favour, against: 8 - in_favour, abstained: 0 };
        [Self::of(counts(7), 8), Self::of(counts(4), 8)]
    }
}
