//! Queries of the discussion.

mod comments;
mod reports;
mod supports;

pub use comments::{
    Comment, NewComment, beginning_before, beginnings, below, comment, comments, delete, forget_comments, insert,
    sent_before, set_hidden, set_text, written_by, written_since,
};
pub use reports::{
    Waiting, count_waiting, forget_reports, has_reported, has_reported_proposal, proposals_reported_by, report,
    report_proposal, reported_by, reported_since, reports_of, reports_of_proposal, settle, settle_proposal, waiting,
};
pub use supports::{forget_supports, hold, set_support, supported_by, supports};
