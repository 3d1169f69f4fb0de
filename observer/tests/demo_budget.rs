//! `examples/sarzhailau.pb`, the budget that ships with the project, is made here. The district is
//! fictional, and so are its ballots: drawn from a fixed seed so that the totals are exactly those
//! of the story that documentation and demo tell, with each village leaning to its own projects.
//!
//! After a change: `ORTAQ_WRITE_EXAMPLES=1 cargo test -p ortaq-observer --test demo_budget`.

#![cfg(test)]

use std::collections::BTreeSet;
use std::env;
use std::fmt::Write;
use std::fs;
use std::path::Path;

struct Project {
    id: &'static str,
    village: usize,
    cost: u64,
    votes: usize,
    category: &'static str,
    name: &'static str,
}

const fn project(
    id: &'static str,
    village: usize,
    cost: u64,
    votes: usize,
    category: &'static str,
    name: &'static str,
) -> Project {
    Project { id, village, cost: cost * 1000, votes, category, name }
}

const PROJECTS: [Project; 13] = [
    project("P01", 0, 5000, 251, "lighting", "Street lighting, Abai Street, 1.8 km, 32 lamps"),
    project("P02", 0, 10_000, 214, "sport", "Mini football pitch by the school"),
    project("P03", 1, 9000, 247, "water", "Borehole and water kiosk"),
    project("P04", 2, 5900, 133, "roads", "Small bridge repair, Aryq Street"),
    project("P05", 0, 6600, 121, "culture", "Village club, roof and facade"),
    project("P06", 3, 2400, 61, "farming", "Livestock handling chute and pen"),
    project("P07", 1, 6300, 176, "children", "Children's playground"),
    project("P08", 0, 5750, 133, "roads", "Pavement on the way to school, 420 m"),
    project("P09", 2, 3500, 98, "memorial", "Cemetery fence, 900 m"),
    project("P10", 3, 1750, 72, "energy,health", "Solar power and Wi-Fi at the medical post"),
    project("P11", 1, 8900, 118, "roads", "Gravel street, 1.1 km"),
    project("P12", 0, 3350, 44, "cleanliness", "Eight sites for waste containers"),
    project("P13", 2, 4500, 91, "water,farming", "Irrigation ditch clearing, 2.4 km"),
];

/// Villages with the number of ballots from each: 608 of 1,600 voters.
const VILLAGES: [(&str, usize); 4] = [("Saryzhailau", 322), ("Qyzyltal", 148), ("Aqbastau", 88), ("Besqudyq", 50)];
const METHODS: [(&str, usize); 3] = [("internet", 251), ("assisted", 122), ("paper", 235)];
/// How many ballots approve one, two and three projects: 1,759 approvals.
const LENGTHS: [(usize, usize); 3] = [(1, 17), (2, 31), (3, 560)];
const HEAD: &str = "META
key;value
description;Participatory budget of a rural district, fictional
country;Kazakhstan
unit;Tanbaly District, Turkistan Region
subunit;Saryzhailau Rural District
instance;2026
num_projects;13
num_votes;608
budget;30000000
currency;KZT
vote_type;approval
rule;greedy-threshold
min_project_score_threshold;48
min_length;1
max_length;3
date_begin;01.06.2026
date_end;14.06.2026
language;en
edition;1
comment;#1: Fictional: the district, its projects and its ballots are made up.
";

struct Ballot {
    village: usize,
    length: usize,
    chosen: BTreeSet<usize>,
}

impl Ballot {
    fn is_open_to(&self, project: usize) -> bool {
        self.chosen.len() < self.length && !self.chosen.contains(&project)
    }
}

/// SplitMix64 (Steele, Lea and Flood 2014), which needs no crate to stay the same for ever.
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).unwrap()
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

fn spread<T: Copy>(counts: &[(T, usize)], draws: &mut Draws) -> Vec<T> {
    let mut all: Vec<T> = counts.iter().flat_map(|&(value, count)| std::iter::repeat_n(value, count)).collect();
    draws.shuffle(&mut all);
    all
}

