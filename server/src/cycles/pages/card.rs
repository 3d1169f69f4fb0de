//! What other pages show of the cycle that goes on in a district.

use serde::Serialize;

use super::super::model::{Cycle, Phase};
use super::super::wording;
use super::{Entrance, VotePages};
use crate::clock::Moment;
use crate::i18n::Message;

/// The cycle that goes on in a district: its phase, what a resident can do in it, when it ends if
/// that is known and still to come, the money in tenge, and the way to the vote.
#[derive(Clone, Debug, Serialize)]
pub struct CycleCard {
    slug: String,
    phase: Message,
    can_do: Message,
    until: Option<Moment>,
    fund: u64,
    entrance: Option<Entrance>,
}

impl CycleCard {
    /// The card of the newest of these cycles that goes on in an assembly; `vote` gives the pages of a cycle's vote.
    #[must_use]
    pub fn of_assembly(
        assembly: i64,
        running: &[Cycle],
        now: Moment,
        vote: impl FnOnce(&str) -> VotePages,
    ) -> Option<Self> {
        running.iter().rfind(|cycle| cycle.assembly == assembly).map(|cycle| Self::of(cycle, now, &vote(&cycle.slug)))
    }

    fn of(cycle: &Cycle, now: Moment, vote: &VotePages) -> Self {
        let end = cycle.schedule.end(cycle.phase).filter(|end| *end > now);
        let until = end.map(|end| end.plus(-1));
        Self { until, slug: cycle.slug.clone(), ..Self::in_phase(cycle.phase, cycle.settings.money.fund, vote) }
    }

    fn in_phase(phase: Phase, fund: u64, vote: &VotePages) -> Self {
        Self {
            slug: "2027".to_owned(),
            phase: Message::new(wording::phase_name(phase)),
            can_do: Message::new(wording::now(phase, wording::Reader::Resident)),
            until: None,
            fund,
            entrance: vote.entrance(phase),
        }
    }

    /// Examples for the pages that show it: one that ends by a date, one in which one votes, one that is counted.
    #[must_use]
    pub fn samples() -> [Self; 3] {
        let sample = |phase| Self::in_phase(phase, 30_000_000, &VotePages::sample());
        let intake = Self { until: Some(Moment(1_803_873_900)), ..sample(Phase::Intake) };
        [intake, sample(Phase::Voting), sample(Phase::Conclusion)]
    }
}
