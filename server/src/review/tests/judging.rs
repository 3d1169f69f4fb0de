//! Decisions, each by whom it may be, told in the log.

use super::super::model::{Answer, Assessment};
use super::super::{Deed, confirmed_cost, give_back, store, take};
use super::{RESIDENT, Story, is_conflict, is_forbidden, refusal, refused, yes};
use crate::proposals::{Event, State};

fn said(words: &str) -> String {
    words.to_owned()
}

#[test]
fn a_refusal_by_two_is_appealed_mended_upheld_and_found_feasible_and_the_log_tells_it() {
    let story = Story::begin();
    let [first, second, third] = story.reviewers;
    let id = story.under_review();
    story.judge(first, id, refusal("Жер жеке меншікте.")).unwrap();
    let agreed = story.judge(second, id, Deed::Agree(said("Құжат солай дейді."))).unwrap();
    assert_eq!(agreed.state, State::Refused);
    assert!(agreed.due.unwrap() > story.now().plus(7 * 86_400), "a whole week, to the end of its day");

    story.appeal(story.author, id).unwrap();
    story.mend(id, "Балалар алаңы, мектеп жанында").unwrap();
    assert_eq!(story.state(id), State::Appealed);
    story.judge(third, id, Deed::Uphold(said("Жер округтікі."))).unwrap();
    story.assess(first, id, 0, yes()).unwrap();
    story.judge(first, id, Deed::Find { assessment: 1, words: String::new() }).unwrap();
    assert_eq!(story.state(id), State::Feasible);
    assert_eq!(story.platform.read(|connection| confirmed_cost(connection, id)), Some(6_200_000));

    let told: Vec<[String; 5]> = story.log();
    let expected = [
        ["proposal", "submitted", RESIDENT, "P01", ""],
        ["review", "admitted", "moderator", "P01", ""],
        ["review", "refusal-proposed", "reviewer", "P01", "private-land"],
        ["review", "refusal-agreed", "reviewer", "P01", "private-land"],
        ["proposal", "appealed", RESIDENT, "P01", ""],
        ["proposal", "mended", RESIDENT, "P01", ""],
        ["review", "appeal-upheld", "reviewer", "P01", ""],
        ["review", "assessed", "reviewer", "P01", ""],
        ["review", "found-feasible", "reviewer", "P01", ""],
    ];
    assert_eq!(told, expected.map(|entry| entry.map(str::to_owned)));
}

#[test]
fn the_same_reviewer_does_not_second_themselves() {
    let story = Story::begin();
    let [first, second, _] = story.reviewers;
    let id = story.under_review();
    story.judge(first, id, refusal("Жер жеке меншікте.")).unwrap();
    assert_eq!(refused(story.judge(first, id, Deed::Agree(said("Иә")))), "review-closed-own-refusal");
    assert_eq!(refused(story.judge(first, id, Deed::Decline(said("Жоқ")))), "review-closed-own-refusal");
    assert!(is_forbidden(&story.judge(story.council_member, id, Deed::Agree(said("Иә")))));
    assert_eq!(story.state(id), State::RefusalProposed);

    story.judge(second, id, Deed::Decline(said("Жер округтікі."))).unwrap();
    story.judge(second, id, refusal("Қателесіппін.")).unwrap();
    assert_eq!(refused(story.judge(second, id, Deed::Agree(said("Иә")))), "review-closed-own-refusal");
    story.judge(first, id, Deed::Agree(said("Айтқанмын ғой."))).unwrap();
    assert_eq!(story.state(id), State::Refused);
}

#[test]
fn who_refused_does_not_decide_the_appeal() {
    let story = Story::begin();
    let [first, second, _] = story.reviewers;
    let id = story.refused();
    story.appeal(story.author, id).unwrap();
    for refuser in [first, second] {
        assert_eq!(refused(story.judge(refuser, id, Deed::Uphold(said("x")))), "review-closed-took-part");
        assert_eq!(refused(story.judge(refuser, id, Deed::Reject(said("x")))), "review-closed-took-part");
    }
    assert!(is_forbidden(&story.judge(story.moderator, id, Deed::Uphold(said("x")))));
    story.judge(story.council_member, id, Deed::Reject(said("Құжат табылмады."))).unwrap();
    assert_eq!(story.state(id), State::RefusedFinally);
    assert_eq!(story.happened(id).last().unwrap().role, "council-member");
}

