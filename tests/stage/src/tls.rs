//! TLS as a mail program speaks it: the stage's own authority is trusted, nobody else.

use std::fmt;
use std::io::{self, Read, Write};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use rustls::{ClientConfig, ClientConnection, RootCertStore, ServerConfig, StreamOwned};
use rustls_pki_types::pem::PemObject;
use rustls_pki_types::{CertificateDer, PrivateKeyDer, ServerName};

/// No answer may take longer than this: a stage that hangs tells nothing.
const PATIENCE: Duration = Duration::from_secs(30);

/// Trusts the certificates of one authority.
#[derive(Clone)]
pub struct Trust(Arc<ClientConfig>);

impl fmt::Debug for Trust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Trust")
    }
}

impl Trust {
    /// Trusts the authority whose certificate lies in the PEM file `path`.
    pub fn authority(path: &Path) -> Result<Trust> {
        let mut roots = RootCertStore::empty();
        roots.add(
            CertificateDer::from_pem_file(path).with_context(|| format!("no certificate in {}", path.display()))?,
        )?;
        let config = ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Trust(Arc::new(config)))
    }

    /// Speaks TLS over `socket` with the server at `address`.
    pub fn wrap(&self, socket: TcpStream, address: IpAddr) -> Result<ClientStream> {
        Ok(StreamOwned::new(self.connection(address)?, socket))
    }

    /// The client's side of TLS with the server at `address`, without a socket.
    pub fn connection(&self, address: IpAddr) -> Result<ClientConnection> {
        Ok(ClientConnection::new(Arc::clone(&self.0), ServerName::IpAddress(address.into()))?)
    }
}

/// The client's end of a TLS connection.
pub type ClientStream = StreamOwned<ClientConnection, TcpStream>;

/// The configuration of a server that shows the certificate in `certificate`, PEM files both.
pub fn server_config(certificate: &Path, key: &Path) -> Result<Arc<ServerConfig>> {
    let chain = CertificateDer::pem_file_iter(certificate)?.collect::<Result<Vec<_>, _>>()?;
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(chain, PrivateKeyDer::from_pem_file(key)?)?;
    Ok(Arc::new(config))
}

/// A TCP connection that waits at most half a minute for anything.
pub fn dial(address: SocketAddr) -> Result<TcpStream> {
    let socket =
        TcpStream::connect_timeout(&address, PATIENCE).with_context(|| format!("nobody answers at {address}"))?;
    socket.set_nodelay(true)?;
    socket.set_read_timeout(Some(PATIENCE))?;
    socket.set_write_timeout(Some(PATIENCE))?;
    Ok(socket)
}

/// A connection, still in the clear or under TLS.
#[derive(Debug)]
pub enum Wire {
    /// In the clear.
    Plain(TcpStream),
    /// Under TLS.
    Tls(Box<ClientStream>),
}

impl Read for Wire {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self {
            Wire::Plain(socket) => socket.read(buffer),
            Wire::Tls(stream) => stream.read(buffer),
        }
    }
}

impl Write for Wire {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self {
            Wire::Plain(socket) => socket.write(bytes),
            Wire::Tls(stream) => stream.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Wire::Plain(socket) => socket.flush(),
            Wire::Tls(stream) => stream.flush(),
        }
    }
}
