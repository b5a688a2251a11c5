Not before Thursday, says Nora

A courtesy of Boris's does not wake what sleeps; a real word does.

shows: Snoozed; SnoozeOver; snooze, hold; Courtesy

Mon 2 Mar 2026 10:00  Nora -> Boris: Window frames
    Hello Boris,

    please paint the window frames by the end of the month.

    Nora
Mon 12:00  strawboss snooze until Thursday re Window
Tue 10:00  Boris -> Nora, re Window
    Thanks!
Tue 12:00  strawboss explain Window
Fri 12:00  strawboss explain Window
Fri 13:00  strawboss snooze until Wednesday re Window
Mon 9 Mar 10:00  Nora -> Boris, re Window
    Which colour did we agree on?
Mon 9 Mar 12:00  strawboss explain Window

=== what came of it ===

Mon 2 Mar 12:00  strawboss snooze until Thursday re Window
    no reminders about “Window frames” before Thursday 5 March, 00:00
Tue 3 Mar 10:00  Contractors/boris: “Re: Window frames”
Tue 3 Mar 12:00  strawboss explain Window
    Mon 2026-03-02 10:00, the owner wrote "Window frames": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 12:00: the owner said: not before then.
    Tue 2026-03-03 10:00, the contractor wrote "Re: Window frames": a courtesy moves nothing.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please paint the window frames by the end of the month", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Thu 2026-03-05 15:00: reminder 1 to the contractor (waiting since Mon 2026-03-02 10:00; 8 h of working time: 2 h on Mon, snoozed from Mon 2026-03-02 12:00 to Thu 2026-03-05 0:00, 6 h on Thu; due Thu 2026-03-05 15:00).
Thu 5 Mar 15:00  nag to Boris Gruber: Re: Window frames
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please paint the window frames by the end of the month

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Fri 6 Mar 12:00  strawboss explain Window
    Mon 2026-03-02 10:00, the owner wrote "Window frames": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 12:00: the owner said: not before then.
    Tue 2026-03-03 10:00, the contractor wrote "Re: Window frames": a courtesy moves nothing.
    Thu 2026-03-05 15:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please paint the window frames by the end of the month", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-06 15:00: reminder 2 to the contractor (reminded once, last Thu 2026-03-05 15:00; 8 h of working time after that: 2 h on Thu, 6 h on Fri; due Fri 2026-03-06 15:00).
Fri 6 Mar 13:00  strawboss snooze until Wednesday re Window
    no reminders about “Window frames” before Wednesday 11 March, 00:00
Mon 9 Mar 12:00  strawboss explain Window
    Mon 2026-03-02 10:00, the owner wrote "Window frames": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 12:00: the owner said: not before then.
    Tue 2026-03-03 10:00, the contractor wrote "Re: Window frames": a courtesy moves nothing.
    Thu 2026-03-05 15:00: a reminder went.
    Fri 2026-03-06 13:00: the owner said: not before then.
    Mon 2026-03-09 10:00, the owner wrote "Re: Window frames": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-09 10:00: a word that moves the turn ends a snooze.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please paint the window frames by the end of the month", asked by the owner on Mon 2026-03-02 10:00.
    Open: "Which colour did we agree on?", asked by the owner on Mon 2026-03-09 10:00.
    Next, on Mon 2026-03-09 12:00: reminder 2 to the contractor (reminded once, last Thu 2026-03-05 15:00; 8 h of working time after that: 2 h on Thu, 4 h on Fri, snoozed from Fri 2026-03-06 13:00 to Mon 2026-03-09 10:00, 2 h on Mon; due Mon 2026-03-09 12:00).
Mon 9 Mar 12:00  nag to Boris Gruber: Re: Window frames
    Hi Boris,

    I still need your answer to this; it has been waiting for five working days, since Monday 2 March:

    - please paint the window frames by the end of the month
    - Which colour did we agree on? (asked Monday 9 March)

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)
