//! Manual pages and shell completions, made from the same definition as the help, so that they
//! cannot say anything else.

use std::fs;
use std::io;
use std::path::Path;

use clap::Command;
use clap_complete::Shell;

use crate::answer::{Answer, Failure};
use crate::command_line::{self, Completions, Manual, PROGRAM};
use crate::texts::Texts;

/// One page of the manual to print, or all of them as files.
///
/// # Errors
/// When the folder cannot be written, or there is no such command.
pub fn pages(request: &Manual, texts: &Texts) -> Result<Answer, Failure> {
    let program = built(texts);
    if let Some(folder) = &request.out {
        return write_all(&program, folder);
    }
    let Some(name) = &request.command else {
        return Ok(Answer::valid(page(&program)));
    };
    let command = program.get_subcommands().find(|command| command.get_name() == name);
    let unknown = || Failure::new("error-unknown-command", vec![("command", name.as_str().into())]);
    Ok(Answer::valid(page(command.ok_or_else(unknown)?)))
}

/// The completions for a shell.
#[must_use]
pub fn completions(request: &Completions, texts: &Texts) -> Answer {
    let shell = match request.shell.as_str() {
        "zsh" => Shell::Zsh,
        "fish" => Shell::Fish,
        _ => Shell::Bash,
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command_line::command(texts), PROGRAM, &mut script);
    Answer::valid(String::from_utf8_lossy(&script).into_owned())
}

/// The command line with the full name of each command in it.
fn built(texts: &Texts) -> Command {
    let mut program = command_line::command(texts);
    program.build();
    program
}

fn page(command: &Command) -> String {
    let mut text = Vec::new();
    // Writing to memory cannot fail.
    let _ = render(command, &mut text);
    String::from_utf8_lossy(&text).into_owned()
}

fn render(command: &Command, out: &mut Vec<u8>) -> io::Result<()> {
    clap_mangen::Man::new(command.clone()).title(file_stem(command)).render(out)
}

fn file_stem(command: &Command) -> String {
    command.get_display_name().unwrap_or_else(|| command.get_name()).to_owned()
}

fn write_all(program: &Command, folder: &Path) -> Result<Answer, Failure> {
    fs::create_dir_all(folder).map_err(|error| Failure::writing(folder, &error))?;
    let mut names = String::new();
    for command in std::iter::once(program).chain(program.get_subcommands()) {
        let path = folder.join(format!("{}.1", file_stem(command)));
        fs::write(&path, page(command)).map_err(|error| Failure::writing(&path, &error))?;
        names.push_str(&format!("{}\n", path.display()));
    }
    Ok(Answer::valid(names))
}
