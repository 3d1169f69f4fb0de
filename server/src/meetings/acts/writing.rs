//! Publishing minutes, and correcting them.

use super::super::model::{Meeting, MeetingKind, MinutesText};
use super::super::store;
use super::record;
use crate::assemblies::model::Official;
use crate::database::Transaction;
use crate::errors::{Failure, Message};
use crate::{media, proposals};

/// Publishes the minutes of a meeting that was held.
///
/// # Errors
/// [`Failure::Refused`] without quorum; [`Failure::Conflict`] when somebody else published them first.
pub fn publish(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    text: &MinutesText,
    official: Official,
) -> Result<(), Failure> {
    meeting.must_be_held()?;
    if !store::minutes::of_meeting(tx, meeting.id)?.is_empty() {
        return Err(Failure::Conflict);
    }
    write(tx, meeting, 1, text, "", official)?;
    record(tx, meeting, official, "minutes-published", 1, Some(text.for_record()))
}

/// Publishes a correction: a further version with a note. `version` is the latest that the writer saw.
///
/// # Errors
/// As [`publish`].
pub fn correct(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    version: i64,
    text: &MinutesText,
    note: &str,
    official: Official,
) -> Result<(), Failure> {
    meeting.must_be_held()?;
    let latest = store::minutes::of_meeting(tx, meeting.id)?.first().map(|minutes| minutes.version);
    if latest != Some(version) {
        return Err(Failure::Conflict);
    }
    write(tx, meeting, version + 1, text, note, official)?;
    let said = format!("{note}\n\n{}", text.for_record());
    record(tx, meeting, official, "minutes-corrected", version + 1, Some(said))
}

fn write(
    tx: &mut Transaction<'_>,
    meeting: &Meeting,
    version: i64,
    text: &MinutesText,
    note: &str,
    official: Official,
) -> Result<(), Failure> {
    if meeting.kind != MeetingKind::Gathering && !text.supports.is_empty() {
        return Err(Failure::Malformed);
    }
    for proposal in &text.supports {
        if proposals::store::by_id(tx, *proposal)?.cycle != meeting.cycle {
            return Err(Failure::refused(Message::new("meetings-refused-question-proposal")));
        }
    }
    let papers: Vec<&str> = text.attachments.iter().map(|paper| paper.file.as_str()).collect();
    media::publish(tx, &papers)?;
    store::minutes::insert(tx, meeting, version, official.account, text, note)
}
