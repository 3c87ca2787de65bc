"""The 21 face-validity experiments: does the arithmetic of the house behave as scholars say the world does?"""
