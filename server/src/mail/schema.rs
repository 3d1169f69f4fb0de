//! The table of the outbox.

diesel::table! {
    letters (id) {
        id -> BigInt,
        account_id -> Nullable<BigInt>,
        address -> Text,
        language -> Text,
        kind -> Text,
        scope -> Nullable<Text>,
        subject -> Text,
        text -> Text,
        html -> Text,
        written_at -> BigInt,
        useful_until -> BigInt,
        state -> Text,
        attempts -> BigInt,
        next_at -> BigInt,
        trouble -> Nullable<Text>,
        ended_at -> Nullable<BigInt>,
    }
}
