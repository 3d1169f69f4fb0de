//! Laws of the write path: whatever people do, at once and in whatever order, and however much of it
//! fails, the log has exactly what was acknowledged, without gaps, and replays.

use proptest::prelude::*;

use super::world::{START, World, act, deed};
use crate::audit::{Deed, Kind, Scope, append, record};
use crate::clock::Moment;
use crate::errors::Failure;
use ortaq_crypto::encoding::base64::Optional;
use ortaq_crypto::entry::{Body, Final, Natural, Void, VoidReason};

/// Something that somebody does in one transaction.
#[derive(Clone, Debug)]
struct UseCase {
    /// Number of entries.
    entries: u64,
    has_text: bool,
    kind: Kind,
    scope: Scope,
    fails: bool,
    /// Seconds by which the clock is set on, or back.
    clock: i64,
}

fn use_case() -> impl Strategy<Value = UseCase> {
    let kind = prop::sample::select(Kind::ALL.to_vec());
    let scope = prop::sample::select(vec![Scope::Cycle(1), Scope::Assembly(1)]);
    (0..4_u64, any::<bool>(), kind, scope, prop::bool::weighted(0.3), -3_000..3_000_i64).prop_map(
        |(entries, has_text, kind, scope, fails, clock)| UseCase { entries, has_text, kind, scope, fails, clock },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 60, ..ProptestConfig::default() })]

    #[test]
    fn any_interleaving_gives_a_log_that_replays(people in prop::collection::vec(prop::collection::vec(use_case(), 1..8), 1..5)) {
        let (world, log) = World::with_log();
        let running = world.start();
        let threads: Vec<_> = people.into_iter().zip(1_u64..).map(|(use_cases, person)| {
            let (database, clock) = (running.database.clone(), world.clock.clone());
            std::thread::spawn(move || {
                let mut acknowledged = Vec::new();
                for (use_case, number) in use_cases.into_iter().zip(1_u64..) {
                    clock.set(Moment(clock.now().0 + use_case.clock));
                    let subject = format!("{person}-{number}");
                    let (entries, named) = (use_case.entries, subject.clone());
                    let done = database.write_blocking(move |tx| {
                        for entry in 0..use_case.entries {
                            let deed = Deed {
                                kind: use_case.kind,
                                subject: format!("{named}-{entry}"),
                                text: use_case.has_text.then(|| "Because.".to_owned()),
                                ..deed("mandate-granted")
                            };
                            record(tx, use_case.scope, deed)?;
                        }
                        if use_case.fails { Err(Failure::Conflict) } else { Ok(()) }
                    });
                    if done.is_ok() {
                        acknowledged.extend((0..entries).map(|entry| format!("{subject}-{entry}")));
                    }
                }
                acknowledged
            })
        }).collect();
        let mut acknowledged: Vec<String> = threads.into_iter().flat_map(|thread| thread.join().unwrap()).collect();
        drop(running);

        world.assert_sound(log);
        let entries = world.entries(log);
        let mut written: Vec<String> =
            entries.iter().filter_map(|entry| Some(subject(&entry.body)?.to_owned())).collect();
        acknowledged.sort();
        written.sort();
        prop_assert_eq!(written, acknowledged);
        prop_assert!(entries.windows(2).all(|pair| pair[0].time <= pair[1].time));
        prop_assert_eq!(world.signed(log), world.committed(log));
    }
}

fn subject(body: &Body) -> Option<&str> {
    match body {
        Body::Phase(act)
        | Body::Office(act)
        | Body::Proposal(act)
        | Body::Review(act)
        | Body::Session(act)
        | Body::Decision(act)
        | Body::Delivery(act) => Some(act.subject.as_str()),
        _ => None,
    }
}

#[test]
fn a_log_longer_than_two_tiles_has_its_tiles_and_replays() {
    let (world, log) = World::with_log();
    let running = world.start();
    for _ in 0..6 {
        running.acts(100);
    }
    drop(running);
    assert_eq!(world.committed(log), 601);
    world.assert_sound(log);
}

#[test]
fn a_use_case_that_fails_leaves_no_gap() {
    let (world, log) = World::with_log();
    let running = world.start();
    running.act("mandate-granted").unwrap();
    let failed: Result<(), Failure> = running.write(|tx| {
        record(tx, Scope::Cycle(1), deed("never"))?;
        Err(Failure::Conflict)
    });
    assert!(matches!(failed, Err(Failure::Conflict)));
    running.act("mandate-ended").unwrap();
    assert_eq!(world.events(log), ["mandate-granted", "mandate-ended"]);
    world.assert_sound(log);
}

#[test]
fn what_cannot_stand_in_a_log_is_refused_with_the_rest_of_its_use_case() {
    let (world, log) = World::with_log();
    let running = world.start();
    let last = |size| Body::Final(Final { size: Natural(size) });
    assert!(running.write(move |tx| append(tx, log, last(7))).is_err());
    assert!(running.act("Not a code").is_err());
    assert!(running.write(move |tx| append(tx, log, last(1 << 60))).is_err());
    assert_eq!(world.committed(log), 1);
    running.act("mandate-granted").unwrap();
    world.assert_sound(log);
}

#[test]
fn nothing_follows_the_last_entry() {
    let (world, log) = World::with_log();
    let running = world.start();
    running.write(move |tx| append(tx, log, Body::Final(Final { size: Natural(2) }))).unwrap();
    assert!(matches!(running.write(|tx| record(tx, Scope::Cycle(1), deed("late"))), Err(Failure::Refused(_))));
    let void = || Body::Void(Void { reason: VoidReason::Other, text: Optional(None), signatures: Vec::new() });
    assert!(running.write(move |tx| append(tx, log, void())).is_err());
    running.act("for-the-next-cycle").unwrap();
    assert_eq!(world.committed(log), 2);
}

#[test]
fn time_in_the_log_never_goes_back() {
    let (world, log) = World::with_log();
    let running = world.start();
    running.act("first").unwrap();
    world.clock.set(START.plus(-86_400));
    running.act("second").unwrap();
    world.clock.set(START.plus(10));
    running.act("third").unwrap();
    let times: Vec<_> =
        world.entries(log).iter().filter(|entry| act(entry).is_some()).map(|entry| entry.time).collect();
    let start = START.as_entry_time();
    assert_eq!(times, [start, start, start + 10]);
}
