The answer lay in Junk

Boris answered, but his mail was taken for an advertisement. The look just before the reminder finds it, and no reminder
goes.

shows: WordFound; Answered

Mon 2 Mar 2026 10:00  Nora -> Boris: Fence posts
    Hello Boris,

    how many fence posts do we need?

    Nora
Mon 15:00  Boris -> Nora, re Fence [into Junk]
    Forty posts are enough.
Tue 15:00  strawboss explain Fence

=== what came of it ===

Tue 3 Mar 15:00  strawboss explain Fence
    Mon 2026-03-02 10:00, the owner wrote "Fence posts": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 15:00, the contractor wrote "Re: Fence posts": an answer gives the turn to the other side.
    Tue 2026-03-03 10:00: the look into every folder, just before a reminder, found a word: no reminder went (in Junk).
    So it is the owner's turn since Mon 2026-03-02 15:00.
    Next, on Tue 2026-03-03 15:00: reminder 1 to the owner (waiting since Mon 2026-03-02 15:00; 8 h of working time: 2 h on Mon, 6 h on Tue; due Tue 2026-03-03 15:00).
Tue 3 Mar 15:00  nag to Nora: Boris Gruber waits for you: Fence posts
    Nora, somebody waits for a word from you:

    [1] Boris Gruber: Fence posts
        since Monday 2 March, by now one working day
        > Forty posts are enough.

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1
