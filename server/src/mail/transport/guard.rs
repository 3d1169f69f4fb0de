//! Stands between the SMTP client and the server, and hangs up on a server that sends without end
//! or keeps a letter for too long.
//!
//! The client reads a line until it ends and waits a while for each byte: a server that never ends
//! its line, or sends a byte a minute, would hold memory and a thread for ever. So the client
//! speaks to a port of this machine; two threads carry the bytes to and from the server, count
//! them, and close both connections at the letter's last moment.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream, ToSocketAddrs};
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::time::{Duration, Instant};

use super::server::Patience;
use super::trouble::Fault;

/// The most bytes that a server may say about one letter, certificates included.
const MOST_BYTES: usize = 256 * 1024;

/// A guarded way to a server, for one letter.
pub struct Guard {
    address: SocketAddr,
    verdict: Arc<Verdict>,
}

/// Why the guard hung up, if it did.
#[derive(Default)]
struct Verdict(AtomicU8);

const STALLED: u8 = 1;
const ENDLESS: u8 = 2;

impl Guard {
    /// Connects to the server, and waits for the client.
    ///
    /// # Errors
    /// When the server cannot be reached.
    pub fn connect(host: &str, port: u16, patience: Patience) -> io::Result<Self> {
        let until = Instant::now() + patience.letter;
        let server = reach(host, port, patience.answer)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let verdict = Arc::new(Verdict::default());
        let writer = Leg { until, verdict: Arc::clone(&verdict), most: usize::MAX };
        let reader = Leg { until, verdict: Arc::clone(&verdict), most: MOST_BYTES };
        thread("mail-guard", move || {
            if let Err(error) = carry_both(listener, server, writer, reader) {
                tracing::debug!(%error, "a guarded mail connection ended");
            }
        })?;
        Ok(Self { address, verdict })
    }

    /// Where the client connects to.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What was wrong with the server, if the guard hung up on it.
    pub fn fault(&self) -> Option<Fault> {
        match self.verdict.0.load(Ordering::SeqCst) {
            STALLED => Some(Fault::Stalled),
            ENDLESS => Some(Fault::Garbled),
            _ => None,
        }
    }
}

impl Drop for Guard {
    /// A client that never came is come for, so that nobody waits for it.
    fn drop(&mut self) {
        drop(TcpStream::connect(self.address));
    }
}

fn thread(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    std::thread::Builder::new().name(name.to_owned()).spawn(work).map(drop)
}

fn reach(host: &str, port: u16, patience: Duration) -> io::Result<TcpStream> {
    let mut last = io::Error::new(io::ErrorKind::NotFound, "the name has no address");
    for address in (host, port).to_socket_addrs()? {
        match TcpStream::connect_timeout(&address, patience) {
            Ok(stream) => return Ok(stream),
            Err(error) => last = error,
        }
    }
    Err(last)
}

fn carry_both(listener: TcpListener, server: TcpStream, writer: Leg, reader: Leg) -> io::Result<()> {
    let (client, _) = listener.accept()?;
    drop(listener);
    let (from_client, to_server) = (client.try_clone()?, server.try_clone()?);
    thread("mail-guard-out", move || writer.carry(from_client, to_server))?;
    reader.carry(server, client);
    Ok(())
}

/// One direction.
struct Leg {
    until: Instant,
    verdict: Arc<Verdict>,
    most: usize,
}

impl Leg {
    /// Carries bytes until one side ends, the time is over, or there are too many; then closes both.
    fn carry(self, mut from: TcpStream, mut to: TcpStream) {
        let mut buffer = [0_u8; 4096];
        let mut carried = 0_usize;
        loop {
            match self.step(&mut from, &mut to, &mut buffer) {
                Ok(0) => break,
                Ok(count) => carried = carried.saturating_add(count),
                Err(error) => {
                    if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) {
                        self.verdict.0.store(STALLED, Ordering::SeqCst);
                    }
                    break;
                }
            }
            if carried > self.most {
                self.verdict.0.store(ENDLESS, Ordering::SeqCst);
                break;
            }
        }
        for stream in [from, to] {
            if let Err(error) = stream.shutdown(Shutdown::Both) {
                tracing::trace!(%error, "already closed");
            }
        }
    }

    fn step(&self, from: &mut TcpStream, to: &mut TcpStream, buffer: &mut [u8]) -> io::Result<usize> {
        from.set_read_timeout(Some(self.left()?))?;
        let count = from.read(buffer)?;
        to.set_write_timeout(Some(self.left()?))?;
        to.write_all(buffer.get(..count).unwrap_or_default())?;
        Ok(count)
    }

    fn left(&self) -> io::Result<Duration> {
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(left) }
    }
}
