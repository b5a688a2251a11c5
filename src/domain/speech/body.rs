//! What each kind of letter says, as values for its template.
