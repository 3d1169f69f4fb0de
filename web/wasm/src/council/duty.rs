//! A trustee's part: one question, asked whenever the log has grown, whose answer is what to publish, whom to wait for
//! or what to compare (§8, §9 and §13.4 of the protocol).

use ortaq_crypto::council::TrusteeFault;
use ortaq_crypto::council::ceremony::Step;
use ortaq_crypto::council::duty::{self, Awaited, Comparison, DutyFault, Memory, Next, Since, Situation};
use ortaq_crypto::entry::canonical;
use ortaq_crypto::person::KeyHolder;
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use zeroize::Zeroizing;

use crate::fault::{Fault, exactly};
use crate::person::refused::{cannot_sign, not_ready};
use crate::person::sign::act;
use crate::person::{Holder, Seed};
use crate::recount::Recount;

/// What a trustee's device remembers beside the seed. It holds no secret; written down before anything is published.
#[wasm_bindgen]
pub struct TrusteeMemory {
    holder: KeyHolder,
    memory: Memory,
    asked: Option<Comparison>,
}

#[wasm_bindgen]
impl TrusteeMemory {
    /// Of a device that has seen nothing yet. `since` is `seed` where the seed was made just now, and `paper` where it
    /// was typed from paper or came without its memory.
    #[wasm_bindgen(constructor)]
    pub fn new(holder: &Holder, since: &str) -> Result<TrusteeMemory, Fault> {
        let since = match since {
            "seed" => Since::Seed,
            "paper" => Since::Paper,
            other => return Err(Fault::new("argument-unknown").with("argument", "since").with("found", other)),
        };
        Ok(Self { holder: holder.0, memory: Memory::new(&holder.0, since), asked: None })
    }

    /// Reads what `write` wrote for this holder; `memory-other` is thrown.
    pub fn read(text: &str, holder: &Holder) -> Result<TrusteeMemory, Fault> {
        let memory = Memory::read(text, &holder.0).map_err(|cause| refused(&cause))?;
        Ok(Self { holder: holder.0, memory, asked: None })
    }

    /// The text to keep beside the file of keys.
    pub fn write(&self) -> String {
        self.memory.write()
    }

    /// A person has compared the fingerprint that was asked for last with the other trustees, and it is the same.
    /// `nothing-asked` is thrown if nothing was.
    pub fn agree(&mut self) -> Result<(), Fault> {
        let asked = self.asked.take().ok_or_else(|| Fault::new("nothing-asked"))?;
        self.memory.agree(&asked);
        Ok(())
    }
}

#[derive(Default, Serialize)]
struct JsonNext {
    #[serde(rename = "do")]
    what: &'static str,
    acts: Vec<String>,
    step: &'static str,
    trustees: Vec<u32>,
    fingerprint: String,
}

#[derive(Serialize)]
struct JsonCourse {
    opened: bool,
    ended: bool,
    closed: bool,
    counted: u64,
    signers: Vec<u32>,
    standing: bool,
    answered: Vec<u32>,
    result: bool,
    concluded: bool,
    void: bool,
    finished: bool,
}

#[wasm_bindgen]
impl Recount {
    /// What the trustee whose memory it is has to do now. `now` are seconds since 1970 by this device's clock,
    /// `keys` how many to make if nobody has committed yet (one for the lot, one an option, spare ones), `fresh` 32
    /// random bytes of this call, `verified` whether the sums of all ballots were added.
    ///
    /// Answers JSON, `{"do","acts","step","trustees","fingerprint"}`, where `do` is
    ///
    /// - `publish`: `acts` are bodies of `api/acts`, to be sent in this order, after the memory was written down;
    /// - `wait`: for `step` (`member-key`, `roster`, `commit`, `deal`, `shares`, `confirm`, `rehearse`, `restart`,
    ///   `freezing`, `voting`, `closing`, `closing-signatures`, `standing`, `void`, `answers`, `result`), from
    ///   `trustees` if it is trustees who are awaited;
    /// - `confirm`: a person compares `fingerprint` with the other trustees, then `memory.agree()`; `step` is `roster`
    ///   or `closing`;
    /// - `verify`: all ballots are to be verified first;
    /// - `done`.
    ///
    /// Thrown are the faults of `sign`, and `not-a-trustee`, `log-older` (with `seen` and `found`),
    /// `log-other-history`, `closing-other`, `said-otherwise` (with the attempt), `key-stranger`, `seed-other`,
    /// `keys-number` and `log-newer`.
    pub fn next(
        &self,
        seed: &Seed,
        memory: &mut TrusteeMemory,
        now: f64,
        keys: u32,
        fresh: Vec<u8>,
        verified: bool,
    ) -> Result<String, Fault> {
        let fresh = Zeroizing::new(fresh);
        let fresh = Zeroizing::new(exactly("fresh", &fresh)?);
        let checkpoint = self.checkpoint();
        let situation = Situation {
            replay: &self.replay,
            checkpoint: &checkpoint,
            sums: verified.then_some(&self.sums),
            // A clock before 1970 or beyond any calendar is as good as none.
            now: now.max(0.0) as u64,
            keys,
            fresh: &fresh,
        };
        let next =
            duty::next(&seed.0, &memory.holder, situation, &mut memory.memory).map_err(|cause| refused(&cause))?;
        memory.asked = if let Next::Confirm(asked) = &next { Some(*asked) } else { None };
        Ok(canonical(&told(next)))
    }

