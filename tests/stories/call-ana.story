Call Ana

Nora would rather phone. She asks for the call sheet, phones, and says what came of it in one line.

shows: Phoned; ClosedByOwner; call sheet

Mon 2 Mar 2026 10:00  Nora -> Ana: Spring label
    Hi Ana,

    please send me the spring label.

    Nora
Mon 10:05  Nora -> Ana: Cork order
    Hi Ana,

    please order the corks.

    Nora
Mon 15:00  strawboss call Ana
Mon 15:30  Nora -> strawboss, re phone
    phoned: 1 done, 2 Friday
Tue 16:00  strawboss forecast
Fri 15:00  strawboss explain Cork

=== what came of it ===

Mon 2 Mar 15:00  strawboss call Ana
    the call sheet for Ana Ibarra is on its way to you
Mon 2 Mar 15:00  note to Nora: Please phone Ana Ibarra
    What there is to talk about with Ana Ibarra:

    Number: +49 30 1234
    15:00 there, they work now

    [1] Spring label: five hours
        - please send me the spring label

    [2] Cork order: four hours
        - please order the corks

    Afterwards, one line is enough:
    > phoned 1                it is with them again
    > phoned 1 until Friday   and they have until then
    > done 1                  settled

Mon 2 Mar 15:30  Strawboss/Answered: “Please phone Ana Ibarra [sb-fv4wne3lwsfqycgmyyc2e6dt6e3jvimm7oc7xle7zi]”
Mon 2 Mar 15:30  Strawboss/Answered: “Re: Please phone Ana Ibarra [sb-fv4wne3lwsfqycgmyyc2e6dt6e3jvimm7oc7xle7zi]”
Tue 3 Mar 16:00  strawboss forecast
    Mon 2026-03-09 9:00: reminder 1 to Ana Ibarra about “Cork order”
    Tue 2026-03-10 9:00: reminder 2 to Ana Ibarra about “Cork order”
    The next digest comes on Wed 2026-03-04 7:30, and one every day.
Fri 6 Mar 15:00  strawboss explain Cork
    Mon 2026-03-02 10:05, the owner wrote "Cork order": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:11: a task was opened.
    Mon 2026-03-02 15:30: the owner phoned: the turn is the contractor's from then.
    So it is the contractor's turn since Mon 2026-03-02 15:30.
    Open: "please order the corks", asked by the owner on Mon 2026-03-02 10:05.
    Next, on Mon 2026-03-09 9:00: reminder 1 to the contractor (waiting since Mon 2026-03-02 15:30; 8 h of working time: snoozed from Mon 2026-03-02 15:30 to Fri 2026-03-06 0:00, 8 h on Fri; working again Mon 9:00; due Mon 2026-03-09 9:00).
