//! Stories of those who read a log over HTTP and believe nobody: every file is checked against the
//! signed checkpoint, and the pages say what the entries say.

#![cfg(test)]

#[path = "../../src/fresh_database.rs"]
mod fresh_database;

use std::sync::Arc;

use fresh_database::FreshDatabase;
use ortaq_crypto::entry::{Body, Council, Entry, Witnesses};
use ortaq_crypto::log::checkpoint::Checkpoint;
use ortaq_crypto::log::note::{KeyName, Note, NoteVerifier};
use ortaq_crypto::log::tile::{EntryStream, Tile, parse_bundle};
use ortaq_crypto::replay::{Replay, Sums};
use ortaq_crypto::signature::VerifyingKey;
use ortaq_server::app::{self, Platform, State};
use ortaq_server::audit::{Actor, Deed, Kind, Opening, Scope, open_log, record};
use ortaq_server::clock::Clock;
use ortaq_server::config::{Budgets, Config, DatabaseUrl};
use scraper::{Html, Selector};

const ENTRIES: u64 = 600;
const LOG: &str = "/log/saryzhailau/2027";
const PAGES: &str = "/assemblies/saryzhailau/cycles/2027/audit";

struct Story {
    platform: Platform,
    state: Arc<State>,
    agent: ureq::Agent,
    _database: FreshDatabase,
}

/// What was answered.
struct Answer {
    status: u16,
    headers: ureq::http::HeaderMap,
    bytes: Vec<u8>,
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    fn text(self) -> String {
        assert_eq!(self.status, 200);
        String::from_utf8(self.bytes).unwrap()
    }
}

impl Story {
    /// A platform with a log of some hundred entries.
    fn begin() -> Self {
        let database = FreshDatabase::make();
        let mut config = Config::for_tests(database.folder(), DatabaseUrl::parse(database.url()).unwrap());
        config.limits.address = Budgets::UNLIMITED;
        let listener = Platform::listen(config.listen).unwrap();
        let opening = app::Opening { migrates: true, is_demo: false };
        let state = app::open(config, Clock::system(), opening).unwrap();
        let platform = Platform::start(listener, state.clone(), app::routes(), Vec::new()).unwrap();
        write_log(&state);
        let agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
        Self { platform, state, agent, _database: database }
    }

    fn get(&self, path: &str, header: Option<(&str, &str)>) -> Answer {
        let mut request = self.agent.get(format!("http://{}{path}", self.platform.address()));
        if let Some((name, value)) = header {
            request = request.header(name, value);
        }
        let mut response = request.call().unwrap();
        let bytes = response.body_mut().with_config().limit(100_000_000).read_to_vec().unwrap();
        Answer { status: response.status().as_u16(), headers: response.headers().clone(), bytes }
    }

    fn file(&self, path: &str) -> Answer {
        self.get(&format!("{LOG}/{path}"), None)
    }

    fn checkpoint(&self) -> (String, Checkpoint) {
        let note = self.file("checkpoint").text();
        let bytes = self.file("bundle.ortaq").bytes;
        let first = bytes.split(|byte| *byte == b'\n').nth(1).unwrap();
        let Body::Cycle(cycle) = Entry::parse(first).unwrap().body else { panic!("no cycle") };
        let key = VerifyingKey::from_bytes(&cycle.log_key.0).unwrap();
        let verifier = NoteVerifier::new(KeyName::new(cycle.origin.as_str()).unwrap(), key);
        let checkpoint = Checkpoint::open(&Note::parse(note.as_bytes()).unwrap(), &verifier).unwrap();
        (note, checkpoint)
    }

    fn page(&self, path: &str) -> Html {
        Html::parse_document(&self.get(path, None).text())
    }
}

