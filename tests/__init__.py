"""The proof. Mirrors game/ room by room; `python3 -m tests` sets everything up and runs it."""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the game has it; said before anybody can have imported numpy
