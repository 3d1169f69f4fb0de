//! The `publish` command: hands a file of signed entries to a server, from a machine that is online.

use ortaq_crypto::entry::Body;

use crate::answer::{Answer, Failure};
use crate::command_line::Publish;
use crate::outbox;
use crate::person;
use crate::proposal::Proposal;
use crate::texts::Texts;

/// Posts every entry of a file.
///
/// # Errors
/// When the file is no such file, or the server refuses an entry.
pub fn run(request: &Publish, texts: &Texts) -> Result<Answer, Failure> {
    let text = person::text_of(&request.file)?;
    let damaged = || Failure::new("failure-damaged", vec![("path", request.file.display().to_string().into())]);
    let read = |line: &str| outbox::read(line).or_else(|| Proposal::read(line)?.body());
    let bodies: Option<Vec<Body>> = text.lines().map(read).collect();
    let bodies = bodies.filter(|bodies| !bodies.is_empty()).ok_or_else(damaged)?;
    Ok(Answer::valid(outbox::post(&bodies, &request.url, texts)?))
}
