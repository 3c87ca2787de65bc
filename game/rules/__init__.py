"""The rules of procedure. Pure functions over a frozen state: action to events, event to state. Never a dice, a clock or a disk."""