/// Ballots whose totals are exactly the projects' votes.
fn ballots(draws: &mut Draws) -> Vec<Ballot> {
    let villages: Vec<(usize, usize)> =
        VILLAGES.iter().enumerate().map(|(index, &(_, count))| (index, count)).collect();
    let mut ballots: Vec<Ballot> = spread(&villages, draws)
        .into_iter()
        .zip(spread(&LENGTHS, draws))
        .map(|(village, length)| Ballot { village, length, chosen: BTreeSet::new() })
        .collect();
    let mut left: Vec<usize> = PROJECTS.iter().map(|project| project.votes).collect();
    for ballot in &mut ballots {
        while ballot.chosen.len() < ballot.length {
            let Some(project) = draw_project(ballot, &left, draws) else {
                break;
            };
            ballot.chosen.insert(project);
            left[project] -= 1;
        }
    }
    for (project, votes) in left.into_iter().enumerate() {
        for _ in 0..votes {
            place(project, &mut ballots);
        }
    }
    ballots
}

/// A project by what is left of its votes, five times as likely in the voter's own village.
fn draw_project(ballot: &Ballot, left: &[usize], draws: &mut Draws) -> Option<usize> {
    let weight = |project: usize| match ballot.is_open_to(project) {
        true if PROJECTS[project].village == ballot.village => 5 * left[project],
        true => left[project],
        false => 0,
    };
    let total: usize = (0..PROJECTS.len()).map(weight).sum();
    let mut draw = (total > 0).then(|| draws.below(total))?;
    (0..PROJECTS.len()).find(|&project| {
        let found = draw < weight(project);
        draw = draw.saturating_sub(weight(project));
        found
    })
}

/// Puts one more vote for a project on a ballot with room; where only ballots that have it already
/// have room, another ballot takes it and hands one of its own over.
fn place(project: usize, ballots: &mut [Ballot]) {
    if let Some(ballot) = ballots.iter_mut().find(|ballot| ballot.is_open_to(project)) {
        ballot.chosen.insert(project);
        return;
    }
    let roomy = ballots.iter().position(|ballot| ballot.chosen.len() < ballot.length).unwrap();
    let (giver, given) = ballots
        .iter()
        .enumerate()
        .filter(|(_, ballot)| !ballot.chosen.contains(&project))
        .find_map(|(index, ballot)| {
            let given = ballot.chosen.iter().find(|&&one| ballots[roomy].is_open_to(one))?;
            Some((index, *given))
        })
        .unwrap();
    ballots[giver].chosen.remove(&given);
    ballots[giver].chosen.insert(project);
    ballots[roomy].chosen.insert(given);
}

fn file() -> String {
    let mut draws = Draws(2026);
    let mut text = HEAD.to_owned();
    text.push_str("PROJECTS\nproject_id;cost;votes;name;category;neighborhood\n");
    for project in &PROJECTS {
        let Project { id, village, cost, votes, category, name } = project;
        let village = VILLAGES[*village].0;
        writeln!(text, "{id};{cost};{votes};{name};{category};{village}").unwrap();
    }
    text.push_str("VOTES\nvoter_id;voting_method;neighborhood;vote\n");
    let methods = spread(&METHODS, &mut draws);
    for (number, (ballot, method)) in ballots(&mut draws).iter().zip(methods).enumerate() {
        let village = VILLAGES[ballot.village].0;
        let mut chosen: Vec<&str> = ballot.chosen.iter().map(|&one| PROJECTS[one].id).collect();
        draws.shuffle(&mut chosen);
        writeln!(text, "{};{method};{village};{}", number + 1, chosen.join(",")).unwrap();
    }
    text
}

#[test]
fn the_demo_budget_is_the_one_that_is_made_here() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/sarzhailau.pb");
    if env::var_os("ORTAQ_WRITE_EXAMPLES").is_some() {
        fs::write(&path, file()).unwrap();
    }
    assert_eq!(fs::read_to_string(path).unwrap(), file());
}

#[test]
fn its_ballots_have_the_totals_of_the_story() {
    let parsed = ortaq_rules::pabulib::parse(file().as_bytes()).unwrap();
    assert!(parsed.notes.is_empty(), "{:?}", parsed.notes);
    let votes: Vec<u64> = PROJECTS.iter().map(|project| project.votes as u64).collect();
    assert_eq!(parsed.instance.scores(), votes);
    let lengths: Vec<usize> = parsed.instance.ballots.iter().map(|ballot| ballot.choices.len()).collect();
    assert_eq!(lengths.len(), 608);
    assert!(lengths.iter().all(|length| (1..=3).contains(length)));
    assert_eq!(lengths.iter().sum::<usize>(), 1759);
}
