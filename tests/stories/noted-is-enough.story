An information needs no more than a nod

shows: Word; Noted

Mon 2 Mar 2026 10:00  Nora -> Ana: Holiday closing
    Hi Ana,

    for your information: the shop is closed from 3 to 6 April.

    Nora
Mon 11:00  Ana -> Nora, re Holiday
    Noted.
Thu 12:00  strawboss explain Holiday

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Holiday closing”
Thu 5 Mar 12:00  strawboss explain Holiday
    Mon 2026-03-02 10:00, the owner wrote "Holiday closing": a word of one side gives the turn to the other.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Holiday closing": "noted" ends what was only information.
    So it is closed.
    Nothing goes out by itself.
