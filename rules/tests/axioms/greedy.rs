//! Axioms of greedy funding.

use ortaq_rules::greedy::{GreedySettings, RankBy, Verdict, fund, shortfalls};
use ortaq_rules::{TieRule, Totals};
use proptest::prelude::*;

use super::strategies::{awkward, greedy, lot, tied};

proptest! {
    #[test]
    fn the_budget_is_never_exceeded((totals, settings, lot) in greedy()) {
        let outcome = fund(&totals, &settings, &lot).unwrap();
        prop_assert!(outcome.total_cost <= totals.budget);
        for pool in &outcome.pools {
            prop_assert!(pool.spent <= pool.amount);
        }
        let spent: u64 = outcome.pools.iter().map(|pool| pool.spent).sum();
        prop_assert_eq!(spent, outcome.total_cost);
    }

    #[test]
    fn plain_outcomes_are_exhaustive((totals, settings, lot) in greedy()) {
        let settings = GreedySettings::plain(settings.rank_by, settings.ties);
        let outcome = fund(&totals, &settings, &lot).unwrap();
        let left = totals.budget - outcome.total_cost;
        for project in &totals.projects {
            prop_assert!(outcome.funded.contains(&project.id) || project.cost > left);
        }
    }

    #[test]
    fn more_votes_never_hurt((mut totals, settings, lot) in greedy(), which in 0usize..9, extra in 1u64..20) {
        let which = which % totals.projects.len();
        let before = fund(&totals, &settings, &lot).unwrap();
        totals.projects[which].votes += extra;
        let after = fund(&totals, &settings, &lot).unwrap();
        let id = &totals.projects[which].id;
        prop_assert!(!before.funded.contains(id) || after.funded.contains(id));
    }

    #[test]
    fn a_lower_cost_never_hurts((mut totals, settings, lot) in greedy(), which in 0usize..9, cut in 1u64..20) {
        let which = which % totals.projects.len();
        let before = fund(&totals, &settings, &lot).unwrap();
        let project = &mut totals.projects[which];
        project.cost = project.cost.saturating_sub(cut).max(1);
        let after = fund(&totals, &settings, &lot).unwrap();
        let id = &totals.projects[which].id;
        prop_assert!(!before.funded.contains(id) || after.funded.contains(id));
    }

    #[test]
    fn shortfalls_win_and_less_does_not((totals, settings, lot) in greedy()) {
        for shortfall in shortfalls(&totals, &settings, &lot).unwrap() {
            let wins = |change: &dyn Fn(&mut Totals, usize)| {
                let mut changed = totals.clone();
                let which = totals.projects.iter().position(|p| p.id == shortfall.project);
                change(&mut changed, which.unwrap());
                fund(&changed, &settings, &lot).unwrap().funded.contains(&shortfall.project)
            };
            if let Some(votes) = shortfall.votes_lacking {
                prop_assert!(wins(&|totals, which| totals.projects[which].votes += votes));
                prop_assert!(!wins(&|totals, which| totals.projects[which].votes += votes - 1));
            } else {
                prop_assert!(!wins(&|totals, which| totals.projects[which].votes += 1_000));
            }
            if let Some(cost) = shortfall.affordable_cost {
                prop_assert!(wins(&|totals, which| totals.projects[which].cost = cost));
                prop_assert!(!wins(&|totals, which| totals.projects[which].cost = cost + 1));
            } else {
                prop_assert!(!wins(&|totals, which| totals.projects[which].cost = 1));
            }
        }
    }

    #[test]
    fn ties_that_are_not_decisive_could_fall_either_way(
        ((totals, settings, first), second) in greedy().prop_flat_map(|case| {
            let other = lot(case.0.projects.len());
            (Just(case), other)
        })
    ) {
        let sets = [&first, &second].map(|lot| {
            let outcome = fund(&totals, &settings, lot).unwrap();
            let decisive = outcome.ties.iter().any(|tie| tie.decisive);
            let mut funded = outcome.funded;
            funded.sort_unstable();
            (funded, decisive)
        });
        let [(one, decisive_one), (other, decisive_other)] = sets;
        prop_assert!(one == other || decisive_one || decisive_other);
    }

    #[test]
    fn every_step_is_explained((totals, settings, lot) in greedy()) {
        let outcome = fund(&totals, &settings, &lot).unwrap();
        let funded = outcome.steps.iter().filter(|step| matches!(step.verdict, Verdict::Funded { .. }));
        let funded: Vec<&String> = funded.map(|step| &step.project).collect();
        prop_assert_eq!(funded, outcome.funded.iter().collect::<Vec<_>>());
        for project in &totals.projects {
            prop_assert!(outcome.steps.iter().any(|step| step.project == project.id));
            let waits = outcome.reserve_list.contains(&project.id);
            prop_assert!(!waits || !outcome.funded.contains(&project.id));
        }
    }

    #[test]
    fn the_order_of_ballots_never_matters(
        (instance, shuffled, lot) in prop_oneof![tied(), awkward()].prop_flat_map(|instance| {
            let ballots = Just(instance.ballots.clone()).prop_shuffle();
            let lot = lot(instance.projects.len());
            (Just(instance), ballots, lot)
        })
    ) {
        let mut other = instance.clone();
        other.ballots = shuffled;
        let (totals, other) = (Totals::from_instance(&instance), Totals::from_instance(&other));
        prop_assert_eq!(&totals, &other);
        let settings = GreedySettings::plain(RankBy::Votes, TieRule::Lot);
        prop_assert_eq!(fund(&totals, &settings, &lot), fund(&other, &settings, &lot));
    }
}
