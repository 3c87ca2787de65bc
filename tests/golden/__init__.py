"""Golden sessions: two hundred records that are kept, and the state each of them has to come to, everywhere."""
