Thanks, and it is closed

Ana delivers, Nora says thank you, and nobody owes anybody a word.

shows: Delivered; Thanked; delivered; closed

Mon 2 Mar 2026 10:00  Nora -> Ana: Label proofs
    Hi Ana,

    please send me the label proofs by Wednesday.

    Nora
Tue 11:00  Ana -> Nora, re Label [file proofs.pdf]
    Here are the label proofs, finished and checked.
Tue 14:00  Nora -> Ana, re Label
    Thank you, they are perfect!
Fri 12:00  strawboss explain Label

=== what came of it ===

Tue 3 Mar 10:00  nag to Ana Ibarra: Re: Label proofs
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - please send me the label proofs by Wednesday

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 11:00  Contractors/ana: “Re: Label proofs”
Fri 6 Mar 12:00  strawboss explain Label
    Mon 2026-03-02 10:00, the owner wrote "Label proofs": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Tue 2026-03-03 11:00, the contractor wrote "Re: Label proofs": a delivery gives the turn to the other side, to look at it.
    Tue 2026-03-03 14:00, the owner wrote "Re: Label proofs": thanks close a thread in which nothing is open.
    So it is closed.
    Nothing goes out by itself.
