//! Keeping a copy fresh until the program is ended.

use std::io::{self, Write};
use std::thread;
use std::time::Duration;

use super::{Stop, update};
use crate::command_line::Mirror;
use crate::texts::Texts;

/// Looks at the log again and again, and tells what is new. Ends only with what a person must know: that the log
/// contradicts the copy, or that the copy cannot be kept.
pub(super) fn keep_fresh(request: &Mirror, seconds: u32, texts: &Texts) -> Result<String, Stop> {
    say(&update(&request.url, &request.dir, texts)?.told(&request.dir, texts));
    let mut is_away = false;
    loop {
        thread::sleep(Duration::from_secs(seconds.into()));
        match update(&request.url, &request.dir, texts) {
            Ok(grown) if grown.has > grown.had || is_away => {
                is_away = false;
                say(&format!("{}\n", grown.line(texts)));
            }
            Ok(_) => {}
            // A server that is away for a while is nothing to end for. It is told once.
            Err(Stop::Unreadable(failure)) if failure.is_of_the_web() => {
                if !is_away {
                    say(&format!("{}\n", texts.with("mirror-away", &[("reason", failure.message(texts).into())])));
                }
                is_away = true;
            }
            Err(stop) => return Err(stop),
        }
    }
}

/// Tells something while the command goes on. Where nobody reads it, the copy is kept all the same.
fn say(text: &str) {
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
