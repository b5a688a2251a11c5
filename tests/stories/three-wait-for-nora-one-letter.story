Three people wait for Nora, and she gets one letter

shows: first reminder
~~~
[agreement]
live = true
[contractor.ana]
name = "Ana Ibarra"
addresses = ["ana@ibarra.example"]
[contractor.boris]
name = "Boris Gruber"
addresses = ["boris@gruber.example"]
[contractor.chen]
name = "Chen Moreau"
addresses = ["chen@moreau.example"]
~~~

Mon 2 Mar 2026 10:10  Ana -> Nora: Jars
    Which jars do you want, tall or small?
Mon 10:30  Boris -> Nora: Ladder
    Where is the long ladder?
Mon 11:40  Chen -> Nora: Photos
    Can I publish the photos of the harvest?
Tue 16:00  Nora -> strawboss, re 3 things
    2: it is in the barn
    done 3
Wed 12:00  strawboss forecast

=== what came of it ===

Mon 2 Mar 10:10  Contractors/ana: “Jars”
Mon 2 Mar 10:30  Contractors/boris: “Ladder”
Mon 2 Mar 11:40  Contractors/chen: “Photos”
Tue 3 Mar 15:00  nag to Nora: 3 things wait for you
    Nora, these wait for a word from you:

    [1] Ana Ibarra: Jars
        since Monday 2 March, by now one working day
        - Which jars do you want, tall or small?

    [2] Boris Gruber: Ladder
        since Monday 2 March, by now one working day
        - Where is the long ladder?

    [3] Chen Moreau: Photos
        since Monday 2 March, by now one working day
        - Can I publish the photos of the harvest?

    Answer here and it goes to them as your own mail:
    > 1: your words
    Or:
    > done 1
    > snooze 1 until Monday
    > phoned 1

Tue 3 Mar 16:00  Strawboss/Answered: “3 things wait for you [sb-7qm5bnux2puvgcgn5n62ip2j3z3reqrnb5whabry2e]”
Tue 3 Mar 16:00  answer to Boris Gruber: Re: Ladder
    Hi Boris,

    On Monday 2 March, 10:30 Boris Gruber wrote:
    > Where is the long ladder?

    it is in the barn

    Nora

Tue 3 Mar 16:00  Strawboss/Answered: “Re: 3 things wait for you [sb-7qm5bnux2puvgcgn5n62ip2j3z3reqrnb5whabry2e]”
Tue 3 Mar 16:00  transcript to Nora: Done as you said
    This is what came of your lines:

    > 2: it is in the barn
    - your answer about “Ladder” goes to Boris Gruber

    > done 3
    - “Photos” is closed

Wed 4 Mar 12:00  strawboss forecast
    Wed 2026-03-04 16:00: reminder 1 to Boris Gruber about “Ladder”
    Thu 2026-03-05 10:00: reminder 2 to the owner about “Jars” of Ana Ibarra
    Thu 2026-03-05 16:00: reminder 2 to Boris Gruber about “Ladder”
    Mon 2026-03-09 10:00: reminder 3 to the owner about “Jars” of Ana Ibarra
    Mon 2026-03-09 16:00: reminder 3 to Boris Gruber about “Ladder”
    The next digest comes on Thu 2026-03-05 7:30, and one every day.
