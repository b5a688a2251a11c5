A reply under a new subject is a matter of its own

shows: Asked; open

Mon 2 Mar 2026 10:00  Nora -> Ana: Brochure text
    Hi Ana,

    please check the brochure text.

    Nora
Mon 12:00  Ana -> Nora: Holiday in May
    Can I take two weeks off in May?
Tue 11:00  strawboss explain Holiday

=== what came of it ===

Mon 2 Mar 12:00  Contractors/ana: “Holiday in May”
Tue 3 Mar 10:00  nag to Ana Ibarra: Re: Brochure text
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - please check the brochure text

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 11:00  strawboss explain Holiday
    Mon 2026-03-02 12:00, the contractor wrote "Holiday in May": an ask gives the turn to the other side, and has a since of its own.
    So it is the owner's turn since Mon 2026-03-02 12:00.
    Open: "Can I take two weeks off in May?", asked by the contractor on Mon 2026-03-02 12:00.
    Next, on Tue 2026-03-03 15:00: reminder 1 to the owner (waiting since Mon 2026-03-02 12:00; 8 h of working time: 5 h on Mon, 3 h on Tue; due Tue 2026-03-03 12:00).