fn write_log(state: &Arc<State>) {
    use diesel::connection::SimpleConnection;
    let secrets = state.secrets.clone();
    state
        .database
        .write_blocking(move |tx| {
            tx.connection().batch_execute(
                "INSERT INTO assemblies (id, slug, name_kk, name_ru, name_en, sort_kk, sort_ru, sort_en, district_kk, \
                 district_ru, district_en, region_kk, region_ru, region_en, time_zone, population, created_at) \
                 VALUES (1, 'saryzhailau', 'С', 'С', 'S', '', '', '', '', '', '', '', '', '', 'Asia/Almaty', 0, 0)",
            )?;
            record(tx, Scope::Assembly(1), deed(0))?;
            open_log(tx, &secrets, opening())?;
            (2..ENTRIES).try_for_each(|number| record(tx, Scope::Cycle(1), deed(number)))
        })
        .unwrap();
}

fn deed(number: u64) -> Deed<'static> {
    Deed {
        kind: if number.is_multiple_of(2) { Kind::Office } else { Kind::Proposal },
        role: if number.is_multiple_of(3) { "secretary" } else { "administrator" },
        actor: Actor::Platform,
        event: "settings-changed",
        subject: format!("P{number}"),
        reason: None,
        amount: number,
        text: Some("Why <b>not</b>?".to_owned()),
    }
}

fn opening() -> Opening {
    Opening {
        cycle: 1,
        assembly: 1,
        path: "saryzhailau/2027".to_owned(),
        origin: "example.kz/log/saryzhailau/2027".to_owned(),
        rules: None,
        council: Council { size: 15, quorum: 10 },
        trustees: vec![1, 2, 3],
        threshold: 2,
        closing_quorum: 3,
        issuers: 2,
        witnesses: Witnesses { quorum: 0, keys: Vec::new() },
    }
}

#[test]
fn a_mirror_reads_every_tile_and_entry_and_ends_at_the_signed_root() {
    let story = Story::begin();
    let (_, checkpoint) = story.checkpoint();
    assert_eq!(checkpoint.size(), ENTRIES);
    let mut stream = EntryStream::new(checkpoint.size(), *checkpoint.root());
    while let Some(position) = stream.next_bundle() {
        let bundle = story.file(&position.to_string());
        let tile = story.file(&position.tile().to_string());
        assert_eq!(bundle.header("cache-control"), "public, max-age=31536000, immutable");
        assert_eq!(tile.header("content-type"), "application/octet-stream");
        let fed = stream.feed(&bundle.bytes, &Tile::parse(position.tile(), &tile.bytes).unwrap()).unwrap();
        for filled in fed.filled {
            assert_eq!(story.file(&filled.position().to_string()).bytes, filled.to_bytes());
        }
    }
    for partial in stream.finish().unwrap().edge() {
        assert_eq!(story.file(&partial.position().to_string()).bytes, partial.to_bytes());
    }
}

#[test]
fn a_smaller_tree_of_yesterday_is_still_served() {
    let story = Story::begin();
    let full = story.file("tile/0/000").bytes;
    assert_eq!(story.file("tile/0/000.p/7").bytes, full[..7 * 32]);
    let bundle = story.file("tile/entries/002.p/3").bytes;
    assert_eq!(parse_bundle("tile/entries/002.p/3".parse().unwrap(), &bundle).unwrap().len(), 3);
}

#[test]
fn the_whole_log_in_one_file_replays() {
    let story = Story::begin();
    let file = story.file("bundle.ortaq").text();
    let mut lines = file.lines();
    let header = ortaq_crypto::bundle::Header::parse(lines.next().unwrap().as_bytes()).unwrap();
    assert_eq!(header.entries.0, ENTRIES);
    let mut replay = Replay::new(0);
    for line in lines {
        assert!(replay.entry(line.as_bytes()));
    }
    let report = replay.finish(&header.checkpoint, &Sums::default());
    assert!(report.is_valid(), "{:?}", report.failure());
    assert_eq!(report.entries, ENTRIES);
}