#[test]
fn who_wrote_it_neither_judges_nor_merges_into_it_and_others_do_not_appeal_it() {
    let story = Story::begin();
    let id = story.hand_in("Алаң");
    let other = story.hand_in("Басқа алаң");
    for (account, role) in [(story.author, "moderator"), (story.co_author, "reviewer")] {
        make_official(&story, account, role);
    }
    assert_eq!(refused(story.judge(story.author, id, Deed::Admit)), "review-closed-author");
    story.judge(story.moderator, id, Deed::Admit).unwrap();
    assert_eq!(refused(story.judge(story.co_author, id, refusal("x"))), "review-closed-author");
    assert_eq!(refused(story.assess(story.co_author, id, 0, yes())), "review-closed-author");
    assert_eq!(refused(story.declare(story.co_author, id)), "review-closed-author");
    let merge = |into| Deed::Merge { into, words: String::new() };
    assert_eq!(refused(story.judge(story.author, other, merge(1))), "review-closed-author");

    story.judge(story.reviewers[0], id, refusal("x")).unwrap();
    story.judge(story.reviewers[1], id, Deed::Agree(said("x"))).unwrap();
    assert!(is_forbidden(&story.appeal(story.reviewers[2], id)));
    story.appeal(story.co_author, id).unwrap();
}

fn make_official(story: &Story, account: i64, role: &str) {
    use diesel::RunQueryDsl as _;
    let now = story.now().0;
    let sql = format!(
        "INSERT INTO mandates (assembly_id, account_id, role, name, appointed, begins_at, ends_at, granted_by, \
         granted_at) SELECT assembly_id, {account}, '{role}', 'X', 'X', {now}, {now} + 1000000, granted_by, {now} \
         FROM mandates WHERE account_id = {}",
        story.moderator
    );
    story.write(move |tx| Ok(diesel::sql_query(sql).execute(tx.connection())?)).unwrap();
}

#[test]
fn a_declared_interest_closes_every_act_and_is_public_without_a_name() {
    let story = Story::begin();
    let [first, second, _] = story.reviewers;
    let id = story.under_review();
    story.write(move |tx| take(tx, id, first)).unwrap();
    story.declare(first, id).unwrap();
    assert_eq!(refused(story.judge(first, id, refusal("x"))), "review-closed-conflict");
    assert_eq!(refused(story.assess(first, id, 0, yes())), "review-closed-conflict");
    assert_eq!(refused(story.write(move |tx| take(tx, id, first))), "review-closed-conflict");
    assert_eq!(refused(story.declare(first, id)), "review-closed-conflict");
    assert_eq!(story.platform.read(|connection| store::taker_of(connection, id)), None, "others can take it");
    story.write(move |tx| take(tx, id, second)).unwrap();

    assert_eq!(story.log().last().unwrap()[..3], ["review", "conflict-declared", "reviewer"].map(str::to_owned));
    let public = story.platform.read(|connection| store::conflicts_of(connection, id));
    assert_eq!(public.len(), 1);
    assert_eq!((public[0].role.as_str(), public[0].reason.as_str()), ("reviewer", "Мердігер – туысым."));

    let target = story.hand_in("Алаң");
    story.declare(story.moderator, target).unwrap();
    let merge = Deed::Merge { into: 2, words: String::new() };
    assert_eq!(refused(story.judge(story.moderator, id, merge)), "review-merge-interest");
}

#[test]
fn nothing_is_feasible_without_an_assessment_that_says_so_and_was_seen() {
    let story = Story::begin();
    let [first, second, _] = story.reviewers;
    let id = story.under_review();
    let find = |assessment| Deed::Find { assessment, words: String::new() };
    assert_eq!(refused(story.judge(first, id, find(0))), "review-find-needs-assessment");
    let open = Assessment { land: None, ..yes() };
    assert_eq!(story.assess(first, id, 0, open).unwrap(), 1);
    assert_eq!(refused(story.judge(first, id, find(1))), "review-find-needs-assessment");
    assert_eq!(story.assess(first, id, 1, Assessment { feasible: Some(Answer::No), ..yes() }).unwrap(), 2);
    assert_eq!(refused(story.judge(first, id, find(2))), "review-find-needs-assessment");
    assert_eq!(story.assess(second, id, 2, yes()).unwrap(), 3);
    assert!(is_conflict(&story.judge(first, id, find(2))), "another reviewer wrote a new one");
    story.judge(first, id, find(3)).unwrap();
    assert_eq!(refused(story.assess(first, id, 3, yes())), "proposals-refused-not-now");
    story.judge(second, id, Deed::Reopen(said("Жаңа құжат шықты."))).unwrap();
    assert_eq!(story.state(id), State::UnderReview);
}

