//! Backups as `docs/operating.md` has them made and restored: SQLite by its own copying, PostgreSQL by `pg_dump`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use diesel::connection::SimpleConnection;
use ortaq_server::config::DatabaseUrl;
use ortaq_server::database::connect;

use crate::district::District;

/// A backup of a district's database.
pub struct Backup {
    file: PathBuf,
}

impl Backup {
    /// Makes one of this name.
    pub fn of(district: &District, name: &str) -> Self {
        let file = district.database.folder().join(name);
        match schema(district) {
            None => sql(district, &format!("VACUUM INTO '{}'", file.display())),
            Some((server, schema)) => {
                let mut dump = Command::new("pg_dump");
                run(dump.args(["--dbname", server, "--schema", schema, "--file"]).arg(&file));
            }
        }
        Self { file }
    }

    /// Puts it in the place of the database, which nobody uses.
    pub fn restore(&self, district: &District) {
        match schema(district) {
            None => {
                let there = district.database.url().strip_prefix("sqlite:").expect("a file");
                for rest in ["-wal", "-shm"] {
                    drop(fs::remove_file(format!("{there}{rest}")));
                }
                fs::copy(&self.file, there).expect("a file");
            }
            Some((server, schema)) => {
                sql(district, &format!("SET client_min_messages = error; DROP SCHEMA {schema} CASCADE"));
                let mut restore = Command::new("psql");
                run(restore
                    .args(["--quiet", "--set", "ON_ERROR_STOP=1", "--dbname", server, "--file"])
                    .arg(&self.file));
            }
        }
    }
}

/// The server and the schema of a district on PostgreSQL.
fn schema(district: &District) -> Option<(&str, &str)> {
    let (server, schema) = district.database.url().split_once("options=-csearch_path%3D")?;
    Some((server.trim_end_matches(['?', '&']), schema))
}

fn sql(district: &District, text: &str) {
    let url = DatabaseUrl::parse(district.database.url()).expect("an address");
    connect(&url).expect("the database").batch_execute(text).expect("is done");
}

fn run(command: &mut Command) {
    let output = command.output().expect("the tools of PostgreSQL");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}
