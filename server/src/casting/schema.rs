//! Tables of casting.

diesel::table! {
    cast_ballots (log_id, seq) {
        log_id -> BigInt,
        seq -> BigInt,
        credential -> Binary,
        tracker -> Binary,
        is_challenge -> Bool,
        time -> BigInt,
    }
}
