//! Tables of the discussion.

use crate::proposals::schema::proposals;

diesel::table! {
    discussion_supports (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        account_id -> BigInt,
        since -> BigInt,
    }
}

diesel::table! {
    discussion_comments (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        parent_id -> Nullable<BigInt>,
        root_id -> Nullable<BigInt>,
        level -> BigInt,
        account_id -> Nullable<BigInt>,
        made_at -> BigInt,
        text -> Text,
        deleted_at -> Nullable<BigInt>,
        hidden_at -> Nullable<BigInt>,
        hidden_reason -> Text,
        once -> Nullable<Text>,
        by_author -> Bool,
        edited_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    discussion_reports (id) {
        id -> BigInt,
        comment_id -> BigInt,
        account_id -> BigInt,
        made_at -> BigInt,
        reason -> Text,
        settled_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    discussion_proposal_reports (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        account_id -> BigInt,
        made_at -> BigInt,
        reason -> Text,
        settled_at -> Nullable<BigInt>,
    }
}

diesel::joinable!(discussion_reports -> discussion_comments (comment_id));
diesel::joinable!(discussion_comments -> proposals (proposal_id));
diesel::joinable!(discussion_proposal_reports -> proposals (proposal_id));
diesel::allow_tables_to_appear_in_same_query!(discussion_comments, discussion_reports, proposals);
diesel::allow_tables_to_appear_in_same_query!(discussion_proposal_reports, proposals);
