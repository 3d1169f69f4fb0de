//! Logs in which every type of entry occurs.

use std::sync::LazyLock;

use curve25519_dalek::Scalar;
use ortaq_crypto::council::ceremony::Step;
use ortaq_crypto::encoding::base64::{Bytes, Optional};
use ortaq_crypto::entry::{Act, Body, Natural, Restart, RevocationReason, Role, RoleLoss, Statement, Void, VoidReason};
use ortaq_crypto::group;

use super::people::{LINES, TRUSTEES, TWO_ROLES, derive, quorum, trustee};
use super::preparation::{enrol, freeze, next, publish_roll, swear, swear_until};
use super::scenes::{Scene, act, code, end, everybody_votes, finish, mended_booth, open, paper_batch};
use super::vote::{Vote, cycle};

/// A vote in which everything happens, up to its result and its last entry.
pub static EVENTFUL: LazyLock<Vec<String>> = LazyLock::new(|| eventful().lines);

/// A vote that ended without an outcome.
pub static VOID: LazyLock<Vec<String>> = LazyLock::new(|| void(Scene::Voted).lines);

/// An attempt of the ceremony in which trustee 2 deals falsely, trustee 1 complains, and all begin again.
pub fn false_dealing(vote: &mut Vote) {
    swear_until(vote, Step::Shares);
    for index in 1..=TRUSTEES {
        for mut body in next(vote, index) {
            if let (2, Body::CeremonyShares(pieces)) = (index, &mut body) {
                let share = pieces.data.0.first_chunk_mut::<32>().unwrap();
                *share = (group::decode_scalar(share).unwrap() + Scalar::ONE).to_bytes();
            }
            vote.act(body, &[(Role::Trustee, index)]);
        }
    }
    let complaint = trustee(1).complain(vote.replay.ceremony().unwrap(), 2, &[1; 32]).unwrap();
    vote.act(Body::CeremonyComplaint(complaint), &[(Role::Trustee, 1)]);
    vote.append(restart(2, 2));
}

/// All begin again.
pub fn restart(attempt: u32, blamed: u32) -> Body {
    Body::CeremonyRestart(Restart { attempt, reason: code("complaint"), blamed })
}

/// A vote that the council ends without an outcome after this scene.
pub fn void(after: Scene) -> Vote {
    let mut vote = Vote::until(after);
    vote.act(void_entry(), &quorum());
    finish(&mut vote);
    vote
}

/// What the council says then.
pub fn void_entry() -> Body {
    Body::Void(Void { reason: VoidReason::Other, text: Optional(Some(derive("void", 0))), signatures: vec![] })
}

fn said(text: u32) -> Statement {
    Statement { about: Optional(Some(derive("nothing", 0))), text: Bytes(derive("said", text)), signatures: vec![] }
}

fn eventful() -> Vote {
    let mut vote = Vote::new(cycle());
    enrol(&mut vote);
    let acts: [fn(Act) -> Body; 7] =
        [Body::Phase, Body::Office, Body::Proposal, Body::Review, Body::Session, Body::Decision, Body::Delivery];
    acts.into_iter().for_each(|kind| vote.append(kind(act("administrator", "opened", "P1"))));
    vote.append(Body::RoleLoss(RoleLoss { role: Role::Observer, index: 2, reason: code("left") }));
    publish_roll(&mut vote);
    false_dealing(&mut vote);
    swear(&mut vote);
    freeze(&mut vote);
    vote.act(mended_booth(), &quorum());
    open(&mut vote);
    everybody_votes(&mut vote);
    let tested = vote.tested(1, &vote.ballot(1, &[0, 0, 1]));
    vote.receive(Body::Challenge(tested));
    let replacement = Body::Replacement(vote.replacement(2, LINES));
    vote.act(replacement, &TWO_ROLES);
    vote.cast(LINES, &[1, 0, 0]);
    vote.revoke(&[4, 5], RevocationReason::Moved);
    let ceremony = vote.replay.ceremony().unwrap();
    let definition = vote.definition().hash();
    let possession = trustee(3).possession(ceremony, &definition, &vote.seen().leaf.0, &[1; 32]).unwrap();
    vote.act(Body::Possession(possession), &[(Role::Trustee, 3)]);
    end(&mut vote);
    vote.revoke(&[3], RevocationReason::Paper);
    vote.act(paper_batch(1, 1, 1), &TWO_ROLES);
    vote.go_on(Scene::Ended, Scene::Counted);
    // The statement comes after the conclusion, as that is about the last entry.
    vote.go_on(Scene::Counted, Scene::Concluded);
    let about = Optional(Some(vote.seen().leaf.0));
    vote.act(Body::Statement(Statement { about, ..said(1) }), &[(Role::Observer, 1)]);
    vote.act(Body::Objection(Statement { about: Optional(None), ..said(2) }), &[(Role::Observer, 1)]);
    vote.append(Body::Decision(Act { amount: Natural(800), ..act("maslikhat", "funded", "") }));
    finish(&mut vote);
    vote
}

#[test]
fn every_type_of_entry_occurs() {
    let occurs = |kind: &&str| {
        let found = format!(r#","type":"{kind}","body":"#);
        EVENTFUL.iter().chain(VOID.iter()).any(|line| line.contains(&found))
    };
    let missing: Vec<_> = Body::KINDS.iter().filter(|kind| !occurs(kind)).collect();
    assert_eq!((Body::KINDS.len(), missing), (38, vec![]));
}

#[test]
fn a_vote_in_which_everything_happens_is_valid() {
    super::verdict::valid(&eventful().report(), "+++++++++++++++++++++");
}
