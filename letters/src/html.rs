//! Text as HTML.

/// A text that is shown as it is, wherever it stands in HTML.
#[must_use]
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_never_markup() {
        assert_eq!(
            escape("<b title=\"x\">O'Neil & co</b>"),
            "&lt;b title=&quot;x&quot;&gt;O&#39;Neil &amp; co&lt;/b&gt;"
        );
    }
}
