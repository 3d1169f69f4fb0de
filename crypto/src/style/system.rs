//! The linear system of a ballot style: which vectors of bits are ballots (§5.2).

use super::range::Range;
use super::{BallotStyle, Infeasible, Kernel, feasible};
use crate::hash;

/// A bit with its coefficient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Which bit.
    pub bit: usize,
    /// Not zero; in values, positive.
    pub coefficient: i64,
}

/// `Σ coefficient·bit = constant`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Equation {
    /// By rising bit.
    pub terms: Vec<Term>,
    /// The right side.
    pub constant: i64,
}

/// The equations and values of a ballot style for given options.
#[derive(Clone)]
pub struct System {
    pub(super) style: BallotStyle,
    pub(super) ranges: Ranges,
    bits: usize,
    equations: Vec<Equation>,
    values: Vec<Vec<Term>>,
    kernel: Kernel,
}

/// The ranges that fill a ballot's digits and slack.
#[derive(Clone)]
pub(super) struct Ranges {
    pub each: Range,
    pub slack: Range,
    /// Knapsack: the costs in units of their greatest common divisor, and what fits.
    pub units: Vec<u64>,
    pub capacity: u64,
}

impl System {
    /// Builds the system of a style over options with these costs, or says why it is not feasible (§5.4).
    /// `lines` is the size of the roll.
    pub fn new(style: &BallotStyle, costs: &[u64], budget: u64, lines: u64) -> Result<Self, Infeasible> {
        feasible::check(style, costs, budget, lines)?;
        let options = costs.len();
        let mut build = Builder::default();
        let ranges = match style {
            BallotStyle::Approval { min, max } => build.points(options, u64::from(*min), u64::from(*max), 1),
            BallotStyle::Points { min, max, each } => {
                build.points(options, u64::from(*min), u64::from(*max), u64::from(*each))
            }
            BallotStyle::Knapsack {} => build.knapsack(costs, budget)?,
            BallotStyle::Ranking { scores } => build.ranking(options, scores),
        };
        let Builder { bits, equations, values } = build;
        feasible::check_system(bits, options, &equations)?;
        let kernel = Kernel::new(bits, &equations);
        Ok(Self { style: style.clone(), ranges, bits, equations, values, kernel })
    }

    /// n: how many bits a ballot has.
    pub fn bits(&self) -> usize {
        self.bits
    }

    /// m: how many options there are.
    pub fn options(&self) -> usize {
        self.values.len()
    }

    /// The style it was built from.
    pub fn style(&self) -> &BallotStyle {
        &self.style
    }

    /// What bits must satisfy.
    pub fn equations(&self) -> &[Equation] {
        &self.equations
    }

    /// Each option's value as a linear form of the bits.
    pub fn values(&self) -> &[Vec<Term>] {
        &self.values
    }

    /// The solutions of the homogeneous equations.
    pub fn kernel(&self) -> &Kernel {
        &self.kernel
    }

    /// The hash that stands in the definition (§5.3).
    pub fn hash(&self) -> [u8; 32] {
        let mut equations = Vec::new();
        for equation in &self.equations {
            equations.extend_from_slice(&equation.constant.to_be_bytes());
            write_terms(&mut equations, &equation.terms);
        }
        let mut values = Vec::new();
        for value in &self.values {
            write_terms(&mut values, value);
        }
        hash::h256("system", &[&count(self.bits), &equations, &values])
    }
}

fn write_terms(bytes: &mut Vec<u8>, terms: &[Term]) {
    bytes.extend_from_slice(&count(terms.len()));
    for term in terms {
        bytes.extend_from_slice(&count(term.bit));
        bytes.extend_from_slice(&term.coefficient.to_be_bytes());
    }
}

/// Counts here are bounded by the size of a ballot.
fn count(number: usize) -> [u8; 4] {
    u32::try_from(number).unwrap_or(u32::MAX).to_be_bytes()
}

#[derive(Default)]
struct Builder {
    bits: usize,
    equations: Vec<Equation>,
    values: Vec<Vec<Term>>,
}

impl Builder {
    fn bit(&mut self, coefficient: i64) -> Term {
        let bit = self.bits;
        self.bits += 1;
        Term { bit, coefficient }
    }

    fn digits(&mut self, range: &Range) -> Vec<Term> {
        range.weights().map(|weight| self.bit(signed(weight))).collect()
    }

    fn points(&mut self, options: usize, min: u64, max: u64, each: u64) -> Ranges {
        let ranges = Ranges { each: Range::new(each), slack: Range::new(max - min), units: Vec::new(), capacity: max };
        let mut terms = Vec::new();
        for _ in 0..options {
            let digits = self.digits(&ranges.each);
            terms.extend_from_slice(&digits);
            self.values.push(digits);
        }
        if min > 0 {
            terms.push(self.bit(signed(max)));
        }
        terms.extend(self.digits(&ranges.slack));
        self.equations.push(Equation { terms, constant: signed(max) });
        ranges
    }

    fn knapsack(&mut self, costs: &[u64], budget: u64) -> Result<Ranges, Infeasible> {
        let unit = costs.iter().copied().fold(0, greatest_common_divisor).max(1);
        let units: Vec<u64> = costs.iter().map(|cost| cost / unit).collect();
        let all = units.iter().try_fold(0u64, |sum, cost| sum.checked_add(*cost)).ok_or(Infeasible::TooLarge)?;
        let capacity = all.min(budget / unit);
        let ranges = Ranges { each: Range::new(1), slack: Range::new(capacity), units: units.clone(), capacity };
        let mut terms = Vec::new();
        for cost in units {
            let bit = self.bit(signed(cost));
            self.values.push(vec![Term { coefficient: 1, ..bit }]);
            terms.extend((cost > 0).then_some(bit));
        }
        terms.extend(self.digits(&ranges.slack));
        self.equations.push(Equation { terms, constant: signed(capacity) });
        Ok(ranges)
    }

    fn ranking(&mut self, options: usize, scores: &[u32]) -> Ranges {
        let ranks = scores.len();
        self.bits = options * ranks;
        let ones = |bits: &mut dyn Iterator<Item = usize>, slack: Term| {
            let terms = bits.map(|bit| Term { bit, coefficient: 1 }).chain([slack]).collect();
            Equation { terms, constant: 1 }
        };
        for rank in 0..ranks {
            let slack = self.bit(1);
            self.equations.push(ones(&mut (0..options).map(|option| option * ranks + rank), slack));
        }
        for option in 0..options {
            let slack = self.bit(1);
            self.equations.push(ones(&mut (option * ranks..(option + 1) * ranks), slack));
            let worth = scores.iter().enumerate();
            let value = worth.map(|(rank, score)| Term { bit: option * ranks + rank, coefficient: i64::from(*score) });
            self.values.push(value.collect());
        }
        Ranges { each: Range::new(1), slack: Range::new(1), units: Vec::new(), capacity: 1 }
    }
}

/// Weights and costs that passed [`feasible::check`] are below 2⁶³; a larger one
/// saturates and is refused by [`feasible::check_system`].
fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn greatest_common_divisor(mut a: u64, mut b: u64) -> u64 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a
}
