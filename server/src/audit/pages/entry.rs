//! One entry: what it says, its bytes, and the proof that it stands in the log.

use ortaq_crypto::encoding::base64::encode;
use ortaq_crypto::log::merkle::NodeHash;
use serde::Serialize;

use super::place::Place;
use crate::app::{Answer, Context};
use crate::audit::read::{self, Published, Shown};
use crate::audit::sentence::{self, Sentence};
use crate::audit::steps::{ProofStep, climb};
use crate::clock::Moment;
use crate::errors::Failure;
use crate::i18n::{Message, Texts};
use crate::templates::Page;
use crate::templates::components::Crumb;

/// A text that is public, with what shows that the entry is about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct PublicText {
    text: String,
    salt: String,
    hash: String,
}

/// The page of an entry.
#[derive(Clone, Debug, Serialize)]
pub struct OneEntry {
    trail: Vec<Crumb>,
    place: Place,
    seq: i64,
    sentence: Sentence,
    role: String,
    at: Moment,
    text: Option<PublicText>,
    is_concealed: bool,
    line: String,
    leaf: String,
    steps: Vec<ProofStep>,
    size: i64,
    root: String,
    checkpoint: String,
    older: Option<String>,
    newer: Option<String>,
    mirror: String,
    command: String,
}

impl Page for OneEntry {
    const TEMPLATE: &'static str = "audit/entry";

    fn title(&self, texts: &Texts) -> String {
        texts.say(&Message::new("audit-entry-title").with("seq", self.seq))
    }

    fn samples() -> Vec<Self> {
        let place = Place::sample();
        let hash = encode(&[7; 32]);
        let text =
            PublicText { text: "Жер жеке меншікте.".to_owned(), salt: hash.clone(), hash: hash.clone() };
        let step = ProofStep { left: hash.clone(), right: hash.clone(), is_left_given: true, result: hash.clone() };
        let full = Self {
            trail: place.trail_below_list(),
            seq: 12,
            sentence: Sentence::of("office", "mandate-granted", "mandate-7", 0),
            role: "secretary".to_owned(),
            at: Moment(1_803_884_400),
            text: Some(text),
            is_concealed: false,
            line: r#"{"seq":12,"prev":"…"}"#.to_owned(),
            leaf: hash.clone(),
            steps: vec![ProofStep { is_left_given: false, ..step.clone() }, step],
            size: 14,
            root: hash.clone(),
            checkpoint: format!("example.kz/log\n14\n{hash}\n\n— example.kz/log AAAA\n"),
            older: Some(place.entry(11)),
            newer: Some(place.entry(13)),
            mirror: "ortaq-observer mirror …".to_owned(),
            command: "curl …".to_owned(),
            place,
        };
        let concealed = Self { text: None, is_concealed: true, ..full.clone() };
        vec![Self { text: None, older: None, newer: None, steps: Vec::new(), ..full.clone() }, concealed, full]
    }
}

/// Shows an entry.
pub async fn show(context: Context) -> Answer {
    let place = Place::of(&context);
    let (assembly, cycle) = (context.path("assembly").to_owned(), context.path("cycle").to_owned());
    let seq: i64 = context.path("seq").parse().map_err(|_| Failure::NotFound)?;
    if seq < 0 {
        return Err(Failure::NotFound);
    }
    let found = context.state.database.read(move |connection| {
        let log = Published::at(connection, &assembly, &cycle)?;
        let shown = read::entry(connection, &log, seq)?;
        Ok((log, shown))
    });
    let (log, shown) = found.await?;
    let files = context.state.config.public_url.to(&place.files);
    context.page(page(&log, shown, place, context.texts(), &files)?)
}

fn page(log: &Published, shown: Shown, place: Place, texts: &Texts, files: &str) -> Result<OneEntry, Failure> {
    let Shown { listed, leaf, line, text, is_concealed, proof } = shown;
    let seq = u64::try_from(listed.seq).map_err(Failure::internal)?;
    let leaf: [u8; 32] = leaf.try_into().map_err(|_| Failure::internal("a leaf hash has 32 bytes"))?;
    let text = text.map(|text| PublicText { salt: encode(&text.salt), hash: encode(&text.hash()), text: text.text });
    Ok(OneEntry {
        trail: place.trail_below_list(),
        seq: listed.seq,
        sentence: Sentence::of(&listed.kind, &listed.event, &listed.subject, listed.amount),
        role: sentence::role(texts, &listed.role),
        at: Moment(listed.time),
        text,
        is_concealed,
        line,
        leaf: encode(&leaf),
        steps: climb(NodeHash::from_bytes(leaf), seq, log.entries(), &proof),
        size: log.size,
        root: log.checkpoint()?.root().to_string(),
        checkpoint: log.note.clone(),
        older: listed.seq.checked_sub(1).filter(|seq| *seq >= 0).map(|seq| place.entry(seq)),
        newer: Some(listed.seq + 1).filter(|seq| *seq < log.size).map(|seq| place.entry(seq)),
        mirror: format!("ortaq-observer mirror {files} {}", place.cycle),
        command: leaf_command(files, listed.seq),
        place,
    })
}

/// What prints the entry's leaf hash with the tools of any machine. Line 1 of the file is no entry.
fn leaf_command(files: &str, seq: i64) -> String {
    let line = seq + 2;
    format!(
        "curl -s {files}/bundle.ortaq | sed -n '{line}{{p;q}}' | tr -d '\\n' | (printf '\\0'; cat) | openssl dgst -sha256 -binary | base64"
    )
}
