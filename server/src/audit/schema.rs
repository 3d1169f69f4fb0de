//! Tables of the log.

diesel::table! {
    logs (id) {
        id -> BigInt,
        cycle_id -> BigInt,
        assembly_id -> BigInt,
        path -> Text,
        origin -> Text,
        size -> BigInt,
        is_final -> Bool,
        stopped_because -> Nullable<Text>,
        opened_at -> BigInt,
    }
}

diesel::table! {
    log_entries (log_id, seq) {
        log_id -> BigInt,
        seq -> BigInt,
        time -> BigInt,
        kind -> Text,
        role -> Text,
        event -> Text,
        subject -> Text,
        amount -> BigInt,
        leaf -> Binary,
        line -> Text,
    }
}

diesel::table! {
    log_tiles (log_id, level, position) {
        log_id -> BigInt,
        level -> BigInt,
        position -> BigInt,
        hashes -> Binary,
        root -> Binary,
    }
}

diesel::table! {
    log_checkpoints (log_id) {
        log_id -> BigInt,
        epoch -> BigInt,
        size -> BigInt,
        note -> Text,
    }
}

diesel::table! {
    log_cosignatures (log_id, size, witness) {
        log_id -> BigInt,
        size -> BigInt,
        witness -> Text,
        note -> Text,
        line -> Text,
    }
}

diesel::table! {
    log_texts (log_id, seq) {
        log_id -> BigInt,
        seq -> BigInt,
        salt -> Binary,
        text -> Text,
        account_id -> Nullable<BigInt>,
        concealed_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    waiting_acts (id) {
        id -> BigInt,
        assembly_id -> Nullable<BigInt>,
        cycle_id -> Nullable<BigInt>,
        kind -> Text,
        role -> Text,
        account_id -> Nullable<BigInt>,
        event -> Text,
        subject -> Text,
        reason -> Text,
        amount -> BigInt,
        text -> Nullable<Text>,
        recorded_at -> BigInt,
    }
}

diesel::joinable!(log_checkpoints -> logs (log_id));
diesel::joinable!(log_texts -> logs (log_id));
diesel::joinable!(log_entries -> logs (log_id));
diesel::allow_tables_to_appear_in_same_query!(logs, log_entries, log_checkpoints, log_texts);
