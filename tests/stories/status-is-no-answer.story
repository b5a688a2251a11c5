A report on the way is welcome, and moves nothing

shows: Accepted; StatusGiven; accepted; early reminder; agreed to a date

Mon 2 Mar 2026 10:00  Nora -> Ana: Web shop
    Hi Ana,

    please set up the web shop by 13 March.

    Nora
Mon 11:00  Ana -> Nora, re Web
    OK, will do.
Mon 9 Mar 11:00  Ana -> Nora, re Web
    A short update: the catalogue is in, payment is next.
Tue 10 Mar 12:00  strawboss explain Web
Mon 16 Mar 12:00  strawboss explain Web

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Web shop”
Mon 9 Mar 11:00  Contractors/ana: “Re: Web shop”
Tue 10 Mar 12:00  strawboss explain Web
    Mon 2026-03-02 10:00, the owner wrote "Web shop": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Web shop": accepting keeps the turn with who accepted.
    Mon 2026-03-09 11:00, the contractor wrote "Re: Web shop": a status report moves nothing while the work is open.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please set up the web shop by 13 March", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-13 13:00: an early reminder to the contractor (due Fri 2026-03-13 17:00; agreed: a word 4 h of working time before).
    Next, on Mon 2026-03-16 9:00: reminder 1 to the contractor (agreed for Fri 2026-03-13 17:00: asked about the next working morning; due Mon 2026-03-16 9:00).
Fri 13 Mar 13:00  nag to Ana Ibarra: Re: Web shop
    Hi Ana,

    A word ahead of time: this is due on Friday 13 March.

    - please set up the web shop by 13 March (asked Monday 2 March)

    Is it going to work out? If not, tell me now which day does.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 16 Mar 09:00  nag to Ana Ibarra: Re: Web shop
    Hi Ana,

    This was due on Friday 13 March:

    - please set up the web shop by 13 March (asked Monday 2 March)

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 16 Mar 12:00  strawboss explain Web
    Mon 2026-03-02 10:00, the owner wrote "Web shop": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Web shop": accepting keeps the turn with who accepted.
    Mon 2026-03-09 11:00, the contractor wrote "Re: Web shop": a status report moves nothing while the work is open.
    Fri 2026-03-13 13:00: a reminder went.
    Mon 2026-03-16 9:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please set up the web shop by 13 March", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Tue 2026-03-17 9:00: reminder 2 to the contractor (reminded once, last Mon 2026-03-16 9:00; 8 h of working time after that: 8 h on Mon; due Tue 2026-03-17 9:00).
