Ana's three questions

Ana asks three things in one mail. Nora answers in one, and each answer leaves singly.

shows: AnswerLetter; PartOfBundle; LivesElsewhere

Mon 2 Mar 2026 10:00  Ana -> Nora: Some questions
    Hello Nora,

    three questions:

    1. Can I order the amber jars at 0.42 EUR?
    2. Which font do you want on the summer labels?
    3. Please send me the logo as a vector file.

    Ana
Mon 11:00  Nora -> strawboss, re questions
    1: yes, go ahead
    2: the old one
    3: you get it tomorrow
Tue 12:00  strawboss explain jars
Tue 12:05  strawboss explain font

=== what came of it ===

Mon 2 Mar 10:00  Contractors/ana: “Some questions”
Mon 2 Mar 10:00  proposal to Nora: Ana Ibarra asks 3 things: Some questions
    Ana Ibarra asks 3 things in one mail, "Some questions" (Monday 2 March, 10:00). Answer them here in one go; each answer leaves as a letter of its own.

    [1] Can I order the amber jars at 0.42 EUR
        > Can I order the amber jars at 0.42 EUR?
        A new matter

    [2] Which font do you want on the summer labels
        > Which font do you want on the summer labels?
        A new matter

    [3] Send me the logo as a vector file
        > Please send me the logo as a vector file
        A new matter

    Reply by number, for example:
    > 1: yes, go ahead
    > 2: ask Chen
    > leave                   you answer it yourself

    You can answer here until Monday 16 March.

Mon 2 Mar 11:00  Strawboss/Answered: “Ana Ibarra asks 3 things: Some questions [sb-652vfu4hemlogcgm755d2opiebhdnhetoyavm5cjjm]”
Mon 2 Mar 11:00  answer to Ana Ibarra: Re: Can I order the amber jars at 0.42 EUR
    Hi Ana,

    On Monday 2 March, 10:00 Ana Ibarra wrote:
    > Can I order the amber jars at 0.42 EUR?

    yes, go ahead

    Nora

Mon 2 Mar 11:00  Strawboss/Answered: “Re: Ana Ibarra asks 3 things: Some questions [sb-652vfu4hemlogcgm755d2opiebhdnhetoyavm5cjjm]”
Mon 2 Mar 11:00  answer to Ana Ibarra: Re: Which font do you want on the summer labels
    Hi Ana,

    On Monday 2 March, 10:00 Ana Ibarra wrote:
    > Which font do you want on the summer labels?

    the old one

    Nora

Mon 2 Mar 11:00  answer to Ana Ibarra: Re: Send me the logo as a vector file
    Hi Ana,

    On Monday 2 March, 10:00 Ana Ibarra wrote:
    > Please send me the logo as a vector file

    you get it tomorrow

    Nora

Mon 2 Mar 11:00  transcript to Nora: Done as you said
    This is what came of your lines:

    > 1: yes, go ahead
    - your answer about “Can I order the amber jars at 0.42 EUR” goes to Ana Ibarra

    > 2: the old one
    - your answer about “Which font do you want on the summer labels” goes to Ana Ibarra

    > 3: you get it tomorrow
    - your answer about “Send me the logo as a vector file” goes to Ana Ibarra

Tue 3 Mar 11:00  nag to Ana Ibarra: 3 things that wait for you
    Hi Ana,

    These are waiting for a word from you:

    1. Which font do you want on the summer labels
       waiting since Monday 2 March

    2. Send me the logo as a vector file
       waiting since Monday 2 March

    3. Can I order the amber jars at 0.42 EUR
       waiting since Monday 2 March

    Please answer by number in one mail, like "1: done, 2: by Friday".

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 12:00  strawboss explain jars
    Mon 2026-03-02 10:00, the contractor wrote "Some questions": a part of a bundle lives here, asked when the bundle was.
    Mon 2026-03-02 11:00: an answer letter is the owner's word: it gives the turn to the contractor from its own Date.
    Tue 2026-03-03 11:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 11:00.
    Next, on Wed 2026-03-04 11:00: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 11:00; 8 h of working time after that: 6 h on Tue, 2 h on Wed; due Wed 2026-03-04 11:00).
Tue 3 Mar 12:05  strawboss explain font
    Mon 2026-03-02 10:00, the contractor wrote "Some questions": a part of a bundle lives here, asked when the bundle was.
    Mon 2026-03-02 11:00: an answer letter is the owner's word: it gives the turn to the contractor from its own Date.
    Tue 2026-03-03 11:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 11:00.
    Next, on Wed 2026-03-04 11:00: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 11:00; 8 h of working time after that: 6 h on Tue, 2 h on Wed; due Wed 2026-03-04 11:00).
