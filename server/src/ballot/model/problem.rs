//! What can be wrong with a ballot, and how bad it is.

use ortaq_crypto::style::Infeasible;
use ortaq_rules::greedy::GreedyError;

use crate::i18n::Language;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// It keeps the ballot from being frozen.
    Red,
    /// Somebody should know it.
    Warning,
}

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Which projects are on the ballot.
    Shortlist,
    /// Proposals that are not decided.
    Undecided,
    /// What the projects cost.
    Money,
    /// How voters choose.
    Style,
    /// How votes are counted.
    Rule,
    /// Titles and sentences.
    Texts,
    /// Pictures.
    Photos,
    /// When voting opens and ends, and the letters before it.
    Dates,
    /// Council, trustees, issuers.
    People,
    /// The roll and its corrections.
    Roll,
}

impl Topic {
    /// All of them, in the order of the page.
    pub const ALL: [Topic; 10] = [
        Topic::Shortlist,
        Topic::Undecided,
        Topic::Money,
        Topic::Style,
        Topic::Rule,
        Topic::Texts,
        Topic::Photos,
        Topic::Dates,
        Topic::People,
        Topic::Roll,
    ];
}

/// Where something is mended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mend {
    /// On the page of the shortlist.
    Shortlist,
    /// On the dashboard of the review.
    Review,
    /// In the rules; they are fixed since the cycle was announced, so there they are read.
    Rules,
    /// On the page of dates.
    Dates,
    /// In the roster of the council.
    Council,
    /// On the page of this proposal.
    Proposal(i64),
    /// Among the translations of this proposal.
    Translations(i64),
    /// Where the roll is brought.
    Roll,
    /// At the registrar's desk.
    Desk,
}

/// Something that is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// The shortlist is empty.
    NothingShortlisted,
    /// It has one project, so there is nothing to choose.
    OnlyOne,
    /// Proposals that are still looked at or could be shortlisted: they will be left out. Their codes.
    Undecided(Vec<String>),
    /// A project asks for more than the cap.
    AboveCap {
        /// Its number.
        number: i64,
        /// What it asks for.
        cost: u64,
        /// The cap.
        cap: u64,
    },
    /// A project asks for nothing.
    AsksNothing {
        /// Its number.
        number: i64,
    },
    /// There is no fund.
    NoFund,
    /// A project has a field that no definition can hold.
    Unwritable,
    /// The style cannot be used.
    Style(Infeasible),
    /// All who choose must choose alike.
    NoChoice,
    /// Fewer ballots than this would not be secret, and the protocol refuses them.
    MinimumBallots,
    /// More ballots are asked for than there are people on the roll.
    MinimumAboveRoll {
        /// The least number of ballots.
        minimum: u64,
        /// People on the roll.
        lines: u64,
    },
    /// The rule contradicts itself or the projects.
    Rule(GreedyError),
    /// The rule has a number or a label that no log can hold.
    RuleUnwritable,
    /// A title is missing in a language.
    TitleMissing {
        /// The proposal's number.
        number: i64,
        /// In which.
        language: Language,
    },
    /// The sentence is missing in a language.
    SummaryMissing {
        /// The proposal's number.
        number: i64,
        /// In which.
        language: Language,
    },
    /// The sentence does not fit a card.
    SummaryLong {
        /// The proposal's number.
        number: i64,
        /// In which language.
        language: Language,
        /// How many characters it has.
        length: usize,
    },
    /// The title does not fit a card.
    TitleLong {
        /// The proposal's number.
        number: i64,
        /// In which language.
        language: Language,
        /// How many characters it has.
        length: usize,
    },
    /// There is no picture.
    NoPhoto {
        /// The proposal's number.
        number: i64,
    },
    /// Voting has no dates, or ends before it opens.
    VotingDates,
    /// Too few days are left for the letters.
    LettersTime {
        /// How many there will be.
        days: i64,
        /// How many are needed.
        needed: u32,
    },
    /// Another number of trustees is named than the rules say.
    Trustees {
        /// How many are named.
        named: usize,
        /// How many are needed.
        needed: u32,
    },
    /// Another number of council members is named than the rules say.
    Members {
        /// How many are named.
        named: usize,
        /// How many are needed.
        needed: u32,
    },
    /// The second issuer is not named.
    SecondIssuer,
    /// The roll has not been brought, or is empty.
    RollMissing,
    /// The roll is longer than the protocol allows.
    RollTooLong,
    /// Requests to correct the roll wait for the registrar.
    OpenCorrections(i64),
    /// Requests to correct the roll were open when the roll check ended.
    LeftCorrections(i64),
}

