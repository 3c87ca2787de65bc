"""Pictures of every widget and screen, in light and dark, to be looked at."""
