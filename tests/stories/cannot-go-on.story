Boris cannot go on without the key

shows: Blocked; blocked; working

Mon 2 Mar 2026 10:00  Nora -> Boris: Boiler
    Hello Boris,

    please replace the valve of the boiler by Thursday.

    Nora
Tue 10:00  Boris -> Nora, re Boiler
    I can't go on: I have no key to the boiler room.
Tue 12:00  strawboss explain Boiler
Tue 15:00  Nora -> Boris, re Boiler
    The key is with Mrs Winkler on the ground floor.
Wed 12:00  strawboss explain Boiler

=== what came of it ===

Tue 3 Mar 10:00  nag to Boris Gruber: Re: Boiler
    Hi Boris,

    This has been waiting for a word from you since Monday 2 March:

    - please replace the valve of the boiler by Thursday

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 3 Mar 10:00  Contractors/boris: “Re: Boiler”
Tue 3 Mar 12:00  strawboss explain Boiler
    Mon 2026-03-02 10:00, the owner wrote "Boiler": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00, the contractor wrote "Re: Boiler": who cannot go on gives the turn to the other side, and what was asked waits.
    Tue 2026-03-03 10:00: a reminder went.
    So it is the owner's turn since Tue 2026-03-03 10:00.
    Open: "please replace the valve of the boiler by Thursday", asked by the owner on Mon 2026-03-02 10:00, which waits for a word of who asked.
    Next, on Wed 2026-03-04 10:00: reminder 1 to the owner (waiting since Tue 2026-03-03 10:00; 8 h of working time: 7 h on Tue, 1 h on Wed; due Wed 2026-03-04 10:00).
Wed 4 Mar 12:00  strawboss explain Boiler
    Mon 2026-03-02 10:00, the owner wrote "Boiler": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00, the contractor wrote "Re: Boiler": who cannot go on gives the turn to the other side, and what was asked waits.
    Tue 2026-03-03 10:00: a reminder went.
    Tue 2026-03-03 15:00, the owner wrote "Re: Boiler": a word of one side gives the turn to the other.
    So it is the contractor's turn since Tue 2026-03-03 15:00.
    Open: "please replace the valve of the boiler by Thursday", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Thu 2026-03-05 13:00: an early reminder to the contractor (due Thu 2026-03-05 17:00; agreed: a word 4 h of working time before).
    Next, on Fri 2026-03-06 9:00: reminder 1 to the contractor (agreed for Thu 2026-03-05 17:00: asked about the next working morning; due Fri 2026-03-06 9:00).
