//! Who follows is told, once, in their language, and as long as they want it.

use serde_json::json;

use super::super::store::{followings, tellings};
use super::super::{end_mail, erase_account, export_account, follow, tell_everybody, tell_followers};
use super::{Story, words};
use crate::audit::Scope;
use crate::i18n::Language;
use crate::mail::Kind;

#[test]
fn followers_are_told_in_their_language_of_what_they_follow() {
    let story = Story::new();
    let (district, cycle) = (story.district(), story.its_cycle());
    let people = [
        ("a@example.kz", Language::Kazakh, vec![district], true),
        ("b@example.kz", Language::Russian, vec![cycle], true),
        ("c@example.kz", Language::English, vec![district, cycle], true),
        ("d@example.kz", Language::English, vec![district], false),
    ];
    for (email, language, subjects, by_mail) in people {
        let account = story.resident(email, language);
        for subject in subjects {
            story.write(move |tx| follow(tx, account, subject, by_mail));
        }
    }
    story.publish(cycle, words("Жиын сенбіде", "Сход в субботу"));
    assert!(story.letters().is_empty(), "letters are written after the commit");
    story.tell();
    story.tell();

    let letters = story.letters();
    let told: Vec<_> = letters.iter().map(|letter| (letter.address.as_str(), letter.language.as_str())).collect();
    assert_eq!(told, [("a@example.kz", "kk"), ("b@example.kz", "ru"), ("c@example.kz", "en")]);
    assert_eq!(letters[0].scope, Some(district.code()));
    assert_eq!(letters[1].scope, Some(cycle.code()));
    for (letter, says, path) in [
        (&letters[0], "Жиын сенбіде", "/kk/assemblies/saryzhailau/news/"),
        (&letters[1], "Сход в субботу", "/ru/assemblies/saryzhailau/news/"),
        (&letters[2], "Kazakh only", "/en/assemblies/saryzhailau/news/"),
    ] {
        assert!(letter.text.contains(says) && letter.text.contains(path), "{}", letter.text);
        assert_eq!(letter.state, "waiting");
    }
}

#[test]
fn what_is_announced_for_the_district_is_not_told_to_those_who_follow_one_cycle() {
    let story = Story::new();
    let (account, cycle) = (story.resident("a@example.kz", Language::Kazakh), story.its_cycle());
    story.write(move |tx| follow(tx, account, cycle, true));
    story.publish(story.district(), words("Жиын", ""));
    story.tell();
    assert!(story.letters().is_empty());
}

#[test]
fn a_new_phase_is_told_with_its_name_and_end() {
    let story = Story::new();
    let (account, cycle) = (story.resident("a@example.kz", Language::English), story.its_cycle());
    story.write(move |tx| follow(tx, account, cycle, true));
    let values = json!({ "phase": "intake", "until": 1_804_000_000 });
    let scope = Scope::Cycle(story.cycle);
    story.write(move |tx| tell_followers(tx, scope, Kind::PhaseChanged, values));
    story.tell();
    let letters = story.letters();
    assert!(letters[0].text.contains("/en/assemblies/saryzhailau/cycles/2027"), "{}", letters[0].text);
    assert!(letters[0].text.contains("March 2027"), "{}", letters[0].text);
}

#[test]
fn a_village_of_followers_is_told_in_batches_each_once_even_by_two_processes() {
    let story = Story::new();
    let district = story.district();
    for number in 0..120 {
        let account = story.resident(&format!("reader{number:03}@example.kz"), Language::Kazakh);
        story.write(move |tx| follow(tx, account, district, true));
    }
    story.publish(district, words("Жиын", ""));
    let [telling] = story.platform.read(tellings::all).try_into().unwrap();
    let public_url = story.platform.state.config.public_url.clone();
    assert!(story.write(move |tx| tellings::tell_some(tx, telling, &public_url)));
    assert_eq!(story.letters().len(), 50);

    let second = story.platform.second_process();
    std::thread::scope(|scope| {
        for state in [&story.platform.state, &second] {
            scope.spawn(|| tell_everybody(&state.database, &state.config.public_url).unwrap());
        }
    });
    let mut told: Vec<String> = story.letters().into_iter().map(|letter| letter.address).collect();
    told.dedup();
    assert_eq!((told.len(), story.letters().len()), (120, 120));
    assert!(story.platform.read(tellings::all).is_empty());
}

#[test]
fn who_stops_following_in_the_meantime_is_not_told() {
    let story = Story::new();
    let district = story.district();
    let [before, after, gone] =
        ["a@example.kz", "b@example.kz", "c@example.kz"].map(|email| story.resident(email, Language::Kazakh));
    for account in [before, after, gone] {
        story.write(move |tx| follow(tx, account, district, true));
    }
    story.publish(district, words("Жиын", ""));
    story.write(move |tx| end_mail(tx, before, district));
    story.write(move |tx| erase_account(tx, gone));
    story.tell();
    story.write(move |tx| end_mail(tx, after, district));
    let letters: Vec<_> = story.letters().into_iter().map(|letter| (letter.address, letter.state)).collect();
    assert_eq!(letters, [(String::new(), "cancelled".to_owned())]);
    let following = story.platform.read(|connection| followings::of(connection, after, district)).unwrap();
    assert!(!following.by_mail, "it is followed still, without letters");
}

#[test]
fn news_that_cannot_be_told_keeps_nobody_from_other_news_and_is_forgotten() {
    let story = Story::new();
    let (account, district) = (story.resident("a@example.kz", Language::Kazakh), story.district());
    story.write(move |tx| follow(tx, account, district, true));
    let scope = Scope::Assembly(story.assembly);
    story.write(move |tx| tell_followers(tx, scope, Kind::PhaseChanged, json!({ "phase": "no-such-phase" })));
    story.publish(district, words("Жиын", ""));
    story.tell();
    assert_eq!(story.letters().len(), 1);
    assert_eq!(story.platform.read(tellings::all).len(), 1);
    story.platform.clock.set(story.platform.clock.now().plus(5 * 24 * 3600));
    story.tell();
    assert!(story.platform.read(tellings::all).is_empty());
}

#[test]
fn following_can_be_changed_seen_and_ended() {
    let story = Story::new();
    let (account, other) =
        (story.resident("a@example.kz", Language::Kazakh), story.resident("b@example.kz", Language::Kazakh));
    let (district, cycle) = (story.district(), story.its_cycle());
    story.write(move |tx| follow(tx, account, district, false));
    story.write(move |tx| follow(tx, account, district, true));
    story.write(move |tx| follow(tx, account, cycle, false));
    let all = story.platform.read(|connection| followings::all_of(connection, account));
    assert_eq!(
        all.iter().map(|one| (one.subject, one.by_mail)).collect::<Vec<_>>(),
        [(district, true), (cycle, false)]
    );
    let exported = story.platform.read(|connection| export_account(connection, account));
    assert_eq!(exported[1], json!({ "follows": "/assemblies/saryzhailau/cycles/2027", "by_mail": false }));

    let id = all[0].id;
    assert!(story.platform.write(move |tx| followings::end(tx, other, id)).is_err(), "only one's own");
    story.write(move |tx| followings::end(tx, account, id));
    assert_eq!(story.platform.read(|connection| followings::all_of(connection, account)).len(), 1);
}
