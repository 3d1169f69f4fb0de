//! Fields of canonical JSON, found and changed as text: a test that parsed and
//! wrote them would not see what a reader lets pass.

use std::ops::Range;

use ortaq_crypto::encoding::base64;

/// A field of an object, or the first element of a list.
#[derive(Clone, Debug)]
pub struct Field {
    /// Names from the outside in, joined by dots; the element of a list is `0`.
    pub path: String,
    /// Whether it has a name of its own.
    named: bool,
    member: Range<usize>,
    value: Range<usize>,
    next: Option<Range<usize>>,
}

/// All fields of a JSON text, from the outside in.
pub fn fields(text: &str) -> Vec<Field> {
    let mut found = Vec::new();
    walk(text, 0, "", &mut found);
    found
}

fn walk(text: &str, start: usize, path: &str, found: &mut Vec<Field>) {
    let named = match text.as_bytes()[start] {
        b'{' => true,
        b'[' => false,
        _ => return,
    };
    let members = members(text, start);
    let considered = if named { members.len() } else { members.len().min(1) };
    for (place, member) in members.iter().take(considered).enumerate() {
        let key = if named { end(text, member.start) + 1 } else { member.start };
        let name = if named { &text[member.start + 1..key - 2] } else { "0" };
        let path = if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") };
        let next = members.get(place + 1).cloned();
        found.push(Field { path: path.clone(), named, member: member.clone(), value: key..member.end, next });
        walk(text, key, &path, found);
    }
}

/// The members of the object or list that begins here.
fn members(text: &str, start: usize) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut members = Vec::new();
    let mut at = start + 1;
    while !matches!(bytes[at], b'}' | b']') {
        let mut stop = end(text, at);
        if bytes[stop] == b':' {
            stop = end(text, stop + 1);
        }
        members.push(at..stop);
        at = if bytes[stop] == b',' { stop + 1 } else { stop };
    }
    members
}

/// Where the value that begins here ends.
fn end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    match bytes[start] {
        b'"' => {
            let mut at = start + 1;
            while bytes[at] != b'"' {
                at += if bytes[at] == b'\\' { 2 } else { 1 };
            }
            at + 1
        }
        b'{' | b'[' => members(text, start).last().map_or(start + 1, |last| last.end) + 1,
        _ => start + text[start..].find([',', '}', ']']).unwrap(),
    }
}

impl Field {
    /// The value's text.
    pub fn value<'a>(&self, text: &'a str) -> &'a str {
        &text[self.value.clone()]
    }

    fn replaced(&self, text: &str, range: &Range<usize>, by: &str) -> String {
        format!("{}{by}{}", &text[..range.start], &text[range.end..])
    }

    /// The text with another value.
    pub fn with(&self, text: &str, value: &str) -> String {
        self.replaced(text, &self.value, value)
    }

    /// Texts that nobody may accept, whatever they mean.
    pub fn malformed(&self, text: &str) -> Vec<String> {
        let (member, value) = (&text[self.member.clone()], self.value(text));
        let mut all = vec![self.with(text, &format!(" {value}")), self.with(text, &format!("{value} "))];
        all.extend(["null", "true", "{}", "0.5", "[[]]", "\"\\ud800\""].map(|other| self.with(text, other)));
        if self.named {
            all.push(self.with(text, ""));
            all.push(self.dropped(text));
            let key = member.strip_suffix(value).unwrap();
            let upper = format!("{}{value}", key.to_uppercase());
            let escaped = format!("\"\\u{:04x}{}{value}", key.as_bytes()[1], &key[2..]);
            let (twice, unknown) = (format!("{member},{member}"), format!("{member},\"unknown\":0"));
            all.extend([upper, escaped, twice, unknown].map(|other| self.replaced(text, &self.member, &other)));
        }
        if let Some(next) = self.next.as_ref().filter(|_| self.named) {
            let swapped = format!("{},{member}", &text[next.clone()]);
            all.push(self.replaced(text, &(self.member.start..next.end), &swapped));
        }
        if value.bytes().all(|byte| byte.is_ascii_digit()) {
            let numbers = [".0", "e0", "E0"].map(|end| format!("{value}{end}"));
            let marked = ["0", "+", "-", "00"].map(|start| format!("{start}{value}"));
            let quoted = format!("\"{value}\"");
            let great = ["9007199254740992", "18446744073709551616", "1e999", "-1"].map(str::to_owned);
            let others = numbers.into_iter().chain(marked).chain([quoted]).chain(great);
            all.extend(others.map(|other| self.with(text, &other)));
        }
        all.extend(self.misspelt(text));
        all
    }

    /// The same string in another spelling.
    fn misspelt(&self, text: &str) -> Vec<String> {
        let Some(inner) = inner(self.value(text)).filter(|inner| !inner.is_empty()) else { return vec![] };
        let mut all = Vec::new();
        if inner.as_bytes()[0].is_ascii_alphanumeric() {
            all.push(format!("\\u{:04x}{}", inner.as_bytes()[0], &inner[1..]));
        }
        if inner.contains('/') {
            all.push(inner.replacen('/', "\\/", 1));
        }
        all.push(format!("{inner}\t"));
        if self.is_base64(text) {
            const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
            let bare = inner.trim_end_matches('=');
            if bare != inner {
                let last = ALPHABET.find(&bare[bare.len() - 1..]).unwrap();
                let stray = format!("{}{}", &bare[..bare.len() - 1], &ALPHABET[last + 1..last + 2]);
                all.extend([bare.to_owned(), format!("{stray}{}", &inner[bare.len()..])]);
            }
            all.extend([format!("{inner}="), format!("{inner}===="), format!("{inner}\\n"), format!(" {inner}")]);
            all.push(inner.replacen('+', "-", 1));
            all.push(inner.replacen('/', "_", 1));
        }
        all.retain(|other| other != inner);
        all.iter().map(|other| self.with(text, &format!("\"{other}\""))).collect()
    }

    fn is_base64(&self, text: &str) -> bool {
        let decoded = inner(self.value(text)).filter(|inner| inner.len() >= 28).and_then(base64::decode);
        decoded.is_some()
    }

    fn dropped(&self, text: &str) -> String {
        match &self.next {
            Some(next) => self.replaced(text, &(self.member.start..next.start), ""),
            None if text.as_bytes()[self.member.start - 1] == b',' => {
                self.replaced(text, &(self.member.start - 1..self.member.end), "")
            }
            None => self.replaced(text, &self.member, ""),
        }
    }

    /// Texts that are well-formed for most types of fields, but say something else.
    pub fn otherwise(&self, text: &str) -> Vec<String> {
        let value = self.value(text);
        let mut others = Vec::new();
        if self.is_base64(text) {
            others.extend(other_bytes(&base64::decode(inner(value).unwrap()).unwrap()));
        } else if let Some(inner) = inner(value) {
            others.extend(other_strings(&self.path, inner));
        } else if value.starts_with('[') {
            others.extend(other_lists(text, self.value.start));
        } else if let Ok(number) = value.parse::<u64>() {
            let (hour, most) = (number + 3600, (1u64 << 53) - 1);
            let numbers = [number + 1, number.saturating_sub(1), hour, 0, u64::from(u32::MAX), most];
            others.extend(numbers.map(|number| number.to_string()));
        }
        others.retain(|other| other != value);
        others.iter().map(|other| self.with(text, other)).collect()
    }
}

