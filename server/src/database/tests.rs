//! Stories of writing.

use diesel::connection::SimpleConnection;
use diesel::prelude::*;
use diesel::sql_types::BigInt;

use super::Migrations;
use crate::errors::Failure;
use crate::i18n::Message;
use crate::testing::TestPlatform;

#[derive(QueryableByName)]
struct Count {
    #[diesel(sql_type = BigInt)]
    count: i64,
}

fn insert(connection: &mut super::Connection, name: &str) -> QueryResult<usize> {
    diesel::sql_query("INSERT INTO accounts (name, name_folded, language, created_at) VALUES ($1, '', 'kk', 0)")
        .bind::<diesel::sql_types::Text, _>(name.to_owned())
        .execute(connection)
}

fn count(platform: &TestPlatform) -> i64 {
    platform.read(|connection| {
        Ok(diesel::sql_query("SELECT COUNT(*) AS count FROM accounts").get_result::<Count>(connection)?.count)
    })
}

#[test]
fn a_use_case_that_is_refused_leaves_nothing_and_disturbs_nobody() {
    let platform = TestPlatform::new();
    std::thread::scope(|scope| {
        for number in 0..40 {
            let platform = &platform;
            scope.spawn(move || {
                let done = platform.write(move |transaction| {
                    insert(transaction, "Айгүл")?;
                    match number % 4 {
                        0 => Err(Failure::refused(Message::new("errors-home"))),
                        1 => Err(diesel::sql_query("SELECT nonsense")
                            .execute(transaction.connection())
                            .unwrap_err()
                            .into()),
                        _ => Ok(number),
                    }
                });
                assert_eq!(done.is_ok(), number % 4 > 1, "{done:?}");
            });
        }
    });
    assert_eq!(count(&platform), 20);
}

#[test]
fn a_use_case_that_panics_is_undone_and_the_next_one_works() {
    let platform = TestPlatform::new();
    let panicked = platform.write(|transaction| -> Result<(), Failure> {
        insert(transaction, "Айгүл")?;
        panic!("a defect");
    });
    assert!(matches!(panicked, Err(Failure::Internal(_))));
    platform.write(|transaction| Ok(insert(transaction, "Ерлан")?)).unwrap();
    assert_eq!(count(&platform), 1);
}

/// On PostgreSQL the stories of a database that goes away tell this.
#[test]
fn a_full_disk_passes_and_is_no_defect() {
    let platform = TestPlatform::new();
    let limit = |pages: u32| {
        move |transaction: &mut super::Transaction<'_>| match transaction.connection() {
            super::Connection::Sqlite(sqlite) => {
                Ok(sqlite.batch_execute(&format!("PRAGMA max_page_count = {pages}")).map(|()| true)?)
            }
            super::Connection::Postgres(_) => Ok(false),
        }
    };
    if !platform.write(limit(1)).unwrap() {
        return;
    }
    let fill = platform
        .write(|transaction| (0..1_000).try_for_each(|_| Ok(insert(transaction, &"Айгүл".repeat(500)).map(drop)?)));
    assert!(matches!(fill, Err(Failure::Unavailable(_))), "{fill:?}");
    assert_eq!(count(&platform), 0);
    platform.write(limit(u32::MAX - 1)).unwrap();
    platform.write(|transaction| Ok(insert(transaction, "Ерлан")?)).unwrap();
    assert_eq!(count(&platform), 1);
}

#[test]
fn two_processes_that_read_before_they_write_lose_nothing() {
    let platform = TestPlatform::new();
    let second = platform.second_process();
    platform.write(|transaction| Ok(insert(transaction, "0")?)).unwrap();
    let add = |transaction: &mut super::Transaction<'_>| {
        // A row is locked by an UPDATE first, as every use case does.
        diesel::sql_query("UPDATE accounts SET version = version + 1").execute(transaction.connection())?;
        let row = diesel::sql_query("SELECT CAST(name AS BIGINT) AS count FROM accounts");
        let before = row.get_result::<Count>(transaction.connection())?.count;
        diesel::sql_query("UPDATE accounts SET name = $1")
            .bind::<diesel::sql_types::Text, _>((before + 1).to_string())
            .execute(transaction.connection())?;
        Ok(())
    };
    std::thread::scope(|scope| {
        for state in [&platform.state, &second] {
            for _ in 0..4 {
                scope.spawn(move || (0..10).for_each(|_| state.database.write_blocking(add).unwrap()));
            }
        }
    });
    let name = platform.read(|connection| {
        Ok(diesel::sql_query("SELECT CAST(name AS BIGINT) AS count FROM accounts")
            .get_result::<Count>(connection)?
            .count)
    });
    assert_eq!(name, 80);
}

#[test]
fn no_two_migrations_have_the_same_number() {
    let platform = TestPlatform::new();
    let states = platform.read(Migrations::states);
    let numbers: Vec<&str> = states.iter().filter_map(|state| state.name.split('_').next()).collect();
    let expected: Vec<String> = (1..=states.len()).map(|number| format!("{number:04}")).collect();
    assert_eq!(numbers, expected);
    assert!(states.iter().all(|state| state.is_applied));
}

#[test]
fn migrations_go_down_and_up_again_to_the_same_schema() {
    let platform = TestPlatform::new();
    let before = schema(&platform);
    let count = platform.read(Migrations::states).len();
    platform.read(|connection| {
        for _ in 0..count {
            Migrations::down(connection)?;
        }
        assert!(Migrations::states(connection)?.iter().all(|state| !state.is_applied));
        Migrations::up(connection)
    });
    assert_eq!(schema(&platform), before);
    assert!(before.iter().any(|line| line.contains("accounts")));
}

#[derive(QueryableByName)]
struct Line {
    #[diesel(sql_type = diesel::sql_types::Text)]
    line: String,
}

/// Every table and column (SQLite: the statements that made them).
fn schema(platform: &TestPlatform) -> Vec<String> {
    platform.read(|connection| {
        let query = match connection {
            super::Connection::Sqlite(_) => {
                "SELECT sql AS line FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type, name"
            }
            super::Connection::Postgres(_) => {
                "SELECT line FROM (SELECT table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable \
                 || ' ' || COALESCE(column_default, '') AS line FROM information_schema.columns WHERE table_schema = \
                 current_schema() UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = current_schema()) AS lines ORDER BY line"
            }
        };
        let lines: Vec<Line> = diesel::sql_query(query).load(connection)?;
        Ok(lines.into_iter().map(|line| line.line).collect())
    })
}
