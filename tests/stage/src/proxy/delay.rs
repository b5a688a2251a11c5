//! A round trip on loopback: each direction's bytes arrive some milliseconds late, none of them faster or slower.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::Result;

/// Passes connections on to a server, each direction `one_way` late.
#[derive(Debug)]
pub struct DelayProxy {
    address: SocketAddr,
    ended: Arc<AtomicBool>,
}

impl DelayProxy {
    /// Starts on a free port of 127.0.0.1.
    pub fn start(server: SocketAddr, one_way: Duration) -> Result<DelayProxy> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let address = listener.local_addr()?;
        let ended = Arc::new(AtomicBool::new(false));
        let over = Arc::clone(&ended);
        thread::spawn(move || {
            for client in listener.incoming().flatten().take_while(|_| !over.load(Ordering::Relaxed)) {
                // A server that is down shows as a connection that ends at once.
                let _ = join(client, server, one_way);
            }
        });
        Ok(DelayProxy { address, ended })
    }

    /// Where clients connect.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for DelayProxy {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::Relaxed);
        // Wakes the listener, which then ends; whether it still listens does not matter.
        let _ = TcpStream::connect(self.address);
    }
}

fn join(client: TcpStream, server: SocketAddr, one_way: Duration) -> Result<()> {
    let server = TcpStream::connect(server)?;
    for socket in [&client, &server] {
        socket.set_nodelay(true)?;
    }
    let (client_too, server_too) = (client.try_clone()?, server.try_clone()?);
    pump(client, server_too, one_way);
    pump(server, client_too, one_way);
    Ok(())
}

/// Reads at once, writes when the time has come; an end travels like data.
fn pump(mut from: TcpStream, to: TcpStream, one_way: Duration) {
    let (late, due) = sync_channel::<(Instant, Vec<u8>)>(4_096);
    thread::spawn(move || write_when_due(to, &due));
    thread::spawn(move || {
        let mut buffer = vec![0; 262_144];
        loop {
            let length = from.read(&mut buffer).unwrap_or(0);
            let bytes = buffer.get(..length).unwrap_or_default().to_vec();
            if late.send((Instant::now() + one_way, bytes)).is_err() || length == 0 {
                return;
            }
        }
    });
}

fn write_when_due(mut to: TcpStream, due: &Receiver<(Instant, Vec<u8>)>) {
    for (at, bytes) in due {
        thread::sleep(at.saturating_duration_since(Instant::now()));
        if bytes.is_empty() || to.write_all(&bytes).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_arrive_whole_and_not_before_their_time() -> Result<()> {
        let echo = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let proxy = DelayProxy::start(echo.local_addr()?, Duration::from_millis(15))?;
        let start = Instant::now();
        let mut client = TcpStream::connect(proxy.address())?;
        client.write_all(b"there and back")?;
        let (mut server, _) = echo.accept()?;
        let mut heard = [0; 14];
        server.read_exact(&mut heard)?;
        server.write_all(&heard)?;
        drop(server);
        let mut back = String::new();
        client.read_to_string(&mut back)?;
        assert_eq!(back, "there and back");
        assert!(start.elapsed() >= Duration::from_millis(30));
        Ok(())
    }
}