fn inner(value: &str) -> Option<&str> {
    value.strip_prefix('"')?.strip_suffix('"')
}

fn other_bytes(bytes: &[u8]) -> Vec<String> {
    let mut all = Vec::new();
    for place in [0, bytes.len() / 2, bytes.len() - 1] {
        let mut flipped = bytes.to_vec();
        flipped[place] ^= 1;
        all.push(flipped);
    }
    all.push(bytes[..bytes.len() - 1].to_vec());
    all.push(bytes[..bytes.len().saturating_sub(32)].to_vec());
    all.push([bytes, &bytes[..1]].concat());
    all.push([bytes, &bytes[..32.min(bytes.len())]].concat());
    all.push(vec![0; bytes.len()]);
    all.push(vec![0xff; bytes.len()]);
    all.iter().map(|bytes| format!("\"{}\"", base64::encode(bytes))).collect()
}

fn other_strings(path: &str, inner: &str) -> Vec<String> {
    let words = ["council", "trustee", "issuer", "observer", "lost", "paper", "died", "error", "confirmed"];
    let more = ["not-confirmed", "other", "too-few-ballots", "votes", "stop", "skip", "lot", "none", "", "P3"];
    let kinds = ortaq_crypto::entry::Body::KINDS.iter().copied().filter(|_| path == "type");
    let longer = [format!("{inner}x"), format!("x{inner}"), inner.chars().skip(1).collect(), "x".repeat(41)];
    let all = words.into_iter().chain(more).chain(kinds).map(str::to_owned).chain(longer);
    all.map(|other| format!("\"{other}\"")).collect()
}

fn other_lists(text: &str, start: usize) -> Vec<String> {
    let members: Vec<&str> = members(text, start).into_iter().map(|member| &text[member]).collect();
    let mut all = vec![vec![]];
    if let Some((first, rest)) = members.split_first() {
        all.push(rest.to_vec());
        all.push(members[..rest.len()].to_vec());
        all.push([&[*first], members.as_slice()].concat());
        let mut swapped = members.clone();
        swapped.reverse();
        all.push(swapped);
    }
    all.iter().map(|members| format!("[{}]", members.join(","))).collect()
}

#[test]
fn fields_are_found_with_their_paths() {
    let text = r#"{"a":1,"b":{"c":"x\"]","d":[{"e":[]},2]},"f":""}"#;
    let found: Vec<_> = fields(text).iter().map(|field| (field.path.clone(), field.value(text).to_owned())).collect();
    let expected = [
        ("a", "1"),
        ("b", r#"{"c":"x\"]","d":[{"e":[]},2]}"#),
        ("b.c", r#""x\"]""#),
        ("b.d", r#"[{"e":[]},2]"#),
        ("b.d.0", r#"{"e":[]}"#),
        ("b.d.0.e", "[]"),
        ("f", r#""""#),
    ];
    assert_eq!(found, expected.map(|(path, value)| (path.to_owned(), value.to_owned())));
}
