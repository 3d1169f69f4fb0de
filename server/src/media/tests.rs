//! Stories of files that are kept.

use super::model::{Address, judge, samples};
use super::*;
use crate::accounts;
use crate::clock::Moment;
use crate::i18n::Language;
use crate::proposals::model::{Attachment, Photo};
use crate::testing::TestPlatform;

const DAY: i64 = 86_400;

struct Story {
    platform: TestPlatform,
    author: i64,
    neighbour: i64,
}

fn photo() -> Checked {
    judge(&samples::jpeg(60, 40), Wanted::Photo).unwrap()
}

fn paper() -> Checked {
    judge(&samples::pdf(""), Wanted::Document).unwrap()
}

/// A file as large as the largest that could be kept.
fn large() -> Checked {
    let variant = Variant { name: "document.pdf", width: 0, height: 0, bytes: vec![0; 10 * 1024 * 1024] };
    Checked { kind: Wanted::Document, variants: vec![variant] }
}

impl Story {
    fn new() -> Self {
        let platform = TestPlatform::new();
        let account = |email: &str| {
            let new = accounts::NewAccount {
                name: accounts::PersonName::parse("Айгерім Серікқызы").unwrap(),
                email: Some(accounts::EmailAddress::parse(email).unwrap()),
                language: Language::Kazakh,
                is_administrator: false,
            };
            platform.write(move |tx| accounts::create(tx, &new)).unwrap()
        };
        let (author, neighbour) = (account("author@example.kz"), account("neighbour@example.kz"));
        Self { author, neighbour, platform }
    }

    fn keep(&self, checked: Checked) -> Result<String, Failure> {
        let author = self.author;
        self.platform.write(move |tx| keep(tx, author, checked))
    }

    fn publish(&self, file: &str) {
        let file = file.to_owned();
        self.platform.write(move |tx| publish(tx, &[&file])).unwrap();
    }

    fn conceal(&self, file: &str) {
        let file = file.to_owned();
        self.platform.write(move |tx| conceal(tx, &[&file])).unwrap();
    }

    fn find(&self, file: &str) -> Option<store::Kept> {
        let address = Address { file: file.to_owned(), variant: "large.jpg" };
        self.platform.read(|connection| match store::find(connection, &address) {
            Ok(kept) => Ok(Some(kept)),
            Err(Failure::NotFound) => Ok(None),
            Err(failure) => Err(failure),
        })
    }

    fn sweep_at(&self, moment: Moment) {
        self.platform.clock.set(moment);
        sweep(&self.platform.state).unwrap();
    }
}

#[test]
fn what_was_kept_is_found_as_it_was() {
    let story = Story::new();
    let (kept, other) = (story.keep(photo()).unwrap(), story.keep(photo()).unwrap());
    assert_ne!(kept, other);
    let found = story.find(&kept).unwrap();
    assert_eq!((found.account, found.kind, found.is_public), (Some(story.author), Wanted::Photo, false));
    for variant in photo().variants {
        let bytes = story.platform.read(|connection| store::bytes(connection, found.id, variant.name));
        assert_eq!(bytes, variant.bytes);
    }
}

#[test]
fn a_file_that_nobody_used_is_swept_after_two_months() {
    let story = Story::new();
    let (unused, shown, hidden) =
        (story.keep(photo()).unwrap(), story.keep(photo()).unwrap(), story.keep(paper()).unwrap());
    story.publish(&shown);
    story.conceal(&hidden);
    let kept_at = story.find(&unused).unwrap().kept_at;
    story.sweep_at(kept_at.plus(60 * DAY));
    assert!(story.find(&unused).is_some());
    story.sweep_at(kept_at.plus(60 * DAY + 1));
    assert!(story.find(&unused).is_none());
    assert!(story.find(&shown).is_some_and(|file| file.is_public));
    assert!(story.find(&hidden).is_some_and(|file| !file.is_public));
}

#[test]
fn many_unused_files_are_swept_at_once() {
    let story = Story::new();
    let files: Vec<String> = (0..45).map(|_| story.keep(paper()).unwrap()).collect();
    story.sweep_at(story.find(&files[0]).unwrap().kept_at.plus(61 * DAY));
    assert!(files.iter().all(|file| story.find(file).is_none()));
}

