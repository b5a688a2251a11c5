//! The byte stream under the parser: what we say waits in a buffer and leaves while we listen.
//!
//! Commands are pipelined, so both sides may talk at once. If writing had to
//! finish before reading starts, two full pipes would wait for each other for
//! ever; here every read first pushes out what is still to be said.

use std::fmt;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use zeroize::Zeroize as _;

use super::limits::Limits;

/// A transport, encrypted or not.
pub(super) trait Transport: AsyncRead + AsyncWrite + Send + Sync + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Sync + Unpin> Transport for T {}

/// Bytes read from the transport at once.
const CHUNK: usize = 64 << 10;

/// The stream the parser reads.
pub(super) struct Wire {
    transport: Box<dyn Transport>,
    /// Said, but not yet handed to the transport.
    unsent: Vec<u8>,
    sent: usize,
    flushed: bool,
    /// Heard, but not yet taken by the parser.
    heard: Box<[u8]>,
    start: usize,
    end: usize,
    limits: Limits,
}

impl Wire {
    pub(super) fn new(transport: Box<dyn Transport>) -> Wire {
        let heard = vec![0; CHUNK].into_boxed_slice();
        Wire {
            transport,
            unsent: Vec::new(),
            sent: 0,
            flushed: true,
            heard,
            start: 0,
            end: 0,
            limits: Limits::default(),
        }
    }

    /// Says these bytes; they leave with the next read.
    pub(super) fn say(&mut self, bytes: &[u8]) {
        self.unsent.extend_from_slice(bytes);
        self.flushed = false;
    }

    /// Takes the transport back. An error when the server said something that nobody has read yet: before
    /// encryption that is somebody else's voice.
    pub(super) fn into_transport(self) -> io::Result<Box<dyn Transport>> {
        if self.start < self.end {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "something was said before encryption began"));
        }
        Ok(self.transport)
    }

    fn push_out(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.sent < self.unsent.len() {
            let written = ready!(Pin::new(&mut self.transport).poll_write(cx, &self.unsent[self.sent..]))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.sent += written;
        }
        // A password may have passed through here.
        self.unsent.zeroize();
        self.sent = 0;
        if !self.flushed {
            ready!(Pin::new(&mut self.transport).poll_flush(cx))?;
            self.flushed = true;
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncRead for Wire {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        if let Poll::Ready(Err(error)) = this.push_out(cx) {
            return Poll::Ready(Err(error));
        }
        if this.start == this.end {
            let mut chunk = ReadBuf::new(&mut this.heard);
            ready!(Pin::new(&mut this.transport).poll_read(cx, &mut chunk))?;
            (this.start, this.end) = (0, chunk.filled().len());
            this.limits.take(&this.heard[..this.end])?;
        }
        let take = buf.remaining().min(this.end - this.start);
        buf.put_slice(&this.heard[this.start..this.start + take]);
        this.start += take;
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.get_mut().say(bytes);
        Poll::Ready(Ok(bytes.len()))
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.get_mut().push_out(cx)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.get_mut().transport).poll_shutdown(cx)
    }
}

impl fmt::Debug for Wire {
    /// What is said may be a password.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Wire").field("unsent", &self.unsent.len()).finish_non_exhaustive()
    }
}
