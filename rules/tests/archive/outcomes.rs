//! Every file, utility and rule of `expected.json`: winners in order, costs, steps, statistics.

use ortaq_rules::equal_shares::{
    self, Completion, EqualSharesOutcome, EqualSharesSettings, Start, Stop, Utility,
};
use ortaq_rules::greedy::{self, GreedySettings, RankBy};
use ortaq_rules::pabulib::NoteKind;
use ortaq_rules::stats::FromBallots;
use ortaq_rules::{TieOrder, TieRule, Totals};
use serde_json::Value;

use super::{Case, cases, number, strings};

/// The utilities of `expected.json` that are offered, and what they are here.
fn utilities() -> [(&'static str, Utility); 4] {
    [
        ("cost", Utility::Cost),
        ("points_x_cost", Utility::Cost),
        ("positional_x_cost", Utility::Cost),
        ("points", Utility::Cardinality),
    ]
}

/// Calls a check with every file, utility and group of expected outcomes.
fn for_each_utility(check: impl Fn(&Case, Utility, &Value, &str)) -> usize {
    let mut count = 0;
    for case in cases() {
        for (name, utility) in utilities() {
            if let Some(rules) = case.expected["rules"].get(name) {
                check(&case, utility, rules, &format!("{} {name}", case.stem));
                count += 1;
            }
        }
    }
    println!("{count} files and utilities compared");
    count
}

fn lot(case: &Case) -> TieOrder {
    TieOrder::by_id(
        case.parsed
            .instance
            .projects
            .iter()
            .map(|project| project.id.as_str()),
    )
}

fn shares(case: &Case, settings: &EqualSharesSettings) -> EqualSharesOutcome {
    equal_shares::fund(&case.parsed.instance, settings, &lot(case), 2).unwrap()
}

fn assert_outcome(outcome: &EqualSharesOutcome, expected: &Value, context: &str) {
    assert_eq!(outcome.funded, strings(&expected["selected"]), "{context}");
    assert_eq!(
        outcome.total_cost,
        expected["total_cost"].as_u64().unwrap(),
        "{context}"
    );
}

#[test]
fn files_are_read_as_they_are() {
    for case in cases() {
        let (instance, expected) = (&case.parsed.instance, &case.expected);
        // One stray quote in a name, and one score that the file's own ballots contradict.
        let odd: Vec<(usize, &NoteKind)> = case
            .parsed
            .notes
            .iter()
            .map(|note| (note.line, &note.kind))
            .collect();
        let known: &[(usize, &NoteKind)] = match case.stem.as_str() {
            "Poland_Czestochowa_2020_Grabowka" => &[(29, &NoteKind::StrayQuote)],
            "Switzerland_Zurich_S5R" => &[(
                45,
                &NoteKind::CountDiffers {
                    stated: 198,
                    counted: 202,
                },
            )],
            _ => &[],
        };
        assert_eq!(odd, known, "{}", case.stem);
        assert_eq!(instance.budget, expected["budget"].as_u64().unwrap());
        assert_eq!(
            instance.projects.len() as u64,
            expected["n_projects"].as_u64().unwrap()
        );
        assert_eq!(
            instance.ballots.len() as u64,
            expected["n_votes"].as_u64().unwrap()
        );
        let total: u64 = instance.projects.iter().map(|project| project.cost).sum();
        assert_eq!(total, expected["total_project_cost"].as_u64().unwrap());
    }
}

#[test]
fn files_survive_the_round_trip() {
    for case in cases() {
        let written = ortaq_rules::pabulib::write(&case.parsed.document);
        let again = ortaq_rules::pabulib::parse(written.as_bytes()).unwrap();
        assert_eq!(again.document, case.parsed.document, "{}", case.stem);
        assert_eq!(again.instance, case.parsed.instance, "{}", case.stem);
        let original = String::from_utf8(case.bytes).unwrap().replace("\r\n", "\n");
        let quoted = original.contains('"');
        assert!(
            quoted || written.trim_end() == original.trim_end(),
            "{}",
            case.stem
        );
    }
}

#[test]
fn greedy() {
    for_each_utility(|case, utility, rules, context| {
        let rank_by = match utility {
            Utility::Cost => RankBy::Votes,
            Utility::Cardinality => RankBy::VotesPerCost,
        };
        let settings = GreedySettings::plain(rank_by, TieRule::LowestCostThenLot);
        let totals = Totals::from_instance(&case.parsed.instance);
        let outcome = greedy::fund(&totals, &settings, &lot(case)).unwrap();
        let expected = &rules["greedy"];
        assert_eq!(outcome.funded, strings(&expected["selected"]), "{context}");
        assert_eq!(
            outcome.total_cost,
            expected["total_cost"].as_u64().unwrap(),
            "{context}"
        );
    });
}

#[test]
fn equal_shares_once() {
    for_each_utility(|case, utility, rules, context| {
        let settings = EqualSharesSettings::reference(utility, Completion::None);
        let outcome = shares(case, &settings);
        assert_outcome(&outcome, &rules["mes"], context);
        assert_eq!(outcome.scan.stop, Stop::NotRaised);
    });
}

#[test]
fn equal_shares_add1() {
    for_each_utility(|case, utility, rules, context| {
        let settings = EqualSharesSettings::reference(utility, Completion::Add1);
        let (outcome, expected) = (shares(case, &settings), &rules["mes_add1"]);
        assert_outcome(&outcome, expected, context);
        let steps = expected["steps_above_B_over_n"].as_u64().unwrap();
        let stop = expected["stop"].as_str().unwrap();
        match outcome.scan.stop {
            Stop::Overspent => assert_eq!("overspend", stop, "{context}"),
            _ => assert_eq!("exhaustive", stop, "{context}"),
        }
        assert_eq!(outcome.scan.steps, steps, "{context}");
    });
}

#[test]
fn equal_shares_add1_with_greedy_completion() {
    for_each_utility(|case, utility, rules, context| {
        let settings = EqualSharesSettings::reference(utility, Completion::Add1u);
        assert_outcome(&shares(case, &settings), &rules["mes_add1u"], context);
    });
}

#[test]
fn equal_shares_add1_without_exhaustive_stop() {
    for_each_utility(|case, utility, rules, context| {
        let settings = EqualSharesSettings {
            start: Start::Floor,
            exhaustive_stop: false,
            ..EqualSharesSettings::reference(utility, Completion::Add1)
        };
        let expected = &rules["add1_no_exhaustive_stop"];
        let outcome = shares(case, &settings);
        assert_outcome(&outcome, expected, context);
        let steps = expected["steps_above_floor_B_over_n"].as_u64().unwrap();
        assert_eq!(outcome.scan.steps, steps, "{context}");
    });
}

#[test]
fn comparison_step() {
    for_each_utility(|case, utility, rules, context| {
        let settings = EqualSharesSettings {
            compare_with_greedy: true,
            ..EqualSharesSettings::reference(utility, Completion::Add1u)
        };
        let (outcome, expected) = (shares(case, &settings), &rules["comparison_step"]);
        let comparison = outcome.comparison.as_ref().unwrap();
        let expect = |key: &str| expected[key].as_u64().unwrap();
        assert_eq!(
            comparison.prefer_equal_shares,
            expect("prefer_mes"),
            "{context}"
        );
        assert_eq!(
            comparison.prefer_greedy,
            expect("prefer_greedy"),
            "{context}"
        );
        assert_eq!(comparison.indifferent, expect("indifferent"), "{context}");
        let winner = if comparison.greedy_wins() {
            "greedy"
        } else {
            "mes"
        };
        assert_eq!(winner, expected["winner"].as_str().unwrap(), "{context}");
        let kept = if comparison.greedy_wins() {
            "greedy"
        } else {
            "mes_add1u"
        };
        assert_outcome(&outcome, &rules[kept], context);
    });
}

#[test]
fn statistics() {
    for_each_utility(|case, _, rules, context| {
        for rule in ["greedy", "mes", "mes_add1", "mes_add1u"] {
            let expected = &rules[rule];
            let stats = FromBallots::new(&case.parsed.instance, &strings(&expected["selected"]));
            let compare = |found: f64, key: &str, precision: f64| {
                let wanted = number(expected, key);
                let close = (found - wanted).abs() <= precision;
                assert!(close, "{context} {rule} {key}: {found} for {wanted}");
            };
            compare(
                stats.without_winner_share.approximate,
                "exclusion_ratio",
                1e-9,
            );
            compare(stats.mean_winners.approximate, "avg_cardinality", 1e-9);
            compare(stats.mean_cost.approximate, "avg_cost", 1e-6);
            compare(stats.gini.approximate, "gini_cost", 1e-9);
            if expected.get("power_mean_abs_dev_rel").is_some() {
                compare(stats.power_inequality, "power_mean_abs_dev_rel", 1e-9);
            }
        }
    });
}
