//! Laws of what is typed, and what stands in the way of handing in.

use ortaq_rules::Share;
use proptest::prelude::*;

use super::numbers::{coordinate, degrees};
use super::*;
use crate::proposals::model::{Content, MOST_MONEY, Photo};

fn rules() -> Rules {
    Rules { cap: 10_000_000, own: Share { numerator: 5, denominator: 100 }, villages: vec![4, 7], mends: false }
}

/// A sheet that can be handed in.
fn whole() -> Sheet {
    let text = str::to_owned;
    Sheet {
        language: text("kk"),
        title: text("Балалар алаңы"),
        summary: text("Қызылталға ойын алаңы."),
        category: text("children"),
        need: text("Алаң жоқ."),
        description: text("Әткеншек, құмсалғыш."),
        village: text("7"),
        costs: vec![Line { what: text("Жабдық"), amount: text("6 900 000 ₸") }, Line::default()],
        cash: text("250 000"),
        in_kind: text("150000"),
        sponsors: text("200 000 тг"),
        names: text("yes"),
        route: text("alone"),
        ..Sheet::default()
    }
}

fn named(sheet: &Sheet) -> Vec<(Step, String, &'static str)> {
    problems(sheet, &rules()).into_iter().map(|found| (found.step, found.field, found.message.id())).collect()
}

