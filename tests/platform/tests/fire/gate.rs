//! A way to the database that can be shut: to a platform behind it, its database is gone, as if the server were stopped.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

/// A way to a server.
pub struct Gate {
    address: SocketAddr,
    behind: String,
    ways: Ways,
}

/// The connections that are open, both sides; nothing while the gate is shut.
type Ways = Arc<Mutex<Option<Vec<TcpStream>>>>;

impl Gate {
    /// Opens a way to the server of a `postgres://` address.
    pub fn before(url: &str) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a port");
        let address = listener.local_addr().expect("an address");
        let gate = Self { address, behind: host(url).to_owned(), ways: Arc::new(Mutex::new(Some(Vec::new()))) };
        let (behind, ways) = (gate.behind.clone(), gate.ways.clone());
        std::thread::spawn(move || listener.incoming().flatten().for_each(|way| let_through(way, &behind, &ways)));
        gate
    }

    /// The same address, by this way.
    pub fn url(&self, url: &str) -> String {
        url.replacen(&self.behind, &self.address.to_string(), 1)
    }

    /// Ends all connections, and takes no more.
    pub fn shut(&self) {
        let open = self.ways.lock().unwrap_or_else(PoisonError::into_inner).take();
        open.into_iter().flatten().for_each(|way| drop(way.shutdown(Shutdown::Both)));
    }

    /// Takes connections again.
    pub fn open(&self) {
        *self.ways.lock().unwrap_or_else(PoisonError::into_inner) = Some(Vec::new());
    }
}

/// Host and port of an address.
fn host(url: &str) -> &str {
    let (_, rest) = url.split_once("://").expect("an address");
    let place = rest.split(['/', '?']).next().expect("a host");
    place.rsplit('@').next().expect("a host")
}

fn let_through(way: TcpStream, behind: &str, ways: &Ways) {
    let mut open = ways.lock().unwrap_or_else(PoisonError::into_inner);
    let Some(open) = open.as_mut() else { return };
    let there = TcpStream::connect(behind).expect("the server");
    for (from, to) in [(&way, &there), (&there, &way)] {
        let (from, to) = (from.try_clone().expect("a way"), to.try_clone().expect("a way"));
        std::thread::spawn(move || carry(from, to));
    }
    open.extend([way, there]);
}

/// Carries bytes until one side ends, and then ends both.
fn carry(mut from: TcpStream, mut to: TcpStream) {
    let mut bytes = [0; 16_384];
    while let Ok(count @ 1..) = from.read(&mut bytes)
        && to.write_all(&bytes[..count]).is_ok()
    {}
    let _both = (from.shutdown(Shutdown::Both), to.shutdown(Shutdown::Both));
}
