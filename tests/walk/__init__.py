"""The real window played by script: by keyboard alone, by mouse alone, without a screen and on one in memory."""
