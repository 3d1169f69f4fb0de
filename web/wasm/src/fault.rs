//! What a page is told when something is refused: a stable code with values. The words are in the
//! page's locale files, and a phone does not download the prose that `ortaq-crypto` has for
//! terminals.
//!
//! JavaScript catches an `Error` whose message is JSON: `{"code":"code-length","read":12}`.

use ortaq_crypto::replay::Value;
use wasm_bindgen::prelude::{JsError, JsValue};

use crate::json::Object;

/// A refusal. Codes never change their meaning; values are named by what they are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    code: &'static str,
    values: Vec<(&'static str, Value)>,
}

impl Fault {
    /// A refusal that its code says all about.
    #[must_use]
    pub fn new(code: &'static str) -> Self {
        Self { code, values: Vec::new() }
    }

    /// With one more value.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    /// The code.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// Code and values as one JSON object.
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut object = Object::new().text("code", self.code);
        for (name, value) in &self.values {
            object = match value {
                Value::Number(number) => object.number(name, *number),
                Value::Text(text) => object.text(name, text),
            };
        }
        object.end()
    }
}

/// Exactly `N` bytes from JavaScript, or a fault that names the argument.
pub fn exactly<const N: usize>(argument: &'static str, bytes: &[u8]) -> Result<[u8; N], Fault> {
    bytes.try_into().map_err(|_| {
        Fault::new("argument-length").with("argument", argument).with("expected", N).with("found", bytes.len())
    })
}

impl From<Fault> for JsValue {
    fn from(fault: Fault) -> Self {
        JsError::new(&fault.to_json()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_is_one_json_object() {
        let fault = Fault::new("code-character").with("character", "\"").with("place", 3_u32);
        assert_eq!(fault.to_json(), r#"{"code":"code-character","character":"\"","place":3}"#);
    }
}
