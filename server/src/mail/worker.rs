//! Sends what is due.
//!
//! Several senders work side by side, so that a server that keeps one of them waiting does not keep
//! the others. They are woken by a commit that enqueued a letter, and look by themselves every few
//! seconds for letters that are due again.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use super::compose::{Parts, Sender, compose};
use super::model::{LetterState, wait_after};
use super::store::{self, Taken};
use super::transport::{Fault, Step, Transport, Trouble};
use super::unsubscribe;
use crate::app::State;
use crate::clock::Clock;
use crate::config::PublicUrl;
use crate::database::Database;
use crate::errors::Failure;
use crate::jobs::Job;
use crate::secrets::{self, Secrets};

/// How often senders look for letters that are due again; the shortest wait is as long.
const LOOK_EVERY: Duration = Duration::from_secs(15);

/// The senders, as jobs of the platform.
#[must_use]
pub fn jobs(state: &State) -> Vec<Job> {
    let sender = |name| Job { name, pause: LOOK_EVERY, wake: state.mail_wake.clone(), run: send_what_is_due };
    vec![sender("mail-1"), sender("mail-2"), sender("mail-3")]
}

fn send_what_is_due(state: &State) -> Result<(), Failure> {
    let office = PostOffice::of(state)?;
    office.tidy_up()?;
    while !state.mail_wake.is_stopped() && office.deliver_next()? {}
    Ok(())
}

/// All that sending needs.
pub struct PostOffice {
    /// Where the outbox is.
    pub database: Database,
    /// What time it is.
    pub clock: Clock,
    /// Signs the links that end letters.
    pub secrets: Secrets,
    /// Where those links lead.
    pub public_url: PublicUrl,
    /// Who sends.
    pub sender: Sender,
    /// Where letters go.
    pub transport: Transport,
}

impl PostOffice {
    /// The post office of a platform.
    ///
    /// # Errors
    /// When the settings of mail cannot work.
    pub fn of(state: &State) -> Result<Self, Failure> {
        let mail = &state.config.mail;
        let sender = Sender::new(&mail.sender_name, &mail.sender_address)
            .ok_or_else(|| Failure::internal("the sender's address in the settings is not one"))?;
        Ok(Self {
            database: state.database.clone(),
            clock: state.clock.clone(),
            secrets: state.secrets.clone(),
            public_url: state.config.public_url.clone(),
            sender,
            transport: Transport::of_config(mail)?,
        })
    }

    /// Sends one letter that is due; false if there is none, or mail is switched off.
    ///
    /// # Errors
    /// When the database does not answer. A letter that was taken is then due again after its lease.
    pub fn deliver_next(&self) -> Result<bool, Failure> {
        let now = self.clock.now();
        if matches!(self.transport, Transport::Off)
            || !self.database.read_blocking(|connection| store::is_due(connection, now))?
        {
            return Ok(false);
        }
        let Some(taken) = self.database.write_blocking(move |tx| store::take(tx, now))? else {
            return Ok(false);
        };
        let outcome = self.deliver(&taken);
        self.write_down(&taken, outcome)?;
        Ok(true)
    }

    /// Hands a letter over. Even a panic on the way is one letter's trouble.
    fn deliver(&self, taken: &Taken) -> Result<(), Trouble> {
        let link = taken.account.zip(taken.scope.as_deref()).map(|(account, scope)| {
            let token = unsubscribe::token(&self.secrets, account, scope);
            self.public_url.to(&format!("/{}/unsubscribe/{token}", taken.language.code()))
        });
        let parts = Parts {
            id: taken.id,
            address: &taken.address,
            language: taken.language,
            subject: &taken.subject,
            text: &taken.text,
            html: &taken.html,
            written_at: taken.written_at,
            unsubscribe: link.as_deref(),
        };
        let parcel = compose(&self.sender, &parts)?;
        catch_unwind(AssertUnwindSafe(|| self.transport.deliver(&parcel)))
            .unwrap_or(Err(Trouble::new(Step::Here, Fault::Broken)))
    }

    fn write_down(&self, taken: &Taken, outcome: Result<(), Trouble>) -> Result<(), Failure> {
        let (id, attempt, now) = (taken.id, taken.attempt, self.clock.now());
        let Err(trouble) = outcome else {
            tracing::info!(letter = id, attempt, "a letter was sent");
            return self.database.write_blocking(move |tx| store::sent(tx, id, attempt, now));
        };
        let wait = wait_after(attempt, u32::from_be_bytes(secrets::random()?));
        let state = self.database.write_blocking(move |tx| store::failed(tx, id, attempt, trouble, wait, now))?;
        match state {
            LetterState::Waiting => tracing::warn!(letter = id, attempt, %trouble, wait, "a letter waits"),
            _ => tracing::error!(letter = id, attempt, %trouble, "a letter could not be sent"),
        }
        Ok(())
    }

    /// Gives up letters that came too late while nobody sent any, and deletes what ended long ago.
    ///
    /// # Errors
    /// When the database does not answer.
    pub fn tidy_up(&self) -> Result<(), Failure> {
        let now = self.clock.now();
        if self.database.read_blocking(|connection| store::is_untidy(connection, now))? {
            self.database.write_blocking(move |tx| store::tidy_up(tx, now))?;
        }
        Ok(())
    }
}
