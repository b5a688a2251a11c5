"I am away until Thursday", writes Boris himself

And a short thank-you on the way does not bring him back.

shows: away; Courtesy

Mon 2 Mar 2026 10:00  Nora -> Boris: Fence
    Hello Boris,

    please repair the fence behind the shop.

    Nora
Mon 11:00  Boris -> Nora, re Fence
    I am away until Thursday.
Tue 11:00  Boris -> Nora, re Fence
    Thanks!
Wed 12:00  strawboss explain Fence
Mon 9 Mar 12:00  strawboss explain Fence

=== what came of it ===

Mon 2 Mar 11:00  Contractors/boris: “Re: Fence”
Tue 3 Mar 11:00  Contractors/boris: “Re: Fence”
Wed 4 Mar 12:00  strawboss explain Fence
    Mon 2026-03-02 10:00, the owner wrote "Fence": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Fence": a status report moves nothing while the work is open.
    Tue 2026-03-03 11:00, the contractor wrote "Re: Fence": a courtesy moves nothing.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the fence behind the shop", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-06 9:00: reminder 1 to the contractor (looking at it since Mon 2026-03-02 11:00; 8 h of working time: away from Mon 2026-03-02 11:00 to Thu 2026-03-05 0:00, 8 h on Thu; away, and one working day to settle in, so not before Fri 0:00; working again Fri 9:00; due Fri 2026-03-06 9:00).
Fri 6 Mar 09:00  nag to Boris Gruber: Re: Fence
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please repair the fence behind the shop

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 9 Mar 09:00  nag to Boris Gruber: Re: Fence
    Hi Boris,

    I still need your answer to this; it has been waiting for two working days, since Monday 2 March:

    - please repair the fence behind the shop

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Mon 9 Mar 12:00  strawboss explain Fence
    Mon 2026-03-02 10:00, the owner wrote "Fence": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Fence": a status report moves nothing while the work is open.
    Tue 2026-03-03 11:00, the contractor wrote "Re: Fence": a courtesy moves nothing.
    Fri 2026-03-06 9:00: a reminder went.
    Mon 2026-03-09 9:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please repair the fence behind the shop", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-11 9:00: reminder 3 to the contractor (reminded 2 times, last Mon 2026-03-09 9:00; 16 h of working time after that: 8 h on Mon, 8 h on Tue; due Wed 2026-03-11 9:00).
