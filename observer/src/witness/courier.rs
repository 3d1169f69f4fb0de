//! Carrying deposits to the server, at once and again every hour, and telling what has become of them.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use ortaq_crypto::deposit::Deposit;
use ortaq_crypto::encoding::base64::Bytes;

use super::deposits::State;
use super::listen::Listening;
use crate::answer::Failure;
use crate::log::web::{Address, Patience, Web};
use crate::outbox;
use crate::texts::Texts;

const HOUR: Duration = Duration::from_secs(3_600);

/// Works until nobody can call any more.
pub(super) fn work(witness: &Listening, url: &str, calls: &Receiver<()>) {
    let texts = Texts::new(witness.language);
    let mut settled = BTreeSet::new();
    loop {
        let waiting = waiting(witness, &texts);
        let answers: Vec<_> = waiting.iter().map(|deposit| (deposit, carry(deposit, url, &texts))).collect();
        look(witness, &answers, &mut settled, &texts);
        if calls.recv_timeout(HOUR) == Err(RecvTimeoutError::Disconnected) {
            return;
        }
        // Several that came at once are carried at once.
        while calls.try_recv().is_ok() {}
    }
}

/// The deposits that the log has not, by what it shows now. What cannot be read changes nothing, and is told later.
fn waiting(witness: &Listening, texts: &Texts) -> Vec<Deposit> {
    let mut deposits = witness.deposits();
    if deposits.waiting().next().is_some() {
        let _ = deposits.follower().read_on(texts);
    }
    deposits.waiting().map(|kept| kept.deposit.clone()).collect()
}

/// Hands a ballot to the server; what it answers, in words. A log that is no address has no server.
fn carry(deposit: &Deposit, url: &str, texts: &Texts) -> Option<String> {
    if !Address::is_meant(url) {
        return None;
    }
    let body = serde_json::json!({ "ballot": deposit.ballot, "signature": deposit.signature }).to_string();
    let posted = outbox::vote(url).and_then(|vote| vote.file("api/cast"));
    let posted = posted.and_then(|address| Web::new(Patience::default()).post(&address, &body));
    Some(match posted {
        Ok(_) => texts.get("deposit-carried"),
        Err(failure) => failure.message(texts),
    })
}

/// Reads the log on and tells which deposits it has, each once, and which it has not.
fn look(witness: &Listening, answers: &[(&Deposit, Option<String>)], settled: &mut BTreeSet<Bytes<20>>, texts: &Texts) {
    let mut deposits = witness.deposits();
    let read = if answers.is_empty() { Ok(()) } else { deposits.follower().read_on(texts) };
    let mut text = read.err().map(|failure: Failure| format!("{}\n", failure.message(texts))).unwrap_or_default();
    let entries = deposits.follower().replay().entries();
    for (kept, state) in deposits.states() {
        let tracker = ("tracker", kept.deposit.tracker().to_string().into());
        let answer =
            answers.iter().find(|(deposit, _)| *deposit == &kept.deposit).and_then(|(_, answer)| answer.clone());
        let line = match state {
            State::Waiting => texts.with("deposit-waiting", &[tracker, ("entries", entries.into())]),
            _ if !settled.insert(kept.receipt.tracker) => continue,
            State::Entered(position) => texts.with("deposit-entered", &[tracker, ("position", position.into())]),
            State::Overtaken => texts.with("deposit-overtaken", &[tracker]),
        };
        text.push_str(&format!("{line}{}\n", answer.map(|answer| format!(" {answer}")).unwrap_or_default()));
    }
    drop(deposits);
    let mut out = io::stdout().lock();
    let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
}
