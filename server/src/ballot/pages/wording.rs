//! Which texts say what about a ballot.

use ortaq_crypto::style::{BallotStyle, Infeasible};
use ortaq_rules::greedy::GreedyError;

use super::super::model::{Change, LONGEST_ON_CARD, Mend, Plan, Problem, Topic};
use super::Place;
use crate::i18n::{Language, Message, Value};
use crate::proposals::model::{LONGEST_TITLE, code};

fn tenge(amount: u64) -> Value {
    Value::money(i64::try_from(amount).unwrap_or(i64::MAX))
}

fn of(id: &'static str, number: i64) -> Message {
    Message::new(id).with("project", code(number))
}

/// A problem in words, with what is to be done.
pub(super) fn problem(problem: &Problem, plan: &Plan) -> Message {
    match problem {
        Problem::NothingShortlisted => Message::new("ballot-problem-nothing"),
        Problem::OnlyOne => Message::new("ballot-problem-only-one"),
        Problem::Undecided(codes) => Message::new("ballot-problem-undecided").with("projects", codes.join(", ")),
        Problem::AboveCap { number, cost, cap } => {
            of("ballot-problem-above-cap", *number).with("cost", tenge(*cost)).with("cap", tenge(*cap))
        }
        Problem::AsksNothing { number } => of("ballot-problem-asks-nothing", *number),
        Problem::NoFund => Message::new("ballot-problem-no-fund"),
        Problem::Unwritable => Message::new("ballot-problem-unwritable"),
        Problem::Style(infeasible) => style(infeasible, plan),
        Problem::NoChoice => Message::new("ballot-problem-no-choice"),
        Problem::MinimumBallots => Message::new("ballot-problem-minimum-ballots"),
        Problem::MinimumAboveRoll { minimum, lines } => {
            Message::new("ballot-problem-minimum-above-roll").with("minimum", *minimum).with("lines", *lines)
        }
        Problem::Rule(error) => rule(error),
        Problem::RuleUnwritable => Message::new("ballot-problem-rule-unwritable"),
        Problem::TitleMissing { number, language } => in_language("ballot-problem-title-missing", *number, *language),
        Problem::SummaryMissing { number, language } => {
            in_language("ballot-problem-summary-missing", *number, *language)
        }
        Problem::TitleLong { number, language, length } => {
            let message = in_language("ballot-problem-title-long", *number, *language);
            message.with("length", *length).with("most", LONGEST_TITLE)
        }
        Problem::SummaryLong { number, language, length } => {
            let message = in_language("ballot-problem-summary-long", *number, *language);
            message.with("length", *length).with("most", LONGEST_ON_CARD)
        }
        Problem::NoPhoto { number } => of("ballot-problem-no-photo", *number),
        Problem::VotingDates => Message::new("ballot-problem-voting-dates"),
        Problem::LettersTime { days, needed } => {
            Message::new("ballot-problem-letters-time").with("days", *days).with("needed", *needed)
        }
        Problem::Trustees { named, needed } => {
            Message::new("ballot-problem-trustees").with("named", *named).with("needed", *needed)
        }
        Problem::Members { named, needed } => {
            Message::new("ballot-problem-members").with("named", *named).with("needed", *needed)
        }
        Problem::SecondIssuer => Message::new("ballot-problem-second-issuer"),
        Problem::RollMissing => Message::new("ballot-problem-roll-missing"),
        Problem::RollTooLong => Message::new("ballot-problem-roll-long"),
        Problem::OpenCorrections(count) => Message::new("ballot-problem-corrections-open").with("count", *count),
        Problem::LeftCorrections(count) => Message::new("ballot-problem-corrections-left").with("count", *count),
    }
}

fn in_language(id: &'static str, number: i64, language: Language) -> Message {
    let name = Message::new(match language {
        Language::Kazakh => "ballot-language-kk",
        Language::Russian => "ballot-language-ru",
        Language::English => "ballot-language-en",
    });
    of(id, number).with("language", name)
}

/// Why the style cannot be used for these projects.
fn style(infeasible: &Infeasible, plan: &Plan) -> Message {
    match infeasible {
        Infeasible::Options(count) => Message::new("ballot-problem-style-options").with("count", *count),
        Infeasible::NothingToChoose => Message::new("ballot-problem-style-nothing"),
        Infeasible::LeastAboveMost { least, most } => {
            Message::new("ballot-problem-style-least").with("least", *least).with("most", *most)
        }
        Infeasible::MoreThanRoom { most, room } => {
            Message::new("ballot-problem-style-room").with("most", *most).with("room", *room)
        }
        Infeasible::EachAboveMost { each, most } => {
            Message::new("ballot-problem-style-each").with("each", *each).with("most", *most)
        }
        Infeasible::NoCosts => Message::new("ballot-problem-style-costs"),
        Infeasible::NeverChosen { option, cost, budget } => {
            let project = plan.on_ballot().find(|on| on.number == *option).map(|on| on.option.id.clone());
            let message = Message::new("ballot-problem-style-never").with("project", project.unwrap_or_default());
            message.with("cost", tenge(*cost)).with("budget", tenge(*budget))
        }
        Infeasible::Scores => Message::new("ballot-problem-style-scores"),
        Infeasible::MoreRanksThanOptions { ranks, options } => {
            Message::new("ballot-problem-style-ranks").with("ranks", *ranks).with("options", *options)
        }
        Infeasible::TooLarge => Message::new("ballot-problem-style-large"),
        Infeasible::TotalTooLarge { lines, greatest } => {
            Message::new("ballot-problem-style-total").with("lines", *lines).with("greatest", *greatest)
        }
        Infeasible::BallotTooLong(bytes) => Message::new("ballot-problem-style-long").with("bytes", *bytes),
    }
}

