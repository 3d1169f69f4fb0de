//! The program.

use std::process::ExitCode;

fn main() -> ExitCode {
    ortaq_server::command_line::main()
}
