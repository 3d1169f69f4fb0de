//! How an operator, or the system, tells the program to stop.

use std::io;

use tokio::runtime::{Builder, Runtime};

/// The signals that ask the program to stop: SIGTERM, and Ctrl-C.
pub(super) struct Signals {
    runtime: Runtime,
    #[cfg(unix)]
    terminate: tokio::signal::unix::Signal,
    #[cfg(unix)]
    interrupt: tokio::signal::unix::Signal,
}

impl Signals {
    /// From now on they do not end the program; [`Self::wait`] tells of one that has come.
    ///
    /// # Errors
    /// When the system does not let the program heed them.
    pub(super) fn heed() -> io::Result<Self> {
        let runtime = Builder::new_current_thread().enable_all().build()?;
        #[cfg(unix)]
        {
            use tokio::signal::unix::{SignalKind, signal};
            let entered = runtime.enter();
            let (terminate, interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
            drop(entered);
            Ok(Self { runtime, terminate, interrupt })
        }
        #[cfg(not(unix))]
        Ok(Self { runtime })
    }

    /// Waits for the first of them.
    #[cfg(unix)]
    pub(super) fn wait(self) {
        let Self { runtime, mut terminate, mut interrupt } = self;
        runtime.block_on(async {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = interrupt.recv() => {}
            }
        });
    }

    /// Waits for it.
    #[cfg(not(unix))]
    pub(super) fn wait(self) {
        if let Err(failure) = self.runtime.block_on(tokio::signal::ctrl_c()) {
            tracing::error!(%failure, "the program cannot be told to stop");
        }
    }
}
