//! Going on in time is for the demo's visitors, and nobody else's.

use std::net::SocketAddr;

use tempfile::TempDir;

use super::going_on::{self, Until};
use super::{Demo, Options, open, time};
use crate::app;
use crate::clock::Moment;
use crate::cycles::Phase;
use crate::proposals::{self, State};

fn demo(data: &TempDir, at: Option<&str>) -> Demo {
    let options = Options {
        at: at.map(str::to_owned),
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        data: data.path().join("demo"),
        fresh: false,
        database: None,
    };
    open(&options).unwrap()
}

fn phase(demo: &Demo) -> Phase {
    demo.platform.state().database.read_blocking(going_on::standing).unwrap().phase
}

fn go_on(demo: &Demo, until: Until) -> bool {
    let state = demo.platform.state();
    going_on::go_on(state, until, state.clock.now()).unwrap()
}

#[test]
fn its_address_exists_in_the_demo_only() {
    let known: Vec<_> = app::routes().iter().map(|route| route.pattern).collect();
    let of_demo: Vec<_> = time::routes().iter().map(|route| route.pattern).collect();
    assert!(of_demo.iter().all(|pattern| pattern.starts_with("/{lang}/demo/")));
    assert!(known.iter().all(|pattern| !pattern.starts_with("/{lang}/demo")), "{known:?}");
}

#[test]
fn from_phase_to_phase_the_district_lives_on_up_to_its_shortlist() {
    let data = TempDir::new().unwrap();
    let demo = demo(&data, Some("intake"));
    for expected in [Phase::Review, Phase::Assembly, Phase::RollCheck] {
        assert!(go_on(&demo, Until::NextPhase));
        assert_eq!(phase(&demo), expected);
    }
    let state = demo.platform.state();
    let listed = |tx: &mut crate::database::Connection| proposals::store::of_cycle(tx, 1, &[State::Shortlisted]);
    assert_eq!(state.database.read_blocking(listed).unwrap().len(), 13);
}

#[test]
fn who_asks_twice_goes_on_once_and_a_restart_finds_the_same_day() {
    let data = TempDir::new().unwrap();
    let first = demo(&data, None);
    let state = first.platform.state();
    let seen = state.clock.now();
    assert!(going_on::go_on(state, Until::NextPhase, seen).unwrap());
    assert!(!going_on::go_on(state, Until::NextPhase, seen).unwrap());
    assert!(!going_on::go_on(state, Until::Tomorrow, Moment(0)).unwrap());
    assert!(go_on(&first, Until::Tomorrow));
    let day = state.clock.now();
    drop(first);
    let again = demo(&data, None);
    assert_eq!(phase(&again), Phase::Review);
    assert!((0..60).contains(&again.platform.state().clock.now().since(day)));
}

#[test]
fn the_district_votes_and_its_count_holds_when_it_is_replayed() {
    let data = TempDir::new().unwrap();
    let demo = demo(&data, Some("objections"));
    let state = demo.platform.state();
    assert_eq!(phase(&demo), Phase::Objections);
    let log = state.database.read_blocking(|connection| crate::audit::Published::of_cycle(connection, 1)).unwrap().unwrap();
    let (replay, sums) = crate::count::sums(&state.database, &log).unwrap();
    let report = replay.finish(&log.note, &sums);
    assert!(report.is_valid(), "{report:?}");
    let votes: Vec<u64> = report.totals.iter().map(|(_, votes)| *votes).collect();
    assert_eq!(votes, [251, 214, 247, 133, 121, 61, 176, 133, 98, 72, 118, 44, 91]);
    assert!(report.funded.starts_with(&["P01".to_owned(), "P03".to_owned(), "P02".to_owned()]), "{:?}", report.funded);
}
