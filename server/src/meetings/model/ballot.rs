//! The open vote on the shortlist: counting it, and what it decides.

/// What a member said to a proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Vote {
    /// On the ballot.
    For,
    /// Not on the ballot.
    Against,
    /// Neither.
    Abstained,
}

impl Vote {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::For, Self::Against, Self::Abstained];

    /// Its code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::For => "for",
            Self::Against => "against",
            Self::Abstained => "abstained",
        }
    }

    /// The vote of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|vote| vote.code() == code)
    }
}

/// The votes on one proposal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// For.
    pub in_favour: i64,
    /// Against.
    pub against: i64,
    /// Abstained.
    pub abstained: i64,
}

impl Counts {
    /// Counts votes.
    #[must_use]
    pub fn of(votes: impl IntoIterator<Item = Vote>) -> Self {
        votes.into_iter().fold(Self::default(), |mut counts, vote| {
            match vote {
                Vote::For => counts.in_favour += 1,
                Vote::Against => counts.against += 1,
                Vote::Abstained => counts.abstained += 1,
            }
            counts
        })
    }

    /// Whether more than half of those present are for it. A tie is not; who abstains is present.
    #[must_use]
    pub fn is_carried(self, present: i64) -> bool {
        self.in_favour.saturating_mul(2) > present
    }

    /// How many votes there are.
    #[must_use]
    pub fn all(self) -> i64 {
        self.in_favour + self.against + self.abstained
    }
}

/// Why the assembly leaves a proposal out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LeftOutReason {
    /// Others are more urgent.
    LessUrgent,
    /// Another project already does what it wants.
    CoveredByAnother,
    /// It serves too few.
    FewBenefit,
    /// It is to be worked out better.
    NotReady,
    /// Another source can pay for it.
    OtherFunding,
    /// Something else, in words.
    Other,
}

impl LeftOutReason {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::LessUrgent, Self::CoveredByAnother, Self::FewBenefit, Self::NotReady, Self::OtherFunding, Self::Other];

    /// Its code in the log and in message ids.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::LessUrgent => "less-urgent",
            Self::CoveredByAnother => "covered-by-another",
            Self::FewBenefit => "few-benefit",
            Self::NotReady => "not-ready",
            Self::OtherFunding => "other-funding",
            Self::Other => "other",
        }
    }

    /// The reason of a code.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.code() == code)
    }
}

/// What a vote on the shortlist decides.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The proposals that come onto the ballot, or stay there.
    pub on_ballot: Vec<i64>,
    /// Those that do not.
    pub left_out: Vec<i64>,
}

/// Sorts the proposals by their votes. `voted` has each with its counts.
#[must_use]
pub fn settle(voted: &[(i64, Counts)], present: i64) -> Outcome {
    let (carried, not): (Vec<_>, Vec<_>) = voted.iter().partition(|(_, counts)| counts.is_carried(present));
    let ids = |list: Vec<&(i64, Counts)>| list.into_iter().map(|(id, _)| *id).collect();
    Outcome { on_ballot: ids(carried), left_out: ids(not) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_tie_is_no_majority_and_who_abstains_is_present() {
        let counts = |in_favour, against, abstained| Counts { in_favour, against, abstained };
        assert!(!counts(5, 5, 0).is_carried(10));
        assert!(!counts(5, 0, 5).is_carried(10), "more said for than against, and it is not more than half");
        assert!(counts(6, 4, 0).is_carried(10));
        assert!(counts(5, 4, 0).is_carried(9));
        assert!(!counts(0, 0, 0).is_carried(0));
    }

    #[test]
    fn each_proposal_comes_on_one_side() {
        let counts = |in_favour| Counts { in_favour, against: 9 - in_favour, abstained: 0 };
        let outcome = settle(&[(1, counts(9)), (2, counts(4)), (3, counts(5))], 9);
        assert_eq!(outcome, Outcome { on_ballot: vec![1, 3], left_out: vec![2] });
    }

    proptest! {
        #[test]
        fn for_and_against_never_both_carry(votes in proptest::collection::vec(0_usize..3, 0..60)) {
            let votes: Vec<Vote> = votes.into_iter().map(|index| Vote::ALL[index]).collect();
            let (present, counts) = (i64::try_from(votes.len()).unwrap(), Counts::of(votes));
            let turned = Counts { in_favour: counts.against, against: counts.in_favour, ..counts };
            prop_assert_eq!(counts.all(), present);
            prop_assert!(!(counts.is_carried(present) && turned.is_carried(present)));
        }
    }
}
