Wanted today, and no word

shows: asked for a date, no word

Mon 2 Mar 2026 09:00  Nora -> Ana: Poster
    Hi Ana,

    please send me the poster today by 15:00.

    Nora
Mon 16:00  strawboss explain Poster

=== what came of it ===

Mon 2 Mar 15:00  nag to Ana Ibarra: Re: Poster
    Hi Ana,

    This was due on Monday 2 March, 15:00 (Berlin time):

    - please send me the poster today by 15:00 (asked Monday 2 March)

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 2 Mar 16:00  strawboss explain Poster
    Mon 2026-03-02 9:00, the owner wrote "Poster": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 9:01: a task was opened.
    Mon 2026-03-02 15:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 9:00.
    Open: "please send me the poster today by 15:00", asked by the owner on Mon 2026-03-02 9:00.
    Next, on Tue 2026-03-03 15:00: reminder 2 to the contractor (reminded once, last Mon 2026-03-02 15:00; 8 h of working time after that: 2 h on Mon, 6 h on Tue; due Tue 2026-03-03 15:00).
