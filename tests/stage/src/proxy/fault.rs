//! Strikes at a chosen line between a client and a server that speak TLS from the first byte.

use std::fmt;
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::Result;
use rustls::ServerConfig;

use super::relay::Relay;
use crate::Servers;
use crate::tls::{Trust, server_config};

/// What befalls the connection at a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Cut before the line is passed on: the server never saw it.
    Drop,
    /// The line is passed on, and the connection cut when its answer comes: the server has done it,
    /// the client cannot know.
    Lose,
    /// The answer is held back for this long.
    Slow(Duration),
    /// The answer never comes, and the connection stays.
    Hang,
}

/// Decides at each line of the client, given without its line end. It may do anything else there,
/// such as killing the client.
pub type Judge = dyn Fn(&[u8]) -> Option<Fault> + Send + Sync;

/// A judge that strikes once, at the `number`th line (counted from 1) that `is` picks.
pub fn nth(number: usize, fault: Fault, is: impl Fn(&[u8]) -> bool + Send + Sync + 'static) -> Box<Judge> {
    let seen = AtomicUsize::new(0);
    Box::new(move |line| (is(line) && seen.fetch_add(1, Ordering::SeqCst) + 1 == number).then_some(fault))
}

/// A proxy that stands in for a server of the stage, with the stage's certificate.
pub struct FaultProxy {
    address: SocketAddr,
    shared: Arc<Shared>,
}

/// What all connections of a proxy know.
pub(super) struct Shared {
    pub judge: Box<Judge>,
    pub ended: AtomicBool,
    pub strikes: AtomicUsize,
    pub held: AtomicUsize,
    lines: Mutex<Vec<String>>,
}

impl Shared {
    /// Judges a line of the client, and remembers it.
    pub fn judge(&self, line: &[u8]) -> Option<Fault> {
        let text = String::from_utf8_lossy(line).into_owned();
        self.lines.lock().unwrap_or_else(PoisonError::into_inner).push(text);
        let fault = (self.judge)(line);
        if fault.is_some() {
            self.strikes.fetch_add(1, Ordering::SeqCst);
        }
        fault
    }
}

impl FaultProxy {
    /// Starts on a free port of 127.0.0.1, in front of `server`, for example `servers.imaps(Kind::Slash)`.
    pub fn start(servers: &Servers, server: SocketAddr, judge: Box<Judge>) -> Result<FaultProxy> {
        let (certificate, key) = &servers.certificates.server;
        let inside = server_config(certificate, key)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            judge,
            ended: AtomicBool::new(false),
            strikes: AtomicUsize::new(0),
            held: AtomicUsize::new(0),
            lines: Mutex::default(),
        });
        let (for_thread, trust) = (Arc::clone(&shared), servers.trust().clone());
        thread::spawn(move || listen(&listener, server, &inside, &trust, &for_thread));
        Ok(FaultProxy { address, shared })
    }

    /// Where clients connect, under TLS from the first byte.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// How often it has struck.
    pub fn strikes(&self) -> usize {
        self.shared.strikes.load(Ordering::SeqCst)
    }

    /// How many answers have come and are held back for good ([`Fault::Hang`]): so often the server has done something
    /// that the client does not know of.
    pub fn held(&self) -> usize {
        self.shared.held.load(Ordering::SeqCst)
    }

    /// All lines the clients have sent: what a client did, not what it says it did.
    pub fn lines(&self) -> Vec<String> {
        self.shared.lines.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl fmt::Debug for FaultProxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FaultProxy at {}", self.address)
    }
}

impl Drop for FaultProxy {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::SeqCst);
        // Wakes the listener, which then ends; whether it still listens does not matter.
        let _ = TcpStream::connect(self.address);
    }
}

fn listen(listener: &TcpListener, server: SocketAddr, inside: &Arc<ServerConfig>, trust: &Trust, shared: &Arc<Shared>) {
    for client in listener.incoming().flatten().take_while(|_| !shared.ended.load(Ordering::SeqCst)) {
        let (shared, inside, trust) = (Arc::clone(shared), Arc::clone(inside), trust.clone());
        thread::spawn(move || {
            // However a relay ends, both connections end with it: that is all the two sides may see.
            if let Ok(mut relay) = Relay::between(client, server, inside, &trust) {
                let _ = relay.run(&shared);
            }
        });
    }
}
