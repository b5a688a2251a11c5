//! What a word or phrase can tell, whatever its language.

/// Something a word or phrase tells about the clause it stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// A verb of a class, in a form.
    Verb(Verb, Form),
    /// A word of time.
    Time(Time),
    /// Says nothing by itself, but tells its language.
    Function,
    /// "please".
    Please,
    /// Asks the reader to act: "could you", "would you mind".
    CanYou,
    /// Obliges the reader: "you need to", "I'd like you to", "make sure".
    NeedYou,
    /// The writer lacks a thing: "I need", "we are missing".
    Lack,
    /// A wish for the reader's deed: "it would be great if you".
    Wish,
    /// Wants to be told: "let me know".
    TellMe,
    /// A state that must come about, whoever does it: "needs to be", "somebody should".
    Ought,
    /// Asks whether the writer shall act: "shall I", "should we".
    ShallI,
    /// Proposes to do something together: "let's".
    Lets,
    /// The writer, as subject.
    First,
    /// The writer, about to act: "I'll", "we are going to".
    FirstFuture,
    /// The writer is able: "I can", "we could".
    FirstCan,
    /// Would, on a condition: "I could", "I'd be happy to".
    FirstWould,
    /// Meant to be, and perhaps never was: "was going to", "wanted to".
    Intended,
    /// Leaves it open whether it comes about: "maybe", "I hope".
    Unsure,
    /// A past that is no result: "got", "found", "started".
    NoDeed,
    /// What happens again and again: "always", "on Mondays".
    Habit,
    /// Somebody who is neither writer nor reader: "he", "the electrician".
    OtherPerson,
    /// Goes before what will be done, whoever does it: "will be", "wird".
    Passive,
    /// Goes before what has been done, whoever did it: "has been", "wurde".
    Perfect,
    /// Not wholly: "almost", "half".
    Nearly,
    /// To go on with the work: "continue", "log in".
    Progress,
    /// The reader will have it: "you'll get", "will be with you".
    YouGet,
    /// A thing will come about: "will be ready", "follows".
    WillBe,
    /// The reader.
    Second,
    /// Somebody else speaks or acts: "the customer wrote", "he asked".
    Reported,
    /// A request made before: "I asked you to".
    PastRequest,
    /// "not", "no".
    Negation,
    /// "if", "when".
    Condition,
    /// Opens a subordinate clause: "that", "because", "so that".
    Subordinate,
    /// An offer hangs on the reader's wish: "if you like".
    IfYouLike,
    /// Puts what follows beside the object: "for", "in", "to".
    Preposition,
    /// Opens a thing's name: "the", "our".
    Determiner,
    /// Joins peers: "and", "or".
    And,
    /// Comes after something else: "then", "after that".
    Sequence,
    /// Opens another matter: "also", "another thing", "by the way".
    Addition,
    /// The words a request with no object of its own uses: "the following", "things".
    Generic,
    /// What separate requests are called together: "things", "tasks".
    Matters,
    /// A number of things that is left open: "several", "the following".
    Several,
    /// Introduces what the writer is going to do: "my plan".
    PlanIntro,
    /// Stands for something said before: "it", "them".
    Pronoun,
    /// What work results in: "draft", "file", "summary".
    Result,
    /// Where files are kept: "folder", "server".
    Place,
    /// "when done", "once finished".
    WhenDone,
    /// A finite auxiliary: "is", "has".
    Finite,
    /// Verb before subject, as questions have it even without their mark: "do you know".
    Inverted,
    /// A question word.
    Asking,
    /// Asks for consent: "OK for you", "happy with".
    Consent,
    /// What only the reader can give: "approval", "decision".
    Decision,
    /// What only the reader can say: "feedback", "answer".
    Opinion,
    /// A polite phrase that asks nothing.
    Courtesy,
    /// Opens a mail.
    Greeting,
    /// Closes a mail.
    Closing,
    /// A word of thanks.
    Thanks,
    /// "P.S."
    Postscript,
    /// Introduces steps, criteria or contents of one thing.
    StepsIntro,
    /// Introduces separate jobs.
    TasksIntro,
    /// Introduces a choice.
    OptionsIntro,
    /// Introduces things done.
    ReportIntro,
    /// Introduces topics.
    AgendaIntro,
    /// Introduces changes to one thing.
    ChangesIntro,
    /// Finished: "done", "ready".
    Done,
    /// "attached".
    Attached,
    /// "here is", "in the folder".
    HereIs,
    /// Cannot go on.
    Blocked,
    /// Understood, will be looked at.
    Acknowledge,
    /// Yes.
    Accept,
    /// No.
    Decline,
    /// Settled by voice.
    Settled,
    /// Not there: "on holiday".
    Away,
    /// There again: "back".
    Back,
    /// The hour or day does not suit: "too tight", "won't work".
    TooTight,
    /// Puts another day forward, where one was refused: "how about".
    OtherDate,
    /// Asks for a later day by itself: "move the deadline", "I'd need until".
    Postpone,
    /// Moves a date: "instead", "I said".
    Moved,
    /// An invoice by name.
    Invoice,
    /// An estimate or offer by name.
    Estimate,
    /// Money that has come in.
    Receipt,
    /// Money that is late.
    Overdue,
    /// What is to be paid: "total", "amount due".
    Total,
    /// Pay by.
    PayBy,
    /// For how long an offer stands: "valid until".
    Validity,
    /// A bank account by name.
    Bank,
    /// An account of any kind.
    Account,
    /// The moving of money, by name: "payments".
    Payment,
    /// "new", "changed".
    Changed,
    /// "password".
    Password,
    /// No action is wanted: "for your information".
    NoAction,
    /// Lets the reader do what was proposed: "go ahead".
    GoAhead,
    /// Says something once more: "so again".
    Again,
    /// Belongs to something said before: "their", "its".
    Whose,
    /// The writer, as the one who is told or given something: "me", "us".
    Me,
    /// A pronoun that stands right before its verb or hangs on it: "le", "y".
    Clitic,
    /// A verb whose subject may be left out, and then is what was spoken of: "tiene que".
    LeftOut,
    /// Draws a conclusion: "so", "therefore".
    So,
    /// Tells how a thing is done: "it works like this".
    HowTo,
    /// All of what was said.
    All,
}

