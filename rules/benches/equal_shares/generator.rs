//! Budgets like real ones: a few projects that many like, many that few like, neighbourhoods that
//! vote for their own, and costs over two orders of magnitude. A seed gives one budget, always.

use std::fmt;

use ortaq_rules::{Ballot, Choice, Instance, Project, VoteType};

/// The size of a budget.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Ballots cast.
    pub ballots: usize,
    /// Projects on the ballot.
    pub projects: u32,
    /// The greatest number of projects on one ballot.
    pub longest: u64,
    /// What all costs are multiples of; the least is 500 times this.
    pub cost_unit: u64,
}

impl fmt::Display for Shape {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} x {}", self.ballots, self.projects)
    }
}

/// Neighbourhoods; project `p` lies in `p % NEIGHBOURHOODS`.
const NEIGHBOURHOODS: u64 = 6;

/// The generator SplitMix64 (Steele, Lea and Flood, 2014): small, seeded, the same everywhere.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below a bound.
    fn below(&mut self, bound: u64) -> u64 {
        u64::try_from(u128::from(self.next()) * u128::from(bound) >> 64).unwrap_or(0)
    }
}

/// One approval budget; it pays for about a third of what is asked.
pub fn generate(shape: Shape, seed: u64) -> Instance {
    let mut random = Random(seed);
    let projects: Vec<Project> = (0..shape.projects)
        .map(|id| project(id, shape.cost_unit, &mut random))
        .collect();
    let asked: u64 = projects.iter().map(|project| project.cost).sum();
    let ballots = (0..shape.ballots)
        .map(|_| ballot(shape, &mut random))
        .collect();
    Instance {
        budget: asked / 3_000 * 1_000,
        decimals: 0,
        point_decimals: 0,
        vote_type: VoteType::Approval,
        projects,
        ballots,
    }
}

/// Costs from 500 to 50,000 units, each power of ten as likely as the other.
fn project(id: u32, cost_unit: u64, random: &mut Random) -> Project {
    let magnitude = if random.below(2) == 0 { 5 } else { 50 };
    let cost = magnitude * (100 + random.below(901)) * cost_unit;
    Project {
        id: id.to_string(),
        name: format!("Project {id}"),
        cost,
        categories: Vec::new(),
        village: None,
        selected: None,
    }
}

/// Popularity falls with the place of a project as 1/(place + 4); at home it is five times as
/// great. Short ballots are commoner than long ones.
fn ballot(shape: Shape, random: &mut Random) -> Ballot {
    let home = random.below(NEIGHBOURHOODS);
    let length = 1 + random
        .below(shape.longest)
        .min(random.below(shape.longest + 6));
    let mut weights: Vec<u64> = (0..u64::from(shape.projects))
        .map(|project| {
            let near = if project % NEIGHBOURHOODS == home {
                5
            } else {
                1
            };
            near * 100_000 / (project + 4)
        })
        .collect();
    let mut choices = Vec::new();
    for _ in 0..length {
        let mut ticket = random.below(weights.iter().sum::<u64>().max(1));
        let drawn = (0u32..).zip(weights.iter_mut()).find(|(_, weight)| {
            let hit = ticket < **weight;
            ticket = ticket.saturating_sub(**weight);
            hit
        });
        if let Some((project, weight)) = drawn {
            *weight = 0;
            choices.push(Choice { project, points: 1 });
        }
    }
    Ballot { choices }
}
