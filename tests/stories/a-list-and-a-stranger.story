A newsletter and a stranger in the thread change nothing

shows: FromList; FromStranger; first reminder

Mon 2 Mar 2026 10:00  Nora -> Ana: Fair stand
    Hi Ana,

    please book the fair stand by Thursday.

    Nora
Mon 10:30  Ana -> Nora, re Fair [list]
    This week in our newsletter: jars, lids, labels.
Mon 11:00  Kim Weber -> Nora, re Fair
    Hello, who is responsible for the stand next to yours?
Wed 12:00  strawboss explain Fair

=== what came of it ===

Mon 2 Mar 10:30  Contractors/ana: “Re: Fair stand”
Tue 3 Mar 10:00  nag to Ana Ibarra: Re: Fair stand
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - please book the fair stand by Thursday

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 10:00  nag to Ana Ibarra: Re: Fair stand
    Hi Ana,

    I still need your answer to this; it has been waiting for two working days, since Monday 2 March:

    - please book the fair stand by Thursday

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 12:00  strawboss explain Fair
    Mon 2026-03-02 10:00, the owner wrote "Fair stand": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 10:30, the contractor wrote "Re: Fair stand": mail of a list moves nothing.
    Mon 2026-03-02 11:00, a stranger wrote "Re: Fair stand": a stranger's mail moves nothing.
    Tue 2026-03-03 10:00: a reminder went.
    Wed 2026-03-04 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please book the fair stand by Thursday", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-06 10:00: reminder 3 to the contractor (reminded 2 times, last Wed 2026-03-04 10:00; 16 h of working time after that: 7 h on Wed, 8 h on Thu, 1 h on Fri; due Fri 2026-03-06 10:00).
