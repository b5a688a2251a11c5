A mail with two writers is nobody's word

shows: FromStranger

Mon 2 Mar 2026 10:00  Nora -> Ana: Bank holidays
    Hi Ana,

    please send me the list of bank holidays by Wednesday.

    Nora
Mon 12:00  Ana -> Nora, re Bank [two From lines]
    The list is attached.
Thu 12:00  strawboss explain Bank
Thu 12:05  strawboss digest

=== what came of it ===

Tue 3 Mar 10:00  nag to Ana Ibarra: Re: Bank holidays
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - please send me the list of bank holidays by Wednesday

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 10:00  nag to Ana Ibarra: Re: Bank holidays
    Hi Ana,

    I still need your answer to this; it has been waiting for two working days, since Monday 2 March:

    - please send me the list of bank holidays by Wednesday

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Thu 5 Mar 12:00  strawboss explain Bank
    Mon 2026-03-02 10:00, the owner wrote "Bank holidays": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 12:00, a stranger wrote "Re: Bank holidays": a stranger's mail moves nothing.
    Tue 2026-03-03 10:00: a reminder went.
    Wed 2026-03-04 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please send me the list of bank holidays by Wednesday", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-06 10:00: reminder 3 to the contractor (reminded 2 times, last Wed 2026-03-04 10:00; 16 h of working time after that: 7 h on Wed, 8 h on Thu, 1 h on Fri; due Fri 2026-03-06 10:00).
Thu 5 Mar 12:05  strawboss digest
    0 waiting for you, 1 for others, 1 late.

    WAITING FOR OTHERS

    [1] Ana Ibarra: Bank holidays
        waiting three working days (agreed: one working day): LATE
        - please send me the list of bank holidays by Wednesday
        - reminded 2 times

    I AM NOT SURE

    [2] Ana Ibarra: somebody unknown wrote into this thread and is not on the list
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
