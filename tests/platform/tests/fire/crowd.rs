//! People who cast one ballot after the other, each with the patience of the booth: what is unavailable now, and what got
//! no answer, is sent again, the same bytes. Any other refusal fails the story.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

use ortaq_platform_tests::voters::{Device, Made};
use serde_json::Value;

use crate::PATIENCE;
use crate::district::District;

/// The most ballots that a person casts with one letter; then they take the next one.
const WITH_ONE_LETTER: usize = 40;
/// How many lines of the roll are between two letters of one person.
const APART: u32 = 16;
/// How long the booth of these stories waits before it sends again.
const PAUSE: Duration = Duration::from_millis(50);

/// What the server said of a ballot that it took.
#[derive(Clone)]
pub struct Receipt {
    /// The ballot.
    pub made: Made,
    /// The whole answer.
    pub answer: Value,
}

/// What a person was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// A receipt.
    Taken,
    /// To come again.
    Busy,
    /// Nothing: there was no connection, or it broke.
    Nothing,
}

/// People who cast.
pub struct Crowd<'a> {
    people: Vec<Person<'a>>,
}

/// What they are told, as they are told it.
pub struct Hearing {
    told: Receiver<(u32, Told)>,
    people: BTreeSet<u32>,
}

impl<'a> Crowd<'a> {
    /// People of a district, by numbers below [`APART`].
    pub fn of(district: &'a District, people: Range<u32>) -> Self {
        let person = |number| Person {
            district,
            device: district.device(number),
            number,
            turn: 0,
            pending: None,
            last: None,
            receipts: Vec::new(),
            of_letter: 0,
        };
        Self { people: people.map(person).collect() }
    }

    /// Lets them cast, each at one of these addresses, while a story is told. When it is told, each hears one last answer.
    pub fn cast<T>(&mut self, votes: &[&str], story: impl FnOnce(&Hearing) -> T) -> T {
        let stop = AtomicBool::new(false);
        let (tell, told) = channel();
        let hearing = Hearing { told, people: self.people.iter().map(|person| person.number).collect() };
        std::thread::scope(|scope| {
            for (person, vote) in self.people.iter_mut().zip(votes.iter().cycle()) {
                let (tell, stop) = (tell.clone(), &stop);
                scope.spawn(move || person.casts(vote, &tell, stop));
            }
            drop(tell);
            // Also where the story fails: its people must not cast for ever.
            let _ends = Ends(&stop);
            story(&hearing)
        })
    }

    /// Everybody sends once more what was not acknowledged, and is answered. Gives how many did.
    pub fn finish(&mut self, vote: &str) -> usize {
        let waiting = self.people.iter_mut().filter(|person| person.pending.is_some());
        waiting.map(|person| assert_eq!(person.sends(&agent(), vote), Told::Taken)).count()
    }

    /// All that was acknowledged.
    pub fn receipts(&self) -> impl Iterator<Item = &Receipt> {
        self.people.iter().flat_map(|person| &person.receipts)
    }
}

struct Ends<'a>(&'a AtomicBool);

impl Drop for Ends<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Hearing {
    /// Waits until so many more ballots were acknowledged.
    pub fn acknowledged(&self, count: usize) {
        let mut left = count;
        while left > 0 {
            left -= usize::from(self.next().1 == Told::Taken);
        }
    }

    /// Waits until everybody was told this once more; gives how many receipts came meanwhile.
    pub fn all_told(&self, wanted: Told) -> usize {
        let (mut waited_for, mut taken) = (self.people.clone(), 0);
        while !waited_for.is_empty() {
            let (person, told) = self.next();
            taken += usize::from(told == Told::Taken);
            if told == wanted {
                waited_for.remove(&person);
            }
        }
        taken
    }

    fn next(&self) -> (u32, Told) {
        self.told.recv_timeout(PATIENCE).expect("people go on casting")
    }
}

struct Person<'a> {
    district: &'a District,
    device: Device,
    number: u32,
    /// Which letter they have.
    turn: u32,
    /// The ballot that was sent and not acknowledged.
    pending: Option<Made>,
    /// The tracker of the last ballot of this letter, as the server gives it.
    last: Option<String>,
    of_letter: usize,
    receipts: Vec<Receipt>,
}

impl Person<'_> {
    fn casts(&mut self, vote: &str, tell: &Sender<(u32, Told)>, stop: &AtomicBool) {
        let agent = agent();
        while !stop.load(Ordering::SeqCst) {
            let told = self.sends(&agent, vote);
            if tell.send((self.number, told)).is_err() {
                return;
            }
            if told != Told::Taken {
                std::thread::sleep(PAUSE);
            }
        }
    }

    /// Sends a ballot: the one under way, or a new one.
    fn sends(&mut self, agent: &ureq::Agent, vote: &str) -> Told {
        let made = match &self.pending {
            Some(made) => made.clone(),
            None => match self.makes(agent, vote) {
                Ok(made) => self.pending.insert(made).clone(),
                Err(told) => return told,
            },
        };
        match post(agent, &format!("{vote}/api/cast"), &made.body) {
            Err(told) => told,
            Ok(answer) => {
                self.last = Some(made.tracker.clone());
                self.of_letter += 1;
                self.receipts.push(Receipt { made, answer });
                self.pending = None;
                Told::Taken
            }
        }
    }

    fn makes(&mut self, agent: &ureq::Agent, vote: &str) -> Result<Made, Told> {
        if self.of_letter == WITH_ONE_LETTER {
            self.turn += 1;
            (self.of_letter, self.last) = (0, None);
            self.device = self.district.device(self.number + APART * self.turn);
        }
        if self.of_letter == 0 {
            // As the booth does with a new code: the ballot before may be from another device.
            let known = answered(agent.get(format!("{vote}/{}", self.device.credential_path())).call())?;
            let before = known["ballots"].as_array().and_then(|ballots| ballots.last()?["tracker"].as_str());
            self.last = before.map(str::to_owned);
        }
        let number = self.receipts.len();
        let options = self.district.vote.poll.system.options();
        let seed = number as u64 + (u64::from(self.number) << 32);
        Ok(self.device.ballot(&self.district.vote, &[number % options], seed, self.last.as_deref()))
    }
}

/// A browser that keeps its connections.
pub fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).proxy(None).build().into()
}

/// Sends something; only to be busy is a refusal that a story goes on from.
pub fn post(agent: &ureq::Agent, url: &str, body: &Value) -> Result<Value, Told> {
    answered(agent.post(url).send(body.to_string()))
}

fn answered(response: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> Result<Value, Told> {
    let response = response.map_err(|_| Told::Nothing)?;
    let status = response.status().as_u16();
    let text = response.into_body().read_to_string().map_err(|_| Told::Nothing)?;
    let answer: Value = serde_json::from_str(&text).unwrap_or_default();
    match status {
        200 => Ok(answer),
        503 if answer["refused"] == "busy" => Err(Told::Busy),
        _ => panic!("refused for good: {status} {text}"),
    }
}
