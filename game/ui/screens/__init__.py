"""One screen for each phase of a conference, and the door. They show values and say wishes; never touch a table."""