#[test]
fn of_two_reviewers_at_once_one_is_told() {
    let story = Story::begin();
    let [first, second, _] = story.reviewers;
    let id = story.under_review();
    let seen = story.proposal(id).version;
    story.judge_version(first, id, seen, Deed::Return(said("Бағасын нақтылаңыз."))).unwrap();
    assert!(is_conflict(&story.judge_version(second, id, seen, refusal("x"))));
    assert_eq!(story.happened(id).iter().filter(|event| event.event == Event::RefusalProposed).count(), 0);

    assert_eq!(story.assess(first, id, 0, yes()).unwrap(), 1);
    assert!(is_conflict(&story.assess(second, id, 0, yes())));
    assert_eq!(story.assess(second, id, 1, yes()).unwrap(), 2);
}

#[test]
fn what_is_taken_is_seen_by_others_and_given_back() {
    let story = Story::begin();
    let [first, second, _] = story.reviewers;
    let id = story.under_review();
    let entries = story.log().len();
    story.write(move |tx| take(tx, id, first)).unwrap();
    assert_eq!(refused(story.write(move |tx| take(tx, id, second))), "review-closed-taken");
    assert_eq!(refused(story.write(move |tx| give_back(tx, id, second))), "proposals-refused-not-now");
    story.write(move |tx| give_back(tx, id, first)).unwrap();
    story.write(move |tx| take(tx, id, second)).unwrap();
    assert_eq!(story.log().len(), entries, "taking decides nothing");

    story.judge(second, id, Deed::Return(said("x"))).unwrap();
    assert_eq!(
        story.platform.read(|connection| store::taker_of(connection, id)),
        Some(second),
        "it comes back to them"
    );
    story.mend(id, "Алаң").unwrap();
    story.judge(second, id, refusal("x")).unwrap();
    assert_eq!(story.platform.read(|connection| store::taker_of(connection, id)), None, "somebody else must agree");
}

#[test]
fn what_a_reviewer_took_is_free_again_when_their_mandate_ends() {
    use diesel::RunQueryDsl as _;
    let story = Story::begin();
    let [first, second, _] = story.reviewers;
    let id = story.under_review();
    story.write(move |tx| take(tx, id, first)).unwrap();
    let sql = format!("UPDATE mandates SET ended_at = {} WHERE account_id = {first}", story.now().0);
    story.write(move |tx| Ok(diesel::sql_query(sql).execute(tx.connection())?)).unwrap();
    story.write(move |tx| take(tx, id, second)).unwrap();
    assert!(is_forbidden(&story.judge(first, id, refusal("x"))), "a former reviewer does not review");
}

#[test]
fn a_proposal_goes_into_another_that_is_on_its_way() {
    let story = Story::begin();
    let (id, target) = (story.hand_in("Алаң"), story.under_review());
    let merge = |into| Deed::Merge { into, words: "Екеуі бір алаң.".to_owned() };
    assert_eq!(refused(story.judge(story.moderator, id, merge(1))), "review-merge-itself");
    assert_eq!(refused(story.judge(story.moderator, id, merge(99))), "review-merge-unknown");
    let merged = story.judge(story.moderator, id, merge(2)).unwrap();
    assert_eq!((merged.state, merged.merged_into), (State::Merged, Some(target)));
    assert_eq!(story.happened(id).last().unwrap().text, "→ P02\nЕкеуі бір алаң.");
    assert_eq!(story.platform.read(|connection| store::merged_into(connection, target)), [1]);
    assert_eq!(refused(story.judge(story.moderator, target, merge(1))), "review-merge-ended");
}
