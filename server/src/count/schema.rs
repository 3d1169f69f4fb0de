//! Tables of the count.

diesel::table! {
    paper_entered (log_id) {
        log_id -> BigInt,
        account_id -> Nullable<BigInt>,
        entered_at -> BigInt,
    }
}
