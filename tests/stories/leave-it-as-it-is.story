Nora leaves her long mail as it is

shows: proposed; Asked; first reminder

Mon 2 Mar 2026 10:00  Nora -> Boris: Odd jobs
    Hello Boris,

    1. Please repair the gate by Wednesday.
    2. Please paint the shed by Friday.

    Nora
Mon 11:00  Nora -> strawboss, re tasks
    leave
Tue 12:00  strawboss explain Odd

=== what came of it ===

Mon 2 Mar 10:01  proposal to Nora: 2 tasks in one mail to Boris Gruber: Odd jobs
    Your mail "Odd jobs" to Boris Gruber (Monday 2 March, 10:00) holds 2 tasks. I would send each as a letter of its own:

    [1] Repair the gate by Wednesday
        Outcome: Please repair the gate by Wednesday
        By: Wednesday 4 March
        From your mail:
        > Please repair the gate by Wednesday

    [2] Paint the shed by Friday
        Outcome: Please paint the shed by Friday
        By: Friday 6 March
        From your mail:
        > Please paint the shed by Friday

    Reply with one or more of these lines, without the `>`:
    > split                   send them all, singly
    > split 1,3               only these
    > due 2: Thursday 5 pm    the date you want
    > leave                   leave the mail as it is

    Also: merge 2 3 · drop 4 · title 2: … · outcome 2: … · add 1: … · step 1: … · to 3: Chen

    The offer stands until Monday 16 March. Nothing goes out before you say so.

Mon 2 Mar 11:00  Strawboss/Answered: “2 tasks in one mail to Boris Gruber: Odd jobs [sb-av4llup57zp76cgmvulogfppm5msss4virtzkk2mhu]”
Mon 2 Mar 11:00  Strawboss/Answered: “Re: 2 tasks in one mail to Boris Gruber: Odd jobs [sb-av4llup57zp76cgmvulogfppm5msss4virtzkk2mhu]”
Tue 3 Mar 10:00  nag to Boris Gruber: Re: Odd jobs
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - Please repair the gate by Wednesday
    - Please paint the shed by Friday

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 12:00  strawboss explain Odd
    Mon 2026-03-02 10:00, the owner wrote "Odd jobs": an ask gives the turn to the other side, and has a since of its own.
    Tue 2026-03-03 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "Please repair the gate by Wednesday", asked by the owner on Mon 2026-03-02 10:00.
    Open: "Please paint the shed by Friday", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-04 10:00: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 10:00; 8 h of working time after that: 7 h on Tue, 1 h on Wed; due Wed 2026-03-04 10:00).
