//! Tables of files and of the forms in which each is served.

diesel::table! {
    media_files (id) {
        id -> BigInt,
        file -> Text,
        account_id -> Nullable<BigInt>,
        kind -> Text,
        bytes -> BigInt,
        kept_at -> BigInt,
        used_at -> Nullable<BigInt>,
        is_public -> Bool,
    }
}

diesel::table! {
    media_variants (id) {
        id -> BigInt,
        file_id -> BigInt,
        name -> Text,
        width -> BigInt,
        height -> BigInt,
        bytes -> Binary,
    }
}

diesel::table! {
    media_readers (file_id, account_id) {
        file_id -> BigInt,
        account_id -> BigInt,
    }
}

diesel::joinable!(media_readers -> media_files (file_id));
diesel::joinable!(media_variants -> media_files (file_id));
diesel::allow_tables_to_appear_in_same_query!(media_files, media_readers, media_variants);
