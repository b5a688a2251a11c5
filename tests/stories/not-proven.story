A mail that fails the check is nobody's word

The provider says that the mail did not come from Ana's domain. It stands in the digest as a question, and until Nora has
settled it, Ana is not reminded.

shows: NotProven; in question

Mon 2 Mar 2026 10:00  Nora -> Ana: Bank holidays
    Hi Ana,

    please send me the list of bank holidays.

    Nora
Mon 12:00  Ana -> Nora, re Bank [fails the check]
    The list is finished.
Thu 12:00  strawboss explain Bank
Thu 12:05  strawboss digest

=== what came of it ===

Thu 5 Mar 12:00  strawboss explain Bank
    Mon 2026-03-02 10:00, the owner wrote "Bank holidays": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 12:00, the contractor wrote "Re: Bank holidays": a mail that could not be proven moves nothing.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please send me the list of bank holidays", asked by the owner on Mon 2026-03-02 10:00.
    Nothing goes out by itself.
Thu 5 Mar 12:05  strawboss digest
    0 waiting for you, 1 for others, 1 late.

    WAITING FOR OTHERS

    [1] Ana Ibarra: Bank holidays
        waiting three working days (agreed: one working day): LATE
        - please send me the list of bank holidays

    I AM NOT SURE

    [2] Ana Ibarra: your mail provider says that this is not really from ana@ibarra.example (DMARC failed)
        - Re: Bank holidays
    > done 2

    HOW EVERYONE KEEPS TIME

    - Ana Ibarra: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 12:00 · last letter sent at 07:30
