Nora says pause

Nothing leaves for three days, and the three days do not count for anybody.

shows: pause

Mon 2 Mar 2026 10:00  Nora -> Boris: Garden wall
    Hello Boris,

    please repair the garden wall.

    Nora
Mon 12:00  strawboss pause
Wed 12:00  strawboss explain wall
Thu 12:00  strawboss resume
Thu 12:01  strawboss explain wall
Fri 12:00  strawboss explain wall

=== what came of it ===

Mon 2 Mar 12:00  strawboss pause
    paused: no letter leaves until you say “resume”
Wed 4 Mar 12:00  strawboss explain wall
    Mon 2026-03-02 10:00, the owner wrote "Garden wall": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the garden wall", asked by the owner on Mon 2026-03-02 10:00.
    Nothing goes out by itself.
Thu 5 Mar 12:00  strawboss resume
    letters leave again
Thu 5 Mar 12:01  strawboss explain wall
    Mon 2026-03-02 10:00, the owner wrote "Garden wall": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the garden wall", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-06 10:00: reminder 1 to the contractor (waiting since Mon 2026-03-02 10:00; 8 h of working time: 2 h on Mon, paused from Mon 2026-03-02 12:00 to Thu 2026-03-05 12:00, 5 h on Thu, 1 h on Fri; due Fri 2026-03-06 10:00).
Fri 6 Mar 10:00  nag to Boris Gruber: Re: Garden wall
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please repair the garden wall

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Fri 6 Mar 12:00  strawboss explain wall
    Mon 2026-03-02 10:00, the owner wrote "Garden wall": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Fri 2026-03-06 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the garden wall", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Mon 2026-03-09 10:00: reminder 2 to the contractor (reminded once, last Fri 2026-03-06 10:00; 8 h of working time after that: 7 h on Fri, closed Sat and Sun, 1 h on Mon; due Mon 2026-03-09 10:00).
