New bank details

Whoever writes that, nobody pays before somebody has phoned. The number of the account is repeated nowhere.

shows: BankChanged; new bank details

Mon 2 Mar 2026 10:00  Nora -> Ana: Lamps
    Hi Ana,

    please order the lamps.

    Nora
Mon 12:00  Ana -> Nora, re Lamps
    Our bank details have changed. Please pay to the new account DE89 3704 0044 0532 0130 00 from now on.
Thu 12:00  strawboss explain Lamps
Thu 12:05  strawboss digest

=== what came of it ===

Mon 2 Mar 12:00  Contractors/ana: “Re: Lamps”
Mon 2 Mar 12:00  note to Nora: Changed bank details
    A mail from Ana Ibarra of Monday 2 March, 12:00 speaks of new bank details: “Lamps”.

    Do not pay to the new account before you have spoken to them on a number you already know (+49 30 1234).

    Reminders in this thread have stopped until you settle it.

    You can answer with:
    > done 1

Thu 5 Mar 12:00  strawboss explain Lamps
    Mon 2026-03-02 10:00, the owner wrote "Lamps": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 12:00, the contractor wrote "Re: Lamps": new bank details: reminders stop until the owner has settled it.
    Mon 2026-03-02 12:00, the contractor wrote "Re: Lamps": a question back gives the turn to the other side, and what it is about waits.
    So it is the owner's turn since Mon 2026-03-02 12:00.
    Open: "please order the lamps", asked by the owner on Mon 2026-03-02 10:00, which waits for a word of who asked.
    Open: "Please pay to the new account … from now on", asked by the contractor on Mon 2026-03-02 12:00.
    Nothing goes out by itself.
Thu 5 Mar 12:05  strawboss digest
    1 waiting for you, 0 for others, 1 late.

    PLEASE LOOK FIRST

    [1] Ana Ibarra: New bank details in “Lamps”. Phone them (+49 30 1234) before you pay.
    > done 1

    WAITING FOR YOU

    [2] Ana Ibarra: Lamps
        waiting three working days (agreed: one working day): LATE
        - Please pay to the new account … from now on

    HOW EVERYONE KEEPS TIME

    - Ana Ibarra: 100 % answers on time
        - usual answer: two hours
    - Nora Falk: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 2
    > snooze 2 until Monday
    > 2: yes, go ahead
    > why 2

    mailbox last read at 12:01 · last letter sent at 07:30
