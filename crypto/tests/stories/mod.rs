use ortaq_crypto::entry::{Entry, Verdict};
use ortaq_crypto::replay::{Check, Failure, NotReady, Replay, State, Sums, Value, is_ballot};

use crate::support::{approval, replay, run};

const AFTER: u64 = u64::MAX;

/// The log up to, and with, the first entry of a type; none if there is no such entry.
fn until<'a>(lines: &'a [String], kind: &str) -> &'a [String] {
    let named = |line: &String| line.contains(&format!(r#""type":"{kind}""#));
    &lines[..=lines.iter().position(named).unwrap()]
}

fn read(lines: &[String]) -> Replay {
    let mut replay = Replay::new(lines.len());
    lines.iter().for_each(|line| assert!(replay.entry(line.as_bytes())));
    assert_eq!(replay.failure(), None);
    replay
}

fn ballots(lines: &[String]) -> Vec<(u64, &[u8])> {
    let ballots = (0..).zip(lines).filter(|(_, line)| is_ballot(line.as_bytes()));
    ballots.map(|(seq, line)| (seq, line.as_bytes())).collect()
}

fn sums(replay: &Replay, lines: &[String]) -> Sums {
    replay.ballots().unwrap().verify(ballots(lines), &[3; 32])
}

#[test]
fn a_trustee_decrypts_once_the_closing_stands_and_not_before() {
    let (_, lines) = run(&approval());
    let closed = until(&lines, "closing-signature");
    let early = read(closed);
    assert!(matches!(early.question(&sums(&early, closed), AFTER), Err(NotReady::Early(_))));
    let standing = until(&lines, "standing");
    let ready = read(standing);
    assert!(ready.question(&sums(&ready, standing), AFTER).is_ok());
}

#[test]
fn a_server_that_claims_a_later_time_closes_nothing_early() {
    let (_, lines) = run(&approval());
    let standing = until(&lines, "standing");
    let replay = read(standing);
    let (definition, _) = replay.definition().unwrap();
    let closes = definition.closes.0;
    assert!(matches!(replay.closing(closes - 1), Err(NotReady::Early(_))));
    assert!(matches!(replay.question(&sums(&replay, standing), closes - 1), Err(NotReady::Early(_))));
    assert!(replay.closing(closes).is_ok());
}

#[test]
fn one_ballot_offered_as_the_sum_is_refused() {
    let (_, lines) = run(&approval());
    let standing = until(&lines, "standing");
    let replay = read(standing);
    let all = ballots(standing);
    let same = vec![all[0]; all.len()];
    let second = replay.ballots().unwrap();
    let one = second.verify(same, &[3; 32]);
    assert!(matches!(replay.question(&one, AFTER), Err(NotReady::Invalid(12))));
    let few = second.verify(all[1..].to_vec(), &[3; 32]);
    assert!(matches!(replay.question(&few, AFTER), Err(NotReady::Invalid(12))));
}

#[test]
fn sums_from_before_the_closing_are_refused_as_they_hold_replaced_ballots() {
    let (_, lines) = run(&approval());
    let open = until(&lines, "voting-end");
    let before = sums(&read(open), open);
    let replay = read(until(&lines, "standing"));
    assert!(matches!(replay.question(&before, AFTER), Err(NotReady::Invalid(12))));
}

#[test]
fn nothing_is_decrypted_after_the_result() {
    let (_, lines) = run(&approval());
    let published = until(&lines, "result");
    let replay = read(published);
    assert!(matches!(replay.question(&sums(&replay, published), AFTER), Err(NotReady::Over(_))));
}

#[test]
fn a_log_that_fails_names_the_check_to_the_trustee() {
    let (rehearsed, lines) = run(&approval());
    let replay = read(&lines);
    assert_eq!(replay.check_head(&rehearsed.header.checkpoint), Ok(()));
    assert_eq!(replay.check_head("nothing"), Err(NotReady::Invalid(3)));
}

#[test]
fn a_council_that_does_not_confirm_is_heard() {
    let mut plan = approval();
    plan.verdict = Verdict::NotConfirmed;
    let (rehearsed, lines) = run(&plan);
    let report = replay(&rehearsed.header.checkpoint, &lines);
    assert!(report.is_valid());
    assert_eq!(report.verdict, Some(Verdict::NotConfirmed));
    let conclusion = report.checks.iter().find(|(check, _)| *check == Check::Conclusion).unwrap();
    assert!(matches!(&conclusion.1, State::Passed(found) if found.code == "conclusion-not-confirmed"));
}

#[test]
fn a_closing_quorum_that_two_histories_could_reach_is_named() {
    let mut plan = approval();
    plan.closing_quorum = Some(plan.threshold);
    let (rehearsed, lines) = run(&plan);
    let report = replay(&rehearsed.header.checkpoint, &lines);
    let closing = report.checks.iter().find(|(check, _)| *check == Check::Closing).unwrap();
    assert!(matches!(&closing.1, State::Passed(found) if found.code == "closing-small-quorum"));
}

#[test]
fn a_log_without_entries_is_not_valid() {
    let report = replay::<&str>("anything", &[]);
    assert!(!report.is_valid());
    assert_eq!(report.failure().map(|(check, _)| check), Some(Check::Form));
}

#[test]
fn a_hostile_line_cannot_repaint_the_screen() {
    let mut replay = Replay::new(1);
    let field = "\\u001b[2J\\u202eVALID".to_owned() + &"x".repeat(5000);
    assert!(!replay.entry(format!(r#"{{"{field}":0}}"#).as_bytes()));
    let Some(Failure { found, .. }) = replay.failure() else { panic!("refused without a failure") };
    for (_, value) in &found.values {
        if let Value::Text(text) = value {
            assert!(text.chars().count() <= 300 && !text.contains(['\u{1b}', '\u{202e}']), "{text}");
        }
    }
}

#[test]
fn lines_read_as_they_are_written() {
    let (_, lines) = run(&approval());
    for line in &lines {
        assert_eq!(Entry::parse(line.as_bytes()).unwrap().to_line(), *line);
    }
}
