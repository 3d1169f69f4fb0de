//! Rows of `;`-separated fields with `"` quoting, as the archive has them.
//!
//! A field is quoted only if its closing quote ends it. Names such as `"Odkupmy" i my` occur, and
//! are read as they stand.

/// The longest quoted field; a longer one is read as it stands, so that one stray quote cannot
/// swallow a file.
const LONGEST_QUOTED: usize = 65_536;

/// One row.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RawRow {
    /// The line on which it begins, from 1.
    pub line: usize,
    pub fields: Vec<String>,
    /// Whether a quote opened a field without closing it.
    pub stray_quote: bool,
}

/// Splits a text into rows, leaving out blank ones.
pub(super) struct Rows<'a> {
    rest: &'a str,
    line: usize,
}

impl<'a> Rows<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            rest: text,
            line: 1,
        }
    }

    /// The line that comes next, from 1.
    pub(super) fn line(&self) -> usize {
        self.line
    }

    fn row(&mut self) -> RawRow {
        let mut row = RawRow {
            line: self.line,
            fields: Vec::new(),
            stray_quote: false,
        };
        loop {
            if let Some((field, length)) = quoted(self.rest) {
                row.fields.push(field);
                self.skip(length);
            } else {
                let end = self.rest.find([';', '\n']).unwrap_or(self.rest.len());
                let field = self.rest.get(..end).unwrap_or_default();
                row.stray_quote |= field.starts_with('"');
                let at_line_end = !self.rest.get(end..).unwrap_or_default().starts_with(';');
                let text = if at_line_end {
                    field.trim_end_matches('\r')
                } else {
                    field
                };
                row.fields.push(text.to_owned());
                self.skip(end);
            }
            match self.rest.chars().next() {
                Some(';') => self.skip(1),
                Some('\r') => {
                    self.skip(2);
                    return row;
                }
                Some(_) => {
                    self.skip(1);
                    return row;
                }
                None => return row,
            }
        }
    }

    fn skip(&mut self, length: usize) {
        let (passed, rest) = self
            .rest
            .split_at_checked(length)
            .unwrap_or((self.rest, ""));
        self.line += passed.matches('\n').count();
        self.rest = rest;
    }
}

impl Iterator for Rows<'_> {
    type Item = RawRow;

    fn next(&mut self) -> Option<RawRow> {
        while !self.rest.is_empty() {
            let row = self.row();
            if row.fields.iter().any(|field| !field.trim().is_empty()) {
                return Some(row);
            }
        }
        None
    }
}

/// The text of a quoted field at the beginning of `rest`, and its length with its quotes; `None`
/// unless its closing quote is followed by the end of the field.
fn quoted(rest: &str) -> Option<(String, usize)> {
    let inside = rest.strip_prefix('"')?;
    let mut field = String::new();
    let mut from = 0;
    loop {
        let tail = inside.get(from..)?;
        let quote = tail.find('"')?;
        field.push_str(tail.get(..quote)?);
        from += quote + 1;
        if from > LONGEST_QUOTED {
            return None;
        }
        let after = inside.get(from..)?;
        if after.starts_with('"') {
            field.push('"');
            from += 1;
        } else if after.is_empty() || after.starts_with([';', '\n']) || after.starts_with("\r\n") {
            return Some((field, from + 1));
        } else {
            return None;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Vec<Vec<String>> {
        Rows::new(text).map(|row| row.fields).collect()
    }

    #[test]
    fn both_line_ends_and_blank_lines() {
        assert_eq!(
            fields("a;b\r\n\r\nc;\n;;\nd"),
            [vec!["a", "b"], vec!["c", ""], vec!["d"]]
        );
    }

    #[test]
    fn quotes_escape_and_span_lines() {
        assert_eq!(
            fields("\"a;\"\"b\"\"\r\nc\";d\n\"e\""),
            [vec!["a;\"b\"\r\nc", "d"], vec!["e"]]
        );
        let lines: Vec<usize> = Rows::new("\"a\nb\";c\nd").map(|row| row.line).collect();
        assert_eq!(lines, [1, 3]);
    }

    #[test]
    fn stray_quotes_are_text() {
        let row = Rows::new("12;\"Odkupmy\" i my;x\r\ny").next().unwrap();
        assert_eq!(row.fields, ["12", "\"Odkupmy\" i my", "x"]);
        assert!(row.stray_quote);
        assert_eq!(fields("\"open;b\nc"), [vec!["\"open", "b"], vec!["c"]]);
    }
}
