//! A letter: one page for a window envelope, in three languages, with the code in large type and as QR.
//!
//! The registrar's sheet has the address, the council member's slip only the letter's number: whoever
//! puts both into one envelope goes by the number, and nobody sees two codes.

use std::fmt::Write as _;

use crate::html::escape;
use crate::qr;
use crate::table::Addressee;

/// Everything that a letter says, in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The language's code for HTML.
    pub lang: String,
    /// What the letter is.
    pub title: String,
    /// When and where to vote.
    pub when: String,
    /// Which part of the code this is.
    pub part: String,
    /// What to do with it.
    pub how: String,
    /// What never to do with it.
    pub warning: String,
    /// What the fingerprint is for.
    pub fingerprint: String,
}

/// What all letters of a print have in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Print {
    /// The name of the document.
    pub title: String,
    /// The booth's address, to which the code is added in the QR.
    pub booth: String,
    /// The cycle's fingerprint.
    pub fingerprint: String,
    /// Whose part, 1 or 2.
    pub issuer: u32,
}

/// One letter.
pub struct Letter<'a> {
    /// From 1: the line of the roll and one.
    pub number: u32,
    /// Who gets it; nobody on a slip.
    pub addressee: Option<&'a Addressee>,
    /// The code as it is written, in groups.
    pub code: &'a str,
    /// What it says, by language.
    pub words: &'a [Words],
}

/// What a letter's QR holds (§13.2): the booth's address and, after `#`, which no server is sent, the issuer's number with
/// the code, and the cycle's fingerprint, both without spaces.
#[must_use]
pub fn link(print: &Print, code: &str) -> String {
    let joined = |text: &str| text.chars().filter(|character| !character.is_whitespace()).collect::<String>();
    format!("{}#{}={}&f={}", print.booth, print.issuer, joined(code), joined(&print.fingerprint))
}

/// The beginning of a print.
#[must_use]
pub fn begin(print: &Print) -> String {
    let title = escape(&print.title);
    format!(
        "<!doctype html>\n<html lang=\"kk\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
    )
}

/// One page. Empty only if the address is longer than a QR code holds.
#[must_use]
pub fn page(print: &Print, letter: &Letter<'_>) -> String {
    let Some(picture) = qr::svg(&link(print, letter.code), letter.code) else {
        return String::new();
    };
    let mut page = String::from("<section>\n<div class=\"titles\">");
    for words in letter.words {
        let _ = write!(page, "<h1 lang=\"{}\">{}</h1>", escape(&words.lang), escape(&words.title));
    }
    page.push_str("</div>\n<div class=\"window\">");
    if let Some(person) = letter.addressee {
        let _ = write!(page, "<p>{}</p>", escape(&person.name));
        for line in person.address.split(',') {
            let _ = write!(page, "<p>{}</p>", escape(line.trim()));
        }
    }
    let _ = write!(
        page,
        "</div>\n<div class=\"aside\"><p class=\"number\">№ {}</p><p class=\"fingerprint\">{}</p></div>\n\
         <div class=\"code\">{picture}<div>",
        letter.number,
        escape(&print.fingerprint)
    );
    for words in letter.words {
        let _ = write!(page, "<p lang=\"{}\">{}</p>", escape(&words.lang), escape(&words.part));
    }
    let _ = writeln!(
        page,
        "<p class=\"secret\">{}</p><p class=\"address\">{}</p></div></div>",
        escape(letter.code),
        escape(&print.booth)
    );
    page.push_str("<div class=\"languages\">\n");
    for words in letter.words {
        let _ = write!(page, "<article lang=\"{}\">", escape(&words.lang));
        for text in [&words.when, &words.how, &words.warning, &words.fingerprint] {
            let _ = write!(page, "<p>{}</p>", escape(text));
        }
        page.push_str("</article>\n");
    }
    page.push_str("</div>\n</section>\n");
    page
}

/// The end of a print.
#[must_use]
pub fn end() -> &'static str {
    "</body>\n</html>\n"
}

