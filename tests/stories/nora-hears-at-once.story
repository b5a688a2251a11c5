Nora wants to hear at once when she is late

shows: first reminder
~~~
[digest]
owner-nags = "at-once"
~~~

Mon 2 Mar 2026 10:40  Ana -> Nora: Jars
    Which jars do you want?
Tue 3 Mar 17:00  strawboss explain Jars

=== what came of it ===

Mon 2 Mar 10:40  Contractors/ana: “Jars”
Tue 3 Mar 10:40  nag to Nora: Ana Ibarra waits for you: Jars
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Jars
        since Monday 2 March, by now one working day
        - Which jars do you want?

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Tue 3 Mar 17:00  strawboss explain Jars
    Mon 2026-03-02 10:40, the contractor wrote "Jars": an ask gives the turn to the other side, and has a since of its own.
    Tue 2026-03-03 10:40: a reminder went.
    So it is the owner's turn since Mon 2026-03-02 10:40.
    Open: "Which jars do you want?", asked by the contractor on Mon 2026-03-02 10:40.
    Next, on Wed 2026-03-04 10:40: reminder 2 to the owner (reminded once, last Tue 2026-03-03 10:40; 8 h of working time after that: 6 h 20 min on Tue, 1 h 40 min on Wed; due Wed 2026-03-04 10:40).
