use std::sync::Barrier;

use super::super::email_change::{self, Confirmed};
use super::super::model::{LINK_LASTS, OwnPath};
use super::super::sign_in::{self, Asked, Holder, LinkAnswer, holder_of_link, sign_in_link};
use super::super::{account, by_email};
use super::*;

#[test]
fn a_resident_signs_in_with_the_link_of_a_letter() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "aigerim@example.kz");
    let entered = signed_in(&platform, "aigerim@example.kz", "Firefox, Android");
    let who = holder(&platform, entered.token.as_str()).unwrap();
    assert_eq!((who.id, who.name.as_str()), (id, "Айгерім Сәбитова"));
}

#[test]
fn who_is_new_says_a_name_and_gets_an_account() {
    let platform = TestPlatform::new();
    ask(&platform, "new@example.kz");
    let token = token_in_letter(&platform, "new@example.kz");
    let (first, second) = (token.clone(), token.clone());
    let answer = does(&platform, move |tx| sign_in::enter_with_link(tx, &visit(""), &first, None));
    assert!(matches!(answer, LinkAnswer::NameNeeded), "the link is not used up without a name");
    let answer =
        does(&platform, move |tx| sign_in::enter_with_link(tx, &visit(""), &second, Some(name("Гүлнәр Ахметова"))));
    let LinkAnswer::In(entered) = answer else { panic!("a name is all that was missing") };
    assert_eq!(holder(&platform, entered.token.as_str()).unwrap().name, "Гүлнәр Ахметова");
    assert_eq!(letters_to(&platform, "new@example.kz").len(), 2, "the link, and a welcome");
    assert!(enter_with(&platform, &token, "").is_none(), "once");
}

#[test]
fn looking_at_a_link_does_not_use_it_up() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    ask(&platform, "a@example.kz");
    let token = token_in_letter(&platform, "a@example.kz");
    let now = platform.clock.now();
    for _ in 0..5 {
        let looked = platform.read(|connection| holder_of_link(connection, &token, now));
        assert_eq!(looked, Some(Holder::Account(id)));
    }
    assert!(enter_with(&platform, &token, "").is_some());
}

#[test]
fn a_link_is_too_old_after_twenty_minutes() {
    let platform = TestPlatform::new();
    make_account(&platform, "a@example.kz");
    ask(&platform, "a@example.kz");
    let token = token_in_letter(&platform, "a@example.kz");
    platform.clock.set(platform.clock.now().plus(LINK_LASTS));
    assert!(enter_with(&platform, &token, "").is_none());
}

#[test]
fn a_link_with_one_other_letter_is_no_link() {
    let platform = TestPlatform::new();
    make_account(&platform, "a@example.kz");
    ask(&platform, "a@example.kz");
    let token = token_in_letter(&platform, "a@example.kz");
    let other = if token.starts_with('A') { "B" } else { "A" };
    assert!(enter_with(&platform, &format!("{other}{}", &token[1..]), "").is_none());
    assert!(enter_with(&platform, "", "").is_none());
    assert!(enter_with(&platform, &token, "").is_some());
}

#[test]
fn of_two_who_press_the_button_at_once_one_gets_in() {
    let platform = TestPlatform::new();
    make_account(&platform, "a@example.kz");
    ask(&platform, "a@example.kz");
    let token = token_in_letter(&platform, "a@example.kz");
    let processes = [platform.state.clone(), platform.second_process()];
    let together = Barrier::new(4);
    let entered = std::thread::scope(|scope| {
        let press = |state: &std::sync::Arc<crate::app::State>| {
            let (state, token, together) = (state.clone(), token.clone(), &together);
            scope.spawn(move || {
                together.wait();
                let answer =
                    state.database.write_blocking(move |tx| sign_in::enter_with_link(tx, &visit(""), &token, None));
                matches!(answer, Ok(LinkAnswer::In(_)))
            })
        };
        let pressing: Vec<_> = processes.iter().chain(&processes).map(press).collect();
        pressing.into_iter().map(|thread| thread.join().unwrap()).filter(|is_in| *is_in).count()
    });
    assert_eq!(entered, 1);
}

