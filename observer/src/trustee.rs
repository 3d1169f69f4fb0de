//! The `trustee` command: what a trustee has to do now, on a machine that may never be online (§13.4).

use ortaq_crypto::council::ceremony::Step;
use ortaq_crypto::council::duty::{Awaited, Comparison, Memory, Next, Situation, next};
use ortaq_crypto::encoding::digits;
use ortaq_crypto::entry::Body;
use ortaq_crypto::person::PersonSeed;
use ortaq_crypto::person::file::Opened;
use ortaq_crypto::replay::Sums;

use crate::answer::{Answer, Exit, Failure};
use crate::command_line::TrusteeDuty;
use crate::entropy;
use crate::log::Log;
use crate::outbox;
use crate::person;
use crate::recount::Replayed;
use crate::texts::Texts;

/// Asks what is to be done, and does it.
///
/// # Errors
/// When keys or log cannot be read, or the outcome cannot be written or published.
pub fn run(request: &TrusteeDuty, texts: &Texts) -> Result<Answer, Failure> {
    let log = Log::open(&request.log)?;
    let opened = person::open(&request.keys, request.passphrase.as_deref(), texts)?;
    let mut memory = person::memory(&request.keys, &opened.holder)?;
    let replayed = Replayed::new(&log, texts)?;
    let mut sums = None;
    loop {
        let asked = ask(request, &opened, &log, &replayed, sums.as_ref(), &mut memory)?;
        let next = match asked {
            Ok(next) => next,
            Err(refused) if refused.found_out => {
                let message = refused.failure.message(texts);
                let text = texts.with("trustee-refused", &[("message", message.into())]);
                return Ok(Answer { text: format!("{text}\n"), exit: Exit::Invalid });
            }
            Err(refused) => return Err(refused.failure),
        };
        person::remember(&request.keys, &memory)?;
        match next {
            Next::VerifyBallots => sums = Some(replayed.sums(&log, texts)?),
            Next::Confirm(comparison) if agrees(request, &comparison) => memory.agree(&comparison),
            next => return told(request, next, texts),
        }
    }
}

type Asked = Result<Next, person::Refused>;

fn ask(
    request: &TrusteeDuty,
    opened: &Opened<PersonSeed>,
    log: &Log,
    replayed: &Replayed,
    sums: Option<&Sums>,
    memory: &mut Memory,
) -> Result<Asked, Failure> {
    let fresh = entropy::fresh()?;
    let situation = Situation {
        replay: &replayed.replay,
        checkpoint: log.checkpoint(),
        sums,
        now: person::now(),
        keys: request.projects.saturating_add(1),
        fresh: &fresh,
    };
    Ok(next(&opened.seed, &opened.holder, situation, memory).map_err(|fault| person::duty(&fault)))
}

/// Whether the person compared exactly this.
fn agrees(request: &TrusteeDuty, comparison: &Comparison) -> bool {
    let compared = |typed: &String| digits::same_fingerprint(typed, &comparison.fingerprint());
    request.compared.as_ref().is_some_and(compared)
}

fn told(request: &TrusteeDuty, next: Next, texts: &Texts) -> Result<Answer, Failure> {
    let text = match next {
        Next::Publish(bodies) => return published(request, &bodies, texts),
        Next::WaitFor { step, trustees } if trustees.is_empty() => texts.get(waiting(step)),
        Next::WaitFor { step, trustees } => {
            let named: Vec<String> = trustees.iter().map(u32::to_string).collect();
            let from = texts.with("trustee-waits-from", &[("trustees", named.join(", ").into())]);
            format!("{}\n{from}", texts.get(waiting(step)))
        }
        Next::Confirm(comparison) => {
            let id = match comparison {
                Comparison::Roster(_) => "trustee-compare-roster",
                Comparison::Closing(_) => "trustee-compare-closing",
            };
            texts.with(id, &[("fingerprint", format!("    {}", comparison.fingerprint()).into())])
        }
        Next::VerifyBallots | Next::Done => texts.get("trustee-done"),
    };
    Ok(Answer::valid(format!("{text}\n")))
}

fn published(request: &TrusteeDuty, bodies: &[Body], texts: &Texts) -> Result<Answer, Failure> {
    let mut kinds: Vec<&str> = bodies.iter().map(Body::kind).collect();
    kinds.dedup();
    let values = [("count", bodies.len().into()), ("types", kinds.join(", ").into())];
    let mut text = format!("{}\n", texts.with("trustee-says", &values));
    text.push_str(&outbox::deliver(bodies, request.out.as_deref(), request.publish.as_deref(), texts)?);
    Ok(Answer::valid(text))
}

fn waiting(step: Awaited) -> &'static str {
    match step {
        Awaited::MemberKey => "trustee-waits-member-key",
        Awaited::Roster => "trustee-waits-roster",
        Awaited::Ceremony(Step::Restart) => "trustee-waits-restart",
        Awaited::Ceremony(_) => "trustee-waits-ceremony",
        Awaited::Freezing => "trustee-waits-freezing",
        Awaited::Voting => "trustee-waits-voting",
        Awaited::Closing => "trustee-waits-closing",
        Awaited::ClosingSignatures => "trustee-waits-signatures",
        Awaited::Standing => "trustee-waits-standing",
        Awaited::Void => "trustee-waits-void",
        Awaited::Answers => "trustee-waits-answers",
        Awaited::Result => "trustee-waits-result",
    }
}
