use curve25519_dalek::Scalar;
use proptest::prelude::*;

use super::kernel::from_signed;
use super::*;

fn satisfied(system: &System, bits: &[u8]) -> bool {
    system.equations().iter().all(|equation| {
        let sum: i64 = equation.terms.iter().map(|term| term.coefficient * i64::from(bits[term.bit])).sum();
        sum == equation.constant
    })
}

/// Every vector of bits that satisfies the equations, as values.
fn ballots(system: &System) -> std::collections::BTreeSet<Vec<u64>> {
    assert!(system.bits() <= 20);
    let mut found = std::collections::BTreeSet::new();
    for number in 0u32..1 << system.bits() {
        let bits: Vec<u8> = (0..system.bits()).map(|place| u8::from(number >> place & 1 == 1)).collect();
        if satisfied(system, &bits) {
            let value = |terms: &Vec<Term>| {
                terms.iter().map(|term| term.coefficient.unsigned_abs() * u64::from(bits[term.bit])).sum()
            };
            found.insert(system.values().iter().map(value).collect());
        }
    }
    found
}

/// Every choice with numbers up to `most` that the style's words allow, as values.
fn allowed(system: &System, most: u32, words: impl Fn(&[u32]) -> Option<Vec<u64>>) {
    let options = u32::try_from(system.options()).unwrap();
    let mut expected = std::collections::BTreeSet::new();
    for number in 0..(most + 1).pow(options) {
        let choice: Vec<u32> = (0..options).map(|place| number / (most + 1).pow(place) % (most + 1)).collect();
        let filled = system.fill(&choice);
        match words(&choice) {
            Some(values) => {
                let filled = filled.unwrap();
                assert!(satisfied(system, &filled.bits), "{choice:?}");
                assert_eq!(*filled.values, values);
                expected.insert(values);
            }
            None => assert!(filled.is_err(), "{choice:?}"),
        }
    }
    assert_eq!(ballots(system), expected, "the equations admit exactly the allowed ballots");
}

fn values(choice: &[u32]) -> Vec<u64> {
    choice.iter().copied().map(u64::from).collect()
}

#[test]
fn approval_admits_what_it_says() {
    for (min, max) in [(0, 1), (0, 3), (1, 3), (2, 5), (5, 5), (3, 3)] {
        let system = System::new(&BallotStyle::Approval { min, max }, &[1; 5], 10, 100).unwrap();
        allowed(&system, 1, |choice| {
            let total: u32 = choice.iter().sum();
            (total == 0 || (min..=max).contains(&total)).then(|| values(choice))
        });
    }
}

#[test]
fn points_admit_what_they_say() {
    for (min, max, each) in [(0, 4, 3), (1, 4, 4), (2, 7, 3), (9, 9, 3)] {
        let system = System::new(&BallotStyle::Points { min, max, each }, &[1; 3], 10, 100).unwrap();
        allowed(&system, each + 1, |choice| {
            let total: u32 = choice.iter().sum();
            let fits = choice.iter().all(|points| *points <= each);
            (fits && (total == 0 || (min..=max).contains(&total))).then(|| values(choice))
        });
    }
}

#[test]
fn a_knapsack_stays_within_the_money() {
    let costs = [3000, 0, 5000, 2000, 7000];
    for budget in [7000, 9500, 11_999, 100_000] {
        let system = System::new(&BallotStyle::Knapsack {}, &costs, budget, 100).unwrap();
        allowed(&system, 1, |choice| {
            let cost: u64 = choice.iter().zip(costs).map(|(chosen, cost)| u64::from(*chosen) * cost).sum();
            (cost <= budget).then(|| values(choice))
        });
    }
}

#[test]
fn a_ranking_gives_each_rank_once() {
    let system = System::new(&BallotStyle::Ranking { scores: vec![3, 1] }, &[1; 4], 10, 100).unwrap();
    allowed(&system, 2, |choice| {
        let once = |rank| choice.iter().filter(|given| **given == rank).count() <= 1;
        let worth = |rank: &u32| [0, 3, 1][usize::try_from(*rank).unwrap()];
        (once(1) && once(2)).then(|| choice.iter().map(worth).collect())
    });
}

