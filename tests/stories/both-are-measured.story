Both sides are measured

Ana answers within the hour, Nora after two days. The digest says so of both.

shows: Answered

Mon 2 Mar 2026 10:00  Nora -> Ana: Lids
    Hi Ana,

    which lids do we use?

    Nora
Mon 11:00  Ana -> Nora, re Lids
    The golden ones.
Wed 15:00  Nora -> Ana, re Lids
    Thank you!
Wed 15:30  Ana -> Nora: Paper
    Which paper do you want for the labels?
Fri 16:00  Nora -> Ana, re Paper
    The rough one.
Fri 16:30  strawboss digest

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Lids”
Tue 3 Mar 15:00  nag to Nora: Ana Ibarra waits for you: Lids
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Lids
        since Monday 2 March, by now one working day
        > The golden ones.

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Wed 4 Mar 15:30  Contractors/ana: “Paper”
Fri 6 Mar 10:00  nag to Nora: Ana Ibarra waits for you: Paper
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Paper
        since Wednesday 4 March, by now one working day
        - Which paper do you want for the labels?

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Fri 6 Mar 16:30  strawboss digest
    0 waiting for you, 1 for others.

    WAITING FOR OTHERS

    [1] Ana Ibarra: Paper
        waiting 30 minutes (agreed: one working day)

    HOW EVERYONE KEEPS TIME

    - Ana Ibarra: 100 % answers on time
        - usual answer: one hour
    - Nora Falk: 0 % answers on time
        - usual answer: two working days

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 16:20 · last letter sent at 10:00
