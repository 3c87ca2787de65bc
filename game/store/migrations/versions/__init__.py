"""One file for each format, frozen on the day it is published. Never imports the program, which changes."""
