//! A wire that is listened to, at the server's end: when it told of new mail, and when it had moved one.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Instant;

use anyhow::Result;
use memchr::memmem;

/// What the server said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// More mail, to a client that waits in IDLE.
    Notice(Instant),
    /// A mail was moved.
    Moved(Instant),
}

/// Passes connections in the clear on to `server`. Where clients connect, and what is heard.
pub fn listen(server: SocketAddr) -> Result<(SocketAddr, Receiver<Said>)> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    let address = listener.local_addr()?;
    let (said, heard) = channel();
    thread::spawn(move || {
        for client in listener.incoming().flatten() {
            // A server that is down shows as a connection that ends at once.
            let _ = join(client, server, said.clone());
        }
    });
    Ok((address, heard))
}

fn join(client: TcpStream, server: SocketAddr, said: Sender<Said>) -> Result<()> {
    let server = TcpStream::connect(server)?;
    for socket in [&client, &server] {
        socket.set_nodelay(true)?;
    }
    let (client_too, server_too) = (client.try_clone()?, server.try_clone()?);
    let waits = Arc::new(AtomicBool::new(false));
    let waits_too = Arc::clone(&waits);
    pump(client, server_too, move |bytes| {
        if has(bytes, b" IDLE\r\n") {
            waits.store(true, Ordering::SeqCst);
        } else if has(bytes, b"DONE\r\n") {
            waits.store(false, Ordering::SeqCst);
        }
    });
    pump(server, client_too, move |bytes| {
        if waits_too.load(Ordering::SeqCst) && has(bytes, b" EXISTS\r\n") {
            let _ = said.send(Said::Notice(Instant::now()));
        }
        if has(bytes, b"COPYUID") {
            let _ = said.send(Said::Moved(Instant::now()));
        }
    });
    Ok(())
}

fn pump(mut from: TcpStream, mut to: TcpStream, listen: impl Fn(&[u8]) + Send + 'static) {
    thread::spawn(move || {
        let mut buffer = vec![0; 65_536];
        loop {
            let length = from.read(&mut buffer).unwrap_or(0);
            let bytes = buffer.get(..length).unwrap_or_default();
            listen(bytes);
            if length == 0 || to.write_all(bytes).is_err() {
                break;
            }
        }
        let _ = to.shutdown(Shutdown::Both);
    });
}

fn has(bytes: &[u8], mark: &[u8]) -> bool {
    memmem::find(bytes, mark).is_some()
}