/// A4, one section a page; the window of an envelope DIN long or C5: 20 mm from the left, 45 mm from the top,
/// 90 mm wide and 45 mm high. Nothing is smaller than 12 pt: many who get a letter are old.
const STYLE: &str = "\
@page { size: A4; margin: 0 }
* { box-sizing: border-box; margin: 0 }
body { font: 13pt/1.35 'Noto Sans', 'DejaVu Sans', Arial, sans-serif; color: #000; background: #fff }
section { position: relative; width: 210mm; height: 297mm; padding: 92mm 12mm 0; overflow: hidden; break-after: page }
section:last-child { break-after: auto }
.titles { position: absolute; left: 20mm; right: 13mm; top: 13mm }
h1 { font-size: 13pt; line-height: 1.4 }
.window { position: absolute; left: 20mm; top: 45mm; width: 90mm; height: 45mm; font-size: 14pt; overflow: hidden }
.aside { position: absolute; left: 117mm; right: 13mm; top: 45mm; text-align: right }
.number { font-size: 20pt; font-weight: bold }
.fingerprint { margin-top: 4mm; font: bold 15pt/1.4 'DejaVu Sans Mono', Consolas, monospace }
.code { display: flex; gap: 7mm; align-items: center; padding: 2mm 3mm; border: 0.6mm solid #000 }
.qr { width: 44mm; height: 44mm; flex: none }
.secret { font: bold 27pt/1.3 'DejaVu Sans Mono', Consolas, monospace; margin: 1mm 0; white-space: nowrap }
.address { overflow-wrap: anywhere }
.languages { display: grid; gap: 2mm; margin-top: 3mm; font-size: 12pt; line-height: 1.22 }
article + article { padding-top: 1.5mm; border-top: 0.2mm solid #000 }
@media screen { section { border-bottom: 1px dashed #888 } }
";

#[cfg(test)]
mod tests {
    use super::*;

    fn words(lang: &str) -> Words {
        let text = |part: &str| format!("{lang} {part} <");
        Words {
            lang: lang.to_owned(),
            title: text("title"),
            when: text("when"),
            part: text("part"),
            how: text("how"),
            warning: text("warning"),
            fingerprint: text("fingerprint"),
        }
    }

    fn print() -> Print {
        Print {
            title: "Letters".to_owned(),
            booth: "https://vote.example/aidarly/2027/booth/".to_owned(),
            fingerprint: "15343 19937".to_owned(),
            issuer: 2,
        }
    }

    #[test]
    fn the_qr_holds_the_booth_and_what_no_server_is_sent() {
        assert_eq!(
            link(&print(), "50C6 22GM 34ZP 09WKR"),
            "https://vote.example/aidarly/2027/booth/#2=50C622GM34ZP09WKR&f=1534319937"
        );
    }

    #[test]
    fn a_letter_has_its_address_and_a_slip_only_its_number() {
        let languages = ["kk", "ru", "en"].map(words);
        let person = Addressee { name: "Асан <b>".to_owned(), address: "Айдарлы, Абай 5".to_owned() };
        let code = "50C6 22GM 34ZP 09WKR";
        let sheet = page(&print(), &Letter { number: 17, addressee: Some(&person), code, words: &languages });
        let slip = page(&print(), &Letter { number: 17, addressee: None, code, words: &languages });
        assert!(sheet.contains("<p>Асан &lt;b&gt;</p><p>Айдарлы</p><p>Абай 5</p>"), "{sheet}");
        assert!(!slip.contains("Асан"));
        for page in [&sheet, &slip] {
            for text in ["№ 17", code, "15343 19937", "kk title &lt;", "ru how &lt;", "en warning &lt;"] {
                assert!(page.contains(text), "{text}");
            }
            assert_eq!(page.matches("<section>").count(), 1);
        }
    }

    #[test]
    fn a_print_asks_nothing_of_anybody() {
        let begin = begin(&print());
        assert!(begin.contains("default-src 'none'"));
        assert!(!begin.contains("http://") && !begin.contains("https://"));
    }
}
