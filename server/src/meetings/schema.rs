//! Tables of gatherings and sessions.

diesel::table! {
    meetings (id) {
        id -> BigInt,
        cycle_id -> BigInt,
        number -> BigInt,
        kind -> Text,
        village_id -> Nullable<BigInt>,
        state -> Text,
        called_at -> BigInt,
        called_by -> BigInt,
        starts_at -> BigInt,
        place -> Text,
        agenda -> Text,
        language -> Text,
        reason -> Text,
        chair -> Text,
        keeper -> Text,
        entitled -> Nullable<BigInt>,
        present -> Nullable<BigInt>,
        needed -> Nullable<BigInt>,
        residents -> Nullable<BigInt>,
        voted_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    meeting_attendance (id) {
        id -> BigInt,
        meeting_id -> BigInt,
        member_id -> BigInt,
        presence -> Text,
    }
}

diesel::table! {
    meeting_votes (id) {
        id -> BigInt,
        meeting_id -> BigInt,
        proposal_id -> BigInt,
        member_id -> BigInt,
        vote -> Text,
    }
}

diesel::table! {
    meeting_questions (id) {
        id -> BigInt,
        meeting_id -> BigInt,
        proposal_id -> BigInt,
        account_id -> Nullable<BigInt>,
        asked_at -> BigInt,
        text -> Text,
        answer -> Text,
        answered_at -> Nullable<BigInt>,
        answered_as -> Text,
        answered_by -> Nullable<BigInt>,
        hidden_at -> Nullable<BigInt>,
        hidden_reason -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    meeting_minutes (id) {
        id -> BigInt,
        meeting_id -> BigInt,
        version -> BigInt,
        made_at -> BigInt,
        account_id -> BigInt,
        number -> Text,
        signed_at -> BigInt,
        chair -> Text,
        keeper -> Text,
        language -> Text,
        text -> Text,
        decisions -> Text,
        supports -> Text,
        attachments -> Text,
        note -> Text,
    }
}
