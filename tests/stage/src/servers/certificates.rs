//! An authority of the stage's own, one server certificate from it, and one for the wrong name.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

use crate::packages::output;

/// Names and addresses the good certificate is for.
const GOOD: &str = "DNS:localhost,DNS:mail.strawboss.test,\
                    IP:127.0.0.1,IP:127.0.0.2,IP:127.0.0.3,IP:127.0.0.4,IP:127.0.0.5";

/// PEM files.
#[derive(Clone, Debug)]
pub struct Certificates {
    /// The authority's certificate: what a client trusts.
    pub authority: PathBuf,
    /// The servers' certificate and key.
    pub server: (PathBuf, PathBuf),
    /// A certificate for a name that is not the servers', and its key.
    pub wrong: (PathBuf, PathBuf),
}

impl Certificates {
    /// Makes all of them in `folder`.
    pub fn make(folder: &Path) -> Result<Certificates> {
        fs::create_dir_all(folder)?;
        let (authority, key) = (folder.join("ca.pem"), folder.join("ca.key"));
        output(
            openssl(&["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"])
                .args(["-days", "3650", "-subj", "/CN=strawboss stage authority"])
                .args(["-addext", "keyUsage=critical,keyCertSign,cRLSign"])
                .arg("-keyout")
                .arg(&key)
                .arg("-out")
                .arg(&authority),
        )?;
        let server = leaf(folder, "server", GOOD)?;
        let wrong = leaf(folder, "wrong", "DNS:elsewhere.test")?;
        Ok(Certificates { authority, server, wrong })
    }
}

/// A certificate as rustls wants it: version 3, a subjectAltName, and not itself an authority.
fn leaf(folder: &Path, name: &str, names: &str) -> Result<(PathBuf, PathBuf)> {
    let file = |ending: &str| folder.join(format!("{name}.{ending}"));
    fs::write(
        file("ext"),
        format!("subjectAltName={names}\nbasicConstraints=critical,CA:FALSE\nextendedKeyUsage=serverAuth\n"),
    )?;
    output(
        openssl(&["req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"])
            .args(["-subj", &format!("/CN={name}")])
            .arg("-keyout")
            .arg(file("key"))
            .arg("-out")
            .arg(file("csr")),
    )?;
    output(
        openssl(&["x509", "-req", "-days", "825", "-CAcreateserial"])
            .arg("-in")
            .arg(file("csr"))
            .arg("-CA")
            .arg(folder.join("ca.pem"))
            .arg("-CAkey")
            .arg(folder.join("ca.key"))
            .arg("-extfile")
            .arg(file("ext"))
            .arg("-out")
            .arg(file("pem")),
    )?;
    Ok((file("pem"), file("key")))
}

fn openssl(arguments: &[&str]) -> Command {
    let mut command = Command::new("openssl");
    command.args(arguments);
    command
}
