//! Tables of announcements and of who follows what.

diesel::table! {
    announcements (id) {
        id -> BigInt,
        assembly_id -> BigInt,
        cycle_id -> Nullable<BigInt>,
        published_at -> BigInt,
        withdrawn_at -> Nullable<BigInt>,
        withdrawn_by -> Nullable<Text>,
        withdrawn_reason -> Nullable<Text>,
        version -> BigInt,
    }
}

diesel::table! {
    announcement_versions (id) {
        id -> BigInt,
        announcement_id -> BigInt,
        number -> BigInt,
        role -> Text,
        account_id -> BigInt,
        made_at -> BigInt,
        note -> Nullable<Text>,
    }
}

diesel::table! {
    announcement_texts (id) {
        id -> BigInt,
        version_id -> BigInt,
        language -> Text,
        title -> Text,
        text -> Text,
    }
}

diesel::table! {
    followings (id) {
        id -> BigInt,
        account_id -> BigInt,
        assembly_id -> BigInt,
        cycle_id -> Nullable<BigInt>,
        by_mail -> Bool,
        since -> BigInt,
    }
}

diesel::table! {
    tellings (id) {
        id -> BigInt,
        assembly_id -> BigInt,
        cycle_id -> Nullable<BigInt>,
        kind -> Text,
        told -> Text,
        made_at -> BigInt,
        told_up_to -> BigInt,
    }
}

diesel::allow_tables_to_appear_in_same_query!(announcements, announcement_versions, announcement_texts);
