//! Messy files as cities publish them, and refusals that name line and field.

use super::*;
use crate::model::VoteType;

const HEAD: &str = "META\nkey;value\ndescription;d\ncountry;c\nunit;u\ninstance;2026\n\
    num_projects;2\nnum_votes;3\nrule;greedy\ndate_begin;2026\ndate_end;2026\n";

/// A file of two projects: lines 12 and 13 are budget and vote type, 16 and 17 the projects.
fn file(vote_type: &str, votes: &str) -> String {
    format!(
        "{HEAD}budget;100.50\nvote_type;{vote_type}\nPROJECTS\n\
         project_id;cost;name;category;district\na;40;Well;water,health;North\nb;60.5;Road;;\n\
         VOTES\n{votes}"
    )
}

fn points(parsed: &Parsed) -> Vec<Vec<(u32, u64)>> {
    let ballots = parsed.instance.ballots.iter();
    let pairs = |ballot: &crate::Ballot| {
        ballot
            .choices
            .iter()
            .map(|choice| (choice.project, choice.points))
            .collect()
    };
    ballots.map(pairs).collect()
}

fn refused(text: &str) -> ParseError {
    parse(text.as_bytes()).unwrap_err()
}

#[test]
fn money_is_exact() {
    let parsed = parse(file("approval", "voter_id;vote\n1;a,b\n2;\n3;b\n").as_bytes()).unwrap();
    let instance = &parsed.instance;
    assert_eq!(
        (instance.decimals, instance.budget, instance.currency_unit()),
        (1, 1_005, 10)
    );
    assert_eq!(instance.projects[1].cost, 605);
    assert_eq!(instance.projects[0].categories, ["water", "health"]);
    assert_eq!(instance.projects[0].village.as_deref(), Some("North"));
    assert_eq!(
        (instance.supporters(), instance.ballots.len()),
        (vec![1, 2], 3)
    );
    assert_eq!(parsed.notes, []);
}

#[test]
fn all_vote_types_score() {
    for (vote_type, votes, expected) in [
        (
            "choose-1",
            "voter_id;vote\n1;a\n2;b\n3;\n",
            vec![vec![(0, 1)], vec![(1, 1)], vec![]],
        ),
        (
            "ordinal",
            "voter_id;vote\n1;b,a\n2;a\n3;\n",
            vec![vec![(1, 2), (0, 1)], vec![(0, 2)], vec![]],
        ),
        (
            "cumulative",
            "voter_id;vote;points\n1;a,b;3,1\n2;b;4\n3;;\n",
            vec![vec![(0, 3), (1, 1)], vec![(1, 4)], vec![]],
        ),
        (
            "scoring",
            "voter_id;vote;points\n1;a;0.5\n2;b;2\n3;b;0\n",
            vec![vec![(0, 5)], vec![(1, 20)], vec![(1, 0)]],
        ),
    ] {
        let parsed = parse(file(vote_type, votes).as_bytes()).unwrap();
        assert_eq!(points(&parsed), expected, "{vote_type}");
    }
}

#[test]
fn oddities_are_noted_and_read() {
    let text = format!(
        "\u{feff}{}",
        file(
            "choose-1",
            "voter_id;vote;x\n1;a,a;\"q\" r\n1;b,a\n3;a;;more\n"
        )
    );
    let parsed = parse(
        text.replace('\n', "\r\n")
            .replace("60.5", "60,5")
            .as_bytes(),
    )
    .unwrap();
    let kinds: Vec<(usize, &NoteKind)> = parsed
        .notes
        .iter()
        .map(|note| (note.line, &note.kind))
        .collect();
    let twice = NoteKind::ProjectNamedTwice {
        project: "a".to_owned(),
    };
    let long = NoteKind::TooManyProjects {
        allowed: 1,
        found: 2,
    };
    assert_eq!(
        kinds,
        [
            (1, &NoteKind::ByteOrderMark),
            (17, &NoteKind::DecimalComma),
            (20, &NoteKind::StrayQuote),
            (20, &twice),
            (21, &NoteKind::MissingFields),
            (21, &NoteKind::VoterTwice),
            (21, &long),
            (22, &NoteKind::ExtraFields),
        ]
    );
    assert_eq!(points(&parsed)[0], [(0, 1)]);
}

#[test]
fn stated_counts_are_compared() {
    let text = file("approval", "voter_id;vote\n1;a\n")
        .replace("cost;name;category;district", "cost;votes;score")
        .replace("40;Well;water,health;North", "40;1;2")
        .replace("60.5;Road;;", "60.5;many;");
    let parsed = parse(text.as_bytes()).unwrap();
    let found: Vec<(usize, &str, &NoteKind)> = parsed
        .notes
        .iter()
        .map(|note| (note.line, note.field.as_str(), &note.kind))
        .collect();
    assert_eq!(
        found,
        [
            (
                8,
                "num_votes",
                &NoteKind::CountDiffers {
                    stated: 3,
                    counted: 1
                }
            ),
            (
                16,
                "score",
                &NoteKind::CountDiffers {
                    stated: 2,
                    counted: 1
                }
            ),
            (17, "votes", &NoteKind::UnreadableNumber),
        ]
    );
}

