//! Who lied, when one trustee says that another's shares are false: anyone can
//! compute it, because the complainant opens what was sent to it (§8.3).

use std::fmt;

/// What a complaint showed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// A share that the accused sent does not fit its dealing.
    FalseShares {
        /// Who sent it.
        dealer: u32,
        /// To whom.
        complainant: u32,
        /// The first key in which it is false.
        key: usize,
    },
    /// All shares fit: the complaint is false.
    FalseComplaint {
        /// Who complained.
        complainant: u32,
        /// About whom.
        dealer: u32,
    },
}

impl Verdict {
    /// The trustee who did not follow the protocol.
    pub fn guilty(&self) -> u32 {
        match self {
            Self::FalseShares { dealer, .. } => *dealer,
            Self::FalseComplaint { complainant, .. } => *complainant,
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::FalseShares { dealer, complainant, key } => write!(
                formatter,
                "trustee {dealer} sent trustee {complainant} a false share of key {key}: restart with fresh secrets"
            ),
            Self::FalseComplaint { complainant, dealer } => write!(
                formatter,
                "trustee {complainant} complained falsely, the shares from trustee {dealer} are right: \
                 restart with fresh secrets"
            ),
        }
    }
}