    /// How far the vote has come: JSON with `opened`, `ended`, `closed`, `counted` (ballots that the closing says),
    /// `signers` (trustees who signed it), `standing`, `answered` (trustees who decrypted), `result`, `concluded`,
    /// `void` and `finished`. `log-invalid` is thrown.
    pub fn course(&self) -> Result<String, Fault> {
        let course = self.replay.course().map_err(|cause| not_ready(&cause))?;
        Ok(canonical(&JsonCourse {
            opened: course.opened,
            ended: course.ended,
            closed: course.closing.is_some(),
            counted: course.counted,
            signers: course.signers,
            standing: course.standing,
            answered: course.answered,
            result: course.result,
            concluded: course.concluded,
            void: course.void,
            finished: course.finished,
        }))
    }
}

fn told(next: Next) -> JsonNext {
    match next {
        Next::Publish(bodies) => {
            JsonNext { what: "publish", acts: bodies.iter().map(act).collect(), ..JsonNext::default() }
        }
        Next::WaitFor { step, trustees } => {
            JsonNext { what: "wait", step: awaited(step), trustees, ..JsonNext::default() }
        }
        Next::Confirm(asked) => {
            let step = if matches!(asked, Comparison::Roster(_)) { "roster" } else { "closing" };
            JsonNext { what: "confirm", step, fingerprint: asked.fingerprint(), ..JsonNext::default() }
        }
        Next::VerifyBallots => JsonNext { what: "verify", ..JsonNext::default() },
        Next::Done => JsonNext { what: "done", ..JsonNext::default() },
    }
}

fn awaited(step: Awaited) -> &'static str {
    match step {
        Awaited::MemberKey => "member-key",
        Awaited::Roster => "roster",
        Awaited::Ceremony(Step::Commit) => "commit",
        Awaited::Ceremony(Step::Deal) => "deal",
        Awaited::Ceremony(Step::Shares) => "shares",
        Awaited::Ceremony(Step::Confirm) => "confirm",
        Awaited::Ceremony(Step::Rehearse) => "rehearse",
        Awaited::Ceremony(Step::Restart) => "restart",
        Awaited::Ceremony(Step::Done) | Awaited::Freezing => "freezing",
        Awaited::Voting => "voting",
        Awaited::Closing => "closing",
        Awaited::ClosingSignatures => "closing-signatures",
        Awaited::Standing => "standing",
        Awaited::Void => "void",
        Awaited::Answers => "answers",
        Awaited::Result => "result",
    }
}

fn refused(cause: &DutyFault) -> Fault {
    match cause {
        DutyFault::NotReady(cause) => not_ready(cause),
        DutyFault::CannotSign(cause) => cannot_sign(cause),
        DutyFault::Trustee(cause) => trustee(cause),
        DutyFault::OtherElection => Fault::new("other-election"),
        DutyFault::NoTrustee { role, index } => {
            Fault::new("not-a-trustee").with("role", role.as_str()).with("index", *index)
        }
        DutyFault::OtherMemory => Fault::new("memory-other"),
        DutyFault::Older { seen, found } => Fault::new("log-older").with("seen", *seen).with("found", *found),
        DutyFault::OtherHistory => Fault::new("log-other-history"),
        DutyFault::OtherClosing => Fault::new("closing-other"),
        DutyFault::SaidOtherwise { attempt } => Fault::new("said-otherwise").with("attempt", *attempt),
    }
}

fn trustee(cause: &TrusteeFault) -> Fault {
    match cause {
        TrusteeFault::Stranger { index } => Fault::new("key-stranger").with("index", *index),
        TrusteeFault::NotMine { index } => Fault::new("seed-other").with("index", *index),
        TrusteeFault::Misfit | TrusteeFault::Question | TrusteeFault::OtherCeremony => Fault::new("seed-other"),
        TrusteeFault::Keys { found } => Fault::new("keys-number").with("found", *found),
        TrusteeFault::OutOfTurn { .. } | TrusteeFault::NoShares { .. } => Fault::new("log-newer"),
        TrusteeFault::FalseShares { dealer, .. } | TrusteeFault::NothingWrong { dealer } => {
            Fault::new("shares").with("dealer", *dealer)
        }
    }
}
