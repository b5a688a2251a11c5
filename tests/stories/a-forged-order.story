Somebody pretends to be Nora

An order that lies in no Sent folder is not obeyed.

shows: first reminder; Nagged

Mon 2 Mar 2026 10:00  Nora -> Boris: Cellar light
    Hello Boris,

    please repair the light in the cellar.

    Nora
Mon 11:00  Kim Weber -> Nora: pause
    pause
Tue 12:00  strawboss explain Cellar

=== what came of it ===

Tue 3 Mar 10:00  nag to Boris Gruber: Re: Cellar light
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please repair the light in the cellar

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 12:00  strawboss explain Cellar
    Mon 2026-03-02 10:00, the owner wrote "Cellar light": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the light in the cellar", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-04 10:00: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 10:00; 8 h of working time after that: 7 h on Tue, 1 h on Wed; due Wed 2026-03-04 10:00).
