//! The program as its users meet it: commands, exit codes, help and manual in every language.

#![cfg(test)]

use std::fs;
use std::path::{Path, PathBuf};

use ortaq_observer::answer::{Answer, Exit};
use ortaq_observer::command_line;
use ortaq_observer::language::Language;
use ortaq_observer::run;
use ortaq_observer::texts::Texts;

const COMMANDS: [&str; 15] = [
    "verify",
    "rehearse",
    "outcome",
    "compare",
    "mirror",
    "witness",
    "deposit",
    "keys",
    "trustee",
    "sign",
    "issue",
    "publish",
    "booth",
    "man",
    "completions",
];

fn observer(line: &str) -> Answer {
    let words = std::iter::once("ortaq-observer").chain(line.split_whitespace());
    run(&words.map(str::to_owned).collect::<Vec<_>>(), |_| None)
}

fn demo() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../examples/sarzhailau.pb").display().to_string()
}

fn outcome(settings: &str) -> serde_json::Value {
    let answer = observer(&format!("outcome {} --json {settings}", demo()));
    assert_eq!(answer.exit, Exit::Valid, "{}", answer.text);
    serde_json::from_str(&answer.text).unwrap()
}

#[test]
fn the_demo_is_counted_by_votes_as_its_story_says() {
    let counted = outcome("--rule greedy --min-votes file");
    assert_eq!(counted["funded"], serde_json::json!(["P01", "P03", "P02", "P08"]));
    assert_eq!(counted["total_cost"], 29_750_000);
    let tie = &counted["explanation"]["outcome"]["ties"][0];
    assert_eq!(tie["projects"], serde_json::json!(["P08", "P04"]));
    assert_eq!(tie["decisive"], true);
}

#[test]
fn the_settings_of_equal_shares_reach_the_rule() {
    let plain = outcome("--rule equal-shares");
    assert_eq!(plain["settings"]["start"], "exact");
    assert_eq!(plain["settings"]["exhaustive_stop"], true);
    let real = outcome(
        "--rule equal-shares --completion add1 --start floor --step 50 --exhaustive-stop no \
         --utility cardinality --compare greedy --min-votes 48",
    );
    let settings = &real["settings"];
    assert_eq!(settings["completion"], "add1");
    assert_eq!(settings["start"], "floor");
    assert_eq!(settings["step"], 50);
    assert_eq!(settings["exhaustive_stop"], false);
    assert_eq!(settings["utility"], "cardinality");
    assert_eq!(settings["compare_with_greedy"], true);
    assert_eq!(settings["minimum_votes"], 48);
}

#[test]
fn the_story_is_told_in_every_language_without_a_gap() {
    let rules = ["--rule greedy", "--rule equal-shares --completion add1u --step 100 --compare greedy"];
    for language in Language::ALL {
        for rule in rules {
            let answer = observer(&format!("outcome {} {rule} --lang {}", demo(), language.code()));
            assert_eq!(answer.exit, Exit::Valid);
            assert_no_gap(&answer.text);
        }
    }
}

#[test]
fn help_and_manual_are_there_in_every_language_without_a_gap() {
    for language in Language::ALL {
        for command in COMMANDS {
            let help = observer(&format!("{command} --help --lang {}", language.code()));
            assert_eq!(help.exit, Exit::Valid);
            assert_no_gap(&help.text);
            let page = observer(&format!("man {command} --lang={}", language.code()));
            assert!(page.text.contains(".SH NAME"), "{}", page.text);
        }
    }
}

/// Fluent shows what it cannot fill in braces.
fn assert_no_gap(text: &str) {
    assert!(!text.contains('{') && !text.contains('}'), "{text}");
}

#[test]
fn every_example_in_the_help_is_a_command_that_parses() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for command in COMMANDS.into_iter().chain(["program"]) {
            let help = texts.get(&format!("{command}-more"));
            let examples = help.lines().map(str::trim).filter(|line| line.starts_with("ortaq-observer "));
            for example in examples {
                let line = example.split(" > ").next().unwrap().replace('"', "");
                let words = line
                    .replace("15343 19937 04800 03320 95202 41694 34987 87418", "12345")
                    .replace("FILE.pb", "file.pb");
                let parsed = command_line::command(&texts).try_get_matches_from(words.split_whitespace());
                let matches = parsed.unwrap_or_else(|error| panic!("{example}: {error}"));
                assert!(command_line::Request::from_matches(&matches).is_some(), "{example}");
            }
        }
    }
}

#[test]
fn mistakes_end_with_2_and_say_what_to_do() {
    for (line, expected) in [
        ("verfy", "Did you mean “verify”?"),
        ("outcome file.pb --rule most", "Choose one of: greedy, equal-shares."),
        ("outcome file.pb", "--rule"),
        ("outcome no-such-file.pb --rule greedy", "no file or folder"),
        ("mirror a b c", "“c” is one thing too many"),
        ("verify a --since", "needs a value"),
        ("man --out a b", "cannot be used together"),
        ("man nothing", "no command “nothing”"),
    ] {
        let answer = observer(line);
        assert_eq!(answer.exit, Exit::Unreadable, "{line}");
        assert!(answer.text.contains(expected), "{line}: {}", answer.text);
    }
    let russian = observer("outcome Cargo.toml --rule greedy --lang ru").text;
    assert!(russian.contains("строка 1: перед разделом META стоит текст"), "{russian}");
}

#[test]
fn manual_pages_are_written_for_every_command() {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("manual");
    assert_eq!(observer(&format!("man --out {}", folder.display())).exit, Exit::Valid);
    for command in COMMANDS {
        let page = fs::read_to_string(folder.join(format!("ortaq-observer-{command}.1"))).unwrap();
        assert!(page.contains("ortaq\\-observer"), "{page}");
    }
    assert!(folder.join("ortaq-observer.1").exists());
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "zsh", "fish"] {
        let script = observer(&format!("completions {shell}"));
        assert_eq!(script.exit, Exit::Valid);
        assert!(script.text.contains("equal-shares"), "{shell}");
    }
}
