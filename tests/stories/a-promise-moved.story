A promise is moved, and then kept

shows: Promised; promised for a date; Delivered
~~~
[agreement]
live = true
early = "never"
[contractor.ana]
name = "Ana Ibarra"
addresses = ["ana@ibarra.example"]
~~~

Mon 2 Mar 2026 10:00  Nora -> Ana: Film of the harvest
    Hi Ana,

    please cut the film of the harvest.

    Nora
Mon 11:00  Ana -> Nora, re Film
    You will get it on Wednesday.
Wed 12:00  Ana -> Nora, re Film
    You will get it on Friday, the music is not ready.
Thu 12:00  strawboss explain Film
Fri 15:00  Ana -> Nora, re Film [file film.pdf]
    Here is the film, finished.
Fri 16:00  Nora -> Ana, re Film
    Thank you!
Mon 9 Mar 12:00  strawboss digest

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Film of the harvest”
Wed 4 Mar 12:00  Contractors/ana: “Re: Film of the harvest”
Thu 5 Mar 12:00  strawboss explain Film
    Mon 2026-03-02 10:00, the owner wrote "Film of the harvest": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Film of the harvest": a promise keeps the turn with who made it, and is remembered with its date.
    Wed 2026-03-04 12:00, the contractor wrote "Re: Film of the harvest": an answer gives the turn to the other side.
    So it is the owner's turn since Wed 2026-03-04 12:00.
    Next, on Thu 2026-03-05 15:00: reminder 1 to the owner (waiting since Wed 2026-03-04 12:00; 8 h of working time: 5 h on Wed, 3 h on Thu; due Thu 2026-03-05 12:00).
Thu 5 Mar 15:00  nag to Nora: Ana Ibarra waits for you: Film of the harvest
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Film of the harvest
        since Wednesday 4 March, by now one working day
        > You will get it on Friday, the music is not ready.

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Fri 6 Mar 15:00  Contractors/ana: “Re: Film of the harvest”
Mon 9 Mar 12:00  strawboss digest
    All clear. Nobody waits for anybody.

    HOW EVERYONE KEEPS TIME

    - Ana Ibarra: 100 % answers on time
        - usual answer: two working days
        - promises kept: 1/1
    - Nora Falk: 0 % answers on time
        - usual answer: two working days

    mailbox last read at 11:50 · last letter sent at 07:30
