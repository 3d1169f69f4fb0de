//! Tables of the council.

diesel::table! {
    key_invitations (log_id, role, number) {
        log_id -> BigInt,
        role -> Text,
        number -> BigInt,
        token_hash -> Binary,
        made_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    printed_letters (log_id, issuer) {
        log_id -> BigInt,
        issuer -> BigInt,
        signature -> Binary,
        said_at -> BigInt,
    }
}

diesel::table! {
    proposed_acts (id) {
        id -> BigInt,
        log_id -> BigInt,
        kind -> Text,
        content -> Text,
        salt -> Nullable<Binary>,
        text -> Nullable<Text>,
        proposed_at -> BigInt,
        withdrawn_at -> Nullable<BigInt>,
        seq -> Nullable<BigInt>,
    }
}

diesel::table! {
    proposed_signatures (act_id, role, number) {
        act_id -> BigInt,
        role -> Text,
        number -> BigInt,
        signature -> Text,
    }
}

diesel::table! {
    dissents (act_id, member) {
        act_id -> BigInt,
        member -> BigInt,
        salt -> Binary,
        text -> Text,
    }
}

diesel::table! {
    audit_samples (log_id) {
        log_id -> BigInt,
        asked -> BigInt,
        answered -> BigInt,
        disputed -> BigInt,
        entered_at -> BigInt,
    }
}

diesel::table! {
    council_reminders (log_id, stage) {
        log_id -> BigInt,
        stage -> Text,
        since -> BigInt,
        reminded_at -> Nullable<BigInt>,
    }
}

diesel::joinable!(dissents -> proposed_acts (act_id));
diesel::allow_tables_to_appear_in_same_query!(dissents, proposed_acts);
diesel::joinable!(proposed_signatures -> proposed_acts (act_id));
diesel::allow_tables_to_appear_in_same_query!(proposed_acts, proposed_signatures);
