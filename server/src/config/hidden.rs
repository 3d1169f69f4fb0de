//! A value that no log and no error may show: passwords and keys of the configuration.

use core::fmt;
use zeroize::{Zeroize, Zeroizing};

/// Holds a secret; printing it prints nothing of it, dropping it erases it.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden<T: Zeroize>(Zeroizing<T>);

impl<T: Zeroize> Hidden<T> {
    /// Takes a secret in.
    pub fn new(secret: T) -> Self {
        Self(Zeroizing::new(secret))
    }

    /// The secret itself: for the one place that needs it.
    pub fn reveal(&self) -> &T {
        &self.0
    }
}

impl<T: Zeroize> fmt::Debug for Hidden<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("(hidden)")
    }
}