#[test]
fn nobody_fills_the_disk() {
    let story = Story::new();
    let files: Vec<String> = (0..100).map(|_| story.keep(paper()).unwrap()).collect();
    assert!(matches!(story.keep(paper()), Err(Failure::Refused(_))));
    let neighbour = story.neighbour;
    story.platform.write(move |tx| keep(tx, neighbour, paper())).unwrap();
    story.publish(&files[0]);
    story.keep(paper()).unwrap();
    assert!(story.keep(paper()).is_err());
    let (author, gone) = (story.author, files[1].clone());
    story.platform.write(move |tx| discard(tx, author, &[&gone])).unwrap();
    story.keep(paper()).unwrap();
}

#[test]
fn large_files_use_the_budget_up_sooner() {
    let story = Story::new();
    for _ in 0..20 {
        story.keep(large()).unwrap();
    }
    assert!(matches!(story.keep(paper()), Err(Failure::Refused(_))));
}

#[test]
fn only_who_kept_a_file_takes_it_away_and_only_before_it_is_used() {
    let story = Story::new();
    let (file, shown) = (story.keep(photo()).unwrap(), story.keep(photo()).unwrap());
    story.publish(&shown);
    let discard_as = |account: i64| {
        let files = [file.clone(), shown.clone()];
        story.platform.write(move |tx| discard(tx, account, &[&files[0], &files[1]])).unwrap();
    };
    discard_as(story.neighbour);
    assert!(story.find(&file).is_some());
    discard_as(story.author);
    assert!(story.find(&file).is_none() && story.find(&shown).is_some());
}

#[test]
fn a_form_that_names_the_file_of_another_is_found_out() {
    let story = Story::new();
    let file = story.keep(photo()).unwrap();
    let is_own = |account, kind| story.platform.read(|connection| is_kept_by(connection, account, &file, kind));
    assert!(is_own(story.author, Wanted::Photo));
    assert!(!is_own(story.author, Wanted::Document));
    assert!(!is_own(story.neighbour, Wanted::Photo));
}

#[test]
fn erasing_an_account_takes_its_unused_files_and_its_name_from_the_others() {
    let story = Story::new();
    let (unused, shown) = (story.keep(photo()).unwrap(), story.keep(photo()).unwrap());
    story.publish(&shown);
    let author = story.author;
    let exported = story.platform.read(|connection| export_account(connection, author));
    assert_eq!(exported.as_array().unwrap().len(), 2);
    assert_eq!(exported[1]["addresses"][0], format!("/media/{shown}-large.jpg"));
    story.platform.write(move |tx| erase_account(tx, author)).unwrap();
    assert!(story.find(&unused).is_none());
    assert_eq!(story.find(&shown).unwrap().account, None);
}

#[test]
fn photos_and_documents_are_shown_in_their_order_and_without_those_that_are_gone() {
    let story = Story::new();
    let (first, second, paper) =
        (story.keep(photo()).unwrap(), story.keep(photo()).unwrap(), story.keep(paper()).unwrap());
    let shown = |file: &str| Photo { file: file.to_owned(), alt: format!("alt {file}") };
    let all = [shown(&second), shown("gone"), shown(&paper), shown(&first)];
    let views = story.platform.read(|connection| photos(connection, &all));
    let files: Vec<&str> = views.iter().map(|view| view.file.as_str()).collect();
    assert_eq!(files, [second.as_str(), first.as_str()], "a document is no photo");
    assert_eq!((views[0].large.width, views[0].large.height), (60, 40));
    assert_eq!(views[0].small.webp, format!("/media/{second}-small.webp"));

    let attached = |file: &str| Attachment { file: file.to_owned(), name: "Смета".to_owned() };
    let views = story.platform.read(|connection| documents(connection, &[attached(&first), attached(&paper)]));
    assert_eq!(views.len(), 1);
    assert_eq!((views[0].address.clone(), views[0].kilobytes), (format!("/media/{paper}-document.pdf"), 1));
}
