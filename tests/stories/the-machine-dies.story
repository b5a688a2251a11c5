The machine dies in the minute of a reminder

It comes once.

shows: Nagged; first reminder

Mon 2 Mar 2026 10:00  Nora -> Ana: Server
    Hi Ana,

    please renew the certificate of the shop.

    Nora
Tue 09:59  the machine sleeps for 2 min
Tue 12:00  strawboss explain Server

=== what came of it ===

Tue 3 Mar 10:01  nag to Ana Ibarra: Re: Server
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - please renew the certificate of the shop

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 12:00  strawboss explain Server
    Mon 2026-03-02 10:00, the owner wrote "Server": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:01: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please renew the certificate of the shop", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-04 10:01: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 10:01; 8 h of working time after that: 6 h 59 min on Tue, 1 h 1 min on Wed; due Wed 2026-03-04 10:01).
