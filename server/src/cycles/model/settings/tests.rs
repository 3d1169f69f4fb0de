use ortaq_crypto::style::BallotStyle;
use ortaq_rules::greedy::MinimumVotes;

use super::*;

const KEY: &str = "pCacHNIsw64M0R+V0AySl8uMAMFOmQBfmqbK8KimyLE=";
const OTHER_KEY: &str = "BRcp8OD711XY53+lWE8PUuwHcLVZWbO2T4DmiUYUWMo=";

fn demo() -> Settings {
    let mut settings = Settings::default();
    settings.money.fund = 30_000_000;
    settings
}

fn typed(group: Group, changes: &[(&'static str, &str)]) -> Result<Settings, Vec<Mistake>> {
    let answers = demo().answers(group);
    let answers = changes.iter().fold(answers, |answers, (field, text)| answers.with(field, text));
    demo().with(group, &answers)
}

#[test]
fn the_defaults_are_those_of_a_rural_district() {
    let settings = demo();
    assert_eq!(settings.mistakes(), []);
    assert_eq!(settings.money.cap_in_tenge(), 10_000_000);
    assert_eq!(settings.ballot.style, BallotStyle::Approval { min: 0, max: 3 });
    assert_eq!((settings.assembly.notice_days, settings.assembly.most_projects), (10, 20));
    assert_eq!(settings.counting.minimum.in_votes(1_600), Ok(48));
    assert_eq!(settings.counting.minimum.in_votes(10_000), Ok(50));
    assert_eq!(settings.council.quorum_in_members(), 10);
    assert_eq!((settings.council.trustees, settings.council.threshold, settings.council.closing_quorum), (5, 3, 4));
    assert!(settings.council.closing_is_safe());
    let lengths = settings.calendar.lengths;
    assert_eq!((lengths.roll_check_days, lengths.letters_days, lengths.voting_days), (7, 10, 14));
    assert_eq!(lengths.objection_days, 3);
}

#[test]
fn a_fresh_draft_lacks_only_its_fund() {
    let mistakes = Settings::default().mistakes();
    let missing: Vec<_> = mistakes.iter().map(|(group, mistake)| (*group, mistake.field, mistake.message)).collect();
    assert_eq!(missing, [(Group::Money, "fund", "cycles-number-missing")]);
}

#[test]
fn what_a_form_shows_is_read_back_unchanged() {
    let styles = [
        BallotStyle::Points { min: 1, max: 10, each: 4 },
        BallotStyle::Knapsack {},
        BallotStyle::Ranking { scores: vec![5, 3, 1] },
    ];
    let mut settings = demo();
    settings.witnesses.keys.push(WitnessKey { name: "witness.example".to_owned(), key: KEY.to_owned() });
    settings.witnesses.quorum = 1;
    settings.counting.minimum = MinimumVotes::Votes { votes: 7 };
    for style in styles {
        settings.ballot.style = style;
        for group in Group::ALL {
            assert_eq!(settings.with(group, &settings.answers(group)), Ok(settings.clone()), "{group:?}");
        }
    }
}

#[test]
fn every_field_of_a_page_has_an_answer() {
    for group in Group::ALL {
        let answers = Settings::default().answers(group);
        let full = demo().answers(group);
        for field in group.fields() {
            let may_be_empty = matches!(field.name, "fund" | "witness_keys");
            assert!(may_be_empty || !answers.get(field.name).is_empty(), "{}", field.name);
            if let Control::Choice(choices) = field.control {
                assert!(choices.iter().any(|choice| choice.code == full.get(field.name)), "{}", field.name);
            }
        }
    }
}

#[test]
fn settings_survive_the_database() {
    let written = serde_json::to_string(&demo()).unwrap();
    assert_eq!(serde_json::from_str::<Settings>(&written).unwrap(), demo());
}

#[test]
fn a_cycle_from_before_gatherings_had_settings_has_the_usual_ones() {
    let mut written = serde_json::to_value(demo()).unwrap();
    assert!(written.as_object_mut().unwrap().remove("assembly").is_some());
    assert_eq!(serde_json::from_value::<Settings>(written).unwrap().assembly, AssemblySettings::default());
}

#[test]
fn money_may_be_grouped_and_shares_written_in_several_ways() {
    for text in ["30000000", "30 000 000", "30\u{a0}000\u{a0}000", "30\u{202f}000\u{202f}000"] {
        assert_eq!(typed(Group::Money, &[("fund", text)]).unwrap().money.fund, 30_000_000, "{text}");
    }
    for (text, cap) in
        [("1/3", 10_000_000), ("25%", 7_500_000), ("2,5 %", 750_000), ("2.25%", 675_000), ("1/1", 30_000_000)]
    {
        assert_eq!(typed(Group::Money, &[("cap", text)]).unwrap().money.cap_in_tenge(), cap, "{text}");
    }
}

#[test]
fn bad_input_is_answered_beside_its_field() {
    let witness_twice = format!("a.example {KEY}\nb.example {KEY}");
    let two_witnesses = format!("a.example {KEY}\nb.example {OTHER_KEY}");
    type Case<'a> = (Group, Vec<(&'static str, &'a str)>, (&'a str, &'a str));
    let cases: Vec<Case<'_>> = vec![
        (Group::Money, vec![("fund", "")], ("fund", "cycles-number-missing")),
        (Group::Money, vec![("fund", "0")], ("fund", "cycles-number-range")),
        (Group::Money, vec![("fund", "-5")], ("fund", "cycles-number-range")),
        (Group::Money, vec![("fund", "1e9")], ("fund", "cycles-number-range")),
        (Group::Money, vec![("fund", "99999999999999999999999")], ("fund", "cycles-number-range")),
        (Group::Money, vec![("fund", "thirty million")], ("fund", "cycles-number-range")),
        (Group::Money, vec![("cap", "third")], ("cap", "cycles-share-unreadable")),
        (Group::Money, vec![("cap", "4/3")], ("cap", "cycles-share-unreadable")),
        (Group::Money, vec![("cap", "1/0")], ("cap", "cycles-share-unreadable")),
        (Group::Money, vec![("cap", "101%")], ("cap", "cycles-share-unreadable")),
        (Group::Money, vec![("cap", "0,00001%")], ("cap", "cycles-share-unreadable")),
        (Group::Money, vec![("cap", "%")], ("cap", "cycles-share-unreadable")),
        (Group::Money, vec![("cap", "0%")], ("cap", "cycles-cap-nothing")),
        (Group::Proposals, vec![("minimum_age", "9")], ("minimum_age", "cycles-number-range")),
        (Group::Proposals, vec![("per_author", "0")], ("per_author", "cycles-number-range")),
        (Group::Assembly, vec![("notice_days", "0")], ("notice_days", "cycles-number-range")),
        (Group::Assembly, vec![("gathering_quorum", "0%")], ("gathering_quorum", "cycles-gathering-quorum-nothing")),
        (Group::Assembly, vec![("gathering_quorum", "ten")], ("gathering_quorum", "cycles-share-unreadable")),
        (Group::Assembly, vec![("session_quorum", "1/1")], ("session_quorum", "cycles-session-quorum-whole")),
        (Group::Assembly, vec![("most_projects", "0")], ("most_projects", "cycles-number-range")),
        (Group::Assembly, vec![("questions_close_days", "31")], ("questions_close_days", "cycles-number-range")),
        (Group::Proposals, vec![("collective_people", "1")], ("collective_people", "cycles-number-range")),
        (Group::Ballot, vec![("style", "smileys")], ("style", "cycles-choice-missing")),
        (Group::Ballot, vec![("most", "0")], ("most", "cycles-number-range")),
        (Group::Ballot, vec![("least", "4")], ("least", "cycles-least-above-most")),
        (Group::Ballot, vec![("style", "points"), ("most", "5"), ("each", "6")], ("each", "cycles-each-above-most")),
        (Group::Ballot, vec![("style", "ranking"), ("scores", "1, 2")], ("scores", "cycles-scores-unreadable")),
        (Group::Ballot, vec![("style", "ranking"), ("scores", "3, x")], ("scores", "cycles-scores-unreadable")),
        (Group::Ballot, vec![("style", "ranking"), ("scores", "")], ("scores", "cycles-scores-unreadable")),
        (Group::Ballot, vec![("minimum_ballots", "1")], ("minimum_ballots", "cycles-number-range")),
        (Group::Counting, vec![("method", "equal-shares")], ("method", "cycles-method-equal-shares-refused")),
        (Group::Counting, vec![("method", "")], ("method", "cycles-choice-missing")),
        (Group::Counting, vec![("rank_by", "luck")], ("rank_by", "cycles-choice-missing")),
        (Group::Counting, vec![("after_misfit", "")], ("after_misfit", "cycles-choice-missing")),
        (Group::Counting, vec![("minimum", "some")], ("minimum", "cycles-choice-missing")),
        (Group::Counting, vec![("minimum_votes", "0")], ("minimum_votes", "cycles-number-range")),
        (Group::Counting, vec![("minimum_share", "3")], ("minimum_share", "cycles-share-unreadable")),
        (Group::Counting, vec![("reserve_list", "501")], ("reserve_list", "cycles-number-range")),
        (Group::Council, vec![("size", "100")], ("size", "cycles-number-range")),
        (Group::Council, vec![("quorum", "0/3")], ("quorum", "cycles-quorum-nothing")),
        (Group::Council, vec![("size", "4")], ("trustees", "cycles-trustees-above-council")),
        (Group::Council, vec![("threshold", "6")], ("threshold", "cycles-threshold-above-trustees")),
        (Group::Council, vec![("threshold", "1")], ("threshold", "cycles-number-range")),
        (Group::Council, vec![("closing_quorum", "2")], ("closing_quorum", "cycles-closing-quorum-bounds")),
        (Group::Council, vec![("closing_quorum", "6")], ("closing_quorum", "cycles-closing-quorum-bounds")),
        (Group::Council, vec![("issuers", "3")], ("issuers", "cycles-choice-missing")),
        (Group::Witnesses, vec![("witness_keys", "a.example")], ("witness_keys", "cycles-witness-unreadable")),
        (Group::Witnesses, vec![("witness_keys", "a.example AAAA")], ("witness_keys", "cycles-witness-unreadable")),
        (Group::Witnesses, vec![("witness_keys", &witness_twice)], ("witness_keys", "cycles-witness-twice")),
        (
            Group::Witnesses,
            vec![("witness_keys", &two_witnesses), ("witness_quorum", "1")],
            ("witness_quorum", "cycles-witness-quorum-bounds"),
        ),
        (Group::Witnesses, vec![("witness_quorum", "1")], ("witness_quorum", "cycles-witness-quorum-bounds")),
        (Group::Calendar, vec![("time_zone", "Almaty")], ("time_zone", "cycles-time-zone-unknown")),
        (Group::Calendar, vec![("time_zone", "")], ("time_zone", "cycles-time-zone-unknown")),
        (Group::Calendar, vec![("holidays", "03-08\n32-01")], ("holidays", "cycles-holiday-unreadable")),
        (Group::Calendar, vec![("voting_days", "0")], ("voting_days", "cycles-number-range")),
        (Group::Calendar, vec![("objection_days", "21")], ("objection_days", "cycles-number-range")),
    ];
    for (group, changes, expected) in cases {
        let mistakes = typed(group, &changes).expect_err(&format!("{changes:?} is accepted"));
        let found: Vec<_> = mistakes.iter().map(|mistake| (mistake.field, mistake.message)).collect();
        assert!(found.contains(&expected), "{changes:?} gives {found:?}");
        let on_the_page = |field: &str| group.fields().iter().any(|shown| shown.name == field);
        assert!(mistakes.iter().all(|mistake| on_the_page(mistake.field)), "{found:?}");
    }
}

#[test]
fn all_mistakes_of_a_page_are_told_at_once() {
    let mistakes = typed(Group::Money, &[("fund", ""), ("cap", "x"), ("own_contribution", "y")]).unwrap_err();
    assert_eq!(mistakes.len(), 3);
}

#[test]
fn a_lower_closing_quorum_is_possible_and_known_to_be_weaker() {
    let settings = typed(Group::Council, &[("closing_quorum", "3")]).unwrap();
    assert!(!settings.council.closing_is_safe());
}

#[test]
fn money_for_small_villages_stands_in_the_rule_only_if_there_is_some() {
    let without = demo().counting.rule(30_000_000, vec!["P10".to_owned()]);
    assert!(without.reserved.is_empty());
    let settings = typed(Group::Counting, &[("village_reserve", "10%")]).unwrap();
    let rule = settings.counting.rule(30_000_000, vec!["P06".to_owned(), "P10".to_owned()]);
    assert_eq!((rule.reserved[0].amount, rule.reserved[0].members.len()), (3_000_000, 2));
}

#[test]
fn any_text_in_any_field_is_answered_without_panic() {
    let texts =
        ["", " ", "\u{0}", "%", "/", "1/", "/1", "-", "999999999999999999999", "١", "½", "\u{202e}1", "1.%", ".1%"];
    for group in Group::ALL {
        for field in group.fields() {
            for text in texts {
                let read = typed(group, &[(field.name, text)]);
                assert!(read.is_ok() || read.is_err_and(|mistakes| !mistakes.is_empty()));
            }
        }
    }
}