/// The one problem of a whole sheet that was changed.
fn one(change: impl FnOnce(&mut Sheet)) -> (Step, String, &'static str) {
    let mut sheet = whole();
    change(&mut sheet);
    let found = named(&sheet);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[test]
fn a_whole_sheet_says_what_was_typed() {
    assert_eq!(named(&whole()), []);
    let content = whole().content();
    assert_eq!((content.total(), content.request()), (6_900_000, 6_300_000));
    assert_eq!(content.costs.len(), 1, "a line in which nothing stands is none");
    assert!(content.names_are_public && content.gathering.is_empty());
}

#[test]
fn an_empty_sheet_is_kept_and_every_page_says_what_it_misses() {
    let found = problems(&Sheet::default(), &rules());
    assert!(found.iter().all(|problem| problem.is_missing), "{found:?}");
    let steps: std::collections::BTreeSet<Step> = found.iter().map(|problem| problem.step).collect();
    assert_eq!(steps, [Step::Words, Step::Need, Step::Place, Step::Costs, Step::People].into());
}

#[test]
fn what_is_wrong_is_said_beside_its_field() {
    let at = |step, field: &str, id| (step, field.to_owned(), id);
    assert_eq!(one(|sheet| sheet.title = "ұ".repeat(101)), at(Step::Words, "title", "drafts-too-long"));
    assert_eq!(one(|sheet| sheet.summary = "ұ".repeat(201)), at(Step::Words, "summary", "drafts-too-long"));
    assert_eq!(one(|sheet| sheet.need = " \r\n".to_owned()), at(Step::Need, "need", "drafts-need-missing"));
    assert_eq!(one(|sheet| sheet.village = "5".to_owned()), at(Step::Place, "village", "drafts-village-missing"));
    assert_eq!(one(|sheet| sheet.latitude = "43,2".to_owned()), at(Step::Place, "longitude", "drafts-point-half"));
    assert_eq!(one(|sheet| sheet.sponsors = "көп".to_owned()), at(Step::Costs, "sponsors", "drafts-amount-unreadable"));
    assert_eq!(one(|sheet| sheet.costs[0].what.clear()), at(Step::Costs, "what-1", "drafts-what-missing"));
    assert_eq!(
        one(|sheet| sheet.costs[1].what = "Құм".to_owned()),
        at(Step::Costs, "amount-2", "drafts-amount-missing")
    );
    assert_eq!(one(|sheet| sheet.route.clear()), at(Step::People, "route", "drafts-route-missing"));
    let photo = Photo { file: "a".repeat(32), alt: String::new() };
    assert_eq!(
        one(|sheet| sheet.photos = vec![photo; 7]),
        at(Step::Photos, "photos", "drafts-photos-many"),
        "words for photos are asked for, not enforced"
    );
    let mut gathering = whole();
    gathering.route = "gathering".to_owned();
    let missing: Vec<String> = named(&gathering).into_iter().map(|(_, field, _)| field).collect();
    assert_eq!(missing, ["gathering", "minutes"]);
}

#[test]
fn the_cap_and_the_own_contribution_are_exact() {
    let with = |amount: &str, cash: &str, sponsors: &str| {
        let mut sheet = whole();
        sheet.costs[0].amount = amount.to_owned();
        (sheet.cash, sheet.in_kind, sheet.sponsors) = (cash.to_owned(), String::new(), sponsors.to_owned());
        named(&sheet).into_iter().map(|(_, _, id)| id).collect::<Vec<_>>()
    };
    assert_eq!(with("11000000", "1000000", ""), Vec::<&str>::new());
    assert_eq!(with("11000001", "1000000", ""), ["drafts-over-cap"]);
    assert_eq!(with("1000000", "50000", ""), Vec::<&str>::new());
    assert_eq!(with("1000000", "49999", ""), ["drafts-under-own"]);
    assert_eq!(with("1000000", "20000", "30000"), Vec::<&str>::new(), "what sponsors give counts");
    assert_eq!(with("1000000", "20000", "29999"), ["drafts-under-own"]);
    assert_eq!(with("1000000", "500000", "500000"), ["drafts-nothing-asked"]);
    assert_eq!(with("1000000000000", "1000000000000", ""), ["drafts-nothing-asked"]);
    assert_eq!(with("1000000000001", "", ""), ["drafts-amount-unreadable"]);
}

#[test]
fn sums_are_not_judged_while_an_amount_cannot_be_read() {
    let two = |first: &str| {
        let mut sheet = whole();
        let line = |what: &str, amount: &str| Line { what: what.to_owned(), amount: amount.to_owned() };
        sheet.costs = vec![line("Құрылыс", first), line("Орнату", "400 000")];
        (sheet.cash, sheet.in_kind, sheet.sponsors) = ("400 000".to_owned(), String::new(), String::new());
        named(&sheet).into_iter().map(|(_, _, id)| id).collect::<Vec<_>>()
    };
    assert_eq!(two("екі миллион"), ["drafts-amount-unreadable"]);
    assert_eq!(two("2 000 000"), Vec::<&str>::new());
}

#[test]
fn who_mends_says_what_was_changed() {
    let rules = Rules { mends: true, ..rules() };
    let mut sheet = whole();
    sheet.route.clear();
    let fields = |sheet: &Sheet| problems(sheet, &rules).into_iter().map(|found| found.field).collect::<Vec<_>>();
    assert_eq!(fields(&sheet), ["note"]);
    sheet.note = "Смета қосылды".to_owned();
    assert_eq!(fields(&sheet), Vec::<String>::new());
}

#[test]
fn amounts_are_read_as_people_type_them() {
    for typed in ["250000", " 250 000 ", "250\u{a0}000 ₸", "250 000 тг.", "250000теңге", "250000 тенге"] {
        assert_eq!(amount(typed), Some(250_000), "{typed}");
    }
    for typed in ["", " ", "₸", "-5", "2,5", "1e6", "250 000 долл", "99999999999999999999999"] {
        assert_eq!(amount(typed), None, "{typed}");
    }
    assert_eq!((amount(&MOST_MONEY.to_string()), amount(&(MOST_MONEY + 1).to_string())), (Some(MOST_MONEY), None));
}

#[test]
fn points_are_read_as_people_type_them() {
    assert_eq!(coordinate(" 43,2567 ", 90), Some(43_256_700));
    assert_eq!(coordinate("-0.0000019", 90), Some(-1));
    assert_eq!(coordinate("90", 90), Some(90_000_000));
    for typed in ["90.000001", "", "-", ".5", "43.2.1", "43°15", "1e1", "0043.2x", "1234"] {
        assert_eq!(coordinate(typed, 90), None, "{typed}");
    }
}

#[test]
fn steps_follow_each_other() {
    let mut walked = vec![Step::Words];
    while walked[walked.len() - 1] != Step::Check {
        walked.push(walked[walked.len() - 1].next());
    }
    assert_eq!(walked, Step::ALL);
    assert_eq!(Step::Words.previous(), None);
    assert!(Step::ALL.windows(2).all(|pair| pair[1].previous() == Some(pair[0])));
    assert!(Step::ALL.into_iter().all(|step| Step::from_code(step.code()) == Some(step)));
}

/// The names of a step's fields, with two lines of an estimate and a photo.
fn names(step: Step) -> Vec<String> {
    let mut sheet = Sheet { costs: vec![Line::default(); 2], ..Sheet::default() };
    sheet.photos.push(Photo { file: "f".repeat(32), alt: String::new() });
    sheet.fields(step).into_iter().map(|(name, _)| name).collect()
}

proptest! {
    /// Whatever is typed in whichever step, it is shown again as it was typed, after being kept as JSON.
    #[test]
    fn what_is_typed_comes_back(step in 0..Step::ALL.len(), typed in prop::collection::vec(any::<String>(), 8)) {
        let step = Step::ALL[step];
        let mut sheet = Sheet::default();
        sheet.photos.push(Photo { file: "f".repeat(32), alt: "before".to_owned() });
        let typed: Vec<(String, String)> = names(step).into_iter().zip(typed).collect();
        let find = |name: &str| typed.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
        sheet.write(step, &find);
        let kept: Sheet = serde_json::from_str(&serde_json::to_string(&sheet).unwrap()).unwrap();
        let shown = kept.fields(step);
        for (name, value) in &typed {
            prop_assert_eq!(shown.iter().find(|(known, _)| known == name).map(|(_, value)| value), Some(value));
        }
        for other in Step::ALL.into_iter().filter(|other| *other != step) {
            prop_assert!(kept.fields(other).iter().all(|(_, value)| value.is_empty() || value == "before"));
        }
    }

    /// Nothing that is typed breaks the rules or the proposal, and what a proposal says can be mended and says the
    /// same again.
    #[test]
    fn what_a_proposal_says_can_be_mended(typed in prop::collection::vec(any::<String>(), 30)) {
        let mut sheet = Sheet::default();
        let mut typed = typed.into_iter();
        for step in Step::ALL {
            let values: Vec<(String, String)> = names(step).into_iter().zip(typed.by_ref()).collect();
            sheet.write(step, &|name| values.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()));
        }
        prop_assert!(problems(&sheet, &rules()).iter().all(|problem| !problem.field.is_empty()));
        let content: Content = sheet.content();
        let again = Sheet::of(&content, sheet.is_collective()).content();
        prop_assert_eq!(again, content);
    }

    /// Points survive being shown and read.
    #[test]
    fn points_come_back(point in -90_000_000_i64..=90_000_000) {
        prop_assert_eq!(coordinate(&degrees(point), 90), Some(point));
    }
}

#[test]
fn a_place_that_was_chosen_is_the_point_and_none_changes_nothing() {
    let mut sheet = Sheet::default();
    let typed = |name: &str| (name == "latitude").then(|| "43,5".to_owned());
    sheet.write(Step::Place, &typed);
    assert_eq!((sheet.latitude.as_str(), sheet.longitude.as_str()), ("43,5", ""));
    let chosen = |spot: &'static str| move |name: &str| (name == "spot").then(|| spot.to_owned());
    sheet.write(Step::Place, &chosen(""));
    sheet.write(Step::Place, &chosen("nobody"));
    assert_eq!(sheet.latitude, "43,5");
    sheet.write(Step::Place, &chosen("43.5312,68.2874"));
    assert_eq!((sheet.latitude.as_str(), sheet.longitude.as_str()), ("43.531200", "68.287400"));
}
