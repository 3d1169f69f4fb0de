//! The honest course of a vote, scene by scene. A test lets it come to a scene
//! and then goes on in its own way.

use ortaq_crypto::ballot::{Header, Opening, Poll, Tracker, ballot_hash, make};
use ortaq_crypto::credential::Issuer;
use ortaq_crypto::credential::key::{BallotName, Intent};
use ortaq_crypto::credential::roll::prove_replacement;
use ortaq_crypto::encoding::base64::{Blob, Bytes, Optional};
use ortaq_crypto::entry::{
    Act, Body, Booth, Cast, Challenged, ClosingSignature, Code, Conclusion, DecryptionAnswer, Dissent, Final, Label,
    Natural, OptionalCode, PaperBatch, Phase, Replacement, ReplacementReason, Revocation, RevocationReason, Role,
    Sample, Standing, Verdict,
};

use super::people::{
    CLOSING_QUORUM, MEMBERS, THRESHOLD, TRUSTEES, TWO_ROLES, council, credential, derive, derive_wide, election, part,
    trustee,
};
use super::preparation::{enrol, freeze, publish_roll, swear};
use super::vote::{START, Vote, cycle};

/// When voting opens.
pub const OPENS: u64 = START + 12 * 86_400;
/// When it ends; both are full hours.
pub const CLOSES: u64 = OPENS + 14 * 86_400;
/// How far an honest vote has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scene {
    /// All roles have keys.
    Enrolled,
    /// The roll is complete.
    Rolled,
    /// The council has keys.
    Sworn,
    /// The definition is signed.
    Frozen,
    /// Voting is open.
    Open,
    /// Voters 0 to 3 have cast ballots, the first twice.
    Voted,
    /// Voting has ended.
    Ended,
    /// The closing is written.
    Closed,
    /// Enough trustees have signed it.
    Signed,
    /// Witnesses have seen it.
    Standing,
    /// Trustees 2 and 3 have answered.
    Answered,
    /// The result is there.
    Counted,
    /// The council has concluded.
    Concluded,
    /// The last entry is there.
    Finished,
}

/// What people do for a scene.
type Play = fn(&mut Vote);

const COURSE: [(Scene, Play); 14] = [
    (Scene::Enrolled, enrol),
    (Scene::Rolled, publish_roll),
    (Scene::Sworn, swear),
    (Scene::Frozen, freeze),
    (Scene::Open, open),
    (Scene::Voted, everybody_votes),
    (Scene::Ended, end),
    (Scene::Closed, close),
    (Scene::Signed, sign_closing),
    (Scene::Standing, stand),
    (Scene::Answered, answer_all),
    (Scene::Counted, publish_result),
    (Scene::Concluded, conclude),
    (Scene::Finished, finish),
];

impl Vote {
    /// An honest vote that has come to this scene.
    pub fn until(scene: Scene) -> Self {
        let mut vote = Self::new(cycle());
        for (reached, step) in COURSE {
            step(&mut vote);
            if reached == scene {
                break;
            }
        }
        assert_eq!(vote.replay.failure(), None, "an honest vote");
        vote
    }

    /// Goes on after one scene up to another.
    pub fn go_on(&mut self, after: Scene, until: Scene) {
        let begun = COURSE.iter().skip_while(|(scene, _)| *scene != after).skip(1);
        for (scene, step) in begun {
            step(self);
            if *scene == until {
                break;
            }
        }
    }

    /// A ballot of a line of the roll, made as its device makes it.
    pub fn ballot(&self, line: usize, choice: &[u32]) -> Cast {
        self.ballot_with(line, choice, |_| {})
    }

