//! What other pages show of the cycle that goes on in a district.

use serde::Serialize;

use super::super::model::{Cycle, Phase};
use super::super::wording;
use crate::clock::Moment;
use crate::i18n::Message;

/// The cycle that goes on in a district: its phase, what a resident can do in it, when it ends if
/// that is known and still to come, and the money in tenge.
#[derive(Clone, Debug, Serialize)]
pub struct CycleCard {
    slug: String,
    phase: Message,
    can_do: Message,
    until: Option<Moment>,
    fund: u64,
}

impl CycleCard {
    /// The card of the newest of these cycles that goes on in an assembly.
    #[must_use]
    pub fn of_assembly(assembly: i64, running: &[Cycle], now: Moment) -> Option<Self> {
        running.iter().rfind(|cycle| cycle.assembly == assembly).map(|cycle| Self::of(cycle, now))
    }

    fn of(cycle: &Cycle, now: Moment) -> Self {
        let end = cycle.schedule.end(cycle.phase).filter(|end| *end > now);
        let until = end.map(|end| end.plus(-1));
        Self { until, slug: cycle.slug.clone(), ..Self::in_phase(cycle.phase, cycle.settings.money.fund) }
    }

    fn in_phase(phase: Phase, fund: u64) -> Self {
        Self {
            slug: "2027".to_owned(),
            phase: Message::new(wording::phase_name(phase)),
            can_do: Message::new(wording::now(phase, wording::Reader::Resident)),
            until: None,
            fund,
        }
    }

    /// Examples for the pages that show it: one that ends by a date, one that does not.
    #[must_use]
    pub fn samples() -> [Self; 2] {
        let intake = Self { until: Some(Moment(1_803_873_900)), ..Self::in_phase(Phase::Intake, 30_000_000) };
        [intake, Self::in_phase(Phase::Conclusion, 30_000_000)]
    }
}
