//! Checklist templates: the owner's plain Markdown files.
