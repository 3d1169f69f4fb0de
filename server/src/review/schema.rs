//! Tables of judging.

diesel::table! {
    review_assessments (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        number -> BigInt,
        made_at -> BigInt,
        account_id -> BigInt,
        content -> Text,
    }
}

diesel::table! {
    review_conflicts (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        account_id -> BigInt,
        role -> Text,
        declared_at -> BigInt,
        reason -> Text,
    }
}

diesel::table! {
    review_takings (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        account_id -> BigInt,
        taken_at -> BigInt,
    }
}

diesel::table! {
    review_reminders (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        due_at -> BigInt,
        reminded_at -> BigInt,
    }
}
