//! The table of sketches.

diesel::table! {
    map_sketches (assembly_id) {
        assembly_id -> BigInt,
        text -> Text,
        changed_at -> BigInt,
        version -> BigInt,
    }
}
