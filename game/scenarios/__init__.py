"""The archive shelf. Reads and checks what is in assets. Never a decision about play, never a save."""
