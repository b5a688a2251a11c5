A word at night waits for the morning

shows: outside the receiver's working time; first reminder

Fri 6 Mar 2026 22:00  Nora -> Ana: Night idea
    Hi Ana,

    please think about a night market.

    Nora
Mon 9 Mar 17:30  strawboss explain Night
Tue 10 Mar 10:00  strawboss explain Night

=== what came of it ===

Mon 9 Mar 17:30  strawboss explain Night
    Fri 2026-03-06 22:00, the owner wrote "Night idea": an ask gives the turn to the other side, and has a since of its own.
    Fri 2026-03-06 22:01: a task was opened.
    So it is the contractor's turn since Fri 2026-03-06 22:00.
    Open: "please think about a night market", asked by the owner on Fri 2026-03-06 22:00.
    Next, on Tue 2026-03-10 9:00: reminder 1 to the contractor (waiting since Fri 2026-03-06 22:00; 8 h of working time: out of hours Fri, closed Sat and Sun, 8 h on Mon; working again Tue 9:00; due Tue 2026-03-10 9:00).
Tue 10 Mar 09:00  nag to Ana Ibarra: Re: Night idea
    Hi Ana,

    This has been waiting for a word from you since Friday 6 March:

    - please think about a night market

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 10 Mar 10:00  strawboss explain Night
    Fri 2026-03-06 22:00, the owner wrote "Night idea": an ask gives the turn to the other side, and has a since of its own.
    Fri 2026-03-06 22:01: a task was opened.
    Tue 2026-03-10 9:00: a reminder went.
    So it is the contractor's turn since Fri 2026-03-06 22:00.
    Open: "please think about a night market", asked by the owner on Fri 2026-03-06 22:00.
    Next, on Wed 2026-03-11 9:00: reminder 2 to the contractor (reminded once, last Tue 2026-03-10 9:00; 8 h of working time after that: 8 h on Tue; due Wed 2026-03-11 9:00).
