Boris reads German

shows: first reminder; later reminders
~~~
[agreement]
live = true
[contractor.boris]
name = "Boris Gruber"
addresses = ["boris@gruber.example"]
language = "de"
nags = { gaps = ["1 day"], cap = 2 }
~~~

Mon 2 Mar 2026 10:00  Nora -> Boris: Fensterläden
    Hallo Boris,

    bitte streiche die Fensterläden bis Donnerstag.

    Nora
Thu 5 Mar 12:00  strawboss explain Fenster

=== what came of it ===

Tue 3 Mar 10:00  nag to Boris Gruber: Re: Fensterläden
    Hallo Boris,

    hierzu fehlt mir noch ein Wort von dir, seit Montag, 2. März:

    - bitte streiche die Fensterläden bis Donnerstag

    Gibst du mir kurz Bescheid? Wenn du länger brauchst, sag mir einfach, bis wann.

    Nora

    (Mein Erinnerungsprogramm hat das geschickt; deine Antwort kommt bei mir selbst an. Haben sich unsere Mails gekreuzt, sieh es ihm nach.)

Wed 4 Mar 10:00  nag to Boris Gruber: Re: Fensterläden
    Hallo Boris,

    hiernach habe ich schon gefragt und seit Montag, 2. März nichts gehört. Das ist die letzte Erinnerung per Mail; als Nächstes rufe ich an.

    - bitte streiche die Fensterläden bis Donnerstag

    Schreib mir bitte heute eine Zeile, und sei es nur, wann ich damit rechnen kann.

    Nora

    (Mein Erinnerungsprogramm hat das geschickt; deine Antwort kommt bei mir selbst an. Haben sich unsere Mails gekreuzt, sieh es ihm nach.)

Thu 5 Mar 10:00  nag to Nora: Please phone Boris Gruber
    Mail alone does not get through to Boris Gruber. Please phone.

    I have no number; you can put it into the configuration as `phone`.
    10:00 there, they work now

    [1] Fensterläden: three working days
        - bitte streiche die Fensterläden bis Donnerstag
        reminded: Tuesday 3 March; Wednesday 4 March

    Afterwards, one line is enough:
    > phoned 1                it is with them again
    > phoned 1 until Friday   and they have until then
    > done 1                  settled

Thu 5 Mar 12:00  strawboss explain Fenster
    Mon 2026-03-02 10:00, the owner wrote "Fensterläden": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Tue 2026-03-03 10:00: a reminder went.
    Wed 2026-03-04 10:00: a reminder went.
    Thu 2026-03-05 10:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "bitte streiche die Fensterläden bis Donnerstag", asked by the owner on Mon 2026-03-02 10:00.
    Nothing goes out by itself.
