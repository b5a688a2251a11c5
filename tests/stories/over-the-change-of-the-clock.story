Over the weekend on which the clock is set forward

shows: first reminder

Fri 27 Mar 2026 14:00  Nora -> Ana: Summer hours
    Hi Ana,

    please print the sign with the summer hours.

    Nora
Mon 30 Mar 15:00  strawboss explain Summer

=== what came of it ===

Mon 30 Mar 14:00  nag to Ana Ibarra: Re: Summer hours
    Hi Ana,

    This has been waiting for a word from you since Friday 27 March:

    - please print the sign with the summer hours

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 30 Mar 15:00  strawboss explain Summer
    Fri 2026-03-27 14:00, the owner wrote "Summer hours": an ask gives the turn to the other side, and has a since of its own.
    Fri 2026-03-27 14:01: a task was opened.
    Mon 2026-03-30 14:00: a reminder went.
    So it is the contractor's turn since Fri 2026-03-27 14:00.
    Open: "please print the sign with the summer hours", asked by the owner on Fri 2026-03-27 14:00.
    Next, on Tue 2026-03-31 14:00: reminder 2 to the contractor (reminded once, last Mon 2026-03-30 14:00; 8 h of working time after that: 3 h on Mon, 5 h on Tue; due Tue 2026-03-31 14:00).
