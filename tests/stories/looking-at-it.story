"I will look at it" is a word, but not the answer

shows: Acknowledged; first reminder

Mon 2 Mar 2026 10:00  Nora -> Ana: Customer survey
    Hi Ana,

    what do you think of the customer survey?

    Nora
Mon 16:00  Ana -> Nora, re Customer
    Thanks, I'll have a look at it.
Tue 18:00  strawboss explain Customer

=== what came of it ===

Mon 2 Mar 16:00  Contractors/ana: “Re: Customer survey”
Tue 3 Mar 16:00  nag to Ana Ibarra: Re: Customer survey
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - what do you think of the customer survey?

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 18:00  strawboss explain Customer
    Mon 2026-03-02 10:00, the owner wrote "Customer survey": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 16:00, the contractor wrote "Re: Customer survey": "will look at it" keeps the turn and moves no since.
    Tue 2026-03-03 16:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "what do you think of the customer survey?", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-04 16:00: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 16:00; 8 h of working time after that: 1 h on Tue, 7 h on Wed; due Wed 2026-03-04 16:00).
