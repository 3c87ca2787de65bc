"""The secretariat. Turns the record into words for people. Never changes anything."""
