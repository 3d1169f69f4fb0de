//! The `rehearse` command: any Pabulib file as a whole vote on this protocol. Whoever wants to know
//! what a recount is worth can make a log out of ballots that they know, and try to cheat.

mod accepted;
mod comparison;
mod outcome;
mod page;
mod style;
mod write;

use std::thread;

use ortaq_crypto::hash;
use ortaq_crypto::rehearsal::{Plan, RehearsalError, RehearsalOption, Rehearsed, rehearse};
use ortaq_rules::Instance;

use crate::answer::{Answer, Exit, Failure};
use crate::command_line::Rehearse;
use crate::entropy;
use crate::file;
use crate::progress::{Progress, Unit};
use crate::report;
use crate::texts::Texts;
use accepted::Accepted;
use comparison::Comparison;
use page::Page;

/// When the rehearsed cycle begins: 1 March 2027. A fixed time, as the same seed gives the same bytes.
const START: u64 = 1_803_859_200;

/// Amounts in a log stay below it (§4.1).
const MOST_MONEY: u64 = 1 << 53;

/// Rehearses the vote of a file.
///
/// # Errors
/// When the file cannot be read or rehearsed, or the bundle cannot be written.
pub fn run(request: &Rehearse, texts: &Texts) -> Result<Answer, Failure> {
    if request.threshold > request.trustees {
        let values = vec![("threshold", u64::from(request.threshold).into())];
        let values = values.into_iter().chain([("trustees", u64::from(request.trustees).into())]).collect();
        return Err(Failure::new("failure-threshold", values));
    }
    let source = file::read_leniently(&request.file, texts)?;
    let style = style::of(&source.parsed, texts)?;
    let accepted = Accepted::new(&source.parsed.instance, &style.style, texts)?;
    let (rule, told) = outcome::of(&source.parsed);
    let (seed, given) = match &request.seed {
        Some(seed) => (seed.clone(), true),
        None => (drawn()?, false),
    };
    let instance = &source.parsed.instance;
    if instance.projects.iter().map(|project| project.cost).chain([instance.budget]).any(|money| money >= MOST_MONEY) {
        return Err(Failure::new("failure-money", vec![("most", MOST_MONEY.into())]));
    }
    let plan = Plan {
        closing_quorum: None,
        verdict: ortaq_crypto::entry::Verdict::Confirmed,
        origin: origin(request),
        options: options(instance)?,
        budget: instance.budget,
        style: style.style.clone(),
        rule,
        choices: accepted.choices.clone(),
        trustees: u32::from(request.trustees),
        threshold: u32::from(request.threshold),
        issuers: 2,
        minimum_ballots: 2,
        start: START,
        seed: hash::h256("observer/rehearsal seed", &[seed.as_bytes()]),
    };
    let rehearsed = made(&plan, request, texts)?;
    let comparison = Comparison::new(&source.parsed, &accepted, &rehearsed.totals);
    let exit = if comparison.is_equal() { Exit::Valid } else { Exit::Invalid };
    let page = Page {
        request,
        source: &source,
        style: &style,
        rule: told,
        accepted: &accepted,
        seed: &seed,
        seed_given: given,
        rehearsed: &rehearsed,
        comparison: &comparison,
        texts,
    };
    Ok(Answer { text: page.text(), exit })
}

/// Makes the log, and writes it while it grows.
fn made(plan: &Plan, request: &Rehearse, texts: &Texts) -> Result<Rehearsed, Failure> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let progress = Progress::new(Unit::Ballots, 0, texts);
    let mut output = write::Output::create(&request.out)?;
    let rehearsed = rehearse(plan, workers, &mut |line| output.line(line), &|done, all| progress.reached_of(done, all))
        .map_err(|error| unfit(&error, texts))?;
    output.finish(&rehearsed.header)?;
    Ok(rehearsed)
}

/// A seed that nobody knows yet, short enough to be typed again.
fn drawn() -> Result<String, Failure> {
    let bytes = entropy::fresh::<10>()?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// The name of the log: that of the file, in letters that a key's name may have.
fn origin(request: &Rehearse) -> String {
    let stem = request.file.file_stem().map(|stem| stem.to_string_lossy().to_lowercase()).unwrap_or_default();
    let plain = |character: char| if character.is_ascii_alphanumeric() { character } else { '-' };
    let name: String = stem.chars().map(plain).take(40).collect();
    let name = name.trim_matches('-');
    format!("rehearsal.example/{}", if name.is_empty() { "vote" } else { name })
}

fn options(instance: &Instance) -> Result<Vec<RehearsalOption>, Failure> {
    let option = |project: &ortaq_rules::Project| {
        let id = &project.id;
        if id.len() > 64 || id.chars().any(char::is_control) {
            return Err(Failure::new("failure-project-id", vec![("project", id.as_str().into())]));
        }
        Ok(RehearsalOption {
            id: id.clone(),
            cost: project.cost,
            category: label(project.categories.first().map_or("", String::as_str)),
            village: label(project.village.as_deref().unwrap_or_default()),
        })
    };
    instance.projects.iter().map(option).collect()
}

/// A text as a field of the log holds it: at most 64 bytes, on one line.
fn label(text: &str) -> String {
    let mut label = String::new();
    for character in text.chars().filter(|character| !character.is_control()) {
        if label.len() + character.len_utf8() > 64 {
            break;
        }
        label.push(character);
    }
    label
}

/// Why the protocol does not take this vote.
fn unfit(error: &RehearsalError, texts: &Texts) -> Failure {
    let reason = match error {
        RehearsalError::Refused(failure) => report::finding(&failure.found, texts),
        other => other.to_string(),
    };
    Failure::new("failure-rehearsal", vec![("reason", reason.into())])
}
