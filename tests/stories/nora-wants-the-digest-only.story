Nora wants no reminders, only the digest

shows: first reminder
digests: shown
~~~
[digest]
owner-nags = "digest"
~~~

Mon 2 Mar 2026 10:00  Ana -> Nora: Jars
    Which jars do you want?
Wed 4 Mar 08:00  strawboss explain Jars

=== what came of it ===

Mon 2 Mar 09:50  digest to Nora: First look: 0 open ends, you owe 0, they owe 0
    No open ends: nobody waits for anybody.

    mailbox last read at 09:50

Mon 2 Mar 10:00  Contractors/ana: “Jars”
Tue 3 Mar 07:30  digest to Nora: Tuesday 3 March: 1 waiting for you, 0 for others
    1 waiting for you, 0 for others.

    WAITING FOR YOU

    [1] Ana Ibarra: Jars
        waiting seven hours (agreed: one working day)
        - Which jars do you want?

    FILED SINCE THE LAST DIGEST

    - Ana Ibarra: 1
        - Jars

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:20 · last letter sent at 09:50

Wed 4 Mar 07:30  digest to Nora: Wednesday 4 March: 1 waiting for you, 0 for others, 1 late
    1 waiting for you, 0 for others, 1 late.

    WAITING FOR YOU

    [1] Ana Ibarra: Jars
        waiting one working day (agreed: one working day): LATE
        - Which jars do you want?

    HOW EVERYONE KEEPS TIME

    - Nora Falk: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 07:21 · last letter sent at 07:30

Wed 4 Mar 08:00  strawboss explain Jars
    Mon 2026-03-02 10:00, the contractor wrote "Jars": an ask gives the turn to the other side, and has a since of its own.
    So it is the owner's turn since Mon 2026-03-02 10:00.
    Open: "Which jars do you want?", asked by the contractor on Mon 2026-03-02 10:00.
    Nothing goes out by itself.
