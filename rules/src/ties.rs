//! Ties, and the one order that breaks them. The lot is drawn once, published, and used for
//! every tie of an election; this crate only reads it.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A total order over the projects, drawn once: the lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TieOrder {
    places: Vec<u32>,
}

/// Why an order of projects is not a lot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum LotError {
    /// An index is out of range or stands in the order twice.
    #[error("the lot is not a permutation of the projects")]
    NotAPermutation,
    /// The lot orders another number of projects than there are.
    #[error("the lot orders {lot} projects, the totals have {projects}")]
    OtherLength {
        /// Projects in the lot.
        lot: usize,
        /// Projects in the totals.
        projects: usize,
    },
}

impl TieOrder {
    /// The lot in which the project at `order[0]` comes first, and so on.
    ///
    /// # Errors
    /// [`LotError::NotAPermutation`] unless every index from 0 occurs exactly once.
    pub fn from_order(order: &[usize]) -> Result<Self, LotError> {
        let mut places = vec![u32::MAX; order.len()];
        for (place, &project) in (0u32..).zip(order) {
            match places.get_mut(project) {
                Some(slot) if *slot == u32::MAX => *slot = place,
                _ => return Err(LotError::NotAPermutation),
            }
        }
        Ok(Self { places })
    }

    /// The ids in string order, in place of a lot. For archives, whose lots are not recorded.
    #[must_use]
    pub fn by_id<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        let mut sorted: Vec<(&str, usize)> = ids.into_iter().enumerate().map(|(index, id)| (id, index)).collect();
        sorted.sort_unstable();
        let mut places = vec![0; sorted.len()];
        for (place, (_, project)) in (0u32..).zip(sorted) {
            if let Some(slot) = places.get_mut(project) {
                *slot = place;
            }
        }
        Self { places }
    }

    /// The place of a project in the lot, 0 for the first.
    pub(crate) fn place(&self, project: usize) -> u32 {
        self.places.get(project).copied().unwrap_or(u32::MAX)
    }

    pub(crate) fn check(&self, projects: usize) -> Result<(), LotError> {
        if self.places.len() == projects {
            return Ok(());
        }
        Err(LotError::OtherLength { lot: self.places.len(), projects })
    }
}

/// How equally ranked projects are put in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TieRule {
    /// The lot alone.
    Lot,
    /// The lowest cost first, then the most votes, then the lot.
    LowestCostThenLot,
}

/// What put tied projects in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DecidedBy {
    /// The lower cost came first.
    Cost,
    /// Equal costs; more votes came first.
    Votes,
    /// The lot.
    Lot,
}

/// What a tie is decided on, for one project.
#[derive(Clone, Copy, Debug)]
pub(crate) struct TieKey {
    pub cost: u64,
    pub votes: u64,
    pub place: u32,
}

impl TieRule {
    /// The order of two tied projects, and what decided it.
    pub(crate) fn compare(self, left: TieKey, right: TieKey) -> (Ordering, DecidedBy) {
        let by_lot = (left.place.cmp(&right.place), DecidedBy::Lot);
        if self == Self::Lot {
            return by_lot;
        }
        match (left.cost.cmp(&right.cost), right.votes.cmp(&left.votes)) {
            (Ordering::Equal, Ordering::Equal) => by_lot,
            (Ordering::Equal, by_votes) => (by_votes, DecidedBy::Votes),
            (by_cost, _) => (by_cost, DecidedBy::Cost),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_permutations_are_lots() {
        assert!(TieOrder::from_order(&[2, 0, 1]).is_ok());
        assert_eq!(TieOrder::from_order(&[0, 0]), Err(LotError::NotAPermutation));
        assert_eq!(TieOrder::from_order(&[0, 2]), Err(LotError::NotAPermutation));
    }

    #[test]
    fn ids_are_ordered_as_strings() {
        let order = TieOrder::by_id(["9", "10", "a"]);
        assert_eq!((order.place(0), order.place(1), order.place(2)), (1, 0, 2));
    }
}
