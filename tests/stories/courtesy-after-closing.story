A last "thanks" opens nothing

shows: Courtesy; Thanked; closed

Mon 2 Mar 2026 10:00  Nora -> Ana: Tape order
    Hi Ana,

    can you tell me the number of the tape order?

    Nora
Mon 11:00  Ana -> Nora, re Tape
    It is 4711.
Mon 12:00  Nora -> Ana, re Tape
    Thank you!
Mon 12:10  Ana -> Nora, re Tape
    Thanks, have a nice day!
Thu 12:00  strawboss explain Tape

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Tape order”
Mon 2 Mar 12:10  Contractors/ana: “Re: Tape order”
Thu 5 Mar 12:00  strawboss explain Tape
    Mon 2026-03-02 10:00, the owner wrote "Tape order": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Tape order": an answer gives the turn to the other side.
    Mon 2026-03-02 12:00, the owner wrote "Re: Tape order": thanks close a thread in which nothing is open.
    Mon 2026-03-02 12:10, the contractor wrote "Re: Tape order": a courtesy moves nothing.
    So it is closed.
    Nothing goes out by itself.
