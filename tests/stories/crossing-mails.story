Two mails cross

Nora asks for the boxes, and ten minutes later, before she has read that, Ana answers the older question.
Her mail cannot have answered what she did not know.

shows: Crossed; first reminder

Mon 2 Mar 2026 10:00  Nora -> Ana: Parcel service
    Hi Ana,

    which parcel service do we use?

    Nora
Mon 11:00  Ana -> Nora, re Parcel
    We use the yellow one.
Mon 14:00  Nora -> Ana, re Parcel
    Could you please send me their price list?
Mon 14:10  Ana -> Nora, re Parcel [to the first]
    By the way, they come at four every day.
Wed 12:00  strawboss explain Parcel

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Parcel service”
Mon 2 Mar 14:10  Contractors/ana: “Re: Parcel service”
Tue 3 Mar 14:10  nag to Ana Ibarra: Re: Parcel service
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - Could you please send me their price list?

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 12:00  strawboss explain Parcel
    Mon 2026-03-02 10:00, the owner wrote "Parcel service": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Parcel service": an answer gives the turn to the other side.
    Mon 2026-03-02 14:00, the owner wrote "Re: Parcel service": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 14:00: a task was opened.
    Mon 2026-03-02 14:10, the contractor wrote "Re: Parcel service": a mail that crossed another cannot have answered it.
    Mon 2026-03-02 14:10, the contractor wrote "Re: Parcel service": a status report moves nothing while the work is open.
    Tue 2026-03-03 14:10: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 14:00.
    Open: "Could you please send me their price list?", asked by the owner on Mon 2026-03-02 14:00.
    Next, on Wed 2026-03-04 14:10: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 14:10; 8 h of working time after that: 2 h 50 min on Tue, 5 h 10 min on Wed; due Wed 2026-03-04 14:10).
