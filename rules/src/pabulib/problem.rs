//! What can be wrong with a file, and what is merely odd.

use serde::Serialize;
use thiserror::Error;

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
#[error("line {line}, {field}: {problem}")]
pub struct ParseError {
    /// The line, from 1; the last line where something is missing altogether.
    pub line: usize,
    /// The column, META key or section.
    pub field: String,
    /// What is wrong.
    #[serde(flatten)]
    pub problem: Problem,
}

/// What is wrong in a field. Texts found in the file are cut to 60 characters.
#[derive(Clone, Debug, PartialEq, Eq, Error, Serialize)]
#[serde(tag = "problem", rename_all = "snake_case")]
pub enum Problem {
    /// The bytes are not UTF-8.
    #[error("not UTF-8")]
    NotUtf8,
    /// Text stands before the first section.
    #[error("text before the section META")]
    TextBeforeSections,
    /// A section is missing.
    #[error("the section is missing")]
    MissingSection,
    /// A section occurs twice.
    #[error("the section occurs twice")]
    DuplicateSection,
    /// An obligatory column or META key is missing.
    #[error("missing")]
    Missing,
    /// A column occurs twice.
    #[error("the column occurs twice")]
    DuplicateColumn,
    /// A value that must be a number from zero up is not.
    #[error("{found:?} is not a number from zero up")]
    NotANumber {
        /// What stands there.
        found: String,
    },
    /// A number does not fit 64 bits together with the decimals of the others.
    #[error("{found:?} is too large or too precise")]
    OutOfRange {
        /// What stands there.
        found: String,
    },
    /// The vote type is none of the five.
    #[error("{found:?} is no vote type")]
    UnknownVoteType {
        /// What stands there.
        found: String,
    },
    /// Two projects have one id.
    #[error("the project {project:?} occurs twice")]
    DuplicateProject {
        /// The id.
        project: String,
    },
    /// A ballot names a project that does not exist.
    #[error("there is no project {project:?}")]
    UnknownProject {
        /// The id.
        project: String,
    },
    /// A ballot has another number of points than of projects.
    #[error("{points} points for {projects} projects")]
    PointsDiffer {
        /// Points listed.
        points: usize,
        /// Projects listed.
        projects: usize,
    },
}

/// Something odd that was read all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// The line, from 1.
    pub line: usize,
    /// The column, META key or section.
    pub field: String,
    /// What is odd.
    #[serde(flatten)]
    pub kind: NoteKind,
}

/// What is odd.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum NoteKind {
    /// The file begins with a byte-order mark.
    ByteOrderMark,
    /// A quote opens the field but does not close it: the field was read as it stands.
    StrayQuote,
    /// The row has more fields than there are columns.
    ExtraFields,
    /// The row has fewer fields than there are columns: the others were read as empty.
    MissingFields,
    /// A META key that the format requires is missing.
    MissingKey,
    /// A META key occurs twice: the first counts.
    DuplicateKey,
    /// A number has a decimal comma.
    DecimalComma,
    /// A number that no rule needs cannot be read.
    UnreadableNumber,
    /// The file states another number than its own ballots or rows give.
    CountDiffers {
        /// What the file states.
        stated: u64,
        /// What was counted.
        counted: u64,
    },
    /// A ballot names a project twice: it counted once, as first named.
    ProjectNamedTwice {
        /// The id of the project.
        project: String,
    },
    /// A ballot is longer than the file allows; it counted in full.
    TooManyProjects {
        /// The greatest length allowed.
        allowed: u64,
        /// The length of the ballot.
        found: u64,
    },
    /// Two ballots have one voter id; both counted.
    VoterTwice,
    /// Projects that a ballot leaves out would have this score; the rules give them none.
    DefaultScoreNotApplied,
}

/// The beginning of a text from the file, for a message.
pub(super) fn excerpt(text: &str) -> String {
    text.chars().take(60).collect()
}

/// An error at a line and field.
pub(super) fn problem(line: usize, field: &str, problem: Problem) -> ParseError {
    ParseError {
        line,
        field: excerpt(field),
        problem,
    }
}

/// A note at a line and field.
pub(super) fn note(line: usize, field: &str, kind: NoteKind) -> Note {
    Note {
        line,
        field: excerpt(field),
        kind,
    }
}
