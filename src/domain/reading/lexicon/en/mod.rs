//! English.

mod verbs;

use super::Lexicon;
use super::cue::{Cue, Time, Unit};
use crate::domain::people::language::Language;
use verbs::{VERBS, forms};

pub(super) const LEXICON: Lexicon =
    Lexicon { language: Language::En, phrases: PHRASES, verbs: VERBS, adverbs: ADVERBS, forms };

const ADVERBS: &str = "also|still|just|really|only|now|do";

const PHRASES: &[(Cue, &str)] = &[
    // Words that only tell the language.
    (
        Cue::Function,
        "i|i'm|i'll|i've|i'd|don't|can't|it's|let's|we're|we'll|we've|you're|that's|won't|didn't|isn't|the|a|an|and|of|to|in|is|for|on|with|that|this|at|by|from|are|was|were|be|been|have|has|had|it|its|our|your|my|their|his|her|we|you|they|he|she|or|but|as|all|some|any|there|here|which|what|who|when|where|how|will|would|can|could|should|do|does|did|not|no|so|if|then|than|into|about|up|out|over|after|before|again|just|still|only|very|more|most|other|these|those|them|us|me|him|yes|also|too|new|because|since|while|both|each|every|few|many|much|such|own|same|per|via|hi|dear|thanks|regards|please",
    ),
    // Asking the reader to act.
    (
        Cue::Preposition,
        "for|on|at|with|against|by|from|into|to|in|of|after|before|about|under|over|as|until|without|via|through|within|per",
    ),
    (
        Cue::Determiner,
        "the|a|an|our|my|your|their|his|her|its|this|these|those|all|some|any|two|three|four|new|every|each|both",
    ),
    (Cue::Please, "please|pls|plz|kindly|be so kind as to|be so good as to"),
    (
        Cue::CanYou,
        "i was wondering if i could get|wondering if i could get|i was wondering if we could|wondering if we could|can you|could you|would you|will you|can you guys|can someone|could someone|could somebody|can somebody|can anyone|could anyone|would you mind|would you be able to|will you be able to|are you able to|would it be possible for you to|would it be possible to|is it possible to|is it possible for you to|could i get|can i get|could i have|can i have|may i have|could we get|can we get|could we have|can we have|may i ask you to|could i ask you to|can i ask you to|may we ask you to|any chance you could|any chance you can|is there any chance you could|do you think you could|why don't you|do you mind|i was wondering if you could|i wonder if you could|wondering if you could|wondering whether you could|i wanted to ask you to|i would ask you to|i'd ask you to|we would ask you to|i have to ask you to|i must ask you to|could the team|can the team",
    ),
    (
        Cue::NeedYou,
        "you may need to|you will want to|you need to|you should|you must|you have to|you will need to|you'll need to|i need you to|we need you to|i'd like you to|i would like you to|we'd like you to|we would like you to|i want you to|we want you to|i expect you to|i am asking you to|i'm asking you to|be sure to|make sure|don't forget to|do not forget to|remember to|see to it that|i'd ask that you|i'd like to ask you to|i would like to ask you to|i trust you will|it's on you to|you'd better|your next job is to|your job is to|your task is to",
    ),
    (
        Cue::Lack,
        "i'd like to have|i would like to have|we'd like to have|we would like to have|i need to have|we need to have|i expect|we expect|i need|we need|i still need|we still need|i'll need|we'll need|i will need|we will need|i also need|we also need|i would need|we would need|i'd need|need from you|i'm missing|i am missing|we are missing|we're missing|still missing|i lack|we lack|i'd like|i would like|we'd like|we would like|i require|we require|i want|we want",
    ),
    (
        Cue::Wish,
        "hope you can|hope you could|would be much appreciated|would be greatly appreciated|would be appreciated|is greatly appreciated|is much appreciated|is appreciated|would be useful to get|would be useful to have|would be helpful to have|you may want to|i would appreciate|i'd appreciate|we would appreciate|we'd appreciate|it would be great if you|it would be good if you|it would be nice if you|it would be helpful if you|it would help if you|would be great if you|would be good if you|would be nice if you|it'd be great if you|it'd be good if you|i'd appreciate it if you|i would appreciate it if you|i'd be grateful if you|i would be grateful if you|we'd be grateful if you|we would appreciate it if you|i'd love it if you|i'd be happy if you|it'd help if you|it would be lovely if you|it would be useful if you|it would be great to have|would be great to have|would be good to have|it would be good to have|i'd love to have|i hope you can|hoping you can|i hope you could|hoping you could|perhaps you could|maybe you could|maybe you can|perhaps you can|you could perhaps|you might want to|if you could|if you can|if you could please|if you would|it would be great if someone|would be great if someone|would be good if someone|the idea is that you|i was hoping you could|was hoping you could|i'm hoping you can|i'd be glad if you",
    ),
    (
        Cue::TellMe,
        "let me know|let us know|tell me|tell us|keep me posted|keep us posted|keep me informed|keep us informed|keep me updated|keep me in the loop|give me an update|report back|get back to me|get back to us|drop me a line|drop me a note|send me a note|ping me|give me a shout|write back|reply to me|send word|give me a heads up|come back to me|i'd like to know|i would like to know|i want to know|i'd like to hear|i need to know|we need to know|shout if",
    ),
    (
        Cue::Ought,
        "need|needs to be|need to be|has to be|have to be|must be|should be|still needs|still need to be|needs|needs a|somebody should|someone should|somebody needs to|someone needs to|someone has to|somebody has to|someone must|ought to be|to be done|wants doing|is due for|are due for|it's time to|it is time to|time to",
    ),
    (
        Cue::Lets,
        "give me a call|we can meet|we could have lunch|we can do a quick|have a discussion about|lets talk|lets discuss|lets meet|lets set up|lets get|lets schedule|lets try|lets see|i would like to discuss|i'd like to discuss|we would like to discuss|like to discuss with you|it would be great if we|would be great if we|it would be great to meet|it would be great to talk|would be good to talk|i would like to meet|i'd like to meet|i would like to get together|i'd like to get together|happy to discuss|glad to discuss|would love to discuss|we could talk|we can talk|i need to talk to you|we may need to discuss|set up a time|set up a meeting|find some time|find a time|i suggest|i'd suggest|i would suggest|we need to discuss|we need to talk|maybe we can|perhaps we can|maybe we could|perhaps we could|i'd like to invite|i would like to invite|hope you can join|we should try to|let's|let us|shall we meet|we should meet|we could meet|we can meet|can we meet|could we meet|can we talk|could we talk|can we schedule|could we schedule|would you be free|are you free|are you available|would you be available|we should talk|we should discuss|we can discuss|would you like to",
    ),
    (
        Cue::ShallI,
        "shall i|shall we|should i|should we|do you want me to|would you like me to|do you want us to|would you like us to|am i to|are we to|may i|may we|can i go ahead|can we go ahead|could i go ahead|ok to|okay to|is it ok if i|is it okay if i|is it fine if i|can i proceed|can we proceed",
    ),
    // The same with a small word between, and other ways to ask.
    (Cue::CanYou, "can u|could u|would u|can ya|could ya|can i ask you to"),
    (
        Cue::Lack,
        "i~need|we~need|i~want|we~want|i'd~like|we'd~like|i would~like|i~require|we~require|i could do with|we could do with",
    ),
    (
        Cue::NeedYou,
        "i'd~like you to|i would~like you to|i~need you to|we~need you to|i~want you to|you~need to|you~have to",
    ),
    (
        Cue::Wish,
        "it would be great if|it would be good if|it would be nice if|it would be helpful if|it would help if|it'd be great if|it'd be good if|it'd be nice if|would be great if|would be good if|would be nice if|i'd love it if|i'd be glad if|i'd be grateful if|i would be grateful if|i'd appreciate it if|i would~appreciate it if|it would be an idea to",
    ),
    (Cue::Ought, "is due a|are due a|should get|ought to get"),
    (
        Cue::Addition,
        "while you're there|while you are there|while you're on it|since you're there|since you are there|since you're at it|as you're there anyway|the other thing|the second thing|the third thing|second thing|third thing|on the same trip|oh and",
    ),
    (Cue::Negation, "neither"),
    (Cue::OptionsIntro, "two ways|three ways|either way|one of these|one of the following"),
    (Cue::AgendaIntro, "our agenda|points for our meeting|on the agenda|agenda for|order of business"),
    (Cue::ReportIntro, "how i did|how we did|what happened|in short"),
    (
        Cue::WhenDone,
        "when you have them|when you have it|once you have them|when you've got it|when you have got it|when you've got them|when you have all of them|as soon as you have it|as soon as you have them",
    ),
    (Cue::IfYouLike, "if you're interested|if you are interested|if you fancy|if that suits you"),
    (Cue::So, "so|therefore|thus|hence"),
    (
        Cue::Wish,
        "maybe we could have|perhaps we could have|could we maybe have|could we perhaps have|maybe we could put|i'd be thrilled if|i'd be delighted if|i would be delighted if|i would be happy if|we'd be happy if|i'd be over the moon if",
    ),
    (Cue::Lack, "what i need is|what i do need is|all i need is|what we need is|all we need is|what i want is"),
    (Cue::Lets, "come along|stop by|join us for"),
    // What lets go on, says again, points back, or tells how.
    (
        Cue::GoAhead,
        "go ahead|proceed|carry on|go on|as you proposed|as you suggest|as you suggested|as proposed|as suggested|as planned|as agreed|as discussed|continue as|get going|start right away|start whenever|you have my ok|you have my okay|you have the green light",
    ),
    (Cue::Again, "so again|again|once more|once again|to repeat|to say it again|as i said|as said|like i said"),
    (Cue::Whose, "its|their"),
    (Cue::Clitic, "it|them"),
    (Cue::Me, "me|us"),
    (
        Cue::HowTo,
        "it works like this|this is how|that is how|here is how|here's how|you asked how|you wanted to know how|to do it yourself|it goes like this|this is what you do|how i did|how we did|the way i did it|you do it like this|it is simple|it's simple|it is easy|it's easy|to change it yourself",
    ),
    // Who speaks and who acts.
    (Cue::First, "i|we|i've|we've|i'm|we're|i'd|we'd"),
    (
        Cue::FirstFuture,
        "i'll|we'll|i will|we will|i am going to|i'm going to|we are going to|we're going to|i shall|we shall|i plan to|we plan to|i intend to|we intend to|i promise to|we promise to|i expect to|we expect to|i hope to|i aim to|we aim to|i should be able to|we should be able to|i'm planning to|i am planning to|we're planning to|we are planning to|i commit to|we commit to|let me",
    ),
    (
        Cue::FirstCan,
        "i can|we can|i could|we could|i might|we might|i may|happy to|i'd be happy to|i would be happy to|glad to|i am able to|we are able to",
    ),
    (
        Cue::FirstWould,
        "i could|we could|i might|we might|i may|we may|i'd be happy to|i would be happy to|we'd be happy to|we would be happy to|happy to|glad to|i'd|we'd|i would|we would",
    ),
    (
        Cue::OtherPerson,
        "he|she|he'll|she'll|they'll|they|colleague|electrician|plumber|technician|supplier|carrier|courier|driver|customer|client|printer|accountant|lawyer|adviser|advisor|landlord|vendor|inspector|surveyor|architect|bank|hoster|provider|manufacturer|authorities|authority|council",
    ),
    (
        Cue::Habit,
        "always|usually|normally|generally|typically|as a rule|on mondays|on tuesdays|on wednesdays|on thursdays|on fridays|on weekends|every monday|every friday|every week|every month|every day|each week|each month|each day",
    ),
    (Cue::Passive, "will be|shall be|is going to be|are going to be|is being|are being|will get"),
    (
        Cue::Perfect,
        "has been|have been|is now|are now|has now been|have now been|were all|was just|were just|has just been|have just been",
    ),
    (
        Cue::Nearly,
        "almost|nearly|halfway|half|mostly|partly|still to come|to come|about to|in progress|under way|underway|work in progress|not quite|not fully|yet to",
    ),
    (
        Cue::Intended,
        "was going to|were going to|wanted to|had planned|planned to|was planning|were planning|was hoping|were hoping|meant to|was supposed to|were supposed to|had hoped|intended to|was about to|had wanted|would have|should have",
    ),
    (
        Cue::Unsure,
        "maybe|perhaps|i hope we|i hope that|i hope it|i hope you|hopefully|doubt|was told|were told|not sure|possibly|i think i might|unlikely|i wonder|in theory|with luck|i wish|would love|be happy to|be glad to|be pleased to",
    ),
    (
        Cue::NoDeed,
        "got|found|looked|started|worked|planned|had|began|begun|tried|read|saw|searched|received|noticed|ordered|tested|asked|checked|collected|booked|thought|locked|closed|cancelled|canceled|stopped|wondered|needed|wanted|hoped|liked|agreed|decided|realized|realised|discovered|talked|discussed|considered|called|learned|learnt|expected|waited|attached",
    ),
    (
        Cue::YouGet,
        "you should receive|you'll have|you will have|you'll get|you will get|you'll receive|you will receive|you can expect|you can have|expect it|expect them|you'll find it|you should have|you should get|you shall have|will be with you|will be on your desk|will be in your inbox|will reach you|is coming to you|are coming to you|will follow|follows|follow on|will send|will have|eta|should reach you|should be with you|should be in your inbox|you can count on|you may expect",
    ),
    (
        Cue::WillBe,
        "will be ready|will be done|will be finished|will be live|will be online|will be delivered|will be there|will be complete|will be completed|will be sent|will be in|should be ready|should be done|should be finished|should be live|will arrive|will go out|goes out|will be up|will be fixed|will be installed|it will be|it'll be|that will be|that'll be|they will be|they'll be|will go live|goes live|would be ready|is going to be ready|to be finished by|to be ready by",
    ),
    (Cue::Second, "you|you're|you've|you'd|your|yours|yourself"),
    (
        Cue::Reported,
        "he asked|she asked|they asked|he said|she said|they said|he wants|she wants|they want|he wrote|she wrote|they wrote|customer wrote|client wrote|customer said|client said|customer asked|client asked|he told|she told|they told|he has asked|she has asked|they have asked|according to|quote|told me|told us|tells me|tells us|says he|says she|says they|he says|she says|they say",
    ),
    (
        Cue::PastRequest,
        "i asked you|we asked you|i had asked|i've asked you|i have asked you|you asked me|you asked us|you asked for|as you asked|you wanted me|you wanted us|you wanted|as requested|as asked|you had asked|you requested|i requested|i had requested|we had asked|we asked for|i asked for|you told me to|i told you to|i wrote that you should|you were going to|you were to|you were supposed to|i wanted you to",
    ),
    (
        Cue::Negation,
        "not|no|never|don't|doesn't|didn't|won't|can't|cannot|couldn't|isn't|aren't|wasn't|haven't|hasn't|no need|nothing|without|nobody|neither|nor|wouldn't|shouldn't|yet to be",
    ),
    (
        Cue::NoAction,
        "to your address book|to your contacts|to ensure delivery|email preferences|app store|activate your|your subscription|to unsubscribe|these emails|go here now|take advantage|claim your|to claim|no action|nothing to do for you|nothing for you to do|just so you know|for your information|fyi|no need to|you don't need to|you do not need to|you don't have to|you do not have to|no reply needed|no answer needed|just for information|nothing you need to do|no need for you to|you needn't|there is nothing to do|there's nothing to do|needn't|don't bother|please ignore|never mind|please disregard|you can ignore|disregard",
    ),
    (
        Cue::Condition,
        "if|in case|should you|unless|provided|whenever|otherwise|once|as soon as|when|where needed|where necessary|until|till|whether or not|as long as|assuming|supposing|subject to|depending on",
    ),
    (
        Cue::Subordinate,
        "that|because|so that|which|who|whose|whether|since|although|though|while|as|before|after|how|what|where|why|so|but|for|than|until",
    ),
    (
        Cue::IfYouLike,
        "if you enjoy|if you would prefer|if you're looking for|if you are looking for|if you do not want|if you don't want|if you would no longer|if you wish to|if you would like to|if you'd like to|if you no longer|if you want to|if you have any questions|if you have questions|if you need assistance|if you need help|if you continue to|to ensure that you|to ensure your|if you like|if you want|if you wish|if you'd like|if you would like|if it helps|if that helps|if you prefer|if needed i|if wanted|on request|should you wish|if that's useful|if useful|feel like it|if desired|just say so|just say the word|say the word",
    ),
    (Cue::And, "and|or|plus|as well as|then|and then"),
    (
        Cue::Sequence,
        "then|after that|afterwards|once done|when done|finally|first|before that|next|at the end|in the end|lastly|in addition to that|to start|start by|begin by|begin with|start with|from there|step|after this|after which|to finish|subsequently|once that is done|once that's done",
    ),
    (
        Cue::Addition,
        "also|another thing|one more thing|another|one other thing|additionally|in addition|besides|separately|furthermore|moreover|while you're at it|while you are at it|by the way|on another note|on a different note|on a separate note|apart from that|secondly|thirdly|next up|and finally|last but not least|p.s|ps|unrelated|something else|other than that|on top of that|as for|finally|lastly|different topic|change of subject|and also|meanwhile|in the meantime|one last thing|two more things|btw|aside from that|as well|too",
    ),
    (
        Cue::Generic,
        "following|thing|things|task|tasks|point|points|item|items|job|jobs|to-do|to-dos|todo|todos|to do|list|stuff|work|week|day|today|tomorrow|month|few|couple|bits|below|these|this|next|favour|favours|favor|request|requests|matter|matters|issue|issues|hand|help|anything|something|everything|action|actions|two|three|four|five|six|some|other|more|several|you|need|done|care|attend|deal|handle|look|both|way|time|outstanding|open|pending|pieces|sorted|take|get|from|your|here|quick|small|little|various|different|separate|ones|rest|half|bit|first|second|third",
    ),
    (
        Cue::Matters,
        "things|tasks|jobs|matters|requests|favours|favors|points|items|topics|to-dos|todos|errands|issues|wishes|assignments|chores",
    ),
    (Cue::Several, "few|some|several|couple of|following|these|more|various|different|other|a number of"),
    (
        Cue::PlanIntro,
        "my plan|our plan|my plans|my next steps|our next steps|on my list|my list|my to-do list|what i will do|what i'll do|what i am going to do|what i'm going to do|i am going to|i'm going to|what we will do|what we'll do|here is what i will|here's what i'll|this is what i will|this week i will|next i will|next i'll|next week i'll|i plan to|we plan to|still on my side|still to do on my side",
    ),
    (Cue::Pronoun, "it|them|this|that|these|those"),
    (
        Cue::Result,
        "draft|file|files|pdf|link|links|summary|report|result|results|screenshot|screenshots|copy|confirmation|photo|photos|receipt|final version|version|proof|output|finished|findings|outcome|list",
    ),
    (
        Cue::Place,
        "folder|server|drive|dropbox|onedrive|sharepoint|staging|cloud|repository|repo|bucket|portal|shared space|wiki",
    ),
    (
        Cue::WhenDone,
        "when done|once done|when you're done|when you are done|when it's done|when it is done|once it's done|once it is done|when finished|once finished|when you're finished|when you are finished|when you have finished|once you're done|once you are done|when that's done|when this is done|as soon as it's done|as soon as it is done|when you've done|when ready|once complete|when complete|when it is finished|when it's finished|how it goes|how it went|how you get on|when it's live|when it is live|when you have done|once you have finished|once you've finished|when that is done|once that's done|when you finish|when it's ready|when it is ready|once it's ready|how you're getting on|when they're done|when they are done|when all is done|that it's done|that it is done|once live|when it works|once it works|when they're in|once that is done|as soon as you're done|as soon as you are done|when you're through|how far you are|how things are going|how it's going|on progress|of progress|your progress|when it has arrived|when it arrives|when it's up|once you have it",
    ),
    (
        Cue::Finite,
        "is|are|was|were|has|have|had|isn't|aren't|will|would|does|did|looks|seems|went|goes|came|works|runs|shows|comes|says|said|been|won't|can't|couldn't|doesn't|didn't|needs|cannot",
    ),
    (
        Cue::Inverted,
        "do you know|do you have|do you need|do you still|do you want|did you|are you|have you|is there|are there|do we|did we|will you be|has anyone|has anybody|does anyone|does anybody|does it|is it|was it|were you|did the|does the",
    ),
    (Cue::Asking, "who|what|when|where|why|how|which|whose|whom|any news|any update|any updates|any idea"),
    (
        Cue::Consent,
        "ok for you|okay for you|fine with you|ok with you|okay with you|are you happy with|happy with it|is that ok|is that okay|is this ok|is this okay|does that work for you|does this work for you|works for you|work for you|do you agree|are you ok with|are you okay with|are you fine with|do you approve|can you approve|could you approve|may we proceed|may i proceed|shall we proceed|good to go|is that acceptable|is this acceptable|sounds good to you|go ahead with|do you accept|all right with you|alright with you|sign off on|sign this off|sign it off|thumbs up|green light|your blessing|give the nod|suit you|suits you",
    ),
    (
        Cue::Decision,
        "approval|approve|decision|go-ahead|go ahead|sign-off|green light|consent|permission|your ok|your okay|your yes|your choice|authorisation|authorization|blessing|release|a yes or no",
    ),
    (
        Cue::Opinion,
        "feedback|comments|thoughts|opinion|answer|answers|input|your view|your views|confirmation|reply|response|remarks|word from you|information|details|instructions|clarification|preference",
    ),
    // Phrases that ask nothing.
    (
        Cue::Courtesy,
        "please find attached|please find enclosed|please find below|please find the attached|how are you|how was your weekend|how is everything|hope you are well|hope you're well|hope all is well|hope this finds you well|who would have thought|who would have guessed|isn't it nice|isn't it great|did you know|who knows|why not|how time flies|who knew|are you kidding|feel free|don't hesitate|do not hesitate|have a nice|have a good|have a great|have a lovely|take care|give my regards|give my best|my regards to|say hi|say hello|let me know if you have any questions|let me know if you have questions|let me know if anything is unclear|let me know if you need anything|if you have any questions|if you have questions|if anything is unclear|if something is unclear|any questions|should you have|enjoy|get well|see below|see above|see attached|please see|find attached|find enclosed|please note|note that|bear in mind|be advised|please be advised|be aware|rest assured|excuse|please excuse|forgive|accept my apologies|bear with me|bear with us|hang in there|keep up|keep it up|stay tuned|looking forward|look forward|hope this helps|hope you|hope that helps|thank you for|thanks for|don't worry|no worries|take your time|guess what|believe me|trust me|mind you|as you know|see you|talk soon|speak soon|call me any time|call any time|call me anytime|just call me|you can reach me|you can call me|reach out|if you need anything|if you need more|if there are any questions|get in touch|contact me|contact us|ask me|come to me|ask away|let me know if there's anything|let me know if there is anything|if anything comes up|if you get stuck|if there are problems|if you run into|with any questions|if you need help|any problems|happy birthday|congratulations|save paper|think before you print|consider the environment|follow us|visit us|visit our|click here|unsubscribe|let me know if you need",
    ),
    (
        Cue::Greeting,
        "hi|hello|hey|dear|good morning|good afternoon|good evening|hi there|hello there|morning|hiya|greetings",
    ),
    (
        Cue::Closing,
        "best regards|kind regards|regards|best|cheers|many thanks|thanks|thank you|thanks again|yours sincerely|sincerely|yours|all the best|best wishes|warm regards|warmly|thanks a lot|thx|with best regards|with kind regards|thanks in advance|thank you in advance|many thanks in advance|bye|take care|talk soon|see you|yours truly|yours faithfully|thanks so much|cordially|respectfully|greetings|have a nice weekend|have a good weekend|talk to you soon",
    ),
    (
        Cue::Thanks,
        "thanks|thank you|thx|many thanks|cheers|appreciated|great|perfect|super|wonderful|excellent|brilliant|lovely|awesome|fantastic|well done|good job|great job|great work|nice work|good work|ta",
    ),
    (Cue::Postscript, "ps|p.s|pps"),
    // What a list holds.
    (
        Cue::StepsIntro,
        "steps|step by step|here's how|here is how|how to|as follows|in this order|procedure|process|instructions|checklist|like this|to do this|to do so|this is how|finished when|done when|complete when|accepted when|acceptance criteria|criteria|requirements|must have|should have|should include|must include|should contain|must contain|include|includes|including|contain|contains|consists of|consist of|i need from you|need from you|what i need|it needs|deliverables|specification|specs|spec|details|what we know|what i know|the facts|background|notes|please note|conditions|rules|constraints|it should|it must|they should|they must|in detail|make sure that|make sure|the usual way|when you|tick|the result|in the following formats|formats|sizes|to reproduce|settings|with these|with the following|such as|for example|namely|i.e|scope|considered done|expect|expected|things to watch|keep in mind|points to consider|method|how i'd do it|how i would do it|the way to do it|ingredients|go through",
    ),
    (
        Cue::TasksIntro,
        "a few things|few things|couple of things|two things|three things|four things|five things|some things|several things|things to do|to-do list|to do list|todo list|todos|to-dos|your list|for your list|tasks|jobs|this week|next week|for today|for tomorrow|action items|on your plate|do the following|following things|following tasks|following jobs|take care of the following|take care of these|the following please|look after the following|still open|what's open|open points|open items|separate matters|bits and pieces|small jobs|odd jobs|two jobs|three jobs|requests|could you please|can you please|i need you to|please do|work list|need doing|needs doing|need to be done|need your help with|two favours|favours|unrelated things|for this month|outstanding|separate things|different things",
    ),
    (
        Cue::OptionsIntro,
        "which of|which one|which|options|option|alternatives|alternative|either|choose|choice|choices|prefer|variants|candidates|pick one|possibilities|versions to choose|would you rather|do you like better|suggestions|or would",
    ),
    (
        Cue::ReportIntro,
        "here is what i did|here's what i did|what i did|what we did|i did|we did|done this week|done so far|finished this week|this week i|completed|progress|status|so far|i have done|we have done|i've done|we've done|i finished|we finished|done|finished|already done|changes made|what's new|what is done|in the last week|last week|yesterday|achieved|today i|these were|was done|were done|has been done|have been done|work done|summary of|update from|all done|changelog|news from|results",
    ),
    (
        Cue::AgendaIntro,
        "agenda|topics|to discuss|we will discuss|we'll discuss|talk about|for our call|for the call|for the meeting|discussion points|minutes|let's discuss|on the table for|programme for|schedule for|schedule|itinerary|timetable",
    ),
    (
        Cue::ChangesIntro,
        "corrections|changes|some corrections|some changes|small changes|comments|my comments|remarks|feedback|notes on|fixes|edits|amendments|tweaks|adjustments|what i noticed|i noticed|change requests|revisions|review comments|things i'd change|things to change",
    ),
    // What became of the work.
    (
        Cue::Done,
        "done|finished|ready|complete|completed|is live|are live|went live|is online|are online|is up|is in place|are in place|fixed|resolved|sorted|delivered|uploaded|installed|deployed|published|works now|is working again|works again|all set|in the folder|is running|shipped|merged|pushed|updated|replaced|handed over|is out|up and running|has arrived|have arrived|is ready for you|job done|all yours|that completes|ready for your review|is finished|are finished|is in now|are in now|it's up|is all up|that's everything",
    ),
    (
        Cue::Attached,
        "attached|enclosed|attachment|attachments|i attach|i'm attaching|i am attaching|i've attached|i have attached|we attach|see attached|find attached|find enclosed|in the attachment|attaching|with this mail|with this email|in attachment|as an attachment|enclosing",
    ),
    (
        Cue::HereIs,
        "here is|here are|here's|here you go|here you are|here it is|here they are|please find|you can find|you'll find|you will find|as promised|this is the|sending you|i send you|i am sending you|i'm sending you|see here|link below|available at|available here|you may find|it's here|it is here|find it here|find it at|have a look at it here",
    ),
    (
        Cue::Blocked,
        "stuck|blocked|can't continue|cannot continue|can't go on|cannot go on|can't proceed|cannot proceed|can't start|cannot start|can't get any further|can't do anything|cannot do anything|can't move on|waiting for|waiting on|still waiting|held up|on hold|can't log in|cannot log in|can't access|cannot access|no access|locked out|before i can|before we can|so that i can continue|so i can continue|without it i can't|unable to continue|unable to proceed|unable to access|at a standstill|can't work|cannot work|can't finish|cannot finish|can't reach|blocking me|blocks me|unable to start|can't go any further|cannot go any further|until i get|until we get|until you send|at a dead end",
    ),
    (
        Cue::Progress,
        "continue|proceed|go on|go any further|go further|get any further|move on|move forward|start|begin|log in|log on|get in|access|reach|make progress|carry on|go ahead",
    ),
    (
        Cue::Acknowledge,
        "will do|got it|noted|on it|i'm on it|i am on it|we're on it|understood|received|i'll have a look|i'll take a look|i will have a look|i will take a look|i'll look|i will look|will look|looking into it|i'll look into it|i will look into it|will look into it|i'll check|i will check|will check|i'll see|roger|copy that|leave it with me|leave it to me|consider it done|i'll take care of it|i will take care of it|will take care of it|i'll get back to you|i will get back to you|we'll look into it|i'll get on it|ok will do|message received|i'll do that|i will do that|i'll do it|i will do it|i'll see to it|i'll get to it|will get to it|acknowledged|i've read it|i have read it|thanks for letting me know|we will look into it|we'll get back to you|we will get back to you|on my list|on my to-do list|gotcha|i'll be on it|i'll get started|i'll start|i will start|starting now|i've seen it|will get back to you|i'll be in touch|ok got it|i'll let you know|i will let you know|we'll let you know|we will let you know|i'll keep you posted|i will keep you posted|we'll keep you posted|we will keep you informed|i'll keep you informed|i'll keep you updated|having a look|taking a look|looking at it|looking now|will take a look|on my way|i'm looking at it|i'll have a think|thanks for the heads up",
    ),
    (
        Cue::Accept,
        "ok|okay|sure|agreed|yes|works for me|that works|fine with me|sounds good|deal|happy to|gladly|will do|no problem|of course|certainly|i accept|we accept|approved|go ahead|fine|perfect|absolutely|with pleasure|i'll take it|count me in|confirmed|i can do that|we can do that|i'll do that|i'll do it|i will do that|consider it done|you got it|i agree|can do|all right|alright|yep|we'll do it|i'll take it on|i'd be glad to|i'd love to|that's fine|that is fine|we accept the|i accept the",
    ),
    (
        Cue::Decline,
        "can't take|cannot take|can't do this|cannot do this|can't do that|cannot do that|i must decline|i have to decline|i decline|we decline|have to pass|i'll pass|not able to take|unable to take|don't have time|do not have time|no capacity|fully booked|have no room|no room|not possible for me|i can't help|i cannot help|not something i do|don't do that|can't accept|cannot accept|i'm afraid i can't do|we don't offer|we do not offer|not available for|won't be able to take|will not be able to take|i'd rather not|too busy|beyond what i can|outside my|have to say no|must say no|not my field|not for us|turn this down|turn it down|won't be able to help|won't be able to do|don't have the capacity|no time for|can't fit|cannot fit|we have to decline|we must decline|not in a position to|can't commit|pass on this|pass on it|have to pass on|calendar is full|diary is full|don't do|we don't do|i don't do|nothing we can help|nothing i can help|can't help you|cannot help you|don't work with|no longer take|not taking on|at capacity|nothing for me|nothing for us|rather not|too much for me|too much for us|not interested in taking|have to turn",
    ),
    (
        Cue::Settled,
        "on the phone|by phone|over the phone|thanks for the call|thank you for the call|after our call|as discussed on the phone|talked on the phone|spoke on the phone|sorted that out|sorted it out|settled|cleared up|clarified by phone|solved itself|no longer needed|is resolved|taken care of|we just spoke|we spoke|as we discussed on|in our call|per our call|during our call|when we spoke|spoke to|discussed on the phone|as discussed by phone|sorted on the phone|sorted by phone",
    ),
    (
        Cue::TooTight,
        "too tight|too early|too soon|too short|not make it|can't make|cannot make|won't make|won't manage|can't manage|need more time|won't work|doesn't work for|does not work for|don't work for|do not work for|will not work|not work for me|not work for us|doesn't suit|does not suit|don't suit|won't suit|is difficult|not realistic|unrealistic|not possible|impossible|can't meet|already booked|is full|is taken|all day|no good|clashes|tied up|is tricky|can't do|cannot do|short notice|ambitious|not feasible|not doable|not before|not going to work|isn't going to work|too much for|not free|am not available|not available|not there on|can't come|cannot come|can't deliver|cannot deliver|won't be able to",
    ),
    (
        Cue::OtherDate,
        "instead|rather|works better|work better|suits better|would be better|more realistic|realistically|how about|what about|can we say|could we say|shall we say|can we make it|could we make it|can we do|could we do|make it|make that|would be doable|is doable|would be possible|is possible|would work|would suit|would be ok|would be okay|would be fine|would that work|works for you|work for you|suit you|i could do|we could do|could do|could be|can do it by|can do it on|could manage|can manage|could offer|can offer|is free|another day",
    ),
    (
        Cue::Postpone,
        "move the deadline|move the date|move it to|move that to|move this to|move our|push it back|push it to|push the deadline|push the date|push the delivery|push back|postpone|reschedule|extend the deadline|an extension|put it off|at the earliest|the earliest i|the earliest we|earliest would be|earliest is|need until|need till|have until|have time until|one more day|another day or|not before|give me until|give us until|rather than",
    ),
    (
        Cue::Moved,
        "instead|i said|we said|i had said|moved to|postponed to|pushed to|new date|rather than|delayed until|delayed to|slipped to|not until|moves to|rescheduled to|rescheduled for|actually|was planned for|originally|i promised|we promised|no longer|but now|slips to|later than planned|later than i said|changed to|put back to|shifted to|shift to|but will be|but it will be",
    ),
    (
        Cue::Away,
        "away|on holiday|on vacation|on leave|out of office|out of the office|off work|travelling|traveling|on sick leave|in hospital|on parental leave|not in the office|not available|unavailable|not working|abroad|be off|am off|are off|i'm off|on a trip|closed|not reachable|offline|unreachable|out until|out till|out from|be out|i'm out|am out|sick|ill|sick note|signed off",
    ),
    (
        Cue::Back,
        "be back|i'm back|am back|are back|we're back|is back|back to work|and back|back again|coming back|back next|back monday|back tuesday|back wednesday|back thursday|back friday|return|returning|available again|reachable again|in the office again|at my desk|back at my desk|reopen|reopens|open again|working again from|back in the office|back at work|and back on|then back on",
    ),
    // Money.
    (Cue::Validity, "valid until|valid for|valid till|validity"),
    (Cue::Invoice, "invoice|bill|inv"),
    (Cue::Estimate, "estimate|quote|quotation|offer|proposal|pro forma|proforma"),
    (
        Cue::Receipt,
        "we have received your payment|received your payment|payment received|thank you for your payment|thanks for your payment|payment has arrived|payment has been received|has been paid|receipt for|money has arrived|payment arrived|was paid|i've paid|i have paid|we have paid|paid in full",
    ),
    (
        Cue::Overdue,
        "overdue|still open|unpaid|outstanding|reminder|past due|not been paid|not yet been paid|still unpaid|has not been settled|late payment|not received payment",
    ),
    (
        Cue::Total,
        "total|amount due|amount|grand total|sum|to pay|balance|in total|total due|comes to|balance due|for a total of",
    ),
    (
        Cue::PayBy,
        "payable by|payable within|payment due|due by|due on|due date|due|pay by|within|net|to be paid by|payment terms|payable until|payable|terms",
    ),
    (
        Cue::Bank,
        "changed banks|new bank|bank details|bank account|account details|account number|iban|banking details|payment details|sort code|routing number|swift|bic|wire details|remittance details|bank information|another bank|different bank|other bank|bank has changed|banks have changed|bank info|payment information|remit to",
    ),
    (Cue::Account, "account|accounts"),
    (Cue::Payment, "payment|payments|transfer|transfers|invoices|remittance"),
    (
        Cue::Changed,
        "changed|change|changes|new|updated|different|switched|from now on|no longer valid|no longer use|moved|replaced|old account|future payments|changing",
    ),
    (Cue::Password, "password|passwd|pwd|passcode|passphrase|pw|pin"),
    (
        Cue::All,
        "all|all of this|all of these|all this|everything|both|each of these|all three|all of it|all four|all of them",
    ),
    // Time.
    (Cue::Time(Time::Weekday(1)), "monday|mon|mondays"),
    (Cue::Time(Time::Weekday(2)), "tuesday|tue|tues"),
    (Cue::Time(Time::Weekday(3)), "wednesday|wed|weds"),
    (Cue::Time(Time::Weekday(4)), "thursday|thu|thur|thurs"),
    (Cue::Time(Time::Weekday(5)), "friday|fri"),
    (Cue::Time(Time::Weekday(6)), "saturday|sat"),
    (Cue::Time(Time::Weekday(7)), "sunday|sun"),
    (Cue::Time(Time::Month(1)), "january|jan"),
    (Cue::Time(Time::Month(2)), "february|feb"),
    (Cue::Time(Time::Month(3)), "march|mar"),
    (Cue::Time(Time::Month(4)), "april|apr"),
    (Cue::Time(Time::Month(5)), "may"),
    (Cue::Time(Time::Month(6)), "june|jun"),
    (Cue::Time(Time::Month(7)), "july|jul"),
    (Cue::Time(Time::Month(8)), "august|aug"),
    (Cue::Time(Time::Month(9)), "september|sept|sep"),
    (Cue::Time(Time::Month(10)), "october|oct"),
    (Cue::Time(Time::Month(11)), "november|nov"),
    (Cue::Time(Time::Month(12)), "december|dec"),
    (Cue::Time(Time::Day(0)), "today|tonight|this morning|this afternoon|this evening|later today"),
    (Cue::Time(Time::Day(1)), "tomorrow|tmrw|tmr"),
    (Cue::Time(Time::Day(2)), "day after tomorrow|the day after tomorrow"),
    (Cue::Time(Time::Day(-1)), "yesterday|last night"),
    (Cue::Time(Time::Clock(12)), "noon|midday|lunchtime"),
    (Cue::Time(Time::Clock(24)), "midnight"),
    (Cue::Time(Time::PartOfDay), "morning|afternoon|evening|night|first thing|early|late|lunch"),
    (
        Cue::Time(Time::CloseOfDay),
        "cob|eod|eob|close of business|end of business|end of day|end of the day|end of play|close of play|end of work|end of the business day",
    ),
    (Cue::Time(Time::CloseOfWeek), "eow|end of the working week"),
    (Cue::Time(Time::Next), "next|following"),
    (Cue::Time(Time::Coming), "coming|upcoming"),
    (Cue::Time(Time::This), "this|current"),
    (Cue::Time(Time::Last), "last|past|previous"),
    (Cue::Time(Time::AfterNext), "after next"),
    (Cue::Time(Time::EndOf), "end of|the end of|eom|late in|end"),
    (Cue::Time(Time::StartOf), "beginning of|start of|early in|early|first thing in"),
    (Cue::Time(Time::MidOf), "middle of|mid"),
    (Cue::Time(Time::Unit(Unit::Minute)), "minute|minutes|min|mins"),
    (Cue::Time(Time::Unit(Unit::Hour)), "hour|hours|hrs|hr|h"),
    (Cue::Time(Time::Unit(Unit::Day)), "day|days"),
    (
        Cue::Time(Time::Unit(Unit::WorkingDay)),
        "working day|working days|business day|business days|workday|workdays|weekdays",
    ),
    (Cue::Time(Time::Unit(Unit::Week)), "week|weeks|wk"),
    (Cue::Time(Time::Unit(Unit::Weekend)), "weekend|weekends"),
    (Cue::Time(Time::Unit(Unit::Month)), "month|months"),
    (Cue::Time(Time::Unit(Unit::Quarter)), "quarter"),
    (Cue::Time(Time::Unit(Unit::Year)), "year|years"),
    (Cue::Time(Time::By), "by|until|till|til|due|deadline|no later than|not later than|latest|at the latest|up to"),
    (Cue::Time(Time::Before), "before|ahead of|prior to|in time for"),
    (Cue::Time(Time::After), "after|not before|since|from"),
    (Cue::Time(Time::Within), "within|in|in the next|over the next|in less than|inside"),
    (Cue::Time(Time::Ago), "ago"),
    (Cue::Time(Time::From), "from|between"),
    (Cue::Time(Time::To), "to|and|or|through|until|till|thru"),
    (Cue::Time(Time::Inclusive), "inclusive|through|thru|included|including"),
    (Cue::Time(Time::Filler), "on|the|of|in|a|an|about|around|by|approximately|another"),
    (Cue::Time(Time::At), "at|around|about|@"),
    (Cue::Time(Time::OClock), "o'clock|hrs|hours|h"),
    (Cue::Time(Time::Am), "am|a.m|a m"),
    (Cue::Time(Time::Pm), "pm|p.m|p m"),
    (Cue::Time(Time::Count(1)), "one|a|an"),
    (Cue::Time(Time::Count(2)), "two|a couple of|couple of"),
    (Cue::Time(Time::Count(3)), "three"),
    (Cue::Time(Time::Count(4)), "four"),
    (Cue::Time(Time::Count(5)), "five"),
    (Cue::Time(Time::Count(6)), "six"),
    (Cue::Time(Time::Count(7)), "seven"),
    (Cue::Time(Time::Count(8)), "eight"),
    (Cue::Time(Time::Count(10)), "ten"),
    (Cue::Time(Time::Count(12)), "twelve"),
    (Cue::Time(Time::Ordinal), "st|nd|rd|th"),
    (Cue::Time(Time::Zone(0)), "utc|gmt"),
    (Cue::Time(Time::Zone(60)), "bst|wat"),
    (Cue::Time(Time::Zone(330)), "ist"),
    (Cue::Time(Time::Zone(540)), "jst"),
    (Cue::Time(Time::Zone(480)), "sgt|hkt|awst"),
    (Cue::Time(Time::Zone(-300)), "est"),
    (Cue::Time(Time::Zone(-240)), "edt"),
    (Cue::Time(Time::Zone(-360)), "cst"),
    (Cue::Time(Time::Zone(-420)), "mst|pdt"),
    (Cue::Time(Time::Zone(-480)), "pst"),
    (Cue::Time(Time::Zone(60)), "cet"),
    (Cue::Time(Time::Zone(120)), "cest"),
    (Cue::Time(Time::American(-300)), "eastern|eastern time|et|new york time"),
    (Cue::Time(Time::American(-360)), "central time|ct"),
    (Cue::Time(Time::American(-420)), "mountain time"),
    (Cue::Time(Time::American(-480)), "pacific|pacific time|pt|california time"),
    (Cue::Time(Time::European(0)), "london time|uk time"),
    (Cue::Time(Time::European(60)), "berlin time|paris time|madrid time|central european time|german time"),
    (Cue::Time(Time::YourTime), "your time|your local time|your end"),
    (
        Cue::Time(Time::Vague),
        "easter|christmas|xmas|pentecost|whitsun|thanksgiving|ramadan|new year|summer|winter|spring|autumn|the holidays|the fair|the launch|carnival",
    ),
];
