//! Tables of rural districts.

diesel::table! {
    assemblies (id) {
        id -> BigInt,
        slug -> Text,
        name_kk -> Text,
        name_ru -> Text,
        name_en -> Text,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    mandates (id) {
        id -> BigInt,
        assembly_id -> BigInt,
        account_id -> BigInt,
        role -> Text,
        begins_at -> BigInt,
        ends_at -> BigInt,
    }
}

diesel::joinable!(mandates -> assemblies (assembly_id));
diesel::allow_tables_to_appear_in_same_query!(assemblies, mandates);
