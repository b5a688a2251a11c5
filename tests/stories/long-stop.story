The machine was off for ten days

Nothing becomes due at once: everybody has one answer-time from then, and the digest says what happened.

shows: a long stop, a great change
digests: shown

Mon 2 Mar 2026 10:00  Nora -> Boris: Kitchen tap
    Hello Boris,

    please repair the kitchen tap.

    Nora
Mon 10:30  the machine sleeps for 10 days
Fri 13 Mar 09:00  strawboss explain Kitchen
Mon 16 Mar 12:00  strawboss explain Kitchen

=== what came of it ===

Mon 2 Mar 09:50  digest to Nora: First look: 0 open ends, you owe 0, they owe 0
    No open ends: nobody waits for anybody.

    mailbox last read at 09:50

Thu 12 Mar 10:30  digest to Nora: Thursday 12 March: 0 waiting for you, 1 for others, 1 late
    0 waiting for you, 1 for others, 1 late.

    WHAT CHANGED

    - strawboss had not been running for 10 days

    WAITING FOR OTHERS

    [1] Boris Gruber: Kitchen tap
        waiting eight working days (agreed: one working day): LATE
        - please repair the kitchen tap

    HOW EVERYONE KEEPS TIME

    - Boris Gruber: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

Fri 13 Mar 07:30  digest to Nora: Friday 13 March: 0 waiting for you, 1 for others, 1 late
    0 waiting for you, 1 for others, 1 late.

    WAITING FOR OTHERS

    [1] Boris Gruber: Kitchen tap
        waiting eight working days (agreed: one working day): LATE
        - please repair the kitchen tap

    HOW EVERYONE KEEPS TIME

    - Boris Gruber: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:21 · last letter sent at 10:30

Fri 13 Mar 09:00  strawboss explain Kitchen
    Mon 2026-03-02 10:00, the owner wrote "Kitchen tap": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the kitchen tap", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-13 10:30: reminder 1 to the contractor (waiting since Mon 2026-03-02 10:00; 8 h of working time: 7 h on Mon, 1 h on Tue; one answer-time after a stop, so not before Fri 10:30; due Fri 2026-03-13 10:30).
Fri 13 Mar 10:30  nag to Boris Gruber: Re: Kitchen tap
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please repair the kitchen tap

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Sat 14 Mar 07:30  digest to Nora: Saturday 14 March: 0 waiting for you, 1 for others, 1 late
    0 waiting for you, 1 for others, 1 late.

    WAITING FOR OTHERS

    [1] Boris Gruber: Kitchen tap
        waiting nine working days (agreed: one working day): LATE
        - please repair the kitchen tap
        - reminded once

    HOW EVERYONE KEEPS TIME

    - Boris Gruber: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:20 · last letter sent at 10:30

Sun 15 Mar 07:30  digest to Nora: Sunday 15 March: 0 waiting for you, 1 for others, 1 late
    0 waiting for you, 1 for others, 1 late.

    WAITING FOR OTHERS

    [1] Boris Gruber: Kitchen tap
        waiting nine working days (agreed: one working day): LATE
        - please repair the kitchen tap
        - reminded once

    HOW EVERYONE KEEPS TIME

    - Boris Gruber: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:21 · last letter sent at 07:30

Mon 16 Mar 07:30  digest to Nora: Monday 16 March: 0 waiting for you, 1 for others, 1 late
    0 waiting for you, 1 for others, 1 late.

    WAITING FOR OTHERS

    [1] Boris Gruber: Kitchen tap
        waiting nine working days (agreed: one working day): LATE
        - please repair the kitchen tap
        - reminded once

    HOW EVERYONE KEEPS TIME

    - Boris Gruber: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:20 · last letter sent at 07:30

Mon 16 Mar 10:30  nag to Boris Gruber: Re: Kitchen tap
    Hi Boris,

    I still need your answer to this; it has been waiting for ten working days, since Monday 2 March:

    - please repair the kitchen tap

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 16 Mar 12:00  strawboss explain Kitchen
    Mon 2026-03-02 10:00, the owner wrote "Kitchen tap": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Fri 2026-03-13 10:30: a reminder went.
    Mon 2026-03-16 10:30: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the kitchen tap", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-18 10:30: reminder 3 to the contractor (reminded 2 times, last Mon 2026-03-16 10:30; 16 h of working time after that: 6 h 30 min on Mon, 8 h on Tue, 1 h 30 min on Wed; due Wed 2026-03-18 10:30).
