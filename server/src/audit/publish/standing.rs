//! What is wrong with the logs, for whoever asks whether the platform is ready.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::fault::Fault;

/// The faults of the logs, by origin. Clones share it.
#[derive(Clone, Debug, Default)]
pub struct Standing(Arc<Mutex<BTreeMap<String, Fault>>>);

impl Standing {
    /// What is wrong; empty if all logs are signed.
    #[must_use]
    pub fn faults(&self) -> Vec<Fault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).values().cloned().collect()
    }

    pub(super) fn of(&self, origin: &str) -> Option<Fault> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(origin).cloned()
    }

    /// Says that a log must not be signed, and why.
    pub(in crate::audit) fn stop(&self, origin: &str, fault: &Fault) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(origin.to_owned(), fault.clone());
    }
}
