//! Reading and writing JSON in little code. A phone that opens the booth downloads this module
//! first, and what `serde_json` compiles to for the types that are read here, once for each of them,
//! would be a third of it.
//!
//! It reads what programs write: no white space, no numbers but integers from zero. Whether a text
//! is the right one is for hashes to show.

use ortaq_crypto::encoding::base64;
use zeroize::Zeroize;

/// How deep objects and lists may nest; entries of the log go to six.
const DEEPEST: u8 = 16;

/// A value. Numbers are erased when dropped, as they may be somebody's choice.
pub struct Json<'a> {
    /// The text that it was read from.
    pub text: &'a str,
    value: Value,
    items: Vec<(String, Json<'a>)>,
}

#[derive(PartialEq)]
enum Value {
    Number(u64),
    Text(String),
    List,
    Object,
}

impl Drop for Json<'_> {
    fn drop(&mut self) {
        if let Value::Number(number) = &mut self.value {
            number.zeroize();
        }
    }
}

impl<'a> Json<'a> {
    /// Reads one value and nothing after it.
    pub fn read(text: &'a str) -> Option<Self> {
        let mut reader = Reader { rest: text };
        let json = reader.value(DEEPEST)?;
        reader.rest.is_empty().then_some(json)
    }

    /// A field of an object; of several with one name the first.
    pub fn get(&self, name: &str) -> Option<&Json<'a>> {
        let named = (self.value == Value::Object).then_some(&self.items)?;
        named.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// A string.
    pub fn string(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }

    /// A number.
    pub fn number(&self) -> Option<u64> {
        if let Value::Number(number) = self.value { Some(number) } else { None }
    }

    /// A list, with each item read as `read` does it.
    pub fn list<T>(&self, read: impl Fn(&Json<'a>) -> Option<T>) -> Option<Vec<T>> {
        let listed = (self.value == Value::List).then_some(&self.items)?;
        let mut list = Vec::with_capacity(listed.len());
        for (_, item) in listed {
            list.push(read(item)?);
        }
        Some(list)
    }

    /// A number below 2³².
    pub fn small(&self) -> Option<u32> {
        self.number()?.try_into().ok()
    }

    /// A string that is the base64 of exactly `N` bytes.
    pub fn bytes<const N: usize>(&self) -> Option<[u8; N]> {
        base64::decode_exact(self.string()?)
    }

    /// A string that is the base64 of some bytes.
    pub fn blob(&self) -> Option<Vec<u8>> {
        base64::decode(self.string()?)
    }
}

struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    fn take(&mut self, token: char) -> bool {
        let Some(rest) = self.rest.strip_prefix(token) else { return false };
        self.rest = rest;
        true
    }

    fn expect(&mut self, token: char) -> Option<()> {
        self.take(token).then_some(())
    }

    fn value(&mut self, depth: u8) -> Option<Json<'a>> {
        let start = self.rest;
        let (value, items) = if self.take('"') {
            (Value::Text(self.string()?), Vec::new())
        } else if self.take('{') {
            (Value::Object, self.items('}', depth.checked_sub(1)?)?)
        } else if self.take('[') {
            (Value::List, self.items(']', depth.checked_sub(1)?)?)
        } else {
            let digits = self.rest.trim_start_matches(|character: char| character.is_ascii_digit());
            let number = start.get(..start.len() - digits.len())?.parse().ok()?;
            self.rest = digits;
            (Value::Number(number), Vec::new())
        };
        let text = start.get(..start.len() - self.rest.len())?;
        Some(Json { text, value, items })
    }

    fn items(&mut self, end: char, depth: u8) -> Option<Vec<(String, Json<'a>)>> {
        let mut items = Vec::new();
        if self.take(end) {
            return Some(items);
        }
        loop {
            let mut name = String::new();
            if end == '}' {
                self.expect('"')?;
                name = self.string()?;
                self.expect(':')?;
            }
            items.push((name, self.value(depth)?));
            if self.take(end) {
                return Some(items);
            }
            self.expect(',')?;
        }
    }

    /// The rest of a string, after its first quote.
    fn string(&mut self) -> Option<String> {
        let mut text = String::new();
        let mut characters = self.rest.chars();
        loop {
            match characters.next()? {
                '"' => break,
                '\\' => text.push(escaped(&mut characters)?),
                plain => text.push(plain),
            }
        }
        self.rest = characters.as_str();
        Some(text)
    }
}

