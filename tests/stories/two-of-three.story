Two of three answered, one left

Nora asks three questions. Ana answers two. The reminder names the one that is left, and no other.

shows: AnsweredSome; first reminder

Mon 2 Mar 2026 09:30  Nora -> Ana: Spring fair
    Hi Ana,

    three questions about the spring fair:

    1. How many tables do we get?
    2. When can we set up on Saturday?
    3. Who brings the cash box?

    Nora
Mon 11:00  Ana -> Nora, re Spring
    1. We get four tables.
    2. From seven in the morning.
Wed 12:00  strawboss explain Spring

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Spring fair”
Tue 3 Mar 11:00  nag to Ana Ibarra: Re: Spring fair
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - Who brings the cash box?

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 11:00  nag to Ana Ibarra: Re: Spring fair
    Hi Ana,

    I still need your answer to this; it has been waiting for two working days, since Monday 2 March:

    - Who brings the cash box?

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 12:00  strawboss explain Spring
    Mon 2026-03-02 9:30, the owner wrote "Spring fair": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Spring fair": an answer to some of the asks leaves the others open, and the turn where it was.
    Tue 2026-03-03 11:00: a reminder went.
    Wed 2026-03-04 11:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 9:30.
    Open: "Who brings the cash box?", asked by the owner on Mon 2026-03-02 9:30.
    Next, on Fri 2026-03-06 11:00: reminder 3 to the contractor (reminded 2 times, last Wed 2026-03-04 11:00; 16 h of working time after that: 6 h on Wed, 8 h on Thu, 2 h on Fri; due Fri 2026-03-06 11:00).
