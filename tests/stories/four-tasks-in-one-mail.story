Four tasks in one mail

Nora writes four tasks to Boris in one mail. strawboss offers to take them apart, she says yes, and each goes its own way.

shows: PartOfBundle; Replaced; TaskLetter; LivesElsewhere; TaskOpened; replaced; proposed

Mon 2 Mar 2026 10:00  Nora -> Boris: This week
    Hello Boris,

    there is a lot to do this week:

    1. Please repair the tap in the kitchen by Wednesday. It drips day and night.
    2. Please paint the bench in the garden by Thursday. The green paint is in the shed.
    3. Please replace the bulb in the stairwell by Friday. Bulbs are in the cupboard.

    Nora
Mon 10:30  Nora -> strawboss, re tasks
    split
Tue 12:00  strawboss explain This week
Tue 12:05  strawboss explain tap

=== what came of it ===

Mon 2 Mar 10:01  proposal to Nora: 3 tasks in one mail to Boris Gruber: This week
    Your mail "This week" to Boris Gruber (Monday 2 March, 10:00) holds 3 tasks. I would send each as a letter of its own:

    [1] Repair the tap in the kitchen by Wednesday
        Outcome: Please repair the tap in the kitchen by Wednesday
        By: Wednesday 4 March
        From your mail:
        > Please repair the tap in the kitchen by Wednesday

    [2] Paint the bench in the garden by Thursday
        Outcome: Please paint the bench in the garden by Thursday
        By: Thursday 5 March
        From your mail:
        > Please paint the bench in the garden by Thursday

    [3] Replace the bulb in the stairwell by Friday
        Outcome: Please replace the bulb in the stairwell by Friday
        By: Friday 6 March
        From your mail:
        > Please replace the bulb in the stairwell by Friday

    Reply with one or more of these lines, without the `>`:
    > split                   send them all, singly
    > split 1,3               only these
    > due 2: Thursday 5 pm    the date you want
    > leave                   leave the mail as it is

    Also: merge 2 3 · drop 4 · title 2: … · outcome 2: … · add 1: … · step 1: … · to 3: Chen

    The offer stands until Monday 16 March. Nothing goes out before you say so.

Mon 2 Mar 10:30  Strawboss/Answered: “3 tasks in one mail to Boris Gruber: This week [sb-wawilimopaci6cgmpjge7d4pcnjwo4ak6vyofu7xwe]”
Mon 2 Mar 10:30  task to Boris Gruber: Repair the tap in the kitchen by Wednesday
    Hi Boris,

    Please repair the tap in the kitchen by Wednesday

    Please have it done by Wednesday 4 March.

    Can you take it on? A short yes is enough. If the date does not work, tell me which one does, and if it is not for you, say so.

    The rest of my long mail comes separately, one mail each: Paint the bench in the garden by Thursday; Replace the bulb in the stairwell by Friday.

    Nora

Mon 2 Mar 10:30  Strawboss/Answered: “Re: 3 tasks in one mail to Boris Gruber: This week [sb-wawilimopaci6cgmpjge7d4pcnjwo4ak6vyofu7xwe]”
Mon 2 Mar 10:30  task to Boris Gruber: Paint the bench in the garden by Thursday
    Hi Boris,

    Please paint the bench in the garden by Thursday

    Please have it done by Thursday 5 March.

    Can you take it on? A short yes is enough. If the date does not work, tell me which one does, and if it is not for you, say so.

    The rest of my long mail comes separately, one mail each: Repair the tap in the kitchen by Wednesday; Replace the bulb in the stairwell by Friday.

    Nora

Mon 2 Mar 10:30  task to Boris Gruber: Replace the bulb in the stairwell by Friday
    Hi Boris,

    Please replace the bulb in the stairwell by Friday

    Please have it done by Friday 6 March.

    Can you take it on? A short yes is enough. If the date does not work, tell me which one does, and if it is not for you, say so.

    The rest of my long mail comes separately, one mail each: Repair the tap in the kitchen by Wednesday; Paint the bench in the garden by Thursday.

    Nora

Mon 2 Mar 10:30  note to Boris Gruber: Re: This week
    Hi Boris,

    My mail "This week" (Monday 2 March, 10:00) had too much in it. Each point now has its own mail, and they replace the long one:

    - Repair the tap in the kitchen by Wednesday, by Wednesday 4 March
    - Paint the bench in the garden by Thursday, by Thursday 5 March
    - Replace the bulb in the stairwell by Friday, by Friday 6 March

    Please answer each in its own mail; you can put the long one aside.

    Nora

Mon 2 Mar 10:30  transcript to Nora: Done as you said
    This is what came of your lines:

    > split
    - 3 letters to Boris Gruber: Repair the tap in the kitchen by Wednesday; Paint the bench in the garden by Thursday; Replace the bulb in the stairwell by Friday

Tue 3 Mar 10:00  nag to Boris Gruber: 3 things that wait for you
    Hi Boris,

    These are waiting for a word from you:

    1. Repair the tap in the kitchen by Wednesday
       waiting since Monday 2 March
       - Please repair the tap in the kitchen by Wednesday

    2. Replace the bulb in the stairwell by Friday
       waiting since Monday 2 March
       - Please replace the bulb in the stairwell by Friday

    3. Paint the bench in the garden by Thursday
       waiting since Monday 2 March
       - Please paint the bench in the garden by Thursday

    Please answer by number in one mail, like "1: done, 2: by Friday".

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 12:00  strawboss explain This week
    Mon 2026-03-02 10:00, the owner wrote "This week": what was taken out of a bundle is owed in its own thread.
    Mon 2026-03-02 10:30: a bundle taken apart: nobody's turn here any more.
    So it is nobody's turn here; 3 threads took its place.
    Nothing goes out by itself.
Tue 3 Mar 12:05  strawboss explain tap
    Mon 2026-03-02 10:00, the owner wrote "This week": a part of a bundle lives here, asked when the bundle was.
    Mon 2026-03-02 10:30: a task was opened.
    Mon 2026-03-02 10:30: a task letter is the owner's word: it gives the turn to the contractor from its own Date.
    Tue 2026-03-03 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "Please repair the tap in the kitchen by Wednesday", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-04 10:00: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 10:00; 8 h of working time after that: 7 h on Tue, 1 h on Wed; due Wed 2026-03-04 10:00).
