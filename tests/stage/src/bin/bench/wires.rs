//! The ways to the mail server that are measured.

use std::time::Duration;

use stage::{Kind, Servers};
use std::net::SocketAddr;

/// A round trip to a server far away.
pub const ROUND_TRIP: Duration = Duration::from_millis(40);

/// A way to the mail server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wires {
    /// Loopback, in the clear.
    Plain,
    /// Loopback, under TLS.
    Tls,
    /// Under TLS, [`ROUND_TRIP`] away.
    TlsFar,
    /// In the clear, [`ROUND_TRIP`] away: only where the lines themselves are watched.
    PlainFar,
}

impl Wires {
    /// Those over which filing is measured.
    pub const ALL: [Wires; 3] = [Wires::Plain, Wires::Tls, Wires::TlsFar];

    /// For the table.
    pub fn words(self) -> &'static str {
        match self {
            Wires::Plain => "loopback, in the clear",
            Wires::Tls => "loopback, TLS",
            Wires::TlsFar => "40 ms round trip, TLS",
            Wires::PlainFar => "40 ms round trip, in the clear",
        }
    }

    /// Whether TLS is spoken.
    pub fn secure(self) -> bool {
        matches!(self, Wires::Tls | Wires::TlsFar)
    }

    /// The time one way takes.
    pub fn one_way(self) -> Option<Duration> {
        matches!(self, Wires::TlsFar | Wires::PlainFar).then_some(ROUND_TRIP / 2)
    }

    /// Where the server itself listens for it.
    pub fn server(self, servers: &Servers) -> SocketAddr {
        if self.secure() { servers.imaps(Kind::Slash) } else { servers.imap(Kind::Slash) }
    }
}
