//! What the replay says about logs that somebody has tampered with: for each
//! numbered check a log that fails it first, for each field of each entry every
//! way of writing or changing it, and input that is no log at all.

#[cfg(test)]
mod ballots;
#[cfg(test)]
mod bytes;
#[cfg(test)]
mod checks_council;
#[cfg(test)]
mod checks_count;
#[cfg(test)]
mod checks_log;
#[cfg(test)]
mod checks_voting;
#[cfg(test)]
mod claims;
#[cfg(test)]
mod definition;
#[cfg(test)]
mod fields;
#[cfg(test)]
mod json;
#[cfg(test)]
mod kinds;
#[cfg(test)]
mod people;
#[cfg(test)]
mod preparation;
#[cfg(test)]
mod scenes;
#[cfg(test)]
mod unusual;
#[cfg(test)]
mod verdict;
#[cfg(test)]
mod vote;
