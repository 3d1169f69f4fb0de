//! How long the Method of Equal Shares takes on budgets of the size of Warsaw's.
//!
//! `cargo bench -p ortaq-rules`. Threads: `ORTAQ_BENCH_THREADS`, otherwise as many as there are
//! cores.

mod generator;

use divan::Bencher;
use generator::{Shape, generate};
use ortaq_rules::equal_shares::{Completion, EqualSharesSettings, Utility, fund};
use ortaq_rules::{TieOrder, pabulib};

fn main() {
    divan::main();
}

fn threads() -> usize {
    let asked = std::env::var("ORTAQ_BENCH_THREADS")
        .ok()
        .and_then(|text| text.parse().ok());
    let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    asked.unwrap_or_else(cores)
}

/// A district and a capital, with costs that make both scans about two hundred steps long.
const SHAPES: [Shape; 2] = [
    Shape {
        ballots: 13_000,
        projects: 98,
        longest: 15,
        cost_unit: 10,
    },
    Shape {
        ballots: 62_000,
        projects: 83,
        longest: 15,
        cost_unit: 50,
    },
];

/// Add1 to its end, with the settings of real elections.
#[divan::bench(args = SHAPES, sample_count = 5, sample_size = 1)]
fn add1(bencher: Bencher, shape: Shape) {
    let instance = generate(shape, 2_026);
    let lot = TieOrder::by_id(instance.projects.iter().map(|project| project.id.as_str()));
    let settings = EqualSharesSettings::as_in_elections(false);
    let outcome = fund(&instance, &settings, &lot, threads());
    if let Ok(outcome) = &outcome {
        println!(
            "{shape}: {} steps, {} winners, {:?}, {} bits, {} of {} spent",
            outcome.scan.steps,
            outcome.funded.len(),
            outcome.scan.stop,
            outcome.scan.denominator_bits,
            outcome.total_cost,
            instance.budget
        );
    }
    bencher.bench(|| fund(&instance, &settings, &lot, threads()));
}

/// One run, cardinality utilities.
#[divan::bench(args = SHAPES, sample_count = 5, sample_size = 1)]
fn once(bencher: Bencher, shape: Shape) {
    let instance = generate(shape, 2_026);
    let lot = TieOrder::by_id(instance.projects.iter().map(|project| project.id.as_str()));
    let settings = EqualSharesSettings::reference(Utility::Cardinality, Completion::None);
    bencher.bench(|| fund(&instance, &settings, &lot, 1));
}

/// Reading such a budget from its file.
#[divan::bench(args = SHAPES, sample_count = 5, sample_size = 1)]
fn parse(bencher: Bencher, shape: Shape) {
    let text = pabulib::write(&pabulib::Document::from_instance(
        &generate(shape, 2_026),
        &[],
    ));
    bencher.bench(|| pabulib::parse(text.as_bytes()).map(|parsed| parsed.instance.ballots.len()));
}
