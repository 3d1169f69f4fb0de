//! The program as the stories run it: the same `main` as `ortaq`, built together with them.

use std::process::ExitCode;

fn main() -> ExitCode {
    ortaq_server::command_line::main()
}
