"""The outlook judged against whole conferences: ``python -m tests.calibration``."""
