Chen works in New York

Nora asks at three in the afternoon, when Chen has just begun. The reminder comes at nine in the morning, his time.

shows: outside the receiver's working time; first reminder
~~~
[agreement]
live = true
[contractor.chen]
name = "Chen Moreau"
addresses = ["chen@moreau.example"]
zone = "America/New_York"
~~~

Mon 2 Mar 2026 15:30  Nora -> Chen: Web pages
    Hello Chen,

    please check the web pages for dead links.

    Nora
Tue 15:00  strawboss explain Web
Tue 16:00  strawboss explain Web

=== what came of it ===

Tue 3 Mar 15:00  strawboss explain Web
    Mon 2026-03-02 15:30, the owner wrote "Web pages": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 15:31: a task was opened.
    So it is the contractor's turn since Mon 2026-03-02 15:30.
    Open: "please check the web pages for dead links", asked by the owner on Mon 2026-03-02 15:30.
    Next, on Tue 2026-03-03 15:30: reminder 1 to the contractor (waiting since Mon 2026-03-02 9:30; 8 h of working time: 7 h 30 min on Mon, 30 min on Tue; due Tue 2026-03-03 9:30 by their clock).
Tue 3 Mar 15:30  nag to Chen Moreau: Re: Web pages
    Hi Chen,

    This has been waiting for a word from you since Monday 2 March:

    - please check the web pages for dead links

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 16:00  strawboss explain Web
    Mon 2026-03-02 15:30, the owner wrote "Web pages": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 15:31: a task was opened.
    Tue 2026-03-03 15:30: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 15:30.
    Open: "please check the web pages for dead links", asked by the owner on Mon 2026-03-02 15:30.
    Next, on Wed 2026-03-04 15:30: reminder 2 to the contractor (reminded once, last Tue 2026-03-03 9:30; 8 h of working time after that: 7 h 30 min on Tue, 30 min on Wed; due Wed 2026-03-04 9:30 by their clock).
