//! Tables of this room.

diesel::table! {
    ballot_readiness (id) {
        id -> BigInt,
        cycle_id -> BigInt,
        number -> BigInt,
        recorded_at -> BigInt,
        account_id -> BigInt,
        role -> Text,
        plan -> Text,
        plan_hash -> Text,
    }
}

diesel::table! {
    roll_corrections (id) {
        id -> BigInt,
        cycle_id -> BigInt,
        code_hash -> Binary,
        asked_at -> BigInt,
        wrong -> Text,
        name -> Text,
        born -> Text,
        listed_name -> Text,
        listed_born -> Text,
        village_id -> Nullable<BigInt>,
        contact -> Text,
        words -> Text,
        state -> Text,
        reason -> Text,
        answer -> Text,
        decided_at -> Nullable<BigInt>,
        decided_by -> Nullable<BigInt>,
        version -> BigInt,
    }
}
