Who answers in time never hears of the program

Ana is asked a question, and answers an hour later. Nora has the turn, and is reminded of it the day after.

shows: CounterQuestion; Asked; first reminder

Mon 2 Mar 2026 10:00  Nora -> Ana: Colour of the jars
    Hi Ana,

    which colour do the jars have?

    Nora
Mon 11:00  Ana -> Nora, re Colour
    They are amber. Shall I order two thousand of them?
Tue 12:00  Nora -> Ana, re Colour
    Yes, two thousand please.
Wed 12:00  strawboss explain Colour

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Colour of the jars”
Wed 4 Mar 12:00  strawboss explain Colour
    Mon 2026-03-02 10:00, the owner wrote "Colour of the jars": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Colour of the jars": a question back gives the turn to the other side, and what it is about waits.
    Tue 2026-03-03 12:00, the owner wrote "Re: Colour of the jars": an ask gives the turn to the other side, and has a since of its own.
    Tue 2026-03-03 12:01: a task was opened.
    So it is the contractor's turn since Tue 2026-03-03 12:00.
    Open: "which colour do the jars have?", asked by the owner on Mon 2026-03-02 10:00.
    Open: "two thousand please", asked by the owner on Tue 2026-03-03 12:00.
    Next, on Wed 2026-03-04 12:00: reminder 1 to the contractor (waiting since Tue 2026-03-03 12:00; 8 h of working time: 5 h on Tue, 3 h on Wed; due Wed 2026-03-04 12:00).
Wed 4 Mar 12:00  nag to Ana Ibarra: Re: Colour of the jars
    Hi Ana,

    This has been waiting for a word from you since Tuesday 3 March:

    - which colour do the jars have? (asked Monday 2 March)
    - two thousand please

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)
