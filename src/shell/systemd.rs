//! Readiness, status and watchdog.
