Ana is away, and says so

Ana's robot says that she is back on Monday the 16th. Nobody reminds her before the first working day after that one is
over, and the days she was away do not count as waiting.

shows: Automatic; away

Mon 2 Mar 2026 10:00  Nora -> Ana: Price list
    Hi Ana,

    please check the price list for mistakes.

    Nora
Mon 10:05  Ana -> Nora: Automatic reply: Price list [robot]
    Hello, I am out of the office and will be back on Monday, 16 March 2026. Kind regards, Ana
Tue 10:00  strawboss explain Price
Mon 16 Mar 12:00  strawboss explain Price
Wed 18 Mar 18:00  strawboss explain Price

=== what came of it ===

Mon 2 Mar 10:05  Contractors/ana: “Automatic reply: Price list”
Tue 3 Mar 10:00  strawboss explain Price
    Mon 2026-03-02 10:00, the owner wrote "Price list": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please check the price list for mistakes", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Tue 2026-03-17 9:00: reminder 1 to the contractor (waiting since Mon 2026-03-02 10:00; 8 h of working time: 5 min on Mon, away from Mon 2026-03-02 10:05 to Mon 2026-03-16 0:00, 7 h 55 min on Mon; away, and one working day to settle in, so not before Tue 0:00; working again Tue 9:00; due Tue 2026-03-17 9:00).
Mon 16 Mar 12:00  strawboss explain Price
    Mon 2026-03-02 10:00, the owner wrote "Price list": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please check the price list for mistakes", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Tue 2026-03-17 9:00: reminder 1 to the contractor (waiting since Mon 2026-03-02 10:00; 8 h of working time: 5 min on Mon, away from Mon 2026-03-02 10:05 to Mon 2026-03-16 0:00, 7 h 55 min on Mon; away, and one working day to settle in, so not before Tue 0:00; working again Tue 9:00; due Tue 2026-03-17 9:00).
Tue 17 Mar 09:00  nag to Ana Ibarra: Re: Price list
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - please check the price list for mistakes

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 18 Mar 09:00  nag to Ana Ibarra: Re: Price list
    Hi Ana,

    I still need your answer to this; it has been waiting for two working days, since Monday 2 March:

    - please check the price list for mistakes

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 18 Mar 18:00  strawboss explain Price
    Mon 2026-03-02 10:00, the owner wrote "Price list": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-17 9:00: a reminder went.
    Wed 2026-03-18 9:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please check the price list for mistakes", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-20 9:00: reminder 3 to the contractor (reminded 2 times, last Wed 2026-03-18 9:00; 16 h of working time after that: 8 h on Wed, 8 h on Thu; due Fri 2026-03-20 9:00).
