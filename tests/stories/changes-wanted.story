Nora wants it changed

shows: Delivered; Asked; changes asked

Mon 2 Mar 2026 10:00  Nora -> Ana: Poster for the fair
    Hi Ana,

    please send me the poster for the fair by Thursday.

    Nora
Tue 11:00  Ana -> Nora, re Poster [file poster.pdf]
    Here is the poster, finished.
Tue 14:00  Nora -> Ana, re Poster
    Please make the title larger.
Wed 16:00  strawboss explain Poster

=== what came of it ===

Tue 3 Mar 10:00  nag to Ana Ibarra: Re: Poster for the fair
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - please send me the poster for the fair by Thursday

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 11:00  Contractors/ana: “Re: Poster for the fair”
Wed 4 Mar 14:00  nag to Ana Ibarra: Re: Poster for the fair
    Hi Ana,

    This has been waiting for a word from you since Tuesday 3 March:

    - Please make the title larger

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 16:00  strawboss explain Poster
    Mon 2026-03-02 10:00, the owner wrote "Poster for the fair": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Tue 2026-03-03 11:00, the contractor wrote "Re: Poster for the fair": a delivery gives the turn to the other side, to look at it.
    Tue 2026-03-03 14:00, the owner wrote "Re: Poster for the fair": an ask gives the turn to the other side, and has a since of its own.
    Wed 2026-03-04 14:00: a reminder went.
    So it is the contractor's turn since Tue 2026-03-03 14:00.
    Open: "Please make the title larger", asked by the owner on Tue 2026-03-03 14:00.
    Next, on Thu 2026-03-05 14:00: reminder 2 to the contractor (reminded once, last Wed 2026-03-04 14:00; 8 h of working time after that: 3 h on Wed, 5 h on Thu; due Thu 2026-03-05 14:00).
