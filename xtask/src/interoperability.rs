//! Two implementations of one protocol: the verifier in Python was written from `docs/protocol.md`
//! alone, so where both agree the page is complete.

use crate::command::{self, program};
use crate::failure::Outcome;
use crate::{built, prerequisites, workspace};

/// The Python verifier's own tests, and a freshly rehearsed vote that it must find valid.
pub fn run() -> Outcome {
    prerequisites::need(&[prerequisites::C_COMPILER, prerequisites::PYTHON])?;
    let folder = workspace::root().join("tests/interoperability");
    command::run(
        program("python3").arg("test_verifier.py").current_dir(&folder),
        "The verifier in Python and the examples of the specification disagree.",
    )?;
    workspace::create(&workspace::root().join("build"))?;
    let bundle = workspace::root().join("build/interoperability.ortaq");
    command::run(
        program(built::program("ortaq-observer")?.path())
            .args(["rehearse", "examples/sarzhailau.pb", "--seed", "interoperability", "--out"])
            .arg(&bundle),
        "The message above says at which step of the vote it stopped.",
    )?;
    command::run(
        program("python3").args(["-m", "ortaq_verifier"]).arg(&bundle).current_dir(&folder),
        "The verifier in Python refuses a vote that this program made: page and code differ.",
    )
}
