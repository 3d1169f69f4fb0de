//! Randomness of the operating system: what nobody who made a log could know beforehand.

use crate::answer::Failure;

/// Fresh random bytes.
///
/// # Errors
/// When the operating system gives none.
pub fn fresh<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes)
        .map_err(|error| Failure::new("failure-random", vec![("reason", error.to_string().into())]))?;
    Ok(bytes)
}
