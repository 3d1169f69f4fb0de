//! Tables of people.

diesel::table! {
    accounts (id) {
        id -> BigInt,
        name -> Text,
        email -> Nullable<Text>,
        language -> Text,
        is_administrator -> Bool,
        actor_salt -> Nullable<Binary>,
        created_at -> BigInt,
        erased_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    sessions (id) {
        id -> BigInt,
        account_id -> BigInt,
        token_hash -> Binary,
        device -> Text,
        created_at -> BigInt,
        seen_at -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::joinable!(sessions -> accounts (account_id));
diesel::allow_tables_to_appear_in_same_query!(accounts, sessions);
