"""The hall. The only place where things happen one after another. Never a rule, a pixel or a file of its own."""
