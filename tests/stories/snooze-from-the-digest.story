Nora answers the digest

shows: Snoozed; snooze, hold; ClosedByOwner
digests: shown

Mon 2 Mar 2026 10:00  Nora -> Boris: Paint
    Hello Boris,

    please buy paint for the fence.

    Nora
Mon 10:10  Nora -> Boris: Brushes
    Hello Boris,

    please clean the brushes.

    Nora
Tue 08:00  Nora -> strawboss, re Tuesday
    snooze 1 until Friday
    done 2
    why 1
Wed 12:00  strawboss explain Paint

=== what came of it ===

Mon 2 Mar 09:50  digest to Nora: First look: 0 open ends, you owe 0, they owe 0
    No open ends: nobody waits for anybody.

    mailbox last read at 09:50

Tue 3 Mar 07:30  digest to Nora: Tuesday 3 March: 0 waiting for you, 2 for others
    0 waiting for you, 2 for others.

    WAITING FOR OTHERS

    [1] Boris Gruber: Paint
        waiting seven hours (agreed: one working day)
        - please buy paint for the fence

    [2] Boris Gruber: Brushes
        waiting six hours (agreed: one working day)
        - please clean the brushes

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:21 · last letter sent at 09:50

Tue 3 Mar 08:00  Strawboss/Answered: “Tuesday 3 March: 0 waiting for you, 2 for others [sb-bo6mpfwemkr2icgnanxgrnumwkboue35spuzcmyqhe]”
Tue 3 Mar 08:00  transcript to Nora: Done as you said
    This is what came of your lines:

    > snooze 1 until Friday
    - no reminders about “Paint” before Friday 6 March, 00:00

    > done 2
    - “Brushes” is closed

    > why 1
    - Mon 2026-03-02 10:00, the owner wrote "Paint": an ask gives the turn to the other side, and has a since of its own. Mon 2026-03-02 10:01: a task was opened. Tue 2026-03-03 8:00: the owner said: not before then. So it is the contractor's turn since Mon 2026-03-02 10:00. Open: "please buy paint for the fence", asked by the owner on Mon 2026-03-02 10:00. Next, on Fri 2026-03-06 10:00: reminder 1 to the contractor (waiting since Mon 2026-03-02 10:00; 8 h of working time: 7 h on Mon, out of hours Tue, snoozed from Tue 2026-03-03 8:00 to Fri 2026-03-06 0:00, 1 h on Fri; due Fri 2026-03-06 10:00).

Tue 3 Mar 08:00  Strawboss/Answered: “Re: Tuesday 3 March: 0 waiting for you, 2 for others [sb-bo6mpfwemkr2icgnanxgrnumwkboue35spuzcmyqhe]”
Wed 4 Mar 07:30  digest to Nora: Wednesday 4 March: 0 waiting for you, 1 for others
    0 waiting for you, 1 for others.

    WAITING FOR OTHERS

    [1] Boris Gruber: Paint
        waiting seven hours (agreed: one working day)
        - please buy paint for the fence
        - snoozed until Friday 6 March

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:20 · last letter sent at 08:00

Wed 4 Mar 12:00  strawboss explain Paint
    Mon 2026-03-02 10:00, the owner wrote "Paint": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 8:00: the owner said: not before then.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please buy paint for the fence", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-06 10:00: reminder 1 to the contractor (waiting since Mon 2026-03-02 10:00; 8 h of working time: 7 h on Mon, out of hours Tue, snoozed from Tue 2026-03-03 8:00 to Fri 2026-03-06 0:00, 1 h on Fri; due Fri 2026-03-06 10:00).