#[test]
fn a_checkpoint_is_sent_again_only_when_it_is_another() {
    let story = Story::begin();
    let first = story.file("checkpoint");
    assert_eq!(first.header("cache-control"), "no-cache");
    let tag = first.header("etag").to_owned();
    let ask = || story.get(&format!("{LOG}/checkpoint"), Some(("If-None-Match", tag.as_str())));
    assert_eq!((ask().status, ask().bytes.len()), (304, 0));
    story.state.database.write_blocking(|tx| record(tx, Scope::Cycle(1), deed(7))).unwrap();
    assert_eq!(ask().status, 200);
}

#[test]
fn what_is_not_in_the_log_is_not_found() {
    let story = Story::begin();
    let files = [
        "tile/0/003",
        "tile/0/002",
        "tile/0/002.p/200",
        "tile/1/000",
        "tile/9/000",
        "tile/entries/002.p/99",
        "tile/entries/x001/000",
        "tile/0/000.p/0",
        "tile/0/0",
        "tile/../checkpoint",
        "tile/0/000.p/256",
    ];
    for path in files {
        assert_eq!(story.file(path).status, 404, "{path}");
    }
    for path in ["/log/saryzhailau/2028/checkpoint", "/log/nowhere/2027/bundle.ortaq"] {
        assert_eq!(story.get(path, None).status, 404, "{path}");
    }
    for page in ["entries/600", "entries/-1", "entries/x", "entries/99999999999999999999"] {
        assert_eq!(story.get(&format!("/kk{PAGES}/{page}"), None).status, 404, "{page}");
    }
}

#[test]
fn a_reader_pages_through_all_that_happened_and_back() {
    let story = Story::begin();
    let link = Selector::parse(".events a").unwrap();
    let (older, newer) = (Selector::parse("a[rel=next]").unwrap(), Selector::parse("a[rel=prev]").unwrap());
    let mut path = format!("/en{PAGES}");
    let (mut seen, mut before) = (0, Vec::new());
    loop {
        let page = story.page(&path);
        seen += page.select(&link).count();
        if let Some(back) = page.select(&newer).next() {
            assert_eq!(Some(back.attr("href").unwrap()), before.last().map(String::as_str));
        }
        let Some(next) = page.select(&older).next() else { break };
        before.push(path);
        path = next.attr("href").unwrap().to_owned();
    }
    assert_eq!(seen, 600);
}

#[test]
fn a_reader_chooses_what_and_who() {
    let story = Story::begin();
    let row = Selector::parse(".events li").unwrap();
    let shown = |query: &str| story.page(&format!("/ru{PAGES}{query}")).select(&row).count();
    assert_eq!(shown("?kind=cycle"), 1);
    assert_eq!(shown("?kind=proposal&role=secretary"), 25);
    assert_eq!(shown("?kind=ballot"), 0);
    assert_eq!(shown("?kind=nonsense&role=&before=nonsense"), 25);
    assert_eq!(shown("?before=0"), 0);
}

#[test]
fn an_entry_shows_its_text_its_bytes_and_a_proof_that_ends_at_the_root() {
    let story = Story::begin();
    let (_, checkpoint) = story.checkpoint();
    for seq in [0, 1, 255, 256, 511, 599] {
        let text = story.get(&format!("/kk{PAGES}/entries/{seq}"), None).text();
        let root = checkpoint.root().to_string().replace('=', "&#x3D;");
        assert!(text.matches(&root).count() >= 2, "the proof of {seq} does not end at the root");
    }
    let page = story.page(&format!("/kk{PAGES}/entries/1"));
    assert!(page.root_element().text().any(|text| text == "Why <b>not</b>?"));
}

#[test]
fn a_program_without_a_language_and_a_page_elsewhere_may_read_the_files() {
    let story = Story::begin();
    for path in ["checkpoint", "tile/0/000", "tile/entries/000", "bundle.ortaq"] {
        assert_eq!(story.file(path).header("access-control-allow-origin"), "*", "{path}");
    }
    let zipped = story.get(&format!("{LOG}/tile/entries/000"), Some(("Accept-Encoding", "gzip")));
    assert_eq!(zipped.status, 200);
}
