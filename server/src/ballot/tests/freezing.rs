//! The checks and the protocol say the same: a plan without a red check becomes a definition that can be frozen, and
//! one that is red for a reason of the protocol does not.

use ortaq_crypto::definition::{CouncilKeys, Definition, Facts as LogFacts, MemberKey, PROTOCOL, Roll, Tally};
use ortaq_crypto::encoding::base64::{Blob, Bytes, Optional};
use ortaq_crypto::entry::{Council, Cycle as CycleEntry, Id, Natural, Witnesses};
use ortaq_crypto::hash::{point, text};
use ortaq_crypto::style::{BallotStyle, System};
use ortaq_crypto::{group, hash};
use ortaq_rules::Share;
use ortaq_rules::greedy::MinimumVotes;
use proptest::prelude::*;

use super::super::model::{Facts, Plan, Problem, Severity, Shown, assemble, examine};
use super::{cycle, freezing, project, two_villages};
use crate::cycles::Cycle;
use crate::cycles::model::Phase;

/// A vote that somebody made up.
#[derive(Clone, Debug)]
struct MadeUp {
    cycle: Cycle,
    shortlist: Vec<Shown>,
    lines: Option<u64>,
}

fn styles() -> impl Strategy<Value = BallotStyle> {
    prop_oneof![
        (0..4_u32, 0..7_u32).prop_map(|(min, max)| BallotStyle::Approval { min, max }),
        (0..4_u32, 0..9_u32, prop_oneof![0..5_u32, Just(4_000_000)]).prop_map(|(min, max, each)| BallotStyle::Points {
            min,
            max: max.max(each.min(8)),
            each
        }),
        Just(BallotStyle::Points { min: 0, max: 5_000_000, each: 4_000_000 }),
        Just(BallotStyle::Knapsack {}),
        prop::collection::vec(0..4_u32, 0..4).prop_map(|scores| BallotStyle::Ranking { scores }),
    ]
}

fn shares() -> impl Strategy<Value = Share> {
    (0..3_u64, prop_oneof![9 => 1..5_u64, 1 => Just(0_u64)])
        .prop_map(|(numerator, denominator)| Share { numerator, denominator })
}

fn minima() -> impl Strategy<Value = MinimumVotes> {
    prop_oneof![
        Just(MinimumVotes::None),
        (0..100_u64).prop_map(|votes| MinimumVotes::Votes { votes }),
        shares().prop_map(|share| MinimumVotes::ShareOfRoll { share }),
        (prop_oneof![0..100_u64, Just(1 << 53)], shares())
            .prop_map(|(votes, share)| MinimumVotes::Lesser { votes, share }),
    ]
}

prop_compose! {
    fn votes()(
        costs in prop::collection::vec(prop_oneof![8 => 1..10_i64, 1 => 25..40_i64, 1 => Just(0)], 0..6),
        style in styles(),
        minimum in minima(),
        reserve in shares(),
        fund in prop_oneof![8 => Just(30_000_000_u64), 1 => Just(0), 1 => Just(1 << 53)],
        lines in prop_oneof![6 => (1..3_000_u64).prop_map(Some), 1 => Just(None), 1 => Just(Some(0)), 1 => Just(Some(10_000_001)), 1 => Just(Some(2_000_000))],
        minimum_ballots in prop_oneof![6 => 2..20_u64, 1 => 0..2_u64],
        dates in prop_oneof![8 => Just(true), 1 => Just(false)],
        all_named in prop_oneof![8 => Just(true), 1 => Just(false)],
    ) -> MadeUp {
        let mut cycle = cycle();
        cycle.settings.money.fund = fund;
        cycle.settings.ballot.style = style;
        cycle.settings.ballot.minimum_ballots = minimum_ballots;
        cycle.settings.counting.minimum = minimum;
        cycle.settings.counting.village_reserve = reserve;
        if !dates {
            let opens = cycle.schedule.start(Phase::Voting).unwrap();
            cycle.schedule.set(Phase::Count, opens);
        }
        if !all_named {
            cycle.roster = None;
        }
        let shortlist = (1..).zip(costs).map(|(number, cost)| project(number, cost * 1_000_000)).collect();
        MadeUp { cycle, shortlist, lines }
    }
}

