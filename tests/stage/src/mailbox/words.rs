//! What generated mails are about and say: plain sentences of work that is given out and handed in.

/// Subjects.
pub const MATTERS: &[&str] = &[
    "Login page",
    "Invoice for October",
    "New banner for the shop",
    "Backup of the old server",
    "Translation of the price list",
    "Checkout fails on phones",
    "Photos of the workshop",
    "Newsletter in spring",
    "Fence at the west gate",
    "Contract for next year",
    "Estimate for the kitchen",
    "Search shows nothing",
    "Label for the jam jars",
    "Hours of last week",
    "Access to the image folder",
    "Menu in three languages",
    "Spare parts for the press",
    "Customer list, second round",
    "Bookkeeping, third quarter",
    "Logo on the van",
];

/// Sentences that ask.
pub const ASKS: &[&str] = &[
    "Could you send me the measurements of the west gate by Friday?",
    "Please tell me which of the two colours you prefer.",
    "Can you give me access to the folder with the images?",
    "I need your approval of the second draft before I go on.",
    "Which bank account should the invoice name?",
    "Would you check the text on page three, please?",
    "Do you want the old pages redirected or removed?",
    "Please let me know whether the delivery on Tuesday suits you.",
];

/// Sentences that promise.
pub const PROMISES: &[&str] = &[
    "I will send the first version on Wednesday.",
    "You will have the corrected file tomorrow before noon.",
    "I can start with this on Monday.",
    "We will be done by the end of the week.",
];

/// Sentences that deliver.
pub const DELIVERIES: &[&str] = &[
    "Attached is the final version, with all three corrections.",
    "It is done; the page loads in under a second now.",
    "I have uploaded all pictures to the shared folder.",
    "The invoice is attached, as agreed for 14 hours.",
];

/// Sentences that fill.
pub const TALK: &[&str] = &[
    "Thanks for your quick answer yesterday.",
    "The printer took longer than planned, and the paper was not in stock.",
    "On the old machine it works, on the new one it does not.",
    "We tried it with two other suppliers, and both quoted more.",
    "The numbers are in the table below, the sum has not changed.",
    "As discussed on the phone, I kept the narrow margin.",
    "There are eleven pages left, most of them short.",
    "Nothing has changed in the plan for the second week.",
    "The neighbour has agreed, so we can use the yard for two days.",
    "I measured again, and the difference is less than a centimetre.",
    "Last time the colours came out darker than on the screen.",
    "The customer wants the handles on the left side.",
    "All tests pass, apart from the one we know about.",
    "I have kept a copy of the old version, just in case.",
    "The new screws hold better, and they cost the same.",
    "It rained for three days, so the paint is not dry yet.",
];
