//! Tables of the vote's frame.

diesel::table! {
    booth_files (log_id, list, path) {
        log_id -> BigInt,
        list -> Binary,
        path -> Text,
        content_type -> Text,
        policy -> Nullable<Text>,
        plain -> Binary,
        brotli -> Nullable<Binary>,
        gzip -> Nullable<Binary>,
    }
}
