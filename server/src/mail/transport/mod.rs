//! How a letter leaves: to a mail server, into a folder (the demo, and trying things out), or not
//! at all.
//!
//! A transport answers whether the letter was taken. If not, [`Trouble`] says at which step and
//! what kind of fault it was, in words of our own: what a server writes may contain addresses, and
//! is not kept.

mod folder;
mod guard;
mod server;
mod smtp;
mod trouble;

#[cfg(test)]
pub(super) mod tests;

use std::time::Duration;

use lettre::Address;

use crate::config::{MailConfig, MailTransport};
use crate::errors::Failure;

pub use folder::{Folder, FolderLetter};
pub use server::{MailServer, Patience, Protection};
pub use trouble::{Fault, Step, Trouble};

/// A letter as it travels.
#[derive(Clone)]
pub struct Parcel {
    /// Who it is from, for the server.
    pub from: Address,
    /// Who gets it.
    pub to: Address,
    /// The message: headers and body, seven bits, lines that end in CR LF.
    pub message: Vec<u8>,
    /// A name that no other letter of this platform has, and that stays when it is sent again.
    pub name: String,
    /// The same letter for people to read, in a folder.
    pub reading_copy: String,
}

/// Where letters go.
#[derive(Clone, Debug)]
pub enum Transport {
    /// To a mail server.
    Smtp(Box<MailServer>),
    /// Into a folder, a file each.
    Folder(Folder),
    /// Nowhere: letters wait in the outbox.
    Off,
}

impl Transport {
    /// The transport of the settings.
    ///
    /// # Errors
    /// When encryption cannot be set up, or the folder cannot be made.
    pub fn of_config(mail: &MailConfig) -> Result<Self, Failure> {
        Ok(match &mail.transport {
            MailTransport::Smtp(server) => {
                let patience = Duration::from_secs(mail.timeout_seconds);
                Self::Smtp(Box::new(MailServer::of_config(server, patience)?))
            }
            MailTransport::Folder(path) => Self::Folder(Folder::open(path).map_err(Failure::internal)?),
            MailTransport::Off => Self::Off,
        })
    }

    /// Goes as far as a letter would begin, and sends none: whether the server is there and knows us.
    ///
    /// # Errors
    /// When a letter would not be taken now.
    pub fn greet(&self) -> Result<(), Trouble> {
        match self {
            Self::Smtp(server) => smtp::greet(server),
            Self::Folder(_) => Ok(()),
            Self::Off => Err(Trouble::new(Step::Connect, Fault::Off)),
        }
    }

    /// Hands over a letter. Blocks, at most for the patience of the server's settings.
    ///
    /// # Errors
    /// When the letter was not taken, or nobody can know whether it was.
    pub fn deliver(&self, parcel: &Parcel) -> Result<(), Trouble> {
        match self {
            Self::Smtp(server) => smtp::deliver(server, parcel),
            Self::Folder(folder) => folder.deliver(parcel),
            Self::Off => Err(Trouble::new(Step::Connect, Fault::Off)),
        }
    }
}
