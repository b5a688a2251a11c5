//! Broken wires: proxies between the program under test and a real server.
//!
//! [`FaultProxy`] ends TLS on both sides, so that it sees every line, and strikes at one of them:
//! only there can the answer to a final dot or to a move be lost. [`DelayProxy`] passes bytes on
//! late, as a server far away would.

mod delay;
mod fault;
mod relay;

pub use delay::DelayProxy;
pub use fault::{Fault, FaultProxy, Judge, nth};
