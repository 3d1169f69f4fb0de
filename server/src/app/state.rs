//! What a running platform consists of.

use crate::audit::{Followers, Standing};
use crate::casting::Verifier;
use crate::clock::Clock;
use crate::config::Config;
use crate::database::Database;
use crate::i18n::{Language, Texts};
use crate::jobs::Wake;
use crate::secrets::Secrets;
use crate::templates::Templates;

use super::limits::Limits;
use super::metrics::Metrics;
use super::shelf::Shelf;
use super::uploads::Uploads;

/// Everything that handlers and jobs share.
pub struct State {
    /// How the platform was set up.
    pub config: Config,
    /// The database.
    pub database: Database,
    /// What time it is.
    pub clock: Clock,
    /// What only this platform knows.
    pub secrets: Secrets,
    /// How pages are made.
    pub templates: Templates,
    /// Who asks too often.
    pub limits: Limits,
    /// What is counted for operators.
    pub metrics: Metrics,
    /// Pages kept for visitors.
    pub shelf: Shelf,
    /// How much room there is for files that arrive.
    pub uploads: Uploads,
    /// Wakes the sender of mail.
    pub mail_wake: Wake,
    /// What is wrong with the logs, if anything is.
    pub logs: Standing,
    /// Follows the logs, so that nothing is appended that a replay would refuse.
    pub followers: Followers,
    /// Verifies ballots.
    pub verifier: Verifier,
    /// Whether this is the demo.
    pub is_demo: bool,
}

impl State {
    /// The texts of a language.
    #[must_use]
    pub fn texts(&self, language: Language) -> &Texts {
        self.templates.texts(language)
    }

    /// Whether the platform is reached by https only, so that cookies may be bound to that.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.config.public_url.is_secure()
    }
}
