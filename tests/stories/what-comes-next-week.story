What will go out, if nothing else happens

shows: later reminders

Mon 2 Mar 2026 10:00  Nora -> Boris: Door of the barn
    Hello Boris,

    please repair the door of the barn.

    Nora
Mon 11:00  Ana -> Nora: Sugar
    How much sugar shall I order?
Mon 12:00  strawboss forecast

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Sugar”
Mon 2 Mar 12:00  strawboss forecast
    Tue 2026-03-03 10:00: reminder 1 to Boris Gruber about “Door of the barn”
    Tue 2026-03-03 15:00: reminder 1 to the owner about “Sugar” of Ana Ibarra
    Wed 2026-03-04 10:00: reminder 2 to Boris Gruber about “Door of the barn”
    Wed 2026-03-04 15:00: reminder 2 to the owner about “Sugar” of Ana Ibarra
    Fri 2026-03-06 10:00: reminder 3 to Boris Gruber about “Door of the barn”
    Fri 2026-03-06 15:00: reminder 3 to the owner about “Sugar” of Ana Ibarra
    The next digest comes on Tue 2026-03-03 7:30, and one every day.