    /// A ballot with a header of the voter's choosing.
    pub fn ballot_with(&self, line: usize, choice: &[u32], change: impl Fn(&mut Header)) -> Cast {
        let credential = credential(line).public();
        let (poll, seen) = (self.poll(), self.seen());
        let mut header = Header {
            election: poll.election,
            definition: poll.definition,
            credential,
            prev: self.last.get(&credential).copied().unwrap_or(Tracker::NONE),
            seen: seen.seq.0,
            seen_leaf: seen.leaf.0,
        };
        change(&mut header);
        let seed = derive("ballot", u32::try_from(self.seq()).unwrap());
        let bytes = make(poll, &header, &Opening { seed, choice: choice.to_vec() }).unwrap();
        self.signed_ballot(line, bytes)
    }

    /// A ballot's bytes with the voter's cast signature, whatever they are.
    pub fn signed_ballot(&self, line: usize, bytes: Vec<u8>) -> Cast {
        let signature = Bytes(self.voter_signature(line, Intent::Cast, &ballot_hash(&bytes)));
        Cast { ballot: Blob(bytes), signature }
    }

    /// A ballot of a line of the roll, tested and not cast.
    pub fn tested(&self, line: usize, ballot: &Cast) -> Challenged {
        let hash = ballot_hash(&ballot.ballot.0);
        let signature = Bytes(self.voter_signature(line, Intent::Open, &hash));
        Challenged { credential: Bytes(credential(line).public()), hash: Bytes(hash), signature }
    }

    fn voter_signature(&self, line: usize, intent: Intent, hash: &[u8; 32]) -> [u8; 64] {
        let poll = self.poll();
        credential(line).sign(intent, BallotName { election: &poll.election, definition: &poll.definition, hash })
    }

    fn poll(&self) -> &Poll {
        self.poll.as_ref().unwrap()
    }

    /// Logs what voters send, in the hour that has begun.
    pub fn receive(&mut self, body: Body) {
        let hour = self.time.max(OPENS) / 3600 * 3600;
        self.append_at(hour, body);
    }

    /// Casts a ballot.
    pub fn cast(&mut self, line: usize, choice: &[u32]) {
        let ballot = self.ballot(line, choice);
        self.receive(Body::Ballot(ballot));
    }

    /// Revokes credentials of the roll.
    pub fn revoke(&mut self, lines: &[usize], reason: RevocationReason) {
        let credentials = lines.iter().map(|line| Bytes(credential(*line).public())).collect();
        let body = Body::Revocation(Revocation { credentials, reason, signatures: vec![] });
        self.act(body, &TWO_ROLES);
    }

    /// A replacement of a line's credential by that of another line.
    pub fn replacement(&self, old: usize, new: usize) -> Replacement {
        let old = credential(old).public();
        let issuers = [Issuer::First, Issuer::Second];
        let made = issuers.map(|issuer| {
            prove_replacement(&election(), issuer, &old, &part(issuer.number(), new), &derive_wide("replacement", 0))
        });
        let (parts, proofs) = made.into_iter().map(|(part, proof)| (Bytes(part), Bytes(proof))).unzip();
        Replacement { old: Bytes(old), parts, proofs, reason: ReplacementReason::Lost, signatures: vec![] }
    }

    /// An answer of a trustee's own tool, not yet signed.
    pub fn answer(&self, index: u32) -> DecryptionAnswer {
        let sums = self.sums();
        let question = self.replay.question(&sums, CLOSES).unwrap();
        let ceremony = self.replay.ceremony().unwrap();
        trustee(index).decrypt(ceremony, &question, &derive("decryption", index)).unwrap().into()
    }

    /// Logs an answer that its trustee signs.
    pub fn publish(&mut self, answer: DecryptionAnswer) {
        let index = answer.trustee;
        self.act(Body::Decryption(answer), &[(Role::Trustee, index)]);
    }
}

/// An act of the cycle outside the count.
pub fn act(role: &str, event: &str, subject: &str) -> Act {
    Act {
        role: code(role),
        actor: Natural(17),
        event: code(event),
        subject: Label::try_from(subject.to_owned()).unwrap(),
        reason: OptionalCode::default(),
        amount: Natural(250),
        text: Optional(Some(derive("act", 0))),
    }
}

