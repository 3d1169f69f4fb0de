//! `issue erase`: the end of the codes, as far as a program can promise it.

use std::fs::{self, OpenOptions};
use std::io::Write;

use ortaq_crypto::person::file;

use super::{Done, needed};
use crate::answer::{Answer, Failure};
use crate::command_line::Issue;
use crate::entropy;
use crate::person;
use crate::texts::Texts;

/// A file of codes is shorter.
const BYTES: usize = 1024;

pub(super) fn run(request: &Issue, texts: &Texts) -> Done {
    let path = needed(request.codes.as_ref(), "--codes")?;
    let text = person::text_of(&path)?;
    // Nobody loses keys or a photo by a slip of the hand.
    let is_codes = text.starts_with(r#"{"format":"ortaq/1 codes""#) && file::holder(&text).is_ok();
    if !is_codes {
        return Err(Failure::new("failure-no-codes", vec![("path", path.display().to_string().into())]).into());
    }
    let noise: [u8; BYTES] = entropy::fresh()?;
    let overwritten = [noise, [0; BYTES]].into_iter().try_for_each(|pattern| {
        let mut open = OpenOptions::new().write(true).open(&path)?;
        open.write_all(pattern.get(..text.len().min(BYTES)).unwrap_or(&pattern))?;
        open.sync_all()
    });
    let removed = overwritten.and_then(|()| fs::remove_file(&path));
    removed.map_err(|error| Failure::writing(&path, &error))?;
    Ok(Answer::valid(format!("{}\n", texts.with("issue-erased", &[("path", path.display().to_string().into())]))))
}