#[test]
fn refusals_name_line_and_field() {
    let good = file("cumulative", "voter_id;vote;points\n1;a;3\n2;b;1\n3;b;1\n");
    let text = |found: &str| found.to_owned();
    let cases = [
        (
            "budget;100.50",
            "budget;ten",
            12,
            "budget",
            Problem::NotANumber { found: text("ten") },
        ),
        ("budget;100.50\n", "", 1, "budget", Problem::Missing),
        (
            "cumulative",
            "sortition",
            13,
            "vote_type",
            Problem::UnknownVoteType {
                found: text("sortition"),
            },
        ),
        (
            "PROJECTS",
            "PROJECT",
            21,
            "PROJECTS",
            Problem::MissingSection,
        ),
        (
            "project_id;",
            "project;",
            15,
            "project_id",
            Problem::Missing,
        ),
        (
            "a;40",
            "b;40",
            17,
            "project_id",
            Problem::DuplicateProject { project: text("b") },
        ),
        (
            "b;60.5",
            "b;-1",
            17,
            "cost",
            Problem::NotANumber { found: text("-1") },
        ),
        (
            "2;b;1",
            "2;c;1",
            21,
            "vote",
            Problem::UnknownProject { project: text("c") },
        ),
        (
            "2;b;1",
            "2;b;1,2",
            21,
            "points",
            Problem::PointsDiffer {
                points: 2,
                projects: 1,
            },
        ),
        (
            "2;b;1",
            "2;b;-1",
            21,
            "points",
            Problem::NotANumber { found: text("-1") },
        ),
        (
            "VOTES\n",
            "VOTES\nVOTES\n",
            19,
            "VOTES",
            Problem::DuplicateSection,
        ),
        ("META\n", "x\nMETA\n", 1, "", Problem::TextBeforeSections),
    ];
    for (from, to, line, field, problem) in cases {
        let expected = ParseError {
            line,
            field: field.to_owned(),
            problem,
        };
        let found = refused(&good.replacen(from, to, 1));
        if from == "PROJECTS" {
            assert_eq!(
                (&found.field, &found.problem),
                (&expected.field, &expected.problem)
            );
        } else {
            assert_eq!(found, expected, "{from:?} became {to:?}");
        }
    }
    let mut bytes = good.into_bytes();
    bytes[40] = 0xff;
    assert_eq!(parse(&bytes).unwrap_err().problem, Problem::NotUtf8);
}

#[test]
fn amounts_beyond_64_bits_are_refused() {
    let text =
        file("approval", "voter_id;vote\n1;a\n").replace("b;60.5", "b;60.000000000000000001");
    let text = text.replace("a;40", "a;400");
    assert_eq!(refused(&text).field, "cost");
}

#[test]
fn unknown_columns_and_keys_survive_the_round_trip() {
    let votes = "voter_id;vote;sex;note\n1;a;F;\"x;y \"\"z\"\"\"\n2;b;M;\n3;a;;\n";
    let text = file("approval", votes).replace("rule;greedy", "rule;greedy\nweather;fair");
    let first = parse(text.as_bytes()).unwrap();
    let second = parse(write(&first.document).as_bytes()).unwrap();
    assert_eq!(first.document, second.document);
    assert_eq!(first.instance, second.instance);
    assert_eq!(second.document.meta_value("weather"), Some("fair"));
    assert_eq!(second.document.votes.rows[0].fields[3], "x;y \"z\"");
}

#[test]
fn instances_become_documents() {
    let text = file(
        "cumulative",
        "voter_id;vote;points\n1;a,b;3,1\n2;b;0.5\n3;;\n",
    );
    let first = parse(text.as_bytes()).unwrap();
    let document = Document::from_instance(&first.instance, &[("unit", "u"), ("budget", "9")]);
    let second = parse(write(&document).as_bytes()).unwrap();
    assert_eq!(first.instance, second.instance);
    assert_eq!(second.document.meta_value("budget"), Some("100.5"));
    assert_eq!(second.instance.vote_type, VoteType::Cumulative);
}

#[test]
fn amounts_are_written_without_needless_zeros() {
    assert_eq!(format_amount(1_005, 1), "100.5");
    assert_eq!(format_amount(5, 2), "0.05");
    assert_eq!(format_amount(1_000, 2), "10");
    assert_eq!(format_amount(0, 0), "0");
}
