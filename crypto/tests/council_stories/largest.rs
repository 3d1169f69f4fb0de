//! The largest ceremony that a town is likely to hold, replayed.

use super::table::Table;

#[test]
#[ignore = "two minutes: 31 trustees, 16 of them needed, and keys for 500 options"]
fn the_largest_ceremony_is_replayed() {
    let table = Table::done(16, 31, 503);
    assert_eq!(table.replay().keys(), Some(table.council()));
}
