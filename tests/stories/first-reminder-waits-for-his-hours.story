Friday afternoon is not yet late

Nora asks on Friday at half past four, Boris's time. He has half an hour left that day, does not work at the weekend,
and is reminded on Monday afternoon, when eight of his hours are over.

shows: Asked; first reminder; outside the receiver's working time; sent; open

Fri 6 Mar 2026 16:30  Nora -> Boris: Gate of the yard
    Hello Boris,

    please paint the gate of the yard in dark green.

    Nora
Mon 12:00  strawboss explain Gate
Tue 10:00  strawboss explain Gate

=== what came of it ===

Mon 9 Mar 12:00  strawboss explain Gate
    Fri 2026-03-06 16:30, the owner wrote "Gate of the yard": an ask gives the turn to the other side, and has a since of its own.
    Fri 2026-03-06 16:31: a task was opened.
    So it is the contractor's turn since Fri 2026-03-06 16:30.
    Open: "please paint the gate of the yard in dark green", asked by the owner on Fri 2026-03-06 16:30.
    Next, on Mon 2026-03-09 16:30: reminder 1 to the contractor (waiting since Fri 2026-03-06 16:30; 8 h of working time: 30 min on Fri, closed Sat and Sun, 7 h 30 min on Mon; due Mon 2026-03-09 16:30).
Mon 9 Mar 16:30  nag to Boris Gruber: Re: Gate of the yard
    Hi Boris,

    This has been waiting for a word from you since Friday 6 March:

    - please paint the gate of the yard in dark green

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 10 Mar 10:00  strawboss explain Gate
    Fri 2026-03-06 16:30, the owner wrote "Gate of the yard": an ask gives the turn to the other side, and has a since of its own.
    Fri 2026-03-06 16:31: a task was opened.
    Mon 2026-03-09 16:30: a reminder went.
    So it is the contractor's turn since Fri 2026-03-06 16:30.
    Open: "please paint the gate of the yard in dark green", asked by the owner on Fri 2026-03-06 16:30.
    Next, on Tue 2026-03-10 16:30: reminder 2 to the contractor (reminded once, last Mon 2026-03-09 16:30; 8 h of working time after that: 30 min on Mon, 7 h 30 min on Tue; due Tue 2026-03-10 16:30).
