Boris says no

shows: Declined; declined

Mon 2 Mar 2026 10:00  Nora -> Boris: Roof of the shed
    Hello Boris,

    please repair the roof of the shed by Friday.

    Nora
Mon 13:00  Boris -> Nora, re Roof
    Sorry, I can't do this one, I do not work on roofs any more.
Wed 12:00  strawboss explain Roof

=== what came of it ===

Mon 2 Mar 13:00  Contractors/boris: “Re: Roof of the shed”
Tue 3 Mar 15:00  nag to Nora: Boris Gruber waits for you: Roof of the shed
    Nora, somebody waits for a word from you:

    [1] Boris Gruber: Roof of the shed
        since Monday 2 March, by now one working day
        > Sorry, I can't do this one, I do not work on roofs any more.

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Wed 4 Mar 12:00  strawboss explain Roof
    Mon 2026-03-02 10:00, the owner wrote "Roof of the shed": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 13:00, the contractor wrote "Re: Roof of the shed": a no gives the turn to the other side.
    Tue 2026-03-03 15:00: a reminder went.
    So it is the owner's turn since Mon 2026-03-02 13:00.
    Next, on Thu 2026-03-05 10:00: reminder 2 to the owner (reminded once, last Tue 2026-03-03 15:00; 8 h of working time after that: 2 h on Tue, 6 h on Wed; due Wed 2026-03-04 15:00).
