//! Time is passed in: rules ask a [`Clock`], so that a test decides what day it is and no rule
//! depends on the machine's.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{SystemTime, UNIX_EPOCH};

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::BigInt;
use serde::{Deserialize, Serialize};

/// A moment, in whole seconds since 1970-01-01 UTC.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, AsExpression, FromSqlRow,
)]
#[diesel(sql_type = BigInt)]
#[serde(transparent)]
pub struct Moment(pub i64);

impl Moment {
    /// The moment this many seconds later (earlier, if negative).
    #[must_use]
    pub fn plus(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds))
    }

    /// Seconds from `earlier` to this moment.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Seconds since 1970 as entries of the log have them.
    #[must_use]
    pub fn as_entry_time(self) -> u64 {
        u64::try_from(self.0).unwrap_or_default()
    }
}

impl<DB: Backend> FromSql<BigInt, DB> for Moment
where
    i64: FromSql<BigInt, DB>,
{
    fn from_sql(bytes: DB::RawValue<'_>) -> deserialize::Result<Self> {
        i64::from_sql(bytes).map(Self)
    }
}

impl<DB: Backend> ToSql<BigInt, DB> for Moment
where
    i64: ToSql<BigInt, DB>,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, DB>) -> serialize::Result {
        self.0.to_sql(out)
    }
}

/// Tells what time it is.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Hand(Arc<AtomicI64>),
    /// As many seconds before the machine's.
    Ahead(Arc<AtomicI64>),
}

impl Clock {
    /// The machine's clock.
    #[must_use]
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until it is [`set`](Self::set): for tests, and for the demo's
    /// district, which lives in a phase of its own.
    #[must_use]
    pub fn by_hand(start: Moment) -> Self {
        Self(Source::Hand(Arc::new(AtomicI64::new(start.0))))
    }

    /// A clock that runs as the machine's does, this many seconds ahead of it: for the demo, whose visitors go on in time.
    #[must_use]
    pub fn ahead(seconds: i64) -> Self {
        Self(Source::Ahead(Arc::new(AtomicI64::new(seconds))))
    }

    /// Now.
    #[must_use]
    pub fn now(&self) -> Moment {
        match &self.0 {
            Source::Hand(seconds) => Moment(seconds.load(Ordering::SeqCst)),
            Source::Ahead(seconds) => of_machine().plus(seconds.load(Ordering::SeqCst)),
            Source::System => of_machine(),
        }
    }

    /// Sets a clock that is set by hand or runs ahead; the machine's clock is not changed.
    pub fn set(&self, now: Moment) {
        match &self.0 {
            Source::Hand(seconds) => seconds.store(now.0, Ordering::SeqCst),
            Source::Ahead(seconds) => seconds.store(now.since(of_machine()), Ordering::SeqCst),
            Source::System => {}
        }
    }

    /// How many seconds it runs ahead of the machine's; none for a clock that does not.
    #[must_use]
    pub fn lead(&self) -> Option<i64> {
        match &self.0 {
            Source::Ahead(seconds) => Some(seconds.load(Ordering::SeqCst)),
            Source::Hand(_) | Source::System => None,
        }
    }
}

fn of_machine() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Moment(i64::try_from(since.as_secs()).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_is_ahead_runs_on_from_what_it_was_set_to() {
        let (clock, day) = (Clock::ahead(0), 86_400);
        let kept = clock.clone();
        clock.set(Clock::system().now().plus(day));
        assert!((0..5).contains(&kept.now().since(Clock::system().now().plus(day))));
        assert!(kept.lead().is_some_and(|lead| (day - 5..=day).contains(&lead)));
        assert_eq!(Clock::system().lead(), None);
    }

    #[test]
    fn the_machines_clock_is_never_set() {
        let clock = Clock::system();
        clock.set(Moment(0));
        assert!(clock.now() > Moment(0));
    }
}
