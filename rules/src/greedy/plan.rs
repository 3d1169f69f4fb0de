//! From ids to indices: what the settings mean for these projects, checked once.

use std::collections::{HashMap, HashSet};

use super::walk::{self, Walk};
use super::{GreedyError, GreedySettings};
use crate::model::Money;
use crate::ties::TieOrder;
use crate::totals::Totals;

/// Totals, settings and lot, checked and turned from ids into indices.
#[derive(Clone)]
pub(super) struct Plan<'a> {
    pub totals: &'a Totals,
    pub settings: &'a GreedySettings,
    pub lot: &'a TieOrder,
    pub minimum: u64,
    pub votes: Vec<u64>,
    pub costs: Vec<u64>,
    pub pools: Vec<PoolPlan>,
    pub groups_of: Vec<Vec<usize>>,
    pub already: Vec<usize>,
}

/// A part of the budget and who may draw on it; `None` for everyone.
#[derive(Clone)]
pub(super) struct PoolPlan {
    pub reserved: Option<usize>,
    pub members: Option<HashSet<usize>>,
    pub amount: Money,
}

impl<'a> Plan<'a> {
    pub(super) fn new(
        totals: &'a Totals,
        settings: &'a GreedySettings,
        lot: &'a TieOrder,
        already: &[usize],
    ) -> Result<Self, GreedyError> {
        lot.check(totals.projects.len())?;
        let ids = index_of(totals)?;
        let costs: Vec<u64> = totals.projects.iter().map(|project| project.cost).collect();
        let spent = already
            .iter()
            .filter_map(|&project| costs.get(project))
            .try_fold(0u64, |sum, &cost| sum.checked_add(cost).filter(|&sum| sum <= totals.budget));
        let mut left = totals.budget - spent.ok_or(GreedyError::AlreadyOverspent)?;
        let mut pools = Vec::new();
        for (place, share) in settings.reserved.iter().enumerate() {
            left = left.checked_sub(share.amount).ok_or(GreedyError::ReservedExceedsBudget)?;
            let members = Some(indices(&ids, &share.members)?.into_iter().collect());
            pools.push(PoolPlan { reserved: Some(place), members, amount: share.amount });
        }
        pools.push(PoolPlan { reserved: None, members: None, amount: left });
        let mut groups_of = vec![Vec::new(); totals.projects.len()];
        for (place, group) in settings.exclusive_groups.iter().enumerate() {
            for member in indices(&ids, &group.members)? {
                if let Some(groups) = groups_of.get_mut(member) {
                    groups.push(place);
                }
            }
        }
        Ok(Self {
            totals,
            settings,
            lot,
            minimum: settings.minimum.in_votes(totals.roll)?,
            votes: totals.projects.iter().map(|project| project.votes).collect(),
            costs,
            pools,
            groups_of,
            already: already.to_vec(),
        })
    }

    pub(super) fn walk(&self) -> Walk {
        walk::walk(self)
    }
}

fn index_of(totals: &Totals) -> Result<HashMap<&str, usize>, GreedyError> {
    let mut ids = HashMap::new();
    for (index, project) in totals.projects.iter().enumerate() {
        if ids.insert(project.id.as_str(), index).is_some() {
            return Err(GreedyError::DuplicateProject { id: project.id.clone() });
        }
    }
    Ok(ids)
}

fn indices(ids: &HashMap<&str, usize>, members: &[String]) -> Result<Vec<usize>, GreedyError> {
    members
        .iter()
        .map(|id| {
            let unknown = || GreedyError::UnknownProject { id: id.clone() };
            ids.get(id.as_str()).copied().ok_or_else(unknown)
        })
        .collect()
}
