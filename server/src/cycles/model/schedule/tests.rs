use super::*;
use crate::cycles::model::Settings;

fn calendar() -> Calendar {
    Settings::default().calendar.calendar()
}

fn lengths() -> Lengths {
    Settings::default().calendar.lengths
}

fn day(text: &str) -> Moment {
    calendar().begin_of(text.parse().unwrap())
}

fn draft(now: Moment) -> Point {
    Point { phase: Phase::Draft, since: now, now }
}

fn usual() -> Schedule {
    Schedule::proposed("2027-02-01".parse().unwrap(), &calendar(), lengths())
}

fn fields(mistakes: &[Mistake]) -> Vec<(&str, &str)> {
    mistakes.iter().map(|mistake| (mistake.field, mistake.message)).collect()
}

#[test]
fn the_usual_dates_have_no_mistake_on_any_first_day() {
    let mut intake = "2027-01-01".parse().unwrap();
    for _ in 0..800 {
        let schedule = Schedule::proposed(intake, &calendar(), lengths());
        let eve = Moment(calendar().begin_of(intake).0 - 1);
        assert_eq!(schedule.mistakes(draft(eve), &calendar(), lengths()), [], "{intake}");
        let rising = DATED.windows(2).all(|pair| schedule.start(pair[0]) < schedule.start(pair[1]));
        assert!(rising, "{intake}");
        intake = intake.tomorrow().unwrap();
    }
}

#[test]
fn a_phase_ends_where_the_next_begins() {
    let schedule = usual();
    for phase in DATED.into_iter().filter(|phase| *phase != Phase::Delivery) {
        assert_eq!(schedule.end(phase), schedule.start(phase.next().unwrap()));
    }
    assert_eq!(schedule.end(Phase::Announcement), Some(day("2027-02-01")));
    assert_eq!(schedule.last_day(Phase::Announcement, &calendar()).unwrap().to_string(), "2027-01-31");
    assert_eq!(schedule.end(Phase::Delivery), None);
}

#[test]
fn the_clock_is_waited_for_only_where_a_date_ends_the_phase() {
    let schedule = usual();
    for phase in Phase::ALL {
        let expected = if machine::ends_by_date(phase) { schedule.end(phase) } else { None };
        assert_eq!(schedule.next_due(phase, true), expected, "{phase:?}");
    }
    assert_eq!(schedule.next_due(Phase::Letters, false), None);
    assert_eq!(schedule.next_due(Phase::Voting, false), schedule.end(Phase::Voting));
}

#[test]
fn dates_that_are_missing_past_or_out_of_order_are_named() {
    let mut schedule = usual();
    schedule.set(Phase::Assembly, schedule.start(Phase::Review).unwrap());
    let now = day("2027-02-10");
    let empty = Schedule::default().mistakes(draft(now), &calendar(), lengths());
    assert_eq!(empty.len(), DATED.len());
    assert!(empty.iter().all(|mistake| mistake.message == "cycles-date-missing"));
    let mistakes = schedule.mistakes(draft(now), &calendar(), lengths());
    assert_eq!(fields(&mistakes), [("intake", "cycles-date-past"), ("assembly", "cycles-date-order")]);
}

#[test]
fn roll_check_letters_voting_and_objections_keep_their_least_length() {
    for (next, message) in [
        (Phase::Keys, "cycles-date-too-soon"),
        (Phase::Voting, "cycles-date-too-soon"),
        (Phase::Count, "cycles-date-too-soon"),
        (Phase::Conclusion, "cycles-date-too-soon-working"),
    ] {
        let mut schedule = usual();
        let before = DATED.into_iter().rev().find(|phase| *phase < next).unwrap();
        schedule.set(next, calendar().days_later(schedule.start(before).unwrap(), 2));
        let mistakes = schedule.mistakes(draft(day("2027-01-01")), &calendar(), lengths());
        assert_eq!(fields(&mistakes), [(next.code(), message)]);
    }
}

#[test]
fn a_running_roll_check_cannot_be_cut_short() {
    let mut schedule = usual();
    let since = schedule.start(Phase::RollCheck).unwrap();
    let now = calendar().days_later(since, 2);
    schedule.set(Phase::Keys, calendar().days_later(since, 4));
    let point = Point { phase: Phase::RollCheck, since, now };
    let mistakes = schedule.mistakes(point, &calendar(), lengths());
    assert_eq!(fields(&mistakes), [("keys", "cycles-date-too-soon")]);
}

#[test]
fn dates_move_only_before_their_phase_and_voting_not_after_freezing() {
    for current in Phase::ALL {
        for phase in DATED {
            let begun_or_over = phase <= current || current.is_end();
            let frozen = (Phase::Letters..=Phase::Delivery).contains(&current)
                && (phase == Phase::Voting || phase == Phase::Count);
            assert_eq!(Schedule::may_move(phase, current), !begun_or_over && !frozen, "{phase:?} in {current:?}");
        }
    }
}

#[test]
fn a_late_result_gives_the_objections_their_days_and_pushes_what_follows() {
    let mut schedule = usual();
    let late = Moment(day("2027-07-30").0 + 15 * 3_600);
    schedule.result_came(late, &calendar(), lengths());
    assert_eq!(schedule.start(Phase::Conclusion), Some(day("2027-08-05")));
    assert!(schedule.start(Phase::Conclusion) < schedule.start(Phase::Decision));
    assert!(schedule.start(Phase::Decision) < schedule.start(Phase::Delivery));
}

#[test]
fn an_early_result_keeps_the_announced_days() {
    let mut schedule = usual();
    let planned = schedule.clone();
    schedule.result_came(schedule.start(Phase::Count).unwrap(), &calendar(), lengths());
    assert_eq!(schedule, planned);
}
