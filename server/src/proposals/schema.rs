//! Tables of proposals.

diesel::table! {
    proposals (id) {
        id -> BigInt,
        cycle_id -> BigInt,
        number -> BigInt,
        author_id -> Nullable<BigInt>,
        entered_by -> Nullable<BigInt>,
        is_collective -> Bool,
        state -> Text,
        state_since -> BigInt,
        due_at -> Nullable<BigInt>,
        merged_into -> Nullable<BigInt>,
        submitted_at -> BigInt,
        language -> Text,
        title -> Text,
        summary -> Text,
        category -> Text,
        village_id -> Nullable<BigInt>,
        request -> BigInt,
        total -> BigInt,
        shuffle -> BigInt,
        supports -> BigInt,
        comments -> BigInt,
        version -> BigInt,
        sort_kk -> Binary,
        sort_ru -> Binary,
        sort_en -> Binary,
        card_photo -> Text,
    }
}

diesel::table! {
    proposal_versions (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        number -> BigInt,
        made_at -> BigInt,
        role -> Text,
        account_id -> Nullable<BigInt>,
        note -> Text,
        content -> Text,
    }
}

diesel::table! {
    proposal_events (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        happened_at -> BigInt,
        event -> Text,
        state -> Text,
        role -> Text,
        account_id -> Nullable<BigInt>,
        reason -> Text,
        text -> Text,
    }
}

diesel::table! {
    proposal_authors (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        account_id -> BigInt,
        joined_at -> BigInt,
    }
}

diesel::table! {
    proposal_translations (id) {
        id -> BigInt,
        proposal_id -> BigInt,
        language -> Text,
        title -> Text,
        summary -> Text,
        role -> Text,
        account_id -> Nullable<BigInt>,
        made_at -> BigInt,
        version -> BigInt,
        is_stale -> Bool,
    }
}

diesel::table! {
    proposal_tokens (cycle_id, token, proposal_id) {
        cycle_id -> BigInt,
        token -> Text,
        proposal_id -> BigInt,
        weight -> BigInt,
    }
}

diesel::joinable!(proposal_tokens -> proposals (proposal_id));
diesel::joinable!(proposal_versions -> proposals (proposal_id));
diesel::joinable!(proposal_events -> proposals (proposal_id));
diesel::joinable!(proposal_authors -> proposals (proposal_id));
diesel::joinable!(proposal_translations -> proposals (proposal_id));
diesel::allow_tables_to_appear_in_same_query!(
    proposals,
    proposal_versions,
    proposal_events,
    proposal_authors,
    proposal_translations,
    proposal_tokens,
);
