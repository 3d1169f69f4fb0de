//! What pages of this and other rooms show of a proposal: its card in a list, and where it stands.

use serde::Serialize;

use super::model::{Category, Proposal, State};
use super::store;
use crate::assemblies::store::villages;
use crate::clock::Moment;
use crate::database::Connection;
use crate::errors::Failure;
use crate::i18n::Language;
use crate::media::{self, PhotoView};

/// Where a proposal stands. In templates: `{{> proposals/state state=…}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StateView {
    /// The code: the text is `proposals-state-CODE`, and who acts next `proposals-next-CODE`.
    pub code: &'static str,
    /// The class of its tag beside `tag`.
    pub tag: &'static str,
    /// A moment of the last day on which the author may mend or appeal.
    pub due: Option<Moment>,
}

impl StateView {
    /// Where this proposal stands.
    #[must_use]
    pub fn of(proposal: &Proposal) -> Self {
        Self { due: proposal.due.map(|end| end.plus(-1)), ..Self::plain(proposal.state) }
    }

    /// A state without a day.
    #[must_use]
    pub fn plain(state: State) -> Self {
        let tag = match state {
            State::Feasible | State::Shortlisted => "good",
            State::Returned | State::RefusalProposed | State::Refused | State::Appealed | State::Hidden => "warning",
            State::RefusedFinally | State::LeftOut | State::Withdrawn | State::Merged => "quiet",
            State::Submitted | State::UnderReview => "open",
        };
        Self { code: state.code(), tag, due: None }
    }

    /// Every state.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        State::ALL.into_iter().map(Self::plain).collect()
    }
}

/// A proposal in a list. In templates: `<ul class="cards">{{#each cards}}{{> proposals/card card=this}}{{/each}}</ul>`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CardView {
    /// Its address after the language.
    pub path: String,
    /// What it is called: `P07`.
    pub code: String,
    /// Its title, in the reader's language if it is there in it.
    pub title: String,
    /// The language of the title.
    pub language: &'static str,
    /// Its village in the reader's language; none for the whole rural district.
    pub village: Option<String>,
    /// The code of its category: the text is `proposals-category-CODE`.
    pub category: &'static str,
    /// What it asks the fund for, in tenge.
    pub request: i64,
    /// Where it stands.
    pub state: StateView,
    /// How many residents support it.
    pub supports: i64,
    /// The first photo.
    pub photo: Option<PhotoView>,
}

impl CardView {
    /// One with everything, one with nothing, and one in each further state.
    #[must_use]
    pub fn samples() -> Vec<Self> {
        let card = |number: i64, state| Self {
            path: format!("/assemblies/saryzhailau/cycles/2027/proposals/{number}"),
            code: super::model::code(number),
            title: "Қызылталда балалар алаңын салу <script>".to_owned(),
            language: "kk",
            village: Some("Қызылтал".to_owned()),
            category: Category::Children.code(),
            request: 6_300_000,
            state,
            supports: 176,
            photo: PhotoView::samples().pop(),
        };
        let mut cards: Vec<Self> = (1..).zip(StateView::samples()).map(|(number, state)| card(number, state)).collect();
        cards.push(Self { village: None, photo: None, supports: 0, ..card(99, StateView::plain(State::Submitted)) });
        cards
    }
}

/// The cards of proposals of one cycle, in their order. `cycle_path` is the cycle's address after the language.
///
/// # Errors
/// When the database does not answer.
pub fn cards(
    connection: &mut Connection,
    reader: Language,
    assembly: i64,
    cycle_path: &str,
    proposals: &[Proposal],
) -> Result<Vec<CardView>, Failure> {
    if proposals.is_empty() {
        return Ok(Vec::new());
    }
    let names = villages::village_names(connection, assembly, reader)?;
    cards_named(connection, reader, &names, cycle_path, proposals)
}

/// The same where the names of the villages are known already.
///
/// # Errors
/// When the database does not answer.
pub fn cards_named(
    connection: &mut Connection,
    reader: Language,
    villages: &[(i64, String)],
    cycle_path: &str,
    proposals: &[Proposal],
) -> Result<Vec<CardView>, Failure> {
    let ids: Vec<i64> = proposals.iter().map(|proposal| proposal.id).collect();
    let translated = store::translations(connection, &ids)?;
    let first = store::card_photos(connection, &ids)?;
    let shown: Vec<_> = first.values().cloned().collect();
    let photos = media::photos(connection, &shown)?;
    let card = |proposal: &Proposal| {
        let (language, title) = store::title_in(proposal, &translated, reader);
        let photo = first.get(&proposal.id);
        let village = villages.iter().find(|(id, _)| Some(*id) == proposal.village);
        CardView {
            path: proposal.path(cycle_path),
            code: proposal.code(),
            title: title.to_owned(),
            language: language.code(),
            village: village.map(|(_, name)| name.clone()),
            category: proposal.category.code(),
            request: proposal.request,
            state: StateView::of(proposal),
            supports: proposal.supports,
            photo: photo.and_then(|photo| photos.iter().find(|view| view.file == photo.file).cloned()),
        }
    };
    Ok(proposals.iter().map(card).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_that_is_named_is_the_last_on_which_something_can_be_done() {
        let returned = Proposal::sample(State::Returned);
        let end = returned.due.unwrap();
        assert_eq!(StateView::of(&returned).due, Some(end.plus(-1)), "what ends at midnight ends with the day before");
        assert_eq!(StateView::of(&Proposal { due: None, ..returned }).due, None);
    }
}
