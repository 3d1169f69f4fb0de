//! How far a choice goes, while it is made: the page says in words how much is chosen and what is
//! left, before a limit bites. Whether it is a ballot is the protocol's question.

use ortaq_crypto::style::{BallotStyle, ChoiceError};
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

use super::Vote;
use crate::json::Object;

#[wasm_bindgen]
impl Vote {
    /// Measures a choice, one number for each option (1 for chosen; points; the rank, from 1).
    ///
    /// Answers JSON, `{"chosen","least","most","left","refused"}`: in options for approval, in
    /// points, in money for a knapsack, in ranks. `refused` is empty if the choice can be cast, and
    /// otherwise the code of [`Vote::make`]'s fault. Nothing at all may be chosen in every style.
    pub fn measure(&self, choice: Vec<u32>) -> String {
        let choice = Zeroizing::new(choice);
        let sum = || choice.iter().copied().map(u64::from).sum();
        let (chosen, least, most) = match self.poll.system.style() {
            BallotStyle::Approval { min, max } | BallotStyle::Points { min, max, .. } => {
                (sum(), u64::from(*min), u64::from(*max))
            }
            BallotStyle::Knapsack {} => {
                let chosen = self.costs.iter().zip(choice.iter()).filter(|(_, chosen)| **chosen > 0);
                (chosen.map(|(cost, _)| *cost).sum(), 0, self.budget)
            }
            BallotStyle::Ranking { scores } => {
                (count(choice.iter().filter(|rank| **rank > 0)), 0, count(scores.iter()))
            }
        };
        let refused = self.poll.system.fill(&choice).err().map_or("", code);
        let object = Object::new().number("chosen", chosen).number("least", least).number("most", most);
        object.number("left", most.saturating_sub(chosen)).text("refused", refused).end()
    }
}

/// The code of a choice that is no ballot.
pub(super) fn code(error: ChoiceError) -> &'static str {
    match error {
        ChoiceError::Options { .. } => "choice-options",
        ChoiceError::OptionOutOfRange => "choice-option",
        ChoiceError::TotalOutOfRange => "choice-total",
        ChoiceError::RankTwice => "choice-rank-twice",
        ChoiceError::OtherElection => "choice-other-election",
    }
}

fn count<T>(items: impl Iterator<Item = T>) -> u64 {
    u64::try_from(items.count()).unwrap_or(u64::MAX)
}
