//! Equal Shares against its plain implementation, and its axioms.

use num_bigint::BigInt;
use num_rational::Ratio;
use ortaq_rules::equal_shares::{
    Completion, EqualSharesOutcome, EqualSharesSettings, Start, Utility, fund,
};
use ortaq_rules::{Exact, Instance, TieOrder};
use proptest::prelude::*;

use super::plain;
use super::strategies::{awkward, lot, tied};

/// The lot that has the first project first.
fn in_order(instance: &Instance) -> TieOrder {
    TieOrder::from_order(&(0..instance.projects.len()).collect::<Vec<_>>()).unwrap()
}

fn ids(instance: &Instance, projects: &[usize]) -> Vec<String> {
    projects
        .iter()
        .map(|&project| instance.projects[project].id.clone())
        .collect()
}

fn utilities() -> impl Strategy<Value = Utility> {
    prop_oneof![Just(Utility::Cost), Just(Utility::Cardinality)]
}

fn settings() -> impl Strategy<Value = EqualSharesSettings> {
    let completion = prop_oneof![
        Just(Completion::None),
        Just(Completion::Add1),
        Just(Completion::Add1u)
    ];
    (utilities(), completion, any::<[bool; 3]>()).prop_map(
        |(utility, completion, [floor, exhaustive_stop, compare_with_greedy])| {
            EqualSharesSettings {
                start: if floor { Start::Floor } else { Start::Exact },
                exhaustive_stop,
                compare_with_greedy,
                ..EqualSharesSettings::reference(utility, completion)
            }
        },
    )
}

/// A step that keeps scans short, whatever the size of the budget.
fn with_step(settings: EqualSharesSettings, instance: &Instance) -> EqualSharesSettings {
    let costs: u64 = instance.projects.iter().map(|project| project.cost).sum();
    EqualSharesSettings {
        step: costs / 60 + 1,
        ..settings
    }
}

fn rational(exact: &Exact) -> Ratio<BigInt> {
    Ratio::new(
        exact.numerator.parse().unwrap(),
        exact.denominator.parse().unwrap(),
    )
}

fn whole(value: u64) -> Ratio<BigInt> {
    Ratio::from_integer(value.into())
}

fn check_payments(instance: &Instance, outcome: &EqualSharesOutcome) -> Result<(), TestCaseError> {
    let mut left = rational(&outcome.scan.endowment) * whole(instance.ballots.len() as u64);
    for round in &outcome.rounds {
        let paid = rational(&round.price) * whole(round.points_in_full) + rational(&round.rest);
        prop_assert_eq!(paid, whole(round.cost));
        left -= whole(round.cost);
        prop_assert_eq!(rational(&round.left), left.clone());
        prop_assert!(left >= whole(0));
        prop_assert_eq!(
            round.paid_in_full + round.paid_the_rest + round.paid_nothing,
            round.supporters
        );
    }
    for removal in &outcome.removals {
        prop_assert!(rational(&removal.lacking) > whole(0));
        prop_assert_eq!(
            rational(&removal.money) + rational(&removal.lacking),
            whole(removal.cost)
        );
        prop_assert!(rational(&removal.affordable_cost) <= rational(&removal.money));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn one_run_is_as_defined(instance in prop_oneof![tied(), awkward()], utility in utilities()) {
        let settings = EqualSharesSettings::reference(utility, Completion::None);
        let outcome = fund(&instance, &settings, &in_order(&instance), 1).unwrap();
        let voters = instance.ballots.len().max(1) as u64;
        let endowment = whole(instance.budget) / whole(voters);
        let expected = plain::run(&instance, utility, &endowment);
        prop_assert_eq!(outcome.funded, ids(&instance, &expected));
    }

    #[test]
    fn add1_is_as_defined(instance in prop_oneof![tied(), awkward()], settings in settings()) {
        let settings = EqualSharesSettings {
            completion: Completion::Add1,
            compare_with_greedy: false,
            ..with_step(settings, &instance)
        };
        let outcome = fund(&instance, &settings, &in_order(&instance), 1).unwrap();
        let (winners, steps) = plain::add1(&instance, &settings);
        prop_assert_eq!(&outcome.funded, &ids(&instance, &winners));
        prop_assert_eq!(outcome.scan.steps, steps);
    }

    #[test]
    fn payments_add_up(instance in prop_oneof![tied(), awkward()], settings in settings()) {
        let settings = with_step(settings, &instance);
        let outcome = fund(&instance, &settings, &in_order(&instance), 1).unwrap();
        check_payments(&instance, &outcome)?;
    }

    #[test]
    fn the_budget_is_never_exceeded(instance in prop_oneof![tied(), awkward()], settings in settings()) {
        let settings = with_step(settings, &instance);
        let outcome = fund(&instance, &settings, &in_order(&instance), 1).unwrap();
        prop_assert!(outcome.total_cost <= instance.budget);
        let cost_of = |id: &String| instance.projects.iter().find(|p| p.id == *id).unwrap().cost;
        prop_assert_eq!(outcome.funded.iter().map(cost_of).sum::<u64>(), outcome.total_cost);
        if settings.completion == Completion::Add1u {
            let left = instance.budget - outcome.total_cost;
            for project in &instance.projects {
                prop_assert!(outcome.funded.contains(&project.id) || project.cost > left);
            }
        }
    }

    #[test]
    fn neither_the_order_of_ballots_nor_the_number_of_threads_matters(
        (instance, shuffled, lot) in prop_oneof![tied(), awkward()].prop_flat_map(|instance| {
            let ballots = Just(instance.ballots.clone()).prop_shuffle();
            let lot = lot(instance.projects.len());
            (Just(instance), ballots, lot)
        }),
        settings in settings()
    ) {
        let settings = with_step(settings, &instance);
        let mut other = instance.clone();
        other.ballots = shuffled;
        let one = fund(&instance, &settings, &lot, 1).unwrap();
        prop_assert_eq!(one, fund(&other, &settings, &lot, 3).unwrap());
    }
}
