//! The scenes, one a file, in the order in which they are played.

mod digest;
mod filing;
mod kill;
mod matters;
mod nags;
mod split;

use anyhow::Result;

use super::play::Play;

type Scene = fn(&mut Play) -> Result<()>;

/// Plays all of them. A scene that cannot go on is a broken claim, and the next one is played, as long as the foreman runs.
pub fn play(play: &mut Play) {
    let scenes: [(&str, Scene); 6] = [
        ("Filing: contractors' mail goes into their folders", filing::play),
        ("One task per request: the owner's long mail", split::play),
        ("One task per request: a contractor's long mail", matters::play),
        ("Turns: whoever is late is nagged, nobody else", nags::play),
        ("Killed in the middle of a split", kill::play),
        ("The digest, answered by reply", digest::play),
    ];
    for (title, scene) in scenes {
        play.voice.scene(title);
        if let Err(error) = scene(play) {
            play.voice.claim(false, "The scene is played to its end.", || format!("{error:#}"));
        }
        if !play.daemon.is_running().unwrap_or(false) {
            play.voice.claim(false, "The foreman runs.", || "it has ended, and the play with it".to_owned());
            return;
        }
    }
}
