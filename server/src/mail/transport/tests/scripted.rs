//! A mail server that does as it is told: works, or fails in one way at one step.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// A step of the dialogue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    Greeting,
    Hello,
    Sender,
    Recipient,
    Data,
    Message,
    Quit,
}

impl At {
    pub const BEFORE_QUIT: [Self; 6] =
        [Self::Greeting, Self::Hello, Self::Sender, Self::Recipient, Self::Data, Self::Message];
}

/// What the server does there instead of its work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    Refuse(u16),
    Close,
    /// Keeps the message, and dies before it says so.
    CloseAfterTaking,
    Stall,
    Garbage,
    EndlessLine,
    EndlessLines,
}

pub struct ScriptedServer {
    port: u16,
    place: Arc<Place>,
}

struct Place {
    behaviour: Mutex<Option<(At, Behaviour)>>,
    taken: Mutex<Vec<String>>,
    closed: AtomicBool,
}

impl ScriptedServer {
    pub fn start(behaviour: Option<(At, Behaviour)>) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let place = Arc::new(Place {
            behaviour: Mutex::new(behaviour),
            taken: Mutex::default(),
            closed: AtomicBool::new(false),
        });
        let shared = Arc::clone(&place);
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if shared.closed.load(Ordering::SeqCst) {
                    return;
                }
                let shared = Arc::clone(&shared);
                // A client that hangs up ends the dialogue; that is no fault of the server.
                std::thread::spawn(move || stream.and_then(|stream| shared.serve(stream)));
            }
        });
        Self { port, place }
    }

    pub fn port(&self) -> u16 {
        self.port
    }

    /// From now on the server behaves like this.
    pub fn behave(&self, behaviour: Option<(At, Behaviour)>) {
        *self.place.behaviour.lock().unwrap() = behaviour;
    }

    /// The messages that the server said yes to.
    pub fn taken(&self) -> Vec<String> {
        self.place.taken.lock().unwrap().clone()
    }
}

impl Drop for ScriptedServer {
    fn drop(&mut self) {
        self.place.closed.store(true, Ordering::SeqCst);
        drop(TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)));
    }
}

impl Place {
    fn serve(&self, mut stream: TcpStream) -> std::io::Result<()> {
        let mut reader = BufReader::new(stream.try_clone()?);
        if !self.answer(&mut stream, At::Greeting, "220 ready")? {
            return Ok(());
        }
        let mut line = String::new();
        while reader.read_line(&mut line)? > 0 {
            let (at, answer) = match line.get(..4).unwrap_or_default() {
                "EHLO" => (At::Hello, "250-hello\r\n250 SIZE 1000000"),
                "MAIL" => (At::Sender, "250 sender"),
                "RCPT" => (At::Recipient, "250 recipient"),
                "DATA" => (At::Data, "354 go on"),
                _ => (At::Quit, "221 bye"),
            };
            if !self.answer(&mut stream, at, answer)? || at == At::Quit {
                return Ok(());
            }
            if at == At::Data && self.behaviour_at(At::Data).is_none() {
                let message = read_message(&mut reader)?;
                if matches!(self.behaviour_at(At::Message), None | Some(Behaviour::CloseAfterTaking)) {
                    self.taken.lock().unwrap().push(message);
                }
                if !self.answer(&mut stream, At::Message, "250 taken")? {
                    return Ok(());
                }
            }
            line.clear();
        }
        Ok(())
    }

    fn behaviour_at(&self, at: At) -> Option<Behaviour> {
        self.behaviour.lock().unwrap().filter(|(when, _)| *when == at).map(|(_, behaviour)| behaviour)
    }

    /// Answers as told; false when the dialogue is over.
    fn answer(&self, stream: &mut TcpStream, at: At, usual: &str) -> std::io::Result<bool> {
        match self.behaviour_at(at) {
            None => stream.write_all(format!("{usual}\r\n").as_bytes())?,
            Some(Behaviour::Refuse(code)) => stream.write_all(format!("{code} a@example.kz: no\r\n").as_bytes())?,
            Some(Behaviour::Garbage) => stream.write_all(b"\x00\xff\xfe HTTP/1.1 200 OK\r\n")?,
            Some(Behaviour::Close | Behaviour::CloseAfterTaking) => return Ok(false),
            Some(Behaviour::Stall) => {
                std::io::copy(&mut stream.take(u64::MAX), &mut std::io::sink())?;
                return Ok(false);
            }
            Some(Behaviour::EndlessLine) => loop {
                stream.write_all(&[b'2'; 4096])?;
            },
            Some(Behaviour::EndlessLines) => loop {
                stream.write_all(b"250-and more\r\n")?;
            },
        }
        Ok(true)
    }
}

fn read_message(reader: &mut impl BufRead) -> std::io::Result<String> {
    let mut message = String::new();
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line == ".\r\n" {
            return Ok(message);
        }
        message.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}
