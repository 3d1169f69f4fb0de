//! A vote of a city: makes a budget with many ballots, rehearses it and replays it, to see that
//! time and memory stay within what `docs/performance.md` says.

use std::fmt::Write as _;
use std::fs;
use std::time::Instant;

use crate::command::{self, cargo, program};
use crate::failure::{Context, Outcome};
use crate::workspace;

const VOTERS: u32 = 100_000;
const PROJECTS: u32 = 20;

/// Rehearses and replays 100,000 ballots on 20 projects.
pub fn run() -> Outcome {
    let folder = workspace::root().join("build");
    workspace::create(&folder)?;
    let (budget, bundle) = (folder.join("large.pb"), folder.join("large.ortaq"));
    fs::write(&budget, text()).while_trying(format_args!("write {}", budget.display()))?;
    command::run(cargo().args(["build", "--release", "--package", "ortaq-observer"]), "The compiler says why.")?;
    let tool = workspace::target().join("release/ortaq-observer");
    command::run(
        program(&tool).arg("rehearse").arg(&budget).args(["--seed", "large", "--out"]).arg(&bundle),
        "The message above says why.",
    )?;
    let start = Instant::now();
    command::run(program(&tool).arg("verify").arg(&bundle), "The check that failed is named above.")?;
    println!("\n{VOTERS} ballots replayed in {:.1} s", start.elapsed().as_secs_f64());
    Ok(())
}

/// A budget in the Pabulib format, always the same; the first projects are the most popular.
fn text() -> String {
    let mut text = format!(
        "META\nkey;value\ndescription;Large vote\ncountry;-\nunit;-\ninstance;1\nnum_projects;{PROJECTS}\n\
         num_votes;{VOTERS}\nbudget;1000000\nvote_type;approval\nrule;greedy\ndate_begin;2027\ndate_end;2027\n\
         max_length;5\nPROJECTS\nproject_id;cost\n"
    );
    for project in 0..PROJECTS {
        let _ = writeln!(text, "p{project};{}", 50_000 + 1_000 * project);
    }
    text.push_str("VOTES\nvoter_id;vote\n");
    let mut state = 1u64;
    for voter in 0..VOTERS {
        let mut chosen = Vec::new();
        for _ in 0..5 {
            // Knuth's linear congruential generator: what matters is only that choices differ.
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let (one, two) = ((state >> 33) % u64::from(PROJECTS), (state >> 48) % u64::from(PROJECTS));
            let project = format!("p{}", one.min(two));
            if !chosen.contains(&project) {
                chosen.push(project);
            }
        }
        let _ = writeln!(text, "{voter};{}", chosen.join(","));
    }
    text
}