impl Problem {
    /// How bad it is.
    #[must_use]
    pub fn severity(&self) -> Severity {
        match self {
            Problem::Undecided(_)
            | Problem::NoPhoto { .. }
            | Problem::MinimumAboveRoll { .. }
            | Problem::OpenCorrections(_)
            | Problem::LeftCorrections(_) => Severity::Warning,
            _ => Severity::Red,
        }
    }

    /// Whether the protocol itself refuses to freeze such a definition.
    #[must_use]
    pub fn is_of_protocol(&self) -> bool {
        matches!(
            self,
            Problem::NothingShortlisted
                | Problem::NoFund
                | Problem::Unwritable
                | Problem::Style(_)
                | Problem::MinimumBallots
                | Problem::Rule(_)
                | Problem::RuleUnwritable
                | Problem::VotingDates
                | Problem::RollMissing
                | Problem::RollTooLong
        )
    }

    /// What it is about.
    #[must_use]
    pub fn topic(&self) -> Topic {
        match self {
            Problem::NothingShortlisted | Problem::OnlyOne | Problem::Unwritable => Topic::Shortlist,
            Problem::Undecided(_) => Topic::Undecided,
            Problem::AboveCap { .. } | Problem::AsksNothing { .. } | Problem::NoFund => Topic::Money,
            Problem::Style(_) | Problem::NoChoice | Problem::MinimumBallots | Problem::MinimumAboveRoll { .. } => {
                Topic::Style
            }
            Problem::Rule(_) | Problem::RuleUnwritable => Topic::Rule,
            Problem::TitleMissing { .. }
            | Problem::SummaryMissing { .. }
            | Problem::SummaryLong { .. }
            | Problem::TitleLong { .. } => Topic::Texts,
            Problem::NoPhoto { .. } => Topic::Photos,
            Problem::VotingDates | Problem::LettersTime { .. } => Topic::Dates,
            Problem::Trustees { .. } | Problem::Members { .. } | Problem::SecondIssuer => Topic::People,
            Problem::RollMissing | Problem::RollTooLong | Problem::OpenCorrections(_) | Problem::LeftCorrections(_) => {
                Topic::Roll
            }
        }
    }

    /// Where it is mended.
    #[must_use]
    pub fn mend(&self) -> Mend {
        match self {
            Problem::NothingShortlisted | Problem::OnlyOne | Problem::Unwritable | Problem::NoChoice => Mend::Shortlist,
            Problem::Undecided(_) => Mend::Review,
            Problem::AboveCap { number, .. } | Problem::AsksNothing { number } | Problem::NoPhoto { number } => {
                Mend::Proposal(*number)
            }
            Problem::Style(infeasible) => mend_style(infeasible),
            Problem::NoFund
            | Problem::MinimumBallots
            | Problem::MinimumAboveRoll { .. }
            | Problem::Rule(_)
            | Problem::RuleUnwritable => Mend::Rules,
            Problem::TitleMissing { number, .. }
            | Problem::SummaryMissing { number, .. }
            | Problem::SummaryLong { number, .. }
            | Problem::TitleLong { number, .. } => Mend::Translations(*number),
            Problem::VotingDates | Problem::LettersTime { .. } => Mend::Dates,
            Problem::Trustees { .. } | Problem::Members { .. } | Problem::SecondIssuer => Mend::Council,
            Problem::RollMissing | Problem::RollTooLong => Mend::Roll,
            Problem::OpenCorrections(_) | Problem::LeftCorrections(_) => Mend::Desk,
        }
    }
}

/// What depends on the number of projects is mended by shortlisting others; the rest stands in the rules.
fn mend_style(infeasible: &Infeasible) -> Mend {
    match infeasible {
        Infeasible::Options(_)
        | Infeasible::MoreThanRoom { .. }
        | Infeasible::NoCosts
        | Infeasible::NeverChosen { .. }
        | Infeasible::MoreRanksThanOptions { .. }
        | Infeasible::BallotTooLong(_) => Mend::Shortlist,
        Infeasible::NothingToChoose
        | Infeasible::LeastAboveMost { .. }
        | Infeasible::EachAboveMost { .. }
        | Infeasible::Scores
        | Infeasible::TooLarge
        | Infeasible::TotalTooLarge { .. } => Mend::Rules,
    }
}