/// What an action verb does to its object.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Makes or changes something.
    Do,
    /// Hands something over.
    Send,
    /// Moves money.
    Pay,
    /// Gives words: tell, confirm, explain.
    Tell,
    /// Gives word to somebody: inform, remind.
    Inform,
    /// Decides.
    Decide,
    /// Looks at something.
    Check,
    /// Calls or meets.
    Call,
    /// Bounds how something else is done: keep, use, avoid.
    Keep,
}

/// The form a verb stands in, as far as it matters for who acts and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Imperative and, in English, every use of the base.
    Base,
    /// Infinitive of the languages that mark it.
    Infinitive,
    /// Polite or subordinate request ("envíe", "que envíes").
    Wanted,
    /// Second person, now: asks in a question ("¿cambias el tubo?").
    Second,
    /// First person, now or about to be.
    First,
    /// First person future.
    Future,
    /// Past or perfect: done.
    Past,
    /// "sending".
    Ongoing,
}

/// A word of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Time {
    /// Monday is 1.
    Weekday(i8),
    /// January is 1.
    Month(i8),
    /// Days from today.
    Day(i8),
    /// The hour a name of the day's parts means, exact ("noon").
    Clock(i8),
    /// A vague part of a day ("morning"); keeps the day.
    PartOfDay,
    /// The day's or week's working end ("COB"); keeps the day.
    CloseOfDay,
    /// "next".
    Next,
    /// "this".
    This,
    /// "coming": the next that comes, be it this week's or next week's.
    Coming,
    /// The week's working end in one word ("EOW").
    CloseOfWeek,
    /// "last".
    Last,
    /// "the week after next".
    AfterNext,
    /// "end of".
    EndOf,
    /// "beginning of".
    StartOf,
    /// "middle of".
    MidOf,
    /// A unit.
    Unit(Unit),
    /// "by", "until", "no later than".
    By,
    /// "before".
    Before,
    /// "after", "not before".
    After,
    /// "within", "in".
    Within,
    /// "ago".
    Ago,
    /// Opens a range: "from", "between".
    From,
    /// Joins a range: "to", "and", "through".
    To,
    /// Includes the last day: "inclusive", "through".
    Inclusive,
    /// "on", "the": may stand between the words of a date.
    Filler,
    /// "at", "um": a clock time follows.
    At,
    /// "o'clock", "Uhr", "h".
    OClock,
    /// "am".
    Am,
    /// "pm".
    Pm,
    /// A small number in words.
    Count(i8),
    /// "half" of a German hour.
    HalfTo,
    /// A zone of that many minutes east.
    Zone(i16),
    /// A zone that keeps North American summer time, minutes east in winter.
    American(i16),
    /// A zone that keeps European summer time, minutes east in winter.
    European(i16),
    /// "your time".
    YourTime,
    /// A day that moves or a season: "Easter", "summer".
    Vague,
    /// After a number: "st", "nd", "er".
    Ordinal,
}

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Minutes.
    Minute,
    /// Hours.
    Hour,
    /// Days.
    Day,
    /// Working days.
    WorkingDay,
    /// Weeks.
    Week,
    /// Weekends.
    Weekend,
    /// Months.
    Month,
    /// Quarters.
    Quarter,
    /// Years.
    Year,
}
