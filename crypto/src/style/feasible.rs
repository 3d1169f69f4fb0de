//! What freezing refuses, in words (§5.4).

use thiserror::Error;

use super::{BallotStyle, Equation};

/// The most options of a definition.
pub const MAX_OPTIONS: usize = 500;

/// The most bytes of a ballot's body whose entry still fits a line.
pub const MAX_BODY: usize = 48_800;

/// Why a ballot style cannot be frozen for these options.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Infeasible {
    /// No options, or more than [`MAX_OPTIONS`].
    #[error("there are {0} options; a vote has 1 to 500")]
    Options(usize),
    /// Nothing may be chosen.
    #[error("a ballot that may choose nothing is no ballot: set the most that may be chosen to at least 1")]
    NothingToChoose,
    /// The least is above the most.
    #[error("at least {least} and at most {most} contradict each other")]
    LeastAboveMost {
        /// k or p.
        least: u64,
        /// K or P.
        most: u64,
    },
    /// More may be given than there is room for.
    #[error("at most {most} may be given, but all options together can take only {room}: lower the limit to {room}")]
    MoreThanRoom {
        /// K or P.
        most: u64,
        /// m or m·q.
        room: u64,
    },
    /// One option may take more than a ballot has.
    #[error("{each} points for one option are more than the {most} of a ballot: lower the points for one option")]
    EachAboveMost {
        /// q.
        each: u64,
        /// P.
        most: u64,
    },
    /// A knapsack without weight.
    #[error("no option has a cost: a ballot that stays within the money needs costs")]
    NoCosts,
    /// An option that no ballot can choose.
    #[error("option {option} costs {cost}, more than the budget of {budget}: nobody could choose it")]
    NeverChosen {
        /// Place among the options, from 1.
        option: usize,
        /// Its cost.
        cost: u64,
        /// The budget.
        budget: u64,
    },
    /// Scores that do not make a ranking.
    #[error("the scores of ranks must fall strictly and stay above zero")]
    Scores,
    /// More ranks than options.
    #[error("{ranks} ranks are more than the {options} options")]
    MoreRanksThanOptions {
        /// k.
        ranks: usize,
        /// m.
        options: usize,
    },
    /// Numbers of an equation that the proof cannot hold.
    #[error("costs or points are too large for the proof: use a larger unit of money")]
    TooLarge,
    /// A total could exceed what the count can find.
    #[error("{lines} voters giving up to {greatest} each could exceed 4,294,967,295: lower the greatest value")]
    TotalTooLarge {
        /// Lines of the roll.
        lines: u64,
        /// Greatest value of a ballot for an option.
        greatest: u64,
    },
    /// A ballot would not fit an entry of the log.
    #[error("a ballot would have {0} bytes, more than the 48,800 that fit an entry: fewer options, ranks or points")]
    BallotTooLong(usize),
}

/// The bytes of a ballot's body (§6.2).
pub fn body_length(options: usize, bits: usize) -> usize {
    157 + 32 * (options + bits + 10)
}

pub(super) fn check(style: &BallotStyle, costs: &[u64], budget: u64, lines: u64) -> Result<(), Infeasible> {
    let options = costs.len();
    if options == 0 || options > MAX_OPTIONS {
        return Err(Infeasible::Options(options));
    }
    let greatest = style.greatest_value();
    if lines.checked_mul(greatest).is_none_or(|total| total >= 1 << 32) {
        return Err(Infeasible::TotalTooLarge { lines, greatest });
    }
    match style {
        BallotStyle::Approval { min, max } => check_points(options, *min, *max, 1),
        BallotStyle::Points { min, max, each } => check_points(options, *min, *max, *each),
        BallotStyle::Knapsack {} => check_knapsack(costs, budget),
        BallotStyle::Ranking { scores } => check_ranking(options, scores),
    }
}

fn check_points(options: usize, least: u32, most: u32, each: u32) -> Result<(), Infeasible> {
    let (least, most, each) = (u64::from(least), u64::from(most), u64::from(each));
    let room = u64::try_from(options).unwrap_or(u64::MAX).saturating_mul(each);
    if most == 0 || each == 0 {
        return Err(Infeasible::NothingToChoose);
    }
    if least > most {
        return Err(Infeasible::LeastAboveMost { least, most });
    }
    if each > most {
        return Err(Infeasible::EachAboveMost { each, most });
    }
    if most > room {
        return Err(Infeasible::MoreThanRoom { most, room });
    }
    Ok(())
}

fn check_knapsack(costs: &[u64], budget: u64) -> Result<(), Infeasible> {
    if costs.iter().all(|cost| *cost == 0) {
        return Err(Infeasible::NoCosts);
    }
    if let Some((place, cost)) = costs.iter().enumerate().find(|(_, cost)| **cost > budget) {
        return Err(Infeasible::NeverChosen { option: place + 1, cost: *cost, budget });
    }
    if budget >= 1 << 62 {
        return Err(Infeasible::TooLarge);
    }
    Ok(())
}

fn check_ranking(options: usize, scores: &[u32]) -> Result<(), Infeasible> {
    let falling = scores.windows(2).all(|pair| matches!(pair, [better, worse] if better > worse));
    if scores.is_empty() || scores.contains(&0) || !falling {
        return Err(Infeasible::Scores);
    }
    if scores.len() > options {
        return Err(Infeasible::MoreRanksThanOptions { ranks: scores.len(), options });
    }
    Ok(())
}

pub(super) fn check_system(bits: usize, options: usize, equations: &[Equation]) -> Result<(), Infeasible> {
    let fits = |equation: &Equation| {
        let sizes = equation.terms.iter().map(|term| term.coefficient.unsigned_abs());
        let sum = sizes.chain([equation.constant.unsigned_abs()]).try_fold(0u64, u64::checked_add);
        sum.is_some_and(|sum| sum < 1 << 63)
    };
    if !equations.iter().all(fits) {
        return Err(Infeasible::TooLarge);
    }
    let length = body_length(options, bits);
    if length > MAX_BODY { Err(Infeasible::BallotTooLong(length)) } else { Ok(()) }
}
