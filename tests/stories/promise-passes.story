A promise is kept or asked about

Nora needs drawings. Ana promises them for Thursday, and Thursday passes without a word.
She is asked on Friday, in her hours.

shows: Asked; Promised; Nagged; promised for a date
~~~
[agreement]
live = true
early = "never"
[contractor.ana]
name = "Ana Ibarra"
addresses = ["ana@ibarra.example"]
~~~

Mon 2 Mar 2026 10:00  Nora -> Ana: Drawings of the barn
    Hi Ana,

    could you please send me the drawings of the barn?

    Nora
Mon 11:00  Ana -> Nora, re Drawings
    You will get them on Thursday.
Fri 08:30  strawboss explain Drawings
Fri 12:00  strawboss explain Drawings

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Drawings of the barn”
Fri 6 Mar 08:30  strawboss explain Drawings
    Mon 2026-03-02 10:00, the owner wrote "Drawings of the barn": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Drawings of the barn": a promise keeps the turn with who made it, and is remembered with its date.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "could you please send me the drawings of the barn?", asked by the owner on Mon 2026-03-02 10:00.
    Promised by the contractor for 2026-03-05: "You will get them on Thursday".
    Next, on Fri 2026-03-06 9:00: question 1 about the promise to the contractor (promised on Mon 2026-03-02 11:00 for 2026-03-05: asked about the next working morning; due Fri 2026-03-06 9:00).
Fri 6 Mar 09:00  nag to Ana Ibarra: Re: Drawings of the barn
    Hi Ana,

    You had this planned for Thursday 5 March, and I have not heard since:

    - could you please send me the drawings of the barn? (asked Monday 2 March)

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Fri 6 Mar 12:00  strawboss explain Drawings
    Mon 2026-03-02 10:00, the owner wrote "Drawings of the barn": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Drawings of the barn": a promise keeps the turn with who made it, and is remembered with its date.
    Fri 2026-03-06 9:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "could you please send me the drawings of the barn?", asked by the owner on Mon 2026-03-02 10:00.
    Promised by the contractor for 2026-03-05: "You will get them on Thursday".
    Next, on Mon 2026-03-09 9:00: question 2 about the promise to the contractor (reminded once, last Fri 2026-03-06 9:00; 8 h of working time after that: 8 h on Fri, closed Sat and Sun; due Mon 2026-03-09 9:00).
