//! Queries of the discussion.

mod comments;
mod reports;
mod supports;

pub use comments::{
    Comment, NewComment, answers, beginnings, comment, comments, delete, forget_comments, insert, place_of,
    sent_before, set_hidden, threads, written_by, written_since,
};
pub use reports::{Waiting, forget_reports, has_reported, report, reported_by, reports_of, settle, waiting};
pub use supports::{forget_supports, set_support, supported_by, supports};
