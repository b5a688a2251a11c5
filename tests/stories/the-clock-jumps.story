The clock jumps ahead by four days, and is put right

There is one digest a day all the same.

shows: a long stop, a great change
digests: shown

Mon 2 Mar 2026 06:00  Ana -> Nora: Jam
    Which jam shall I label first?
Mon 09:00  the clock jumps ahead by 4 days
Mon 12:00  the clock jumps back by 4 days
Wed 4 Mar 09:00  strawboss explain Jam

=== what came of it ===

Mon 2 Mar 05:50  digest to Nora: First look: 0 open ends, you owe 0, they owe 0
    No open ends: nobody waits for anybody.

    mailbox last read at 05:50

Mon 2 Mar 06:00  Contractors/ana: “Jam”
Mon 2 Mar 07:30  digest to Nora: Monday 2 March: 1 waiting for you, 0 for others
    1 waiting for you, 0 for others.

    WAITING FOR YOU

    [1] Ana Ibarra: Jam
        waiting no time at all (agreed: one working day)
        - Which jam shall I label first?

    FILED SINCE THE LAST DIGEST

    - Ana Ibarra: 1
        - Jam

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:20 · last letter sent at 05:50

Mon 2 Mar 09:00  digest to Nora: Friday 6 March: 1 waiting for you, 0 for others, 1 late
    1 waiting for you, 0 for others, 1 late.

    WHAT CHANGED

    - the clock of this machine jumped, or the machine slept

    WAITING FOR YOU

    [1] Ana Ibarra: Jam
        waiting four working days (agreed: one working day): LATE
        - Which jam shall I label first?

    HOW EVERYONE KEEPS TIME

    - Nora Falk: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 08:51 · last letter sent at 07:30

Tue 3 Mar 07:30  digest to Nora: Tuesday 3 March: 1 waiting for you, 0 for others, 1 late
    1 waiting for you, 0 for others, 1 late.

    WHAT CHANGED

    - the clock of this machine was set back

    WAITING FOR YOU

    [1] Ana Ibarra: Jam
        waiting one working day (agreed: one working day): LATE
        - Which jam shall I label first?

    HOW EVERYONE KEEPS TIME

    - Nora Falk: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:20 · last letter sent at 09:00

Tue 3 Mar 15:00  nag to Nora: Ana Ibarra waits for you: Jam
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Jam
        since Monday 2 March, by now one working day
        - Which jam shall I label first?

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Wed 4 Mar 07:30  digest to Nora: Wednesday 4 March: 1 waiting for you, 0 for others, 1 late
    1 waiting for you, 0 for others, 1 late.

    WAITING FOR YOU

    [1] Ana Ibarra: Jam
        waiting two working days (agreed: one working day): LATE
        - Which jam shall I label first?
        - reminded once

    HOW EVERYONE KEEPS TIME

    - Nora Falk: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:21 · last letter sent at 15:00

Wed 4 Mar 09:00  strawboss explain Jam
    Mon 2026-03-02 6:00, the contractor wrote "Jam": an ask gives the turn to the other side, and has a since of its own.
    Tue 2026-03-03 15:00: a reminder went.
    So it is the owner's turn since Mon 2026-03-02 6:00.
    Open: "Which jam shall I label first?", asked by the contractor on Mon 2026-03-02 6:00.
    Next, on Thu 2026-03-05 10:00: reminder 2 to the owner (reminded once, last Tue 2026-03-03 15:00; 8 h of working time after that: 2 h on Tue, 6 h on Wed; due Wed 2026-03-04 15:00).
