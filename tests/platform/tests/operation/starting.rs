//! Starting: with no settings at all, with wrong ones, at an address that is taken.

use std::fs;

use crate::program::{self, Serving, folder, run};

#[test]
fn a_mistake_in_the_settings_is_refused_at_start() {
    let folder = folder();
    fs::write(
        folder.path().join("ortaq.toml"),
        "# mine\nlissten = \"127.0.0.1:0\"\n\n[mail]\ntimeout_seconds = \"soon\"\n",
    )
    .unwrap();
    let answered = run(folder.path(), &["serve"]);
    assert_eq!(answered.code, 1);
    for part in [
        "The configuration has 2 mistakes.",
        "ortaq.toml, line 2:\n    lissten = \"127.0.0.1:0\"\n  There is no setting \"lissten\".\n  Expected: one of listen, ",
        "ortaq.toml, line 5:\n    timeout_seconds = \"soon\"\n  This is a text, not a whole number.\n",
        "Example: timeout_seconds = 30 in [mail]",
    ] {
        assert!(answered.err.contains(part), "{part}\nis not in\n{}", answered.err);
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing was begun");
}

#[test]
fn two_platforms_do_not_share_an_address() {
    let folder = folder();
    let serving = Serving::start(folder.path(), &[]);
    let mut second = program::command(folder.path(), &["serve"]);
    let output = second.env("ORTAQ_LISTEN", serving.address().to_string()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains(&format!("cannot listen on {}", serving.address())), "{told}");
    assert!(told.contains("Is another program using it?"), "{told}");
}

#[test]
fn migrations_go_forward_and_back_only_when_told_to() {
    let folder = folder();
    let listed = run(folder.path(), &["migrate", "--list"]).out;
    assert!(listed.lines().all(|line| line.starts_with("missing  ")) && !listed.is_empty(), "{listed}");
    let applied = run(folder.path(), &["migrate"]).out;
    assert_eq!(applied.lines().count(), listed.lines().count(), "{applied}");
    assert_eq!(run(folder.path(), &["migrate"]).out, "The database is up to date.\n");

    let unsure = run(folder.path(), &["migrate", "--down", "1"]);
    assert_ne!(unsure.code, 0);
    assert!(unsure.err.contains("--yes-lose-data"), "{}", unsure.err);
    let too_many = run(folder.path(), &["migrate", "--down", "999", "--yes-lose-data"]);
    assert!(too_many.err.contains("Nothing was done."), "{}", too_many.err);
    let back = run(folder.path(), &["migrate", "--down", "1", "--yes-lose-data"]).out;
    assert!(back.starts_with("took back "), "{back}");
    let relisted = run(folder.path(), &["migrate", "--list"]).out;
    assert_eq!(relisted.lines().filter(|line| line.starts_with("missing")).count(), 1, "{relisted}");
}

#[test]
fn a_platform_is_not_ready_while_its_tables_are_missing() {
    let folder = folder();
    let serving = Serving::start(folder.path(), &[]);
    assert_eq!(run(folder.path(), &["migrate", "--down", "1", "--yes-lose-data"]).code, 0);
    let ready = serving.get("/readyz");
    assert!(ready.starts_with("HTTP/1.1 503 "), "{ready}");
    assert!(ready.contains("database: ready\nmigrations: not ready\n"), "{ready}");
    assert!(serving.get("/healthz").starts_with("HTTP/1.1 200 OK\r\n"));
}
