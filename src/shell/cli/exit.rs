//! Exit codes, as sysexits.h has them, so that systemd and scripts can tell what to do.

/// EX_NOUSER: nobody of that name is listed.
pub const NO_USER: u8 = 67;

/// EX_CONFIG: the configuration is wrong; starting again will not help.
pub const CONFIG: u8 = 78;
