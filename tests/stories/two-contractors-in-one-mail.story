One mail to two people: a turn for each

shows: Asked; Answered; first reminder

Mon 2 Mar 2026 10:00  Nora -> Ana and Boris: Fair on Saturday
    Hello you two,

    please tell me by tomorrow when you can be at the fair.

    Nora
Mon 12:00  Ana -> Nora, re Fair
    I can be there at eight.
Tue 17:00  strawboss digest

=== what came of it ===

Mon 2 Mar 12:00  Contractors/ana: “Re: Fair on Saturday”
Tue 3 Mar 10:00  nag to Boris Gruber: Re: Fair on Saturday
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please tell me by tomorrow when you can be at the fair

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 15:00  nag to Nora: Ana Ibarra waits for you: Fair on Saturday
    Nora, somebody waits for a word from you:

    [1] Ana Ibarra: Fair on Saturday
        since Monday 2 March, by now one working day
        > I can be there at eight.

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Tue 3 Mar 17:00  strawboss digest
    1 waiting for you, 1 for others, 2 late.

    WAITING FOR YOU

    [1] Ana Ibarra: Fair on Saturday
        waiting one working day (agreed: one working day): LATE
        - reminded once

    WAITING FOR OTHERS

    [2] Boris Gruber: Fair on Saturday
        waiting one working day (agreed: one working day): LATE
        - please tell me by tomorrow when you can be at the fair
        - reminded once

    HOW EVERYONE KEEPS TIME

    - Ana Ibarra: 100 % answers on time
        - usual answer: two hours
    - Boris Gruber: 0 % answers on time
    - Nora Falk: 0 % answers on time

    Answer this mail in plain words, one line each:
    > done 1
    > snooze 1 until Monday
    > 1: yes, go ahead
    > why 1

    mailbox last read at 16:50 · last letter sent at 15:00
