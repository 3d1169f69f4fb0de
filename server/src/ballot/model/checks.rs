//! Looking a ballot through: everything that keeps it from being frozen, or that somebody should know first.

use ortaq_crypto::definition::MAX_LINES;
use ortaq_crypto::entry::{Label, Natural};
use ortaq_crypto::style::{BallotStyle, System};
use ortaq_rules::greedy::{self, GreedySettings, MinimumVotes};
use ortaq_rules::{Share, Tallied, TieOrder, Totals};

use super::{Plan, Problem, Shown};
use crate::clock::Moment;
use crate::cycles::{Cycle, Phase};
use crate::i18n::Language;
use crate::proposals::model::{LONGEST_SUMMARY, LONGEST_TITLE};

/// The most characters of the sentence on a card.
pub const LONGEST_ON_CARD: usize = LONGEST_SUMMARY;
/// The languages that every card must have: both languages of the law.
const NEEDED: [Language; 2] = [Language::Kazakh, Language::Russian];

/// What is known besides the cycle and its shortlist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// People on the roll; none if it has not been brought.
    pub lines: Option<u64>,
    /// Requests to correct it that nobody has decided.
    pub open_corrections: i64,
    /// The codes of proposals that could still be shortlisted or are still looked at.
    pub undecided: Vec<String>,
}

/// Everything that is wrong, by topic.
#[must_use]
pub fn examine(cycle: &Cycle, shortlist: &[Shown], plan: &Plan, facts: &Facts, now: Moment) -> Vec<Problem> {
    let mut problems = Vec::new();
    problems.extend(number_of_projects(plan));
    problems.extend((!facts.undecided.is_empty()).then(|| Problem::Undecided(facts.undecided.clone())));
    problems.extend(money(cycle, shortlist, plan));
    problems.extend(style(plan, facts.lines));
    problems.extend(rule(plan, facts.lines));
    shortlist.iter().for_each(|shown| problems.extend(texts(shown)));
    problems.extend(
        shortlist.iter().filter(|shown| shown.photo.is_none()).map(|shown| Problem::NoPhoto { number: shown.number }),
    );
    problems.extend(dates(cycle, plan, now));
    problems.extend(people(cycle));
    problems.extend(roll(cycle, facts));
    problems.sort_by_key(Problem::topic);
    problems
}

fn number_of_projects(plan: &Plan) -> Vec<Problem> {
    let unwritable = plan.ballot_options().is_err().then_some(Problem::Unwritable);
    let count = match plan.options.len() {
        0 => Some(Problem::NothingShortlisted),
        1 => Some(Problem::OnlyOne),
        _ => None,
    };
    count.into_iter().chain(unwritable).collect()
}

fn money(cycle: &Cycle, shortlist: &[Shown], plan: &Plan) -> Vec<Problem> {
    let no_fund = (plan.budget == 0 || Natural::try_from(plan.budget).is_err()).then_some(Problem::NoFund);
    let cap = cycle.settings.money.cap_in_tenge();
    let of = |shown: &Shown| {
        let number = shown.number;
        match u64::try_from(shown.request).unwrap_or_default() {
            0 => Some(Problem::AsksNothing { number }),
            cost if cost > cap => Some(Problem::AboveCap { number, cost, cap }),
            _ => None,
        }
    };
    no_fund.into_iter().chain(shortlist.iter().filter_map(of)).collect()
}

/// The protocol itself says whether the style suits the projects. Without a roll it is asked as if one person voted.
fn style(plan: &Plan, lines: Option<u64>) -> Vec<Problem> {
    let mut problems = Vec::new();
    if !plan.options.is_empty() {
        let system = System::new(&plan.style, &plan.costs(), plan.budget, lines.unwrap_or(1));
        problems.extend(system.err().map(Problem::Style));
    }
    if problems.is_empty() && plan.options.len() > 1 && leaves_no_choice(&plan.style, plan.options.len()) {
        problems.push(Problem::NoChoice);
    }
    if plan.minimum_ballots < 2 || Natural::try_from(plan.minimum_ballots).is_err() {
        problems.push(Problem::MinimumBallots);
    }
    if let Some(lines) = lines.filter(|lines| *lines > 0 && plan.minimum_ballots > *lines) {
        problems.push(Problem::MinimumAboveRoll { minimum: plan.minimum_ballots, lines });
    }
    problems
}

/// Whether there is one ballot only besides the empty one: all options must be given all that they can take.
fn leaves_no_choice(style: &BallotStyle, options: usize) -> bool {
    let room = |each: u32| u64::try_from(options).unwrap_or(u64::MAX).saturating_mul(u64::from(each));
    match style {
        BallotStyle::Approval { min, .. } => u64::from(*min) == room(1),
        BallotStyle::Points { min, each, .. } => u64::from(*min) == room(*each),
        BallotStyle::Knapsack {} | BallotStyle::Ranking { .. } => false,
    }
}

