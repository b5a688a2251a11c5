//! What the program tells the world: one function for each thing that matters to the owner.