/// A code.
pub fn code(text: &str) -> Code {
    Code::try_from(text.to_owned()).unwrap()
}

/// The body of `voting-open` and `voting-end`.
pub fn phase(vote: &Vote) -> Phase {
    Phase { definition: Bytes(vote.definition().hash()) }
}

/// Opens the voting.
pub fn open(vote: &mut Vote) {
    vote.append_at(OPENS, Body::VotingOpen(phase(vote)));
}

/// Four people vote, the first of them twice.
pub fn everybody_votes(vote: &mut Vote) {
    for (line, choice) in [(0, [0, 0, 1]), (1, [1, 1, 0]), (2, [1, 0, 0]), (3, [0, 1, 1]), (0, [1, 0, 1])] {
        vote.cast(line, &choice);
    }
}

/// Ends the voting.
pub fn end(vote: &mut Vote) {
    vote.append_at(CLOSES, Body::VotingEnd(phase(vote)));
}

/// Writes the closing.
pub fn close(vote: &mut Vote) {
    let closing = vote.replay.closing_statement().unwrap();
    vote.append(Body::Closing(closing));
}

/// A trustee agrees to the closing.
pub fn agree(vote: &mut Vote, trustee: u32) {
    let closing = Bytes(vote.replay.closing(CLOSES).unwrap());
    let body = ClosingSignature { trustee, closing, signatures: vec![] };
    vote.act(Body::ClosingSignature(body), &[(Role::Trustee, trustee)]);
}

/// As many trustees as must agree to the closing.
pub fn sign_closing(vote: &mut Vote) {
    (1..=CLOSING_QUORUM).for_each(|trustee| agree(vote, trustee));
}

/// Witnesses have seen the closing.
pub fn stand(vote: &mut Vote) {
    let checkpoint = vote.checkpoint();
    vote.append(Body::Standing(Standing { checkpoint }));
}

/// The last trustees answer.
pub fn answer_all(vote: &mut Vote) {
    for index in TRUSTEES - THRESHOLD + 1..=TRUSTEES {
        let answer = vote.answer(index);
        vote.publish(answer);
    }
}

/// Publishes the result.
pub fn publish_result(vote: &mut Vote) {
    let result = vote.replay.result(&vote.sums()).unwrap();
    vote.append(Body::Result(result));
}

/// The council's conclusion on the last entry, in which the last member does not agree.
pub fn conclusion(vote: &Vote) -> Conclusion {
    Conclusion {
        result: vote.seen().leaf,
        verdict: Verdict::Confirmed,
        text: Optional(Some(derive("conclusion", 0))),
        revocations: vote.replay.revocations().unwrap(),
        sample: Sample { asked: Natural(3), answered: Natural(2), disputed: Natural(1) },
        dissent: vec![Dissent { member: MEMBERS, text: Optional(Some(derive("dissent", 0))) }],
        signatures: vec![],
    }
}

/// The council concludes.
pub fn conclude(vote: &mut Vote) {
    let body = conclusion(vote);
    vote.act(Body::Conclusion(body), &council());
}

/// Writes the last entry.
pub fn finish(vote: &mut Vote) {
    vote.append(Body::Final(Final { size: Natural(vote.seq() + 1) }));
}

/// Booth files that a quorum has mended.
pub fn mended_booth() -> Body {
    let (booth, text) = (Bytes(derive("booth", 1)), Optional(Some(derive("booth text", 1))));
    Body::Booth(Booth { booth, reason: code("typing-error"), text, signatures: vec![] })
}

/// A box of paper ballots.
pub fn paper_batch(number: u32, ballots: u64, revocations: u64) -> Body {
    let (ballots, revocations) = (Natural(ballots), Natural(revocations));
    Body::PaperBatch(PaperBatch { number, ballots, revocations, text: Optional(None), signatures: vec![] })
}
