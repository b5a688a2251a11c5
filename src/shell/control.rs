//! The socket the command line talks to.
