Another date is offered, and agreed

Boris cannot do it by Wednesday and offers Friday. Nora says yes, late, and from then on Friday it is.

shows: OtherDate; DateAgreed; other date; accepted; agreed to a date

Mon 2 Mar 2026 10:00  Nora -> Boris: Shelf in the shop
    Hello Boris,

    please put up the shelf in the shop by Wednesday.

    Nora
Mon 11:00  Boris -> Nora, re Shelf
    I can't make Wednesday, but I can do it on Friday.
Mon 15:00  strawboss explain Shelf
Tue 09:30  Nora -> Boris, re Shelf
    Yes, Friday is fine.
Thu 12:00  strawboss explain Shelf
Mon 9 Mar 12:00  strawboss explain Shelf

=== what came of it ===

Mon 2 Mar 11:00  Contractors/boris: “Re: Shelf in the shop”
Mon 2 Mar 15:00  strawboss explain Shelf
    Mon 2026-03-02 10:00, the owner wrote "Shelf in the shop": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Shelf in the shop": another date offered gives the turn to the other side, and what was asked waits.
    So it is the owner's turn since Mon 2026-03-02 11:00.
    Open: "please put up the shelf in the shop by Wednesday", asked by the owner on Mon 2026-03-02 10:00, which waits for a word of who asked.
    Promised by the contractor for 2026-03-06: "I can do it on Friday".
    Next, on Tue 2026-03-03 15:00: reminder 1 to the owner (waiting since Mon 2026-03-02 11:00; 8 h of working time: 6 h on Mon, 2 h on Tue; due Tue 2026-03-03 11:00).
Thu 5 Mar 12:00  strawboss explain Shelf
    Mon 2026-03-02 10:00, the owner wrote "Shelf in the shop": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Shelf in the shop": another date offered gives the turn to the other side, and what was asked waits.
    Tue 2026-03-03 9:30, the owner wrote "Re: Shelf in the shop": a yes to another date moves the due date and gives the turn back.
    So it is the contractor's turn since Tue 2026-03-03 9:30.
    Open: "please put up the shelf in the shop by Wednesday", asked by the owner on Mon 2026-03-02 10:00.
    Promised by the contractor for 2026-03-06: "I can do it on Friday".
    Next, on Fri 2026-03-06 13:00: an early reminder to the contractor (due Fri 2026-03-06 17:00; agreed: a word 4 h of working time before).
    Next, on Mon 2026-03-09 9:00: question 1 about the promise to the contractor (promised on Mon 2026-03-02 11:00 for 2026-03-06: asked about the next working morning; due Mon 2026-03-09 9:00).
Fri 6 Mar 13:00  nag to Boris Gruber: Re: Shelf in the shop
    Hi Boris,

    A word ahead of time: this is due on Friday 6 March.

    - please put up the shelf in the shop by Wednesday (asked Monday 2 March)

    Is it going to work out? If not, tell me now which day does.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 9 Mar 09:00  nag to Boris Gruber: Re: Shelf in the shop
    Hi Boris,

    You had this planned for Friday 6 March, and I have not heard since:

    - please put up the shelf in the shop by Wednesday (asked Monday 2 March)

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 9 Mar 12:00  strawboss explain Shelf
    Mon 2026-03-02 10:00, the owner wrote "Shelf in the shop": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Shelf in the shop": another date offered gives the turn to the other side, and what was asked waits.
    Tue 2026-03-03 9:30, the owner wrote "Re: Shelf in the shop": a yes to another date moves the due date and gives the turn back.
    Fri 2026-03-06 13:00: a reminder went.
    Mon 2026-03-09 9:00: a reminder went.
    So it is the contractor's turn since Tue 2026-03-03 9:30.
    Open: "please put up the shelf in the shop by Wednesday", asked by the owner on Mon 2026-03-02 10:00.
    Promised by the contractor for 2026-03-06: "I can do it on Friday".
    Next, on Tue 2026-03-10 9:00: question 2 about the promise to the contractor (reminded once, last Mon 2026-03-09 9:00; 8 h of working time after that: 8 h on Mon; due Tue 2026-03-10 9:00).
