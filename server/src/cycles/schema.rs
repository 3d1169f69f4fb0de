//! Tables of cycles.

diesel::table! {
    cycles (id) {
        id -> BigInt,
        assembly_id -> BigInt,
        slug -> Text,
        phase -> Text,
        phase_since -> BigInt,
        next_due -> Nullable<BigInt>,
        letters_ready -> Bool,
        settings -> Text,
        dates -> Text,
        roster -> Nullable<Text>,
        announced_at -> Nullable<BigInt>,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    cycle_events (id) {
        id -> BigInt,
        cycle_id -> BigInt,
        happened_at -> BigInt,
        what -> Text,
        phase -> Text,
        role -> Text,
        reasons -> Nullable<Text>,
        number -> Nullable<Text>,
        decided_on -> Nullable<Text>,
    }
}

diesel::table! {
    cycle_clock (id) {
        id -> BigInt,
        seen_at -> BigInt,
    }
}

diesel::joinable!(cycle_events -> cycles (cycle_id));
diesel::allow_tables_to_appear_in_same_query!(cycles, cycle_events);
