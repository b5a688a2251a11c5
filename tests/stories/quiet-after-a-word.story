He has just written, about something else

shows: a mail from them has just come

Mon 2 Mar 2026 10:00  Nora -> Boris: Stairs
    Hello Boris,

    please repair the third step of the stairs.

    Nora
Tue 09:30  Boris -> Nora: Invoice of the paint shop
    Hello Nora, the paint shop wants to know your tax number. Can you tell me?
Tue 10:30  strawboss explain Stairs
Tue 13:00  strawboss explain Stairs

=== what came of it ===

Tue 3 Mar 09:30  Contractors/boris: “Invoice of the paint shop”
Tue 3 Mar 10:30  strawboss explain Stairs
    Mon 2026-03-02 10:00, the owner wrote "Stairs": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the third step of the stairs", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Tue 2026-03-03 11:30: reminder 1 to the contractor (waiting since Mon 2026-03-02 10:00; 8 h of working time: 7 h on Mon, 1 h on Tue; a mail from them has just come, so not before Tue 11:30; due Tue 2026-03-03 11:30).
Tue 3 Mar 11:30  nag to Boris Gruber: Re: Stairs
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please repair the third step of the stairs

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 13:00  strawboss explain Stairs
    Mon 2026-03-02 10:00, the owner wrote "Stairs": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 11:30: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the third step of the stairs", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-04 11:30: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 11:30; 8 h of working time after that: 5 h 30 min on Tue, 2 h 30 min on Wed; due Wed 2026-03-04 11:30).
