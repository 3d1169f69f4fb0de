//! The Public Council's roster: who sits on it, under which number, who holds a share of the keys,
//! who issues the second part of codes. A cycle takes a copy when it is announced, and its log
//! fixes that copy; the roster here is for the cycles to come.

use super::LONGEST_NAME;

/// The most members that the protocol has numbers for.
pub const LARGEST: usize = 99;

/// A member of the Public Council.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilMember {
    /// Their number in the log, from 1.
    pub number: i64,
    /// Their full name.
    pub name: String,
    /// Whether they hold a share of the keys.
    pub is_trustee: bool,
}

/// The roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Council {
    /// The members by number, without gaps.
    pub members: Vec<CouncilMember>,
    /// The number of the chair.
    pub chair: Option<i64>,
    /// The number of the member who issues the second part of codes.
    pub second_issuer: Option<i64>,
    /// Counts changes.
    pub version: i64,
}

/// What keeps a roster from being taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RosterFault {
    /// A member in the middle has no name.
    NameMissing(i64),
    /// A name is longer than [`LONGEST_NAME`].
    NameTooLong(i64),
    /// A name is there twice.
    NameTwice(i64),
    /// The chair is not on the roster.
    ChairUnknown,
    /// The second issuer is not on the roster.
    SecondIssuerUnknown,
}

impl Council {
    /// How many members there are.
    #[must_use]
    pub fn size(&self) -> usize {
        self.members.len()
    }

    /// The numbers of the trustees, rising.
    #[must_use]
    pub fn trustees(&self) -> Vec<i64> {
        self.members.iter().filter(|member| member.is_trustee).map(|member| member.number).collect()
    }

    /// Checks a roster that was typed.
    ///
    /// # Errors
    /// Everything that must be mended.
    pub fn check(&self) -> Result<(), Vec<RosterFault>> {
        let mut faults = Vec::new();
        for (place, member) in self.members.iter().enumerate() {
            let is_known = self.members.iter().take(place).any(|before| before.name == member.name);
            if member.name.is_empty() {
                faults.push(RosterFault::NameMissing(member.number));
            } else if member.name.chars().count() > LONGEST_NAME {
                faults.push(RosterFault::NameTooLong(member.number));
            } else if is_known {
                faults.push(RosterFault::NameTwice(member.number));
            }
        }
        let is_member = |number: i64| self.members.iter().any(|member| member.number == number);
        if self.chair.is_some_and(|number| !is_member(number)) {
            faults.push(RosterFault::ChairUnknown);
        }
        if self.second_issuer.is_some_and(|number| !is_member(number)) {
            faults.push(RosterFault::SecondIssuerUnknown);
        }
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn council(names: &[&str]) -> Council {
        let members = (1..).zip(names).map(|(number, name)| CouncilMember {
            number,
            name: (*name).to_owned(),
            is_trustee: number <= 2,
        });
        Council { members: members.collect(), ..Council::default() }
    }

    #[test]
    fn a_roster_names_everyone_once() {
        assert_eq!(council(&["Айгүл", "Болат", "Сәуле"]).check(), Ok(()));
        let faults = council(&["Айгүл", "", "Айгүл"]).check();
        assert_eq!(faults, Err(vec![RosterFault::NameMissing(2), RosterFault::NameTwice(3)]));
    }

    #[test]
    fn the_chair_and_the_second_issuer_sit_on_it() {
        let council = Council { chair: Some(3), second_issuer: Some(2), ..council(&["Айгүл", "Болат"]) };
        assert_eq!(council.check(), Err(vec![RosterFault::ChairUnknown]));
        assert_eq!(council.trustees(), [1, 2]);
    }
}
