//! The socket the command line talks to: one JSON question a line, one JSON answer a line.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{UnixListener, UnixStream};
use tokio::sync::{mpsc, oneshot};
use tokio::time::timeout;

use super::service::{Answer, Ask, Message, Request};

/// The socket's name in the state directory.
const NAME: &str = "control.sock";

/// No question is longer than this.
const LONGEST_QUESTION: u64 = 64 * 1024;

/// How long an answer may take.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where the socket of a house lies.
pub fn path(state_dir: &Path) -> PathBuf {
    state_dir.join(NAME)
}

/// Listens in the state directory and hands every question to the service. Ends when the service does.
///
/// # Errors
/// The socket cannot be made.
pub fn listen(state_dir: &Path, service: mpsc::Sender<Message>) -> io::Result<()> {
    let path = path(state_dir);
    match std::fs::remove_file(&path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let listener = UnixListener::bind(&path)?;
    // The directory is the owner's alone; the socket as well, whatever the umask was.
    std::fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600))?;
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(serve(stream, service.clone()));
        }
    });
    Ok(())
}

async fn serve(stream: UnixStream, service: mpsc::Sender<Message>) {
    let (reader, mut writer) = stream.into_split();
    let mut line = String::new();
    let mut reader = BufReader::new(reader.take(LONGEST_QUESTION));
    if !matches!(timeout(PATIENCE, reader.read_line(&mut line)).await, Ok(Ok(length)) if length > 0) {
        return;
    }
    let answer = match serde_json::from_str::<Ask>(&line) {
        Ok(ask) => asked(ask, &service).await,
        Err(error) => {
            refusal(format!("that question is not understood ({error}); is the command line of the same version?"))
        }
    };
    if let Ok(mut bytes) = serde_json::to_vec(&answer) {
        bytes.push(b'\n');
        // Whoever asked may have gone away.
        let _ = writer.write_all(&bytes).await;
    }
}

async fn asked(ask: Ask, service: &mpsc::Sender<Message>) -> Answer {
    let (reply, heard) = oneshot::channel();
    if service.send(Message::Ask(Request { ask, reply })).await.is_err() {
        return refusal("strawboss is stopping".into());
    }
    match timeout(PATIENCE, heard).await {
        Ok(Ok(answer)) => answer,
        _ => refusal("strawboss is too busy to answer; try again in a minute".into()),
    }
}

fn refusal(words: String) -> Answer {
    Answer { ok: false, facts: serde_json::Value::String(words.clone()), words }
}

/// Asks the running daemon; `None` when none runs.
///
/// # Errors
/// The daemon runs and does not answer.
pub async fn ask(state_dir: &Path, ask: &Ask) -> io::Result<Option<Answer>> {
    let stream = match UnixStream::connect(path(state_dir)).await {
        Ok(stream) => stream,
        Err(error) if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::ConnectionRefused) => {
            return Ok(None);
        }
        Err(error) => return Err(error),
    };
    let (reader, mut writer) = stream.into_split();
    let mut question = serde_json::to_vec(ask)?;
    question.push(b'\n');
    writer.write_all(&question).await?;
    let mut line = String::new();
    BufReader::new(reader).read_line(&mut line).await?;
    Ok(Some(serde_json::from_str(&line)?))
}
