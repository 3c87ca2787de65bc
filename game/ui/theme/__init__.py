"""How the house looks: colours, type, lengths, icons, seals. Never a widget, never a word of the game."""
