"""The vocabulary. Frozen nouns every room may say. Never a decision, never anything beyond the standard library."""
