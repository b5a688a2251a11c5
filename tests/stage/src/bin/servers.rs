//! Starts the private servers, says how to reach them, and ends them on Enter or Ctrl-C.

use std::io;
use std::time::Instant;

use anyhow::Result;
use stage::{Kind, Servers, StageOptions, packages};

fn main() -> Result<()> {
    packages::ensure(|line| println!("{line}"))?;
    let start = Instant::now();
    let options = StageOptions::default();
    let names: Vec<String> = options.users.iter().map(|user| user.name.clone()).collect();
    let servers = Servers::start(options)?;
    println!("Up in {} ms, in {}.", start.elapsed().as_millis(), servers.folder().display());
    println!("Users: {}; the password is the name with -pass behind it.", names.join(", "));
    for kind in Kind::ALL {
        println!("IMAP over TLS at {} ({kind:?})", servers.imaps(kind));
    }
    println!("Submission over TLS at {}", servers.submissions());
    println!("Trust {}", servers.certificates.authority.display());
    println!("Enter ends it.");
    io::stdin().read_line(&mut String::new())?;
    Ok(())
}
