//! Administering from the machine: the first administrator, a way back in, roles.

use std::path::Path;

use crate::program::{Answered, Serving, folder, run};

fn create(folder: &Path) -> Answered {
    run(folder, &["admin", "create", "--email", "aigerim@example.kz", "--name", "Aigerim Sadykova"])
}

/// The path of the link that a command printed.
fn link(answered: &Answered) -> String {
    let line = answered.out.lines().find(|line| line.starts_with("http://localhost")).expect("a link");
    let path = line.find("/kk/").expect("a page in Kazakh");
    line[path..].to_owned()
}

#[test]
fn the_first_administrator_gets_a_link_that_opens() {
    let folder = folder();
    let created = create(folder.path());
    assert_eq!(created.code, 0, "{}", created.err);
    assert!(created.out.starts_with("The administrator's account is ready."), "{}", created.out);
    let listed = run(folder.path(), &["admin", "role", "list"]).out;
    assert!(listed.contains("Aigerim Sadykova <aigerim@example.kz>"), "{listed}");

    let serving = Serving::start(folder.path(), &[]);
    let page = serving.get(&link(&created));
    assert!(page.starts_with("HTTP/1.1 200 OK\r\n"), "{page}");
    assert!(page.contains("Aigerim Sadykova"), "{page}");
}

#[test]
fn a_reset_ends_the_link_before() {
    let folder = folder();
    let created = create(folder.path());
    let reset = run(folder.path(), &["admin", "reset", "--email", "aigerim@example.kz"]);
    assert_eq!(reset.code, 0, "{}", reset.err);
    assert_ne!(link(&created), link(&reset));

    let serving = Serving::start(folder.path(), &[]);
    assert!(serving.get(&link(&reset)).contains("Aigerim Sadykova"));
    assert!(!serving.get(&link(&created)).contains("Aigerim Sadykova"));
}

#[test]
fn administrators_come_and_go() {
    let folder = folder();
    assert_eq!(create(folder.path()).code, 0);
    let role =
        |what| run(folder.path(), &["admin", "role", what, "--email", "aigerim@example.kz", "--role", "administrator"]);
    assert_eq!(role("revoke").out, "Aigerim Sadykova does not administer the platform any more.\n");
    let listed = run(folder.path(), &["admin", "role", "list"]).out;
    assert_eq!(listed, "Nobody administers the platform: `ortaq admin create` makes the first administrator.\n");
    assert_eq!(role("grant").out, "Aigerim Sadykova administers the platform.\n");
}

#[test]
fn who_asks_for_too_little_is_told_what_is_missing() {
    let folder = folder();
    let asked = |more: &[&str]| {
        let grant = ["admin", "role", "grant", "--email", "aigerim@example.kz", "--role", "secretary"];
        run(folder.path(), &[&grant, more].concat())
    };
    assert!(asked(&[]).err.contains("No account has the address aigerim@example.kz."), "{}", asked(&[]).err);
    assert_eq!(create(folder.path()).code, 0);
    assert!(asked(&[]).err.contains("Say where, with --assembly"), "{}", asked(&[]).err);
    let nowhere = asked(&["--assembly", "sarzhailau"]);
    assert_eq!(nowhere.code, 1);
    assert_eq!(nowhere.err, "There is no assembly \"sarzhailau\". There are: none yet.\n");
    let mistyped = run(folder.path(), &["admin", "create", "--email", "aigerim", "--name", "Aigerim"]);
    assert_eq!(mistyped.code, 1);
    assert!(mistyped.err.contains('@'), "{}", mistyped.err);
}
