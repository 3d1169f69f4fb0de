//! Tables of rural districts.

diesel::table! {
    assemblies (id) {
        id -> BigInt,
        slug -> Text,
        name_kk -> Text,
        name_ru -> Text,
        name_en -> Text,
        sort_kk -> Binary,
        sort_ru -> Binary,
        sort_en -> Binary,
        district_kk -> Text,
        district_ru -> Text,
        district_en -> Text,
        region_kk -> Text,
        region_ru -> Text,
        region_en -> Text,
        time_zone -> Text,
        population -> BigInt,
        created_at -> BigInt,
        version -> BigInt,
    }
}

diesel::table! {
    villages (id) {
        id -> BigInt,
        assembly_id -> BigInt,
        name_kk -> Text,
        name_ru -> Text,
        name_en -> Text,
        sort_kk -> Binary,
        sort_ru -> Binary,
        sort_en -> Binary,
        people -> BigInt,
        voters -> BigInt,
        seats -> BigInt,
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
        name -> Text,
        appointed -> Text,
        begins_at -> BigInt,
        ends_at -> BigInt,
        granted_by -> Nullable<BigInt>,
        granted_at -> BigInt,
        ended_at -> Nullable<BigInt>,
        ended_by -> Nullable<BigInt>,
        end_reason -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    assembly_members (id) {
        id -> BigInt,
        assembly_id -> BigInt,
        village_id -> BigInt,
        seat -> BigInt,
        name -> Text,
        appointed -> Text,
        begins_at -> BigInt,
        ends_at -> BigInt,
        named_by -> Nullable<BigInt>,
        named_at -> BigInt,
        ended_at -> Nullable<BigInt>,
        ended_by -> Nullable<BigInt>,
        end_reason -> Text,
        version -> BigInt,
    }
}

diesel::table! {
    councils (assembly_id) {
        assembly_id -> BigInt,
        chair -> Nullable<BigInt>,
        second_issuer -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    council_members (id) {
        id -> BigInt,
        assembly_id -> BigInt,
        number -> BigInt,
        name -> Text,
        is_trustee -> Bool,
    }
}

diesel::table! {
    residences (id) {
        id -> BigInt,
        account_id -> BigInt,
        village_id -> BigInt,
        how -> Text,
        confirmed_by -> Nullable<BigInt>,
        confirmed_at -> BigInt,
        ended_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    slip_batches (id) {
        id -> BigInt,
        village_id -> BigInt,
        made_by -> BigInt,
        made_at -> BigInt,
        expires_at -> BigInt,
        size -> BigInt,
        cancelled_at -> Nullable<BigInt>,
        version -> BigInt,
    }
}

diesel::table! {
    slips (id) {
        id -> BigInt,
        batch_id -> BigInt,
        number -> BigInt,
        code_hash -> Binary,
        used_by -> Nullable<BigInt>,
        used_at -> Nullable<BigInt>,
    }
}

diesel::table! {
    roll_imports (id) {
        id -> BigInt,
        assembly_id -> BigInt,
        imported_by -> BigInt,
        imported_at -> BigInt,
        people -> BigInt,
        corrections -> BigInt,
    }
}

diesel::table! {
    roll_people (id) {
        id -> BigInt,
        assembly_id -> BigInt,
        import_id -> BigInt,
        village_id -> BigInt,
        person_hash -> Binary,
        claimed_by -> Nullable<BigInt>,
        claimed_at -> Nullable<BigInt>,
    }
}

diesel::joinable!(mandates -> assemblies (assembly_id));
diesel::joinable!(villages -> assemblies (assembly_id));
diesel::joinable!(council_members -> councils (assembly_id));
diesel::joinable!(residences -> villages (village_id));
diesel::joinable!(slip_batches -> villages (village_id));
diesel::joinable!(slips -> slip_batches (batch_id));
diesel::joinable!(roll_people -> villages (village_id));
diesel::allow_tables_to_appear_in_same_query!(
    assemblies,
    villages,
    mandates,
    assembly_members,
    councils,
    council_members,
    residences,
    slip_batches,
    slips,
    roll_imports,
    roll_people,
);
