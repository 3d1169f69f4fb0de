//! The entries behind the checkpoints: a copy of the log that the witness keeps for itself, and what its entries mean
//! together. What contradicts the copy is kept beside it.

use std::path::PathBuf;

use ortaq_crypto::log::witness::Remembered;
use ortaq_crypto::replay::Replay;

use crate::answer::Failure;
use crate::log::Log;
use crate::mirror::{self, Stop};
use crate::texts::Texts;

/// The log as far as it was read.
pub(super) struct Follower {
    url: String,
    copy: PathBuf,
    replay: Replay,
}

impl Follower {
    /// Follows the log at this place, with a copy in this folder.
    pub(super) fn new(url: &str, copy: PathBuf) -> Self {
        Self { url: url.to_owned(), copy, replay: Replay::new(0) }
    }

    /// What the entries mean together.
    pub(super) fn replay(&self) -> &Replay {
        &self.replay
    }

    /// Reads on to the newest entry that the log shows.
    pub(super) fn read_on(&mut self, texts: &Texts) -> Result<(), Failure> {
        mirror::update(&self.url, &self.copy, texts).map_err(|stop| match stop {
            Stop::Unreadable(failure) | Stop::Refused(failure) | Stop::Contradicts { reason: failure, .. } => failure,
        })?;
        let log = Log::open(&self.copy.display().to_string())?;
        let (mut entries, known) = (log.entries()?, self.replay.entries());
        let mut position = 0;
        while let Some(line) = entries.read()? {
            if position >= known && !self.replay.entry(line) {
                break;
            }
            position += 1;
        }
        Ok(())
    }

    /// Whether the entries that were read begin with those of a checkpoint. None if they do not reach that far.
    pub(super) fn begins_with(&self, checkpoint: &Remembered) -> Option<bool> {
        match checkpoint.size {
            0 => Some(true),
            size => self.replay.root_at(size).map(|root| root == *checkpoint.root.as_bytes()),
        }
    }

    /// Whether the votes are closed. Of a log that does not hold nobody can tell that they are not.
    pub(super) fn is_closed(&self) -> bool {
        self.replay.course().map_or(true, |course| course.closing.is_some())
    }
}
