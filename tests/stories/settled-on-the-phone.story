Ana writes that it was settled on the phone

shows: SettledOutside; closed

Mon 2 Mar 2026 10:00  Nora -> Ana: Delivery contract
    Hi Ana,

    could you please check paragraph four of the delivery contract?

    Nora
Mon 15:00  Ana -> Nora, re Delivery
    As discussed on the phone, this is settled.
Thu 12:00  strawboss explain Delivery

=== what came of it ===

Mon 2 Mar 15:00  Contractors/ana: “Re: Delivery contract”
Thu 5 Mar 12:00  strawboss explain Delivery
    Mon 2026-03-02 10:00, the owner wrote "Delivery contract": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 15:00, the contractor wrote "Re: Delivery contract": what was settled outside mail is closed.
    So it is closed.
    Nothing goes out by itself.
