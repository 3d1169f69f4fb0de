//! A list of named steps that all run, whatever fails among them: one run shows everything that
//! is wrong, and how long each step took.

use std::time::{Duration, Instant};

use crate::arguments::Arguments;
use crate::failure::{Failure, Outcome};

/// One thing that can pass or fail.
pub struct Step {
    /// The name on the command line.
    pub name: &'static str,
    /// What the step shows when it passes.
    pub shows: &'static str,
    /// Does it.
    pub run: fn() -> Outcome,
}

/// Runs the steps that the command line asks for, and fails if one of them failed.
pub fn run(steps: &[Step], arguments: &mut Arguments) -> Outcome {
    let list = arguments.switch("--list");
    let only = arguments.option("--only")?;
    arguments.finish()?;
    if list {
        for step in steps {
            println!("{:<18}{}", step.name, step.shows);
        }
        return Ok(());
    }
    let chosen: Vec<_> = steps.iter().filter(|step| only.as_deref().is_none_or(|name| name == step.name)).collect();
    if chosen.is_empty() {
        return Err(Failure::new("There is no such step. `--list` shows the names."));
    }
    run_all(&chosen)
}

fn run_all(steps: &[&Step]) -> Outcome {
    let results: Vec<_> = steps.iter().map(|step| run_one(step)).collect();
    println!("\n== summary");
    for (step, (passed, time)) in steps.iter().zip(&results) {
        let verdict = if *passed { "passed" } else { "FAILED" };
        println!("{:<18}{verdict}{:>8.1} s", step.name, time.as_secs_f64());
    }
    let failed = results.iter().filter(|(passed, _)| !passed).count();
    println!("\n{} passed, {failed} failed", results.len() - failed);
    if failed > 0 {
        return Err(Failure::new("Each failed step says above what is wrong. `--only STEP` runs one alone."));
    }
    Ok(())
}

fn run_one(step: &Step) -> (bool, Duration) {
    println!("\n== {}: {}", step.name, step.shows);
    let start = Instant::now();
    let passed = match (step.run)() {
        Ok(()) => true,
        Err(failure) => {
            println!("{}: {failure}", step.name);
            false
        }
    };
    (passed, start.elapsed())
}
