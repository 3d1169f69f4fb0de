//! What officials and authors explain, in their own words.

use crate::errors::Message;

/// The most characters of an explanation.
pub const LONGEST_EXPLANATION: usize = 3_000;
/// The most characters of a remark beside an answer of the assessment.
pub const LONGEST_REMARK: usize = 1_000;

/// Reads an explanation: lines with single line ends, no control characters, no more than one empty line in a row.
///
/// # Errors
/// That it is missing, if it must not be, or too long.
pub fn read_words(typed: &str, most: usize, missing: Option<&'static str>) -> Result<String, Message> {
    let text = tidy(typed);
    if let Some(missing) = missing.filter(|_| text.is_empty()) {
        return Err(Message::new(missing));
    }
    if text.chars().count() > most {
        return Err(Message::new("review-words-too-long").with("most", most));
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

/// The lines that say something, for templates.
#[must_use]
pub fn paragraphs(text: &str) -> Vec<String> {
    text.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_tidied_and_measured_in_characters() {
        let read = |typed: &str| read_words(typed, 12, Some("review-words-missing")).map_err(|message| message.id());
        assert_eq!(read(" Жер\r\n\r\n\r\n\u{7}жеке \n"), Ok("Жер\n\n жеке".to_owned()));
        assert_eq!(read("\r\n\u{0} \t"), Err("review-words-missing"));
        assert_eq!(read(&"ұ".repeat(12)), Ok("ұ".repeat(12)));
        assert_eq!(read(&"ұ".repeat(13)), Err("review-words-too-long"));
        assert_eq!(read_words(" ", 12, None).unwrap(), "");
        assert_eq!(paragraphs("a\n\nb"), ["a", "b"]);
    }
}
