//! Hands in proposals to the cycle of a demo and talks about them, through the real use cases, and says how fast.
//!
//! ```text
//! ortaq demo --data filled                                              # and stop it
//! cargo run --release --example write_proposals -- filled 10000 100000
//! cargo run --release --example write_proposals -- filled 10000 100000 postgres://…
//! ```
//!
//! The demo, opened again, is then ready for load tests of its lists, pages and searches.

use std::fmt::Display;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use ortaq_server::accounts::{EmailAddress, by_email};
use ortaq_server::app::{Opening, open};
use ortaq_server::assemblies::store::villages;
use ortaq_server::clock::Clock;
use ortaq_server::config::{Config, DatabaseUrl};
use ortaq_server::cycles;
use ortaq_server::database::Transaction;
use ortaq_server::discussion;
use ortaq_server::errors::Failure;
use ortaq_server::i18n::Language;
use ortaq_server::proposals::model::{Category, Contribution, CostLine, Place};
use ortaq_server::proposals::{By, Content, NewProposal, submit};

/// The demo's cycle, which takes proposals.
const CYCLE: i64 = 1;
/// How many proposals share a transaction.
const AT_ONCE: u64 = 50;

const KAZAKH: [&str; 24] = [
    "құдық",
    "көпір",
    "жол",
    "шам",
    "алаң",
    "мектеп",
    "балабақша",
    "клуб",
    "кітапхана",
    "зират",
    "қоршау",
    "арық",
    "су",
    "жарық",
    "спорт",
    "ойын",
    "бақ",
    "көше",
    "мал",
    "жайылым",
    "дәрігер",
    "интернет",
    "қоқыс",
    "ағаш",
];
const RUSSIAN: [&str; 24] = [
    "колодец",
    "мост",
    "дорога",
    "фонарь",
    "площадка",
    "школа",
    "сад",
    "клуб",
    "библиотека",
    "кладбище",
    "забор",
    "арык",
    "вода",
    "освещение",
    "спорт",
    "игра",
    "парк",
    "улица",
    "скот",
    "пастбище",
    "врач",
    "интернет",
    "мусор",
    "дерево",
];
const DEEDS: [[&str; 8]; 2] = [
    ["салу", "жөндеу", "тазалау", "қазу", "орнату", "кеңейту", "жаңарту", "отырғызу"],
    ["построить", "отремонтировать", "очистить", "выкопать", "установить", "расширить", "обновить", "посадить"],
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let done = match arguments.as_slice() {
        [data, proposals, comments] => run(data, None, proposals, comments),
        [data, proposals, comments, database] => run(data, Some(database), proposals, comments),
        _ => Err("expected FOLDER PROPOSALS COMMENTS [DATABASE]".to_owned()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn said(error: impl Display) -> String {
    error.to_string()
}

fn run(data: &str, database: Option<&str>, proposals: &str, comments: &str) -> Result<(), String> {
    let (count, comments) = (proposals.parse::<u64>().map_err(said)?, comments.parse::<u64>().map_err(said)?);
    let mut config = Config::for_demo(Path::new(data), SocketAddr::from(([127, 0, 0, 1], 0)));
    if let Some(url) = database {
        config.database.url = DatabaseUrl::parse(url)?;
    }
    let state = open(config, Clock::system(), Opening::default()).map_err(said)?;
    let resident = EmailAddress::parse("resident@demo.invalid").map_err(|message| message.id().to_owned())?;
    let (author, villages) = state
        .database
        .read_blocking(|connection| {
            let author = by_email(connection, &resident)?.ok_or(Failure::NotFound)?;
            let assembly = cycles::by_id(connection, CYCLE)?.assembly;
            Ok((author.id, villages::village_names(connection, assembly, Language::Kazakh)?))
        })
        .map_err(said)?;
    let begun = Instant::now();
    let mut handed_in = Vec::new();
    for first in (0..count).step_by(usize::try_from(AT_ONCE).map_err(said)?) {
        let villages = villages.clone();
        let write = state.database.write_blocking(move |tx| {
            let numbers = first..(first + AT_ONCE).min(count);
            let submitted = numbers.map(|number| {
                let content = content(number, &villages);
                let new = NewProposal {
                    cycle: CYCLE,
                    author: Some(author),
                    by: By::Resident(author),
                    is_collective: number.is_multiple_of(5),
                    content,
                };
                submit(tx, &new).map(|proposal| proposal.id)
            });
            submitted.collect::<Result<Vec<i64>, Failure>>()
        });
        handed_in.extend(write.map_err(said)?);
    }
    tell(count, "proposals", begun);
    let begun = Instant::now();
    for first in (0..comments).step_by(usize::try_from(AT_ONCE).map_err(said)?) {
        let handed_in = handed_in.clone();
        let numbers = first..(first + AT_ONCE).min(comments);
        let write =
            move |tx: &mut Transaction<'_>| numbers.clone().try_for_each(|number| talk(tx, author, &handed_in, number));
        state.database.write_blocking(write).map_err(said)?;
    }
    tell(comments, "comments", begun);
    state.database.close();
    Ok(())
}

/// Every tenth comment is about the first proposal, the others are spread over all; every third has an answer.
fn talk(tx: &mut Transaction<'_>, account: i64, handed_in: &[i64], number: u64) -> Result<(), Failure> {
    let about = if number.is_multiple_of(10) { handed_in.first() } else { pick(handed_in, number) };
    let Some(proposal) = about else { return Ok(()) };
    let text = format!("{} – {}?", sentence_of(&KAZAKH, number), sentence_of(&RUSSIAN, number));
    let said = discussion::comment(tx, *proposal, account, None, &text)?;
    if number.is_multiple_of(3) {
        discussion::comment(tx, *proposal, account, Some(said), &text)?;
    }
    Ok(())
}

/// A few words of a list.
fn sentence_of(words: &[&str], number: u64) -> String {
    let words = (0..7).filter_map(|place| pick(words, number.wrapping_mul(17).wrapping_add(place)).copied());
    words.collect::<Vec<_>>().join(" ")
}

fn tell(count: u64, what: &str, begun: Instant) {
    let elapsed = begun.elapsed();
    println!("{count} {what} in {elapsed:.2?}: {} per second", u128::from(count) * 1000 / elapsed.as_millis().max(1));
}

/// One of many from a list, by a number that is spread well.
fn pick<T>(list: &[T], number: u64) -> Option<&T> {
    let spread = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 33;
    let place = spread.checked_rem(list.len() as u64)?;
    usize::try_from(place).ok().and_then(|place| list.get(place))
}

/// A proposal about something, half of them in Kazakh and half in Russian.
fn content(number: u64, villages: &[(i64, String)]) -> Content {
    let is_kazakh = number.is_multiple_of(2);
    let (language, things, deeds) = if is_kazakh {
        (Language::Kazakh, &KAZAKH, DEEDS.first())
    } else {
        (Language::Russian, &RUSSIAN, DEEDS.last())
    };
    let word = |salt: u64| pick(things, number.wrapping_mul(31).wrapping_add(salt)).copied().unwrap_or_default();
    let deed = |salt: u64| deeds.and_then(|deeds| pick(deeds, number.wrapping_add(salt))).copied().unwrap_or_default();
    let sentence = |salt: u64| {
        let words = (0..9).map(|place| if place % 3 == 2 { deed(salt + place) } else { word(salt + place) });
        format!("{} {}-{}.", words.collect::<Vec<_>>().join(" "), number % 97, salt)
    };
    let village = pick(villages, number.wrapping_add(5));
    Content {
        language,
        title: format!("{} {} {} {}", word(1), word(2), deed(3), number),
        summary: sentence(10),
        need: (20..24).map(sentence).collect::<Vec<_>>().join(" "),
        description: (40..46).map(sentence).collect::<Vec<_>>().join("\n\n"),
        beneficiaries: sentence(60),
        category: pick(&Category::ALL, number.wrapping_add(9)).copied().unwrap_or_default(),
        place: Place {
            village: village.map(|(id, _)| *id),
            words: village.map(|(_, name)| name.clone()).unwrap_or_default(),
            point: Some((43_200_000, 68_100_000)),
        },
        costs: (0..4).map(|line| CostLine { what: sentence(80 + line), amount: 100_000 + number * 37 }).collect(),
        contribution: Contribution { cash: 20_000, in_kind: 30_000, sponsors: 0 },
        ..Content::default()
    }
}