#[test]
fn letters_to_one_address_are_limited_whether_or_not_it_has_an_account() {
    let platform = TestPlatform::new();
    make_account(&platform, "known@example.kz");
    for address in ["known@example.kz", "unknown@example.kz"] {
        let answers: Vec<Asked> = (0..7).map(|_| ask(&platform, address)).collect();
        assert!(answers[..5].iter().all(|answer| *answer == Asked::Sent));
        assert_eq!(answers[5..], [Asked::TooMany(3600), Asked::TooMany(3600)]);
        assert_eq!(letters_to(&platform, address).len(), 5);
    }
    platform.clock.set(platform.clock.now().plus(3600));
    assert_eq!(ask(&platform, "known@example.kz"), Asked::Sent);
}

#[test]
fn a_link_asked_for_before_the_account_was_made_opens_that_account() {
    let platform = TestPlatform::new();
    ask(&platform, "a@example.kz");
    let token = token_in_letter(&platform, "a@example.kz");
    let id = make_account(&platform, "a@example.kz");
    let entered = enter_with(&platform, &token, "").unwrap();
    assert_eq!(holder(&platform, entered.token.as_str()).unwrap().id, id);
}

#[test]
fn a_link_leads_back_to_where_one_came_from() {
    let platform = TestPlatform::new();
    make_account(&platform, "a@example.kz");
    let (secrets, back) = (platform.state.secrets.clone(), OwnPath::parse("/kk/assemblies/saryzhailau").unwrap());
    let wanted = back.clone();
    does(&platform, move |tx| sign_in::ask_for_link(tx, &secrets, &visit(""), &email("a@example.kz"), Some(&wanted)));
    let entered = enter_with(&platform, &token_in_letter(&platform, "a@example.kz"), "").unwrap();
    assert_eq!(entered.return_to, Some(back));
}

#[test]
fn links_for_the_demo_need_no_letter() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "a@example.kz");
    let link = does(&platform, move |tx| sign_in_link(tx, BASE, id, 60, None));
    let token = link.strip_prefix("https://ortaq.example/kk/sign-in/link/").unwrap();
    assert!(enter_with(&platform, token, "").is_some());
}

#[test]
fn a_new_address_counts_when_its_letter_was_read_and_the_old_one_is_told() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "old@example.kz");
    ask(&platform, "old@example.kz");
    let old_link = token_in_letter(&platform, "old@example.kz");
    let secrets = platform.state.secrets.clone();
    does(&platform, move |tx| email_change::ask(tx, &secrets, BASE, id, Language::Kazakh, &email("new@example.kz")));
    assert_eq!(platform.read(|connection| account(connection, id)).email.as_deref(), Some("old@example.kz"));
    let token = token_in_letter(&platform, "new@example.kz");
    let again = token.clone();
    assert_eq!(does(&platform, move |tx| email_change::confirm(tx, BASE, &token)), Confirmed::Done);
    assert_eq!(platform.read(|connection| account(connection, id)).email.as_deref(), Some("new@example.kz"));
    assert_eq!(letters_to(&platform, "old@example.kz").len(), 2, "a link, and that the address was changed");
    assert!(enter_with(&platform, &old_link, "").is_none(), "links to the old address end");
    assert_eq!(does(&platform, move |tx| email_change::confirm(tx, BASE, &again)), Confirmed::Gone);
}

#[test]
fn an_address_that_another_account_has_is_not_taken_over() {
    let platform = TestPlatform::new();
    let id = make_account(&platform, "mine@example.kz");
    let other = make_account(&platform, "other@example.kz");
    let secrets = platform.state.secrets.clone();
    let asked = does(&platform, move |tx| {
        email_change::ask(tx, &secrets, BASE, id, Language::Kazakh, &email("other@example.kz"))
    });
    assert_eq!(asked, Asked::Sent, "whether somebody has the address is not told");
    let token = token_in_letter(&platform, "other@example.kz");
    assert_eq!(does(&platform, move |tx| email_change::confirm(tx, BASE, &token)), Confirmed::Taken);
    let holder = platform.read(|connection| by_email(connection, &email("other@example.kz")));
    assert_eq!(holder.map(|account| account.id), Some(other));
}
