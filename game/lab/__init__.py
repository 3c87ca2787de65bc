"""The study. Plays, branches and measures without a window. Never touches a session somebody is playing."""
