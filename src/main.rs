//! Arguments, configuration, command, exit code; nothing else.

fn main() {}