fn escaped(characters: &mut core::str::Chars<'_>) -> Option<char> {
    Some(match characters.next()? {
        character @ ('"' | '\\' | '/') => character,
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => {
            let mut code = 0;
            for _ in 0..4 {
                code = code * 16 + characters.next()?.to_digit(16)?;
            }
            char::from_u32(code)?
        }
        _ => return None,
    })
}

/// An object in the making.
pub struct Object(String);

impl Object {
    /// Without fields.
    #[must_use]
    pub fn new() -> Self {
        Self(String::from("{"))
    }

    /// With a number.
    #[must_use]
    pub fn number(mut self, name: &str, number: u64) -> Self {
        self.name(name);
        self.0.push_str(&number.to_string());
        self
    }

    /// With a string.
    #[must_use]
    pub fn text(mut self, name: &str, text: &str) -> Self {
        self.name(name);
        push_text(&mut self.0, text);
        self
    }

    /// With bytes as base64.
    #[must_use]
    pub fn bytes(self, name: &str, bytes: &[u8]) -> Self {
        self.text(name, &base64::encode(bytes))
    }

    /// With a list of numbers.
    #[must_use]
    pub fn numbers(mut self, name: &str, numbers: &[u32]) -> Self {
        self.name(name);
        let mut between = '[';
        for number in numbers {
            self.0.push(between);
            self.0.push_str(&number.to_string());
            between = ',';
        }
        self.0.push_str(if numbers.is_empty() { "[]" } else { "]" });
        self
    }

    /// The object's text.
    #[must_use]
    pub fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }

    fn name(&mut self, name: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        push_text(&mut self.0, name);
        self.0.push(':');
    }
}

impl Default for Object {
    fn default() -> Self {
        Self::new()
    }
}

fn push_text(json: &mut String, text: &str) {
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => {
                json.push('\\');
                json.push(character);
            }
            '\0'..='\u{1f}' => {
                json.push_str("\\u00");
                let code = u32::from(character);
                json.extend([code / 16, code % 16].into_iter().filter_map(|digit| char::from_digit(digit, 16)));
            }
            plain => json.push(plain),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        let written = Object::new().number("a", 7).text("b", "\"\\\n\u{1f}Бесқұдық").bytes("c", &[0, 255]);
        let written = written.numbers("d", &[]).numbers("e", &[1, 20]).end();
        assert_eq!(written, "{\"a\":7,\"b\":\"\\\"\\\\\\u000a\\u001fБесқұдық\",\"c\":\"AP8=\",\"d\":[],\"e\":[1,20]}");
        let json = Json::read(&written).unwrap();
        assert_eq!(json.get("a").and_then(Json::number), Some(7));
        assert_eq!(json.get("b").and_then(Json::string), Some("\"\\\n\u{1f}Бесқұдық"));
        assert_eq!(json.get("c").and_then(Json::bytes), Some([0, 255]));
        assert_eq!(json.get("e").map(|list| list.text), Some("[1,20]"));
        assert_eq!(json.get("e").and_then(|list| list.list(Json::small)), Some(vec![1, 20]));
        assert!(json.get("f").is_none() && json.string().is_none() && json.list(Json::number).is_none());
        assert_eq!(Object::new().end(), "{}");
    }

    #[test]
    fn everything_else_is_refused() {
        for text in
            ["", "[", "[1", "[1,", "[1,]", "[,1]", "[1]]", "[1 ]", "[1.0]", "[1e1]", "[-1]", "+1", "null", "{1}"]
        {
            assert!(Json::read(text).is_none(), "{text}");
        }
        for text in ["\"", "\"\\", r#""\x""#, r#""\u12""#, r#""\ud800""#, r#""\u+041""#, r#"{"a"}"#, r#"{"a":1,}"#] {
            assert!(Json::read(text).is_none(), "{text}");
        }
        assert!(Json::read("18446744073709551616").is_none());
        assert!(Json::read(&"[".repeat(100_000)).is_none());
    }
}
