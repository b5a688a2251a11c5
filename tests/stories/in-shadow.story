Ana is in shadow

Nothing goes to Ana before Nora has said so; the digest says what would have gone.

shows: Nagged; first reminder
digests: shown
~~~
[contractor.ana]
name = "Ana Ibarra"
addresses = ["ana@ibarra.example"]
~~~

Mon 2 Mar 2026 10:00  Nora -> Ana: Glue
    Hi Ana,

    please order glue for the labels.

    Nora
Wed 4 Mar 08:00  Nora -> strawboss, re Wednesday
    live Ana
Wed 4 Mar 12:00  strawboss explain Glue

=== what came of it ===

Mon 2 Mar 09:50  digest to Nora: First look: 0 open ends, you owe 0, they owe 0
    No open ends: nobody waits for anybody.

    mailbox last read at 09:50

Tue 3 Mar 07:30  digest to Nora: Tuesday 3 March: 0 waiting for you, 1 for others
    0 waiting for you, 1 for others.

    WAITING FOR OTHERS

    [1] Ana Ibarra: Glue
        waiting seven hours (agreed: one working day)
        - please order glue for the labels

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:21 · last letter sent at 09:50

Wed 4 Mar 07:30  digest to Nora: Wednesday 4 March: 0 waiting for you, 1 for others, 1 late
    0 waiting for you, 1 for others, 1 late.

    WAITING FOR OTHERS

    [1] Ana Ibarra: Glue
        waiting one working day (agreed: one working day): LATE
        - please order glue for the labels
        - reminded once

    A HINT ON YOUR OWN REQUESTS

    - Ana Ibarra: in shadow: “Re: Glue” would have gone out
    > live Ana Ibarra

    HOW EVERYONE KEEPS TIME

    - Ana Ibarra: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:21 · last letter sent at 07:30

Wed 4 Mar 08:00  Strawboss/Answered: “Wednesday 4 March: 0 waiting for you, 1 for others, 1 late [sb-k5rtuz54cs74qcgoo25jyznoywhl25lm76jisj7mjq]”
Wed 4 Mar 08:00  transcript to Nora: Done as you said
    This is what came of your lines:

    > live Ana
    - reminders to Ana Ibarra go out from now on

Wed 4 Mar 08:00  Strawboss/Answered: “Re: Wednesday 4 March: 0 waiting for you, 1 for others, 1 late [sb-k5rtuz54cs74qcgoo25jyznoywhl25lm76jisj7mjq]”
Wed 4 Mar 10:00  nag to Ana Ibarra: Re: Glue
    Hi Ana,

    I still need your answer to this; it has been waiting for two working days, since Monday 2 March:

    - please order glue for the labels

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 12:00  strawboss explain Glue
    Mon 2026-03-02 10:00, the owner wrote "Glue": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Wed 2026-03-04 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please order glue for the labels", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-06 10:00: reminder 3 to the contractor (reminded 2 times, last Wed 2026-03-04 10:00; 16 h of working time after that: 7 h on Wed, 8 h on Thu, 1 h on Fri; due Fri 2026-03-06 10:00).