fn rule(error: &GreedyError) -> Message {
    match error {
        GreedyError::UnknownProject { id } => Message::new("ballot-problem-rule-unknown").with("project", id.as_str()),
        GreedyError::DuplicateProject { id } => Message::new("ballot-problem-rule-double").with("project", id.as_str()),
        GreedyError::ReservedExceedsBudget => Message::new("ballot-problem-rule-reserved"),
        GreedyError::BadShare => Message::new("ballot-problem-rule-share"),
        GreedyError::AlreadyOverspent | GreedyError::Lot(_) => Message::new("ballot-problem-rule-broken"),
    }
}

/// What is looked at, and what is said if all of it is well.
pub(super) fn topic(topic: Topic) -> [&'static str; 2] {
    match topic {
        Topic::Shortlist => ["ballot-topic-shortlist", "ballot-good-shortlist"],
        Topic::Undecided => ["ballot-topic-undecided", "ballot-good-undecided"],
        Topic::Money => ["ballot-topic-money", "ballot-good-money"],
        Topic::Style => ["ballot-topic-style", "ballot-good-style"],
        Topic::Rule => ["ballot-topic-rule", "ballot-good-rule"],
        Topic::Texts => ["ballot-topic-texts", "ballot-good-texts"],
        Topic::Photos => ["ballot-topic-photos", "ballot-good-photos"],
        Topic::Dates => ["ballot-topic-dates", "ballot-good-dates"],
        Topic::People => ["ballot-topic-people", "ballot-good-people"],
        Topic::Roll => ["ballot-topic-roll", "ballot-good-roll"],
    }
}

/// Where something is mended: what the link is called, and its address after the language.
pub(super) fn mend(mend: &Mend, place: &Place) -> (Message, String) {
    let cycle = &place.path;
    let (label, path) = match mend {
        Mend::Shortlist => ("ballot-mend-shortlist", format!("{cycle}/shortlist")),
        Mend::Review => ("ballot-mend-review", format!("{cycle}/review")),
        Mend::Rules => ("ballot-mend-rules", format!("{cycle}/settings")),
        Mend::Dates => ("ballot-mend-dates", format!("{cycle}/dates")),
        Mend::Council => ("ballot-mend-council", format!("{}/council", place.assembly_path)),
        Mend::Proposal(number) => ("ballot-mend-proposal", format!("{cycle}/proposals/{number}")),
        Mend::Translations(number) => ("ballot-mend-translations", format!("{cycle}/proposals/{number}/translations")),
        Mend::Roll => ("ballot-mend-roll", format!("{}/residents/roll", place.assembly_path)),
        Mend::Desk => ("ballot-mend-desk", format!("{cycle}/roll-check/desk")),
    };
    (Message::new(label), path)
}

/// How one chooses, in a sentence, as the booth will say it.
pub(super) fn choose(plan: &Plan) -> Message {
    match &plan.style {
        BallotStyle::Approval { min: 0 | 1, max } => Message::new("ballot-choose-approval").with("most", *max),
        BallotStyle::Approval { min, max } if min == max => {
            Message::new("ballot-choose-approval-exactly").with("most", *max)
        }
        BallotStyle::Approval { min, max } => {
            Message::new("ballot-choose-approval-least").with("least", *min).with("most", *max)
        }
        BallotStyle::Points { min: 0 | 1, max, each } => {
            Message::new("ballot-choose-points").with("most", *max).with("each", *each)
        }
        BallotStyle::Points { min, max, each } => {
            let message = Message::new("ballot-choose-points-least").with("least", *min);
            message.with("most", *max).with("each", *each)
        }
        BallotStyle::Knapsack {} => Message::new("ballot-choose-knapsack").with("fund", tenge(plan.budget)),
        BallotStyle::Ranking { scores } => {
            let worth: Vec<String> = scores.iter().map(u32::to_string).collect();
            Message::new("ballot-choose-ranking").with("ranks", scores.len()).with("scores", worth.join(", "))
        }
    }
}

/// Why the ballot is ready no more.
pub(super) fn change(change: &Change) -> Message {
    match change {
        Change::Gone(project) => Message::new("ballot-change-gone").with("project", project.as_str()),
        Change::Came(project) => Message::new("ballot-change-came").with("project", project.as_str()),
        Change::Cost { project, before, now } => {
            let message = Message::new("ballot-change-cost").with("project", project.as_str());
            message.with("before", tenge(*before)).with("now", tenge(*now))
        }
        Change::Texts(project) => Message::new("ballot-change-texts").with("project", project.as_str()),
        Change::Place(project) => Message::new("ballot-change-place").with("project", project.as_str()),
        Change::Fund => Message::new("ballot-change-fund"),
        Change::Style => Message::new("ballot-change-style"),
        Change::Rule => Message::new("ballot-change-rule"),
        Change::MinimumBallots => Message::new("ballot-change-minimum-ballots"),
        Change::Dates => Message::new("ballot-change-dates"),
    }
}
