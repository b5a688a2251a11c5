//! SIGKILL when two of the four letters of a split are out; then the start that must lose nothing and repeat nothing.

use std::thread;
use std::time::Duration;

use anyhow::Result;
use stage::mail::subject;

use crate::people::{BORIS, OWNER};
use crate::play::{Foreman, Play};

use super::split::{due_in, four_letters, one_note, propose, titles};

/// So long after the last letter nothing more may come.
const AFTER: Duration = Duration::from_secs(3);

pub fn play(play: &mut Play) -> Result<()> {
    let days = [due_in(20)?, due_in(22)?, due_in(24)?, due_in(26)?];
    let long = OWNER.letter(&BORIS, "In the new year", &in_the_new_year(&days))?;
    let (offers, tasks) = (play.letters(&OWNER, "proposal")?, play.letters(&BORIS, "task")?);
    OWNER.send(&play.servers, &long)?;
    play.voice.say("Another long mail with four tasks.");
    play.foreman = Foreman::Rests;
    play.trap.arm();
    propose(play, &offers)?;
    play.soon("the foreman to die", |play| Ok((!play.daemon.is_running()?).then_some(())))?;
    let (out, _) = play.new_letters(&BORIS, "task", &tasks, 2)?;
    play.voice.claim(out.len() == 2, "SIGKILL: the foreman is dead, and two of four letters are out.", || titles(&out));

    play.start_foreman()?;
    let (letters, took) = play.new_letters(&BORIS, "task", &tasks, 4)?;
    play.voice.say(&format!("Started again; the other two are out {:.1} s later.", took.as_secs_f64()));
    one_note(play, &long)?;
    thread::sleep(AFTER);
    let (later, _) = play.new_letters(&BORIS, "task", &tasks, 4)?;
    play.voice.claim(later.len() == letters.len(), "Nothing is sent twice.", || titles(&later));
    four_letters(play, &later, &days);
    nothing_lost(play)
}

/// Every mail of the past is still there, exactly once.
fn nothing_lost(play: &mut Play) -> Result<()> {
    let all = play.everything(&OWNER)?;
    let wrong: Vec<String> = play
        .past
        .iter()
        .filter_map(|past| {
            let id = past.letter.message_id();
            let places: Vec<&str> = all
                .iter()
                .filter(|(_, mail)| mail.header("Message-ID").as_deref() == Some(id.as_str()))
                .map(|(folder, _)| folder.as_str())
                .collect();
            (places.len() != 1).then(|| format!("{}: {places:?}", past.letter.subject))
        })
        .collect();
    let claim = format!("Nothing is lost: each of Nora's {} old mails lies in exactly one folder.", play.past.len());
    play.voice.claim(wrong.is_empty(), &claim, || wrong.join("\n"));
    let sent: Vec<String> =
        all.iter().filter(|(folder, _)| folder == "Sent").map(|(_, mail)| subject(&mail.bytes)).collect();
    play.voice.say(&format!("Her Sent folder holds {} mails, the foreman's letters among them.", sent.len()));
    Ok(())
}

fn in_the_new_year(days: &[String; 4]) -> String {
    let [first, second, third, fourth] = days;
    format!(
        "Hi Boris,

for the new year I have four tasks for you:

1. Please add a page about the workshop to the shop by {first}, with the text I sent you in spring.

2. Please set up a monthly report of the orders, as a table by mail to me and Chen. By {second}.

3. Please test the checkout with the three most common phones and write down what goes wrong. By {third}.

4. Please renew the certificate of the old domain for two years. By {fourth}.

Thanks
Nora
"
    )
}
