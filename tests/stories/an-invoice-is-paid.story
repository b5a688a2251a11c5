An invoice, its day, and its payment

shows: InvoiceCame; Paid; payment; closed

Mon 2 Mar 2026 10:00  Ana -> Nora: Invoice 2026-014 [file invoice-2026-014.pdf]
    Hello Nora,

    please find attached invoice 2026-014 over 480.00 EUR, payable by 13 March 2026.

    Ana
Tue 12:00  strawboss explain Invoice
Thu 12 Mar 12:00  strawboss explain Invoice
Fri 13 Mar 12:00  strawboss paid re Invoice
Fri 13 Mar 12:05  strawboss explain Invoice

=== what came of it ===

Mon 2 Mar 10:00  Contractors/ana: “Invoice 2026-014”
Tue 3 Mar 12:00  strawboss explain Invoice
    Mon 2026-03-02 10:00, the contractor wrote "Invoice 2026-014": an invoice gives the turn to the owner until it is paid.
    Mon 2026-03-02 10:00, the contractor wrote "Invoice 2026-014": a delivery gives the turn to the other side, to look at it.
    So it is the owner's turn since Mon 2026-03-02 10:00.
    Next, on Thu 2026-03-12 10:00: a reminder to pay to the owner (to be paid by 2026-03-13, the invoice says so).
Thu 12 Mar 10:00  nag to Nora: Ana Ibarra waits for you: Invoice 2026-014
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Invoice 2026-014
        to be paid by Friday 13 March
        - invoice 2026-014, 480.00 EUR

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > paid 1
    > done 1
    > snooze 1 until Monday
    > phoned 1

Thu 12 Mar 12:00  strawboss explain Invoice
    Mon 2026-03-02 10:00, the contractor wrote "Invoice 2026-014": an invoice gives the turn to the owner until it is paid.
    Mon 2026-03-02 10:00, the contractor wrote "Invoice 2026-014": a delivery gives the turn to the other side, to look at it.
    Thu 2026-03-12 10:00: a reminder went.
    So it is the owner's turn since Mon 2026-03-02 10:00.
    Next, on Mon 2026-03-16 10:00: a reminder to pay to the owner (to be paid by 2026-03-13, the invoice says so).
Fri 13 Mar 12:00  strawboss paid re Invoice
    the invoice in “Invoice 2026-014” is paid
Fri 13 Mar 12:05  strawboss explain Invoice
    Mon 2026-03-02 10:00, the contractor wrote "Invoice 2026-014": an invoice gives the turn to the owner until it is paid.
    Mon 2026-03-02 10:00, the contractor wrote "Invoice 2026-014": a delivery gives the turn to the other side, to look at it.
    Thu 2026-03-12 10:00: a reminder went.
    Fri 2026-03-13 12:00: a paid invoice is no debt.
    So it is closed.
    Nothing goes out by itself.
