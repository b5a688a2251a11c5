A word ahead of time, once

Ana has said yes to Friday. At one on Friday she hears once that it is due today. She delivers at four.

shows: early reminder; Accepted

Mon 2 Mar 2026 10:00  Nora -> Ana: Menu cards
    Hi Ana,

    please finish the menu cards by Friday.

    Nora
Mon 11:00  Ana -> Nora, re Menu
    OK, will do.
Fri 16:00  Ana -> Nora, re Menu [file menu.pdf]
    Here are the menu cards, finished.
Mon 9 Mar 10:00  strawboss explain Menu

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Menu cards”
Fri 6 Mar 13:00  nag to Ana Ibarra: Re: Menu cards
    Hi Ana,

    A word ahead of time: this is due on Friday 6 March.

    - please finish the menu cards by Friday (asked Monday 2 March)

    Is it going to work out? If not, tell me now which day does.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Fri 6 Mar 16:00  Contractors/ana: “Re: Menu cards”
Mon 9 Mar 10:00  strawboss explain Menu
    Mon 2026-03-02 10:00, the owner wrote "Menu cards": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Menu cards": accepting keeps the turn with who accepted.
    Fri 2026-03-06 13:00: a reminder went.
    Fri 2026-03-06 16:00, the contractor wrote "Re: Menu cards": a delivery gives the turn to the other side, to look at it.
    So it is the owner's turn since Fri 2026-03-06 16:00.
    Next, on Tue 2026-03-10 10:00: reminder 1 to the owner (waiting since Fri 2026-03-06 16:00; 8 h of working time: 1 h on Fri, closed Sat and Sun, 7 h on Mon; due Mon 2026-03-09 16:00).
