"""The arithmetic between states. numpy inside, whole numbers out at the door. Never a rule of procedure."""
