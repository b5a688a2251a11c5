A report every two days was agreed

Ana works on a long task, and is to report every two working days. She does not, and is asked for it, though nobody
owes a word in the thread.

shows: report
~~~
[agreement]
live = true
[contractor.ana]
name = "Ana Ibarra"
addresses = ["ana@ibarra.example"]
report-every = "2 days"
~~~

Mon 2 Mar 2026 10:00  Nora -> Ana: Museum catalogue
    Hi Ana,

    please write the museum catalogue by 27 March.

    Nora
Mon 11:00  Ana -> Nora, re Museum
    OK, will do.
Wed 12:00  strawboss explain Museum
Thu 12:00  Ana -> Nora, re Museum
    A short update: I am in the middle of chapter two.
Tue 10 Mar 12:00  strawboss explain Museum

=== what came of it ===

Mon 2 Mar 11:00  Contractors/ana: “Re: Museum catalogue”
Wed 4 Mar 11:00  nag to Ana Ibarra: Re: Museum catalogue
    Hi Ana,

    Your report was due on Wednesday 4 March.

    - please write the museum catalogue by 27 March (asked Monday 2 March)

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Wed 4 Mar 12:00  strawboss explain Museum
    Mon 2026-03-02 10:00, the owner wrote "Museum catalogue": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Museum catalogue": accepting keeps the turn with who accepted.
    Wed 2026-03-04 11:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please write the museum catalogue by 27 March", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Fri 2026-03-06 11:00: a question about the agreed report to the contractor (a report is agreed every 16 h of working time; last heard Wed 2026-03-04 11:00).
    Next, on Fri 2026-03-27 13:00: an early reminder to the contractor (due Fri 2026-03-27 17:00; agreed: a word 4 h of working time before).
    Next, on Mon 2026-03-30 9:00: reminder 1 to the contractor (agreed for Fri 2026-03-27 17:00: asked about the next working morning; due Mon 2026-03-30 9:00).
Thu 5 Mar 12:00  Contractors/ana: “Re: Museum catalogue”
Mon 9 Mar 12:00  nag to Ana Ibarra: Re: Museum catalogue
    Hi Ana,

    Your report was due on Monday 9 March.

    - please write the museum catalogue by 27 March (asked Monday 2 March)

    Could you let me know? If you need longer, just tell me until when.

    Nora

    (My reminder program sent this; your reply reaches me in person. If our mails have crossed, please forgive it.)

Tue 10 Mar 12:00  strawboss explain Museum
    Mon 2026-03-02 10:00, the owner wrote "Museum catalogue": an ask gives the turn to the other side, and has a since of its own.
    Mon 2026-03-02 10:01: a task was opened.
    Mon 2026-03-02 11:00, the contractor wrote "Re: Museum catalogue": accepting keeps the turn with who accepted.
    Wed 2026-03-04 11:00: a reminder went.
    Thu 2026-03-05 12:00, the contractor wrote "Re: Museum catalogue": a status report moves nothing while the work is open.
    Mon 2026-03-09 12:00: a reminder went.
    So it is the contractor's turn since Mon 2026-03-02 10:00.
    Open: "please write the museum catalogue by 27 March", asked by the owner on Mon 2026-03-02 10:00.
    Next, on Wed 2026-03-11 12:00: a question about the agreed report to the contractor (a report is agreed every 16 h of working time; last heard Mon 2026-03-09 12:00).
    Next, on Fri 2026-03-27 13:00: an early reminder to the contractor (due Fri 2026-03-27 17:00; agreed: a word 4 h of working time before).
    Next, on Mon 2026-03-30 9:00: reminder 1 to the contractor (agreed for Fri 2026-03-27 17:00: asked about the next working morning; due Mon 2026-03-30 9:00).
