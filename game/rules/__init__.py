"""The rules of procedure. Pure functions over a frozen state: action to events, event to state. No dice, no clock."""
