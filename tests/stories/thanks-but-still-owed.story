Thanks for half of it

Ana sends one of two things, Nora says thanks. The other one is still owed.

shows: AnsweredSome; Courtesy

Mon 2 Mar 2026 09:30  Nora -> Ana: Two files
    Hi Ana,

    1. Please send me the logo.
    2. Please send me the price list.

    Nora
Mon 10:30  Nora -> strawboss, re tasks
    leave
Mon 11:00  Ana -> Nora, re Two [file logo.pdf]
    1. The logo is attached.
Mon 12:00  Nora -> Ana, re Two
    Thanks!
Wed 12:00  strawboss explain Two

=== what came of it ===

Mon 2 Mar 09:31  proposal to Nora: 2 tasks in one mail to Ana Ibarra: Two files
    Your mail "Two files" to Ana Ibarra (Monday 2 March, 09:30) holds 2 tasks. I would send each as a letter of its own:

    [1] Send me the logo
        Outcome: Please send me the logo
        Missing: a due date
        From your mail:
        > Please send me the logo

    [2] Send me the price list
        Outcome: Please send me the price list
        Missing: a due date
        From your mail:
        > Please send me the price list

    Reply with one or more of these lines, without the `>`:
    > split                   send them all, singly
    > split 1,3               only these
    > due 2: Thursday 5 pm    the date you want
    > leave                   leave the mail as it is

    Also: merge 2 3 · drop 4 · title 2: … · outcome 2: … · add 1: … · step 1: … · to 3: Chen

    The offer stands until Monday 16 March. Nothing goes out before you say so.

Mon 2 Mar 10:30  Strawboss/Answered: “2 tasks in one mail to Ana Ibarra: Two files [sb-m5z6goatkaacwcgm22mdrhrb6mbgxiecrzex2jy6fu]”
Mon 2 Mar 10:30  Strawboss/Answered: “Re: 2 tasks in one mail to Ana Ibarra: Two files [sb-m5z6goatkaacwcgm22mdrhrb6mbgxiecrzex2jy6fu]”
Mon 2 Mar 11:00  Contractors/ana: “Re: Two files”
Tue 3 Mar 11:00  nag to Ana Ibarra: Re: Two files
    Hi Ana,

    This has been waiting for a word from you since Monday 2 March:

    - Please send me the price list

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 11:00  nag to Ana Ibarra: Re: Two files
    Hi Ana,

    I still need your answer to this; it has been waiting for two working days, since Monday 2 March:

    - Please send me the price list

    Please send me a line today, even if it only says when I can expect it.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 12:00  strawboss explain Two
    Mon 2026-03-02 9:30, the owner wrote "Two files": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Two files": an answer to some of the asks leaves the others open, and the turn where it was.
    Mon 2026-03-02 12:00, the owner wrote "Re: Two files": a courtesy moves nothing.
    Tue 2026-03-03 11:00: a reminder went.
    Wed 2026-03-04 11:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 9:30.
    Open: "Please send me the price list", asked by the owner on Mon 2026-03-02 9:30.
    Next, on Fri 2026-03-06 11:00: reminder 3 to the contractor (reminded 2 times, last Wed 2026-03-04 11:00; 16 h of working time after that: 6 h on Wed, 8 h on Thu, 2 h on Fri; due Fri 2026-03-06 11:00).
