"""The reception rooms. Paints views, says wishes. Never decides, never reads a save or a scenario."""
