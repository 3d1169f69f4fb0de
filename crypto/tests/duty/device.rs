//! A trustee's device, and the person in front of it.

use ortaq_crypto::council::duty::{Awaited, DutyFault, Memory, Next, Since, Situation, next};
use ortaq_crypto::entry::{Body, Role};
use ortaq_crypto::person::{KeyHolder, PersonSeed};
use ortaq_crypto::replay::Sums;

use super::server::{Server, person};

/// Keys for the lot, two options and a spare one.
pub const KEYS: u32 = 4;

/// Keys and memory of one trustee, who is council member `index`.
pub struct Device {
    pub seed: PersonSeed,
    pub holder: KeyHolder,
    pub memory: Memory,
    pub now: u64,
    pub compared: Vec<String>,
    sums: Option<Sums>,
    asked: u8,
}

impl Device {
    pub fn new(index: u32) -> Self {
        Self::since(index, Since::Seed)
    }

    /// A new device, set up with the digits from paper.
    pub fn from_paper(index: u32) -> Self {
        let mut device = Self::since(index, Since::Paper);
        let paper = person(Role::Council, index).0.to_paper();
        device.seed = PersonSeed::from_paper(&paper).unwrap();
        device
    }

    fn since(index: u32, since: Since) -> Self {
        let (seed, holder) = person(Role::Council, index);
        let memory = Memory::new(&holder, since);
        Self { seed, holder, memory, now: 0, compared: vec![], sums: None, asked: 0 }
    }

    /// Asks once. The memory goes through its text, as if the device was closed in between.
    pub fn ask(&mut self, server: &Server) -> Result<Next, DutyFault> {
        let now = if self.now == 0 { server.time } else { self.now };
        self.asked += 1;
        let fresh = [self.asked; 32];
        let (replay, checkpoint) = (&server.replay, server.checkpoint());
        let situation =
            Situation { replay, checkpoint: &checkpoint, sums: self.sums.as_ref(), now, keys: KEYS, fresh: &fresh };
        self.memory = Memory::read(&self.memory.write(), &self.holder).unwrap();
        next(&self.seed, &self.holder, situation, &mut self.memory)
    }

    /// What is to be published; compares and verifies where that is asked for.
    pub fn say(&mut self, server: &Server) -> Result<Vec<Body>, DutyFault> {
        loop {
            match self.ask(server)? {
                Next::Publish(bodies) => return Ok(bodies),
                Next::Confirm(comparison) => {
                    self.compared.push(comparison.fingerprint());
                    self.memory.agree(&comparison);
                }
                Next::VerifyBallots => self.sums = Some(server.sums()),
                Next::WaitFor { .. } | Next::Done => return Ok(vec![]),
            }
        }
    }

    /// Does what is to be done; whether there was anything.
    pub fn act(&mut self, server: &mut Server) -> bool {
        let bodies = self.say(server).unwrap();
        let any = !bodies.is_empty();
        bodies.into_iter().for_each(|body| server.append(body));
        any
    }

    /// What it waits for.
    pub fn waits(&mut self, server: &Server) -> (Awaited, Vec<u32>) {
        match self.ask(server).unwrap() {
            Next::WaitFor { step, trustees } => (step, trustees),
            next => panic!("{next:?}"),
        }
    }
}

/// Lets all devices act, in an order that changes from round to round, until nobody has anything to do.
pub fn settle(server: &mut Server, devices: &mut [Device], order: u64) {
    let mut round = order;
    loop {
        let count = devices.len();
        let mut any = false;
        for turn in 0..count {
            round = round.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let place = (usize::try_from(round >> 33).unwrap() + turn) % count;
            any |= devices[place].act(server);
        }
        // Who was not drawn in a round has its turn before the end is believed.
        if !any && !devices.iter_mut().any(|device| device.act(server)) {
            return;
        }
    }
}
