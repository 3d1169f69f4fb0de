use ortaq_crypto::log::checkpoint::{Checkpoint, CheckpointFailure};
use ortaq_crypto::log::merkle::RootHash;
use ortaq_crypto::log::note::{
    KeyName, MAX_NOTE_LENGTH, Note, NoteFailure, NoteKeyFailure, NoteSignature, NoteSigner, NoteText,
    NoteVerificationFailure, NoteVerifier,
};
use ortaq_crypto::signature::{KeyFailure, SigningKey};
use proptest::prelude::*;

use crate::logs::{ORIGIN, checkpoint, name, signer, tree};

const EXAMPLE_KEY: &str = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
const EXAMPLE: &str = "This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

fn text(text: &str) -> NoteText {
    NoteText::new(text.to_owned()).unwrap()
}

fn parse(text: &str) -> Result<Note, NoteFailure> {
    Note::parse(text.as_bytes())
}

#[test]
fn the_published_example_verifies() {
    let verifier = NoteVerifier::parse(EXAMPLE_KEY).unwrap();
    assert_eq!(verifier.to_string(), EXAMPLE_KEY);
    let note = parse(EXAMPLE).unwrap();
    verifier.verify(&note).unwrap();
    assert_eq!(note.text().as_str(), "This is an example message.\n");
    assert_eq!(note.to_string(), EXAMPLE);
}

#[test]
fn malformed_notes_are_refused() {
    let line = EXAMPLE.split_once("\n\n").unwrap().1;
    for (note, failure) in [
        (String::new(), NoteFailure::NoSignatures),
        ("text\n".into(), NoteFailure::NoSignatures),
        ("text\n\n".into(), NoteFailure::NoSignatures),
        (format!("text\n{line}"), NoteFailure::NoSignatures),
        (format!("text\n\n{}", line.trim_end()), NoteFailure::NoSignatures),
        (format!("text\r\n\r\n{line}"), NoteFailure::ControlCharacter),
        (format!("te\u{0}xt\n\n{line}"), NoteFailure::ControlCharacter),
        (format!("text\n\n{line}\t\n"), NoteFailure::ControlCharacter),
        (format!("text\n\n{line}text\n"), NoteFailure::SignatureLine(2)),
        (format!("text\n\n{}", line.replace('—', "-")), NoteFailure::SignatureLine(1)),
        (format!("text\n\n{}", line.replace('=', "")), NoteFailure::SignatureLine(1)),
        (format!("text\n\n{}", line.replace("aQM=", "aQN=")), NoteFailure::SignatureLine(1)),
        (format!("text\n\n{}", line.replace("— ", "—  ")), NoteFailure::SignatureName(1, NoteKeyFailure::Name)),
        (format!("text\n\n{}", line.replace("/foo", "+foo")), NoteFailure::SignatureName(1, NoteKeyFailure::Name)),
        ("text\n\n— name AAAAAA==\n".into(), NoteFailure::SignatureLine(1)),
        ("text\n\n— name AAA=\n".into(), NoteFailure::SignatureLine(1)),
        (format!("text\n\n{}", line.repeat(101)), NoteFailure::TooManySignatures),
        ("x".repeat(MAX_NOTE_LENGTH + 1), NoteFailure::TooLong(MAX_NOTE_LENGTH + 1)),
    ] {
        assert_eq!(parse(&note), Err(failure), "{note:.60?}");
    }
    assert_eq!(Note::parse(b"\xff\n\n"), Err(NoteFailure::NotText));
    assert_eq!(NoteText::new("text".into()), Err(NoteFailure::UnterminatedText));
    assert_eq!(NoteText::new("a\tb\n".into()), Err(NoteFailure::ControlCharacter));
    parse(&format!("text\n\n{}", line.repeat(100))).unwrap();
    assert_eq!(parse(&format!("one\n\n\n{line}")).unwrap().text().as_str(), "one\n\n");
}

