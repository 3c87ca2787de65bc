"""The cellar. Keeps sessions on disk; the only room that knows SQL. Never a judgement of what is kept."""
