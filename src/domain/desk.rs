//! All that concerns one contractor: facts in, threads and standings out.
