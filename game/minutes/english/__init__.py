"""The English catalogue: every sentence the program can say, by topic. A translation replaces these files alone."""
