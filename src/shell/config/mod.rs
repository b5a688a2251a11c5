//! The configuration: one TOML file and the environment, every mistake told at once.
