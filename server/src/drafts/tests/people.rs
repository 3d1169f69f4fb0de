//! Writing together, signing, paper, being forgotten.

use super::*;
use crate::accounts::erasure;
use crate::drafts::export_account;
use crate::drafts::model::{Invitation, LASTS, Of, Purpose};
use crate::proposals::State;

impl Story {
    fn invite(&self, of: Of, purpose: Purpose) -> String {
        self.write(move |tx| store::invite(tx, of, purpose)).as_str().to_owned()
    }

    fn open(&self, token: &str) -> Result<Invitation, Failure> {
        let now = self.platform.clock.now();
        self.platform.state.database.read_blocking(|connection| store::by_token(connection, token, now))
    }

    fn accept(&self, token: &str, account: i64) -> Result<(), Failure> {
        let (invitation, cycle) = (self.open(token)?, self.cycle);
        self.platform.write(move |tx| {
            let cycle = cycles::by_id(tx, cycle)?;
            acts::accept(tx, &invitation, &cycle, account)
        })
    }
}

#[test]
fn a_draft_is_there_for_its_authors_only() {
    let story = Story::begin();
    let [author, friend, neighbour] = ["author", "friend", "neighbour"].map(|code| story.resident(code));
    let draft = story.whole_draft(author);
    assert!(story.is_found(&draft, author) && !story.is_found(&draft, friend));
    let token = story.invite(Of::Draft(draft.id), Purpose::Author);
    story.accept(&token, friend).unwrap();
    story.accept(&token, friend).unwrap();
    assert!(story.is_found(&draft, friend) && !story.is_found(&draft, neighbour));
    assert_eq!(story.obstacles(draft.id, friend), [Obstacle::NotLeading], "the first author hands it in");
    assert!(is_refused(&story.hand_in(draft.id, friend)));

    let first = number(story.hand_in(draft.id, author));
    let proposal = story.proposal(first);
    let authors = story.platform.read(|connection| proposals::store::authors(connection, &proposal));
    assert_eq!(authors, [author, friend]);
    let later = story.invite(Of::Proposal(proposal.id), Purpose::Author);
    story.accept(&later, neighbour).unwrap();
    story.accept(&token, neighbour).unwrap();
    let authors = story.platform.read(|connection| proposals::store::authors(connection, &proposal));
    assert_eq!(authors, [author, friend, neighbour]);
}

#[test]
fn a_link_opens_until_its_day_or_until_it_is_taken_back() {
    let story = Story::begin();
    let draft = story.whole_draft(story.resident("author"));
    let of = Of::Draft(draft.id);
    let (first, second) = (story.invite(of, Purpose::Author), story.invite(of, Purpose::Author));
    let id = story.open(&first).unwrap().id;
    story.write(move |tx| store::revoke(tx, of, id));
    assert!(matches!(story.open(&first), Err(Failure::NotFound)));
    assert!(matches!(story.open("guess"), Err(Failure::NotFound)));
    story.platform.clock.set(story.platform.clock.now().plus(LASTS - 1));
    assert!(story.open(&second).is_ok());
    story.platform.clock.set(story.platform.clock.now().plus(1));
    assert!(matches!(story.open(&second), Err(Failure::NotFound)));
    let other = story.whole_draft(story.resident("other"));
    let id = story.platform.read(|connection| store::invitations_of(connection, of))[0].id;
    let elsewhere = story.platform.write(move |tx| store::revoke(tx, Of::Draft(other.id), id));
    assert!(matches!(elsewhere, Err(Failure::NotFound)), "a link is taken back where it was made");
}

