He has until Friday, they said on the phone

shows: Phoned; snooze, hold

Mon 2 Mar 2026 10:00  Nora -> Boris: Pump
    Hello Boris,

    please repair the pump.

    Nora
Tue 12:00  strawboss phoned Friday re Pump
Wed 12:00  strawboss explain Pump
Mon 9 Mar 12:00  strawboss explain Pump

=== what came of it ===

Tue 3 Mar 10:00  nag to Boris Gruber: Re: Pump
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please repair the pump

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 12:00  strawboss phoned Friday re Pump
    noted that you spoke about “Pump”
Wed 4 Mar 12:00  strawboss explain Pump
    Mon 2026-03-02 10:00, the owner wrote "Pump": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Tue 2026-03-03 12:00: the owner phoned: the turn is the contractor's from then.
    So it is the contractor's turn since Tue 2026-03-03 12:00.
    Open: "please repair the pump", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Mon 2026-03-09 9:00: reminder 1 to the contractor (waiting since Tue 2026-03-03 12:00; 8 h of working time: snoozed from Tue 2026-03-03 12:00 to Fri 2026-03-06 0:00, 8 h on Fri; working again Mon 9:00; due Mon 2026-03-09 9:00).
Mon 9 Mar 09:00  nag to Boris Gruber: Re: Pump
    Hi Boris,

    This has been waiting for a word from you since Tuesday 3 March:

    - please repair the pump (asked Monday 2 March)

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 9 Mar 12:00  strawboss explain Pump
    Mon 2026-03-02 10:00, the owner wrote "Pump": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Tue 2026-03-03 12:00: the owner phoned: the turn is the contractor's from then.
    Mon 2026-03-09 9:00: a reminder went.
    So it is the contractor's turn since Tue 2026-03-03 12:00.
    Open: "please repair the pump", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Tue 2026-03-10 9:00: reminder 2 to the contractor (reminded once, last Mon 2026-03-09 9:00; 8 h of working time after that: 8 h on Mon; due Tue 2026-03-10 9:00).
