"""The front door. Builds the house and joins its rooms. Never a thought of its own."""
