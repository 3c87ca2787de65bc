"""The proof. Mirrors game/ room by room; `python3 -m tests` sets everything up and runs it."""
