Nora has phoned him

shows: Phoned; call sheet

Mon 2 Mar 2026 10:00  Nora -> Boris: Chimney
    Hello Boris,

    please sweep the chimney.

    Nora
Tue 12:00  strawboss phoned re Chimney
Tue 12:05  strawboss explain Chimney
Wed 16:00  strawboss explain Chimney

=== what came of it ===

Tue 3 Mar 10:00  nag to Boris Gruber: Re: Chimney
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please sweep the chimney

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 12:00  strawboss phoned re Chimney
    noted that you spoke about “Chimney”
Tue 3 Mar 12:05  strawboss explain Chimney
    Mon 2026-03-02 10:00, the owner wrote "Chimney": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Tue 2026-03-03 12:00: the owner phoned: the turn is the contractor's from then.
    So it is the contractor's turn since Tue 2026-03-03 12:00.
    Open: "please sweep the chimney", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-04 12:00: reminder 1 to the contractor (waiting since Tue 2026-03-03 12:00; 8 h of working time: 5 h on Tue, 3 h on Wed; due Wed 2026-03-04 12:00).
Wed 4 Mar 12:00  nag to Boris Gruber: Re: Chimney
    Hi Boris,

    This has been waiting for a word from you since Tuesday 3 March:

    - please sweep the chimney (asked Monday 2 March)

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 16:00  strawboss explain Chimney
    Mon 2026-03-02 10:00, the owner wrote "Chimney": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Tue 2026-03-03 12:00: the owner phoned: the turn is the contractor's from then.
    Wed 2026-03-04 12:00: a reminder went.
    So it is the contractor's turn since Tue 2026-03-03 12:00.
    Open: "please sweep the chimney", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Thu 2026-03-05 12:00: reminder 2 to the contractor (reminded once, last Wed 2026-03-04 12:00; 8 h of working time after that: 5 h on Wed, 3 h on Thu; due Thu 2026-03-05 12:00).
