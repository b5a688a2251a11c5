Nora drags it into Done, and Ana writes again

shows: ClosedByOwner; NewWord; closed; open

Mon 2 Mar 2026 10:00  Nora -> Ana: Recipe booklet
    Hi Ana,

    please check the recipe booklet by Friday.

    Nora
Mon 11:00  Ana -> Nora, re Recipe
    I have begun, two pages are missing. Who has them?
Mon 12:00  Nora moves Recipe to Strawboss/Done
Tue 12:00  strawboss explain Recipe
Wed 10:00  Ana -> Nora, re Recipe
    I found the pages. Can I print the booklet?
Thu 12:00  strawboss explain Recipe

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Recipe booklet”
Mon 2 Mar 12:00  Contractors/ana: “Re: Recipe booklet”
Tue 3 Mar 12:00  strawboss explain Recipe
    Mon 2026-03-02 10:00, the owner wrote "Recipe booklet": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Recipe booklet": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 12:00: the owner closed it.
    So it is closed.
    Nothing goes out by itself.
Wed 4 Mar 10:00  Contractors/ana: “Re: Recipe booklet”
Thu 5 Mar 10:00  nag to Nora: Ana Ibarra waits for you: Recipe booklet
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Recipe booklet
        since Wednesday 4 March, by now one working day
        - Can I print the booklet?

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Thu 5 Mar 12:00  strawboss explain Recipe
    Mon 2026-03-02 10:00, the owner wrote "Recipe booklet": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Recipe booklet": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 12:00: the owner closed it.
    Wed 2026-03-04 10:00, the contractor wrote "Re: Recipe booklet": a new word opens a closed thread again.
    Wed 2026-03-04 10:00, the contractor wrote "Re: Recipe booklet": an ask gives the turn to the other side, and has a since of its own.
    Thu 2026-03-05 10:00: a reminder went.
    So it is the owner's turn since Wed 2026-03-04 10:00.
    Open: "Can I print the booklet?", asked by the contractor on Wed 2026-03-04 10:00.
    Next, on Fri 2026-03-06 15:00: reminder 2 to the owner (reminded once, last Thu 2026-03-05 10:00; 8 h of working time after that: 7 h on Thu, 1 h on Fri; due Fri 2026-03-06 10:00).
