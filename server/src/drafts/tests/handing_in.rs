//! Writing, keeping, handing in, mending, withdrawing.

use super::*;
use crate::drafts::translations::{Words, translate};
use crate::proposals::{By, Event, Happening, State};

#[test]
fn a_form_that_is_sent_twice_begins_one_draft_and_hands_in_one_proposal() {
    let story = Story::begin();
    let author = story.resident("author");
    let draft = story.begin_draft(author, "once", story.sheet()).unwrap();
    assert_eq!(story.begin_draft(author, "once", Sheet::default()).unwrap().id, draft.id);
    assert_ne!(story.begin_draft(author, "another", Sheet::default()).unwrap().id, draft.id);

    let first = number(story.hand_in(draft.id, author));
    assert_eq!(number(story.hand_in(draft.id, author)), first, "the answer to the first was lost");
    let proposal = story.proposal(first);
    assert_eq!((proposal.author, proposal.request, proposal.entered_by), (Some(author), 6_500_000, None));
    let cycle = story.cycle;
    let count = story.platform.read(|connection| store::count_of_author(connection, cycle, author));
    assert_eq!(count, 1);
    let seen = Seen { version: 1, step: String::new() };
    assert!(matches!(story.save(&draft, seen, Step::Words, |sheet| sheet.title.clear()), Saved::HandedIn));
}

#[test]
fn a_photo_that_is_sent_twice_is_there_once() {
    let story = Story::begin();
    let draft = story.whole_draft(story.resident("author"));
    let (red, green) = (photo([200, 30, 30]), photo([30, 200, 30]));
    let send = |photos: Vec<media::Checked>| {
        let draft = story.draft(draft.id);
        story.write(move |tx| acts::add_files(tx, &draft, Step::Photos, photos, Vec::new())).sheet.photos.len()
    };
    assert_eq!(send(vec![red.clone()]), 1);
    assert_eq!(send(vec![red.clone()]), 1);
    assert_eq!(send(vec![red, green.clone(), green]), 2);
}

#[test]
fn two_tabs_at_one_step_see_both_texts_and_at_two_steps_keep_both() {
    let story = Story::begin();
    let draft = story.whole_draft(story.resident("author"));
    let seen = |step| Seen { version: draft.version, step: Seen::of(&draft.sheet, step) };
    let title = |text: &'static str| move |sheet: &mut Sheet| sheet.title = text.to_owned();
    let Saved::Kept(first) = story.save(&draft, seen(Step::Words), Step::Words, title("Бірінші")) else {
        panic!("the first is kept")
    };
    assert_eq!(first.version, draft.version + 1);
    assert!(matches!(story.save(&draft, seen(Step::Words), Step::Words, title("Екінші")), Saved::Changed));
    assert_eq!(story.draft(draft.id).sheet.title, "Бірінші");
    let again = story.save(&draft, seen(Step::Words), Step::Words, title("Бірінші"));
    assert!(matches!(again, Saved::Kept(_)), "sent again after a lost answer, it is no conflict");
    let other = story.save(&draft, seen(Step::Need), Step::Need, |sheet| sheet.need = "Керек".to_owned());
    assert!(matches!(other, Saved::Kept(_)), "another step is another matter");
    let kept = story.draft(draft.id).sheet;
    assert_eq!((kept.title.as_str(), kept.need.as_str()), ("Бірінші", "Керек"));
}

#[test]
fn only_a_resident_hands_in_and_only_while_proposals_are_taken() {
    let story = Story::begin();
    let newcomer = story.stranger("newcomer");
    let draft = story.whole_draft(newcomer);
    assert_eq!(story.obstacles(draft.id, newcomer), [Obstacle::Residence]);
    assert!(is_refused(&story.hand_in(draft.id, newcomer)));
    let resident = story.resident("resident");
    let late = story.whole_draft(resident);
    story.come_to(Phase::Review);
    assert_eq!(story.obstacles(late.id, resident), [Obstacle::NotNow]);
    assert!(is_refused(&story.hand_in(late.id, resident)));
    assert_eq!(refusal(story.begin_draft(resident, "later", Sheet::default())), "drafts-refused-phase");
}

#[test]
fn an_author_hands_in_as_many_as_the_cycle_allows() {
    let story = Story::begin();
    let author = story.resident("author");
    let first = number(story.hand_in(story.whole_draft(author).id, author));
    let second = story.begin_draft(author, "second", story.sheet()).unwrap();
    assert_eq!(story.obstacles(second.id, author), [Obstacle::Limit(1)]);
    assert!(is_refused(&story.hand_in(second.id, author)));
    let proposal = story.proposal(first);
    story.write(move |tx| acts::withdraw(tx, &proposal, author, "Басқасын жазамын"));
    assert_eq!(story.obstacles(second.id, author), [], "what was withdrawn does not count");
    number(story.hand_in(second.id, author));
}

