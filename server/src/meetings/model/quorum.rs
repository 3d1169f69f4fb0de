//! Who has to be there for a meeting to decide.

use crate::assemblies::model::mandate::Member;
use crate::clock::Moment;
use crate::cycles::model::settings::AssemblySettings;
use crate::errors::Message;

/// How many are entitled, how many of them are present, how many are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quorum {
    /// Members in office, or voters of the village.
    pub entitled: i64,
    /// Of them present.
    pub present: i64,
    /// As many must be present.
    pub needed: i64,
}

impl Quorum {
    /// Whether enough are present.
    #[must_use]
    pub fn is_there(self) -> bool {
        self.present >= self.needed
    }

    /// How many more are needed.
    #[must_use]
    pub fn missing(self) -> i64 {
        self.needed.saturating_sub(self.present).max(0)
    }

    /// The sentence that refuses a step.
    #[must_use]
    pub fn missing_message(self) -> Message {
        Message::new("meetings-refused-quorum-missing")
            .with("missing", self.missing())
            .with("present", self.present)
            .with("needed", self.needed)
    }
}

/// The quorum of a village's gathering: its share of the voters, and at least one of them.
#[must_use]
pub fn of_gathering(settings: &AssemblySettings, voters: i64, present: i64) -> Quorum {
    let entitled = voters.max(0);
    let needed = settings.gathering_quorum.of_rounded_up(entitled.unsigned_abs());
    let needed = needed.and_then(|needed| i64::try_from(needed).ok()).unwrap_or(entitled);
    Quorum { entitled, present, needed: needed.max(1) }
}

/// The quorum of a session: more than its share of the members in office.
#[must_use]
pub fn of_session(settings: &AssemblySettings, members: usize, present: usize) -> Quorum {
    let share = settings.session_quorum;
    let whole = u128::try_from(members).unwrap_or_default() * u128::from(share.numerator);
    let below = whole.checked_div(u128::from(share.denominator));
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let needed = below.and_then(|below| i64::try_from(below).ok()).map_or(number(members), |below| below + 1);
    Quorum { entitled: number(members), present: number(present), needed }
}

/// The members in office at a moment. A mandate that was ended later still held then.
#[must_use]
pub fn members_at(members: Vec<Member>, moment: Moment) -> Vec<Member> {
    let holds = |member: &Member| {
        let term = member.term;
        let end = term.ended_at.map_or(term.ends_at, |ended| ended.min(term.ends_at));
        term.begins_at <= moment && moment < end
    };
    members.into_iter().filter(holds).collect()
}

/// Whether a member came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// There.
    Present,
    /// Not there.
    Absent,
    /// Not there, with a reason.
    Excused,
}

impl Presence {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Present, Self::Absent, Self::Excused];

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Absent => "absent",
            Self::Excused => "excused",
        }
    }

    /// The presence of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|presence| presence.code() == code)
    }
}

/// Who came to a meeting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Attendance {
    /// To a gathering: all who came, and the village's voters among them.
    Gathering {
        /// All who came.
        residents: i64,
        /// Of them voters of the village.
        voters: i64,
    },
    /// To a session: each member in office.
    Session(Vec<(i64, Presence)>),
}

#[cfg(test)]
mod tests {
    use ortaq_rules::Share;
    use proptest::prelude::*;

    use super::*;
    use crate::assemblies::model::mandate::Term;

    fn settings(numerator: u64, denominator: u64) -> AssemblySettings {
        let share = Share { numerator, denominator };
        AssemblySettings { gathering_quorum: share, session_quorum: share, ..AssemblySettings::default() }
    }

    #[test]
    fn half_of_ten_members_is_not_more_than_half() {
        let usual = AssemblySettings::default();
        assert_eq!(of_session(&usual, 10, 5).needed, 6);
        assert_eq!(of_session(&usual, 9, 5).needed, 5);
        assert!(!of_session(&usual, 10, 5).is_there() && of_session(&usual, 10, 6).is_there());
        assert!(!of_session(&usual, 0, 0).is_there(), "an assembly without members decides nothing");
    }

    #[test]
    fn a_tenth_of_the_voters_is_rounded_up() {
        let usual = AssemblySettings::default();
        assert_eq!(of_gathering(&usual, 868, 80).needed, 87);
        assert_eq!(of_gathering(&usual, 868, 80).missing(), 7);
        assert_eq!(of_gathering(&usual, 0, 0).needed, 1, "nobody at all is no gathering");
    }

    #[test]
    fn a_mandate_counts_if_it_held_when_the_meeting_was() {
        let member = |id, begins, ends, ended: Option<i64>| Member {
            id,
            village: 1,
            seat: id,
            name: String::new(),
            appointed: String::new(),
            term: Term { begins_at: Moment(begins), ends_at: Moment(ends), ended_at: ended.map(Moment) },
            end_reason: String::new(),
            version: 1,
        };
        let members = vec![
            member(1, 0, 100, None),
            member(2, 51, 100, None),
            member(3, 0, 50, None),
            member(4, 0, 100, Some(50)),
            member(5, 0, 100, Some(51)),
        ];
        let ids: Vec<i64> = members_at(members, Moment(50)).iter().map(|member| member.id).collect();
        assert_eq!(ids, [1, 5]);
    }

    proptest! {
        #[test]
        fn the_quorum_of_a_session_is_the_least_number_above_the_share(
            members in 1_usize..400, numerator in 0_u64..100, rest in 1_u64..100,
        ) {
            let (denominator, whole) = (numerator + rest, i64::try_from(members).unwrap());
            let needed = of_session(&settings(numerator, denominator), members, 0).needed;
            let above = |count: i64| u64::try_from(count).unwrap() * denominator > members as u64 * numerator;
            prop_assert!(above(needed) && !above(needed - 1));
            prop_assert!(needed <= whole, "all members together are always enough");
        }

        #[test]
        fn the_quorum_of_a_gathering_is_the_least_number_that_is_the_share(
            voters in 1_i64..100_000, numerator in 1_u64..100, rest in 0_u64..100,
        ) {
            let denominator = numerator + rest;
            let needed = of_gathering(&settings(numerator, denominator), voters, 0).needed;
            let reaches = |count: i64| u64::try_from(count).unwrap() * denominator >= voters.unsigned_abs() * numerator;
            prop_assert!(reaches(needed) && !reaches(needed - 1) && needed <= voters);
        }

        #[test]
        fn one_more_present_never_loses_the_quorum(members in 1_usize..400, present in 0_usize..400) {
            let usual = AssemblySettings::default();
            let (before, after) = (of_session(&usual, members, present), of_session(&usual, members, present + 1));
            prop_assert!(after.is_there() || !before.is_there());
            prop_assert_eq!(before.is_there(), before.missing() == 0);
        }
    }
}
