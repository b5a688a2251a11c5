A holiday between

shows: first reminder
~~~
[agreement]
live = true
[contractor.ana]
name = "Ana Ibarra"
addresses = ["ana@ibarra.example"]
holidays = ["2026-03-03"]
~~~

Mon 2 Mar 2026 16:00  Nora -> Ana: Easter card
    Hi Ana,

    please draw the Easter card.

    Nora
Wed 4 Mar 15:30  strawboss explain Easter
Wed 4 Mar 17:30  strawboss explain Easter

=== what came of it ===

Wed 4 Mar 15:30  strawboss explain Easter
    Mon 2026-03-02 16:00, the owner wrote "Easter card": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 16:01: a task was opened.
    So it is the contractor's turn since Mon 2026-03-02 16:00.
    Open: "please draw the Easter card", asked by the owner on Mon 2026-03-02 16:00.
    Next, on Wed 2026-03-04 16:00: reminder 1 to the contractor (waiting since Mon 2026-03-02 16:00; 8 h of working time: 1 h on Mon, holiday Tue, 7 h on Wed; due Wed 2026-03-04 16:00).
Wed 4 Mar 16:00  nag to Ana Ibarra: Re: Easter card
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - please draw the Easter card

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 17:30  strawboss explain Easter
    Mon 2026-03-02 16:00, the owner wrote "Easter card": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 16:01: a task was opened.
    Wed 2026-03-04 16:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 16:00.
    Open: "please draw the Easter card", asked by the owner on Mon 2026-03-02 16:00.
    Next, on Thu 2026-03-05 16:00: reminder 2 to the contractor (reminded once, last Wed 2026-03-04 16:00; 8 h of working time after that: 1 h on Wed, 7 h on Thu; due Thu 2026-03-05 16:00).