#[test]
fn what_is_not_right_yet_is_not_handed_in() {
    let story = Story::begin();
    let author = story.resident("author");
    let sheet = Sheet { title: "ұ".repeat(101), ..story.sheet() };
    let draft = story.begin_draft(author, "long", sheet).unwrap();
    assert!(is_refused(&story.hand_in(draft.id, author)));
    assert_eq!(story.draft(draft.id).sheet.title.chars().count(), 101, "it is kept as it was typed");
}

#[test]
fn authors_mend_what_was_returned_in_one_draft_and_others_do_not() {
    let story = Story::begin();
    let (author, neighbour) = (story.resident("author"), story.resident("neighbour"));
    let moderator = story.stranger("moderator");
    let first = number(story.hand_in(story.whole_draft(author).id, author));
    let proposal = story.proposal(first);
    let back = Happening::new(Event::Returned, By::Official(moderator, Role::Moderator)).saying("Смета");
    let returned = proposal.clone();
    story.write(move |tx| proposals::apply(tx, &returned, &back));

    let returned = story.proposal(first);
    let mend = |account: i64| {
        let proposal = returned.clone();
        story.platform.write(move |tx| acts::mend(tx, &proposal, account))
    };
    assert!(matches!(mend(neighbour), Err(Failure::NotFound)));
    let draft = mend(author).unwrap();
    assert_eq!(mend(author).unwrap(), draft, "mending is resumed");
    assert!(is_refused(&story.hand_in(draft, author)), "without a note on what was changed");
    let kept = story.draft(draft);
    let seen = Seen { version: kept.version, step: String::new() };
    story.save(&kept, seen, Step::Check, |sheet| {
        sheet.note = "Сметаны бөлдім".to_owned();
        sheet.title = "Балалар ойын алаңы".to_owned();
    });
    assert_eq!(number(story.hand_in(draft, author)), first);
    let mended = story.proposal(first);
    assert_eq!((mended.state, mended.title.as_str()), (State::UnderReview, "Балалар ойын алаңы"));
    let latest = story.platform.read(|connection| proposals::store::latest_version(connection, mended.id));
    assert_eq!((latest.number, latest.note.as_str()), (2, "Сметаны бөлдім"));
    let proposal = mended.clone();
    let again = story.platform.write(move |tx| acts::mend(tx, &proposal, author));
    assert_eq!(refusal(again), "drafts-refused-mending", "while reviewers look at it, it is not mended");
}

#[test]
fn a_proposal_is_withdrawn_once_by_its_authors() {
    let story = Story::begin();
    let (author, neighbour) = (story.resident("author"), story.resident("neighbour"));
    let first = number(story.hand_in(story.whole_draft(author).id, author));
    let withdraw = |account: i64| {
        let proposal = story.proposal(first);
        story.platform.write(move |tx| acts::withdraw(tx, &proposal, account, "Көршіміз салып берді"))
    };
    assert!(matches!(withdraw(neighbour), Err(Failure::NotFound)));
    withdraw(author).unwrap();
    withdraw(author).unwrap();
    assert_eq!(story.proposal(first).state, State::Withdrawn);
    let id = story.proposal(first).id;
    let happened = story.platform.read(|connection| proposals::store::happened(connection, id));
    assert_eq!(happened.iter().filter(|happened| happened.event == Event::Withdrawn).count(), 1);
}

#[test]
fn what_may_come_on_the_ballot_lacks_a_language_until_it_is_translated() {
    let story = Story::begin();
    let author = story.resident("author");
    let first = number(story.hand_in(story.whole_draft(author).id, author));
    let cycle = story.cycle;
    let missing = || story.platform.read(|connection| proposals::store::untranslated(connection, cycle));
    assert_eq!(missing(), [], "nobody asks for translations of what is not feasible yet");
    let id = story.proposal(first).id;
    let change = format!("UPDATE proposals SET state = 'feasible' WHERE id = {id}");
    story.write(move |tx| Ok(diesel::sql_query(change).execute(tx.connection())?));
    assert_eq!(missing().iter().map(|found| found.id).collect::<Vec<_>>(), [id], "it lacks Russian");
    let proposal = story.proposal(first);
    let russian = Words {
        language: Language::Russian,
        title: "Детская площадка".to_owned(),
        summary: "Площадка в Кызылтале.".to_owned(),
    };
    let words = [russian];
    let (again, translated) = (words.clone(), proposal.clone());
    story.write(move |tx| translate(tx, &translated, &words, By::Resident(author)));
    assert_eq!(missing(), []);
    let titles = story.platform.read(|connection| proposals::store::titles(connection, &[id], Language::Russian));
    assert_eq!(titles[&id].2, "Детская площадка");

    story.write(move |tx| proposals::store::outdate_translations(tx, id));
    let titles = story.platform.read(|connection| proposals::store::titles(connection, &[id], Language::Russian));
    assert_ne!(titles[&id].2, "Детская площадка", "what the author no longer says is shown to nobody");
    assert_eq!(missing().len(), 1);
    story.write(move |tx| translate(tx, &proposal, &again, By::Resident(author)));
    assert_eq!(missing(), [], "the translator looked and kept the words");
}
