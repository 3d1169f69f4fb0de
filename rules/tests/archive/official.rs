//! The official winners of the elections that were decided by Equal Shares, with the settings
//! that these cities used.

use ortaq_rules::TieOrder;
use ortaq_rules::equal_shares::{self, EqualSharesSettings};

use super::{cases, strings};

#[test]
fn wieliczka_swiecie_and_assen() {
    let mut count = 0;
    for case in cases() {
        let rule = case.expected["official_rule"].as_str().unwrap();
        let compare = match rule {
            "equalshares/add1" => false,
            "equalshares/add1-comparison" => true,
            _ => continue,
        };
        let instance = &case.parsed.instance;
        let lot = TieOrder::by_id(instance.projects.iter().map(|project| project.id.as_str()));
        let settings = EqualSharesSettings::as_in_elections(compare);
        let mut outcome = equal_shares::fund(instance, &settings, &lot, 2).unwrap();
        outcome.funded.sort_unstable();
        assert_eq!(
            outcome.funded,
            strings(&case.expected["official_selected"]),
            "{}",
            case.stem
        );
        let official = instance
            .projects
            .iter()
            .filter(|project| project.selected == Some(true));
        let mut official: Vec<String> = official.map(|project| project.id.clone()).collect();
        official.sort_unstable();
        assert_eq!(outcome.funded, official, "{}", case.stem);
        count += 1;
    }
    println!("{count} official results reproduced");
}
