//! What a comment says.

use crate::errors::Message;

/// The most characters of a comment.
pub const LONGEST_COMMENT: usize = 2_000;

/// Reads a comment: lines with single line ends, no control characters, no more than one empty line in a row.
///
/// # Errors
/// That it is missing or too long.
pub fn read_comment(typed: &str) -> Result<String, Message> {
    let text = tidy(typed);
    if text.is_empty() {
        return Err(Message::new("discussion-text-missing"));
    }
    let length = text.chars().count();
    if length > LONGEST_COMMENT {
        return Err(Message::new("discussion-text-long").with("most", LONGEST_COMMENT).with("length", length));
    }
    Ok(text)
}

fn tidy(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in text.replace("\r\n", "\n").replace('\r', "\n").split('\n') {
        let line: String = line.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let line = line.trim_end().to_owned();
        if !line.is_empty() || lines.last().is_some_and(|last| !last.is_empty()) {
            lines.push(line);
        }
    }
    lines.join("\n").trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_tidied_and_measured_in_characters() {
        let read = |typed: &str| read_comment(typed).map_err(|message| message.id());
        assert_eq!(read(" Көпір\r\n\r\n\r\n\u{7}керек \n"), Ok("Көпір\n\n керек".to_owned()));
        assert_eq!(read("\r\n\u{0} \t"), Err("discussion-text-missing"));
        assert!(read(&"ұ".repeat(LONGEST_COMMENT)).is_ok());
        assert_eq!(read(&"ұ".repeat(LONGEST_COMMENT + 1)), Err("discussion-text-long"));
    }
}
