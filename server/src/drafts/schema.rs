//! Tables of drafts.

diesel::table! {
    drafts (id) {
        id -> BigInt,
        account_id -> BigInt,
        cycle_id -> BigInt,
        mends_id -> Nullable<BigInt>,
        entered_by -> Nullable<BigInt>,
        step -> Text,
        content -> Text,
        once -> Text,
        began_at -> BigInt,
        updated_at -> BigInt,
        proposal_id -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    draft_authors (id) {
        id -> BigInt,
        draft_id -> BigInt,
        account_id -> BigInt,
        joined_at -> BigInt,
    }
}

diesel::table! {
    draft_signatures (id) {
        id -> BigInt,
        draft_id -> BigInt,
        account_id -> BigInt,
        signed_at -> BigInt,
    }
}

diesel::table! {
    draft_invitations (id) {
        id -> BigInt,
        draft_id -> Nullable<BigInt>,
        proposal_id -> Nullable<BigInt>,
        purpose -> Text,
        token_hash -> Binary,
        made_at -> BigInt,
        expires_at -> BigInt,
        revoked_at -> Nullable<BigInt>,
    }
}

diesel::joinable!(draft_authors -> drafts (draft_id));
diesel::joinable!(draft_signatures -> drafts (draft_id));
diesel::allow_tables_to_appear_in_same_query!(drafts, draft_authors, draft_signatures);
