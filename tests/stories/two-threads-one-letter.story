Two things due within the hour, one letter

Nora asks Boris two things, twenty minutes apart, in two mails. He is reminded of both in one letter, with numbers.

shows: first reminder

Mon 2 Mar 2026 10:00  Nora -> Boris: Gutter
    Hello Boris,

    please clean the gutter.

    Nora
Mon 10:20  Nora -> Boris: Hedge
    Hello Boris,

    please cut the hedge.

    Nora
Tue 11:00  strawboss explain Hedge

=== what came of it ===

Tue 3 Mar 10:20  nag to Boris Gruber: 2 things that wait for you
    Hi Boris,

    These are waiting for a word from you:

    1. Hedge
       waiting since Monday 2 March
       - please cut the hedge

    2. Gutter
       waiting since Monday 2 March
       - please clean the gutter

    Please answer by number in one mail, like "1: done, 2: by Friday".

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 11:00  strawboss explain Hedge
    Mon 2026-03-02 10:20, the owner wrote "Hedge": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:21: a task was opened.
    Tue 2026-03-03 10:20: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:20.
    Open: "please cut the hedge", asked by the owner on Mon 2026-03-02 10:20.
    Next, on Wed 2026-03-04 10:20: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 10:20; 8 h of working time after that: 6 h 40 min on Tue, 1 h 20 min on Wed; due Wed 2026-03-04 10:20).
