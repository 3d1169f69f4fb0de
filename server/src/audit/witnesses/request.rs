//! One question to a witness, over HTTP.

use std::time::Duration;

use ortaq_crypto::log::merkle::NodeHash;
use ortaq_crypto::log::note::{Note, NoteSignature};

use crate::config::WitnessAddress;

/// How long a witness may take.
const PATIENCE: Duration = Duration::from_secs(5);
/// The most bytes that an answer has.
const LONGEST: u64 = 65_536;

/// What a witness answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Its cosignature lines over the checkpoint, verified.
    Cosigned(Vec<String>),
    /// It has cosigned another size last.
    Remembers(u64),
    /// It does not cosign this checkpoint, whatever the proof: 409 of the same size, or 422.
    Contradicts,
}

/// Why there is no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unanswered {
    /// It could not be reached.
    #[error("it cannot be reached: {0}")]
    Unreachable(#[from] ureq::Error),
    /// It does not know the log, or refuses it.
    #[error("it answers {0}: has its operator been told of this log and its key?")]
    Refused(u16),
    /// It does not cosign now, and says why: a witness with whom refused ballots are deposited withholds the closing.
    #[error("it answers {0}: {1:?}")]
    Withheld(u16, String),
    /// What it says makes no sense.
    #[error("its answer cannot be understood")]
    Unclear,
}

/// Asks for a cosignature. `old` is the size that the witness is thought to remember.
pub(super) fn ask(witness: &WitnessAddress, old: u64, proof: &[NodeHash], note: &Note) -> Result<Answer, Unanswered> {
    let config = ureq::Agent::config_builder().http_status_as_error(false).timeout_global(Some(PATIENCE));
    let agent: ureq::Agent = config.max_redirects(0).build().into();
    let mut body = format!("old {old}\n");
    proof.iter().for_each(|hash| body.push_str(&format!("{hash}\n")));
    body.push_str(&format!("\n{note}"));
    let url = format!("{}/add-checkpoint", witness.url);
    let mut response = agent.post(url).header("content-type", "text/plain; charset=utf-8").send(body)?;
    let status = response.status().as_u16();
    let text = response.body_mut().with_config().limit(LONGEST).read_to_string()?;
    match status {
        200 => cosignatures(witness, note, &text).map(Answer::Cosigned),
        409 => match text.trim_end().parse::<u64>() {
            Ok(size) if size == old => Ok(Answer::Contradicts),
            Ok(size) => Ok(Answer::Remembers(size)),
            // The standard asks for the size only where it is another one.
            Err(_) => Ok(Answer::Contradicts),
        },
        422 => Ok(Answer::Contradicts),
        status @ 400..500 => Err(Unanswered::Refused(status)),
        status => Err(Unanswered::Withheld(status, text.chars().take(200).collect::<String>().trim_end().to_owned())),
    }
}

/// The lines of this witness, of which there must be one; those of others are ignored.
fn cosignatures(witness: &WitnessAddress, note: &Note, text: &str) -> Result<Vec<String>, Unanswered> {
    let mut lines = Vec::new();
    for line in text.split_inclusive('\n') {
        let signature = NoteSignature::parse_line(line).map_err(|_| Unanswered::Unclear)?;
        if witness.verifier.verify_one(note.text(), &signature).is_ok() {
            lines.push(line.trim_end().to_owned());
        }
    }
    if lines.is_empty() { Err(Unanswered::Unclear) } else { Ok(lines) }
}
