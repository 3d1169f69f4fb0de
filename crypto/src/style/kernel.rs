//! Random solutions of the homogeneous equations, which mask a ballot's bits.
//!
//! The mask must be uniform over the *whole* kernel over the scalar field. A
//! mask that misses a direction (because a pivot coefficient was zero, say)
//! leaks a bit of the ballot, so the system is brought to reduced row echelon
//! form, which is unique, once per definition.

use curve25519_dalek::Scalar;

use super::Equation;

/// The solutions of the homogeneous equations: free bits are chosen, the others follow.
#[derive(Clone)]
pub struct Kernel {
    free: Vec<usize>,
    pivots: Vec<(usize, Vec<(usize, Scalar)>)>,
    bits: usize,
}

impl Kernel {
    /// Solves the homogeneous equations over `bits` bits.
    pub(super) fn new(bits: usize, equations: &[Equation]) -> Self {
        let mut rows: Vec<Vec<Scalar>> = equations.iter().map(|equation| dense(bits, equation)).collect();
        let mut pivots = Vec::new();
        for column in 0..bits {
            let done = pivots.len();
            let found = rows.iter().skip(done).position(|row| at(row, column) != Scalar::ZERO);
            let Some(place) = found else { continue };
            rows.swap(done, done + place);
            let Some(row) = rows.get_mut(done) else { continue };
            let inverse = at(row, column).invert();
            row.iter_mut().for_each(|entry| *entry *= inverse);
            let pivot_row = row.clone();
            for (_, row) in rows.iter_mut().enumerate().filter(|(index, _)| *index != done) {
                let factor = at(row, column);
                if factor == Scalar::ZERO {
                    continue;
                }
                row.iter_mut().zip(&pivot_row).for_each(|(entry, pivot)| *entry -= factor * pivot);
            }
            pivots.push(column);
        }
        let free: Vec<usize> = (0..bits).filter(|column| !pivots.contains(column)).collect();
        let solve = |row: &Vec<Scalar>| {
            let terms = free.iter().map(|column| (*column, -at(row, *column)));
            terms.filter(|(_, factor)| *factor != Scalar::ZERO).collect()
        };
        let solved = pivots.iter().copied().zip(rows.iter().map(solve)).collect();
        Self { free, pivots: solved, bits }
    }

    /// The bits whose mask is chosen freely, by rising place.
    pub fn free(&self) -> &[usize] {
        &self.free
    }

    /// The solution in which each free bit has the scalar that `choose` gives for its place.
    pub fn solution(&self, mut choose: impl FnMut(usize) -> Scalar) -> Vec<Scalar> {
        let mut solution = vec![Scalar::ZERO; self.bits];
        for place in &self.free {
            if let Some(entry) = solution.get_mut(*place) {
                *entry = choose(*place);
            }
        }
        for (place, terms) in &self.pivots {
            let value = terms.iter().map(|(column, factor)| factor * at(&solution, *column)).sum();
            if let Some(entry) = solution.get_mut(*place) {
                *entry = value;
            }
        }
        solution
    }
}

fn dense(bits: usize, equation: &Equation) -> Vec<Scalar> {
    let mut row = vec![Scalar::ZERO; bits];
    for term in &equation.terms {
        if let Some(entry) = row.get_mut(term.bit) {
            *entry += from_signed(term.coefficient);
        }
    }
    row
}

fn at(row: &[Scalar], column: usize) -> Scalar {
    row.get(column).copied().unwrap_or_default()
}

/// An integer as a scalar.
pub(crate) fn from_signed(number: i64) -> Scalar {
    let magnitude = Scalar::from(number.unsigned_abs());
    if number < 0 { -magnitude } else { magnitude }
}
