//! The command line: one command, then `--name value` options and `--name` switches.

use crate::failure::{Failure, Outcome};

/// What is left to read of the command line. Each option is taken out by the one who knows it;
/// [`Arguments::finish`] then refuses what nobody knew.
pub struct Arguments(Vec<String>);

impl Arguments {
    /// The arguments of this process, without its name.
    pub fn from_environment() -> Self {
        Self(std::env::args().skip(1).collect())
    }

    /// Takes the first argument, the command.
    pub fn command(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    /// Takes `name`, and says whether it was there.
    pub fn switch(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|argument| argument != name);
        self.0.len() != before
    }

    /// Takes `name` and the value after it.
    pub fn option(&mut self, name: &str) -> Outcome<Option<String>> {
        let Some(position) = self.0.iter().position(|argument| argument == name) else {
            return Ok(None);
        };
        if position + 1 >= self.0.len() {
            return Err(Failure::new(format!("`{name}` needs a value after it.")));
        }
        self.0.remove(position);
        Ok(Some(self.0.remove(position)))
    }

    /// Takes all that is left, for a program that knows it; a `--` before it only separates.
    pub fn rest(&mut self) -> Vec<String> {
        let mut rest = std::mem::take(&mut self.0);
        if rest.first().is_some_and(|first| first == "--") {
            rest.remove(0);
        }
        rest
    }

    /// Refuses arguments that nobody took.
    pub fn finish(&self) -> Outcome {
        match self.0.first() {
            None => Ok(()),
            Some(unknown) => {
                Err(Failure::new(format!("`{unknown}` is not known here. `cargo xtask help` lists what is.")))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(words: &str) -> Arguments {
        Arguments(words.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn options_are_taken_in_any_order() {
        let mut arguments = arguments("test --list --only wasm");
        assert_eq!(arguments.command().as_deref(), Some("test"));
        assert_eq!(arguments.option("--only").unwrap().as_deref(), Some("wasm"));
        assert!(arguments.switch("--list"));
        assert!(arguments.finish().is_ok());
    }

    #[test]
    fn what_is_left_is_handed_on() {
        assert_eq!(arguments("-- --at voting").rest(), ["--at", "voting"]);
        assert_eq!(arguments("--at voting").rest(), ["--at", "voting"]);
        assert!(arguments("").rest().is_empty());
    }

    #[test]
    fn an_option_without_value_and_an_unknown_one_are_refused() {
        assert!(arguments("--only").option("--only").is_err());
        assert!(arguments("--onyl wasm").finish().is_err());
    }
}