/// The rule is tried on totals of zero, as freezing does: that finds every contradiction.
fn rule(plan: &Plan, lines: Option<u64>) -> Vec<Problem> {
    let project = |option: &super::PlannedOption| Tallied {
        id: option.id.clone(),
        cost: option.cost,
        votes: 0,
        categories: Vec::new(),
        village: None,
    };
    let projects = plan.options.iter().map(project).collect();
    let totals = Totals { budget: plan.budget, roll: lines.unwrap_or(1), ballots: 0, projects };
    let order = TieOrder::by_id(plan.options.iter().map(|option| option.id.as_str()));
    let contradiction = greedy::fund(&totals, &plan.rule, &order).err().map(Problem::Rule);
    let unwritable = (!is_writable(&plan.rule)).then_some(Problem::RuleUnwritable);
    contradiction.into_iter().chain(unwritable).collect()
}

/// Whether the log can hold the rule's numbers and labels.
fn is_writable(rule: &GreedySettings) -> bool {
    let share = |share: Share| vec![share.numerator, share.denominator];
    let minimum = match rule.minimum {
        MinimumVotes::None => Vec::new(),
        MinimumVotes::Votes { votes } => vec![votes],
        MinimumVotes::ShareOfRoll { share: part } => share(part),
        MinimumVotes::Lesser { votes, share: part } => [vec![votes], share(part)].concat(),
    };
    let reserved = rule.reserved.iter().map(|reserved| reserved.amount);
    let mut numbers = minimum.into_iter().chain(reserved).chain([rule.reserve_list]);
    let mut labels = rule.reserved.iter().map(|reserved| reserved.label.clone());
    numbers.all(|number| Natural::try_from(number).is_ok()) && labels.all(|label| Label::try_from(label).is_ok())
}

fn texts(shown: &Shown) -> Vec<Problem> {
    let number = shown.number;
    let mut problems = Vec::new();
    for language in Language::ALL {
        let words = shown.words.get(&language);
        let length = |text: Option<&String>| text.map_or(0, |text| text.trim().chars().count());
        let (title, summary) = (length(words.map(|words| &words.title)), length(words.map(|words| &words.summary)));
        let is_needed = NEEDED.contains(&language);
        match title {
            0 if is_needed => problems.push(Problem::TitleMissing { number, language }),
            length if length > LONGEST_TITLE => problems.push(Problem::TitleLong { number, language, length }),
            _ => {}
        }
        match summary {
            0 if is_needed => problems.push(Problem::SummaryMissing { number, language }),
            length if length > LONGEST_ON_CARD => problems.push(Problem::SummaryLong { number, language, length }),
            _ => {}
        }
    }
    problems
}

fn dates(cycle: &Cycle, plan: &Plan, now: Moment) -> Vec<Problem> {
    if plan.opens == 0 || plan.opens >= plan.closes || Natural::try_from(plan.closes).is_err() {
        return vec![Problem::VotingDates];
    }
    let (Some(letters), Some(voting)) = (cycle.schedule.start(Phase::Letters), cycle.schedule.start(Phase::Voting))
    else {
        return vec![Problem::VotingDates];
    };
    if cycle.phase >= Phase::Letters {
        return Vec::new();
    }
    let needed = cycle.settings.calendar.lengths.letters_days;
    let days = cycle.settings.calendar.calendar().days_between(now.max(letters), voting);
    (days < i64::from(needed)).then_some(Problem::LettersTime { days, needed }).into_iter().collect()
}

fn people(cycle: &Cycle) -> Vec<Problem> {
    let council = &cycle.settings.council;
    let roster = cycle.roster.clone().unwrap_or_default();
    let (members, trustees) = (roster.members.len(), roster.trustees().len());
    let differs = |named: usize, needed: u32| u32::try_from(named) != Ok(needed);
    let members = differs(members, council.size).then_some(Problem::Members { named: members, needed: council.size });
    let trustees =
        differs(trustees, council.trustees).then_some(Problem::Trustees { named: trustees, needed: council.trustees });
    let issuer = (council.issuers == 2 && roster.second_issuer.is_none()).then_some(Problem::SecondIssuer);
    [members, trustees, issuer].into_iter().flatten().collect()
}

fn roll(cycle: &Cycle, facts: &Facts) -> Vec<Problem> {
    let brought = match facts.lines {
        None | Some(0) => Some(Problem::RollMissing),
        Some(lines) if lines > MAX_LINES => Some(Problem::RollTooLong),
        Some(_) => None,
    };
    let waiting = match facts.open_corrections {
        0 => None,
        open if cycle.phase <= Phase::RollCheck => Some(Problem::OpenCorrections(open)),
        open => Some(Problem::LeftCorrections(open)),
    };
    brought.into_iter().chain(waiting).collect()
}