#[test]
fn only_the_right_signature_counts() {
    let (verifier, signed) = (signer().verifier(), text("text\n"));
    let other = NoteSigner::new(name(ORIGIN), SigningKey::from_seed(&[8; 32]));
    let good = signer().sign(&signed);
    let not_signed = NoteVerificationFailure::NotSigned(name(ORIGIN));

    let mut note = Note::new(signed.clone(), other.sign(&signed));
    assert_eq!(verifier.verify(&note), Err(not_signed.clone()));
    note.add(good.clone()).unwrap();
    note.add(good.clone()).unwrap();
    assert_eq!(note.signatures().len(), 2);
    verifier.verify(&note).unwrap();
    other.verifier().verify(&note).unwrap();

    let moved = Note::new(text("other\n"), good.clone());
    assert_eq!(verifier.verify(&moved), Err(NoteVerificationFailure::BadSignature(name(ORIGIN))));
    let twice = parse(&format!("text\n\n{good}{good}")).unwrap();
    assert_eq!(verifier.verify(&twice), Err(NoteVerificationFailure::SignedTwice(name(ORIGIN))));
    let renamed = parse(&note.to_string().replace(ORIGIN, "other.example")).unwrap();
    assert_eq!(verifier.verify(&renamed), Err(not_signed));
    assert_eq!(NoteSignature::parse_line(&good.to_string()), Ok(good.clone()));
    NoteSignature::parse_line(good.to_string().trim_end()).unwrap_err();
}

#[test]
fn keys_are_read_strictly() {
    let weak = "AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    for (key, failure) in [
        ("", NoteKeyFailure::Malformed),
        ("name", NoteKeyFailure::Malformed),
        ("name+530d903a", NoteKeyFailure::Malformed),
        (&EXAMPLE_KEY.replace("example", ""), NoteKeyFailure::Id),
        (&EXAMPLE_KEY.replace("530d903a", "530D903A"), NoteKeyFailure::Id),
        (&EXAMPLE_KEY.replace("530d903a", "530d903b"), NoteKeyFailure::Id),
        (&EXAMPLE_KEY.replace("530d903a", "0530d903a"), NoteKeyFailure::Id),
        (&EXAMPLE_KEY.replace("example", "exam ple"), NoteKeyFailure::Name),
        (&EXAMPLE_KEY.replace("+Ae", "+Be"), NoteKeyFailure::Type { expected: 1, found: 5 }),
        (&format!("{EXAMPLE_KEY}AAAA"), NoteKeyFailure::Key(KeyFailure::WrongLength(35))),
        (&format!("{EXAMPLE_KEY}="), NoteKeyFailure::Malformed),
        (&format!("name+00000000+{weak}"), NoteKeyFailure::Key(KeyFailure::Weak)),
    ] {
        assert_eq!(NoteVerifier::parse(key), Err(failure), "{key}");
    }
    for bad in ["", "a b", "a+b", "a\nb", "a\u{a0}b", "a\u{2003}b", "a\u{7f}"] {
        assert_eq!(KeyName::new(bad), Err(NoteKeyFailure::Name));
    }
}

