The letter came back

shows: CameBack; not reached; not watched, not reached

Mon 2 Mar 2026 10:00  Nora -> Boris: Drainpipe
    Hello Boris,

    please clean the drainpipe by Wednesday.

    Nora
Mon 10:01  it comes back: Drainpipe
Thu 12:00  strawboss explain Drainpipe
Thu 12:05  strawboss digest

=== what came of it ===

Thu 5 Mar 12:00  strawboss explain Drainpipe
    Mon 2026-03-02 10:00, the owner wrote "Drainpipe": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01, a stranger wrote "Undelivered Mail Returned to Sender": a letter that came back: not reached, and no reminder goes.
    Mon 2026-03-02 10:01: a task was opened.
    So it is the contractor's turn since Mon 2026-03-02 10:00, but the last letter came back.
    Open: "please clean the drainpipe by Wednesday", asked by the owner on Mon 2026-03-02 10:00.
    Nothing goes out by itself.
Thu 5 Mar 12:05  strawboss digest
    0 waiting for you, 0 for others.

    PLEASE LOOK FIRST

    [1] Boris Gruber: Your mail “Drainpipe” came back: it was not delivered. Phone them (+49 30 5678).
    > phoned 1  |  done 1

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 12:00 · last letter sent at 07:30