#[test]
fn freezing_refuses_in_words() {
    let approval = |min, max| BallotStyle::Approval { min, max };
    let refuse = |style: &BallotStyle, costs: &[u64]| System::new(style, costs, 100, 1000).err().unwrap();
    assert_eq!(refuse(&approval(0, 0), &[1; 3]), Infeasible::NothingToChoose);
    assert_eq!(refuse(&approval(0, 4), &[1; 3]), Infeasible::MoreThanRoom { most: 4, room: 3 });
    assert_eq!(refuse(&approval(3, 2), &[1; 3]), Infeasible::LeastAboveMost { least: 3, most: 2 });
    assert_eq!(refuse(&approval(0, 1), &[]), Infeasible::Options(0));
    assert_eq!(refuse(&approval(0, 1), &[1; 501]), Infeasible::Options(501));
    assert_eq!(refuse(&BallotStyle::Knapsack {}, &[0, 0]), Infeasible::NoCosts);
    assert_eq!(
        refuse(&BallotStyle::Knapsack {}, &[5, 101]),
        Infeasible::NeverChosen { option: 2, cost: 101, budget: 100 }
    );
    assert_eq!(refuse(&BallotStyle::Ranking { scores: vec![2, 2] }, &[1; 3]), Infeasible::Scores);
    assert_eq!(refuse(&BallotStyle::Ranking { scores: vec![1; 0] }, &[1; 3]), Infeasible::Scores);
    let points = BallotStyle::Points { min: 0, max: 1 << 23, each: 1 << 23 };
    assert!(matches!(refuse(&points, &[1; 3]), Infeasible::TotalTooLarge { .. }));
    let ranking = |ranks: u32| BallotStyle::Ranking { scores: (1..=ranks).rev().collect() };
    assert!(matches!(refuse(&ranking(10), &[1; 126]), Infeasible::BallotTooLong(_)));
    assert!(System::new(&ranking(10), &[1; 125], 100, 1000).is_ok());
    assert!(System::new(&approval(0, 500), &[1; 500], 100, 1000).is_ok());
    let huge = System::new(&BallotStyle::Knapsack {}, &[(1 << 52) - 1, 1 << 52], 1 << 53, 10);
    assert!(huge.is_ok(), "53-bit costs fit the proof");
}

#[test]
fn the_table_of_the_specification_holds() {
    let greatest = |style: &dyn Fn(usize) -> BallotStyle| {
        (1..=MAX_OPTIONS).rev().find(|options| System::new(&style(*options), &vec![1; *options], 10, 10).is_ok())
    };
    let points = |each| move |_| BallotStyle::Points { min: 0, max: 10, each };
    let ranking = |ranks: u32| move |_: usize| BallotStyle::Ranking { scores: (1..=ranks).rev().collect() };
    assert_eq!(greatest(&|options| BallotStyle::Approval { min: 0, max: u32::try_from(options).unwrap() }), Some(500));
    assert_eq!(greatest(&points(3)), Some(500));
    assert_eq!(greatest(&points(7)), Some(376));
    assert_eq!(greatest(&ranking(3)), Some(301));
    assert_eq!(greatest(&ranking(5)), Some(215));
    assert_eq!(greatest(&ranking(10)), Some(125));
}

proptest! {
    #[test]
    fn masks_solve_the_homogeneous_equations_in_every_direction(seed: u64, kind in 0usize..5) {
        let style = [
            BallotStyle::Approval { min: 0, max: 3 },
            BallotStyle::Approval { min: 5, max: 5 },
            BallotStyle::Points { min: 2, max: 9, each: 6 },
            BallotStyle::Knapsack {},
            BallotStyle::Ranking { scores: vec![3, 2, 1] },
        ][kind].clone();
        let system = System::new(&style, &[4, 6, 10, 0, 14], 21, 100).unwrap();
        let kernel = system.kernel();
        let choose = |place: usize| crate::hash::scalar("test", &[&seed.to_be_bytes(), &[u8::try_from(place).unwrap()]]);
        let mask = kernel.solution(choose);
        for equation in system.equations() {
            let sum: Scalar = equation.terms.iter().map(|term| from_signed(term.coefficient) * mask[term.bit]).sum();
            prop_assert_eq!(sum, Scalar::ZERO);
        }
        // As many free directions as bits without independent equations; each style's equations are independent.
        prop_assert_eq!(kernel.free().len(), system.bits() - system.equations().len());
    }
}
