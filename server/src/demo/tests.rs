//! Going on in time is for the demo's visitors, and nobody else's.

mod awaited;
mod keys;
mod story;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

use ortaq_crypto::entry::{Sample, Verdict};
use tempfile::TempDir;

use super::going_on::{self, Until};
use super::{Demo, Options, district, history, open, time, vote};
use crate::app;
use crate::clock::Moment;
use crate::council::{self, Concluded, Disagrees, propose_conclusion};
use crate::cycles::Phase;
use crate::proposals::{self, State};

fn demo(data: &TempDir, at: Option<&str>) -> Demo {
    let options = Options {
        at: at.map(str::to_owned),
        listen: SocketAddr::from(([127, 0, 0, 1], 0)),
        host: None,
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
    vote::witness::cosign(state).unwrap();
    let log =
        state.database.read_blocking(|connection| crate::audit::Published::of_cycle(connection, 1)).unwrap().unwrap();
    let (replay, sums) = crate::count::sums(&state.database, &log).unwrap();
    let report = replay.finish(&log.note, &sums);
    assert!(report.is_valid(), "{report:?}");
    assert_eq!(report.witnesses, ["witness.demo"]);
    let votes: Vec<u64> = report.totals.iter().map(|(_, votes)| *votes).collect();
    assert_eq!(votes, [251, 214, 247, 133, 121, 61, 176, 133, 98, 72, 118, 44, 91]);
    assert!(report.funded.starts_with(&["P01".to_owned(), "P03".to_owned(), "P02".to_owned()]), "{:?}", report.funded);
    the_results_say_who_won_and_why_in_each_language(&demo);
    the_platforms_pages_lead_to_the_recount(&demo);
    a_later_conclusion_takes_the_place_of_an_earlier_one(&demo, log.id);
}

/// The page at an address below `/assemblies/sarzhailau/cycles/2027`, as a visitor gets it.
fn page(demo: &Demo, language: &str, page: &str) -> String {
    get(demo, &format!("/{language}/assemblies/{}/cycles/{}{page}", district::SLUG, history::CYCLE))
}

fn get(demo: &Demo, path: &str) -> String {
    let host = demo.url.trim_start_matches("http://").trim_end_matches('/');
    let mut stream = TcpStream::connect(host).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn the_results_say_who_won_and_why_in_each_language(demo: &Demo) {
    for (language, won, lacked) in [
        ("kk", "қаржыландырылады; қалғаны", "тағы"),
        ("ru", "финансируется; остаётся", "ещё голосов"),
        ("en", "funded;", "more votes"),
    ] {
        let results = page(demo, language, "/results");
        assert!(results.starts_with("HTTP/1.1 200"), "{results}");
        for told in [won, lacked, "P01", "251", "<svg", "<desc", "plot-line", "/recount/", "bundle.ortaq"] {
            assert!(results.contains(told), "{language}: {told} is missing in {results}");
        }
        assert!(page(demo, language, "/observers").starts_with("HTTP/1.1 200"));
    }
}

fn the_platforms_pages_lead_to_the_recount(demo: &Demo) {
    let district = format!("/assemblies/{}", district::SLUG);
    let cycle = format!("{district}/cycles/{}", history::CYCLE);
    for language in ["kk", "ru", "en"] {
        for path in ["", &district, &cycle] {
            let shown = get(demo, &format!("/{language}{path}")).replace("&#x3D;", "=");
            assert!(shown.contains(&format!("/recount/?lang={language}\"")), "{language}{path}: {shown}");
            assert!(!shown.contains("/booth/"), "{language}{path}");
        }
    }
}

fn a_later_conclusion_takes_the_place_of_an_earlier_one(demo: &Demo, log: i64) {
    let state = demo.platform.state();
    let propose = |text: &str| {
        let followers = state.followers.clone();
        let dissent = vec![Disagrees { member: 2, words: "Сынама тым аз.".to_owned() }];
        let text = text.to_owned();
        let concluded = Concluded { verdict: Verdict::Confirmed, text, sample: Sample::default(), dissent };
        state.database.write_blocking(move |tx| propose_conclusion(tx, &followers, log, &concluded)).unwrap()
    };
    let (first, second) = (propose("Расталды."), propose("Нәтиже расталды."));
    assert_ne!(first, second);
    let waiting = state.database.read_blocking(|connection| council::proposed(connection, log)).unwrap();
    let conclusions: Vec<_> = waiting.iter().filter(|act| act.kind == "conclusion").collect();
    assert_eq!(conclusions.iter().map(|act| act.id).collect::<Vec<_>>(), [second]);
    assert_eq!(conclusions[0].text.as_ref().unwrap().text, "Нәтиже расталды.");
}

#[test]
fn before_the_result_no_page_says_how_many_voted() {
    let data = TempDir::new().unwrap();
    let demo = demo(&data, Some("count"));
    assert_eq!(phase(&demo), Phase::Count);
    for language in ["kk", "ru", "en"] {
        for address in ["", "/results", "/observers", "/keys", "/ballot", "/proposals"] {
            let shown = page(&demo, language, address);
            assert!(shown.starts_with("HTTP/1.1 200"), "{address}: {shown}");
            for number in ["608", "251", "214", "247"] {
                assert!(!shown.contains(&format!(">{number}<")), "{language}{address} shows {number}");
                assert!(!shown.contains(&format!(" {number} ")), "{language}{address} shows {number}");
            }
        }
        assert!(!page(&demo, language, "/results").contains("<svg role"));
    }
}
