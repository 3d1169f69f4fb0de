//! What the public record keeps of an assessment: the same words as the pages show, in the proposal's language.

use std::sync::LazyLock;

use super::model::{Assessment, Finding};
use crate::i18n::{Language, Message, Texts, Value};

/// The texts: a use case has nothing but its transaction.
static TEXTS: LazyLock<[Texts; 3]> = LazyLock::new(|| Language::ALL.map(Texts::new));

/// An assessment, line by line.
pub(super) fn assessment(assessment: &Assessment, language: Language) -> String {
    let Some(texts) = TEXTS.iter().find(|texts| texts.language() == language) else { return String::new() };
    let lines = assessment.findings().into_iter().map(|finding| line(texts, finding));
    lines.collect::<Vec<_>>().join("\n")
}

fn line(texts: &Texts, finding: Finding) -> String {
    let answer = finding.answer.map(|answer| match answer {
        Value::Message(message) => texts.say(&message),
        Value::Money { money } => texts.money(money),
        Value::Text(text) => text,
        Value::Number(number) => texts.number(number),
        Value::Date { date } => texts.date(date),
        Value::DateTime { datetime } => texts.date_time(datetime),
    });
    let words = Some(finding.words).filter(|words| !words.is_empty());
    let said: Vec<String> = answer.into_iter().chain(words).collect();
    format!("{}: {}", texts.say(&Message::new(finding.label)), said.join(". "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::model::Answer;

    #[test]
    fn the_record_says_what_the_page_says() {
        let found = Assessment {
            feasible: Some(Answer::Yes),
            cost: Some(5_600_000),
            cost_words: "Үш баға салыстырылды.".to_owned(),
            remarks: "Қыста емес.".to_owned(),
            ..Assessment::default()
        };
        let told = assessment(&found, Language::Kazakh);
        let lines: Vec<&str> = told.lines().collect();
        assert_eq!(lines.len(), 3, "{told}");
        assert!(lines[1].ends_with("5\u{a0}600\u{a0}000\u{a0}₸. Үш баға салыстырылды."), "{told}");
        assert!(!told.contains("review-"), "{told}");
    }
}
