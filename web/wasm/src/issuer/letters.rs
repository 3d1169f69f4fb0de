//! Letters to print, the same as those of the program for issuers.

use ortaq_letters::letter::{self, Letter, Print, Words};
use ortaq_letters::table::Addressee;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

use crate::fault::Fault;
use crate::json::Json;

/// A print: letters that have everything in common but addressee, number and code.
#[wasm_bindgen]
pub struct Letters {
    print: Print,
    words: Vec<Words>,
}

#[wasm_bindgen]
impl Letters {
    /// `booth` is the booth's address, `issuer` whose part it is, `words` JSON: of each language
    /// `{"lang","title","when","part","how","warning","fingerprint"}`. `words-unreadable` is thrown.
    #[wasm_bindgen(constructor)]
    pub fn new(title: &str, booth: &str, fingerprint: &str, issuer: u32, words: &str) -> Result<Letters, Fault> {
        let read = Json::read(words).and_then(|json| json.list(said));
        let words = read.ok_or_else(|| Fault::new("words-unreadable"))?;
        let (title, booth, fingerprint) = (title.to_owned(), booth.to_owned(), fingerprint.to_owned());
        Ok(Self { print: Print { title, booth, fingerprint, issuer }, words })
    }

    /// The beginning of the document.
    pub fn begin(&self) -> String {
        letter::begin(&self.print)
    }

    /// The registrar's sheet: with name and address for a window envelope. `number` is the line of the roll and one.
    /// `booth-too-long` is thrown if the address of the booth fits no QR code.
    pub fn sheet(&self, number: u32, name: &str, address: &str, code: String) -> Result<String, Fault> {
        let person = Addressee { name: name.to_owned(), address: address.to_owned() };
        self.page(number, Some(&person), code)
    }

    /// The council member's slip: only with the number of the letter that it belongs to.
    pub fn slip(&self, number: u32, code: String) -> Result<String, Fault> {
        self.page(number, None, code)
    }

    /// The end of the document.
    pub fn end(&self) -> String {
        letter::end().to_owned()
    }
}

impl Letters {
    fn page(&self, number: u32, addressee: Option<&Addressee>, code: String) -> Result<String, Fault> {
        let code = Zeroizing::new(code);
        let page = letter::page(&self.print, &Letter { number, addressee, code: &code, words: &self.words });
        if page.is_empty() { Err(Fault::new("booth-too-long")) } else { Ok(page) }
    }
}

fn said(json: &Json<'_>) -> Option<Words> {
    let text = |name| json.get(name)?.string().map(str::to_owned);
    Some(Words {
        lang: text("lang")?,
        title: text("title")?,
        when: text("when")?,
        part: text("part")?,
        how: text("how")?,
        warning: text("warning")?,
        fingerprint: text("fingerprint")?,
    })
}
