//! Mandates: a role in one assembly, between two dates, granted and ended in public.

use diesel::Queryable;

use crate::accounts::Role;
use crate::clock::Moment;

/// The roles that a mandate can give; the administrator's is the platform's own.
pub const GRANTED: [Role; 8] = [
    Role::Moderator,
    Role::Reviewer,
    Role::Secretary,
    Role::Registrar,
    Role::PollingOfficer,
    Role::CouncilMember,
    Role::DeliveryOfficer,
    Role::Observer,
];

/// From when until when a role or a seat is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable)]
pub struct Term {
    /// The first moment.
    pub begins_at: Moment,
    /// The first moment after it.
    pub ends_at: Moment,
    /// When it was ended before its time.
    pub ended_at: Option<Moment>,
}

/// Where in its term a mandate is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It holds.
    Holds,
    /// It begins later.
    Coming,
    /// Its time is over, or it was ended.
    Over,
}

impl Term {
    /// Where in this term a moment is.
    #[must_use]
    pub fn standing(&self, now: Moment) -> Standing {
        if self.ended_at.is_some() || self.ends_at <= now {
            Standing::Over
        } else if now < self.begins_at {
            Standing::Coming
        } else {
            Standing::Holds
        }
    }

    /// Whether it holds at a moment.
    #[must_use]
    pub fn holds(&self, now: Moment) -> bool {
        self.standing(now) == Standing::Holds
    }

    /// Its last second: the planned one, or the one in which it was ended.
    #[must_use]
    pub fn last_moment(&self) -> Moment {
        self.ended_at.unwrap_or(self.ends_at.plus(-1))
    }

    /// Whether it and another term share a moment.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        let over = |term: &Self| term.ended_at.unwrap_or(term.ends_at).min(term.ends_at);
        self.begins_at < over(other) && other.begins_at < over(self)
    }
}

/// A role that somebody holds, held or will hold in an assembly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mandate {
    /// Its number.
    pub id: i64,
    /// The assembly.
    pub assembly: i64,
    /// Whose it is.
    pub account: i64,
    /// Which role.
    pub role: Role,
    /// Their full name, as the appointment has it; public.
    pub name: String,
    /// How they were appointed: who decided, when, under which number; public.
    pub appointed: String,
    /// From when until when.
    pub term: Term,
    /// Why it was ended, or empty.
    pub end_reason: String,
    /// Counts changes.
    pub version: i64,
}

/// A new mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    /// To whom.
    pub account: i64,
    /// Which role.
    pub role: Role,
    /// Their full name.
    pub name: String,
    /// How they were appointed.
    pub appointed: String,
    /// The first moment.
    pub begins_at: Moment,
    /// The first moment after it.
    pub ends_at: Moment,
}

/// A delegate of a village in the assembly.
#[derive(Clone, Debug, PartialEq, Eq, Queryable)]
pub struct Member {
    /// Their number in the database.
    pub id: i64,
    /// The village that sends them.
    pub village: i64,
    /// Which of the village's seats, from 1.
    pub seat: i64,
    /// Their full name.
    pub name: String,
    /// How they were elected.
    pub appointed: String,
    /// From when until when.
    pub term: Term,
    /// Why it was ended, or empty.
    pub end_reason: String,
    /// Counts changes.
    pub version: i64,
}

/// A delegate to name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewMember {
    /// The village.
    pub village: i64,
    /// Which of its seats.
    pub seat: i64,
    /// Their full name.
    pub name: String,
    /// How they were elected.
    pub appointed: String,
    /// The first moment.
    pub begins_at: Moment,
    /// The first moment after it.
    pub ends_at: Moment,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(begins: i64, ends: i64, ended: Option<i64>) -> Term {
        Term { begins_at: Moment(begins), ends_at: Moment(ends), ended_at: ended.map(Moment) }
    }

    #[test]
    fn a_mandate_holds_from_its_first_moment_to_before_its_last() {
        let mandate = term(100, 200, None);
        let standings: Vec<Standing> = [99, 100, 199, 200].map(|now| mandate.standing(Moment(now))).into();
        assert_eq!(standings, [Standing::Coming, Standing::Holds, Standing::Holds, Standing::Over]);
        assert_eq!(term(100, 200, Some(150)).standing(Moment(150)), Standing::Over);
        assert_eq!(term(100, 200, Some(50)).standing(Moment(120)), Standing::Over, "ended before it began");
    }

    #[test]
    fn terms_one_after_the_other_do_not_overlap() {
        assert!(!term(100, 200, None).overlaps(&term(200, 300, None)));
        assert!(term(100, 201, None).overlaps(&term(200, 300, None)));
        assert!(!term(100, 300, Some(200)).overlaps(&term(200, 300, None)));
    }
}
