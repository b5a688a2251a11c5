//! Letters from the owner's templates.
