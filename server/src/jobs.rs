//! What runs by itself: phases that begin, mail that is sent, sessions that are forgotten.
//!
//! Every job has a thread of its own, so that one that waits (for a mail server) holds up no other.
//! What a job does is a function of the state and may run at any time and twice: the database
//! decides what is due.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::app::State;
use crate::errors::Failure;

/// Wakes jobs before their pause is over. Several jobs may listen to one: each hears every ring.
#[derive(Clone, Default)]
pub struct Wake(Arc<(Mutex<Signal>, Condvar)>);

#[derive(Clone, Copy, Default, PartialEq, Eq)]
struct Signal {
    rings: u64,
    is_stopped: bool,
}

impl Wake {
    /// Wakes the jobs, or keeps them from falling asleep if they are at work.
    pub fn wake(&self) {
        self.signal(|signal| signal.rings = signal.rings.wrapping_add(1));
    }

    /// Whether the jobs are to end: one with much to do looks between its parts.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner).is_stopped
    }

    fn stop(&self) {
        self.signal(|signal| signal.is_stopped = true);
    }

    fn signal(&self, change: impl FnOnce(&mut Signal)) {
        change(&mut self.0.0.lock().unwrap_or_else(PoisonError::into_inner));
        self.0.1.notify_all();
    }

    /// Sleeps for a pause, or until it rings for the first time after what was `heard`; false when
    /// the job is to end.
    fn sleep(&self, heard: &mut u64, pause: Duration) -> bool {
        let state = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        let quiet = |signal: &mut Signal| signal.rings == *heard && !signal.is_stopped;
        let (state, _) = self.0.1.wait_timeout_while(state, pause, quiet).unwrap_or_else(PoisonError::into_inner);
        *heard = state.rings;
        !state.is_stopped
    }
}

/// Something that runs by itself.
pub struct Job {
    /// Its name in the program's log.
    pub name: &'static str,
    /// How long it rests, unless it is woken.
    pub pause: Duration,
    /// What wakes it.
    pub wake: Wake,
    /// What it does: everything that is due.
    pub run: fn(&State) -> Result<(), Failure>,
}

/// Jobs that run; dropping them ends them after what they are doing.
pub struct Running {
    jobs: Vec<(Wake, JoinHandle<()>)>,
}

impl Running {
    /// Starts each job on a thread.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start(jobs: Vec<Job>, state: &Arc<State>) -> std::io::Result<Self> {
        let mut running = Vec::new();
        for job in jobs {
            let (wake, state) = (job.wake.clone(), state.clone());
            let thread = std::thread::Builder::new().name(job.name.to_owned());
            running.push((wake, thread.spawn(move || work(&job, &state))?));
        }
        Ok(Self { jobs: running })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        for (wake, _) in &self.jobs {
            wake.stop();
        }
        for (_, thread) in self.jobs.drain(..) {
            if thread.join().is_err() {
                tracing::error!("a job had panicked");
            }
        }
    }
}

fn work(job: &Job, state: &State) {
    let mut heard = 0;
    loop {
        if let Err(failure) = (job.run)(state) {
            tracing::error!(job = job.name, %failure, "a job failed; it is tried again after its pause");
        }
        if !job.wake.sleep(&mut heard, job.pause) {
            return;
        }
    }
}
