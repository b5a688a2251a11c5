//! Free ports, claimed so that stages that stand side by side never take each other's.

use std::net::{Ipv4Addr, TcpListener};
use std::process;
use std::sync::atomic::{AtomicU16, Ordering};

use anyhow::{Result, bail};

/// An address of the loopback no server of a stage listens on: holding a port there claims its block.
const CLAIMS: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 77);

/// Blocks lie below the ports Linux hands out to outgoing connections (32768 and up).
const FIRST: u16 = 12_000;
const BLOCK: u16 = 8;
const BLOCKS: u16 = 2_500;

static NEXT: AtomicU16 = AtomicU16::new(0);

/// The ports of one stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ports {
    /// SMTP between servers, in the clear.
    pub smtp: u16,
    /// Submission with STARTTLS.
    pub submission: u16,
    /// Submission under TLS from the first byte.
    pub submissions: u16,
    /// IMAP with STARTTLS.
    pub imap: u16,
    /// IMAP under TLS from the first byte.
    pub imaps: u16,
}

/// A block of ports nobody else takes as long as this lives.
#[derive(Debug)]
pub struct Claim {
    pub ports: Ports,
    _hold: TcpListener,
}

impl Claim {
    /// Claims the next free block.
    pub fn take() -> Result<Claim> {
        let start = (process::id() % u32::from(BLOCKS)) as u16;
        for _ in 0..BLOCKS {
            let turn = NEXT.fetch_add(1, Ordering::Relaxed);
            let base = FIRST + (start.wrapping_add(turn.wrapping_mul(37)) % BLOCKS) * BLOCK;
            if let Ok(hold) = TcpListener::bind((CLAIMS, base))
                && (base + 1..=base + 5).all(is_free)
            {
                let ports = Ports {
                    smtp: base + 1,
                    submission: base + 2,
                    submissions: base + 3,
                    imap: base + 4,
                    imaps: base + 5,
                };
                return Ok(Claim { ports, _hold: hold });
            }
        }
        bail!("no free ports between {FIRST} and {}", FIRST + BLOCKS * BLOCK);
    }
}

/// Free on every address.
fn is_free(port: u16) -> bool {
    TcpListener::bind((Ipv4Addr::UNSPECIFIED, port)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_claims_never_overlap() -> Result<()> {
        let claims = (0..20).map(|_| Claim::take()).collect::<Result<Vec<_>>>()?;
        let mut ports: Vec<u16> = claims.iter().map(|claim| claim.ports.smtp).collect();
        ports.sort_unstable();
        assert!(ports.windows(2).all(|pair| pair[1] - pair[0] >= BLOCK), "{ports:?}");
        Ok(())
    }
}
