//! From HTML to text, quoted parts told from new ones.
