//! Tables of people.

diesel::table! {
    accounts (id) {
        id -> BigInt,
        name -> Text,
        name_folded -> Text,
        email -> Nullable<Text>,
        language -> Text,
        is_administrator -> Bool,
        actor_salt -> Nullable<Binary>,
        passkey_handle -> Nullable<Binary>,
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
        lasts -> BigInt,
        expires_at -> BigInt,
    }
}

diesel::table! {
    devices (id) {
        id -> BigInt,
        account_id -> BigInt,
        name -> Text,
        first_at -> BigInt,
        last_at -> BigInt,
    }
}

diesel::table! {
    links (id) {
        id -> BigInt,
        token_hash -> Binary,
        purpose -> Text,
        account_id -> Nullable<BigInt>,
        email -> Nullable<Text>,
        return_to -> Nullable<Text>,
        created_at -> BigInt,
        expires_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    passkeys (id) {
        id -> BigInt,
        account_id -> BigInt,
        name -> Text,
        credential_id -> Binary,
        transports -> BigInt,
        static_state -> Binary,
        dynamic_state -> Binary,
        created_at -> BigInt,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    ceremonies (id) {
        id -> BigInt,
        challenge -> Binary,
        account_id -> Nullable<BigInt>,
        state -> Binary,
        expires_at -> BigInt,
    }
}

diesel::table! {
    sign_in_slips (id) {
        id -> BigInt,
        account_id -> BigInt,
        assembly_id -> BigInt,
        village_id -> Nullable<BigInt>,
        code_hash -> Binary,
        issued_at -> BigInt,
    }
}

diesel::table! {
    attempts (id) {
        id -> BigInt,
        subject -> Binary,
        since -> BigInt,
        tries -> BigInt,
    }
}

diesel::joinable!(sessions -> accounts (account_id));
diesel::joinable!(passkeys -> accounts (account_id));
diesel::joinable!(sign_in_slips -> accounts (account_id));
diesel::allow_tables_to_appear_in_same_query!(accounts, sessions, passkeys, sign_in_slips);
