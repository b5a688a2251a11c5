Three reminders, and then Nora is told to phone

Boris says nothing at all. He is reminded three times, each time after a longer while, and then Nora gets a call sheet
with his number, once. After that strawboss is silent.

shows: later reminders; call sheet; Nagged

Mon 2 Mar 2026 10:00  Nora -> Boris: Cellar door
    Hello Boris,

    please repair the lock of the cellar door.

    Nora
Wed 25 Mar 12:00  strawboss explain Cellar
Thu 2 Apr 12:00  strawboss explain Cellar

=== what came of it ===

Tue 3 Mar 10:00  nag to Boris Gruber: Re: Cellar door
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please repair the lock of the cellar door

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 10:00  nag to Boris Gruber: Re: Cellar door
    Hi Boris,

    I still need your answer to this; it has been waiting for two working days, since Monday 2 March:

    - please repair the lock of the cellar door

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Fri 6 Mar 10:00  nag to Boris Gruber: Re: Cellar door
    Hi Boris,

    I have asked about this before and heard nothing since Monday 2 March. This is the last reminder by mail; next I will call you.

    - please repair the lock of the cellar door

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 11 Mar 10:00  nag to Nora: Please phone Boris Gruber
    Mail alone does not get through to Boris Gruber. Please phone.

    Number: +49 30 5678
    10:00 there, they work now

    [1] Cellar door: seven working days
        - please repair the lock of the cellar door
        reminded: Tuesday 3 March; Wednesday 4 March; Friday 6 March

    Afterwards, one line is enough:
    > phoned 1                it is with them again
    > phoned 1 until Friday   and they have until then
    > done 1                  settled

Wed 25 Mar 12:00  strawboss explain Cellar
    Mon 2026-03-02 10:00, the owner wrote "Cellar door": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Wed 2026-03-04 10:00: a reminder went.
    Fri 2026-03-06 10:00: a reminder went.
    Wed 2026-03-11 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the lock of the cellar door", asked by the owner on Mon 2026-03-02 10:00.
    Nothing goes out by itself.
Thu 2 Apr 12:00  strawboss explain Cellar
    Mon 2026-03-02 10:00, the owner wrote "Cellar door": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Wed 2026-03-04 10:00: a reminder went.
    Fri 2026-03-06 10:00: a reminder went.
    Wed 2026-03-11 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the lock of the cellar door", asked by the owner on Mon 2026-03-02 10:00.
    Nothing goes out by itself.
