//! Links, hosts, secrets and missing attachments.
