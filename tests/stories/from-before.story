What was there before

Mail from before the first start makes standing, and no reminders, until Nora says that it is to be watched.

shows: FromBefore; Watched; not watched

Mon 23 Feb 2026 10:00  Nora -> Boris: Old stove
    Hello Boris,

    please take the old stove away.

    Nora
Mon 2 Mar 08:00  strawboss starts
Wed 4 Mar 12:00  strawboss explain stove
Wed 4 Mar 13:00  strawboss watch re stove
Wed 4 Mar 13:01  strawboss explain stove
Thu 5 Mar 17:00  strawboss explain stove

=== what came of it ===

Wed 4 Mar 12:00  strawboss explain stove
    Mon 2026-02-23 10:00, the owner wrote "Old stove": mail from before the first start makes standing, never reminders.
    Mon 2026-02-23 10:00, the owner wrote "Old stove": an ask gives the turn to the other side, and has a since of its own.
    So it is the contractor's turn since Mon 2026-02-23 10:00, but the thread is not watched.
    Open: "please take the old stove away", asked by the owner on Mon 2026-02-23 10:00.
    Nothing goes out by itself.
Wed 4 Mar 13:00  strawboss watch re stove
    “Old stove” is watched from now on
Wed 4 Mar 13:00  nag to Boris Gruber: Re: Old stove
    Hi Boris,

    This has been waiting for a word from you since Monday 23 February:

    - please take the old stove away

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 13:01  strawboss explain stove
    Mon 2026-02-23 10:00, the owner wrote "Old stove": mail from before the first start makes standing, never reminders.
    Mon 2026-02-23 10:00, the owner wrote "Old stove": an ask gives the turn to the other side, and has a since of its own.
    Wed 2026-03-04 13:00: the owner said: watch it.
    Wed 2026-03-04 13:00: a reminder went.
    So it is the contractor's turn since Mon 2026-02-23 10:00.
    Open: "please take the old stove away", asked by the owner on Mon 2026-02-23 10:00.
    Next, on Thu 2026-03-05 13:00: reminder 2 to the contractor (reminded once, last Wed 2026-03-04 13:00; 8 h of working time after that: 4 h on Wed, 4 h on Thu; due Thu 2026-03-05 13:00).
Thu 5 Mar 13:00  nag to Boris Gruber: Re: Old stove
    Hi Boris,

    I still need your answer to this; it has been waiting for eight working days, since Monday 23 February:

    - please take the old stove away

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Thu 5 Mar 17:00  strawboss explain stove
    Mon 2026-02-23 10:00, the owner wrote "Old stove": mail from before the first start makes standing, never reminders.
    Mon 2026-02-23 10:00, the owner wrote "Old stove": an ask gives the turn to the other side, and has a since of its own.
    Wed 2026-03-04 13:00: the owner said: watch it.
    Wed 2026-03-04 13:00: a reminder went.
    Thu 2026-03-05 13:00: a reminder went.
    So it is the contractor's turn since Mon 2026-02-23 10:00.
    Open: "please take the old stove away", asked by the owner on Mon 2026-02-23 10:00.
    Next, on Mon 2026-03-09 13:00: reminder 3 to the contractor (reminded 2 times, last Thu 2026-03-05 13:00; 16 h of working time after that: 4 h on Thu, 8 h on Fri, closed Sat and Sun, 4 h on Mon; due Mon 2026-03-09 13:00).
