//! The rule itself, on indices: pool by pool, project by project, in the order of the ranking.

use std::cmp::Ordering;
use std::collections::HashMap;

use super::plan::{Plan, PoolPlan};
use super::{AfterMisfit, RankBy};
use crate::ties::{DecidedBy, TieKey};

/// What happened to one project at its turn; indices stand for ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Turn {
    Funded,
    DoesNotFit { lacking: u64 },
    BelowMinimum,
    GroupAlreadyWon { group: usize, winner: usize },
    AfterStop,
}

/// One turn, with the money that was left in the pool before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Taken {
    pub pool: usize,
    pub project: usize,
    pub left: u64,
    pub turn: Turn,
}

/// Projects of equal rank, in the order that broke the tie.
#[derive(Clone, Debug)]
pub(super) struct Tied {
    pub pool: usize,
    pub projects: Vec<usize>,
    pub decided_by: DecidedBy,
    pub decisive: bool,
}

/// The whole run.
#[derive(Clone, Debug, Default)]
pub(super) struct Walk {
    pub funded: Vec<usize>,
    pub turns: Vec<Taken>,
    pub ties: Vec<Tied>,
    pub ranking: Vec<usize>,
    pub winner_of_group: HashMap<usize, usize>,
    /// For every project, whether it is funded, here or before.
    done: Vec<bool>,
}

/// The state of one pool.
struct Purse {
    pool: usize,
    left: u64,
    stopped: bool,
}

pub(super) fn walk(plan: &Plan) -> Walk {
    let mut walk = Walk { ranking: plan.ranking(), done: vec![false; plan.votes.len()], ..Walk::default() };
    for &project in &plan.already {
        walk.claim_groups(plan, project);
        mark(&mut walk.done, project);
    }
    for (pool, terms) in plan.pools.iter().enumerate() {
        let candidates: Vec<usize> =
            walk.ranking.iter().copied().filter(|&project| terms.admits(project) && !walk.is_done(project)).collect();
        let mut purse = Purse { pool, left: terms.amount, stopped: false };
        for tied in candidates.chunk_by(|&left, &right| plan.rank(left, right).is_eq()) {
            walk.serve(plan, &mut purse, tied);
        }
    }
    walk
}

fn mark(done: &mut [bool], project: usize) {
    if let Some(flag) = done.get_mut(project) {
        *flag = true;
    }
}

impl PoolPlan {
    fn admits(&self, project: usize) -> bool {
        self.members.as_ref().is_none_or(|members| members.contains(&project))
    }
}

impl Plan<'_> {
    pub(super) fn votes(&self, project: usize) -> u64 {
        self.votes.get(project).copied().unwrap_or(0)
    }

    pub(super) fn cost(&self, project: usize) -> u64 {
        self.costs.get(project).copied().unwrap_or(u64::MAX)
    }

    fn groups(&self, project: usize) -> &[usize] {
        self.groups_of.get(project).map_or(&[], Vec::as_slice)
    }

    /// Best first; `Equal` for projects that tie.
    pub(super) fn rank(&self, left: usize, right: usize) -> Ordering {
        let (left_votes, right_votes) = (self.votes(left), self.votes(right));
        match self.settings.rank_by {
            RankBy::Votes => right_votes.cmp(&left_votes),
            // Votes per nothing are without limit; no votes per nothing are none.
            RankBy::VotesPerCost if left_votes == 0 || right_votes == 0 => right_votes.min(1).cmp(&left_votes.min(1)),
            RankBy::VotesPerCost => {
                let left_share = u128::from(left_votes) * u128::from(self.cost(right));
                let right_share = u128::from(right_votes) * u128::from(self.cost(left));
                match (self.cost(left), self.cost(right)) {
                    (0, 0) => Ordering::Equal,
                    _ => right_share.cmp(&left_share),
                }
            }
        }
    }

    fn break_tie(&self, left: usize, right: usize) -> (Ordering, DecidedBy) {
        let key =
            |project| TieKey { cost: self.cost(project), votes: self.votes(project), place: self.lot.place(project) };
        self.settings.ties.compare(key(left), key(right))
    }

    fn ranking(&self) -> Vec<usize> {
        let mut ranking: Vec<usize> = (0..self.votes.len()).collect();
        ranking.sort_by(|&left, &right| self.rank(left, right).then_with(|| self.break_tie(left, right).0));
        ranking
    }
}

impl Walk {
    /// Gives every project of one rank its turn, and records the tie if there are several.
    fn serve(&mut self, plan: &Plan, purse: &mut Purse, tied: &[usize]) {
        let first_turns: Vec<Turn> = tied.iter().map(|&project| self.judge(plan, purse, project)).collect();
        let start = self.turns.len();
        for &project in tied {
            let turn = self.judge(plan, purse, project);
            self.turns.push(Taken { pool: purse.pool, project, left: purse.left, turn });
            match turn {
                Turn::Funded => {
                    purse.left -= plan.cost(project).min(purse.left);
                    self.funded.push(project);
                    mark(&mut self.done, project);
                    self.claim_groups(plan, project);
                }
                Turn::DoesNotFit { .. } => {
                    purse.stopped = plan.settings.after_misfit == AfterMisfit::Stop;
                }
                Turn::BelowMinimum | Turn::GroupAlreadyWon { .. } | Turn::AfterStop => {}
            }
        }
        // The order mattered if some project lost that would have won, had it come first.
        let decisive = self
            .turns
            .iter()
            .skip(start)
            .zip(first_turns)
            .any(|(taken, first)| first == Turn::Funded && taken.turn != Turn::Funded);
        let contenders: Vec<usize> =
            tied.iter().copied().filter(|&project| plan.votes(project) >= plan.minimum).collect();
        if contenders.len() > 1 {
            let decided_by = contenders
                .iter()
                .zip(contenders.iter().skip(1))
                .map(|(&left, &right)| plan.break_tie(left, right).1)
                .max()
                .unwrap_or(DecidedBy::Lot);
            self.ties.push(Tied { pool: purse.pool, projects: contenders, decided_by, decisive });
        }
    }

    fn judge(&self, plan: &Plan, purse: &Purse, project: usize) -> Turn {
        if plan.votes(project) < plan.minimum {
            return Turn::BelowMinimum;
        }
        if purse.stopped {
            return Turn::AfterStop;
        }
        let won = plan
            .groups(project)
            .iter()
            .find_map(|group| self.winner_of_group.get(group).map(|&winner| (*group, winner)));
        if let Some((group, winner)) = won {
            return Turn::GroupAlreadyWon { group, winner };
        }
        match plan.cost(project).checked_sub(purse.left) {
            None | Some(0) => Turn::Funded,
            Some(lacking) => Turn::DoesNotFit { lacking },
        }
    }

    fn is_done(&self, project: usize) -> bool {
        self.done.get(project).copied().unwrap_or(true)
    }

    fn claim_groups(&mut self, plan: &Plan, project: usize) {
        for &group in plan.groups(project) {
            self.winner_of_group.entry(group).or_insert(project);
        }
    }

    /// Whether a project could still be funded: unfunded, over the minimum, its groups not won.
    pub(super) fn in_reserve(&self, plan: &Plan, project: usize) -> bool {
        plan.votes(project) >= plan.minimum
            && !self.is_done(project)
            && plan.groups(project).iter().all(|group| !self.winner_of_group.contains_key(group))
    }
}
