A question back stops Ana's clock, and starts Nora's

Ana needs to know something first. Nora forgets to answer, and it is she who is reminded.

shows: CounterQuestion; AskedAgain

Mon 2 Mar 2026 10:00  Nora -> Ana: Brochure
    Hi Ana,

    please finish the summer brochure by Friday.

    Nora
Mon 12:00  Ana -> Nora, re Brochure
    Which of the two photos do you want on the front page?
Wed 10:00  strawboss explain Brochure
Wed 11:00  Nora -> Ana, re Brochure
    The one with the quinces, please.
Thu 10:00  Nora -> Ana, re Brochure
    Any news?
Mon 9 Mar 12:00  strawboss explain Brochure

=== what came of it ===

Mon 2 Mar 12:00  Contractors/ana: “Re: Brochure”
Tue 3 Mar 15:00  nag to Nora: Ana Ibarra waits for you: Brochure
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Brochure
        since Monday 2 March, by now one working day
        - Which of the two photos do you want on the front page?

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Wed 4 Mar 10:00  strawboss explain Brochure
    Mon 2026-03-02 10:00, the owner wrote "Brochure": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 12:00, the contractor wrote "Re: Brochure": a question back gives the turn to the other side, and what it is about waits.
    Tue 2026-03-03 15:00: a reminder went.
    So it is the owner's turn since Mon 2026-03-02 12:00.
    Open: "please finish the summer brochure by Friday", asked by the owner on Mon 2026-03-02 10:00, which waits for a word of who asked.
    Open: "Which of the two photos do you want on the front page?", asked by the contractor on Mon 2026-03-02 12:00.
    Next, on Thu 2026-03-05 10:00: reminder 2 to the owner (reminded once, last Tue 2026-03-03 15:00; 8 h of working time after that: 2 h on Tue, 6 h on Wed; due Wed 2026-03-04 15:00).
Thu 5 Mar 10:00  nag to Nora: Ana Ibarra waits for you: Brochure
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Brochure
        since Monday 2 March, by now two working days
        - Which of the two photos do you want on the front page?

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Mon 9 Mar 12:00  strawboss explain Brochure
    Mon 2026-03-02 10:00, the owner wrote "Brochure": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 12:00, the contractor wrote "Re: Brochure": a question back gives the turn to the other side, and what it is about waits.
    Tue 2026-03-03 15:00: a reminder went.
    Wed 2026-03-04 11:00, the owner wrote "Re: Brochure": a question back gives the turn to the other side, and what it is about waits.
    Thu 2026-03-05 10:00, the owner wrote "Re: Brochure": asking again moves nothing: the other side owes since it was first asked.
    Thu 2026-03-05 10:00: a reminder went.
    So it is the owner's turn since Mon 2026-03-02 12:00.
    Open: "please finish the summer brochure by Friday", asked by the owner on Mon 2026-03-02 10:00.
    Open: "Which of the two photos do you want on the front page?", asked by the contractor on Mon 2026-03-02 12:00.
    Open: "The one with the quinces, please", asked by the owner on Wed 2026-03-04 11:00.
    Next, on Mon 2026-03-09 15:00: reminder 3 to the owner (reminded 2 times, last Thu 2026-03-05 10:00; 16 h of working time after that: 7 h on Thu, 8 h on Fri, closed Sat and Sun, 1 h on Mon; due Mon 2026-03-09 10:00).