#[test]
fn fifteen_residents_stand_behind_a_proposal_of_a_group() {
    let story = Story::begin();
    let author = story.resident("author");
    number(story.hand_in(story.whole_draft(author).id, author));
    let sheet = Sheet { route: "signatures".to_owned(), ..story.sheet() };
    let draft = story.begin_draft(author, "group", sheet).unwrap();
    let token = story.invite(Of::Draft(draft.id), Purpose::Signature);
    assert_eq!(refusal(story.accept(&token, author)), "drafts-sign-author");
    assert_eq!(refusal(story.accept(&token, story.stranger("newcomer"))), "drafts-sign-resident");
    for neighbour in 1..=14 {
        let account = story.resident(&format!("n{neighbour}"));
        story.accept(&token, account).unwrap();
        story.accept(&token, account).unwrap();
    }
    assert_eq!(story.obstacles(draft.id, author), [Obstacle::Signatures(14, 15)], "and no limit for a group");
    assert!(is_refused(&story.hand_in(draft.id, author)));
    let last = story.resident("n15");
    story.accept(&token, last).unwrap();
    let proposal = story.proposal(number(story.hand_in(draft.id, author)));
    assert!(proposal.is_collective);
    assert_eq!(refusal(story.accept(&token, story.resident("n16"))), "drafts-sign-over");
}

#[test]
fn what_an_official_enters_from_paper_belongs_to_the_resident() {
    let story = Story::begin();
    let resident = story.resident("resident");
    let (secretary, registrar) = (story.stranger("secretary"), story.stranger("registrar"));
    let sheet = Sheet { names: "no".to_owned(), ..story.sheet() };
    let fresh = Fresh {
        account: resident,
        cycle: story.cycle,
        mends: None,
        entered_by: Some(secretary),
        once: "paper".to_owned(),
        sheet,
    };
    let id = story.write(move |tx| acts::begin(tx, &fresh));
    let draft = story.draft(id);
    assert!(story.is_found(&draft, resident) && !story.is_found(&draft, secretary), "an account is no office");
    let writer = Writer { account: registrar, office: Some(Role::Registrar) };
    let first = number(story.hand_in_as(id, writer));
    assert_eq!(number(story.hand_in_as(id, writer)), first, "officials press twice as well");
    let proposal = story.proposal(first);
    assert_eq!((proposal.author, proposal.entered_by), (Some(resident), Some(registrar)));
    let happened = story.platform.read(|connection| proposals::store::happened(connection, proposal.id));
    assert_eq!(happened[0].role, "registrar");
    let found = proposal.clone();
    story.write(move |tx| acts::mend(tx, &found, resident));
    assert!(matches!(story.platform.write(move |tx| acts::mend(tx, &proposal, registrar)), Err(Failure::NotFound)));
}

#[test]
fn who_is_erased_leaves_proposals_that_say_nothing_of_them() {
    let story = Story::begin();
    let (author, signer) = (story.resident("author"), story.resident("signer"));
    let draft = story.whole_draft(author);
    let proposal = story.proposal(number(story.hand_in(draft.id, author)));
    let sheet = Sheet { route: "signatures".to_owned(), ..story.sheet() };
    let open = story.begin_draft(author, "open", sheet).unwrap();
    let token = story.invite(Of::Draft(open.id), Purpose::Signature);
    story.accept(&token, signer).unwrap();
    let told = story.platform.read(|connection| export_account(connection, author)).to_string();
    assert!(told.contains("Балалар алаңы") && told.contains("P01"), "{told}");
    let signed = story.platform.read(|connection| export_account(connection, signer)).to_string();
    assert!(signed.contains("signed_at"), "{signed}");

    story.write(move |tx| erasure::erase(tx, signer));
    assert_eq!(story.platform.read(|connection| store::signatures(connection, open.id)), 0);
    story.write(move |tx| erasure::erase(tx, author));
    let left = story.proposal(proposal.number);
    assert_eq!((left.author, left.state, left.title), (None, State::Submitted, proposal.title));
    let happened = story.platform.read(|connection| proposals::store::happened(connection, proposal.id));
    assert!(happened.iter().all(|happened| happened.account.is_none()));
    let drafts = story.platform.read(|connection| store::of_account(connection, author, None));
    assert_eq!(drafts, []);
    assert!(matches!(story.open(&token), Err(Failure::NotFound)), "its links are gone with the draft");
}