/// What the log would say before this definition, with made-up keys.
fn entry(cycle: &Cycle) -> CycleEntry {
    let council = &cycle.settings.council;
    CycleEntry {
        protocol: PROTOCOL.to_owned(),
        origin: Id::try_from("budget.example/2027".to_owned()).unwrap(),
        log_key: Bytes([1; 32]),
        nonce: Bytes([2; 32]),
        election: Bytes([3; 32]),
        previous: String::new(),
        rules: Optional(None),
        council: Council { size: council.size, quorum: council.quorum_in_members() },
        trustees: (1..=council.trustees).collect(),
        threshold: council.threshold,
        closing_quorum: council.closing_quorum,
        issuers: council.issuers,
        witnesses: Witnesses { quorum: 0, keys: Vec::new() },
    }
}

fn key(role: u8, index: u32) -> Bytes<32> {
    Bytes(hash::h256("made-up", &[&[role], &index.to_be_bytes()]))
}

/// Whether the protocol freezes a definition of this plan.
fn is_frozen(cycle: &Cycle, plan: &Plan, lines: u64) -> bool {
    let first = entry(cycle);
    let (Ok(options), Ok(budget)) = (plan.ballot_options(), Natural::try_from(plan.budget)) else { return false };
    let (Ok(opens), Ok(closes)) = (Natural::try_from(plan.opens), Natural::try_from(plan.closes)) else {
        return false;
    };
    let Ok(system) = System::new(&plan.style, &plan.costs(), plan.budget, lines) else {
        return false;
    };
    let keys: Vec<_> = (0..=options.len()).map(|number| point("made-up", &[&number.to_be_bytes()])).collect();
    let trustees: Vec<_> = (1..=first.council.size.min(5)).map(|index| key(1, index)).collect();
    let council: Vec<_> = (1..=first.council.size).map(|index| MemberKey { index, key: key(2, index) }).collect();
    let issuers: Vec<_> = (1..=first.issuers).map(|index| key(3, index)).collect();
    let definition = Definition {
        protocol: first.protocol.clone(),
        origin: first.origin.clone(),
        log_key: first.log_key,
        election: first.election,
        tally: Tally::Sums,
        options,
        budget,
        style: plan.style.clone(),
        bits: u32::try_from(system.bits()).unwrap(),
        system: Bytes(system.hash()),
        attempt: 1,
        transcript: Bytes([4; 32]),
        lot_key: Bytes(group::encode(&keys[0])),
        keys: Blob(group::encode_all(&keys[1..])),
        threshold: first.threshold,
        trustees: trustees.clone(),
        council: CouncilKeys { quorum: first.council.quorum, keys: council.clone() },
        issuers: issuers.clone(),
        roll: Roll { lines: Natural(lines), root: Bytes([5; 32]) },
        rule: plan.rule.clone(),
        opens,
        closes,
        minimum_ballots: Natural(plan.minimum_ballots),
        witnesses: first.witnesses.clone(),
        booth: Bytes([6; 32]),
        texts: Optional(Some(text(&[7; 32], &plan.texts()))),
    };
    let facts = LogFacts {
        cycle: &first,
        council,
        trustees,
        roll_issuers: issuers.iter().map(|key| key.0).collect(),
        issuers,
        roll: Some((lines, [5; 32])),
        ceremony: Some((1, [4; 32], &keys)),
    };
    definition.check(&facts).is_ok()
}

fn look(vote: &MadeUp) -> (Plan, Vec<Problem>) {
    let plan = assemble(&vote.cycle, &vote.shortlist, &two_villages());
    let facts = Facts { lines: vote.lines, ..Facts::default() };
    let problems = examine(&vote.cycle, &vote.shortlist, &plan, &facts, freezing(&vote.cycle));
    (plan, problems)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_checks_say_what_the_protocol_does(vote in votes()) {
        let (plan, problems) = look(&vote);
        let frozen = is_frozen(&vote.cycle, &plan, vote.lines.unwrap_or_default());
        let is_red = problems.iter().any(|problem| problem.severity() == Severity::Red);
        let is_red_by_protocol = problems.iter().any(Problem::is_of_protocol);
        prop_assert!(is_red || !is_red_by_protocol);
        if !is_red {
            prop_assert!(frozen, "nothing is red, but the protocol refuses it: {vote:?}");
        }
        prop_assert_eq!(is_red_by_protocol, !frozen, "{:?}", problems);
    }
}

#[test]
fn a_usual_ballot_has_nothing_red_and_is_frozen() {
    let vote = MadeUp { cycle: cycle(), shortlist: super::shortlist(), lines: Some(1_600) };
    let (plan, problems) = look(&vote);
    assert_eq!(problems, []);
    assert!(is_frozen(&vote.cycle, &plan, 1_600));
}