#[test]
fn checkpoints_are_read_strictly() {
    let root = tree("a", 5).root();
    let good = format!("{ORIGIN}\n5\n{root}\n");
    let checkpoint = Checkpoint::parse(&text(&good)).unwrap();
    assert_eq!(checkpoint, Checkpoint::new(ORIGIN, 5, root).unwrap());
    let extended = Checkpoint::parse(&text(&format!("{good}more\n"))).unwrap();
    assert_eq!(extended.extensions(), ["more"]);
    assert_eq!(extended.to_string(), format!("{good}more\n"));

    for size in ["05", "+5", "-5", "5 ", " 5", "5.0", "0x5", "18446744073709551616", "five", "٥"] {
        let bad = good.replace("\n5\n", &format!("\n{size}\n"));
        assert_eq!(Checkpoint::parse(&text(&bad)), Err(CheckpointFailure::Size), "{size}");
    }
    for bad in [format!("{root}="), root.to_string().replace('=', ""), "AAAA".into()] {
        let failure = Checkpoint::parse(&text(&format!("{ORIGIN}\n5\n{bad}\n"))).unwrap_err();
        assert!(matches!(failure, CheckpointFailure::Root(_)), "{failure}");
    }
    for (bad, failure) in [
        (format!("{ORIGIN}\n5\n"), CheckpointFailure::MissingLine),
        (format!("\n5\n{root}\n"), CheckpointFailure::EmptyLine(1)),
        (format!("{good}\n"), CheckpointFailure::EmptyLine(4)),
        (format!("{good}\nmore\n"), CheckpointFailure::EmptyLine(4)),
        ("\n".into(), CheckpointFailure::EmptyLine(1)),
        (format!("{ORIGIN}\n0\n{root}\n"), CheckpointFailure::EmptyTreeRoot),
    ] {
        assert_eq!(Checkpoint::parse(&text(&bad)), Err(failure));
    }
    Checkpoint::new(ORIGIN, 0, RootHash::empty()).unwrap();
    Checkpoint::new("two\nlines", 5, root).unwrap_err();
    Checkpoint::new("", 5, root).unwrap_err();
}

#[test]
fn a_checkpoint_opens_only_for_its_log() {
    let note = checkpoint("a", 5);
    let opened = Checkpoint::open(&note, &signer().verifier()).unwrap();
    assert_eq!((opened.size(), *opened.root()), (5, tree("a", 5).root()));

    let elsewhere = NoteSigner::new(name("other.example"), SigningKey::from_seed(&[7; 32]));
    Checkpoint::open(&note, &elsewhere.verifier()).unwrap_err();
    let wrong_origin = CheckpointFailure::WrongOrigin { expected: "other.example".into(), found: ORIGIN.into() };
    assert_eq!(opened.sign(&elsewhere), Err(wrong_origin.clone()));
    let misused = Note::new(note.text().clone(), elsewhere.sign(note.text()));
    assert_eq!(Checkpoint::open(&misused, &elsewhere.verifier()), Err(wrong_origin));

    let extended = text(&format!("{opened}more\n"));
    let extended = Note::new(extended.clone(), signer().sign(&extended));
    let refused = Err(CheckpointFailure::ExtensionLines);
    assert_eq!(Checkpoint::open(&extended, &signer().verifier()), refused);
}

proptest! {
    #[test]
    fn parsing_takes_any_bytes(bytes: Vec<u8>) {
        let _ = Note::parse(&bytes);
    }

    #[test]
    fn what_parses_is_written_back(note in "[a-z— +\n=]{0,20}\n\n(— [a-z+ ]{0,5} [A-Za-z0-9+/]{6,12}=?=?\n){0,3}[\n]?") {
        if let Ok(parsed) = parse(&note) {
            prop_assert_eq!(parsed.to_string(), note.clone());
        }
        let _ = NoteVerifier::parse(&note);
    }

    #[test]
    fn checkpoint_text_has_one_spelling(text in "([a-z\n]{1,5}\n)?[0-9+]{1,3}\n[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048=]=?\n([a-z\n]{1,5}\n)?") {
        if let Ok(note_text) = NoteText::new(text.clone())
            && let Ok(checkpoint) = Checkpoint::parse(&note_text)
        {
            prop_assert_eq!(checkpoint.to_string(), text);
        }
    }

    #[test]
    fn a_changed_note_is_refused(place: proptest::sample::Index, bit in 0_u8..8) {
        let mut bytes = checkpoint("a", 9).to_string().into_bytes();
        let place = place.index(bytes.len());
        bytes[place] ^= 1 << bit;
        let opened = Note::parse(&bytes).map(|note| Checkpoint::open(&note, &signer().verifier()));
        prop_assert!(!matches!(opened, Ok(Ok(_))));
    }
}
